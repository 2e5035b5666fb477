import * as fc from "fast-check"
import { expect, test } from "vitest"
import type { MaturityAnswers } from "./answers.ts"
import type { Bounds } from "./model-bounds.ts"
import { scoreModel, type ModelScore, type PartScore } from "./model-score.ts"
import { placesOf, randomAssessment, randomModel, sheet } from "./model.test-kit.ts"
import type { MaturityModel, ModelQuestion, ScoringMethod } from "./model.ts"

/** Every part of a score by where it stands. */
const partsOf = ({ overall, functions }: ModelScore): ReadonlyMap<string, PartScore> =>
  new Map([
    ["", overall],
    ...functions.flatMap((one): [string, PartScore][] => [
      [one.id, one],
      ...one.practices.flatMap((practice): [string, PartScore][] => [[practice.id, practice], ...practice.streams.map((stream): [string, PartScore] => [`${practice.id} ${stream.id}`, stream])]),
    ]),
  ])

/** Every pair of bounds of a score by where it stands. */
const boundsIn = (score: ModelScore): ReadonlyMap<string, Bounds> =>
  new Map([...partsOf(score)].flatMap(([name, part]): [string, Bounds][] => [[`${name} level`, part.level], ...(part.score === undefined ? [] : [[name, part.score] as [string, Bounds]])]))

const withQuestions = (model: MaturityModel, questions: readonly ModelQuestion[]): MaturityModel => ({ ...model, spec: { ...model.spec, questions } })

const without = ({ spec, ...rest }: MaturityAnswers, question: string): MaturityAnswers => ({
  ...rest,
  spec: { answers: (spec.answers ?? []).filter((one) => one.question !== question), notApplicable: (spec.notApplicable ?? []).filter((one) => one.question !== question) },
})

const answeredAll = (model: MaturityModel, which: "best" | "worst"): MaturityAnswers =>
  sheet(model.spec.questions.map((question) => ({ question: question.id, place: placesOf(model, question).at(which === "best" ? -1 : 0) as number })))

const changed = fc.record({ pick: fc.nat(), rank: fc.nat() })

test("every score lies between nothing and the top, the lower bound never above the upper", () => {
  fc.assert(fc.property(randomAssessment(), ({ model, answers }) => {
    const score = scoreModel(model, answers)
    for (const { low, high } of boundsIn(score).values()) {
      expect(low).toBeGreaterThanOrEqual(0)
      expect(high).toBeGreaterThanOrEqual(low)
      expect(high).toBeLessThanOrEqual(score.top)
    }
  }))
})

test("once every question is answered or set aside, both bounds are one", () => {
  fc.assert(fc.property(randomAssessment(), ({ model, answers }) => {
    const said = new Set([...(answers.spec.answers ?? []), ...(answers.spec.notApplicable ?? [])].map(({ question }) => question))
    const rest = model.spec.questions.filter(({ id }) => !said.has(id)).map(({ id }) => ({ question: id, place: 1 }))
    const full = sheet([...(answers.spec.answers ?? []), ...rest], answers.spec.notApplicable)
    for (const { low, high } of boundsIn(scoreModel(model, full)).values()) expect(low).toBe(high)
  }))
})

test("leaving a question open only widens, and never shifts, any score", () => {
  fc.assert(fc.property(randomAssessment(), fc.nat(), ({ model, answers }, pick) => {
    const given = answers.spec.answers ?? []
    fc.pre(given.length > 0)
    const narrow = boundsIn(scoreModel(model, answers))
    const wide = boundsIn(scoreModel(model, without(answers, given[pick % given.length]?.question ?? "")))
    for (const [name, { low, high }] of narrow) {
      expect(wide.get(name)?.low).toBeLessThanOrEqual(low)
      expect(wide.get(name)?.high).toBeGreaterThanOrEqual(high)
    }
  }))
})

test("no bound is wider than need be: the worst answers to all that is open make the lower one, the best the upper", () => {
  fc.assert(fc.property(randomAssessment(), ({ model, answers }) => {
    const said = new Set([...(answers.spec.answers ?? []), ...(answers.spec.notApplicable ?? [])].map(({ question }) => question))
    const open = model.spec.questions.filter(({ id }) => !said.has(id))
    const filled = (at: 0 | -1) => boundsIn(scoreModel(model, sheet([...(answers.spec.answers ?? []), ...open.map((question) => ({ question: question.id, place: placesOf(model, question).at(at) as number }))], answers.spec.notApplicable)))
    const [worst, best] = [filled(0), filled(-1)]
    for (const [name, { low, high }] of boundsIn(scoreModel(model, answers))) expect([low, high]).toEqual([worst.get(name)?.low, best.get(name)?.high])
  }))
})

test("a better answer never lowers any score", () => {
  fc.assert(fc.property(randomAssessment(), changed, ({ model, answers }, { pick, rank }) => {
    const question = model.spec.questions[pick % model.spec.questions.length] as ModelQuestion
    const places = placesOf(model, question)
    const lesser = rank % (places.length - 1)
    const answeredWith = (place: number | undefined): MaturityAnswers => {
      const { spec, ...rest } = without(answers, question.id)
      return { ...rest, spec: { ...spec, answers: [...(spec.answers ?? []), { question: question.id, place: place as number }] } }
    }
    const worse = boundsIn(scoreModel(model, answeredWith(places[lesser])))
    const better = boundsIn(scoreModel(model, answeredWith(places[lesser + 1])))
    for (const [name, { low, high }] of worse) {
      expect(better.get(name)?.low).toBeGreaterThanOrEqual(low)
      expect(better.get(name)?.high).toBeGreaterThanOrEqual(high)
    }
  }))
})

test("what is set aside counts as if it were not asked", () => {
  fc.assert(fc.property(randomAssessment(), fc.nat(), ({ model, answers }, pick) => {
    const { id } = model.spec.questions[pick % model.spec.questions.length] as ModelQuestion
    const { spec, ...rest } = without(answers, id)
    const aside = scoreModel(model, { ...rest, spec: { ...spec, notApplicable: [...(spec.notApplicable ?? []), { question: id, note: "We have none." }] } })
    const unasked = scoreModel(withQuestions(model, model.spec.questions.filter((one) => one.id !== id)), { ...rest, spec })
    expect([aside.overall, aside.functions]).toEqual([unasked.overall, unasked.functions])
  }))
})

test("the order of functions, practices, questions and answers does not matter", () => {
  const turned = ({ spec, ...rest }: MaturityModel): MaturityModel => ({
    ...rest,
    spec: {
      ...spec,
      functions: spec.functions.toReversed().map((one) => ({ ...one, practices: one.practices.toReversed().map((practice) => ({ ...practice, ...(practice.streams === undefined ? {} : { streams: practice.streams.toReversed() }) })) })),
      answerSets: spec.answerSets.toReversed(),
      questions: spec.questions.toReversed(),
    },
  })
  fc.assert(fc.property(randomAssessment(), ({ model, answers }) => {
    const { spec, ...rest } = answers
    const one = scoreModel(model, answers)
    const other = scoreModel(turned(model), { ...rest, spec: { answers: (spec.answers ?? []).toReversed(), notApplicable: (spec.notApplicable ?? []).toReversed() } })
    const sorted = (score: ModelScore) => [...partsOf(score)].map(([name, { score: bounds, level, inTheWay }]) => ({ name, bounds, level, inTheWay })).toSorted((a, b) => (a.name < b.name ? -1 : 1))
    expect(sorted(other)).toEqual(sorted(one))
    expect([other.questions, other.version]).toEqual([one.questions, one.version])
  }))
})

test("not even in the last digit, where adding up from the other end would show", () => {
  const shares = { a: 0.1, b: 0.2, c: 0.3 }
  expect(0.1 + 0.2 + 0.3).not.toBe(0.3 + 0.2 + 0.1)
  const scored = (order: readonly (keyof typeof shares)[]) => {
    const spec: MaturityModel["spec"] = {
      levels: [{ title: "One" }],
      functions: order.map((id) => ({ id, title: id, practices: [{ id: `${id}-1`, title: id }] })),
      answerSets: [{ id: "share", answers: [0, ...Object.values(shares), 1].map((value) => ({ text: `So far: ${value}`, value })) }],
      questions: order.map((id) => ({ id: `${id}-asked`, practice: `${id}-1`, level: 1, text: "How far?", answers: "share" })),
      scoring: { method: "samm" },
    }
    const model: MaturityModel = { apiVersion: "folkmoot.dev/v1", kind: "MaturityModel", metadata: { name: "random", title: "Random" }, spec }
    return scoreModel(model, sheet(order.map((id) => ({ question: `${id}-asked`, answer: shares[id] })))).overall.score?.low
  }
  expect(scored(["a", "b", "c"])).toBeCloseTo(0.2, 12)
  expect(scored(["c", "b", "a"])).toBe(scored(["a", "b", "c"]))
})

test("weights matter only by how they compare, however great or small they are", () => {
  fc.assert(fc.property(randomAssessment(), fc.constantFrom(2, 0.125, 5e307, 1e-300), ({ model, answers }, factor) => {
    const { spec } = model
    const scaled: MaturityModel = {
      ...model,
      spec: {
        ...spec,
        answerSets: spec.answerSets.map((set) => ({ ...set, answers: set.answers.map((one) => ({ ...one, weight: (one.weight ?? 1) * factor })) })),
        questions: spec.questions.map((one) => ({ ...one, weight: (one.weight ?? 1) * factor })),
        functions: spec.functions.map((one) => ({ ...one, weight: (one.weight ?? 1) * factor, practices: one.practices.map((practice) => ({ ...practice, weight: (practice.weight ?? 1) * factor })) })),
      },
    }
    const before = boundsIn(scoreModel(model, answers))
    for (const [name, { low, high }] of boundsIn(scoreModel(scaled, answers))) {
      expect(low).toBeCloseTo(before.get(name)?.low ?? Number.NaN, 12)
      expect(high).toBeCloseTo(before.get(name)?.high ?? Number.NaN, 12)
    }
  }))
})

test("all best answers reach the top, all worst ones nothing", () => {
  fc.assert(fc.property(randomModel({ whole: true }), (model) => {
    const best = scoreModel(model, answeredAll(model, "best"))
    for (const { low, high } of boundsIn(best).values()) expect([low, high]).toEqual([best.top, best.top])
    expect(best.overall.inTheWay).toEqual([])
    for (const { low, high } of boundsIn(scoreModel(model, answeredAll(model, "worst"))).values()) expect([low, high]).toEqual([0, 0])
  }))
})

test("all best answers reach the top of whatever applies, even where whole levels are set aside", () => {
  const method = fc.constantFrom<ScoringMethod>("samm", "staged-average", "staged-product", "tiered")
  fc.assert(fc.property(method.chain((by) => randomAssessment({ whole: true, method: by })), ({ model, answers }) => {
    const aside = answers.spec.notApplicable ?? []
    const names = new Set(aside.map(({ question }) => question))
    const score = scoreModel(model, sheet((answeredAll(model, "best").spec.answers ?? []).filter(({ question }) => !names.has(question)), aside))
    for (const part of partsOf(score).values()) expect([undefined, score.top]).toContainEqual(part.score === undefined ? undefined : (part.score.low + part.score.high) / 2)
  }))
})

test("where every practice is asked about on every level, no method gives more than the next: tiered, staged by product, staged by the least, SAMM; nor the level that is held, or the mean of those held, times the pass mark, more than staged by the least", () => {
  fc.assert(fc.property(randomModel({ whole: true }).chain((model) => fc.tuple(fc.constant(model), fc.array(fc.nat(), { minLength: model.spec.questions.length, maxLength: model.spec.questions.length }))), ([model, ranks]) => {
    const answers = sheet(model.spec.questions.flatMap((question, index) => {
      const places = placesOf(model, question)
      const rank = (ranks[index] as number) % (places.length + 1)
      return rank === places.length ? [] : [{ question: question.id, place: places[rank] as number }]
    }))
    const by = (method: ScoringMethod): ReadonlyMap<string, Bounds> => boundsIn(scoreModel({ ...model, spec: { ...model.spec, scoring: { ...model.spec.scoring, method } } }, answers))
    const rising = (["tiered", "staged-product", "staged-average", "samm"] as const).map(by)
    const [gated, average] = [by("gated"), by("gated-average")]
    const pass = model.spec.scoring.pass ?? 1
    for (const name of gated.keys()) for (const end of ["low", "high"] as const) {
      if (name.endsWith("level")) continue
      const scores = rising.map((one) => one.get(name)?.[end] ?? Number.NaN)
      for (const [index, score] of scores.entries()) expect(score).toBeLessThanOrEqual((scores[index + 1] ?? Number.POSITIVE_INFINITY) + 1e-12)
      const mean = average.get(name)?.[end] ?? Number.NaN
      expect(gated.get(name)?.[end]).toBeLessThanOrEqual(mean + 1e-12)
      expect(mean * pass).toBeLessThanOrEqual((scores[2] ?? Number.NaN) + 1e-12)
    }
  }))
})

test("every question that keeps the next level is named, and passing them all lifts the level", () => {
  fc.assert(fc.property(randomAssessment({ whole: true }), ({ model, answers }) => {
    const { overall, top } = scoreModel(model, answers)
    fc.pre(overall.inTheWay.length > 0)
    const kept = overall.inTheWay.reduce(without, answers)
    const full = overall.inTheWay.map((id) => ({ question: id, place: placesOf(model, model.spec.questions.find((one) => one.id === id) as ModelQuestion).at(-1) as number }))
    const lifted = scoreModel(model, sheet([...(kept.spec.answers ?? []), ...full], kept.spec.notApplicable)).overall.level.low
    // Where a whole level was set aside, nobody can reach beyond it.
    const asked = model.spec.questions.some(({ level, id }) => level === overall.level.low + 1 && !(answers.spec.notApplicable ?? []).some(({ question }) => question === id))
    expect(overall.level.low).toBeLessThan(top)
    if (asked) expect(lifted).toBeGreaterThan(overall.level.low)
  }))
})

test("a score is plain JSON", () => {
  fc.assert(fc.property(randomAssessment(), ({ model, answers }) => {
    const score = scoreModel(model, answers)
    expect(JSON.parse(JSON.stringify(score))).toEqual(score)
  }))
})

/** A model with a practice of three levels, a question on each, scored in a way. */
const ladder = (method: ScoringMethod, pass?: number): MaturityModel => ({
  apiVersion: "folkmoot.dev/v1",
  kind: "MaturityModel",
  metadata: { name: "random", title: "Ladder" },
  spec: {
    levels: [{ title: "Begun" }, { title: "Done" }, { title: "Mastered" }],
    functions: [{ id: "care", title: "Care", practices: [{ id: "welcome", title: "Welcome" }] }],
    answerSets: [{ id: "how-far", answers: [{ text: "No", value: 0 }, { text: { en: "Half", de: "Halb" }, value: 0.5 }, { text: "Yes", value: 1 }] }],
    questions: [1, 2, 3].map((level) => ({ id: `welcome-${level}`, practice: "welcome", level, text: "Do you?", answers: "how-far" })),
    scoring: { method, ...(pass === undefined ? {} : { pass }) },
  },
})

const said = (...values: readonly (number | string)[]): MaturityAnswers => sheet(values.map((answer, index) => ({ question: `welcome-${index + 1}`, answer })))

test("the examples of the decision record", () => {
  const overall = (method: ScoringMethod, answers: MaturityAnswers, pass?: number) => scoreModel(ladder(method, pass), answers).overall.score
  expect(overall("samm", said(0.5, 1, 1))).toEqual({ low: 2.5, high: 2.5 })
  expect(overall("staged-average", said(0.5, 1, 1))).toEqual({ low: 1.5, high: 1.5 })
  expect(overall("staged-product", said(0.5, 1, 1))).toEqual({ low: 1.5, high: 1.5 })
  expect(overall("staged-product", said(0.5, 0.5, 1))).toEqual({ low: 1, high: 1 })
  expect(overall("tiered", said(0.5, 1, 1))).toEqual({ low: 0.5, high: 0.5 })
  expect(overall("gated", said(0.5, 1, 1))).toEqual({ low: 0, high: 0 })
  expect(overall("gated", said(0.5, 1, 1), 0.5)).toEqual({ low: 3, high: 3 })
  expect(overall("samm", said(1, 0.5))).toEqual({ low: 1.5, high: 2.5 })
  expect(overall("staged-average", said(1, 0.5))).toEqual({ low: 1.5, high: 2 })
  expect(overall("tiered", said(1, 0.5))).toEqual({ low: 1.5, high: 1.5 })
  expect(overall("gated", said(1))).toEqual({ low: 1, high: 3 })
})

/** The ladder with one question about all its levels in place of one on each; numbers between its answers may be given, too. */
const atOnce = (method: ScoringMethod, pass?: number): MaturityModel => {
  const model = ladder(method, pass)
  return { ...model, spec: { ...model.spec, answerSets: [{ id: "how-far", between: true, answers: [{ text: "Not begun", value: 0 }, { text: "Done", value: 2 }, { text: "Mastered", value: 3 }] }], questions: [{ id: "welcome-1", practice: "welcome", text: "How far are you?", answers: "how-far" }] } }
}

test("an answer to all levels at once is all of the lower ones and what is left of the next", () => {
  const come = (method: ScoringMethod, answer: number | string, pass?: number) => scoreModel(atOnce(method, pass), said(answer))
  for (const method of ["samm", "staged-average", "tiered"] as const) expect(come(method, 2.5).overall).toEqual({ score: { low: 2.5, high: 2.5 }, level: { low: 2, high: 2 }, inTheWay: ["welcome-1"] })
  expect(come("samm", 2.5).functions[0]?.practices[0]?.levels.map(({ there }) => there.low)).toEqual([1, 1, 0.5])
  expect(["gated", "gated-average"].map((method) => come(method as ScoringMethod, 2.5).overall.score?.low)).toEqual([2, 2])
  expect(come("gated", 2.5, 0.5).overall).toEqual({ score: { low: 3, high: 3 }, level: { low: 3, high: 3 }, inTheWay: [] })
  expect(come("samm", "Done").questions).toEqual([{ question: "welcome-1", state: "answered", value: { low: 2, high: 2 } }])
  expect(scoreModel(atOnce("gated"), said()).overall).toEqual({ score: { low: 0, high: 3 }, level: { low: 0, high: 3 }, inTheWay: ["welcome-1"] })
})

test("it comes to the same as a question on each level, by every method", () => {
  const methods = ["gated", "gated-average", "tiered", "staged-product", "staged-average", "samm"] as const
  fc.assert(fc.property(fc.constantFrom(...methods), fc.constantFrom(0, 1, 2, 2.5, 1.5, 0.5, 3), fc.constantFrom(0.5, 1), (method, reached, pass) => {
    const level = (below: number): number => Math.min(Math.max(reached - below, 0), 1)
    expect(scoreModel(atOnce(method, pass), said(reached)).overall.score).toEqual(scoreModel(ladder(method, pass), said(level(0), level(1), level(2))).overall.score)
  }))
})

test("thousands of questions about a hundred levels each are scored, and nothing is thrown", () => {
  const model = atOnce("gated")
  const questions = Array.from({ length: 2_000 }, (_, index): ModelQuestion => ({ id: `welcome-${index}`, practice: "welcome", text: "How far are you?", answers: "how-far" }))
  const { overall } = scoreModel({ ...model, spec: { ...model.spec, levels: Array.from({ length: 100 }, (_, level) => ({ title: `Level ${level + 1}` })), questions } }, sheet(questions.map(({ id }) => ({ question: id, answer: "Done" }))))
  expect([overall.level, overall.inTheWay.length]).toEqual([{ low: 2, high: 2 }, 2_000])
})

test("a number between answers counts where the set takes one, up to its least and greatest; elsewhere it is none of its answers", () => {
  const because = (model: MaturityModel, answer: number) => scoreModel(model, said(answer)).notCounted.map((one) => one.because.en)
  expect(because(atOnce("samm"), 0.1)).toEqual([])
  expect([because(atOnce("samm"), 3.1), because(atOnce("samm"), Number.NaN)].flat()).toEqual(["3.1", "NaN"].map((given) => `“${given}” is not an answer that “welcome-1” offers. Possible are: Not begun, Done, Mastered, and 0–3.`))
  expect(because(ladder("samm"), 0.25)).toEqual(["“0.25” is not an answer that “welcome-1” offers. Possible are: No, Half, and Yes."])
})

test("an answer is its text in any language, its value or its place", () => {
  const values = (answers: MaturityAnswers) => scoreModel(ladder("samm"), answers).questions.map(({ value }) => value?.low)
  expect(values(said("Halb", " Yes ", "No"))).toEqual([0.5, 1, 0])
  expect(values(said("HALB", "yes", "nO"))).toEqual([0.5, 1, 0])
  expect(values(sheet([{ question: "welcome-1", place: 2 }, { question: "welcome-2", answer: 0.5 }]))).toEqual([0.5, 0.5, 0])
})

test("what cannot be counted leaves its question open, and is named with the reason", () => {
  const { questions, notCounted } = scoreModel(ladder("samm"), sheet(
    [
      { question: "welcome-1", answer: "Perhaps" },
      { question: "welcome-2", answer: 1, until: "2026-02-28" },
      { question: "welcom-3", answer: 1 },
    ],
    [{ question: "welcome-3", note: " " }],
  ))
  expect(questions.map(({ state, value }) => [state, value])).toEqual([["open", { low: 0, high: 1 }], ["open", { low: 0, high: 1 }], ["open", { low: 0, high: 1 }]])
  expect(notCounted.map(({ question, why }) => `${question} ${why}`)).toEqual(["welcom-3 unknown-question", "welcome-1 unknown-answer", "welcome-2 expired", "welcome-3 no-reason"])
  expect(notCounted[1]?.because).toEqual({
    en: "“Perhaps” is not an answer that “welcome-1” offers. Possible are: No, Half, and Yes.",
    de: "„Perhaps“ ist keine Antwort, die „welcome-1“ anbietet. Möglich sind: No, Half und Yes.",
    da: "»Perhaps« er ikke et svar, som »welcome-1« tilbyder. Muligheder: No, Half og Yes.",
  })
})

test("a sheet about another model counts for nothing, and every entry says so", () => {
  const other = said(1, 1)
  const { overall, notCounted } = scoreModel(ladder("samm"), { ...other, metadata: { ...other.metadata, of: "another" } })
  expect(overall.score).toEqual({ low: 0, high: 3 })
  expect(notCounted.map(({ question, why }) => `${question} ${why}`)).toEqual(["welcome-1 other-model", "welcome-2 other-model"])
})

test("a question set aside with a reason is told as such", () => {
  const { questions, notCounted } = scoreModel(ladder("samm"), sheet([], [{ question: "welcome-3", note: "We have none." }]))
  expect(questions.find(({ question }) => question === "welcome-3")).toEqual({ question: "welcome-3", state: "not-applicable" })
  expect(notCounted).toEqual([])
})

test("of an entry that answers nothing it is said that it does not", () => {
  const { questions, notCounted } = scoreModel(ladder("samm"), sheet([{ question: "welcome-1" }]))
  expect(questions[0]?.state).toBe("open")
  expect(notCounted.map(({ question, why }) => `${question} ${why}`)).toEqual(["welcome-1 unknown-answer"])
})

test("an answer counts up to and on its last day", () => {
  const state = (asOf?: string) => scoreModel(ladder("samm"), sheet([{ question: "welcome-1", answer: 1, until: "2026-06-30" }]), asOf === undefined ? {} : { asOf }).questions[0]?.state
  expect([state(), state("2026-06-30"), state("2026-07-01")]).toEqual(["answered", "answered", "open"])
})

test("two answers to a question leave it open rather than that one of them wins", () => {
  const { questions, notCounted } = scoreModel(ladder("samm"), sheet([{ question: "welcome-1", answer: 1 }, { question: "welcome-1", answer: 0 }]))
  expect(questions[0]).toEqual({ question: "welcome-1", state: "open", value: { low: 0, high: 1 } })
  expect(notCounted.map(({ why }) => why)).toEqual(["said-twice"])
})

test("where nothing applies there is no score, and no level is held", () => {
  const { overall } = scoreModel(ladder("samm"), sheet([], [1, 2, 3].map((level) => ({ question: `welcome-${level}`, note: "We welcome nobody." }))))
  expect(overall).toStrictEqual({ level: { low: 0, high: 0 }, inTheWay: [] })
})

test("where two answers of a set have the same value, the value alone does not say which is meant", () => {
  const model = ladder("samm")
  const unclear: MaturityModel = { ...model, spec: { ...model.spec, answerSets: [{ id: "how-far", answers: [{ text: "No", value: 0 }, { text: "Never", value: 0 }] }] } }
  expect(scoreModel(unclear, said(0)).notCounted.map(({ why }) => why)).toEqual(["unclear-answer"])
  expect(scoreModel(unclear, said("Never")).notCounted).toEqual([])
})

test("where only the case of letters or spaces tells two answers apart, they are told apart by them", () => {
  const model = ladder("samm")
  const close: MaturityModel = { ...model, spec: { ...model.spec, answerSets: [{ id: "how-far", answers: [{ text: "Us", value: 0 }, { text: "US", value: 0.5 }, { text: "All of  us", value: 1 }] }] } }
  expect(scoreModel(close, said("US", "Us", "all of us")).questions.map(({ value }) => value?.low)).toEqual([0.5, 0, 1])
  expect(scoreModel(close, said(" US ", "Us ", " ALL OF US")).questions.map(({ value }) => value?.low)).toEqual([0.5, 0, 1])
  expect(scoreModel(close, said("us")).notCounted.map(({ why }) => why)).toEqual(["unknown-answer"])
})

test("a question that is not required counts for scores, but keeps no level", () => {
  const model = ladder("samm")
  const eased: MaturityModel = { ...model, spec: { ...model.spec, questions: [...model.spec.questions, { id: "extra", practice: "welcome", level: 1, text: "Really?", answers: "how-far", required: false }] } }
  const { overall } = scoreModel(eased, sheet([{ question: "extra", answer: 0 }, { question: "welcome-1", answer: 1 }, { question: "welcome-2", answer: 0 }, { question: "welcome-3", answer: 0 }]))
  expect(overall).toEqual({ score: { low: 0.5, high: 0.5 }, level: { low: 1, high: 1 }, inTheWay: ["welcome-2"] })
})

test("an answer in capitals is the one with ß that they are written for", () => {
  const model = ladder("samm")
  const german: MaturityModel = { ...model, spec: { ...model.spec, answerSets: [{ id: "how-far", answers: [{ text: "Regelmäßig", value: 1 }, { text: "Nie", value: 0 }] }] } }
  expect(scoreModel(german, said("REGELMÄSSIG", "nie")).questions.map(({ value }) => value?.low)).toEqual([1, 0, 0])
})

test("white space around what an answer is called in a language makes it no other", () => {
  const model = ladder("samm")
  const spaced: MaturityModel = { ...model, spec: { ...model.spec, answerSets: [{ id: "how-far", answers: [{ text: { en: "No" }, value: 0 }, { text: { en: " Yes ", da: "Ja\n" }, value: 1 }] }] } }
  expect(scoreModel(spaced, said("Yes", "Ja", "No")).questions.map(({ value }) => value?.low)).toEqual([1, 1, 0])
})

test("what a sheet about another model says is named with both", () => {
  const { metadata, ...rest } = sheet([{ question: "welcome-1", answer: 1 }])
  expect(scoreModel(ladder("samm"), { ...rest, metadata: { ...metadata, of: "another" } }).notCounted.map(({ because }) => because.en)).toEqual([
    "What was said of “welcome-1” is about the model “another”, not about “random”. Correct metadata.of if this one is meant.",
  ])
})

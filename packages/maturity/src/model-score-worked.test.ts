import { expect, test } from "vitest"
import type { GivenAnswer } from "./answers.ts"
import { scoreModel } from "./model-score.ts"
import { sheet } from "./model.test-kit.ts"
import type { MaturityModel, ScoringMethod } from "./model.ts"

/** Two functions, three practices, two streams, two levels, nine questions. */
const care = (method: ScoringMethod): MaturityModel => {
  const asked = (id: string, practice: string, level: number, more: object = {}) => ({ id, practice, level, text: "Do you?", answers: "how-far", ...more })
  const [greet, guide] = [{ stream: "greet" }, { stream: "guide" }]
  return {
    apiVersion: "folkmoot.dev/v1",
    kind: "MaturityModel",
    metadata: { name: "random", title: "Care" },
    spec: {
      levels: [{ title: "Begun" }, { title: "Done" }],
      functions: [
        { id: "care", title: "Care", practices: [{ id: "welcome", title: "Welcome", streams: [{ id: "greet", title: "Greet" }, { id: "guide", title: "Guide" }] }, { id: "moderate", title: { en: "Moderate" } }] },
        { id: "grow", title: "Grow", practices: [{ id: "invite", title: "Invite" }] },
      ],
      answerSets: [{ id: "how-far", answers: [{ text: "No", value: 0 }, { text: "Half", value: 0.5 }, { text: "Yes", value: 1 }] }],
      questions: [
        asked("moderate-1", "moderate", 1), asked("moderate-2", "moderate", 2), asked("invite-1", "invite", 1), asked("invite-2", "invite", 2, { required: false }),
        asked("greet-1", "welcome", 1, greet), asked("greet-2", "welcome", 2, greet), asked("guide-1", "welcome", 1, guide), asked("guide-1b", "welcome", 1, { ...guide, weight: 3 }), asked("guide-2", "welcome", 2, guide),
      ],
      scoring: { method },
    },
  }
}

const answers = (change: Readonly<Record<string, number>> = {}) =>
  sheet(
    Object.entries({ "greet-1": 1, "greet-2": 0.5, "guide-1": 1, "guide-1b": 0, "moderate-1": 1, "invite-1": 0.5, "invite-2": 1, ...change }).map(([question, answer]) => ({ question, answer })),
    [{ question: "moderate-2", note: "Nothing to moderate." }],
  )

const both = (value: number) => ({ low: value, high: value })

// Worked by hand: welcome is (1 + 1/4) / 2 there on level 1 and, as long as guide-2 is open, (1/2 + 0) / 2 to (1/2 + 1) / 2 on level 2.
test("a whole score, from the questions to the whole", () => {
  const answered = (question: string, value: number) => ({ question, state: "answered", value: both(value) })
  const { version, ...score } = scoreModel(care("samm"), answers())
  expect(version).toMatch(/^[\da-f]{16}$/)
  expect(score).toStrictEqual({
    model: "random", method: "samm", top: 2,
    overall: { score: { low: 1.46875, high: 1.59375 }, level: both(0), inTheWay: ["guide-1b", "invite-1"] },
    functions: [
      {
        id: "care", title: "Care", score: { low: 1.4375, high: 1.6875 }, level: both(0), inTheWay: ["guide-1b"],
        practices: [
          {
            id: "welcome", title: "Welcome", score: { low: 0.875, high: 1.375 }, level: both(0), inTheWay: ["guide-1b"],
            streams: [
              { id: "greet", title: "Greet", score: both(1.5), level: both(1), inTheWay: ["greet-2"] },
              { id: "guide", title: "Guide", score: { low: 0.25, high: 1.25 }, level: both(0), inTheWay: ["guide-1b"] },
            ],
            levels: [{ level: 1, there: both(0.625) }, { level: 2, there: { low: 0.25, high: 0.75 } }],
          },
          // What is left of moderate is stretched to the same top; its level 2 was reached by nobody.
          { id: "moderate", title: { en: "Moderate" }, score: both(2), level: both(1), inTheWay: [], streams: [], levels: [{ level: 1, there: both(1) }] },
        ],
      },
      {
        id: "grow", title: "Grow", score: both(1.5), level: both(0), inTheWay: ["invite-1"],
        practices: [{ id: "invite", title: "Invite", score: both(1.5), level: both(0), inTheWay: ["invite-1"], streams: [], levels: [{ level: 1, there: both(0.5) }, { level: 2, there: both(1) }] }],
      },
    ],
    questions: [
      answered("greet-1", 1), answered("greet-2", 0.5), answered("guide-1", 1), answered("guide-1b", 0), { question: "guide-2", state: "open", value: { low: 0, high: 1 } },
      answered("invite-1", 0.5), answered("invite-2", 1), answered("moderate-1", 1), { question: "moderate-2", state: "not-applicable" },
    ],
    notCounted: [],
  })
})

// As staged models have it: everybody begins on the first level, and each process area belongs to one level.
test("a level of which nothing is required is passed on the way to the next, and never held at the top", () => {
  const areas = [["planning", 2], ["configuration", 2], ["training", 3], ["statistics", 4]] as const
  const staged: MaturityModel = {
    apiVersion: "folkmoot.dev/v1", kind: "MaturityModel", metadata: { name: "random", title: "Stages" },
    spec: {
      levels: ["Initial", "Managed", "Defined", "Measured", "Optimising"].map((title) => ({ title })),
      functions: [{ id: "all", title: "All", practices: areas.map(([id]) => ({ id, title: id })) }],
      answerSets: [{ id: "in-place", answers: [{ text: "No", value: 0 }, { text: "Largely", value: 0.67 }, { text: "Fully", value: 1 }] }],
      questions: areas.map(([id, level]) => ({ id: `${id}-1`, practice: id, level, text: "Is it in place?", answers: "in-place" })),
      scoring: { method: "gated", pass: 0.67 },
    },
  }
  const reached = (given: Readonly<Record<string, number>>, aside: readonly string[] = []) =>
    scoreModel(staged, sheet(Object.entries(given).map(([area, answer]) => ({ question: `${area}-1`, answer })), aside.map((area) => ({ question: `${area}-1`, note: "Not ours." })))).overall
  const all = { planning: 0.67, configuration: 1, training: 1, statistics: 0 }
  expect(reached({ planning: 0, configuration: 0, training: 0, statistics: 0 })).toEqual({ score: both(1), level: both(1), inTheWay: ["configuration-1", "planning-1"] })
  expect(reached({ ...all, training: 0 })).toEqual({ score: both(2), level: both(2), inTheWay: ["training-1"] })
  expect(reached(all)).toEqual({ score: both(3), level: both(3), inTheWay: ["statistics-1"] })
  // Nothing is asked on the fifth, so nobody reaches it; what is open may still turn out well.
  expect(reached({ ...all, statistics: 1 })).toEqual({ score: both(4), level: both(4), inTheWay: [] })
  expect(reached({ planning: 1, training: 1 }).level).toEqual({ low: 1, high: 4 })
  // What is set aside is as if it were not asked, on its way and at the top.
  expect(reached({ planning: 1, configuration: 1, statistics: 1 }, ["training"]).level).toEqual(both(4))
  expect(reached({ planning: 1, configuration: 1, training: 1 }, ["statistics"]).level).toEqual(both(3))
})

test("staged, a level adds no more than the least of those below; gated, every part is worth the level it holds over all its questions", () => {
  const scores = (method: ScoringMethod, change?: Readonly<Record<string, number>>) => {
    const { overall, functions } = scoreModel(care(method), answers(change))
    return [overall.score, ...functions.flatMap(({ score, practices }) => [score, ...practices.flatMap((one) => [one.score, ...one.streams.map((stream) => stream.score)])])]
  }
  expect(scores("staged-average")).toEqual([{ low: 1.21875, high: 1.3125 }, { low: 1.4375, high: 1.625 }, { low: 0.875, high: 1.25 }, both(1.5), { low: 0.25, high: 0.5 }, both(2), both(1), both(1)])
  expect(scores("gated")).toEqual([0, 0, 0, 1, 0, 1, 0, 0].map(both))
  // With guide-1b answered care holds level 1, and the whole none, since nobody invites: no mean of the two.
  expect(scores("gated", { "guide-1b": 1 })).toEqual([both(0), both(1), both(1), both(1), { low: 1, high: 2 }, both(1), both(0), both(0)])
  // With moderation only half there care holds none, although welcome holds level 1.
  expect(scores("gated", { "guide-1b": 1, "moderate-1": 0.5 }).slice(0, 3)).toEqual([both(0), both(0), both(1)])
  expect(scores("gated", { "guide-1b": 1, "invite-1": 1, "greet-2": 1 })).toEqual([{ low: 1, high: 2 }, { low: 1, high: 2 }, { low: 1, high: 2 }, both(2), { low: 1, high: 2 }, both(1), both(1), both(1)])
})

const notCounted = (given: readonly GivenAnswer[], aside: Parameters<typeof sheet>[1] = [], more: Partial<MaturityModel["spec"]> = {}) => {
  const model = care("samm")
  return scoreModel({ ...model, spec: { ...model.spec, ...more } }, sheet(given, aside)).notCounted.map(({ because }) => because.en)
}

test("what does not count is named with what was written, and with what could have been", () => {
  const unknown = (said: string) => `“${said}” is not an answer that “greet-1” offers. Possible are: No, Half, and Yes.`
  expect(notCounted([{ question: "greet-1", answer: "Perhaps" }])).toEqual([unknown("Perhaps")])
  expect(notCounted([{ question: "greet-1", answer: 0.7 }])).toEqual([unknown("0.7")])
  expect(notCounted([{ question: "greet-1" }])).toEqual([unknown("")])
  for (const place of [0, 4, 1.5, -1]) expect(notCounted([{ question: "greet-1", place }])).toEqual([unknown(String(place))])
  expect(notCounted([{ question: "greet-1", place: 2, answer: "Half" }])).toEqual([unknown("2")])
  expect(notCounted([{ question: "greet-1", place: 1 }, { question: "greet-2", place: 3 }, { question: "guide-1", answer: " Half " }])).toEqual([])
  const many = { id: "how-far", answers: Array.from({ length: 13 }, (_, index) => ({ text: `A${index + 1}`, value: index / 12 })) }
  expect(notCounted([{ question: "greet-1", answer: "B" }], [], { answerSets: [many] })).toEqual(["“B” is not an answer that “greet-1” offers. Possible are: A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11, and A12."])
  const twins = { id: "how-far", answers: [{ text: "No", value: 0 }, { text: "Never", value: 0 }, { text: "Yes", value: 1 }] }
  expect(notCounted([{ question: "greet-1", answer: 0 }, { question: "greet-2", answer: 1 }], [], { answerSets: [twins] })).toEqual(["More than one answer of “greet-1” has the value 0. Write the text of the one you mean."])
})

test("what does not count comes in the order of the questions' ids, be it answered, set aside or unknown", () => {
  expect(notCounted(
    [{ question: "invite-1", answer: 1 }, { question: "zeal", answer: 1 }, { question: "greet-2", answer: 1, until: "2026-02-28" }, { question: "advice", answer: 1 }],
    [{ question: "invite-1", note: "Nobody." }, { question: "moderate-1", note: "Nothing.", until: "2026-02-01" }, { question: "guide-2", note: "" }],
  )).toEqual([
    "Nothing in the model is called “advice”. Correct the id, or remove the entry.",
    "What was said of “greet-2” counted until 2026-02-28. Answer it anew.",
    "“guide-2” is set aside without a reason. Say in note why it does not apply.",
    "“invite-1” is answered or set aside more than once. Keep one of the entries.",
    "What was said of “moderate-1” counted until 2026-02-01. Answer it anew.",
    "Nothing in the model is called “zeal”. Correct the id, or remove the entry.",
  ])
})

test("where answers are weighed, the heaviest alone is worth its whole value", () => {
  const weighed = { id: "how-far", answers: [{ text: "No", value: 0 }, { text: "Half", value: 0.5, weight: 4 }, { text: "Yes", value: 1 }] }
  const model = care("samm")
  const { questions } = scoreModel({ ...model, spec: { ...model.spec, answerSets: [weighed] } }, sheet([{ question: "greet-1", answer: "Half" }, { question: "greet-2", answer: "Yes" }]))
  expect(questions.slice(0, 3).map(({ value }) => value)).toEqual([both(0.5), both(0.25), { low: 0, high: 0.5 }])
})

test("what has no last day counts, however long ago it was said", () => {
  const { questions, notCounted: left } = scoreModel(care("samm"), sheet([{ question: "greet-1", answer: 1, on: "2001-01-01" }], [{ question: "greet-2", note: "None.", on: "2001-01-01" }]))
  expect([questions[0]?.state, questions[1]?.state, left]).toEqual(["answered", "not-applicable", []])
})

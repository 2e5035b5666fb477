import { expect, test } from "vitest"
import type { Bounds } from "./model-bounds.ts"
import { modelFaults } from "./model-check.ts"
import { scoreModel } from "./model-score.ts"
import { sheet } from "./model.test-kit.ts"
import type { AnswerSet, MaturityModel, ModelFunction, ModelScoring } from "./model.ts"

type Asked = { readonly id: string; readonly practice: string; readonly level?: number; readonly weight?: number }

/** A model whose questions are all answered from one set. */
const modelOf = (levels: number, functions: readonly ModelFunction[], asked: readonly Asked[], answers: AnswerSet["answers"], scoring: ModelScoring, more: Pick<AnswerSet, "between"> = {}): MaturityModel => {
  const model: MaturityModel = {
    apiVersion: "folkmoot.dev/v1",
    kind: "MaturityModel",
    metadata: { name: "random", title: "As published" },
    spec: {
      levels: Array.from({ length: levels }, (_, level) => ({ title: `Level ${level + 1}` })),
      functions,
      answerSets: [{ id: "rating", answers, ...more }],
      questions: asked.map((one) => ({ ...one, text: "How far?", answers: "rating" })),
      scoring,
    },
  }
  expect(modelFaults(model).filter(({ severity }) => severity === "error")).toEqual([])
  return model
}

const alone = (id: string): readonly ModelFunction[] => [{ id, title: id, practices: [{ id: `${id}-practice`, title: id }] }]

const both = (value: number): Bounds => ({ low: value, high: value })

/** Not, partially, largely and fully achieved. */
const achieved = [{ text: "N", value: 0 }, { text: "P", value: 0.33 }, { text: "L", value: 0.67 }, { text: "F", value: 1 }]

// The process capability level model of ISO/IEC 33020:2015, which Automotive SPICE uses, too: nine process attributes, one on the first level and
// two on each of the others. A level needs its own attributes largely or fully, and those of every level below it fully.
test.each([
  ["N NN NN NN NN", 0], ["P FF FF FF FF", 0],
  ["L NN NN NN NN", 1], ["F NN NN NN NN", 1], ["F LP NN NN NN", 1], ["L FF FF FF FF", 1],
  ["F LL NN NN NN", 2], ["F FL NN NN NN", 2], ["F FL LL NN NN", 2], ["F LL FF FF FF", 2],
  ["F FF LL NN NN", 3], ["F FF FF PL NN", 3], ["F FF LF FF FF", 3],
  ["F FF FF LF NN", 4], ["F FF FF FF PF", 4],
  ["F FF FF FF LL", 5], ["F FF FF FF FF", 5],
])("attributes rated %s make capability level %i", (ratings, level) => {
  const asked = ["1-1", "2-1", "2-2", "3-1", "3-2", "4-1", "4-2", "5-1", "5-2"].map((id) => ({ id: `pa-${id}`, practice: "process-practice", level: Number(id[0]) }))
  const model = modelOf(5, alone("process"), asked, achieved, { method: "gated", pass: 0.67, passBelow: 1 })
  const given = [...ratings.replaceAll(" ", "")].map((answer, index) => ({ question: asked[index]?.id ?? "", answer }))
  const { overall } = scoreModel(model, sheet(given))
  expect([overall.score, overall.level]).toEqual([both(level), both(level)])
  // What is in the way are those of the next level that are not even largely there, and those up to this one that are not fully.
  const expected = asked.filter((one, index) => level < 5 && (one.level <= level ? given[index]?.answer !== "F" : one.level === level + 1 && "NP".includes(given[index]?.answer ?? "")))
  expect(overall.inTheWay).toEqual(expected.map(({ id }) => id))
})

// C2M2 2.1: a domain has a level once all its practices up to there are largely or fully implemented.
test("one practice largely, one partially and one not at all in place make maturity indicator level 1", () => {
  const asked = [1, 2, 3].map((level) => ({ id: `risk-${level}`, practice: "risk-practice", level }))
  const { overall } = scoreModel(modelOf(3, alone("risk"), asked, achieved, { method: "gated", pass: 0.67 }), sheet(["L", "P", "N"].map((answer, index) => ({ question: `risk-${index + 1}`, answer }))))
  expect(overall).toEqual({ score: both(1), level: both(1), inTheWay: ["risk-2"] })
})

// The tiered percentage of the OpenSSF Best Practices badge, with the values of its own tests: https://github.com/ossf/best-practices-badge
test.each([
  [[31, 17, 4], 31, 0],
  [[100, 17, 4], 117, 1],
  [[100, 100, 4], 204, 2],
  [[100, 100, 100], 300, 3],
  [[85, 100, 100], 85, 0],
] as const)("a badge with %j percent of its three levels is at %i percent of 300 and holds %i of them", (percent, tiered, level) => {
  const asked = percent.flatMap((_, l) => Array.from({ length: 100 }, (__, q) => ({ id: `l-${l + 1}-q-${q + 1}`, practice: "badge-practice", level: l + 1 })))
  const met = percent.flatMap((share) => Array.from({ length: 100 }, (_, q) => (q < share ? "Met" : "Unmet")))
  const model = modelOf(3, alone("badge"), asked, [{ text: "Unmet", value: 0 }, { text: "Met", value: 1 }], { method: "tiered" })
  const { overall } = scoreModel(model, sheet(asked.map(({ id }, index) => ({ question: id, answer: met[index] ?? "" }))))
  expect(100 * (overall.score?.low ?? Number.NaN)).toBeCloseTo(tiered, 9)
  expect(overall.level).toEqual(both(level))
})

/** The criteria of the EFQM Model 2020, each with its points of a thousand. */
const efqm = { direction: { purpose: 100, culture: 100 }, execution: { stakeholders: 100, value: 200, transformation: 100 }, results: { perceptions: 200, performance: 200 } }

test.each(Object.values(efqm).flatMap((criteria) => Object.entries(criteria)))("of a thousand points, %s alone makes %i", (criterion, points) => {
  const functions = Object.entries(efqm).map(([id, criteria]) => ({
    id, title: id, weight: Object.values(criteria).reduce((sum, own) => sum + own, 0),
    practices: Object.entries(criteria).map(([name, weight]) => ({ id: name, title: name, weight })),
  }))
  const asked = functions.flatMap(({ practices }) => practices.map(({ id }) => ({ id: `${id}-rating`, practice: id, level: 1 })))
  const model = modelOf(1, functions, asked, [{ text: "0 %", value: 0 }, { text: "50 %", value: 0.5 }, { text: "100 %", value: 1 }], { method: "samm" })
  const full = scoreModel(model, sheet(asked.map(({ id, practice }) => ({ question: id, answer: practice === criterion ? 1 : 0 }))))
  expect(1000 * (full.overall.score?.low ?? Number.NaN)).toBeCloseTo(points, 9)
  const open = scoreModel(model, sheet(asked.flatMap(({ id, practice }) => (practice === criterion ? [] : [{ question: id, answer: 0.5 }]))))
  expect(1000 * (open.overall.score?.low ?? Number.NaN)).toBeCloseTo(500 - points / 2, 9)
  expect(1000 * (open.overall.score?.high ?? Number.NaN)).toBeCloseTo(500 + points / 2, 9)
})

/** Answers that name a level, from the first to the last. */
const upTo = (levels: number): AnswerSet["answers"] => Array.from({ length: levels + 1 }, (_, value) => ({ text: `Level ${value}`, value }))

const lowest = ({ score }: { readonly score?: Bounds }): number => score?.low ?? Number.NaN

// The end-to-end example of the PKI maturity model, https://pkic.org/pkimm/extensions/scoring/: three requirements of 4.5, 2 and 1 are on levels 4, 3 and 4,
// what is relevant for an extension, of 2, on level 2, which makes 32 / 9.5; of two categories of 5 and 3, the other one is given as 4.10.
test("requirements on levels make a category of 3.37, and that with another one 3.64", () => {
  const functions = [{ id: "governance", title: "Governance", practices: [{ id: "one", title: "One", weight: 5 }, { id: "other", title: "Other", weight: 3 }] }]
  const asked = [{ id: "r1", practice: "one", weight: 4.5 }, { id: "r2", practice: "one", weight: 2 }, { id: "r3", practice: "one", weight: 1 }, { id: "relevance", practice: "one", weight: 2 }, { id: "whole", practice: "other" }]
  const { overall, functions: [governance] } = scoreModel(
    modelOf(5, functions, asked, upTo(5), { method: "samm" }, { between: true }),
    sheet(Object.entries({ r1: 4, r2: 3, r3: 4, relevance: 2, whole: 4.1 }).map(([question, answer]) => ({ question, answer }))),
  )
  expect(governance?.practices.map(lowest)).toEqual([expect.closeTo(32 / 9.5, 12), expect.closeTo(4.1, 12)])
  expect(overall.score).toEqual(both(expect.closeTo((5 * (32 / 9.5) + 3 * 4.1) / 8, 12)))
  expect([lowest(governance?.practices[0] ?? {}).toFixed(2), lowest(overall).toFixed(2)]).toEqual(["3.37", "3.64"])
  // Its floor, the least of all, is the level that is held.
  expect([overall.level, overall.inTheWay]).toEqual([both(2), ["relevance"]])
})

// The weights of the risks that the OpenSSF Scorecard counts checks by, https://github.com/ossf/scorecard#aggregate-score, and two of its published results; a check
// that came to no result is left out.
const [critical, high, medium, low] = [10, 7.5, 5, 2.5]
const checks = { Maintained: high, "Dependency-Update-Tool": high, "Binary-Artifacts": high, "Branch-Protection": high, "CI-Tests": low, "CII-Best-Practices": low, "Code-Review": high, Contributors: low, Fuzzing: medium, Packaging: medium, "Pinned-Dependencies": medium, SAST: medium, "Security-Policy": medium, "Signed-Releases": high, "Token-Permissions": high, Vulnerabilities: high, "Dangerous-Workflow": critical, License: low }
test.each([
  ["5.0", 497.5 / 100, { "Binary-Artifacts": 10, "Branch-Protection": 8, "CI-Tests": 6, "CII-Best-Practices": 0, "Code-Review": 7, Contributors: 10, "Dangerous-Workflow": 0, "Dependency-Update-Tool": 10, Fuzzing: 0, License: 10, Maintained: 10, "Pinned-Dependencies": 4, SAST: 0, "Security-Policy": 0, "Signed-Releases": 0, "Token-Permissions": 0, Vulnerabilities: 10 }],
  ["4.1", 352.5 / 85, { "Binary-Artifacts": 10, "CI-Tests": 1, "CII-Best-Practices": 0, "Code-Review": 3, Contributors: 10, "Dangerous-Workflow": 10, "Dependency-Update-Tool": 0, Fuzzing: 0, License: 10, Maintained: 1, "Pinned-Dependencies": 0, SAST: 0, "Security-Policy": 4, "Token-Permissions": 0, Vulnerabilities: 10 }],
] as const)("checks by the weight of their risk make %s of 10", (published, exact, found) => {
  const asked = Object.entries(checks).map(([id, weight]) => ({ id, practice: "project-practice", weight }))
  const without = asked.filter(({ id }) => !(id in found)).map(({ id }) => ({ question: id, note: "No result." }))
  const { overall } = scoreModel(modelOf(10, alone("project"), asked, upTo(10), { method: "samm" }), sheet(Object.entries(found).map(([question, answer]) => ({ question, answer })), without))
  expect(lowest(overall)).toBeCloseTo(exact, 12)
  expect(lowest(overall).toFixed(1)).toBe(published)
})

// The example of the TRACC platform's help, where everybody begins on a first stage: 1 + 0.75 + 0.75 × 0.5 + 0.75 × 0.5 × 0.5 + 0.75 × 0.5 × 0.5 × 0.25.
test("three, two, two and one of four criteria in place on the stages above the first make 2.359375", () => {
  const asked = [1, 2, 3, 4].flatMap((level) => [1, 2, 3, 4].map((criterion) => ({ id: `s${level}-${criterion}`, practice: "theme-practice", level })))
  const inPlace = new Set(["s1-1", "s1-2", "s1-3", "s2-1", "s2-2", "s3-1", "s3-2", "s4-1"])
  const { overall } = scoreModel(modelOf(4, alone("theme"), asked, [{ text: "No", value: 0 }, { text: "Yes", value: 1 }], { method: "staged-product" }), sheet(asked.map(({ id }) => ({ question: id, answer: inPlace.has(id) ? "Yes" : "No" }))))
  expect(1 + lowest(overall)).toBe(2.359375)
})

// The readiness for Industrie 4.0 of the IMPULS foundation: the least of its indicators is the level of a dimension, and dimensions have points of a hundred.
test("dimensions on the level of their least indicator make a mean by their points", () => {
  const points = { strategy: 25, factory: 14, operations: 10, products: 19, services: 14, employees: 18 }
  const functions = [{ id: "readiness", title: "Readiness", practices: Object.entries(points).map(([id, weight]) => ({ id, title: id, weight })) }]
  const indicators = { strategy: [2, 4], factory: [1, 1], operations: [3, 0], products: [5, 4], services: [0, 0], employees: [2, 3] }
  const asked = Object.entries(indicators).flatMap(([practice, levels]) => levels.map((answer, index) => ({ id: `${practice}-${index + 1}`, practice, answer })))
  const { overall } = scoreModel(modelOf(5, functions, asked.map(({ id, practice }) => ({ id, practice })), upTo(5), { method: "gated-average" }), sheet(asked.map(({ id, answer }) => ({ question: id, answer }))))
  expect(lowest(overall)).toBeCloseTo((25 * 2 + 14 * 1 + 19 * 4 + 18 * 2) / 100, 12)
  // The whole holds what its weakest dimensions do.
  expect([overall.level, overall.inTheWay]).toEqual([both(0), ["operations-2", "services-1", "services-2"]])
})

// ISO/IEC 33020 rates by how far attributes are achieved: largely above 50 and fully above 85 of a hundred, in whole ones.
test.each([[[85, 90, 90], 1], [[86, 51, 60], 2], [[86, 50, 100], 1], [[50, 100, 100], 0]] as const)("attributes achieved to %j percent make capability level %i", (percent, level) => {
  const asked = ["1-1", "2-1", "2-2"].map((id) => ({ id: `pa-${id}`, practice: "process-practice", level: Number(id[0]) }))
  const model = modelOf(2, alone("process"), asked, [{ text: "None", value: 0 }, { text: "All", value: 1 }], { method: "gated", pass: 0.51, passBelow: 0.86 }, { between: true })
  expect(scoreModel(model, sheet(percent.map((one, index) => ({ question: asked[index]?.id ?? "", answer: one / 100 })))).overall.level).toEqual(both(level))
})

import { expect, test } from "vitest"
import type { Bounds } from "./model-bounds.ts"
import { modelFaults } from "./model-check.ts"
import { scoreModel } from "./model-score.ts"
import { sheet } from "./model.test-kit.ts"
import type { AnswerSet, MaturityModel, ModelFunction, ModelScoring } from "./model.ts"

type Asked = { readonly id: string; readonly practice: string; readonly level: number }

/** A model whose questions are all answered from one set. */
const modelOf = (levels: number, functions: readonly ModelFunction[], asked: readonly Asked[], answers: AnswerSet["answers"], scoring: ModelScoring): MaturityModel => {
  const model: MaturityModel = {
    apiVersion: "folkmoot.dev/v1",
    kind: "MaturityModel",
    metadata: { name: "random", title: "As published" },
    spec: {
      levels: Array.from({ length: levels }, (_, level) => ({ title: `Level ${level + 1}` })),
      functions,
      answerSets: [{ id: "rating", answers }],
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

import * as fc from "fast-check"
import { describe, expect, expectTypeOf, test } from "vitest"
import { arbitraryPlan, arbitraryPlanText } from "./arbitrary-plan.ts"
import { emptyPlan } from "./empty-plan.ts"
import type { Objective, PlanSpec, StrategyPlan } from "./model.ts"
import { fromOkr, toOkr } from "./okr-crosswalk.ts"
import { okrSchema, type InferredOkrs } from "./okr-schema.ts"
import { okrScore } from "./okr-score.ts"
import type { KeyResult, OkrDocument } from "./okr.ts"
import { parsePlan } from "./parse.ts"
import { valueAt } from "./plain-data.ts"

const planOf = (spec: PlanSpec): StrategyPlan => ({ ...emptyPlan("x"), spec })

const days = fc.constantFrom("2026-01-01", "2026-03-31", "2026-12-31")

const quantities = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom("12.50 EUR", "4 h"))

const who = fc.constantFrom("lead", "director")

const share = fc.double({ min: 0, max: 1, noNaN: true })

/** Plans that say only what the crosswalk covers. */
const covered = fc
  .tuple(
    fc.uniqueArray(fc.record({ id: fc.constantFrom("g1", "g2", "g3"), title: fc.string(), code: fc.string(), priority: fc.nat(), owner: who, serves: fc.constantFrom("g1", "g2") }, { requiredKeys: ["id", "title"] }), { minLength: 1, maxLength: 3, selector: ({ id }) => id }),
    fc.uniqueArray(
      fc.record(
        {
          id: fc.constantFrom("o1", "o2", "o3", "o4"), title: fc.string(), code: fc.string(), goal: fc.constant("g1"), kind: fc.constantFrom("reach" as const, "keep" as const), metric: fc.constantFrom("resolution-rate", "own-metric", "unheard-of"), variant: fc.string(),
          baseline: quantities, baselineOn: days, target: quantities, upTo: quantities, change: fc.constantFrom(100, "+20%", "-2 h"), stretch: quantities, commitment: fc.constantFrom("committed" as const, "aspirational" as const), bound: fc.constantFrom("at-least" as const, "at-most" as const), start: days, due: days, owner: who, coOwners: fc.array(who, { minLength: 1, maxLength: 2 }),
          formerOwners: fc.array(fc.record({ owner: who, until: days }), { minLength: 1, maxLength: 2 }), weight: share, grade: share,
          checkIns: fc.array(fc.record({ on: days, value: quantities, grade: share, outlook: fc.constantFrom("on-track" as const, "off-track" as const), confidence: share, by: fc.array(who, { minLength: 1, maxLength: 2 }), note: fc.string() }, { requiredKeys: ["on"] }), { minLength: 1, maxLength: 3 }),
        },
        { requiredKeys: ["id", "title", "goal"] },
      ),
      { maxLength: 4, selector: ({ id }) => id },
    ),
  )
  .map(([goals, objectives]) => {
    const [first] = goals
    return planOf({
      goals,
      objectives: objectives.map((one): Objective => ({ ...one, goal: first?.id ?? "g1" })),
      roles: [{ id: "lead", title: "Community lead" }],
      stakeholders: [{ id: "director", role: "Director of support" }],
      definitions: [{ id: "own-metric", title: "own-metric", unit: "per-person" }],
      timeline: { from: "2026-01-01", to: "2026-12-31" },
    })
  })

const wholePlans = arbitraryPlan().map((data) => parsePlan(JSON.stringify(data))).filter(({ valid }) => valid).map(({ plan }) => plan)

describe("laws of the crosswalk", () => {
  test("what the crosswalk covers comes back, goal by goal and objective by objective", () => {
    fc.assert(fc.property(covered, (plan) => {
      const { okrs, left } = toOkr(plan)
      const back = fromOkr(okrs)
      expect(back.plan.spec.goals).toEqual(plan.spec.goals)
      expect(back.plan.spec.objectives ?? []).toEqual(plan.spec.objectives)
      expect(back.left).toEqual([])
      // A role nobody refers to, and a definition no objective uses, are all that may stay behind.
      for (const { path } of left) expect(["roles", "stakeholders", "definitions"]).toContain(path[1])
    }), { numRuns: 100 })
  })

  test("what is not told as left is in the plan that comes back", () => {
    fc.assert(fc.property(wholePlans, (plan) => {
      const { okrs, left } = toOkr(plan)
      const back = fromOkr(okrs).plan
      const told = new Set(left.map(({ path }) => JSON.stringify(path)))
      for (const [index, { id, grade, weight, target, owner }] of (plan.spec.objectives ?? []).entries()) {
        const twin = back.spec.objectives?.find((one) => one.id === id)
        if (told.has(JSON.stringify(["spec", "objectives", index]))) continue
        const said = (field: string): boolean => told.has(JSON.stringify(["spec", "objectives", index, field]))
        for (const [field, value] of Object.entries({ grade, weight, target, owner })) if (value !== undefined && !said(field)) expect(valueAt(twin, [field])).toEqual(value)
      }
    }), { numRuns: 60 })
  })

  test("what is left is in the plan, and OKRs of a plan have their shape", () => {
    fc.assert(fc.property(wholePlans, (plan) => {
      const { okrs, left } = toOkr(plan)
      for (const { path } of left) expect(valueAt(plan, path)).toBeDefined()
      expect(okrSchema.safeParse(JSON.parse(JSON.stringify(okrs))).error?.issues ?? []).toEqual([])
    }), { numRuns: 60 })
  })

  test("no plan makes it throw", () => {
    fc.assert(fc.property(arbitraryPlanText(), (text) => {
      const { okrs } = toOkr(parsePlan(text).plan)
      expect(fromOkr(okrs).plan.kind).toBe("StrategyPlan")
    }), { numRuns: 40 })
  })
})

type Writable<T> = T extends readonly (infer Item)[] ? Writable<Item>[] : T extends object ? { -readonly [Key in keyof T]: Writable<T[Key]> } : T

test("the schema and the interface mean the same", () => {
  expectTypeOf<InferredOkrs>().toExtend<Writable<OkrDocument>>()
  expectTypeOf<Writable<OkrDocument>>().toExtend<InferredOkrs>()
})

const graded = fc.record({ title: fc.string(), grade: share, weight: fc.double({ min: 0.01, max: 1, noNaN: true }) })

const objective = (keyResults: readonly KeyResult[]) => ({ title: "x", keyResults })

const scoreOf = (keyResults: readonly KeyResult[]): number => {
  const score = okrScore(objective(keyResults))
  return score.scored ? score.score : Number.NaN
}

describe("laws of scores", () => {
  test("a score lies between the lowest and the highest grade, whatever the weights", () => {
    fc.assert(fc.property(fc.array(graded, { minLength: 1, maxLength: 6 }), (keyResults) => {
      const grades = keyResults.map(({ grade }) => grade)
      expect(scoreOf(keyResults)).toBeGreaterThanOrEqual(Math.min(...grades))
      expect(scoreOf(keyResults)).toBeLessThanOrEqual(Math.max(...grades))
    }))
  })

  test("only the proportion of weights counts, and not the order", () => {
    fc.assert(fc.property(fc.array(graded, { minLength: 1, maxLength: 6 }), (keyResults) => {
      expect(scoreOf(keyResults.map((one) => ({ ...one, weight: one.weight / 2 })))).toBeCloseTo(scoreOf(keyResults), 12)
      expect(scoreOf(keyResults.toReversed())).toBeCloseTo(scoreOf(keyResults), 12)
    }))
  })

  test("a better grade never lowers the score", () => {
    fc.assert(fc.property(fc.array(graded, { minLength: 1, maxLength: 6 }), share, (keyResults, grade) => {
      const [first, ...others] = keyResults
      const better = [{ title: "", ...first, grade: Math.max(grade, first?.grade ?? 0) }, ...others]
      expect(scoreOf(better)).toBeGreaterThanOrEqual(scoreOf(keyResults) - 1e-12)
    }))
  })

  test("one missing grade or weight refuses the whole, and is named", () => {
    fc.assert(fc.property(fc.array(graded, { minLength: 1, maxLength: 6 }), fc.nat(), fc.constantFrom("grade" as const, "weight" as const), (keyResults, at, field) => {
      const index = at % keyResults.length
      const holed = keyResults.map((one, place) => (place === index ? { ...Object.fromEntries(Object.entries(one).filter(([key]) => key !== field)), id: "hole", title: "" } : one))
      expect(okrScore(objective(holed))).toEqual({ scored: false, why: `no-${field}`, keyResults: ["hole"] })
    }))
  })
})

test.each([
  ["0.4 of a weight of 0.25 and 0.8 of 0.75 are 0.7", [{ title: "a", grade: 0.4, weight: 0.25 }, { title: "b", grade: 0.8, weight: 0.75 }], { scored: true, score: 0.7, of: 2 }],
  ["a grade of 0 is a grade", [{ title: "a", grade: 0, weight: 1 }], { scored: true, score: 0, of: 1 }],
  ["without key results there is nothing to score", [], { scored: false, why: "no-key-results", keyResults: [] }],
  ["grades beyond 1 are no grades", [{ title: "a", grade: 70, weight: 1 }], { scored: false, why: "out-of-range", keyResults: ["a"] }],
  ["weights below 0 are no weights", [{ id: "b", title: "a", grade: 0.7, weight: -1 }], { scored: false, why: "out-of-range", keyResults: ["b"] }],
  ["weights that are all 0 weigh nothing", [{ title: "a", grade: 0.7, weight: 0 }], { scored: false, why: "zero-weight", keyResults: ["a"] }],
])("%s", (_, keyResults, expected) => {
  const score = okrScore(objective(keyResults))
  expect(score.scored ? { ...score, score: Number(score.score.toFixed(12)) } : score).toEqual(expected)
})

test.each([[[0.1, 0.2], 0.3], [[0.3, 0.3, 0.1], 0.2]])("what rounding adds or takes is taken back, also where one of no weight would allow it: weights %j", (weights, grade) => {
  const keyResults = weights.map((weight) => ({ title: "a", grade, weight }))
  for (const more of [[], [{ title: "b", grade: 0, weight: 0 }], [{ title: "b", grade: 1, weight: 0 }]]) expect(scoreOf([...keyResults, ...more])).toBe(grade)
})

const quarterly: OkrDocument = {
  apiVersion: "folkmoot.dev/v1",
  kind: "ObjectivesAndKeyResults",
  name: "spring",
  objectives: [
    {
      title: "Newcomers feel at home",
      code: "2026.C1",
      keyResults: [
        { title: "More newcomers come back", code: "2026.C1.1", metric: "Returning newcomers", unit: "%", baseline: 28.7, target: 35, current: 30, owners: [{ owner: "lead", until: "2026-02-28" }, { owner: "host" }], weight: 0.6, grade: 0.3 },
        { title: "A welcome costs less", metric: "cost-per-welcome", unit: "DKK", target: 40, weight: 0.4 },
        { title: "More newcomers come back", metric: "stars", unit: "stars", target: 4 },
      ],
    },
  ],
}

describe("OKRs from elsewhere", () => {
  test("get ids, units as a plan writes them, and definitions of their metrics", () => {
    expect(fromOkr(quarterly).plan.spec).toEqual({
      goals: [{ id: "2026-c1", title: "Newcomers feel at home", code: "2026.C1" }],
      objectives: [
        { id: "2026-c1-1", goal: "2026-c1", title: "More newcomers come back", code: "2026.C1.1", metric: "returning-newcomers", baseline: 0.287, target: 0.35, owner: "host", formerOwners: [{ owner: "lead", until: "2026-02-28" }], weight: 0.6, grade: 0.3 },
        { id: "a-welcome-costs-less", goal: "2026-c1", title: "A welcome costs less", metric: "cost-per-welcome", target: "40 DKK", weight: 0.4 },
        { id: "more-newcomers-come-back", goal: "2026-c1", title: "More newcomers come back", metric: "stars", target: 4 },
      ],
      definitions: [{ id: "returning-newcomers", title: "Returning newcomers", unit: "ratio" }, { id: "cost-per-welcome", title: "cost-per-welcome", unit: "money" }],
    })
  })

  test("what a plan has no place for is told: a value without a day, and a unit nobody knows", () => {
    expect(fromOkr(quarterly).left.map(({ path }) => path.join("."))).toEqual(["objectives.0.keyResults.0.current", "objectives.0.keyResults.2.unit"])
    expect(fromOkr(quarterly, { locale: "de" }).left[0]?.why).toBe("Ein Plan hat für objectives[0].keyResults[0].current in dieser Form keinen Platz. Tragen Sie es bei Bedarf von Hand in den Plan ein.")
  })
})

test("what OKRs have no place for is told, an objective without a goal by its own words", () => {
  const plan = planOf({
    goals: [{ id: "a", title: "A", aim: "loyalty" }],
    objectives: [{ id: "o", title: "O" }, { id: "p", title: "P", goal: "a", population: "Newcomers" }],
    tactics: [{ id: "t", title: "T" }],
  })
  expect(toOkr(plan).left).toEqual([
    { path: ["spec", "goals", 0, "aim"], why: "OKRs have no place for spec.goals[0].aim. It stays in the plan alone." },
    { path: ["spec", "objectives", 0], why: "spec.objectives[0] names no goal of the plan, so it can be the key result of none. Name one in its field goal." },
    { path: ["spec", "objectives", 1, "population"], why: "OKRs have no place for spec.objectives[1].population. It stays in the plan alone." },
    { path: ["spec", "tactics"], why: "OKRs have no place for spec.tactics. It stays in the plan alone." },
  ])
})

test("a key result knows its stretch, whether it is promised, and how sure who is of it; a plan that was made of it says the same", () => {
  const plan = planOf({
    goals: [{ id: "a", title: "A" }],
    roles: [{ id: "lead", title: "Community lead" }],
    objectives: [{ id: "o", title: "O", goal: "a", metric: "resolution-rate", baseline: 0.4, target: 0.6, stretch: 0.7, commitment: "committed", checkIns: [{ on: "2026-04-01", confidence: 0.4 }, { on: "2026-02-01", confidence: 0.5, by: ["lead"] }, { on: "2026-05-01", value: 0.5 }] }],
  })
  const { okrs, left } = toOkr(plan)
  expect(okrs.objectives[0]?.keyResults?.[0]).toMatchObject({ stretch: 0.7, commitment: "committed", confidence: 0.4, current: 0.5 })
  expect(okrs.owners).toEqual([{ id: "lead", title: "Community lead", kind: "role" }])
  expect(left).toEqual([])
  expect(fromOkr(okrs)).toEqual({ plan, left: [] })
})

test("what an objective says of its key results is said of each that does not say otherwise, in per cent as well", () => {
  const document: OkrDocument = {
    apiVersion: "folkmoot.dev/v1", kind: "ObjectivesAndKeyResults", name: "q3",
    objectives: [
      { id: "a", title: "A", commitment: "aspirational", keyResults: [{ id: "k", title: "K", metric: "resolution-rate", unit: "%", target: 60, stretch: 75 }, { id: "l", title: "L", commitment: "committed", confidence: 0.5 }] },
      { id: "b", title: "B", commitment: "committed" },
    ],
  }
  const { plan, left } = fromOkr(document)
  expect(plan.spec.objectives).toEqual([{ id: "k", goal: "a", title: "K", metric: "resolution-rate", target: 0.6, stretch: 0.75, commitment: "aspirational" }, { id: "l", goal: "a", title: "L", commitment: "committed" }])
  expect(left.map(({ path }) => path.join("."))).toEqual(["objectives.0.keyResults.1.confidence", "objectives.1.commitment"])
})

test("a metric's unit and the last check-in's value stand in the key result", () => {
  const plan = planOf({ goals: [{ id: "a", title: "A" }], objectives: [{ id: "o", title: "O", goal: "a", metric: "resolution-rate", checkIns: [{ on: "2026-03-01", value: 0.6 }, { on: "2026-02-01", value: 0.5 }, { on: "2026-04-01", note: "no figures" }] }] })
  expect(toOkr(plan).okrs.objectives[0]?.keyResults?.[0]).toMatchObject({ unit: "ratio", current: 0.6 })
})

test("of two metrics with one id the catalogue's is meant, as it is for the rules", () => {
  const plan = planOf({ goals: [{ id: "a", title: "A" }], objectives: [{ id: "o", title: "O", goal: "a", metric: "resolution-rate" }], definitions: [{ id: "resolution-rate", title: "Solved", unit: "count" }] })
  expect(toOkr(plan).okrs.objectives[0]?.keyResults?.[0]?.unit).toBe("ratio")
})

import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { arbitraryPlan } from "./arbitrary-plan.ts"
import { withDays } from "./days-read.ts"
import { emptyPlan } from "./empty-plan.ts"
import type { PlanSpec, StrategyPlan } from "./model.ts"
import { toOkr } from "./okr-crosswalk.ts"
import { parsePlan } from "./parse.ts"

const planOf = (spec: PlanSpec): StrategyPlan => ({ ...emptyPlan("x"), spec })

/** Freezes data with all they hold, so that a change of them throws. */
const frozen = <T>(value: T): T => {
  if (typeof value === "object" && value !== null) for (const inner of Object.values(value)) frozen(inner)
  return Object.freeze(value)
}

// Data as a text could hold them: a text knows no -0, and numbers beyond what is kept exactly are told.
const plans = arbitraryPlan().map((data) => JSON.stringify(data)).filter((text) => parsePlan(text).valid).map((text) => JSON.parse(text) as StrategyPlan)

describe("laws of stretches in plans that a program put together", () => {
  test("they become the days that reading a text gives, and the plan that was given stays as it was", () => {
    fc.assert(fc.property(plans, (plan) => {
      const before = JSON.stringify(plan)
      const made = withDays(frozen(plan))
      expect(made).toEqual(parsePlan(before).plan)
      expect(JSON.stringify(plan)).toBe(before)
    }), { numRuns: 60 })
  })

  test("a plan of days comes back as it is, so that doing it again changes nothing", () => {
    fc.assert(fc.property(plans, (plan) => {
      const made = withDays(plan)
      expect(withDays(made)).toBe(made)
    }), { numRuns: 60 })
  })

  test("OKRs of a plan say days, whether it was read or put together", () => {
    fc.assert(fc.property(plans, (plan) => {
      expect(toOkr(plan)).toEqual(toOkr(withDays(plan)))
    }), { numRuns: 40 })
  })
})

test("what begins, begins on the first day; everything else is over on the last", () => {
  const plan = planOf({ goals: [{ id: "g", title: "G" }], objectives: [{ id: "o", title: "O", goal: "g", start: "2026-Q3", due: "2026-Q3", checkIns: [{ on: "2026-07" }] }], timeline: { from: "2026", to: "2026-H2" } })
  const made = withDays(plan)
  expect(made.spec.objectives).toEqual([{ id: "o", title: "O", goal: "g", start: "2026-07-01", due: "2026-09-30", checkIns: [{ on: "2026-07-31" }] }])
  expect(made.spec.timeline).toEqual({ from: "2026-01-01", to: "2026-12-31" })
  // What holds no stretch is the same and no copy.
  expect(made.spec.goals).toBe(plan.spec.goals)
  expect(toOkr(plan).okrs).toMatchObject({ cycle: { from: "2026-01-01", to: "2026-12-31" }, objectives: [{ keyResults: [{ start: "2026-07-01", due: "2026-09-30" }] }] })
})

test.each([undefined, null, "2026-Q3", 7, [], { spec: null }, { spec: { objectives: "2026-Q3", timeline: ["2026"] } }])("what is no plan comes back as it is: %j", (given) => {
  expect(withDays(given)).toBe(given)
})

import { expect, test } from "vitest"
import { emptyPlan } from "../empty-plan.ts"
import { lintPlan } from "../lint.ts"
import { parsePlan } from "../parse.ts"
import { ruleTester } from "../testing.ts"
import { examples, planEffortOffObjective } from "./plan-effort-off-objective.ts"

ruleTester(planEffortOffObjective, examples)

const said = (spec: object): readonly string[] =>
  lintPlan(parsePlan(JSON.stringify({ ...emptyPlan(), spec })), { extends: { name: "one", rules: [planEffortOffObjective] } }).map(({ message }) => message)

test("two hours each week are 104 hours of a year, and 208 of two", () => {
  expect(said({ ...examples[0]?.spec })).toEqual([expect.stringContaining("57 per cent of the planned working time (104 of 184 hours) reaches no objective; expected are at most 20. It goes into Write a newsletter.")])
  expect(said({ ...examples[0]?.spec, timeline: { from: "2026-01-01", to: "2027-12-31" } })).toEqual([expect.stringContaining("(208 of 288 hours)")])
})

test("what takes the most time is named first, and no more than three", () => {
  const tactics = [["b", 5], ["a", 5], ["c", 9], ["d", 1]].map(([title, amount]) => ({ id: title, title, effort: { amount, unit: "hours" } }))
  for (const told of [tactics, tactics.toReversed()]) expect(said({ objectives: [{ id: "solved", title: "More questions solved" }], tactics: told })).toEqual([expect.stringContaining("It goes into c, a, and b. Drop")])
})

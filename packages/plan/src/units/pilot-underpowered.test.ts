import { expect, test } from "vitest"
import { emptyPlan } from "../empty-plan.ts"
import { lintPlan } from "../lint.ts"
import { parsePlan } from "../parse.ts"
import { ruleTester } from "../testing.ts"
import { examples, pilotUnderpowered } from "./pilot-underpowered.ts"

ruleTester(pilotUnderpowered, examples)

test("says how many cases and which day would do", () => {
  const pilot = { id: "mentors", title: "Mentors", start: "2026-04-01", end: "2026-04-30", volume: { count: 100, per: "month" }, criteria: [{ metric: "resolution-rate", baseline: 0.6, target: 0.7 }] }
  const finding = lintPlan(parsePlan(JSON.stringify({ ...emptyPlan(), spec: { pilots: [pilot] } })), { extends: { name: "one", rules: [pilotUnderpowered] } }).find(({ rule }) => rule === pilotUnderpowered.id)
  // By hand: ((1.959964 * sqrt(2 * 0.65 * 0.35) + 0.841621 * sqrt(0.24 + 0.21)) / 0.1) ** 2 = 355.94 (Fleiss), at 100 a month 109 days.
  expect(finding?.message).toMatch(/about 356 cases.*about 98\. Set end to 2026-07-18/)
  expect(finding?.suggestions?.map(({ message }) => message)).toEqual(["Write 2026-07-18."])
})

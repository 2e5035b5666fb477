import { expect, test } from "vitest"
import { emptyPlan } from "../empty-plan.ts"
import { lintPlan } from "../lint.ts"
import { parsePlan } from "../parse.ts"
import { ruleTester } from "../testing.ts"
import { examples, pilotBudgetCap } from "./pilot-budget-cap.ts"

ruleTester(pilotBudgetCap, examples)

test("says the cap beside the costs of a year", () => {
  const costs = [{ kind: "staff", amount: 1000, currency: "EUR", per: "month" }, { kind: "tools", amount: 400, currency: "EUR" }]
  const pilot = { id: "long", title: "Long", start: "2026-01-01", end: "2026-12-31", budget: { amount: 1000.5, currency: "EUR", per: "month" } }
  const finding = lintPlan(parsePlan(JSON.stringify({ ...emptyPlan(), spec: { costs, pilots: [pilot] } })), { extends: { name: "one", rules: [pilotBudgetCap] } }).find(({ rule }) => rule === pilotBudgetCap.id)
  // 12 * 1000.50 * 365 / 365.25 = 11,997.8, and 12 * 1000 + 400 = 12,400.
  expect(finding?.message).toContain("11,998 EUR; that is more than 25 % of the 12,400 EUR")
})

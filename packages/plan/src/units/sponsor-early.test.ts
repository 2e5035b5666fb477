import { expect, test } from "vitest"
import { emptyPlan } from "../empty-plan.ts"
import { lintPlan } from "../lint.ts"
import { parsePlan } from "../parse.ts"
import { ruleTester } from "../testing.ts"
import { examples, sponsorEarly } from "./sponsor-early.ts"

ruleTester(sponsorEarly, examples)

test("says by when support was wanted", () => {
  const spec = { community: { launchedOn: "2026-04-01" }, stakeholders: [{ id: "director", role: "Director", seniority: "executive", boughtInOn: "2026-03-20" }] }
  const finding = lintPlan(parsePlan(JSON.stringify({ ...emptyPlan(), spec })), { extends: { name: "one", rules: [sponsorEarly] }, rules: { "sponsor/early": { options: { days: 30 } } } }).find(({ rule }) => rule === sponsorEarly.id)
  expect(finding?.message).toContain("it begins on 2026-04-01, and support was wanted by 2026-03-02")
})

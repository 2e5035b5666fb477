import { expect, test } from "vitest"
import { emptyPlan } from "../empty-plan.ts"
import { lintPlan } from "../lint.ts"
import { parsePlan } from "../parse.ts"
import { ruleTester } from "../testing.ts"
import { examples, objectivePace } from "./objective-pace.ts"

ruleTester(objectivePace, examples)

test("it says the pace that is needed, the fastest ever, and the day that would do", () => {
  const [example] = examples
  const [finding] = lintPlan(parsePlan(JSON.stringify({ ...emptyPlan(), spec: example?.spec })), { extends: { name: "one", rules: [objectivePace] }, measures: example?.measures ?? [] })
  // 0.2 in 122 days; 0.02 between the middles of January and February, 29.5 days, is 295 days for all of it.
  expect(finding?.message).toContain("needs a change of 0.0499 a month until 2026-08-31; the largest in 3 measured changes was 0.0206. Set due to 2027-02-20")
})

import { expect, test } from "vitest"
import { emptyPlan } from "../empty-plan.ts"
import { lintPlan } from "../lint.ts"
import { parsePlan } from "../parse.ts"
import { ruleTester } from "../testing.ts"
import { examples, objectiveBaselineDiffers } from "./objective-baseline-differs.ts"

ruleTester(objectiveBaselineDiffers, examples)

test("it says up to which day was measured, and what", () => {
  const [example] = examples
  const found = lintPlan(parsePlan(JSON.stringify({ ...emptyPlan(), spec: example?.spec })), { extends: { name: "one", rules: [objectiveBaselineDiffers] }, measures: example?.measures ?? [] })
  expect(found[0]?.message).toContain("is 0.3, but up to 2026-06-30 it was measured at 0.36 to 0.44. Set baseline to 0.4")
})

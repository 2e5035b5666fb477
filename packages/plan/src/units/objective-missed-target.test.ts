import { expect, test } from "vitest"
import { emptyPlan } from "../empty-plan.ts"
import { lintPlan } from "../lint.ts"
import { parsePlan } from "../parse.ts"
import { ruleTester } from "../testing.ts"
import { examples, objectiveMissedTarget } from "./objective-missed-target.ts"

ruleTester(objectiveMissedTarget, examples)

test("it says up to which day was measured, and what", () => {
  const [example] = examples
  const found = lintPlan(parsePlan(JSON.stringify({ ...emptyPlan(), spec: example?.spec })), { extends: { name: "one", rules: [objectiveMissedTarget] }, measures: example?.measures ?? [] })
  expect(found[0]?.message).toContain("was to be at 0.6 by 2026-06-30; measured up to 2026-06-30 it is 0.45 to 0.55 (400 cases)")
})

import { expect, test } from "vitest"
import { emptyPlan } from "../empty-plan.ts"
import { lintPlan } from "../lint.ts"
import { parsePlan } from "../parse.ts"
import { ruleTester } from "../testing.ts"
import { examples, objectiveBound } from "./objective-bound.ts"

ruleTester(objectiveBound, examples)

test("it says which side is better", () => {
  const [example] = examples
  const found = lintPlan(parsePlan(JSON.stringify({ ...emptyPlan(), spec: example?.spec })), { extends: { name: "one", rules: [objectiveBound] } })
  expect(found[0]?.message).toContain("for resolution-rate more is better")
  expect(found[1]?.message).toContain("for first-response-time less is better")
})

import { expect, test } from "vitest"
import { emptyPlan } from "../empty-plan.ts"
import { lintPlan } from "../lint.ts"
import { parsePlan } from "../parse.ts"
import { ruleTester } from "../testing.ts"
import { examples, objectiveAcknowledged } from "./objective-acknowledged.ts"

ruleTester(objectiveAcknowledged, examples)

test("it counts from the day on which anybody was first told", () => {
  const [example] = examples
  const found = lintPlan(parsePlan(JSON.stringify({ ...emptyPlan(), spec: example?.spec })), { extends: { name: "one", rules: [objectiveAcknowledged] }, asOf: "2026-05-01" })
  expect(found[0]?.message).toContain("was first told on 2026-03-01, 61 days before 2026-05-01")
})

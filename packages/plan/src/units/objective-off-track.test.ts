import { expect, test } from "vitest"
import { emptyPlan } from "../empty-plan.ts"
import { lintPlan } from "../lint.ts"
import { parsePlan } from "../parse.ts"
import { ruleTester } from "../testing.ts"
import { examples, objectiveOffTrack } from "./objective-off-track.ts"

ruleTester(objectiveOffTrack, examples)

test("it says where the straight way would be in the middle of the window", () => {
  const [example] = examples
  const found = lintPlan(parsePlan(JSON.stringify({ ...emptyPlan(), spec: example?.spec })), { extends: { name: "one", rules: [objectiveOffTrack] }, measures: example?.measures ?? [] })
  expect(found[0]?.message).toContain("on 2026-06-16 it was to be at 0.491, and measured it is at 0.38 to 0.46")
})

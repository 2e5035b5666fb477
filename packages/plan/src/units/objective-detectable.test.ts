import { expect, test } from "vitest"
import { emptyPlan } from "../empty-plan.ts"
import { lintPlan } from "../lint.ts"
import { parsePlan } from "../parse.ts"
import { ruleTester } from "../testing.ts"
import { examples, objectiveDetectable } from "./objective-detectable.ts"

ruleTester(objectiveDetectable, examples)

// R 4.2.2, power.prop.test(p1 = 0.6, p2 = 0.7, power = 0.8): n = 356; 40 a month are 238 in 181 days, and 356 after 271. By the formula
// it inverts, 238 tell 0.6 from 0.722 but not from 0.721.
test("it says the sample and the day that would do, and offers that day", () => {
  const [finding] = lintPlan(parsePlan(JSON.stringify({ ...emptyPlan(), spec: examples[1]?.spec })), { extends: { name: "one", rules: [objectiveDetectable] } })
  expect(finding?.message).toContain("it takes about 356 cases to tell 0.7 from 0.6, and until 2026-06-30 there are about 238. Set due to 2026-09-28, or target to 0.722.")
  expect(finding?.suggestions?.map(({ edits }) => edits.map(({ text }) => text))).toEqual([['"2026-09-28"'], ["0.722"]])
})

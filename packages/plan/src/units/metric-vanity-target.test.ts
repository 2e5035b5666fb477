import { expect, test } from "vitest"
import { emptyPlan } from "../empty-plan.ts"
import { lintPlan } from "../lint.ts"
import { parsePlan } from "../parse.ts"
import { ruleTester } from "../testing.ts"
import { examples, metricVanityTarget } from "./metric-vanity-target.ts"

ruleTester(metricVanityTarget, examples)

test("where most objectives count activity, that is one fault of the plan", () => {
  const objectives = ["posts", "likes", "page-views", "followers", "resolution-rate"].map((metric) => ({ id: metric, title: "More", metric }))
  const told = lintPlan(parsePlan(JSON.stringify({ ...emptyPlan(), spec: { objectives } })), { extends: { name: "one", rules: [metricVanityTarget] } })
  expect(told.map(({ pointer, message }) => [pointer, message])).toEqual([["/spec/objectives", expect.stringContaining("4 of the 5 entries of spec.objectives (posts, likes, page-views, followers)")]])
})

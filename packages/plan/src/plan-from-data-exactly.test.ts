import { expect, test } from "vitest"
import { emptyPlan } from "./empty-plan.ts"
import { lintPlan } from "./lint.ts"
import { planFromData } from "./plan-from-data.ts"

test("fifty thousand values are read, and that there are more is told once", () => {
  // Ten values stand before the first reference, and they count: the names of fields do not.
  const behaviours = Array.from({ length: 49_995 }, () => "answer")
  const parsed = planFromData({ ...emptyPlan("x"), spec: { goals: [{ id: "a", title: "A", behaviours }] } })
  expect(parsed.plan.spec.goals?.[0]?.behaviours).toHaveLength(49_990)
  expect(lintPlan(parsed, { extends: { name: "none", rules: [] } }).filter(({ rule }) => rule === "syntax/too-large")).toMatchObject([{ messageKey: "parts", pointer: "/spec/goals/0/behaviours/49990" }])
})

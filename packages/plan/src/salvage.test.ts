import { expect, test } from "vitest"
import { parsePlan } from "./parse.ts"

test("a day that others write otherwise is read as one where a day belongs, and stays as it is written where something else does", () => {
  const { plan } = parsePlan("apiVersion: folkmoot.dev/v1\nkind: StrategyPlan\nmetadata: { name: a }\nspec:\n  pilots:\n    - { id: p, title: P, frozen: { on: 01.03.2026, hash: 01.03.2026 } }\n")
  expect(plan.spec.pilots).toEqual([{ id: "p", title: "P", frozen: { on: "2026-03-01", hash: "01.03.2026" } }])
})

import type { StrategyPlan } from "@folkmoot/plan"
import { expect, test } from "vitest"
import { planName } from "./plan-names.ts"

const plan: StrategyPlan = {
  apiVersion: "folkmoot.dev/v1", kind: "StrategyPlan", metadata: { name: "harbour" },
  spec: { competitors: [{ id: "lighthouse", title: "The lighthouse" }], benefits: [{ id: "spared", title: "Requests nobody has to make" }] },
}

test("what a source names by the id of a competitor or a benefit is called what the plan calls it, and nothing else is", () => {
  expect(["lighthouse", "spared", "Requests nobody has to make", "constructor"].map((id) => planName(plan, id))).toEqual(["The lighthouse", "Requests nobody has to make", undefined, undefined])
  expect(planName(undefined, "spared")).toBeUndefined()
})

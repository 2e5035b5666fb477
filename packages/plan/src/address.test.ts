import { expect, test } from "vitest"
import { addressesOf, kindOf } from "./address.ts"
import { emptyPlan } from "./empty-plan.ts"
import { nodesOf } from "./nodes.ts"
import type { Path } from "./source.ts"

const plan = {
  ...emptyPlan("x"),
  spec: {
    goals: [{ id: "calm", title: "Calm", behaviours: ["answer", "x".repeat(80)] }],
    metrics: [{ metric: "resolution-rate" }],
    costs: [{ kind: "tools" as const, amount: 90, currency: "EUR" }],
    flexibility: { triggers: [{ when: "“Few” come: Ærø!" }, { when: "日本" }, { when: `${"a".repeat(59)} b` }] },
    community: { purpose: "To mend bikes" },
    objectives: [{ id: "solved", title: "Solved", checkIns: [{ on: "2026-03-01", note: "So so" }] }],
  },
}

const { of } = addressesOf(nodesOf(plan))

test.each<[string, Path, string, string]>([
  ["by its id, and a text in a list by itself", ["spec", "goals", 0, "behaviours", 0], "goal:calm", "behaviours.answer"],
  ["of a long text the beginning", ["spec", "goals", 0, "behaviours", 1], "goal:calm", `behaviours.${"x".repeat(60)}`],
  ["a part of a list by a star", ["spec", "objectives", 0, "checkIns", 0, "note"], "objective:solved", "checkIns.*.note"],
  ["what is not there, too", ["spec", "goals", 0, "behaviours", 7], "goal:calm", "behaviours.*"],
  ["by its metric", ["spec", "metrics", 0], "metric:resolution-rate", ""],
  ["by its kind", ["spec", "costs", 0, "amount"], "cost:tools", "amount"],
  ["by what it says, as an id would", ["spec", "flexibility", "triggers", 0, "when"], "trigger:few-come-r", "when"],
  ["by its number, where no letter of that can stand in an id", ["spec", "flexibility", "triggers", 1], "trigger:1", ""],
  ["without what is cut off", ["spec", "flexibility", "triggers", 2], `trigger:${"a".repeat(59)}`, ""],
  ["what there is one of by its kind alone", ["spec", "community", "purpose"], "community", "purpose"],
  ["what is in no part by the plan", ["metadata", "suppressions", 0, "rule"], "plan", "metadata.suppressions.*.rule"],
])("a place is named %s", (_, path, node, field) => {
  expect(of(path)).toEqual({ node, field })
})

test("the kind of a name stands before its colon", () => {
  expect([kindOf("goal:calm"), kindOf("plan")]).toEqual(["goal", "plan"])
})

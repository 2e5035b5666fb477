import { expect, test } from "vitest"
import { describedInterfaces } from "./schema-descriptions-file.ts"

const all = describedInterfaces()

test("everything a plan can say has a comment in its model that says what it is for", () => {
  const silent = Object.entries(all).flatMap(([name, { says, fields }]) => [...(says === "" ? [name] : []), ...Object.entries(fields).flatMap(([field, [said]]) => (said === "" ? [`${name}.${field}`] : []))])
  expect(silent).toEqual([])
})

test("an interface that extends another has its fields too, and a field knows the interface it holds", () => {
  expect(all["PlannedCost"]?.fields["currency"]).toEqual(all["Amount"]?.fields["currency"])
  expect(all["PlanSpec"]?.fields["goals"]?.[1]).toBe("Goal")
  expect(all["StrategyPlan"]?.fields["metadata"]?.[1]).toBe("PlanMetadata")
  expect(all["Goal"]?.fields["behaviours"]).toEqual(["The behaviours of members that serve the goal."])
})

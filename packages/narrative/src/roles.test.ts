import type { StrategyPlan } from "@folkmoot/plan"
import { expect, test } from "vitest"
import { roleNamed } from "./roles.ts"

const plan: StrategyPlan = {
  apiVersion: "folkmoot.dev/v1", kind: "StrategyPlan", metadata: { name: "harbour" },
  spec: { stakeholders: [{ id: "service", role: "Head of customer service" }], roles: [{ id: "host", title: "Community manager" }] },
}

test("stakeholders and roles are called what the plan calls them; an id is shown to nobody", () => {
  expect(roleNamed(plan, "service")).toBe("Head of customer service")
  expect(roleNamed(plan, "host")).toBe("Community manager")
  expect(roleNamed(plan, "somebody-else")).toBeUndefined()
  expect(roleNamed(plan, undefined)).toBeUndefined()
  expect(roleNamed(undefined, "host")).toBeUndefined()
})

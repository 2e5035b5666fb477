import type { StrategyPlan } from "./model.ts"

/** A plan that says nothing yet: a valid shape. */
export const emptyPlan = (name = ""): StrategyPlan => ({ apiVersion: "folkmoot.dev/v1", kind: "StrategyPlan", metadata: { name }, spec: {} })

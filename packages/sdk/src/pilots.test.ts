import { resolutionRate } from "@folkmoot/metrics"
import type { StrategyPlan } from "@folkmoot/plan"
import * as Effect from "effect/Effect"
import { expect, test } from "vitest"
import { measurePilots } from "./pilots.ts"

const planWith = (count: number, go: number): StrategyPlan => ({
  apiVersion: "folkmoot.dev/v1", kind: "StrategyPlan", metadata: { name: "small" },
  spec: {
    pilots: [{
      id: "mentors", title: "Mentors", start: "2025-01-01", end: "2025-06-30",
      criteria: Array.from({ length: count }, () => ({ metric: "resolution-rate", target: 0.6 })), decisionRule: { go, otherwise: "no-go" },
    }],
  },
})

test("ranges are asked for as sure as the pilot's rule needs them", async () => {
  const levels: number[] = []
  for (const [count, go] of [[1, 1], [2, 1], [4, 1], [4, 4]] as const) {
    await Effect.runPromise(
      measurePilots(planWith(count, go), Date.UTC(2026, 0, 1), new Map([[resolutionRate.id, resolutionRate]]), ({ level }) => {
        levels.push(level)
        return Effect.succeed({ measures: [] })
      }),
    )
  }
  expect(levels).toEqual([0.95, 0.95, 0.975, 0.975])
})

import { resolutionRate } from "@folkmoot/metrics"
import { expect, test } from "vitest"
import { emptyPlan } from "./empty-plan.ts"
import { knownMetricOf, metricsOf } from "./metric-catalogue.ts"
import { namedMetrics } from "./named-metrics.ts"

test("a metric of the plan's own has the fields it says, and one made of another those it has", () => {
  expect(metricsOf({ definitions: [{ id: "mentors", title: "Mentors", unit: "count" }, { id: "waits", title: "Waits", unit: "milliseconds", tier: "activity", better: "lower" }] }, [])).toStrictEqual([
    { id: "mentors", tier: "outcome", unit: "count", variants: [], tables: [] }, { id: "waits", tier: "activity", unit: "milliseconds", variants: [], better: "lower", tables: [] },
  ])
  expect(metricsOf({}, [])).toEqual([])
  const { variants, ...plain } = resolutionRate
  expect("better" in knownMetricOf({ ...resolutionRate, better: "neither" } as never)).toBe(false)
  const alike = Object.fromEntries(Object.entries(variants).map(([name, { unit: _, ...variant }]) => [name, variant]))
  expect(Object.keys(knownMetricOf({ ...plain, variants: alike } as never))).toEqual(["id", "tier", "unit", "variants", "better", "tables"])
})

test("a metric is told once in each definition that is named, wherever it is named", () => {
  const plan = {
    ...emptyPlan(),
    spec: {
      objectives: [
        { id: "solve", title: "Solve more", metric: "resolution-rate", variant: "cohort" },
        { id: "solve-too", title: "Solve more", metric: "resolution-rate", variant: "cohort" },
      ],
      behaviours: [{ id: "answer", title: "Answer", metric: "resolution-rate" }],
      pilots: [{ id: "nudge", title: "Nudge", criteria: [{ metric: "first-response-time", variant: "median", target: "4 h" }] }],
      stakeholders: [{ id: "board", role: "Board", metrics: ["net-promoter-score"], painPoints: [{ title: "Tickets", metrics: ["resolution-rate"] }] }],
    },
  }
  expect(namedMetrics(plan).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))).toEqual([
    { metric: "first-response-time", variant: "median" },
    { metric: "net-promoter-score" },
    { metric: "resolution-rate", variant: "cohort" },
    { metric: "resolution-rate" },
  ])
  expect(namedMetrics(emptyPlan())).toEqual([])
})

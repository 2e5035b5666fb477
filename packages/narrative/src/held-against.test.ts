import { metrics as allMetrics, type AnyMetric } from "@folkmoot/metrics"
import type { StrategyPlan } from "@folkmoot/plan"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { exampleAsOf, exampleByMetric } from "./example-measures.ts"
import { limitsIn } from "./held-against.ts"
import { renderText } from "./text.ts"
import { tell } from "./tell.ts"

const metrics = new Map(allMetrics.map((metric: AnyMetric) => [metric.id, metric]))

const plan = (spec: StrategyPlan["spec"]): StrategyPlan => ({ apiVersion: "folkmoot.dev/v1", kind: "StrategyPlan", metadata: { name: "harbour" }, spec })

const aimedAt = (target: number): StrategyPlan => plan({ objectives: [{ id: "solved", title: "Most are solved", metric: "resolution-rate", target, due: "2026-06-30" }] })

test("what a plan holds a metric against is its objectives, the criteria of its pilots and its triggers, in the metric's own unit", () => {
  const limitsOf = limitsIn(
    plan({
      objectives: [{ id: "solved", title: "Most are solved", metric: "resolution-rate", target: 0.65 }, { id: "else", title: "Something else", metric: "unheard-of", target: 3 }],
      pilots: [{ id: "p", title: "P", criteria: [{ metric: "first-response-time", target: "4 h" }] }],
      flexibility: { triggers: [{ when: "W", metric: "resolution-rate", below: 0.4 }] },
    }),
    metrics,
  )
  expect([limitsOf("resolution-rate", "ratio"), limitsOf("first-response-time", "milliseconds"), limitsOf("unheard-of", "count")]).toEqual([[0.65, 0.4], [14_400_000], []])
  expect(limitsOf("resolution-rate", "quotient")).toEqual([])
  expect(limitsIn(undefined, metrics)("resolution-rate", "ratio")).toEqual([])
})

test("a bar a number was judged by is a limit of it, where the criterion looks at nothing else", () => {
  const estimate = { metric: "resolution-rate@1", variant: "matured-cohort", measured: true, value: 0.5, unit: "ratio", interval: { low: 0.4, high: 0.6, level: 0.95, method: "wilson" }, n: 90, assumptions: [], caveats: [], exclusions: [] } as const
  const looked = { name: "solved", metric: "resolution-rate", variant: "matured-cohort", estimate }
  const text = { en: "", de: "", da: "" }
  const criterion = { level: 2, verdict: "undecided", required: true, lifecycle: "stable", asks: text, because: text, why: text, remedy: { effort: "days", text }, sources: [] } as const
  const criteria = [
    { ...criterion, criterion: "alone", bar: 0.5, evidence: [looked] },
    { ...criterion, criterion: "beside", bar: 0.7, evidence: [looked, { name: "plan" }] },
    { ...criterion, criterion: "barless", evidence: [looked] },
  ]
  const limitsOf = limitsIn(undefined, metrics, { level: 1, couldBe: 2, declaredLevel: 1, rubric: "0123456789abcdef", standings: [], steps: [], inTheWay: [], criteria, notInModel: [] })
  expect([limitsOf("resolution-rate", "ratio"), limitsOf("resolution-rate", "quotient"), limitsOf("first-response-time", "milliseconds")]).toEqual([[0.5], [], []])
})

test("an end that is written by rounding a half up is not written like the target", () => {
  const report = tell({ measures: exampleByMetric({ "resolution-rate": { value: 0.3495, low: 0.2995, high: 0.3995, n: 400 } }), plan: aimedAt(0.3) }, { locale: "en", audience: "executive", asOf: exampleAsOf, timeZone: "UTC" })
  expect(renderText(report)).toContain("(29.95–39.95%)")
})

test("whether a target is reached can be read off the range that is printed beside it", () => {
  fc.assert(
    fc.property(fc.integer({ min: 30, max: 70 }), fc.integer({ min: -80, max: 80 }).filter((off) => off !== 0), (target, off) => {
      // An end next to the target by up to eight tenths of a point.
      const low = target / 100 + off / 10_000
      const report = tell({ measures: exampleByMetric({ "resolution-rate": { value: low + 0.05, low, high: low + 0.1, n: 400 } }), plan: aimedAt(target / 100) }, { locale: "en", audience: "executive", asOf: exampleAsOf, timeZone: "UTC" })
      const [, value = ""] = /\((\d+(?:\.\d+)?)–/.exec(renderText(report)) ?? []
      expect(Number(value) >= target).toBe(off > 0)
    }),
    { numRuns: 40 },
  )
})

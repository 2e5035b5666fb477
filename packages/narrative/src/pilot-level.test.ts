import { resolutionRate } from "@folkmoot/metrics"
import { pilotHash, type Pilot, type PilotCriterion } from "@folkmoot/plan"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { exampleMeasure } from "./example-measures.ts"
import { pilotLevel } from "./pilot-level.ts"
import { linesOf } from "./render-lines.ts"
import { tell } from "./tell.ts"
import { pilotVerdict } from "./units/pilot-verdict.ts"

const ruled = (count: number, go: number): Required<Pick<Pilot, "criteria" | "decisionRule">> => ({
  criteria: Array.from({ length: count }, (): PilotCriterion => ({ metric: "resolution-rate", target: 0.6, bound: "at-least" })), decisionRule: { go, otherwise: "no-go" },
})

const rule = fc.integer({ min: 1, max: 12 }).chain((count) => fc.tuple(fc.constant(count), fc.integer({ min: 1, max: count })))

test("whichever way a rule can be told wrongly, its chances together come to at most 5 of 100, and with more than two they come to all of it", () => {
  fc.assert(
    fc.property(rule, ([count, go]) => {
      const byChance = (1 - pilotLevel(ruled(count, go))) / 2
      const [reached, missed] = [(count - go + 1) * byChance, go * byChance]
      expect(Math.max(reached, missed)).toBeLessThanOrEqual(0.05 + 1e-12)
      if (Math.max(count - go + 1, go) >= 2) expect(Math.max(reached, missed)).toBeCloseTo(0.05, 12)
    }),
  )
})

test("more criteria to choose from never make the ranges narrower, and of up to two nothing is shared", () => {
  fc.assert(
    fc.property(rule, ([count, go]) => {
      expect(pilotLevel(ruled(count + 1, go))).toBeGreaterThanOrEqual(pilotLevel(ruled(count, go)))
    }),
  )
  for (const [count, go] of [[1, 1], [2, 1], [2, 2], [3, 2]] as const) expect(pilotLevel(ruled(count, go))).toBe(0.95)
  expect(pilotLevel({})).toBe(0.95)
  expect(pilotLevel(ruled(4, 1))).toBeCloseTo(0.975, 12)
  expect(pilotLevel(ruled(3, 0))).toBeCloseTo(0.975, 12)
})

test("wider ranges are said to be wider, in the pilot they are of", () => {
  const given = exampleMeasure(resolutionRate, { value: 0.78, low: 0.72, high: 0.83, n: 210 })
  if (!given.estimate.measured) throw new RangeError("It was given with a value.")
  const at = (level: number) => ({ ...given, estimate: { ...given.estimate, interval: { ...(given.estimate as Extract<typeof given.estimate, { measured: true }>).interval, level } } })
  const said = (count: number, level: number): string => {
    const fixed = ruled(count, 1)
    const pilot: Pilot = { id: "p", title: "Mentors", start: "2025-03-01", end: "2025-05-31", ...fixed, frozen: { on: "2025-02-01", hash: pilotHash(fixed) } }
    const { sections } = tell(
      { measures: [], blocks: [pilotVerdict], pilots: { p: [at(level)] }, plan: { apiVersion: "folkmoot.dev/v1", kind: "StrategyPlan", metadata: { name: "harbour" }, spec: { pilots: [pilot] } } },
      { locale: "en", audience: "executive", asOf: "2025-07-01T00:00:00.000Z", timeZone: "UTC" },
    )
    return sections.flatMap(({ nodes }) => nodes.flatMap(linesOf)).join("\n")
  }
  expect(said(4, 0.975).split("97.5% confidence")).toHaveLength(2)
  expect(said(4, 0.95)).not.toContain("confidence")
  expect(said(2, 0.95)).not.toContain("confidence")
})

test.each([["en", "cannot be told"], ["de", "nicht zu entscheiden"], ["da", "kan ikke afgøres"]] as const)("a rule that asks for nothing decides nothing, whatever was measured, in %s", (locale, word) => {
  const pilot: Pilot = { id: "p", title: "Mentors", start: "2025-03-01", end: "2025-05-31", ...ruled(1, 0) }
  const { sections } = tell(
    {
      measures: [], blocks: [pilotVerdict], pilots: { p: [exampleMeasure(resolutionRate, { value: 0.78, low: 0.72, high: 0.83, n: 210 })] },
      plan: { apiVersion: "folkmoot.dev/v1", kind: "StrategyPlan", metadata: { name: "harbour" }, spec: { pilots: [pilot] } },
    },
    { locale, audience: "executive", asOf: "2025-07-01T00:00:00.000Z", timeZone: "UTC" },
  )
  const [verdict = "", why = ""] = sections.flatMap(({ nodes }) => nodes.flatMap(linesOf))
  expect(verdict).toContain(word)
  expect(why).toContain({ en: "decides nothing", de: "entscheidet deshalb nichts", da: "afgør derfor ingenting" }[locale])
})

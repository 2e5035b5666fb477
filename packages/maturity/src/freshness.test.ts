import { resolutionRate } from "@folkmoot/metrics/resolution-rate"
import type { Measure } from "@folkmoot/metrics"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { assess } from "./assess.ts"
import { assessmentChanges } from "./changes.ts"
import { atLeast } from "./bars.ts"
import { defineCriterion } from "./define.ts"
import { hasExpired, isTooOld } from "./freshness.ts"

const same = (text: string) => ({ en: text, de: text, da: text })

const solved = defineCriterion({
  id: "solved", since: "0.1.0", level: 1, asks: same("Is it so?"), why: same("Because."), evidence: { solved: resolutionRate }, shelfLife: 180,
  judge: (given) => atLeast(0.5, given.solved), remedy: { effort: "days", text: same("Do it.") }, sources: ["concept:121"],
})

const measured = (to: string): Measure => ({
  metric: "resolution-rate", variant: "matured-cohort", group: {}, period: { label: "all", from: null, to },
  estimate: { ...resolutionRate({ resolved: 150, opened: 200 }), window: { from: null, to, timeZone: "UTC", closed: true } },
})

const judged = (to: string, asOf?: string) => assess({ measures: [measured(to)], criteria: [solved], ...(asOf === undefined ? {} : { asOf }) })

test("what was measured longer ago than the shelf life no longer counts, and is shown as out of date", () => {
  expect(judged("2026-01-01T00:00:00Z", "2026-06-01T00:00:00Z").level).toBe(1)
  const { level, couldBe, criteria } = judged("2026-01-01T00:00:00Z", "2026-09-01T00:00:00Z")
  expect([level, couldBe]).toEqual([0, 1])
  expect(criteria[0]).toMatchObject({ verdict: "not-measured", evidence: [{ name: "solved", stale: true }] })
  expect(criteria[0]?.because.en).toMatch(/^Out of date/)
})

test("what went out of date since an earlier assessment is told as that, and so is what no longer is", () => {
  const [fresh, old] = [judged("2026-01-01T00:00:00Z", "2026-06-01T00:00:00Z"), judged("2026-01-01T00:00:00Z", "2026-09-01T00:00:00Z")]
  const because = (from: typeof fresh, to: typeof fresh) => assessmentChanges(from, to).criteria[0]?.because
  expect(because(fresh, old)).toEqual([{ cause: "out-of-date", name: "solved", metric: "resolution-rate", stale: true }])
  expect(because(old, fresh)).toEqual([{ cause: "out-of-date", name: "solved", metric: "resolution-rate", stale: false }])
})

test("without a moment to judge from nothing is out of date", () => {
  expect(judged("1999-01-01T00:00:00Z").level).toBe(1)
})

test("getting older never makes anything count that did not", () => {
  const moment = fc.date({ min: new Date("2020-01-01"), max: new Date("2030-01-01"), noInvalidDate: true }).map((date) => date.toISOString())
  fc.assert(
    fc.property(moment, moment, moment, fc.integer({ min: 1, max: 900 }), (told, a, b, shelfLife) => {
      const [sooner = "", later = ""] = [a, b].toSorted()
      expect(isTooOld(told, sooner, shelfLife) && !isTooOld(told, later, shelfLife)).toBe(false)
      expect(hasExpired({ on: told.slice(0, 10) }, sooner, shelfLife) && !hasExpired({ on: told.slice(0, 10) }, later, shelfLife)).toBe(false)
    }),
  )
})

const says = { criterion: "solved", verdict: "met" as const, note: "We asked.", by: "community lead", on: "2026-01-01" }

test("an answer counts up to its last day, that day included", () => {
  const at = (asOf: string) => assess({ measures: [], criteria: [solved], asOf, declared: [{ ...says, until: "2026-03-31" }] })
  expect(at("2026-03-31T20:00:00Z").declaredLevel).toBe(1)
  expect(at("2026-04-01T00:00:00Z").declaredLevel).toBe(0)
  expect(at("2026-04-01T00:00:00Z").criteria[0]).toMatchObject({ verdict: "not-measured", declaration: { stale: true, verdict: "met" } })
})

test("an answer without a last day counts as long as its criterion says", () => {
  const at = (asOf: string) => assess({ measures: [], criteria: [solved], asOf, declared: [says] })
  expect(at("2026-06-01").criteria[0]?.verdict).toBe("declared")
  expect(at("2026-09-01").criteria[0]?.verdict).toBe("not-measured")
})

test("what is exactly as old as it may be still counts", () => {
  expect([isTooOld("2026-01-01T00:00:00Z", "2026-01-11T00:00:00Z", 10), isTooOld("2026-01-01T00:00:00Z", "2026-01-11T00:00:00.001Z", 10)]).toEqual([false, true])
  expect([isTooOld(null, "2026-01-11T00:00:00Z", 10), isTooOld("2001-01-01", undefined, 10), isTooOld("2025-01-01", "2026-01-02"), isTooOld("2025-01-01", "2026-01-03")]).toEqual([false, false, false, true])
})

import type { Measured } from "@folkmoot/metrics"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { casesPerDay, designFor, feasibilityOf } from "./feasibility.ts"
import { metricNamed } from "./metric-catalogue.ts"
import type { Aim, Reading } from "./objective-measures.ts"
import { knownMetrics } from "./known-metrics.ts"

const metric = metricNamed(knownMetrics, "resolution-rate") as NonNullable<ReturnType<typeof metricNamed>>

const aim = (more: Partial<Aim>): Aim => ({ metric, unit: "ratio", currency: undefined, baseline: 0.5, target: 0.75, limit: undefined, wants: "higher", stretch: undefined, readings: [], read: () => undefined, ...more })

const reading = (more: Partial<Measured>, from = 0, to = 30): Reading => ({
  estimate: { metric: "resolution-rate@1", variant: "matured-cohort", measured: true, value: 0.5, unit: "ratio", interval: { low: 0.4, high: 0.6, level: 0.95, method: "wilson" }, n: 30, exclusions: [], assumptions: [], caveats: [], ...more },
  from,
  to,
})

const demand = { power: 0.8, level: 0.95 }

describe("what a target takes to be told", () => {
  test("what it names would do: the days, and the target", () => {
    const percent = fc.integer({ min: 5, max: 95 }).map((number) => number / 100)
    fc.assert(
      fc.property(percent, percent, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 400 }), (baseline, target, count, days) => {
        fc.pre(baseline !== target)
        const volume = { count, per: "day" } as const
        const asked = feasibilityOf(aim({ baseline, target }), volume, days, demand)
        if (asked === undefined || asked.detectable) return
        expect(asked.needed ?? NaN).toBeGreaterThan(asked.cases)
        expect(feasibilityOf(aim({ baseline, target }), volume, asked.days ?? NaN, demand)?.detectable).toBe(true)
        if (asked.least === undefined) return
        expect(feasibilityOf(aim({ baseline, target: asked.least }), volume, days, demand)?.detectable).toBe(true)
        expect(Math.sign(asked.least - baseline)).toBe(Math.sign(target - baseline))
      }),
      { numRuns: 60 },
    )
  })

  test("of a score in points, too: the nearest target is one that can be told, on the side of the one that cannot", () => {
    const asked = (target: number) => feasibilityOf(aim({ unit: "nps-points", baseline: 30, target }), { count: 1, per: "day" }, 60, demand)
    for (const target of [29, 31]) {
      const least = asked(target)?.least ?? NaN
      expect([asked(target)?.detectable, asked(least)?.detectable, Math.sign(least - 30)]).toEqual([false, true, target - 30])
    }
  })

  test("more cases than any number can hold are enough", () => {
    for (const count of [1e15, 1e200, Number.MAX_VALUE]) expect(feasibilityOf(aim({}), { count, per: "day" }, 400, demand)?.detectable).toBe(true)
  })

  // R 4.2.2, power.prop.test(p1 = 0.5, p2 = 0.75, power = 0.9): n = 76.71.
  test("a share from 0.5 to 0.75 takes 77 cases", () => {
    expect(feasibilityOf(aim({}), { count: 1, per: "day" }, 76, { power: 0.9, level: 0.95 })).toMatchObject({ detectable: false, days: 77, supposed: "share" })
  })

  // R. Lehr, "Sixteen s-squared over d-squared", Statistics in Medicine 11, 1992: 15.7 to the digit; the interval is that of a mean of 100
  // values with deviation 1.
  test("a mean that moves by one deviation takes sixteen cases", () => {
    const measured = reading({ unit: "scale-points", value: 4, n: 100, interval: { low: 4 - 0.1959963984540054, high: 4 + 0.1959963984540054, level: 0.95, method: "student" } })
    const asked = feasibilityOf(aim({ unit: "scale-points", baseline: 4, target: 5, readings: [measured] }), { count: 1, per: "day" }, 15, demand)
    expect(asked).toMatchObject({ detectable: false, days: 16, supposed: "measured" })
    expect(asked?.needed).toBeCloseTo(15.698, 3)
  })

  test("answers to a score differ as they did when it was measured, and less than they could", () => {
    const measured = reading({ unit: "nps-points", value: 30, n: 100, interval: { low: 18, high: 42, level: 0.95, method: "score" } })
    const needed = (readings: readonly Reading[]) => feasibilityOf(aim({ unit: "nps-points", baseline: 30, target: 40, readings }), { count: 1, per: "day" }, 10, demand)
    expect(needed([])).toMatchObject({ supposed: "widest" })
    expect(needed([measured])).toMatchObject({ supposed: "measured" })
    expect(needed([measured])?.needed ?? NaN).toBeLessThan(needed([])?.needed ?? NaN)
  })

  test("where nothing says how far cases differ there is no answer", () => {
    expect(designFor(aim({ unit: "count", readings: [reading({ unit: "count" })] }))).toBeUndefined()
    expect(designFor(aim({ unit: "milliseconds" }))).toBeUndefined()
    expect(designFor(aim({ unit: "milliseconds", readings: [reading({ interval: { low: 1, high: 2, level: 0.95, method: "log-log", open: "above" } })] }))).toBeUndefined()
    expect(designFor(aim({ unit: "milliseconds", readings: [reading({ interval: { low: 2, high: 2, level: 0.95, method: "observed" } })] }))).toBeUndefined()
    expect(designFor(aim({ unit: "milliseconds", readings: [reading({ n: 1 })] }))).toBeUndefined()
    expect(designFor(aim({ unit: "per-person", readings: [reading({ n: 1 })] }))).toBeUndefined()
    expect(designFor(aim({ baseline: undefined }))).toBeUndefined()
    expect(feasibilityOf(aim({ target: 0.5 }), { count: 1, per: "day" }, 10, demand)).toBeUndefined()
    expect(feasibilityOf(aim({}), { count: 1, per: "day" }, 0, demand)).toBeUndefined()
    expect(feasibilityOf(aim({}), undefined, 10, demand)).toBeUndefined()
  })

  test("a share that is not one of cases differs as it was measured to", () => {
    expect(designFor(aim({ readings: [reading({})] }))?.supposed).toBe("measured")
    expect(designFor(aim({ readings: [reading({ denominator: 30 })] }))?.supposed).toBe("share")
  })

  test("a volume counts by its period, and else by the newest three windows", () => {
    expect(casesPerDay({ count: 365, per: "week" }, [])).toBe(52)
    expect(casesPerDay({ count: 365, per: "year" }, [])).toBe(1)
    expect(casesPerDay({ count: 365, per: "quarter" }, [])).toBe(4)
    expect(casesPerDay({ count: 365, per: "month" }, [])).toBe(12)
    expect(casesPerDay({ count: 0, per: "week" }, [])).toBeUndefined()
    const windows = [reading({ n: 9999 }, 0, 30), reading({ n: 10 }, 30, 60), reading({ n: 30 }, 60, 90), reading({ n: 40 }, 90, 100)]
    expect(casesPerDay(undefined, windows)).toBeCloseTo(80 / 70, 12)
    expect(casesPerDay({ count: 3, per: "day" }, windows)).toBe(3)
    expect(casesPerDay(undefined, [])).toBeUndefined()
  })
})

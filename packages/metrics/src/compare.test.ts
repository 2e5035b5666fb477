import { newcombe } from "@folkmoot/statistics"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { compare, type Compared, type Comparison } from "./compare.ts"
import type { Estimate, Measured } from "./estimate.ts"
import { calculator as netPromoterScore } from "./units/net-promoter-score.ts"
import { calculator as costPerConversion } from "./units/cost-per-conversion.ts"
import { calculator as resolutionRate } from "./units/resolution-rate.ts"

const rate = (resolved: number, opened: number, more: Partial<Measured> = {}): Estimate => ({ ...(resolutionRate({ resolved, opened }) as Measured), ...more })

const compared = (comparison: Comparison): Compared => {
  if (!comparison.comparable) throw new Error(comparison.detail)
  return comparison
}

const shares = fc.integer({ min: 1, max: 2000 }).chain((opened) => fc.tuple(fc.integer({ min: 0, max: opened }), fc.constant(opened)))

const estimates = fc.oneof(
  shares.map(([resolved, opened]) => rate(resolved, opened)),
  fc.tuple(fc.nat(500), fc.nat(500), fc.integer({ min: 1, max: 500 })).map(([promoters, passives, detractors]) => netPromoterScore({ promoters, passives, detractors })),
  fc.tuple(fc.integer({ min: 1, max: 900 }), fc.nat(1_000_000)).map(([conversions, amount]) =>
    costPerConversion({ costs: [{ kind: "staff", amount, currency: "EUR" }], conversions }),
  ),
)

test("two that hardly differ are as likely as not to", () => {
  // Of 40 and 41 of 60, z is 0.1945 with a pooled error: p is 0.846.
  const { p, verdict } = compared(compare(rate(40, 60), rate(41, 60)))
  expect(p).toBeGreaterThan(0.8)
  expect(p).toBeLessThan(0.9)
  expect(verdict).toBe("cannot-tell")
})

test("what was not measured says why in its own words, and what is no estimate that it is none", () => {
  const nobody = resolutionRate({ resolved: 0, opened: 0 })
  expect(compare(nobody, rate(1, 2))).toMatchObject({ comparable: false, detail: `The first was not measured: ${nobody.measured ? "" : nobody.detail}` })
  expect(compare(rate(1, 2), { measured: false } as Estimate)).toMatchObject({ comparable: false, detail: "The second was not measured: it is no estimate, such as a calculator gives." })
})

describe("laws", () => {
  test("the other way round it says the opposite", () => {
    fc.assert(
      fc.property(estimates, estimates, (a, b) => {
        const [there, back] = [compare(a, b), compare(b, a)]
        if (!there.comparable || !back.comparable) {
          expect(back.comparable).toBe(there.comparable)
          return
        }
        expect(back.difference).toBe(0 - there.difference)
        expect(back.interval.low).toBeCloseTo(0 - there.interval.high, 9)
        expect(back.p).toBeCloseTo(there.p, 9)
        const opposite = { higher: "lower", lower: "higher", same: "same", "cannot-tell": "cannot-tell" } as const
        expect(back.verdict).toBe(opposite[there.verdict])
      }),
    )
  })

  test("an estimate compared with itself differs by nothing, and nothing is ever the same without a margin", () => {
    fc.assert(
      fc.property(estimates, (estimate) => {
        expect(compare(estimate, estimate)).toMatchObject({ comparable: true, difference: 0, verdict: "cannot-tell", p: 1 })
      }),
    )
  })

  test("so it is where the two agree to the last digits", () => {
    const nothing = rate(0, 10, { value: 0, interval: { low: 0, high: 0, level: 0.95, method: "wilson" } })
    const hardlyAnything = rate(0, 10, { value: 1.2163723744603047e-124, interval: { low: 1.1546349559880936e-139, high: 1.2163723744603047e-124, level: 0.95, method: "wilson" } })
    const { verdict, p } = compared(compare(nothing, hardlyAnything))
    expect([verdict, p <= 0.05]).toEqual(["higher", true])
  })

  test("higher and lower are said exactly where p is below what the level leaves", () => {
    fc.assert(
      fc.property(shares, shares, fc.constantFrom(0.8, 0.95, 0.99), ([a, n], [b, m], level) => {
        const at = (resolved: number, opened: number) => resolutionRate({ resolved, opened }, { level })
        const { p, verdict, interval } = compared(compare(at(a, n), at(b, m)))
        fc.pre(Math.abs(p - (1 - level)) > 1e-9)
        expect(verdict !== "cannot-tell").toBe(p < 1 - level)
        expect(verdict !== "cannot-tell").toBe(interval.low > 0 || interval.high < 0)
      }),
    )
  })

  test("of two shares the interval is Newcombe's", () => {
    fc.assert(
      fc.property(shares, shares, ([a, n], [b, m]) => {
        const { interval } = compared(compare(rate(a, n), rate(b, m)))
        const expected = newcombe(b, m, a, n)
        expect(interval.low).toBeCloseTo(expected.low, 12)
        expect(interval.high).toBeCloseTo(expected.high, 12)
      }),
    )
  })

  test("as many cases as are said to be needed settle a difference like the one seen", () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 60 }), fc.integer({ min: 20, max: 60 }), (a, b) => {
        const seen = compared(compare(rate(a, 80), rate(b, 80)))
        fc.pre(seen.needed !== undefined && Math.abs(a - b) > 3)
        const times = Math.ceil((1.1 * seen.needed) / 160)
        expect(compared(compare(rate(a * times, 80 * times), rate(b * times, 80 * times))).verdict).not.toBe("cannot-tell")
      }),
    )
  })

  test("and, where it is truly as large, do so in about four of five samples", () => {
    const likely = (n: number, share: number): readonly number[] => {
      const chances = [(1 - share) ** n]
      for (let k = 1; k <= n; k++) chances.push(((chances[k - 1] as number) * (n - k + 1) * share) / (k * (1 - share)))
      return chances
    }
    for (const [a, b] of [[30, 42], [12, 20], [50, 60]] as const) {
      const { needed = 0 } = compared(compare(rate(a, 80), rate(b, 80)))
      const n = Math.round(needed / 2)
      const [first, second] = [likely(n, a / 80), likely(n, b / 80)]
      // What is less likely than one in a million, all of it together included, is not worth comparing.
      const told = first.flatMap((p, i) => second.map((q, j) => (p * q < 1e-9 || compared(compare(rate(i, n), rate(j, n))).verdict === "cannot-tell" ? 0 : p * q)))
      expect(told.reduce((sum, p) => sum + p, 0)).toBeCloseTo(0.8, 1)
    }
  })

  test("times and difference point the same way, and times has an interval around it", () => {
    fc.assert(
      fc.property(shares, shares, ([a, n], [b, m]) => {
        const { difference, times } = compared(compare(rate(a, n), rate(b, m)))
        if (times === undefined) {
          expect(a === 0 || b === 0).toBe(true)
          return
        }
        expect(Math.sign(times.value - 1)).toBe(Math.sign(difference))
        expect(times.low).toBeLessThanOrEqual(times.value)
        expect(times.high ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(times.value)
      }),
    )
  })
})

// Newcombe (1998), table II, method 10: 56/70 against 48/80.
test("the published example comes out: 56 of 70 against 48 of 80", () => {
  const { difference, interval } = compared(compare(rate(48, 80), rate(56, 70)))
  expect(difference).toBeCloseTo(0.2, 12)
  expect(interval.low).toBeCloseTo(0.0524, 4)
  expect(interval.high).toBeCloseTo(0.3339, 4)
})

describe("what is not alike is not compared", () => {
  const closed = { from: "2026-01-01T00:00:00.000Z", to: "2026-02-01T00:00:00.000Z", timeZone: "UTC", closed: true }
  const one = rate(42, 60)
  test.each<[string, Estimate, Estimate]>([
    ["not-measured", rate(42, 60), resolutionRate({ resolved: 0, opened: 0 })],
    ["metric", one, netPromoterScore({ promoters: 4, passives: 3, detractors: 2 })],
    ["variant", one, rate(40, 60, { variant: "cohort" })],
    ["options", one, rate(40, 60, { options: { horizon: 1 } })],
    ["unit", one, rate(40, 60, { unit: "quotient" })],
    ["currency", rate(42, 60, { currency: "EUR" }), rate(40, 60, { currency: "DKK" })],
    ["scope", rate(42, 60, { scope: { competitors: "a, b" } }), rate(40, 60, { scope: { competitors: "a, c" } })],
    ["level", one, resolutionRate({ resolved: 40, opened: 60 }, { level: 0.9 })],
    ["window-open", one, rate(40, 60, { window: { ...closed, closed: false } })],
    ["windows-overlap", rate(42, 60, { window: closed }), rate(40, 60, { window: { ...closed, from: "2026-01-15T00:00:00.000Z", to: "2026-02-15T00:00:00.000Z" } })],
    ["window-length", rate(42, 60, { window: { ...closed, accrues: true } }), rate(40, 60, { window: { ...closed, from: "2026-02-01T00:00:00.000Z", to: "2026-05-01T00:00:00.000Z", accrues: true } })],
  ])("%s", (unlike, from, to) => {
    const comparison = compare(from, to)
    expect(comparison).toMatchObject({ comparable: false, unlike })
    expect(comparison.comparable ? "" : comparison.detail).toMatch(/\.$/u)
  })

  test("a month is as long as any other, and what does not grow with time may be held against any length", () => {
    const february = { ...closed, from: "2026-02-01T00:00:00.000Z", to: "2026-03-01T00:00:00.000Z" }
    const quarter = { ...closed, from: "2026-02-01T00:00:00.000Z", to: "2026-05-01T00:00:00.000Z" }
    expect(compare(rate(42, 60, { window: { ...closed, accrues: true } }), rate(40, 60, { window: { ...february, accrues: true } })).comparable).toBe(true)
    expect(compare(rate(42, 60, { window: closed }), rate(40, 60, { window: quarter })).comparable).toBe(true)
    expect(compare(rate(42, 60, { window: { ...quarter, accrues: true } }), rate(40, 60, { window: { ...quarter, accrues: true } })).comparable).toBe(true)
  })

  test("a margin below zero", () => {
    expect(compare(one, one, { margin: -1 })).toMatchObject({ comparable: false, unlike: "margin" })
    expect(compare(one, one, { margin: Number.NaN })).toMatchObject({ comparable: false, unlike: "margin" })
  })

  test("a window without an end overlaps what comes after its beginning", () => {
    const rest = { ...closed, from: "2026-01-20T00:00:00.000Z", to: null }
    const all = { ...closed, from: null, to: null }
    expect(compare(rate(42, 60, { window: closed }), rate(40, 60, { window: rest }))).toMatchObject({ unlike: "windows-overlap" })
    expect(compare(rate(42, 60, { window: all }), rate(40, 60, { window: closed }))).toMatchObject({ unlike: "windows-overlap" })
    expect(compare(rate(42, 60, { window: all }), rate(40, 60, { window: all })).comparable).toBe(true)
  })

  test("windows that touch, and the same window for two segments, are fine", () => {
    const next = { ...closed, from: "2026-02-01T00:00:00.000Z", to: "2026-03-01T00:00:00.000Z" }
    expect(compare(rate(42, 60, { window: closed }), rate(40, 60, { window: next })).comparable).toBe(true)
    expect(compare(rate(42, 60, { window: closed }), rate(40, 60, { window: closed })).comparable).toBe(true)
  })
})

test("the order in which options and scopes are written does not matter", () => {
  expect(compare(rate(1, 2, { scope: { a: "1", b: "2" } }), rate(1, 2, { scope: { b: "2", a: "1" } })).comparable).toBe(true)
})

test("about the same is said only within a margin asked for", () => {
  const [a, b] = [rate(5000, 10_000), rate(5010, 10_000)]
  expect(compare(a, b)).toMatchObject({ verdict: "cannot-tell" })
  expect(compare(a, b, { margin: 0.02 })).toMatchObject({ verdict: "same" })
  expect(compare(a, b, { margin: 0.01 })).toMatchObject({ verdict: "cannot-tell" })
})

describe("an open end stays open", () => {
  const open = (resolved: number, opened: number, side: "above" | "below" | "both"): Estimate => {
    const estimate = rate(resolved, opened) as Measured
    return { ...estimate, interval: { ...estimate.interval, open: side } }
  }
  test("what may be more than it looks cannot be told to be lower", () => {
    expect(compare(rate(900, 1000), open(100, 1000, "above"))).toMatchObject({ verdict: "cannot-tell", p: 1, interval: { open: "above" } })
    expect(compare(rate(100, 1000), open(900, 1000, "above"))).toMatchObject({ verdict: "higher", interval: { open: "above" } })
    expect(compare(open(900, 1000, "below"), rate(100, 1000))).toMatchObject({ verdict: "cannot-tell", interval: { open: "above" } })
  })
  test("what was more than it looked cannot be told to have been lower", () => {
    expect(compare(open(100, 1000, "above"), rate(900, 1000))).toMatchObject({ verdict: "cannot-tell", interval: { open: "below" } })
    expect(compare(open(900, 1000, "above"), rate(100, 1000))).toMatchObject({ verdict: "lower", interval: { open: "below" } })
    expect(compare(rate(100, 1000), open(900, 1000, "below"))).toMatchObject({ verdict: "cannot-tell", interval: { open: "below" } })
  })
  test("two open ends tell nothing, not even within a margin", () => {
    expect(compare(open(100, 1000, "above"), open(900, 1000, "above"))).toMatchObject({ verdict: "cannot-tell", p: 1, interval: { open: "both" } })
    expect(compare(rate(100, 1000), open(900, 1000, "both"), { margin: 1 })).toMatchObject({ verdict: "cannot-tell" })
    expect(compared(compare(open(100, 1000, "above"), open(900, 1000, "above"))).needed).toBeUndefined()
  })
})

describe("what a comparison says", () => {
  const money = (amount: number, conversions: number): Estimate => costPerConversion({ costs: [{ kind: "staff", amount, currency: "EUR" }], conversions })
  const bounded = (value: number, low: number, high: number): Estimate => ({ ...(rate(42, 60) as Measured), value, unit: "change", interval: { low, high, level: 0.95, method: "any" } })

  // Python 3.11 from Wilson's limits: exp(ln v -+ hypot of the two sides' distances on the scale of logarithms).
  test("is how many times as much, with its own interval", () => {
    const { times } = compared(compare(rate(48, 80), rate(56, 70)))
    expect(times?.value).toBeCloseTo(4 / 3, 12)
    expect(times?.low).toBeCloseTo(1.0783930381161215, 11)
    expect(times?.high).toBeCloseTo(1.6639816643983227, 11)
  })

  test("is plain JSON that leaves out what it does not know", () => {
    fc.assert(
      fc.property(estimates, estimates, (a, b) => {
        const comparison = compare(a, b)
        expect(JSON.parse(JSON.stringify(comparison))).toStrictEqual(comparison)
        if (comparison.comparable) {
          expect(comparison.interval.method).toBe("mover")
          expect("currency" in comparison).toBe(comparison.unit === "money")
          expect(comparison.needed !== undefined && comparison.verdict !== "cannot-tell").toBe(false)
        } else expect(comparison.detail).toMatch(/\.$/u)
      }),
    )
  })

  test("is in the currency of the two", () => {
    expect(compare(money(1000, 10), money(900, 12))).toMatchObject({ unit: "money", currency: "EUR" })
    expect(compare(money(1000, 10), costPerConversion({ costs: [{ kind: "staff", amount: 9, currency: "DKK" }], conversions: 3 }))).toMatchObject({
      detail: "The two have not the same currency: EUR and DKK. Measure both in the same way.",
    })
  })

  test("says how many times only where both are above zero, and no upper end where the earlier one may be zero", () => {
    expect(compared(compare(bounded(1, 0, 2), bounded(2, 1, 3))).times).toEqual({ value: 2, low: expect.any(Number) as number })
    expect(compared(compare(bounded(1, 0.5, 2), bounded(2, 0, 3))).times).toMatchObject({ value: 2, low: 0, high: expect.any(Number) as number })
    for (const [from, to] of [[bounded(1, -1, 2), bounded(2, 1, 3)], [bounded(1, 0.5, 2), bounded(2, -1, 3)], [bounded(0, 0, 2), bounded(2, 1, 3)], [bounded(1, 0, 2), bounded(0, 0, 3)]] as const) {
      expect(compared(compare(from, to)).times).toBeUndefined()
    }
  })

  test("an interval that just touches zero tells no direction, and one that just fits the margin is the same", () => {
    // Both sides as certain as can be, but for one end: the difference is 2, and may be 0 or 4.
    expect(compare(bounded(1, 1, 1), bounded(3, 1, 5))).toMatchObject({ verdict: "cannot-tell", interval: { low: 0, high: 4 } })
    expect(compare(bounded(3, 1, 5), bounded(1, 1, 1))).toMatchObject({ verdict: "cannot-tell", interval: { low: -4, high: 0 } })
    expect(compare(bounded(1, 1, 1), bounded(1, -1, 3), { margin: 2 })).toMatchObject({ verdict: "same", interval: { low: -2, high: 2 } })
    expect(compare(bounded(1, 1, 1), bounded(1, -1.1, 3), { margin: 2 })).toMatchObject({ verdict: "cannot-tell" })
    expect(compare(bounded(1, 1, 1), bounded(1, -1, 3.1), { margin: 2 })).toMatchObject({ verdict: "cannot-tell" })
  })

  test("two facts that are certain differ, or do not, without any doubt", () => {
    expect(compare(bounded(1, 1, 1), bounded(3, 3, 3))).toMatchObject({ verdict: "higher", p: 0 })
    expect(compare(bounded(1, 1, 1), bounded(1, 1, 1))).toMatchObject({ difference: 0, p: 1 })
  })

  test("a window told on one side only, and windows alike in one end only", () => {
    const window = { from: "2026-01-01T00:00:00.000Z", to: "2026-02-01T00:00:00.000Z", timeZone: "UTC", closed: true }
    expect(compare(rate(42, 60, { window }), rate(40, 60)).comparable).toBe(true)
    expect(compare(rate(42, 60), rate(40, 60, { window })).comparable).toBe(true)
    for (const other of [{ ...window, to: "2026-03-01T00:00:00.000Z" }, { ...window, from: "2025-12-01T00:00:00.000Z" }]) {
      expect(compare(rate(42, 60, { window }), rate(40, 60, { window: other }))).toMatchObject({ unlike: "windows-overlap" })
    }
  })

  test("of scopes told in another order is the same, and of scopes that differ in one cell is none", () => {
    const scope = (a: string, b: string) => rate(42, 60, { scope: Object.fromEntries([["b", b], ["a", a], ["c", "1"]]) })
    expect(compare(scope("1", "2"), rate(42, 60, { scope: { c: "1", a: "1", b: "2" } })).comparable).toBe(true)
    expect(compare(scope("1", "2"), scope("2", "1"))).toMatchObject({ unlike: "scope" })
  })
})

import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { compare, type Compared, type CompareOptions } from "./compare.ts"
import { dispersionOf, type Dispersion } from "./dispersion.ts"
import type { Estimate, Measured, Unit } from "./estimate.ts"
import { calculator as resolutionRate } from "./units/resolution-rate.ts"

type Month = readonly [resolved: number, opened: number]

const rate = ([resolved, opened]: Month, more: Partial<Measured> = {}): Measured => ({ ...(resolutionRate({ resolved, opened }) as Measured), ...more })

const whole = (months: readonly Month[]): Month => [months.reduce((sum, [resolved]) => sum + resolved, 0), months.reduce((sum, [, opened]) => sum + opened, 0)]

const compared = (from: Estimate, to: Estimate, options?: CompareOptions): Compared => {
  const comparison = compare(from, to, options)
  if (!comparison.comparable) throw new Error(comparison.detail)
  return comparison
}

/** Two periods as their months make them, and what becomes of the number with and without a look at these. */
const seen = (from: readonly Month[], to: readonly Month[]) => {
  const [a, b] = [rate(whole(from)), rate(whole(to))]
  return { alone: compared(a, b), minded: compared(a, b, { subperiods: { from: from.map((month) => rate(month)), to: to.map((month) => rate(month)) } }) }
}

const month = fc.integer({ min: 5, max: 60 }).chain((opened) => fc.tuple(fc.integer({ min: 0, max: opened }), fc.constant(opened)))
const periods = fc.array(month, { minLength: 3, maxLength: 8 })

/** A number of a hundred cases with its interval, and parts of ten cases each. */
const cutOf = (unit: Unit, value: number, ends: readonly [low: number, high: number], parts: readonly number[]) => ({
  whole: rate([50, 100], { unit, value, n: 100, interval: { low: ends[0], high: ends[1], level: 0.95, method: "any" } }),
  subperiods: parts.map((part) => rate([5, 10], { unit, value: part, n: 10 })),
})

const dispersion = (...cuts: readonly ReturnType<typeof cutOf>[]): Dispersion => dispersionOf(cuts, 0.95) ?? expect.unreachable()

describe("laws", () => {
  test("months that hardly differ change nothing but for being told, and others only ever widen", () => {
    fc.assert(
      fc.property(periods, periods, (from, to) => {
        const { alone, minded: { dispersion: found, ...minded } } = seen(from, to)
        if (found === undefined) return expect.unreachable()
        expect(found.subperiods).toBe(from.length + to.length)
        expect(found.freedom).toBe(from.length + to.length - 2)
        if (found.ratio <= 1) {
          expect(found.widening).toBe(1)
          expect(minded).toStrictEqual(alone)
          return
        }
        expect(found.widening).toBeGreaterThanOrEqual(found.ratio)
        expect(minded.interval.low).toBeLessThanOrEqual(alone.interval.low)
        expect(minded.interval.high).toBeGreaterThanOrEqual(alone.interval.high)
        expect(minded.p).toBeGreaterThanOrEqual(alone.p)
        expect(minded.times?.low ?? 0).toBeLessThanOrEqual(alone.times?.low ?? 0)
        if (alone.verdict === "cannot-tell") expect(minded.verdict).toBe("cannot-tell")
      }),
    )
  })

  test("a widened interval and its p say the same of one difference, and how many cases are missing follows", () => {
    fc.assert(
      fc.property(periods, periods, (from, to) => {
        const { minded: { p, verdict, interval, needed } } = seen(from, to)
        fc.pre(Math.abs(p - 0.05) > 1e-9)
        expect(verdict !== "cannot-tell").toBe(p < 0.05)
        expect(verdict !== "cannot-tell").toBe(interval.low > 0 || interval.high < 0)
        if (needed !== undefined) expect(needed).toBeGreaterThan(whole(from)[1] + whole(to)[1])
      }),
    )
  })

  test("months may come in any order, and the other way round it says the opposite", () => {
    fc.assert(
      fc.property(periods, periods, (from, to) => {
        const { minded } = seen(from, to)
        const { minded: shuffled } = seen(from.toReversed(), to.toReversed())
        const { minded: back } = seen(to, from)
        expect(shuffled.dispersion?.ratio).toBeCloseTo(minded.dispersion?.ratio ?? NaN, 9)
        expect(back.dispersion?.ratio).toBeCloseTo(minded.dispersion?.ratio ?? NaN, 9)
        expect(back.interval.low).toBeCloseTo(0 - minded.interval.high, 9)
        expect(back.p).toBeCloseTo(minded.p, 9)
      }),
    )
  })

  test("what can be arbitrarily large is held apart by how many times as large it is: hours or days, it is the same", () => {
    const times = fc.array(fc.double({ min: 0.2, max: 5, noNaN: true }), { minLength: 3, maxLength: 6 })
    fc.assert(
      fc.property(times, times, fc.double({ min: 0.01, max: 100, noNaN: true }), (a, b, by) => {
        const of = (factor: number): number => dispersion(...[a, b].map((parts) => cutOf("milliseconds", factor, [factor / 1.5, factor * 1.5], parts.map((part) => part * factor)))).ratio
        expect(of(by)).toBeCloseTo(of(1), 6)
        const upsideDown = dispersion(...[a, b].map((parts) => cutOf("milliseconds", 1, [1 / 1.5, 1.5], parts.map((part) => 1 / part))))
        expect(upsideDown.ratio).toBeCloseTo(of(1), 6)
      }),
    )
  })
})

describe("reference values", () => {
  // SciPy 1.17 and Wilson's limits written out: the sum of squares over four degrees of freedom, and Student's t for four over what the months add.
  test("months that lie twice as far apart as chance puts them", () => {
    const { alone, minded } = seen([[20, 40], [30, 40], [22, 40]], [[38, 40], [28, 40], [30, 40]])
    expect(alone.verdict).toBe("higher")
    expect(minded).toMatchObject({ verdict: "cannot-tell", dispersion: { subperiods: 6, freedom: 4 } })
    expect(minded.dispersion?.ratio).toBeCloseTo(2.0119725337667456, 12)
    expect(minded.dispersion?.widening).toBeCloseTo(2.5928066756911217, 9)
    expect(minded.interval.low).toBeCloseTo(-0.0999937861025203, 9)
    expect(minded.interval.high).toBeCloseTo(0.4818081287582557, 9)
    expect(minded.p).toBeCloseTo(0.14956969970947442, 9)
    expect(minded.times?.low).toBeCloseTo(0.863434590082175, 9)
    expect(minded.times?.high).toBeCloseTo(2.1138014785927965, 9)
  })

  test("months that lie closer together than chance puts them", () => {
    const { minded } = seen([[24, 40], [26, 40], [22, 40]], [[32, 40], [31, 40], [33, 40]])
    expect(minded).toMatchObject({ verdict: "higher", dispersion: { widening: 1 } })
    expect(minded.dispersion?.ratio).toBeCloseTo(0.5468069289171913, 12)
    expect(minded.p).toBeCloseTo(0.0007041915972100913, 12)
  })

  // Of ten degrees of freedom half is the parts' doing, so that 20 are left: t is 2.086 in any table.
  test("where half of the spread is the months' own", () => {
    const far = Math.sqrt(10_000 / 6)
    const cut = cutOf("nps-points", 0, [-19.59963984540054, 19.59963984540054], [far, -far, far, -far, far, -far])
    const { ratio, freedom, widening } = dispersion(cut, cut)
    expect(ratio).toBeCloseTo(Math.SQRT2, 12)
    expect(freedom).toBe(10)
    expect(widening).toBeCloseTo((Math.SQRT2 * 2.085963447265864) / 1.959963984540054, 9)
  })
})

test("months before the two are set against the earlier of them", () => {
  const months: readonly Month[] = [[20, 40], [30, 40], [22, 40]]
  const parts = months.map((one) => rate(one))
  const [from, to] = [rate(whole(months)), rate([96, 120])]
  const own = compared(from, to, { subperiods: { from: parts, to: [], others: [parts] } }).dispersion
  const twice = compared(from, from, { subperiods: { from: parts, to: parts } }).dispersion
  expect(own).toStrictEqual(twice)
})

describe("what says nothing of how far months lie apart", () => {
  const months: readonly Month[] = [[20, 40], [30, 40], [22, 40]]
  const [from, to] = [rate(whole(months)), rate([96, 120])]
  const given = months.map((one) => rate(one))
  const found = (options: CompareOptions, a: Estimate = from, b: Estimate = to): Dispersion | undefined => compared(a, b, options).dispersion

  test("is left out: what was not measured, is another number, rests on nothing, or is no estimate", () => {
    const other = [
      resolutionRate({ resolved: 0, opened: 0 }), rate([1, 9], { variant: "cohort" }), rate([1, 9], { metric: "other@1" }), rate([1, 9], { unit: "quotient" }), rate([1, 9], { scope: { only: "a" } }),
      rate([1, 9], { options: { horizon: 1 } }), rate([1, 9], { n: 0 }), rate([1, 9], { window: { from: null, to: null, timeZone: "UTC", closed: false } }), rate([1, 9], { value: NaN }), null as unknown as Estimate,
    ]
    const own = found({ subperiods: { from: given, to: given } })
    expect(own?.subperiods).toBe(6)
    expect(found({ subperiods: { from: [...other, ...given], to: [...given, ...other] } })).toStrictEqual(own)
  })

  test("is too little: fewer than four degrees of freedom", () => {
    expect(found({ subperiods: { from: given, to: given.slice(1) } })).toBeUndefined()
    expect(found({ subperiods: { from: [], to: given } })).toBeUndefined()
    expect(found({ subperiods: { from: [], to: [...given, ...given] } })?.freedom).toBe(5)
    expect(found({})).toBeUndefined()
    expect(found({ subperiods: { from: given, to: given.slice(1), others: [given.slice(1)] } })).toMatchObject({ freedom: 4, subperiods: 7 })
  })

  test("is what grows with time, of which a month is another number", () => {
    const window = { from: "2026-01-01T00:00:00.000Z", to: "2026-04-01T00:00:00.000Z", timeZone: "UTC", closed: true, accrues: true } as const
    const [a, b] = [{ ...from, window }, { ...to, window }]
    expect(found({ subperiods: { from: given, to: given } }, a, b)).toBeUndefined()
  })

  test("is a full count, which has no interval to widen", () => {
    const [a, b] = [from, to].map((one) => ({ ...one, interval: { ...one.interval, low: one.value, high: one.value } })) as [Measured, Measured]
    expect(found({ subperiods: { from: given, to: given } }, a, b)).toBeUndefined()
  })
})

test("parts that are no lists of estimates are refused", () => {
  for (const subperiods of [null, [], { from: [] }, { to: [] }, { from: [], to: [], others: {} }, { from: [], to: [], others: [null] }]) {
    expect(compare(rate([1, 2]), rate([1, 2]), { subperiods } as unknown as CompareOptions)).toMatchObject({ comparable: false, unlike: "subperiods", detail: expect.stringMatching(/^subperiods is .*\.$/u) as string })
  }
})

test("a wait of none is held apart as it stands, since it has no logarithm", () => {
  const cut = cutOf("milliseconds", 10, [1, 20], [0, 10, 20])
  expect(dispersion(cut, cut).ratio).toBeGreaterThan(0)
})

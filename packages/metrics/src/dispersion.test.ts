import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { compare, type Compared, type CompareOptions } from "./compare.ts"
import { dispersionOf, spreadOf, type Dispersion, type Spread } from "./dispersion.ts"
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

/** The same with groups of people in the place of months, the same in both periods. */
const byPeople = (from: readonly Month[], to: readonly Month[], subperiods?: readonly [readonly Month[], readonly Month[]]): Compared => {
  const [a, b] = [rate(whole(from)), rate(whole(to))]
  const by = (all: readonly Month[]): readonly Estimate[] => all.map(([resolved, opened]) => resolutionRate({ resolved, opened }))
  return compared(a, b, { people: { from: by(from), to: by(to) }, ...(subperiods !== undefined && { subperiods: { from: by(subperiods[0]), to: by(subperiods[1]) } }) })
}

const month = fc.integer({ min: 5, max: 60 }).chain((opened) => fc.tuple(fc.integer({ min: 0, max: opened }), fc.constant(opened)))
const periods = fc.array(month, { minLength: 3, maxLength: 8 })
const groups = fc.array(fc.tuple(month, month), { minLength: 5, maxLength: 12 })

/** A number of a hundred cases with its interval, and parts of ten cases each. */
const cutOf = (unit: Unit, value: number, ends: readonly [low: number, high: number], parts: readonly number[]) => ({
  whole: rate([50, 100], { unit, value, n: 100, interval: { low: ends[0], high: ends[1], level: 0.95, method: "any" } }),
  parts: parts.map((part) => rate([5, 10], { unit, value: part, n: 10 })),
})

const spread = (...cuts: readonly ReturnType<typeof cutOf>[]): Spread => spreadOf(cuts.map((cut) => [cut])) ?? expect.unreachable()

describe("laws", () => {
  test("months that hardly differ change nothing but for being told, and others only ever widen", () => {
    fc.assert(
      fc.property(periods, periods, (from, to) => {
        const { alone, minded: { dispersion: found, ...minded } } = seen(from, to)
        if (found === undefined) return expect.unreachable()
        const { parts, freedom, ratio } = found.subperiods ?? expect.unreachable()
        expect(found).not.toHaveProperty("people")
        expect(parts).toBe(from.length + to.length)
        expect(freedom).toBeGreaterThan(0)
        expect(freedom).toBeLessThanOrEqual((from.length + to.length - 2) * (1 + 1e-9))
        if (ratio <= 1) {
          expect(found.widening).toBe(1)
          expect(minded).toStrictEqual(alone)
          return
        }
        expect(found.widening).toBeGreaterThanOrEqual(ratio)
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
        expect(shuffled.dispersion?.subperiods?.ratio).toBeCloseTo(minded.dispersion?.subperiods?.ratio ?? NaN, 9)
        expect(back.dispersion?.subperiods?.ratio).toBeCloseTo(minded.dispersion?.subperiods?.ratio ?? NaN, 9)
        expect(back.interval.low).toBeCloseTo(0 - minded.interval.high, 9)
        expect(back.p).toBeCloseTo(minded.p, 9)
      }),
    )
  })

  test("groups of people may come in any order, only ever widen, and the other way round say the opposite", () => {
    fc.assert(
      fc.property(groups, (pairs) => {
        const [from, to] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)]
        const [own, shuffled, back] = [byPeople(from, to), byPeople(from.toReversed(), to.toReversed()), byPeople(to, from)]
        const alone = compared(rate(whole(from)), rate(whole(to)))
        expect(shuffled.p).toBeCloseTo(own.p, 9)
        expect(back.interval.low).toBeCloseTo(0 - own.interval.high, 9)
        expect(own.interval.low).toBeLessThanOrEqual(alone.interval.low)
        expect(own.dispersion).toMatchObject({ people: { parts: pairs.length } })
        expect((own.dispersion?.widening ?? 0) > 1).toBe((own.dispersion?.people?.ratio ?? 0) > 1)
      }),
    )
  })

  test("people who are as they were cancel out, however unlike they are: groups that all moved by as much widen nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 5, maxLength: 12 }), fc.integer({ min: 0, max: 20 }), (then, more) => {
        const [from, to] = [then.map((hits): Month => [hits, 40]), then.map((hits): Month => [hits + more, 40])]
        fc.pre(whole(from)[0] > 0)
        expect(byPeople(from, to).dispersion?.people?.ratio).toBeLessThan(1e-6)
      }),
    )
  })

  test("what can be arbitrarily large is held apart by how many times as large it is: hours or days, it is the same", () => {
    const times = fc.array(fc.double({ min: 0.2, max: 5, noNaN: true }), { minLength: 3, maxLength: 6 })
    fc.assert(
      fc.property(times, times, fc.double({ min: 0.01, max: 100, noNaN: true }), (a, b, by) => {
        const of = (factor: number): number => spread(...[a, b].map((parts) => cutOf("milliseconds", factor, [factor / 1.5, factor * 1.5], parts.map((part) => part * factor)))).ratio
        expect(of(by)).toBeCloseTo(of(1), 6)
        const upsideDown = spread(...[a, b].map((parts) => cutOf("milliseconds", 1, [1 / 1.5, 1.5], parts.map((part) => 1 / part))))
        expect(upsideDown.ratio).toBeCloseTo(of(1), 6)
      }),
    )
  })
})

describe("reference values", () => {
  // SciPy 1.17, Wilson's limits and the covariances of parts written out.
  test("months that lie twice as far apart as chance puts them", () => {
    const { alone, minded } = seen([[20, 40], [30, 40], [22, 40]], [[38, 40], [28, 40], [30, 40]])
    expect(alone.verdict).toBe("higher")
    expect(minded).toMatchObject({ verdict: "cannot-tell", dispersion: { subperiods: { parts: 6 } } })
    expect(minded.dispersion?.subperiods?.freedom).toBeCloseTo(4, 12)
    expect(minded.dispersion?.subperiods?.ratio).toBeCloseTo(1.929219321808116, 12)
    expect(minded.dispersion?.widening).toBeCloseTo(2.466297490884737, 9)
    expect(minded.interval.low).toBeCloseTo(-0.08535637804482366, 9)
    expect(minded.interval.high).toBeCloseTo(0.4680580420374566, 9)
    expect(minded.p).toBeCloseTo(0.13437085777818955, 9)
    expect(minded.times?.low).toBeCloseTo(0.881935890812954, 9)
    expect(minded.times?.high).toBeCloseTo(2.0668054670565903, 9)
  })

  test("months that lie closer together than chance puts them", () => {
    const { minded } = seen([[24, 40], [26, 40], [22, 40]], [[32, 40], [31, 40], [33, 40]])
    expect(minded).toMatchObject({ verdict: "higher", dispersion: { widening: 1 } })
    expect(minded.dispersion?.subperiods?.ratio).toBeCloseTo(0.5421884345902046, 12)
    expect(minded.p).toBeCloseTo(0.0007041915972100913, 12)
  })

  test("months of unlike size have fewer degrees of freedom", () => {
    const { minded } = seen([[20, 40], [45, 60], [7, 20]], [[38, 40], [28, 40], [30, 40]])
    expect(minded.dispersion?.subperiods?.ratio).toBeCloseTo(2.392082147162775, 12)
    expect(minded.dispersion?.subperiods?.freedom).toBeCloseTo(3.805970149253731, 12)
  })

  const [then, now]: readonly (readonly Month[])[] = [[[2, 20], [20, 20], [18, 20], [3, 20], [19, 20], [10, 20]], [[20, 20], [6, 20], [19, 20], [18, 20], [20, 20], [13, 20]]] as const

  test("groups of people whose differences lie far apart", () => {
    const { dispersion, interval, p } = byPeople(then ?? [], now ?? [])
    expect(dispersion?.people?.ratio).toBeCloseTo(4.110616326329946, 12)
    expect(dispersion?.people?.freedom).toBeCloseTo(5, 12)
    expect(dispersion?.widening).toBeCloseTo(5.296692130196784, 9)
    expect(interval.low).toBeCloseTo(-0.4128396462623307, 9)
    expect(p).toBeCloseTo(0.44523220564115124, 9)
  })

  test("groups of unlike size, one of which is in one period alone", () => {
    const { dispersion } = byPeople([[12, 40], [20, 25], [18, 20], [10, 15], [12, 20], [0, 0]], [[40, 50], [6, 10], [10, 20], [18, 18], [12, 12], [10, 10]])
    expect(dispersion?.people).toMatchObject({ parts: 6 })
    expect(dispersion?.people?.ratio).toBeCloseTo(3.1391403485670706, 12)
    expect(dispersion?.people?.freedom).toBeCloseTo(3.9507361326696366, 12)
    expect(dispersion?.widening).toBeCloseTo(4.292909584332214, 9)
  })

  test("what months and people add is put together, and what either has less of than chance is taken off", () => {
    const swinging = byPeople(then ?? [], now ?? [], [[[20, 40], [30, 40], [22, 40]], [[38, 40], [28, 40], [30, 40]]])
    expect(swinging.dispersion?.widening).toBeCloseTo(5.780938240865699, 9)
    expect(swinging.p).toBeCloseTo(0.478329713689001, 9)
    const calm = byPeople(then ?? [], now ?? [], [[[24, 40], [26, 40], [22, 40]], [[32, 40], [31, 40], [33, 40]]])
    expect(calm.dispersion?.widening).toBeCloseTo(5.248734071855397, 9)
    expect(calm.p).toBeCloseTo(0.4375465438484348, 9)
  })

  // Of ten degrees of freedom half is the parts' doing, so that 20 are left: t is 2.086 in any table.
  test("where half of the spread is the months' own", () => {
    const far = Math.sqrt(10_000 / 6)
    const cut = cutOf("nps-points", 0, [-19.59963984540054, 19.59963984540054], [far, -far, far, -far, far, -far])
    const found = spread(cut, cut)
    expect(found.ratio).toBeCloseTo(Math.SQRT2, 12)
    expect(found.freedom).toBeCloseTo(10, 12)
    expect(dispersionOf(found, undefined, 0.95)?.widening).toBeCloseTo((Math.SQRT2 * 2.085963447265864) / 1.959963984540054, 9)
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
    expect(own?.subperiods?.parts).toBe(6)
    expect(found({ subperiods: { from: [...other, ...given], to: [...given, ...other] } })).toStrictEqual(own)
  })

  test("is too little: fewer than four degrees of freedom", () => {
    expect(found({ subperiods: { from: given, to: given.slice(1) } })).toBeUndefined()
    expect(found({ subperiods: { from: [], to: given } })).toBeUndefined()
    expect(found({ subperiods: { from: [], to: [...given, ...given] } })?.subperiods?.freedom).toBeCloseTo(4.9, 0)
    expect(found({})).toBeUndefined()
    expect(found({ subperiods: { from: given, to: given.slice(1), others: [given.slice(1)] } })).toMatchObject({ subperiods: { parts: 7 } })
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
  for (const people of [null, [], { from: [] }, { to: [] }, { from: [], to: [undefined] }, { from: {}, to: {} }]) {
    expect(compare(rate([1, 2]), rate([1, 2]), { people } as unknown as CompareOptions)).toMatchObject({ comparable: false, unlike: "parts", detail: expect.stringMatching(/^people is .*\.$/u) as string })
  }
  for (const subperiods of [null, [], { from: [] }, { to: [] }, { from: [], to: [], others: {} }, { from: [], to: [], others: [null] }]) {
    expect(compare(rate([1, 2]), rate([1, 2]), { subperiods } as unknown as CompareOptions)).toMatchObject({ comparable: false, unlike: "parts", detail: expect.stringMatching(/^subperiods is .*\.$/u) as string })
  }
})

test("a wait of none is held apart as it stands, since it has no logarithm", () => {
  const cut = cutOf("milliseconds", 10, [1, 20], [0, 10, 20])
  expect(spread(cut, cut).ratio).toBeGreaterThan(0)
})

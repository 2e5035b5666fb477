import fc from "fast-check"
import { expect, test } from "vitest"
import type { Interval, Limits } from "./interval.ts"

/** Rounding allowed when two limits are compared that arithmetic reaches on different ways. */
const rounding = 1e-11

/** Levels closer than this move a limit by less than arithmetic can tell. */
const apart = 1e-6

/** Two-sided levels, the lower first, or twice the same. */
const levelsUpTo = (max: number) =>
  fc
    .tuple(fc.double({ min: 0.05, max, noNaN: true }), fc.double({ min: 0.05, max, noNaN: true }))
    .map(([a, b]) => (Math.abs(a - b) < apart ? ([a, a] as const) : a < b ? ([a, b] as const) : ([b, a] as const)))

/** What every interval estimator of this package promises, unless it refuses (`undefined`). */
export function intervalLaws<Sample>(estimator: {
  readonly samples: fc.Arbitrary<Sample>
  readonly value: (sample: Sample) => number
  readonly interval: (sample: Sample, level?: number) => Interval | undefined
  readonly method: string
  readonly range: readonly [low: number, high: number]
  /** The interval, per unit of data, when every observation is made `times` times. */
  readonly repeated: (sample: Sample, times: number, level: number) => Limits | undefined
  /** The data turned round, and how far the limits of those may be from limits turned round. */
  readonly mirrored?: readonly [turned: (sample: Sample) => Sample, within: number]
  /** How far a limit jumps at once, for a method that counts in whole cases; it may fail to nest or to narrow by that much. */
  readonly step?: (sample: Sample) => number
  /** The highest level it can tell from certainty, for a method that rests on an approximation. */
  readonly highest?: number
}): void {
  const { samples, value, method, range, mirrored, step = () => 0, highest = 0.9999 } = estimator
  const levels = levelsUpTo(highest)
  const given = <Of>(told: Of | undefined): Of => {
    fc.pre(told !== undefined)
    return told
  }
  const interval = (sample: Sample, level?: number) => given(estimator.interval(sample, level))
  const repeated = (sample: Sample, times: number, level: number) => given(estimator.repeated(sample, times, level))

  test("says its level and its method, and is at 95 % unless told", () => {
    fc.assert(
      fc.property(samples, levels, (sample, [level]) => {
        expect(interval(sample, level)).toMatchObject({ level, method })
        expect(interval(sample)).toEqual(interval(sample, 0.95))
      }),
    )
  })

  test("an interval contains its value", () => {
    fc.assert(
      fc.property(samples, levels, (sample, [level]) => {
        const { low, high } = interval(sample, level)
        expect(low).toBeLessThanOrEqual(value(sample))
        expect(high).toBeGreaterThanOrEqual(value(sample))
      }),
    )
  })

  test("stays inside the possible range", () => {
    fc.assert(
      fc.property(samples, levels, (sample, [, level]) => {
        const { low, high } = interval(sample, level)
        expect(low).toBeGreaterThanOrEqual(range[0])
        expect(high).toBeLessThanOrEqual(range[1])
      }),
    )
  })

  test("never collapses", () => {
    fc.assert(
      fc.property(samples, levels, (sample, [, level]) => {
        const { low, high } = interval(sample, level)
        expect(low).toBeLessThan(high)
      }),
    )
  })

  test("nests by level", () => {
    fc.assert(
      fc.property(samples, levels, (sample, [lower, higher]) => {
        const inner = interval(sample, lower)
        const outer = interval(sample, higher)
        expect(outer.low).toBeLessThanOrEqual(inner.low + rounding * Math.abs(inner.low) + step(sample))
        expect(outer.high).toBeGreaterThanOrEqual(inner.high - rounding * Math.abs(inner.high) - step(sample))
      }),
    )
  })

  test("narrows with n at the same share", () => {
    fc.assert(
      fc.property(samples, fc.integer({ min: 2, max: 20 }), levels, (sample, times, [, level]) => {
        const once = interval(sample, level)
        const often = repeated(sample, times, level)
        // An interval that fills the range had no room to show how little it knows.
        if (once.low === range[0] && once.high === range[1]) expect(often.high - often.low).toBeLessThanOrEqual(once.high - once.low)
        else expect(often.high - often.low).toBeLessThan(once.high - once.low + step(sample))
      }),
    )
  })

  if (mirrored === undefined) return
  test("data turned round give the limits turned round", () => {
    const [turned, within] = mirrored
    fc.assert(
      fc.property(samples, levels, (sample, [level]) => {
        const [forth, back] = [estimator.interval(sample, level), estimator.interval(turned(sample), level)]
        expect(back === undefined).toBe(forth === undefined)
        const [{ low, high }, other] = [given(forth), given(back)]
        expect(Math.abs(range[0] + range[1] - high - other.low)).toBeLessThanOrEqual(within)
        expect(Math.abs(range[0] + range[1] - low - other.high)).toBeLessThanOrEqual(within)
      }),
    )
  })
}

/** What every summary promises: its parts can be merged in any order and grouping, by anyone, after any journey. */
export function monoidLaws<Entry, Summary>(monoid: {
  readonly entries: fc.Arbitrary<Entry>
  readonly empty: Summary
  readonly of: (entries: readonly Entry[]) => Summary
  readonly merge: (...parts: readonly Summary[]) => Summary
}): void {
  const { empty, of, merge } = monoid
  const lists = fc.array(monoid.entries, { maxLength: 12 })

  test("merging parts equals the whole in any order and grouping", () => {
    fc.assert(
      fc.property(lists, lists, lists, (a, b, c) => {
        const whole = JSON.stringify(of([...a, ...b, ...c]))
        expect(JSON.stringify(merge(of(a), of(b), of(c)))).toBe(whole)
        expect(JSON.stringify(merge(of(c), merge(of(b), of(a))))).toBe(whole)
        expect(JSON.stringify(merge(merge(of(b), of(c)), of(a)))).toBe(whole)
      }),
    )
  })

  test("merging with nothing changes nothing", () => {
    expect(of([])).toEqual(empty)
    expect(merge()).toEqual(empty)
    fc.assert(
      fc.property(lists, (a) => {
        expect(merge(of(a), empty)).toEqual(of(a))
        expect(merge(empty, of(a))).toEqual(of(a))
      }),
    )
  })

  test("survives the journey through JSON", () => {
    fc.assert(
      fc.property(lists, lists, (a, b) => {
        const sent = JSON.parse(JSON.stringify(of(a))) as Summary
        expect(sent).toStrictEqual(of(a))
        expect(merge(sent, of(b))).toStrictEqual(of([...a, ...b]))
      }),
    )
  })
}

import { wilson } from "@folkmoot/statistics"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { arbitraryLevels } from "./calculator-laws.ts"
import { sharesProduct } from "./shares-product.ts"

const share = fc.integer({ min: 1, max: 500 }).chain((trials) => fc.record({ hits: fc.integer({ min: 0, max: trials }), trials: fc.constant(trials) }))
const rounding = 1e-12
const shares = fc.array(share, { minLength: 1, maxLength: 5 })

describe("the interval of a product of shares", () => {
  test("of one share is Wilson's", () => {
    fc.assert(
      fc.property(share, arbitraryLevels, ({ hits, trials }, [level]) => {
        const { low, high } = sharesProduct([{ hits, trials }], level)
        const known = wilson(hits, trials, level)
        expect(low).toBeCloseTo(known.low, 8)
        expect(high).toBeCloseTo(known.high, 8)
      }),
    )
  })

  test("contains the product, stays in its range, and nests by level", () => {
    fc.assert(
      fc.property(shares, arbitraryLevels, (counted, [lower, higher]) => {
        const [inner, outer] = [sharesProduct(counted, lower), sharesProduct(counted, higher)]
        expect(outer.low).toBeGreaterThanOrEqual(0)
        expect(outer.low).toBeLessThanOrEqual(inner.low + rounding)
        expect(inner.low).toBeLessThanOrEqual(inner.value)
        expect(inner.high).toBeGreaterThanOrEqual(inner.value)
        expect(outer.high).toBeGreaterThanOrEqual(inner.high - rounding)
        expect(outer.high).toBeLessThanOrEqual(1)
      }),
    )
  })

  test("has a width, also where nobody or everybody said yes", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ trials: fc.integer({ min: 1, max: 500 }), all: fc.boolean() }), { minLength: 1, maxLength: 5 }), (sides) => {
        const { low, high } = sharesProduct(sides.map(({ trials, all }) => ({ hits: all ? trials : 0, trials })), 0.95)
        expect(high - low).toBeGreaterThan(0)
      }),
    )
  })

  test("does not depend on the order of the shares", () => {
    fc.assert(
      fc.property(shares, (counted) => {
        const [there, back] = [sharesProduct(counted, 0.95), sharesProduct(counted.toReversed(), 0.95)]
        expect(back.low).toBeCloseTo(there.low, 10)
        expect(back.high).toBeCloseTo(there.high, 10)
      }),
    )
  })

  // scipy 1.10.1: for a product held fixed, minimize(nll, method="Nelder-Mead") over the shares and Pearson's sum there; brentq where it is
  // norm.ppf(0.975) ** 2.
  test.each([
    [[[43, 100], [65, 100], [9, 100]], 0.012725280511, 0.048000852466],
    [[[3, 8], [7, 9], [5, 6]], 0.076607551427, 0.51688741013],
    [[[0, 10], [5, 9]], 0, 0.165976038217],
  ] as const)("of %j is where a brute search finds it", (pairs, low, high) => {
    const interval = sharesProduct(pairs.map(([hits, trials]) => ({ hits, trials })), 0.95)
    expect(interval.low).toBeCloseTo(low, 8)
    expect(interval.high).toBeCloseTo(high, 8)
  })
})

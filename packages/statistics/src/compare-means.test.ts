import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { compareMeans } from "./compare-means.ts"

const mean = fc.record({
  n: fc.integer({ min: 2, max: 10 ** 6 }),
  mean: fc.double({ min: -100, max: 100, noNaN: true }),
  variance: fc.double({ min: 0.01, max: 100, noNaN: true }),
})

describe("compareMeans", () => {
  test("is the same whichever side comes first, in any unit, and from any zero", () => {
    fc.assert(
      fc.property(mean, mean, (a, b) => {
        const { pValue } = compareMeans(a, b)
        expect(pValue).toBeGreaterThanOrEqual(0)
        expect(pValue).toBeLessThanOrEqual(1)
        expect(compareMeans(b, a).pValue).toBe(pValue)
        const scaled = (m: typeof a) => ({ n: m.n, mean: 4 * m.mean, variance: 16 * m.variance })
        expect(compareMeans(scaled(a), scaled(b)).pValue).toBe(pValue)
      }),
    )
  })

  test("equal means are never surprising", () => {
    fc.assert(
      fc.property(mean, mean, (a, b) => {
        expect(compareMeans(a, { ...b, mean: a.mean }).pValue).toBe(1)
      }),
    )
  })

  test("too few values, or none that differ, say nothing", () => {
    const fine = { n: 5, mean: 1, variance: 2 }
    expect(compareMeans(fine, { n: 1, mean: 3, variance: NaN }).pValue).toBeNaN()
    expect(compareMeans({ n: 3, mean: 1, variance: 0 }, { n: 3, mean: 2, variance: 0 }).pValue).toBeNaN()
    expect(compareMeans({ n: 3, mean: 1, variance: 0 }, fine)).toMatchObject({ pValue: 1, method: "welch" })
  })

  // R 4.2.2, t.test(extra ~ group, sleep) and t.test(mpg ~ am, mtcars).
  test.each([
    [[10, 0.75, 3.2005555555555558], [10, 2.33, 4.009], 0.079394140187358173],
    [[19, 17.147368421052633, 14.699298245614033], [13, 24.392307692307693, 38.025769230769221], 0.0013736383330710284],
  ] as const)("of %j and %j is %d", ([nA, meanA, varianceA], [nB, meanB, varianceB], p) => {
    const { pValue } = compareMeans({ n: nA, mean: meanA, variance: varianceA }, { n: nB, mean: meanB, variance: varianceB })
    expect(Math.abs(pValue / p - 1)).toBeLessThan(1e-12)
  })
})

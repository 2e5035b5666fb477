import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { continuousLaws } from "./distribution-laws.test-kit.ts"
import { gammaCdf, gammaQuantile, gammaUpper } from "./gamma.ts"

const shape = fc.oneof(fc.double({ min: 0.05, max: 50, noNaN: true }), fc.double({ min: 1, max: 1e6, noNaN: true }))

describe("the gamma distribution", () => {
  continuousLaws({
    name: "gamma",
    parameters: fc.tuple(shape),
    valueOf: ([a]) => fc.double({ min: 0, max: 3 * a + 1, noNaN: true }),
    cdf: gammaCdf,
    upper: gammaUpper,
    quantile: gammaQuantile,
  })

  test("of shape 1 is the exponential distribution", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 700, noNaN: true }), (x) => {
        expect(Math.abs(gammaUpper(x, 1) / Math.exp(-x) - 1)).toBeLessThan(1e-12)
        expect(Math.abs(gammaCdf(x, 1) / -Math.expm1(-x) - 1)).toBeLessThan(1e-12)
      }),
    )
  })

  test("one shape more moves the upper tail by the density, and no further", () => {
    // NIST Digital Library of Mathematical Functions, 8.8.6: Q(a + 1, x) = Q(a, x) + x^a e^−x / Γ(a + 1), here at whole a.
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.double({ min: 0.01, max: 30, noNaN: true }), (a, x) => {
        let term = Math.exp(-x)
        for (let k = 1; k <= a; k++) term *= x / k
        expect(gammaUpper(x, a + 1)).toBeCloseTo(gammaUpper(x, a) + term, 13)
      }),
    )
  })

  test("of a vast shape is as R has it, at once", () => {
    // qgamma of R 4.2.2.
    const given = [
      [1e9, 1e-10, 999798849.89312184], [1e9, 0.025, 999938021.44392788], [1e9, 0.5, 999999999.66666663], [1e9, 0.975, 1000061980.4503779],
      [1e10, 1e-10, 9999363879.0652523], [1e10, 0.025, 9999804004.5487003], [1e10, 0.975, 10000195997.345606],
      [1e12, 1e-10, 999993638672.25317], [1e12, 0.5, 999999999999.66663], [1e12, 0.975, 1000001959964.9316],
      [2 ** 53, 1e-10, 9007198651009896], [2 ** 53, 0.025, 9007199068728130], [2 ** 53, 0.975, 9007199440753856],
    ] as const
    for (const [a, p, x] of given) expect(Math.abs(gammaQuantile(p, a) / x - 1), `${a} ${p}`).toBeLessThan(1e-13)
    expect([gammaQuantile(0, 1e10), gammaQuantile(1, 1e10), gammaQuantile(NaN, 1e10)]).toEqual([0, Infinity, NaN])
  })

  test("of a shape just vast enough is right to the last digit but one, also where hardly anything lies below", () => {
    // Newton's method on the series of the lower tail, mpmath 1.3.0 at 60 digits; p are the exact doubles.
    expect(Math.abs(gammaQuantile(1e-300, 1e8 + 1) / 99629987.05701181088561 - 1)).toBeLessThan(5e-16)
    expect(Math.abs(gammaQuantile(1e-10, 1e8 + 1) / 99936400.74561915169571 - 1)).toBeLessThan(5e-16)
  })

  test("joins where the way of working changes", () => {
    fc.assert(
      fc.property(fc.double({ min: -30, max: 8, noNaN: true }), (logit) => {
        const p = 1 / (1 + Math.exp(-logit))
        const [below, above] = [gammaQuantile(p, 1e8), gammaQuantile(p, 1e8 + 1)]
        // One shape more is one further, give or take what the spread grows by.
        expect(Math.abs((above - below - 1) / 1e8)).toBeLessThan(1e-11)
      }),
      { numRuns: 20 },
    )
  })

  test("all is above 0 and nothing above infinity", () => {
    expect([-1, 0, Infinity].map((x) => gammaCdf(x, 3))).toEqual([0, 0, 1])
    expect([-1, 0, Infinity].map((x) => gammaUpper(x, 3))).toEqual([1, 1, 0])
    expect([gammaQuantile(0, 2), gammaQuantile(1, 2)]).toEqual([0, Infinity])
  })

  test("what is too small for a number is 0", () => {
    // (1e-10 Γ(1.01))^100 is about 1e-1000.
    expect(gammaQuantile(1e-10, 0.01)).toBe(0)
  })

  test("of a shape that is none nothing can be said", () => {
    for (const nonsense of [NaN, 0, -1e9]) {
      expect([gammaCdf(1, nonsense), gammaUpper(1, nonsense), gammaQuantile(0.5, nonsense)]).toEqual([NaN, NaN, NaN])
    }
  })
})

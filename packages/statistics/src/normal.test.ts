import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { normalCdf, normalQuantile } from "./normal.ts"

const real = fc.double({ min: -37, max: 37, noNaN: true })
const probability = fc.oneof(
  fc.double({ min: 1e-10, max: 1 - 1e-10, noNaN: true }),
  fc.double({ min: -300, max: -1, noNaN: true }).map((exponent) => 10 ** exponent),
)

describe("normalCdf", () => {
  test("never falls and stays in [0, 1]", () => {
    fc.assert(
      fc.property(real, real, (a, b) => {
        const [low, high] = [normalCdf(Math.min(a, b)), normalCdf(Math.max(a, b))]
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(high - low).toBeGreaterThanOrEqual(-1e-15)
      }),
    )
  })

  test("the two tails make one", () => {
    fc.assert(
      fc.property(real, (x) => {
        expect(normalCdf(x) + normalCdf(-x)).toBeCloseTo(1, 15)
      }),
    )
  })

  // 0.5 erfc(-x/√2) with mpmath at 40 digits.
  test.each([
    [-37, 5.72557122252457682e-300],
    [-8, 6.22096057427178412e-16],
    [-3, 0.00134989803163009453],
    [-2.5, 0.00620966532577613517],
    [-1, 0.158655253931457051],
    [-0.1, 0.460172162722971019],
    [0, 0.5],
    [0.5, 0.691462461274013104],
    [1.96, 0.975002104851779566],
    [3, 0.998650101968369905],
    [4, 0.99996832875816688],
    [-Infinity, 0],
    [Infinity, 1],
  ])("at %d it is %d", (x, expected) => {
    expect(Math.abs(normalCdf(x) - expected)).toBeLessThanOrEqual(1e-13 * expected)
  })
})

describe("normalQuantile", () => {
  test("undoes the distribution function", () => {
    fc.assert(
      fc.property(probability, (p) => {
        expect(Math.abs(normalCdf(normalQuantile(p)) / p - 1)).toBeLessThan(1e-12)
      }),
    )
  })

  test("is odd around one half", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 20 - 1 }), (k) => {
        const p = k / 2 ** 20
        expect(normalQuantile(1 - p) + normalQuantile(p)).toBeCloseTo(0, 14)
      }),
    )
  })

  // Root of 0.5 erfc(-x/√2) = p for the double nearest to p, with mpmath at 40 digits.
  test.each([
    [1e-300, -37.0470962993611992],
    [1e-50, -14.933337534788489],
    [1e-10, -6.3613409024040562],
    [0.001, -3.09023230616781354],
    [0.025, -1.95996398454005421],
    [0.3, -0.524400512708040816],
    [0.9, 1.28155156554460059],
    [0.975, 1.95996398454005386],
  ])("of %d is %d", (p, expected) => {
    expect(Math.abs(normalQuantile(p) / expected - 1)).toBeLessThan(1e-14)
  })

  test("has its middle at 0, its ends at infinity, and nothing beyond", () => {
    expect([0, 0.5, 1, 1.5, -0.5].map(normalQuantile)).toEqual([-Infinity, 0, Infinity, NaN, NaN])
  })
})

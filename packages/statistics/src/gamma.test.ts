import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { gammaCdf, gammaQuantile, gammaUpper } from "./gamma.ts"

const shape = fc.oneof(fc.double({ min: 0.05, max: 50, noNaN: true }), fc.double({ min: 1, max: 1e6, noNaN: true }))
const probability = fc.double({ min: 1e-10, max: 1 - 1e-10, noNaN: true })

describe("gammaCdf and gammaUpper", () => {
  test("the two tails make one", () => {
    fc.assert(
      fc.property(shape, fc.double({ min: 0, max: 4, noNaN: true }), (a, factor) => {
        expect(gammaCdf(factor * a, a) + gammaUpper(factor * a, a)).toBeCloseTo(1, 13)
      }),
    )
  })

  test("of shape 1 are the exponential distribution", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 700, noNaN: true }), (x) => {
        expect(Math.abs(gammaUpper(x, 1) / Math.exp(-x) - 1)).toBeLessThan(1e-12)
        expect(Math.abs(gammaCdf(x, 1) / -Math.expm1(-x) - 1)).toBeLessThan(1e-12)
      }),
    )
  })

  test("all is above 0", () => {
    expect([gammaCdf(0, 3), gammaUpper(0, 3)]).toEqual([0, 1])
  })

  // gammainc(a, 0, x, regularized=True) and its complement, mpmath at 40 digits.
  test.each([
    [0.5, 0.1, 0.34527915398142298, 0.65472084601857702],
    [2.5, 7, 0.984390583899733085, 0.0156094161002669147],
    [10, 5, 0.0318280573062048117, 0.968171942693795188],
    [10, 25, 0.999778523361751216, 0.000221476638248783581],
    [100, 80, 0.0171083130351331142, 0.982891686964866886],
    [100, 130, 0.997249591632693474, 0.00275040836730652628],
    [1e4, 9900, 0.158651192193564657, 0.841348807806435343],
    [1e6, 1002000, 0.977195904101230137, 0.0228040958987698628],
    [0.01, 1e-5, 0.896336798267197201, 0.103663201732802799],
  ])("of shape %d at %d are %d and %d", (a, x, lower, upper) => {
    expect(Math.abs(gammaCdf(x, a) / lower - 1)).toBeLessThan(1e-13)
    expect(Math.abs(gammaUpper(x, a) / upper - 1)).toBeLessThan(1e-13)
  })
})

describe("gammaQuantile", () => {
  test("undoes the distribution function", () => {
    fc.assert(
      fc.property(shape, probability, (a, p) => {
        const x = gammaQuantile(p, a)
        expect(Math.abs(p < 0.5 ? gammaCdf(x, a) / p - 1 : gammaUpper(x, a) / (1 - p) - 1)).toBeLessThan(1e-10)
      }),
    )
  })

  // Root of gammainc(a, 0, x, regularized=True) = p, mpmath at 40 digits.
  test.each([
    [0.025, 1, 0.0253178079842898768],
    [0.975, 6, 11.6683320793226682],
    [1e-10, 3, 0.000843610562484727443],
    [0.025, 0.5, 0.000491034558587628011],
    [0.9999999999, 20, 62.6524139617165018],
    [0.3, 1e6, 999475.357917235959],
    [0.975, 12345.5, 12564.2177969754846],
  ])("of %d for shape %d is %d", (p, a, expected) => {
    expect(Math.abs(gammaQuantile(p, a) / expected - 1)).toBeLessThan(1e-13)
  })

  test("reaches from 0 to infinity, and answers nonsense with NaN", () => {
    expect([gammaQuantile(0, 2), gammaQuantile(1, 2)]).toEqual([0, Infinity])
    expect([gammaQuantile(NaN, 2), gammaQuantile(0.5, NaN), gammaQuantile(0.5, -1e9), gammaQuantile(1.5, 2)]).toEqual([NaN, NaN, NaN, NaN])
  })
})

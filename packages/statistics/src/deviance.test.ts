import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { deviance } from "./deviance.ts"

const positive = fc.double({ min: 1e-3, max: 1e9, noNaN: true })

describe("deviance", () => {
  test("is never negative, and 0 only in agreement", () => {
    fc.assert(
      fc.property(positive, positive, (observed, expected) => {
        expect(deviance(observed, observed)).toBe(0)
        expect(deviance(observed, expected) > 0).toBe(observed !== expected)
      }),
    )
  })

  // o log(o/e) + e − o, mpmath at 40 digits.
  test.each([
    [1, 2, 0.306852819440054691],
    [10, 10.5, 0.0120983583056799693],
    [5, 0.001, 37.586965957081187],
    [1e6, 1.1e6, 4689.82019567513996],
    [0.5, 30, 27.4528277188889497],
    [3, 1.1, 1.10990632659135434],
    [2, 6.5, 2.14269000731670777],
  ])("of %d from %d is %d", (observed, expected, value) => {
    expect(Math.abs(deviance(observed, expected) / value - 1)).toBeLessThan(1e-14)
  })

  test("keeps its digits where both nearly agree", () => {
    // The same, for the doubles nearest to 1000 and 1000.001.
    expect(Math.abs(deviance(1000, 1000.001) / 4.99999666643269828e-10 - 1)).toBeLessThan(1e-14)
  })

  test("takes the gap from a caller who knows it better", () => {
    // (o − e)²/2o up to a relative 1e-18; the two doubles do not differ at all.
    expect(Math.abs(deviance(1e6, 1e6, 1e-12) / 5e-31 - 1)).toBeLessThan(1e-14)
  })

  test("comes to an end for what is no number", () => {
    expect(deviance(NaN, 1)).toBeNaN()
    expect(deviance(1, NaN)).toBeNaN()
  })
})

import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { quotientOf } from "./share.ts"

const quotient = (of: number, each: number, level: number) => {
  const outcome = quotientOf("of", "each")({ of, each }, { level })
  return outcome.measured ? outcome : expect.unreachable()
}

const counts = fc.oneof(fc.nat(100), fc.nat(10 ** 9), fc.maxSafeNat())

describe("so many of one thing for each of another", () => {
  test("of counts however large and however unlike, the interval is finite and holds the value", () => {
    fc.assert(
      fc.property(counts, counts.map((each) => Math.max(1, each)), fc.constantFrom(1e-9, 0.5, 0.95, 1 - 1e-12), (of, each, level) => {
        const { value, interval } = quotient(of, each, level)
        expect(interval.low).toBeGreaterThanOrEqual(0)
        expect(interval.low).toBeLessThanOrEqual(value)
        expect(interval.high).toBeGreaterThanOrEqual(value)
        expect(interval.high).toBeLessThan(Number.POSITIVE_INFINITY)
      }),
      { examples: [[Number.MAX_SAFE_INTEGER, 1, 0.95], [2 ** 40, 1, 1e-9]] },
    )
  })

  test("told the other way round, the limits are one over each other", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 6 }), fc.integer({ min: 1, max: 10 ** 6 }), (of, each) => {
        const [{ interval: there }, { interval: back }] = [quotient(of, each, 0.95), quotient(each, of, 0.95)]
        expect(there.low * back.high).toBeCloseTo(1, 12)
        expect(there.high * back.low).toBeCloseTo(1, 12)
      }),
    )
  })
})

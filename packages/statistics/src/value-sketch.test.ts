import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { monoidLaws } from "./laws.test-kit.ts"
import { tallyQuantile } from "./quantile.ts"
import { tallyValues } from "./tally-values.ts"
import { emptyTally, mergeTallies, tallyOf } from "./tally.ts"
import { valueSketch } from "./value-sketch.ts"

const sizes = fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.double({ min: 0, max: 1e290, noNaN: true }))
const entries = fc.record({ value: fc.oneof(sizes, sizes.map((x) => -x)), n: fc.integer({ min: 1, max: 4 }) })
const exactly = (list: readonly { value: number; n?: number }[]) => tallyOf(list.map(({ value, n = 1 }) => ({ key: [value], n })))

describe("valueSketch", () => {
  monoidLaws({ entries, empty: emptyTally, of: valueSketch, merge: mergeTallies })

  test("gives every quantile within a 256th, whatever the size and the sign", () => {
    const p = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.array(sizes, { minLength: 1, maxLength: 40 }), p, fc.constantFrom(1, -1), (list, share, sign) => {
        const numbers = list.map((size) => ({ value: sign * size }))
        const exact = tallyQuantile(exactly(numbers), share)
        expect(Math.abs(tallyQuantile(valueSketch(numbers), share) - exact)).toBeLessThanOrEqual(Math.max((Math.abs(exact) * (1 + 1e-9)) / 256, Number.MIN_VALUE))
      }),
    )
  })

  test("is the tally itself of whole numbers to 256", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ value: fc.integer({ min: -256, max: 256 }), n: fc.integer({ min: 1, max: 9 }) })), (list) => {
        expect(valueSketch(list)).toStrictEqual(exactly(list))
      }),
    )
  })

  test("stays small: a second and a year in milliseconds are some 3,200 keys apart", () => {
    const steps = Array.from({ length: 100_000 }, (_, i) => ({ value: 1000 * 31_557_600 ** (i / 99_999) }))
    const keys = tallyValues(valueSketch(steps)).length
    expect(keys).toBeGreaterThan(3000)
    expect(keys).toBeLessThan(128 * 25)
  })

  test("is the same of a tally's values as of each number", () => {
    const numbers = [1000.3, 1000.4, 7, 1000.3]
    expect(valueSketch(tallyValues(exactly(numbers.map((value) => ({ value })))))).toStrictEqual([
      { key: [7], n: 1 },
      { key: [1000], n: 3 },
    ])
  })
})

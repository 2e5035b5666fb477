import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { benjaminiHochberg, benjaminiYekutieli } from "./benjamini-hochberg.ts"

const pValue = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.01, 0.05, 1))
const pValues = fc.array(fc.option(pValue, { nil: undefined }), { maxLength: 30 })

describe.each([
  ["benjaminiHochberg", benjaminiHochberg],
  ["benjaminiYekutieli", benjaminiYekutieli],
])("%s", (_name, adjust) => {
  test("stays between the p-value and 1, and keeps empty places empty", () => {
    fc.assert(
      fc.property(pValues, (raw) => {
        const adjusted = adjust(raw)
        expect(adjusted).toHaveLength(raw.length)
        for (const [i, p] of raw.entries()) {
          if (p === undefined) expect(adjusted[i]).toBeUndefined()
          else {
            expect(adjusted[i]).toBeGreaterThanOrEqual(p)
            expect(adjusted[i]).toBeLessThanOrEqual(1)
          }
        }
      }),
    )
  })

  test("keeps the order of size, and makes alike what was alike", () => {
    fc.assert(
      fc.property(fc.array(pValue, { maxLength: 30 }), (raw) => {
        const pairs = raw.map((p, i) => [p, adjust(raw)[i] ?? NaN] as const).toSorted((a, b) => a[0] - b[0])
        for (const [i, [p, q]] of pairs.entries()) {
          const [nextP, nextQ] = pairs[i + 1] ?? [1, 1]
          expect(nextQ).toBeGreaterThanOrEqual(q)
          if (nextP === p && i + 1 < pairs.length) expect(nextQ).toBe(q)
        }
      }),
    )
  })

  test("does not depend on the order they come in, nor on empty places", () => {
    fc.assert(
      fc.property(pValues, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (raw, keys) => {
        const shuffled = raw.map((p, i) => ({ p, i, key: keys.next().value as number })).toSorted((a, b) => a.key - b.key)
        const adjusted = adjust(raw)
        expect(adjust(shuffled.map(({ p }) => p))).toEqual(shuffled.map(({ i }) => adjusted[i]))
        expect(adjust(raw.filter((p) => p !== undefined))).toEqual(adjusted.filter((p) => p !== undefined))
      }),
    )
  })

  test("a p-value that is no number counts as none", () => {
    expect(adjust([0.01, NaN, 0.04])).toEqual(adjust([0.01, undefined, 0.04]))
    expect(adjust([0.01, null, 0.04])).toEqual(adjust([0.01, undefined, 0.04]))
  })

  test("of one or none changes nothing", () => {
    expect(adjust([0.03])).toEqual([0.03])
    expect(adjust([])).toEqual([])
  })
})

describe("the false discovery rate", () => {
  // R 4.2.2, p.adjust(p, "BH") and p.adjust(p, "BY").
  const raw = [0.01, 0.04, 0.03, 0.5, 0.04, 0.9, 0.001, 1, 0.2, 1e-12]
  const agrees = (adjusted: readonly (number | undefined)[], expected: readonly number[]) => {
    for (const [i, q] of expected.entries()) expect(Math.abs((adjusted[i] ?? NaN) / q - 1)).toBeLessThan(1e-15 * 4)
  }

  test("agrees with R", () => {
    const two3rds = 6.6666666666666666e-2
    agrees(benjaminiHochberg(raw), [3.3333333333333333e-2, two3rds, two3rds, 0.625, two3rds, 1, 5e-3, 1, 0.28571428571428575, 1e-11])
    const related = 0.19526455026455025
    agrees(benjaminiYekutieli(raw), [
      9.7632275132275126e-2, related, related, 1, related, 1, 1.464484126984127e-2, 1, 0.83684807256235827, 2.928968253968254e-11,
    ])
    expect(benjaminiHochberg([0.01, undefined, 0.04, 0.03])).toEqual([0.03, undefined, 0.04, 0.04])
  })

  // Benjamini and Hochberg (1995), section 4.1: 15 endpoints of a myocardial infarction trial, four of them found at 0.05.
  test("finds the four differences of the paper's example", () => {
    const endpoints = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
    ]
    expect(benjaminiHochberg(endpoints).filter((q) => q !== undefined && q <= 0.05)).toHaveLength(4)
  })
})

import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { halfPlaces, readWritten } from "./written.ts"

describe("readWritten", () => {
  test("reads back what was written to so many decimals", () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 7), max: 10 ** 7 }), fc.integer({ min: 0, max: 6 }), (digits, decimals) => {
        const value = digits / 10 ** decimals
        expect(readWritten(value.toFixed(decimals))).toEqual({ value: Number(value.toFixed(decimals)), decimals })
      }),
    )
  })

  test("58 and 58.0 are different claims", () => {
    expect(readWritten("58")).toEqual({ value: 58, decimals: 0 })
    expect(readWritten("58.0")).toEqual({ value: 58, decimals: 1 })
    expect(readWritten("-12.50")).toEqual({ value: -12.5, decimals: 2 })
  })

  test.each(["", "57,8", "1e3", "5.", ".5", "57.8 %", "0x1F", " 1", "Infinity", "+3"])("does not guess what %j means", (text) => {
    expect(readWritten(text)).toBeUndefined()
  })
})

describe("halfPlaces", () => {
  test("every number lies among those it is written as, halves included", () => {
    fc.assert(
      fc.property(fc.double({ min: -1000, max: 1000, noNaN: true }), fc.integer({ min: 0, max: 4 }), (x, decimals) => {
        const { low, high, perUnit } = halfPlaces({ value: Number(x.toFixed(decimals)), decimals })
        expect(high - low).toBe(2)
        expect(low / perUnit - 1e-9).toBeLessThanOrEqual(x)
        expect(high / perUnit + 1e-9).toBeGreaterThanOrEqual(x)
      }),
    )
  })
})

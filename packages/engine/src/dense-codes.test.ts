import * as fc from "fast-check"
import { expect, test } from "vitest"
import { denseCodes } from "./dense-codes.ts"

const numbers = fc.array(fc.oneof(fc.integer({ min: -5, max: 500 }), fc.double(), fc.constantFrom(Number.NaN, 2 ** 52, -1, 0)), { maxLength: 600, size: "max" }).map((all) => all.map((one) => one + 0))

test("codes count up from nought in the order numbers first turn up, and lead back to them", () => {
  fc.assert(
    fc.property(numbers, (all) => {
      const { code, numberOf, size } = denseCodes()
      const codes = all.map(code)
      const distinct = [...new Set(all)]
      expect(codes).toEqual(all.map((one) => distinct.findIndex((other) => Object.is(other, one))))
      expect(size()).toBe(distinct.length)
      expect(distinct.map((_, index) => numberOf(index))).toEqual(distinct)
    }),
  )
})

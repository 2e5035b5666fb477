import { columnsOf } from "@folkmoot/narrative"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { rowLabel } from "./row-label.ts"

test("a label never takes more than its columns, whatever is written in it", () => {
  fc.assert(
    fc.property(fc.oneof(fc.lorem({ maxCount: 40 }), fc.string({ unit: "grapheme", maxLength: 200 }), fc.constant("社区".repeat(90))), (label) => {
      const { first, last } = rowLabel(label, 46)
      expect(columnsOf(first)).toBeLessThanOrEqual(46)
      expect(columnsOf(last)).toBeLessThanOrEqual(46)
    }),
  )
})

test("what fits is whole, on the line next to its row; what does not is cut, and shows it", () => {
  expect(rowLabel("Staff hours", 20)).toEqual({ first: "", last: "Staff hours" })
  expect(rowLabel("What a request costs us", 20)).toEqual({ first: "What a request costs", last: "us" })
  expect(rowLabel("What a request to the desk costs us in a year", 20)).toEqual({ first: "What a request to", last: "the desk costs us…" })
  expect(rowLabel("aaaaaaaaaa bbbbbbbbbb cccccccccc", 10)).toEqual({ first: "aaaaaaaaaa", last: "bbbbbbbbb…" })
})

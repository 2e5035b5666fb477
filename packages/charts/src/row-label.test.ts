import { columnsOf } from "@folkmoot/narrative"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { rowLabel } from "./row-label.ts"

test("a label never takes more than its columns, whatever is written in it", () => {
  fc.assert(
    fc.property(fc.oneof(fc.lorem({ maxCount: 40 }), fc.string({ unit: "grapheme", maxLength: 200 }), fc.constant("社区".repeat(90))), (label) => {
      const lines = rowLabel(label, 46)
      expect(lines.length).toBeLessThanOrEqual(2)
      for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(46)
    }),
  )
})

test("what fits is whole, on the line next to its row; what does not is cut, and shows it", () => {
  expect(rowLabel("Staff hours", 20)).toEqual(["Staff hours"])
  expect(rowLabel("What a request costs us", 20)).toEqual(["What a request costs", "us"])
  expect(rowLabel("What a request to the desk costs us in a year", 20)).toEqual(["What a request to", "the desk costs us…"])
  expect(rowLabel("aaaaaaaaaa bbbbbbbbbb cccccccccc", 10)).toEqual(["aaaaaaaaaa", "bbbbbbbbb…"])
})

test("words at the end of a row have its last line beside the label, or one of their own where the two do not fit", () => {
  expect(rowLabel("Staff hours", 22, "Target 10%")).toEqual(["Staff hours", ""])
  expect(rowLabel("Staff hours", 23, "Target 10%")).toEqual(["Staff hours"])
  expect(rowLabel("What a request costs us", 20, "Target 10 €")).toEqual(["What a request costs", "us"])
  fc.assert(
    fc.property(fc.lorem({ maxCount: 20 }), fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 20 }), (label, end) => {
      expect(columnsOf(rowLabel(label, 46, end).at(-1) ?? "") + columnsOf(end)).toBeLessThan(46)
    }),
  )
})

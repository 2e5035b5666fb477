import { expect, test } from "vitest"
import { decidedByOne } from "./heavy-tail.ts"

const cases = (...values: readonly number[]) => values.map((value) => ({ value, n: 1 }))

test("one case decides where it makes more than half of the variance, not where it makes half of it", () => {
  expect(decidedByOne(cases(3, -2, 2)).map(({ id }) => id)).toEqual(["decided-by-one"])
  expect(decidedByOne(cases(3, -3))).toEqual([])
  expect(decidedByOne(cases(2, 1, -1, 1, 1))).toEqual([])
})

test("a case alone decides nothing: there are no others; and neither does one that did not happen", () => {
  expect(decidedByOne(cases(3))).toEqual([])
  expect(decidedByOne([{ value: 9, n: 0 }, ...cases(2, -2)])).toEqual([])
  expect(decidedByOne([{ value: 3, n: 2 }])).toEqual([])
})

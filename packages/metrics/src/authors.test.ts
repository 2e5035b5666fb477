import { expect, test } from "vitest"
import { clustersOf } from "./authors.ts"

const said = (...amounts: readonly number[]) => amounts.map((n, index) => ({ author: `a${index}`, n }))

test("what nobody known said was said by somebody else each time", () => {
  expect(clustersOf(10, said(3, 4))).toMatchObject({ people: 5, total: 10, squares: 9 + 16 + 3, largest: 4, caveats: [{ id: "authors-unknown" }] })
  expect(clustersOf(7, said(3, 4))).toMatchObject({ people: 2, total: 7, squares: 25, largest: 4, caveats: [] })
})

test("authors who said more than was said in all are refused with how much that was", () => {
  expect(clustersOf(6, said(3, 4))).toMatchObject({ why: "invalid-input", field: "authors", given: "7", expected: "at most 6 in all" })
})

import { expect, test } from "vitest"
import { shareOfActive } from "./share-of-active.ts"

test("some of the active are a share of them, which takes as many active as there are of these, and is refused by the name of active otherwise", () => {
  const of = (some: number, active: number | undefined) => shareOfActive(some, active, { level: 0.95 })
  expect([of(3, 4), of(4, 4)]).toMatchObject([{ measured: true, value: 0.75, n: 4 }, { measured: true, value: 1, n: 4 }])
  expect(of(5, 4)).toMatchObject({ why: "invalid-input", field: "active", given: "4", expected: "at least 5: so many are among them" })
  expect(of(5, undefined)).toMatchObject({ why: "invalid-input", field: "active", expected: "a whole number of at least 0: this variant is a share of it" })
})

import { expect, test } from "vitest"
import { byText } from "./by-text.ts"

test("texts stand by their code units, whatever the machine's language, and what is alike stays as it was", () => {
  const order = byText(([text]: readonly [string, number]) => text)
  expect(([["z", 1], ["ä", 2], ["a", 3], ["Z", 4], ["", 5], ["a", 6]] as const).toSorted(order).map(([, at]) => at)).toEqual([5, 4, 3, 6, 1, 2])
  expect(order(["a", 1], ["a", 2])).toBe(0)
})

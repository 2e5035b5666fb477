import { expect, test } from "vitest"
import { fits } from "./chosen.ts"

test("an option is set by what is of its own kind, and no other is known", () => {
  const rule = { options: { atLeast: 1, words: ["reach"], title: "a" } }
  for (const [option, value] of [["atLeast", 2], ["words", []], ["title", ""]] as const) expect(fits(rule, option, value)).toBe(true)
  for (const [option, value] of [["atLeast", "2"], ["atLeast", [2]], ["atLeast", null], ["words", "reach"], ["words", {}], ["title", 5], ["atMost", 2], ["toString", () => ""]] as const) expect(fits(rule, option, value)).toBe(false)
  expect(fits({}, "atLeast", 1)).toBe(false)
})

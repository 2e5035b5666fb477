import * as fc from "fast-check"
import { expect, test } from "vitest"
import { fitsStars } from "./star-pattern.ts"

const letters = fc.string({ unit: fc.constantFrom("a", "b", ".", "*"), maxLength: 8 })

/** The same said by going through all ways: right, and slow. */
const fitsSlowly = (pattern: string, text: string): boolean => {
  if (pattern === "") return text === ""
  if (pattern.startsWith("*")) return fitsSlowly(pattern.slice(1), text) || (text !== "" && fitsSlowly(pattern, text.slice(1)))
  return pattern[0] === text[0] && fitsSlowly(pattern.slice(1), text.slice(1))
}

test("a star stands for any letters, and every other sign for itself", () => {
  fc.assert(fc.property(letters, letters, (pattern, text) => {
    expect(fitsStars(pattern, text)).toBe(fitsSlowly(pattern, text))
  }), { numRuns: 2000 })
})

test("many stars are no more work than one", () => {
  expect(fitsStars(`${"*a".repeat(30)}*b`, "a".repeat(250))).toBe(false)
  expect(fitsStars(`${"*a".repeat(30)}*`, "a".repeat(250))).toBe(true)
})

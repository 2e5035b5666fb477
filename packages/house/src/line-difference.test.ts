import fc from "fast-check"
import { expect, test } from "vitest"
import { lineDifference } from "./line-difference.ts"

const text = fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 8 }).map((lines) => lines.join("\n"))

test("without what came it is the text before, without what went the text after", () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = lineDifference(before, after).split("\n")
      const left = (sign: string): string => lines.filter((line) => !line.startsWith(sign)).map((line) => line.slice(1)).join("\n")
      expect(left("+")).toBe(before)
      expect(left("-")).toBe(after)
    }),
  )
})

test("what stayed is said once", () => {
  expect(lineDifference("a: 1\nb: 2\nc: 3", "a: 1\nb: 4\nc: 3")).toBe(" a: 1\n-b: 2\n+b: 4\n c: 3")
})

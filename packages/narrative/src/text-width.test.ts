import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { columnsOf, wrapped } from "./text-width.ts"

const text = fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }), fc.lorem({ maxCount: 60 }), fc.array(fc.constantFrom("a", " ", "社", "👩‍💻", "e\u0301", "\u00a0", "ß"), { maxLength: 300 }).map((parts) => parts.join("")))

describe("columns", () => {
  test.each([
    ["", 0], ["abc", 3], ["Größe", 5], ["e\u0301", 1], ["社区", 4], ["ｗｉｄｅ", 8], ["한국어", 6], ["ﾃｽﾄ", 3], ["👩‍💻", 2], ["🇩🇰", 2], ["❤️", 2], ["0", 1], ["#", 1], ["–", 1], ["\u00a0", 1], ["سلام", 4], ["\u0301", 0],
  ])("%j takes %i", (said, columns) => {
    expect(columnsOf(said)).toBe(columns)
  })
})

describe("lines", () => {
  test("no line is wider than it may be, and none begins or ends with a space", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 80 }), (said, width) => {
        for (const line of wrapped(said, width)) {
          expect(columnsOf(line)).toBeLessThanOrEqual(width)
          expect(line).not.toMatch(/^[ \t\r\n]|[ \t\r\n]$/)
        }
      }),
    )
  })

  test("nothing is lost but spaces, and nothing is added", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 80 }), (said, width) => {
        expect(wrapped(said, width).join("").replace(/[ \t\r\n]/g, "")).toBe(said.replace(/[ \t\r\n]/g, ""))
      }),
    )
  })

  test("a line is broken only where the next word has no room", () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 60 }), fc.integer({ min: 20, max: 80 }), (said, width) => {
        const lines = wrapped(said, width)
        for (const [index, line] of lines.entries()) {
          const [next] = (lines[index + 1] ?? "").split(" ")
          if (next !== undefined && next !== "") expect(line.length + 1 + next.length).toBeGreaterThan(width)
        }
      }),
    )
  })
})

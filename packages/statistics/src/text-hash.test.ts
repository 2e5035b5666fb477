import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { textHash } from "./text-hash.ts"

const key = (text: string) => textHash(text).join()

describe("textHash", () => {
  test("is the same for equal texts and differs for others", () => {
    const texts = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 }).map((units) => String.fromCharCode(...units))
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        expect(key(a) === key(b)).toBe(a === b)
      }),
    )
  })

  test("tells apart what only looks alike, and lone halves of a character", () => {
    const texts = ["é", "e\u0301", "E", "\ud800", "\udc00", "\ufffd", "", "\0", "\0\0", "a", "a\0", "ab", "ba"]
    expect(new Set(texts.map(key)).size).toBe(texts.length)
  })

  test("each half of it collides no more than chance has it", () => {
    for (const half of [0, 1] as const) {
      const seen = new Set(Array.from({ length: 50_000 }, (_, i) => textHash(`member-${i}`)[half]))
      // 50,000² / 2^33 = 0.29 pairs are expected; six come about once in two million times.
      expect(50_000 - seen.size).toBeLessThan(6)
    }
  })

  test("a bit of any character turns about half of its bits", () => {
    let turned = 0
    for (let i = 0; i < 1000; i++) {
      const text = `member-${i}`
      const at = i % text.length
      const other = text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << (i % 16))) + text.slice(at + 1)
      const [high, low] = textHash(text)
      const [otherHigh, otherLow] = textHash(other)
      for (let rest = high ^ otherHigh; rest !== 0; rest &= rest - 1) turned++
      for (let rest = low ^ otherLow; rest !== 0; rest &= rest - 1) turned++
    }
    expect(turned / 1000 / 64).toBeGreaterThan(0.49)
    expect(turned / 1000 / 64).toBeLessThan(0.51)
  })
})

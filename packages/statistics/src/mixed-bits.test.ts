import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { mixedBits } from "./mixed-bits.ts"

describe("mixedBits", () => {
  test("different words stay different", () => {
    const words = fc.integer({ min: 0, max: 2 ** 32 - 1 })
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(mixedBits(a) === mixedBits(b)).toBe(a === b)
      }),
    )
  })

  test("each bit that goes in turns about half of those that come out", () => {
    for (let bit = 0; bit < 32; bit++) {
      let turned = 0
      for (let word = 0; word < 1000; word++) {
        for (let rest = mixedBits(word) ^ mixedBits(word ^ (1 << bit)); rest !== 0; rest &= rest - 1) turned++
      }
      expect(turned / 32_000).toBeGreaterThan(0.45)
      expect(turned / 32_000).toBeLessThan(0.55)
    }
  })

  test("agrees with published hashes of the empty text, which are its seed mixed", () => {
    // MurmurHash3_x86_32("", seed): widely published test vectors
    expect([0, 1, 0xffffffff].map(mixedBits)).toEqual([0, 0x514e28b7, 0x81f16f39])
  })
})

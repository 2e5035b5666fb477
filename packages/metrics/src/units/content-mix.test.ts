import * as fc from "fast-check"
import { expect, test } from "vitest"
import { metricLaws } from "../testing.ts"
import { contentMix, examples } from "./content-mix.ts"

metricLaws(contentMix, examples)

const pieces = fc.array(fc.record({ kind: fc.constantFrom("article", "video", "podcast"), origin: fc.constantFrom("member", "professional", "unknown"), n: fc.nat(40) }), { maxLength: 9 })

test("the whole is the mean of its kinds, weighted by how much there is of each", () => {
  fc.assert(
    fc.property(pieces, (list) => {
      const estimate = contentMix({ pieces: list })
      if (!estimate.measured) return
      const parts = estimate.parts ?? []
      expect(parts.reduce((sum, { n = 0 }) => sum + n, 0)).toBe(estimate.n)
      expect(parts.reduce((sum, { n = 0, value }) => sum + n * value, 0)).toBeCloseTo(estimate.value * estimate.n, 9)
    }),
  )
})

test("when members and professionals change places, the share becomes the rest of one", () => {
  const other = { member: "professional", professional: "member", unknown: "unknown" } as const
  fc.assert(
    fc.property(pieces, (list) => {
      const [one, swapped] = [contentMix({ pieces: list }), contentMix({ pieces: list.map((piece) => ({ ...piece, origin: other[piece.origin] })) })]
      expect(swapped.measured).toBe(one.measured)
      if (one.measured && swapped.measured) expect(one.value + swapped.value).toBeCloseTo(1, 12)
    }),
  )
})

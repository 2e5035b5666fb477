import * as fc from "fast-check"
import { expect, test } from "vitest"
import { Firsts, paired, partsOf } from "./firsts.ts"
import { Names, ranksIn } from "./numbered-names.ts"

const happening = fc.record({ first: fc.oneof(fc.nat({ max: 20 }), fc.nat({ max: 2 ** 26 - 1 })), second: fc.nat({ max: 20 }), at: fc.integer({ min: -3, max: 3 }), kind: fc.nat({ max: 3 }) })

test("of each pair what happened first stands, of several at one moment the one that comes first, in whatever order they are told", () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 400 }), (all) => {
      const firsts = new Firsts((kind, other) => kind < other)
      for (const { first, second, at, kind } of all) firsts.tell(paired(first, second), at, kind)
      const known = new Map<number, { readonly at: number; readonly kind: number }>()
      for (const { first, second, at, kind } of all.toSorted((a, b) => b.at - a.at || b.kind - a.kind)) known.set(paired(first, second), { at, kind })
      expect([...firsts.pairs()].toSorted((a, b) => a - b)).toEqual([...known.keys()].toSorted((a, b) => a - b))
      for (const [pair, first] of known) expect(firsts.find(pair)).toEqual(first)
      expect(firsts.find(paired(0, 2 ** 26 - 1))).toBeUndefined()
    }),
  )
})

test("a pair is parted into what it was made of, and pairs sort as their parts do", () => {
  const part = fc.nat({ max: 2 ** 26 - 1 })
  fc.assert(
    fc.property(part, part, part, part, (a, b, c, d) => {
      expect(partsOf(paired(a, b))).toEqual([a, b])
      expect(Math.sign(paired(a, b) - paired(c, d))).toBe(Math.sign(a - c || b - d))
    }),
  )
})

test("names keep their codes, and stand in an order by their texts", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 2 })), (texts) => {
      const names = new Names()
      const codes = texts.map((text) => names.codeOf(text))
      expect(codes.map((code) => names.textOf(code))).toEqual(texts)
      const order = names.inOrder()
      expect(order.map((code) => names.textOf(code))).toEqual([...new Set(texts)].toSorted())
      expect(order.map((code) => ranksIn(order)[code])).toEqual([...order.keys()])
    }),
  )
})

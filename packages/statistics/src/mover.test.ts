import fc from "fast-check"
import { expect, test } from "vitest"
import { mover } from "./mover.ts"

const value = fc.double({ min: -10, max: 10, noNaN: true })
const reach = fc.double({ min: 0, max: 5, noNaN: true })
const swings = fc.array(fc.tuple(reach, reach), { minLength: 1, maxLength: 4 })

test("the distances of the parts add like the sides of a right angle, below and above for themselves", () => {
  fc.assert(
    fc.property(value, swings, (v, parts) => {
      const { low, high } = mover(v, parts.map(([below, above]) => [v - below, v + above]))
      expect((v - low) ** 2).toBeCloseTo(parts.reduce((sum, [below]) => sum + below ** 2, 0), 10)
      expect((high - v) ** 2).toBeCloseTo(parts.reduce((sum, [, above]) => sum + above ** 2, 0), 10)
    }),
  )
})

test("it does not matter which end of a part is named first", () => {
  fc.assert(
    fc.property(value, swings, (v, parts) => {
      const ends = parts.map(([below, above]) => [v - below, v + above] as const)
      expect(mover(v, ends.map(([a, b]) => [b, a]))).toEqual(mover(v, ends))
    }),
  )
})

test("one part gives its own limits, no part the value", () => {
  expect(mover(0.5, [[0.25, 1]])).toEqual({ low: 0.25, high: 1 })
  expect(mover(0.5, [])).toEqual({ low: 0.5, high: 0.5 })
})

import fc from "fast-check"
import { expect, test } from "vitest"
import { boundary } from "./boundary.ts"

const place = fc.double({ min: -1e6, max: 1e6, noNaN: true })

test("finds a threshold to its last bits, from below and from above", () => {
  fc.assert(
    fc.property(place, place, place, (a, b, c) => {
      const [least = 0, threshold = 0, most = 0] = [a, b, c].toSorted((x, y) => x - y)
      fc.pre(least < threshold && threshold < most)
      const tolerance = 1e-15 * Math.max(Math.abs(least), Math.abs(most))
      expect(Math.abs(boundary((x) => x < threshold, least, most) - threshold)).toBeLessThanOrEqual(tolerance)
      expect(Math.abs(boundary((x) => x > threshold, most, least) - threshold)).toBeLessThanOrEqual(tolerance)
    }),
  )
})

test("never answers a place where the condition holds", () => {
  fc.assert(
    fc.property(place, (threshold) => {
      expect(boundary((x) => x < threshold, -1e7, 1e7)).toBeGreaterThanOrEqual(threshold)
    }),
  )
})

test("with no way to go stays where it is", () => {
  expect(boundary(() => false, 1, 1)).toBe(1)
})

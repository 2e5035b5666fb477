import fc from "fast-check"
import { expect, test } from "vitest"
import { crossing } from "./crossing.ts"

const place = fc.double({ min: -1, max: 1, noNaN: true })

test("finds where a function crosses 0, however it bends, and never answers a place before", () => {
  fc.assert(
    fc.property(place, fc.double({ min: 0, max: 50, noNaN: true }), fc.double({ min: -3, max: 3, noNaN: true }), (root, cubic, bent) => {
      const bend = (x: number) => Math.expm1(bent * (x - root))
      const excess = (x: number) => (x - root) * (1 + cubic * (x - root) ** 2) + (bent > 0 ? bend(x) : -bend(x))
      const found = crossing(excess, -2, 2)
      expect(excess(found)).toBeGreaterThanOrEqual(0)
      expect(Math.abs(found - root)).toBeLessThan(2e-15)
    }),
  )
})

test("needs about ten looks where halving needs sixty", () => {
  fc.assert(
    fc.property(place, fc.double({ min: 0, max: 5, noNaN: true }), (root, cubic) => {
      let looks = 0
      crossing((x) => (looks++, (x - root) * (1 + cubic * (x - root) ** 2)), -2, 2)
      expect(looks).toBeLessThan(30)
    }),
  )
})

test("a crossing that it meets exactly is the answer", () => {
  for (const root of [-1, -0.75, -0.5, 0.25, 0.5, 1]) expect(crossing((x) => x - root, -2, 2)).toBe(root)
})

test("favours neither end: a function turned about needs as many looks", () => {
  const roots = Array.from({ length: 19 }, (_, i) => (i - 9) / 10 + 0.013)
  const looksOf = (excess: (x: number) => number): number => {
    let looks = 0
    for (const root of roots) crossing((x) => (looks++, excess(x - root)), -2, 2)
    return looks / roots.length
  }
  const [forth, back] = [looksOf((x) => Math.expm1(5 * x)), looksOf((x) => -Math.expm1(-5 * x))]
  expect(forth / back).toBeCloseTo(1, 1)
  expect(forth).toBeLessThan(26)
  expect(looksOf((x) => x + 2 * x ** 3)).toBeLessThan(20)
})

test("never needs as many looks as halving, however steeply the function bends to either side", () => {
  fc.assert(
    fc.property(place, fc.double({ min: 0.1, max: 20, noNaN: true }), fc.constantFrom(-1, 1), (root, bent, side) => {
      let looks = 0
      crossing((x) => (looks++, side * Math.expm1(side * bent * (x - root))), -2, 2)
      expect(looks).toBeLessThan(60)
    }),
  )
})

test("with no way to go stays where it is", () => {
  expect(crossing(() => 0, 1, 1)).toBe(1)
})

test("comes to an end also between places that numbers cannot tell apart to the last digit asked for", () => {
  let looks = 0
  const found = crossing((x) => (looks++, x - 20000), -1e5, 1e5)
  expect(Math.abs(found - 20000)).toBeLessThan(1e-9)
  expect(looks).toBeLessThan(400)
})

import { readFileSync } from "node:fs"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { exp, expm1 } from "./exp.ts"
import { hypot } from "./hypot.ts"
import { log, log1p } from "./log.ts"
import { power } from "./power.ts"

const { functions } = JSON.parse(readFileSync(new URL("../reference/elementary.json", import.meta.url), "utf8")) as { readonly functions: Readonly<Record<string, readonly (readonly [number, string])[]>> }

/** A number's distance from what is written with more digits than it has, in units of its own last place; none where both are zero. */
const lastPlaces = (value: number, expected: string): number => {
  const nearest = Number(expected)
  if (value === nearest) return 0
  // The next double above a positive number tells how far apart they stand there.
  const bits = new BigInt64Array(new Float64Array([Math.abs(nearest)]).buffer)
  const [next = 0] = new Float64Array(new BigInt64Array([(bits[0] ?? 0n) + 1n]).buffer)
  return Math.abs(value - nearest) / (next - Math.abs(nearest))
}

const all = { exp, expm1, log, log1p } as const

describe.each(Object.entries(all))("%s", (name, of) => {
  const points = functions[name] ?? []

  test("is the double nearest to what arbitrary precision says, or a neighbour of that", () => {
    expect(points.length).toBeGreaterThan(500)
    expect(points.filter(([x, expected]) => lastPlaces(of(x), expected) > 1).map(([x, expected]) => ({ x, is: of(x), expected }))).toEqual([])
  })

  test("says what the engine says, to fifteen digits, wherever a number can be", () => {
    fc.assert(
      fc.property(fc.double(), (x) => {
        const [value, engine] = [of(x), Math[name as keyof typeof all](x)]
        expect(Math.abs(value - engine) <= Math.abs(engine) * 1e-15 + 5e-324 ? engine : value).toBe(engine)
      }),
    )
  })
})

test.each([
  [exp, 0, 1], [exp, Infinity, Infinity], [exp, -Infinity, 0], [exp, 709.79, Infinity], [exp, -746, 0], [exp, NaN, NaN],
  [expm1, -0, -0], [expm1, 1e-300, 1e-300], [expm1, -800, -1], [expm1, -Infinity, -1], [expm1, 800, Infinity], [expm1, NaN, NaN],
  [log, 1, 0], [log, 0, -Infinity], [log, -1, NaN], [log, Infinity, Infinity], [log, NaN, NaN],
  [log1p, -0, -0], [log1p, -1, -Infinity], [log1p, -2, NaN], [log1p, Infinity, Infinity], [log1p, 1e-300, 1e-300], [log1p, NaN, NaN],
] as const)("%o of %d is %d", (of, x, expected) => {
  expect(of(x)).toBe(expected)
})

describe("power", () => {
  test.each([
    [3, 4, 81], [0.1, 2, 0.1 * 0.1], [2, -3, 0.125], [-2, 3, -8], [0, 0, 1], [0, 0.5, 0], [0, -0.5, Infinity], [0, NaN, NaN], [-2, 0.5, NaN], [NaN, 0, 1], [2, 1023, 2 ** 1023],
  ])("%d to the power of %d is %d", (base, exponent, expected) => {
    expect(power(base, exponent)).toBe(expected)
  })

  test("whole exponents too large to multiply out go through the logarithm: each squaring would double what was rounded before", () => {
    // (1 + 1/n)^n is e·(1 − 1/2n + …).
    expect(power(1 + 2 ** -40, 2 ** 40) / (Math.E * (1 - 2 ** -41))).toBeCloseTo(1, 14)
  })

  test("whole exponents are multiplied out, and others lie between", () => {
    fc.assert(
      fc.property(fc.double({ min: 1.01, max: 50, noNaN: true }), fc.integer({ min: 0, max: 20 }), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (base, whole, part) => {
        expect(power(base, whole + part)).toBeGreaterThan(power(base, whole))
        expect(power(base, whole + part)).toBeLessThan(power(base, whole + 1))
      }),
    )
  })

  test("a power and its root give the number back", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-5, max: 1e5, noNaN: true }), fc.double({ min: 0.05, max: 8, noNaN: true }), (base, exponent) => {
        expect(power(power(base, exponent), 1 / exponent) / base).toBeCloseTo(1, 12)
      }),
    )
  })
})

describe("hypot", () => {
  test.each([[[3, 4], 5], [[-3, 4], 5], [[], 0], [[0, 0], 0], [[1e200, 1e200], Math.SQRT2 * 1e200], [[3e-200, 4e-200], 5e-200], [[2, 3, 6], 7]])("of %j is %d", (sides, expected) => {
    expect(hypot(...sides) / (expected || 1)).toBeCloseTo(expected === 0 ? 0 : 1, 14)
  })

  test("of what has no end has none, and of what is no number is no number", () => {
    expect([hypot(-Infinity, 1), hypot(1, NaN)]).toEqual([Infinity, NaN])
  })
})

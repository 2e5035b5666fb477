import { describe, expect, test } from "vitest"
import { atanhExcess } from "./atanh-excess.ts"

describe("atanhExcess", () => {
  // atanh(v)/v − 1, mpmath 1.2.1 at 40 digits.
  test.each([
    [1e-8, 3.33333333333333367e-17],
    [0.01, 0.0000333353334762015896],
    [0.1, 0.00335347731075580673],
    [0.3, 0.0317320140103723824],
    [0.5, 0.0986122886681096914],
  ])("of %d is %d, on either side of 0", (v, expected) => {
    expect(Math.abs(atanhExcess(v) / expected - 1)).toBeLessThan(4e-16)
    expect(atanhExcess(-v)).toBe(atanhExcess(v))
  })

  test("has its middle at 0 and comes to an end for what is no number", () => {
    expect([atanhExcess(0), atanhExcess(NaN)]).toEqual([0, 0])
  })
})

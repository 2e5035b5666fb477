import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { netScoreFigure, percentageFigure, possibleSizes, possibleSums, type Figure } from "./grim.ts"

const figure = fc.oneof(
  fc.constantFrom(percentageFigure, netScoreFigure),
  fc.record({ scale: fc.constant(1), least: fc.integer({ min: -3, max: 1 }), most: fc.integer({ min: 2, max: 10 }) }),
)
const answered = fc.record({ figure, n: fc.integer({ min: 1, max: 400 }), decimals: fc.integer({ min: 0, max: 3 }) }).chain((claim) =>
  fc.record({
    claim: fc.constant(claim),
    sum: fc.integer({ min: claim.figure.least * claim.n, max: claim.figure.most * claim.n }),
  }),
)

/** Half up and half down: what lies between covers half to even. */
const up = (x: number) => Math.floor(x + 0.5)
const down = (x: number) => Math.ceil(x - 0.5)

const published = (text: string) => ({ value: Number(text), decimals: text.split(".")[1]?.length ?? 0 })

describe("possibleSums", () => {
  test("what answers really gave is possible, whichever way halves were rounded", () => {
    fc.assert(
      fc.property(answered, fc.constantFrom(up, down), ({ claim: { figure: of, n, decimals }, sum }, round) => {
        // One division, so that halves are halves.
        const value = round((of.scale * sum * 10 ** decimals) / n) / 10 ** decimals
        const sums = possibleSums(of, { value, decimals }, n)
        expect(sums?.low).toBeLessThanOrEqual(sum)
        expect(sums?.high).toBeGreaterThanOrEqual(sum)
      }),
    )
  })

  test("each sum it names rounds to the figure, and their neighbours do not", () => {
    fc.assert(
      fc.property(answered, ({ claim: { figure: of, n, decimals }, sum }) => {
        const digits = up((of.scale * sum * 10 ** decimals) / n)
        const sums = possibleSums(of, { value: digits / 10 ** decimals, decimals }, n)
        const written = (k: number) => [up, down].map((round) => round((of.scale * k * 10 ** decimals) / n))
        expect(written(sums?.low ?? NaN)).toContain(digits)
        expect(written(sums?.high ?? NaN)).toContain(digits)
        if (sums && sums.low > of.least * n) expect(written(sums.low - 1)).not.toContain(digits)
        if (sums && sums.high < of.most * n) expect(written(sums.high + 1)).not.toContain(digits)
      }),
    )
  })

  test("from fewer answers than the figure has steps, no more than one sum is possible", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 1000 }), (n, tenths) => {
        const sums = possibleSums(percentageFigure, { value: tenths / 10, decimals: 1 }, n)
        if (sums) expect(sums.high).toBe(sums.low)
      }),
    )
  })

  test("stays on the scale", () => {
    expect(possibleSums(percentageFigure, published("101"), 1000)).toBeUndefined()
    expect(possibleSums(percentageFigure, published("100"), 1000)).toEqual({ low: 995, high: 1000 })
    expect(possibleSums(netScoreFigure, published("0"), 3)).toEqual({ low: 0, high: 0 })
    expect(possibleSums({ scale: 1, least: 1, most: 5 }, published("0.9"), 10)).toBeUndefined()
  })

  test("halves up, down and to even are all believed", () => {
    // 1 of 8 is 12.5 %, 3 of 8 are 37.5 %.
    for (const [text, sum] of [["12", 1], ["13", 1], ["37", 3], ["38", 3]] as const) {
      expect(possibleSums(percentageFigure, published(text), 8)).toEqual({ low: sum, high: sum })
    }
  })

  // N. J. L. Brown, J. A. J. Heathers (2017): a mean of 5.19 from 28 whole-number answers cannot be, 5.18 and 5.21 can.
  test("the paper's example", () => {
    const answers: Figure = { scale: 1, least: 1, most: 7 }
    expect(possibleSums(answers, published("5.19"), 28)).toBeUndefined()
    expect(possibleSums(answers, published("5.18"), 28)).toEqual({ low: 145, high: 145 })
    expect(possibleSums(answers, published("5.21"), 28)).toEqual({ low: 146, high: 146 })
  })

  // CDCgov/prime-reportstream#5281: 18 promoters and 2 detractors.
  test("tells 31 answers from 32", () => {
    expect(possibleSums(netScoreFigure, published("51.6"), 31)).toEqual({ low: 16, high: 16 })
    expect(possibleSums(netScoreFigure, published("51.6"), 32)).toBeUndefined()
    expect(possibleSums(netScoreFigure, published("50.0"), 32)).toEqual({ low: 16, high: 16 })
  })
})

describe("possibleSizes", () => {
  test("a net promoter score of 57.8 was not computed from 97 answers, but from 64, 83 or 90", () => {
    expect(possibleSums(netScoreFigure, published("57.8"), 97)).toBeUndefined()
    expect(possibleSizes(netScoreFigure, published("57.8"), 60, 97)).toEqual([64, 83, 90])
  })

  test("goes through every size asked for, both ends included", () => {
    expect(possibleSizes(percentageFigure, published("50"), 1, 5)).toEqual([2, 4])
    expect(possibleSizes(percentageFigure, published("50"), 2, 2)).toEqual([2])
    expect(possibleSizes(percentageFigure, published("50"), 20_000_000, 20_000_001)).toEqual([20_000_000, 20_000_001])
  })

  test("goes through sizes up to ten million apart, and no further", () => {
    // One of n is 0.00001 % to five decimals from the first n on of which it is no more than 0.000015 %.
    const sizes = possibleSizes(percentageFigure, published("0.00001"), 1, 10_000_001)
    expect([sizes.length, sizes.at(0), sizes.at(-1)]).toEqual([3_333_335, 6_666_667, 10_000_001])
    expect(() => possibleSizes(percentageFigure, published("0.00001"), 0, 10_000_001)).toThrow(RangeError)
  })

  test("has none where the ends are the wrong way round, and refuses ends it cannot go through", () => {
    expect(possibleSizes(percentageFigure, published("50"), 5, 1)).toEqual([])
    for (const [from, to] of [[1, Infinity], [-Infinity, 5], [Number.NaN, 5], [1, 2.5], [1, 2 ** 53], [1, 10_000_002]] as const) {
      expect(() => possibleSizes(percentageFigure, published("50"), from, to)).toThrow(/^Sizes from .* cannot be gone through; expected two whole numbers/)
    }
  })
})

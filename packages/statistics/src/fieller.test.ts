import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { fieller, type RatioSet } from "./fieller.ts"
import { meanPairOf, pairMomentsOf, type MeanPair } from "./pair-moments.ts"

const pairs = fc.array(fc.record({ x: fc.integer({ min: -20, max: 20 }), y: fc.integer({ min: -20, max: 20 }) }), { minLength: 3, maxLength: 12 })
const levels = fc.double({ min: 0.05, max: 0.9999, noNaN: true })

const meansOf = (xs: readonly number[], ys: readonly number[]) => meanPairOf(pairMomentsOf(xs.map((x, i) => ({ x, y: ys[i] ?? NaN }))))

/** Whether a ratio is among those not ruled out; on the edge rounding decides. */
function holds(set: RatioSet, ratio: number): boolean {
  const edge = 1e-9 * (1 + Math.abs(ratio))
  if (set.shape === "any") return true
  if (set.shape === "outside") return ratio <= set.upTo + edge || ratio >= set.from - edge
  return ratio >= set.low - edge && ratio <= set.high + edge
}

/** How far the mean of x − r·y lies from 0, in its own standard errors. */
const misfit = ({ x, y, varianceX, varianceY, covariance }: MeanPair, r: number) =>
  (x - r * y) ** 2 / (varianceX - 2 * r * covariance + r * r * varianceY)

const twoMeans = pairs
  .map((list) => meanPairOf(pairMomentsOf(list)))
  .filter(({ y, varianceX, varianceY }) => y !== 0 && varianceX > 0 && varianceY > 0)

describe("fieller", () => {
  test("contains the ratio of the means", () => {
    fc.assert(
      fc.property(twoMeans, levels, (means, level) => {
        expect(holds(fieller(means, level), means.x / means.y)).toBe(true)
      }),
    )
  })

  test("nests by level: from two limits to two open ends to every ratio", () => {
    const shapes = ["between", "outside", "any"]
    fc.assert(
      fc.property(twoMeans, levels, levels, fc.double({ min: -50, max: 50, noNaN: true }), (means, one, other, ratio) => {
        const inner = fieller(means, Math.min(one, other))
        const outer = fieller(means, Math.max(one, other))
        expect(shapes.indexOf(outer.shape)).toBeGreaterThanOrEqual(shapes.indexOf(inner.shape))
        fc.pre(inner.shape === "any" || holds(inner, ratio * (1 + 1e-6)) === holds(inner, ratio))
        if (holds(inner, ratio)) expect(holds(outer, ratio)).toBe(true)
      }),
    )
  })

  test("at each end the ratio is exactly as unlikely as at the others", () => {
    fc.assert(
      fc.property(twoMeans, levels, (means, level) => {
        const set = fieller(means, level)
        fc.pre(set.shape !== "any")
        const [one, other] = set.shape === "between" ? [set.low, set.high] : set.shape === "outside" ? [set.upTo, set.from] : [0, 0]
        const spread = means.varianceX * means.varianceY - means.covariance ** 2
        fc.pre(spread > 1e-6 && Math.max(Math.abs(one), Math.abs(other)) < 1e6)
        expect(misfit(means, one) / misfit(means, other)).toBeCloseTo(1, 5)
      }),
    )
  })

  // mpmath 1.2.1, 40 digits: findroot of the squared one-sample t statistic of x − r·y less its quantile, that a findroot of betainc.
  test("agrees with the inverted t test for the growth of ten cities", () => {
    // R 4.2.2: boot::city
    const set = fieller(meansOf([143, 104, 69, 260, 75, 63, 50, 48, 111, 50], [138, 93, 61, 179, 48, 37, 29, 23, 30, 2]))
    expect(set).toMatchObject({ shape: "between", level: 0.95, method: "fieller" })
    expect(set.shape === "between" && set.low).toBeCloseTo(1.1959564444564595, 13)
    expect(set.shape === "between" && set.high).toBeCloseTo(2.4613751548495114, 12)
  })

  test("has no end where the lower mean may be 0", () => {
    const set = fieller(meansOf([1, 2, 3, 4, 6], [1, -1, 2, 0.5, -0.5]))
    expect(set).toMatchObject({ shape: "outside", level: 0.95, method: "fieller" })
    expect(set.shape === "outside" && set.upTo).toBeCloseTo(-2.9260078109940156, 12)
    expect(set.shape === "outside" && set.from).toBeCloseTo(0.7609846364843763, 13)
  })

  test("rules nothing out where both means may be 0", () => {
    expect(fieller(meansOf([1, -2, 3, -1.5, 0.5], [1, -1, 2, 0.5, -0.5]))).toEqual({ shape: "any", level: 0.95, method: "fieller" })
    expect(fieller({ x: 1, y: 0, varianceX: 1, varianceY: 0, covariance: 0, df: 5 }, 0.9)).toEqual({ shape: "any", level: 0.9, method: "fieller" })
    // Nothing over a mean that may be anything: 0 to any lower one, and so is what solves it at the very edge.
    expect(fieller({ x: 0, y: 1, varianceX: 0, varianceY: 9, covariance: 0, df: 9 })).toMatchObject({ shape: "any" })
  })

  test("keeps its digits where the means are large and sure", () => {
    const millions = (list: readonly number[], size: number) => list.map((d) => size * 1e6 + d)
    const set = fieller(meansOf(millions([1, 2, 3, 4, 7], 1), millions([3, 1, 4, 1, 5], 2)))
    expect(set.shape === "between" && set.low / 0.49999975833630262).toBeCloseTo(1, 14)
    expect(set.shape === "between" && set.high / 0.50000224166051196).toBeCloseTo(1, 14)
  })

  test("of means without variance is their ratio, of one pair it has no limits", () => {
    expect(fieller(meansOf([6, 6], [4, 4]))).toMatchObject({ shape: "between", low: 1.5, high: 1.5 })
    expect(fieller(meansOf([6], [4]))).toMatchObject({ shape: "between", low: NaN, high: NaN })
  })
})

import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { criticalValue } from "./critical-value.ts"
import { intervalLaws } from "./laws.test-kit.ts"
import { oddsRatioInterval, shareDifferenceInterval, shareRatioInterval, type RatioInterval } from "./miettinen-nurminen.ts"
import { normalCdf } from "./normal.ts"
import { referenceDataIsPresent, referenceRows, referenceText } from "./reference-data.test-kit.ts"
import { exchanged, hitsUpTo, missesOf } from "./samples.test-kit.ts"

const side = hitsUpTo(10 ** 6)
const samples = fc.record({ a: side, b: side })
type Sample = typeof samples extends fc.Arbitrary<infer T> ? T : never

type Tables = readonly [hitsA: number, trialsA: number, hitsB: number, trialsB: number]
const table = ({ a, b }: Sample, times = 1): Tables => [times * a.hits, times * a.trials, times * b.hits, times * b.trials]

/** A ratio on the scale from 0 (none) over 1/2 (alike) to 1 (no end), where widths can be compared; the root keeps huge ones apart. */
const onScale = (ratio = Infinity) => 1 / (1 + ratio ** -0.125)
const scaled = ({ low, high, ...rest }: RatioInterval) => ({ ...rest, low: onScale(low), high: onScale(high) })
/** Where the ratio is 0 to 0 every value is possible; 1 stands for them. */
const ratioOf = (over: number, under: number) => onScale(over + under === 0 ? 1 : over / under)

describe("shareDifferenceInterval", () => {
  intervalLaws({
    samples,
    value: ({ a, b }) => a.hits / a.trials - b.hits / b.trials,
    interval: (sample, level) => shareDifferenceInterval(...table(sample), level),
    method: "miettinen-nurminen",
    range: [-1, 1],
    repeated: (sample, times, level) => shareDifferenceInterval(...table(sample, times), level),
    mirrored: [exchanged, 0],
  })

  // R. G. Newcombe, "Interval Estimation for the Difference Between Independent Proportions", Statistics in Medicine 17(8), 1998, table II, method 5.
  test.each([
    [56, 70, 48, 80, 0.0528, 0.3382],
    [9, 10, 3, 10, 0.17, 0.8406],
    [6, 7, 2, 7, 0.0342, 0.8534],
    [5, 56, 0, 29, -0.0326, 0.1933],
    [0, 10, 0, 20, -0.1658, 0.2844],
    [0, 10, 0, 10, -0.2879, 0.2879],
    [10, 10, 0, 20, 0.7156, 1],
    [10, 10, 0, 10, 0.6636, 1],
  ])("%d/%d against %d/%d agrees with Newcombe's table", (hitsA, trialsA, hitsB, trialsB, low, high) => {
    const interval = shareDifferenceInterval(hitsA, trialsA, hitsB, trialsB)
    expect(Math.abs(interval.low - low)).toBeLessThan(5.1e-5)
    expect(Math.abs(interval.high - high)).toBeLessThan(5.1e-5)
  })
})

describe.each([
  ["shareRatioInterval", shareRatioInterval, ({ a, b }: Sample) => ratioOf(a.hits * b.trials, b.hits * a.trials)],
  ["oddsRatioInterval", oddsRatioInterval, ({ a, b }: Sample) => ratioOf(a.hits * (b.trials - b.hits), b.hits * (a.trials - a.hits))],
] as const)("%s", (_, interval, value) => {
  intervalLaws({
    samples,
    value,
    interval: (sample, level) => scaled(interval(...table(sample), level)),
    method: "miettinen-nurminen",
    range: [0, 1],
    repeated: (sample, times, level) => scaled(interval(...table(sample, times), level)),
    mirrored: [exchanged, 1e-13],
  })

  test("where both sides never hit every ratio is possible", () => {
    expect(interval(0, 20, 0, 10)).toEqual({ low: 0, high: undefined, level: 0.95, method: "miettinen-nurminen" })
  })
})

test("swapping hits and misses inverts the odds ratio", () => {
  fc.assert(
    fc.property(samples, ({ a, b }) => {
      const forth = scaled(oddsRatioInterval(...table({ a, b })))
      expect(scaled(oddsRatioInterval(...table({ a: missesOf(a), b: missesOf(b) }))).low).toBeCloseTo(1 - forth.high, 9)
    }),
  )
})

// The three textbook statistics with the most likely shares found by bisection, all with mpmath at 40 digits. The ratios and odds
// ratios of the first three agree to 13 digits with statsmodels 0.13.5, confint_proportions_2indep(method="score", correction=True).
test.each([
  [7, 34, 1, 34, [0.02704162658344676, 0.3452912169662238], [1.208567975090029, 43.0329722386947], [1.246622360245168, 56.46157554538668]],
  [56, 70, 48, 80, [0.0528297132458446, 0.3381729400158684], [1.079047119534427, 1.672145359089768], [1.281573193262981, 5.540202222190704]],
  [9, 10, 3, 10, [0.1700250164243987, 0.8406495439433283], [1.327956573483525, 8.691914949017298], [2.021588848355417, 189.6218197058831]],
  [5, 56, 0, 29, [-0.03259656174351376, 0.1933309766908807], [0.7174950782771135, undefined], [0.6958712002764933, undefined]],
  [10, 10, 0, 10, [0.6636415518947674, 1], [3.473018830456554, undefined], [24.46328854317081, undefined]],
  [0, 5, 3, 8, [-0.7041836213097254, 0.1536825679805465], [0, 1.598964280469383], [0, 1.962367152789404]],
  [1, 1, 0, 1, [-0.5869013712455252, 1], [0.2603177716270057, undefined], [0.06776534222484988, undefined]],
  [1, 1, 1, 1, [-0.8848313388078944, 0.8848313388078944], [0.1151686611921056, 8.682917641388252], [0, undefined]],
  [5, 5, 5, 5, [-0.4605260186820011, 0.4605260186820011], [0.5394739813179989, 1.853657515709806], [0, undefined]],
] as const)("%d/%d against %d/%d agrees with the definition, for all three", (hitsA, trialsA, hitsB, trialsB, difference, ratio, odds) => {
  const sample = [hitsA, trialsA, hitsB, trialsB] as const
  const intervals = [
    [shareDifferenceInterval(...sample), difference],
    [shareRatioInterval(...sample), ratio],
    [oddsRatioInterval(...sample), odds],
  ] as const
  for (const [{ low, high }, [expectedLow, expectedHigh]] of intervals) {
    expect(Math.abs(low - expectedLow)).toBeLessThan(1e-12 * Math.max(1, expectedLow))
    if (expectedHigh === undefined) expect(high).toBeUndefined()
    else expect(Math.abs((high ?? NaN) - expectedHigh)).toBeLessThan(1e-12 * Math.max(1, expectedHigh))
  }
})

test("of a million trials it keeps seven digits", () => {
  // As above: 999,999 of a million against 999,980 of a million.
  const difference = shareDifferenceInterval(999_999, 1e6, 999_980, 1e6)
  expect(difference.low / 1.132594777337493e-5).toBeCloseTo(1, 7)
  expect(difference.high / 2.999636639502568e-5).toBeCloseTo(1, 7)
  const odds = oddsRatioInterval(999_999, 1e6, 999_980, 1e6)
  expect(odds.low / 3.411296278751208).toBeCloseTo(1, 7)
  expect((odds.high ?? NaN) / 117.2618278397733).toBeCloseTo(1, 7)
})

test.skipIf(!referenceDataIsPresent)("agrees with statsmodels' ratios, which leave out the correction (needs ../shared/data)", () => {
  const rows = referenceRows("stats-given/two_proportions_ci_statsmodels.csv").filter((row) => row.measure === "ratio" && row.method === "score")
  expect(rows.length).toBeGreaterThan(0)
  for (const row of rows) {
    const [trialsA, trialsB] = [Number(row.n1), Number(row.n2)]
    // At this level the correction makes up for the smaller critical value.
    const z = criticalValue(0.95) * Math.sqrt(1 - 1 / (trialsA + trialsB))
    const { low, high } = shareRatioInterval(Number(row.x1), trialsA, Number(row.x2), trialsB, 1 - 2 * normalCdf(-z))
    expect(Math.abs(low - Number(row.lower)), `${row.x1}/${row.n1}`).toBeLessThan(1e-6)
    if (row.upper === "inf") expect(high).toBeUndefined()
    else expect(Math.abs((high ?? NaN) - Number(row.upper)), `${row.x1}/${row.n1}`).toBeLessThan(1e-6)
  }
})

test.skipIf(!referenceDataIsPresent)("agrees with R's PropCIs package (needs ../shared/data)", () => {
  const published = JSON.parse(referenceText("stats-given/published_proportions.json")) as {
    PropCIs_R_7of34_vs_1of34: { diffscoreci: [number, number] }
  }
  const { low, high } = shareDifferenceInterval(7, 34, 1, 34)
  expect(low).toBeCloseTo(published.PropCIs_R_7of34_vs_1of34.diffscoreci[0], 6)
  expect(high).toBeCloseTo(published.PropCIs_R_7of34_vs_1of34.diffscoreci[1], 6)
})

// The textbook statistics with the most likely shares from their quadratic equations, mpmath at 60 digits.
test.each([
  [0, 1e12, 500, 1000, 7.6829176413665346e-12, 3.841892360232953e-12],
  [1, 1e9, 500, 1000, 1.1337835325815015e-8, 5.6814445194512257e-9],
  [1, 1e7, 9_999_999, 1e7, 5.6649327843502166e-7, 1.329691861898162e-13],
  [3, 1e8, 99_999_995, 1e8, 8.8211881719270006e-8, 6.0651308050097973e-15],
])("a limit keeps its digits however small it is: %d/%d against %d/%d", (hitsA, trialsA, hitsB, trialsB, ratio, odds) => {
  expect(Math.abs((shareRatioInterval(hitsA, trialsA, hitsB, trialsB).high ?? NaN) / ratio - 1)).toBeLessThan(1e-8)
  expect(Math.abs((oddsRatioInterval(hitsA, trialsA, hitsB, trialsB).high ?? NaN) / odds - 1)).toBeLessThan(1e-7)
})

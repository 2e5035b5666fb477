import { expect, test } from "vitest"
import { jackknifeShare } from "./jackknife-share.ts"
import { observationsIn, type TallyValue } from "./tally-values.ts"

const values: readonly TallyValue[] = [{ value: 1, n: 3 }, { value: 2, n: 1 }]
const shareOfFirst = (sample: readonly TallyValue[]): number => (sample[0]?.n ?? 0) / observationsIn(sample)

test("none and all are shares without odds: how sure they are is not known, however much they vary with one left out", () => {
  // Without the only 2 the share of ones is 1, else at most ¾.
  const beyond = (sample: readonly TallyValue[]): number => Math.max(0, shareOfFirst(sample) - 0.75)
  expect(jackknifeShare(values, beyond, 0.95)).toMatchObject({ low: 0, high: 1 })
  expect(jackknifeShare(values, (sample) => 1 - beyond(sample), 0.95)).toMatchObject({ low: 0, high: 1 })
})

test("of a share of those counted it is Student's interval on the scale of odds, with the usual variance", () => {
  // Left out, each of n·p ones moves the share by (1 − p) / (n − 1): a variance of p(1 − p) / (n − 1). The t quantile is R's qt(0.975, 3).
  const [share, error] = [0.75, Math.sqrt((0.75 * 0.25) / 3)]
  const factor = Math.exp((3.1824463052837095 * error) / (share * (1 - share)))
  const { low, high } = jackknifeShare(values, shareOfFirst, 0.95)
  expect([low / (1 - low), high / (1 - high)].map((odds) => Math.log(odds / 3) / Math.log(factor))).toEqual([expect.closeTo(-1, 12), expect.closeTo(1, 12)])
})

import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Rating } from "../rating.ts"
import { cncfQuestion, referenceDataIsPresent, surveyTruth } from "../survey-data.test-kit.ts"
import { metricLaws } from "../testing.ts"
import { customerSatisfaction, examples } from "./customer-satisfaction.ts"

metricLaws(customerSatisfaction, examples)

const onFive = (n: readonly number[], favourable: "low" | "high" = "high"): readonly Rating[] =>
  n.map((count, index) => ({ score: index + 1, scaleLow: 1, scaleHigh: 5, favourable, n: count }))

const arbitraryAnswers = fc.array(fc.nat(200), { minLength: 5, maxLength: 5 }).filter((counts) => counts.some((n) => n > 0))

const variants = fc.constantFrom("top-two-box", "top-box", "mean")

const measured = (answers: readonly Rating[], variant: "top-two-box" | "top-box" | "mean" = "top-two-box") => {
  const estimate = customerSatisfaction({ answers }, { variant })
  if (!estimate.measured) expect.fail(estimate.detail)
  return estimate
}

describe("satisfaction", () => {
  test("is the same when the scale is turned round and its other end called the good one", () => {
    fc.assert(
      fc.property(arbitraryAnswers, variants, (counts, variant) => {
        const [up, down] = [measured(onFive(counts), variant), measured(onFive(counts.toReversed(), "low"), variant)]
        expect([down.value, down.interval.low, down.interval.high]).toEqual([up.value, up.interval.low, up.interval.high])
        expect(down.scope).toEqual({ scale: "1..5", favourable: "low" })
        expect(down.caveats.map(({ id }) => id)).toEqual(["scale-turned"])
      }),
    )
  })

  test("does not depend on how answers are bundled or in which order they are told", () => {
    fc.assert(
      fc.property(arbitraryAnswers, variants, (counts, variant) => {
        const bundled = onFive(counts)
        const split = [...bundled, ...bundled].map((answer, index) => ({ ...answer, n: index < 5 ? 1 : answer.n - 1 })).filter(({ n }) => n >= 0)
        const whole = split.filter(({ score }) => (counts[score - 1] ?? 0) > 0)
        expect(measured(whole.toReversed(), variant)).toEqual(measured(bundled, variant))
      }),
    )
  })

  test("never lies outside the scale, and the very best answers are among the two best", () => {
    fc.assert(
      fc.property(arbitraryAnswers, (counts) => {
        const mean = measured(onFive(counts), "mean")
        expect(mean.interval.low).toBeGreaterThanOrEqual(1)
        expect(mean.interval.high).toBeLessThanOrEqual(5)
        expect(measured(onFive(counts), "top-box").value).toBeLessThanOrEqual(measured(onFive(counts)).value)
      }),
    )
  })

  test("keeps a range when everybody gives the same answer", () => {
    for (const variant of ["top-two-box", "top-box", "mean"] as const) {
      const { interval } = measured(onFive([0, 0, 0, 0, 5]), variant)
      expect(interval.high - interval.low).toBeGreaterThan(0.2)
    }
  })

  test("puts the limits of a mean where the score test turns", () => {
    // scipy 1.10.1: the mean at which n(m - mu)^2 = z^2 v(mu), v from scipy.optimize.minimize(method="SLSQP") of the multinomial likelihood under that mean.
    const { interval } = measured(onFive([10, 0, 20, 40, 30]), "mean")
    expect(interval.low).toBeCloseTo(3.54368, 4)
    expect(interval.high).toBeCloseTo(4.00685, 4)
  })

  test.skipIf(!referenceDataIsPresent)("of 97 maintainers is what two programs found, on a scale from one to ten", () => {
    const { answers, n, mean, top } = cncfQuestion("satisfied")
    const [share, average] = [measured(answers), measured(answers, "mean")]
    expect(share).toMatchObject({ n, numerator: top.x, denominator: top.n, scope: { scale: "1..10" } })
    expect(share.interval.low).toBeCloseTo(top.wilson95[0], 10)
    expect(share.interval.high).toBeCloseTo(top.wilson95[1], 10)
    expect(average.value).toBeCloseTo(mean, 12)
  })

  test.skipIf(!referenceDataIsPresent)("of three thousand people with learning has the published mean", () => {
    const { n, mean, distribution } = surveyTruth("r-survey-2018").enjoyment
    const average = measured(Object.entries(distribution).map(([score, count]) => ({ score: Number(score), scaleLow: 1, scaleHigh: 5, favourable: "high", n: count })), "mean")
    expect(average.n).toBe(n)
    expect(average.value).toBeCloseTo(mean, 12)
  })
})

test("an answer that nobody gave is none: its scale does not count, and without any other there is nothing to rate", () => {
  const answers = [{ score: 4, scaleLow: 1, scaleHigh: 5, favourable: "high", n: 3 }, { score: 9, scaleLow: 0, scaleHigh: 10, favourable: "high", n: 0 }] as const
  expect(customerSatisfaction({ answers })).toMatchObject({ measured: true, value: 1, n: 3, scope: { scale: "1..5" } })
  expect(customerSatisfaction({ answers: answers.map((one) => ({ ...one, n: 0 })) })).toMatchObject({ measured: false, why: "no-data" })
})

import { expect, test } from "vitest"
import { cncfQuestion, referenceDataIsPresent } from "../survey-data.test-kit.ts"
import { metricLaws } from "../testing.ts"
import { examples, recommendationRate } from "./recommendation-rate.ts"

metricLaws(recommendationRate, examples)

test.skipIf(!referenceDataIsPresent)("64 of 97 maintainers answered nine or ten, with the limits statsmodels gives", () => {
  const { answers, top } = cncfQuestion("recommend")
  const recommending = answers.reduce((sum, { score, n }) => sum + (score >= 9 ? n : 0), 0)
  const answered = answers.reduce((sum, { n }) => sum + n, 0)
  const estimate = recommendationRate({ recommending, answered }, { variant: "nine-or-ten-from-one" })
  if (!estimate.measured) expect.fail(estimate.detail)
  expect(estimate).toMatchObject({ numerator: top.x, denominator: top.n, scope: { scale: "1..10" } })
  expect(estimate.interval.low).toBeCloseTo(top.wilson95[0], 10)
  expect(estimate.interval.high).toBeCloseTo(top.wilson95[1], 10)
})

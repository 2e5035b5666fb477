import { agreementTrials } from "./coverage-agreement.ts"
import { classTrials } from "./coverage-classes.ts"
import { concentrationTrials } from "./coverage-concentration.ts"
import { durationTrials } from "./coverage-durations.ts"
import { meanTrials } from "./coverage-means.ts"
import { metricTrials } from "./coverage-metrics.ts"
import { netScoreTrials } from "./coverage-net-scores.ts"
import { rateTrials } from "./coverage-rates.ts"
import { shareTrials } from "./coverage-shares.ts"
import { testTrials } from "./coverage-tests.ts"
import { trendTrials } from "./coverage-trends.ts"
import type { Trial } from "./coverage-trial.ts"
import { twoShareTrials } from "./coverage-two-shares.ts"

/** Trials that stand in one table. */
export interface Family {
  readonly title: string
  readonly trials: readonly Trial[]
}

/** Every interval that is tried. */
export const intervalFamilies: readonly Family[] = [
  { title: "One share", trials: shareTrials },
  { title: "Two shares", trials: twoShareTrials },
  { title: "Net scores", trials: netScoreTrials },
  { title: "Shares of several classes at once", trials: classTrials },
  { title: "Counts, rates and ratios of sums", trials: rateTrials },
  { title: "Means and quantiles", trials: meanTrials },
  { title: "Durations", trials: durationTrials },
  { title: "Unequal shares", trials: concentrationTrials },
  { title: "Agreement, and what a fallible reader found", trials: agreementTrials },
  { title: "Trends", trials: trendTrials },
  { title: "Metrics' own", trials: metricTrials },
]

/** Every test that is tried. */
export const tests: Family = { title: "Tests, where there is nothing to find", trials: testTrials }

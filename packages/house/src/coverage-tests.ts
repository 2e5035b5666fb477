import { compare } from "@folkmoot/metrics"
import { resolutionRate } from "@folkmoot/metrics/resolution-rate"
import { compareMeans, compareNetScores, compareRates, compareShares, compareSharesExactly, logRank, mannKendall, type CountedShare, type Durations } from "@folkmoot/statistics"
import { drawn, type Draws } from "./coverage-draws.ts"
import { followed } from "./coverage-durations.ts"
import { shapes, twoSamples } from "./coverage-means.ts"
import { netCounts, twoNetScores } from "./coverage-net-scores.ts"
import { both, binomial, poisson, spaced } from "./coverage-outcomes.ts"
import { hangsTogether, level } from "./coverage-trends.ts"
import { testTrial, type Ground, type Setting, type Trial } from "./coverage-trial.ts"

/** Those truths of a setting under which there is nothing to find. */
const alike = <Sample, Truth>({ samples, truths }: Setting<Sample, Truth>, are: (truth: Truth) => boolean): Setting<Sample, Truth> => ({ samples, truths: truths.filter(({ truth }) => are(truth)) })

const shares: Ground<readonly [CountedShare, CountedShare], unknown> = {
  tried: "10 and 10, 20 and 20, 10 and 40, 60 and 60 trials; 99 shares from 0.01 to 0.99 on both sides",
  settings: () =>
    ([[10, 10], [20, 20], [10, 40], [60, 60]] as const).flatMap(([a, b]) => spaced(0.01, 0.99, 98).map((share) => both(binomial(a, [share]), binomial(b, [share])))),
}

const netScores: typeof twoNetScores = {
  tried: "5 and 5, 10 and 30, 20 and 20 answers; all pairs of 18 divisions into three that have the same score",
  settings: () => Array.from(twoNetScores.settings(), (setting) => alike(setting, ([a, b]) => Math.abs((a[0] ?? 0) - (a[2] ?? 0) - (b[0] ?? 0) + (b[2] ?? 0)) < 1e-9)),
}

const rates: Ground<readonly [number, number], unknown> = {
  tried: "16 expectations from 0.5 to 30 on both sides, exposures alike",
  settings: () => [0.5, ...spaced(2, 30, 14)].map((expectation) => both(poisson([expectation]), poisson([expectation]))),
}

const means = (shape: string) =>
  twoSamples("10 and 10, 10 and 40, 50 and 50 numbers, the second scattering as much or three times as much", shape, [[10, 10], [10, 40], [50, 50]], 5000, undefined)

/** When such a share of what ends evenly has ended. */
const time = (share: number): number => -Math.log(1 - share)

const durations: Ground<readonly [Durations, Durations], unknown> = {
  tried: "10 and 10, 20 and 60, 100 and 100 durations, beginning over a span of 2, or of 2 and 5",
  draws: 3000,
  settings: () =>
    drawn(
      3000,
      ([[10, 10], [20, 60], [100, 100]] as const).flatMap(([a, b]) =>
        [2, 5].map((span) => ({
          where: `${a} and ${b} durations, over spans of 2 and ${span}`,
          truth: undefined,
          draw: (draws: Draws) => [followed(a, time, 2, draws), followed(b, time, span, draws)] as const,
        })),
      ),
    ),
}

const resolved = ({ hits, trials }: CountedShare) => resolutionRate({ resolved: hits, opened: trials })

/** How often tests find something where there is nothing. */
export const testTrials: readonly Trial[] = [
  testTrial({ of: "compareShares", use: "two shares", ground: shares, pValue: ([a, b]) => compareShares(a.hits, a.trials, b.hits, b.trials).pValue, instead: "With fewer than five hits or misses to be expected use `compareSharesExactly`." }),
  testTrial({ of: "compareSharesExactly", use: "two shares of few trials", ground: shares, pValue: ([a, b]) => compareSharesExactly(a.hits, a.trials, b.hits, b.trials).pValue, instead: "Exact tests of few trials seldom find anything: with five or more hits and misses to be expected use `compareShares`." }),
  testTrial({ of: "compareNetScores", use: "two net promoter scores", ground: netScores, pValue: ([a, b]) => compareNetScores(netCounts(a), netCounts(b)).pValue }),
  testTrial({ of: "compareRates", use: "two rates", ground: rates, pValue: ([a, b]) => compareRates(a, 1, b, 1).pValue, instead: "Exact tests of few events seldom find anything: count for longer." }),
  ...Object.keys(shapes).map((shape) => testTrial({ of: "compareMeans", on: `${shape} numbers`, use: "two means", ground: means(shape), pValue: ([a, b]) => compareMeans(a, b).pValue, ...(shape === "log-normal" && { instead: "As for `welch`." }) })),
  testTrial({ of: "logRank", use: "two survival curves", ground: durations, pValue: ([a, b]) => logRank(a, b).p }),
  ...[0, 0.4].map((carried) =>
    testTrial({ of: "mannKendall", on: carried === 0 ? "independent periods" : "periods that hang together", use: "a trend", ground: level([8, 12, 24, 36], carried, 4000), pValue: (series) => mannKendall(series).pValue, instead: carried === 0 ? "Short series are counted exactly, so the fewer the periods the more cautious." : hangsTogether }),
  ),
  testTrial({
    of: "compare",
    on: "two shares",
    use: "two periods of one metric",
    ground: shares,
    pValue: ([a, b]) => {
      const said = compare(resolved(a), resolved(b))
      return said.comparable ? said.p : NaN
    },
    instead: "As cautious as `newcombe` near 0 and 1.",
  }),
]

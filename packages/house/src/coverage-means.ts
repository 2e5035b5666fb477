import { bca, bcaMean, meanInterval, quantileInterval, scoredMeanInterval, tallyOf, welch, type Mean, type Tally } from "@folkmoot/statistics"
import { drawn, many, type Draws } from "./coverage-draws.ts"
import { binomial, multinomial } from "./coverage-outcomes.ts"
import { intervalTrial, type Ground, type Trial } from "./coverage-trial.ts"

/** Numbers with mean 1, of the shapes that times and amounts have. */
export const shapes: Readonly<Record<string, (draws: Draws) => number>> = {
  normal: ({ normal }) => 1 + normal(),
  exponential: ({ exponential }) => exponential(),
  "log-normal": ({ normal }) => Math.exp(normal() - 0.5),
  // Student's t with three degrees of freedom: a normal number over the root of a mean of three squares.
  "heavy-tailed": ({ normal }) => 1 + normal() / Math.sqrt((normal() ** 2 + normal() ** 2 + normal() ** 2) / 3),
}

/** The textbook's mean and variance. */
const meanOfNumbers = (numbers: readonly number[]): Mean => {
  const n = numbers.length
  const mean = numbers.reduce((sum, x) => sum + x, 0) / n
  return { n, mean, variance: numbers.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (n - 1) }
}

/** Numbers as a tally. */
export const tallied = (numbers: readonly number[]): Tally => tallyOf(numbers.map((value) => ({ key: [value], n: 1 })))

const samplesOf = <Sample>(shape: string, sizes: readonly number[], draws: number, read: (numbers: readonly number[]) => Sample): Ground<Sample, number> => ({
  tried: `samples of ${sizes.join(", ")}`,
  draws,
  settings: () =>
    drawn(
      draws,
      sizes.map((n) => ({ where: `${n} ${shape} numbers`, truth: 1, draw: (each) => read(many(n, () => shapes[shape]?.(each) ?? NaN)) })),
    ),
})

/** Two samples of numbers of one shape, alike on average, in some sizes; the second scatters as much as the first or three times as much. */
export const twoSamples = <Truth>(tried: string, shape: string, sizes: readonly (readonly [number, number])[], draws: number, truth: Truth): Ground<readonly [Mean, Mean], Truth> => ({
  tried,
  draws,
  settings: () =>
    drawn(
      draws,
      sizes.flatMap(([a, b]) =>
        [1, 3].map((spread) => ({
          where: `${a} and ${b} ${shape} numbers, spread 1 and ${spread}`,
          truth,
          draw: (each: Draws) => [meanOfNumbers(many(a, () => (shapes[shape]?.(each) ?? NaN) - 1)), meanOfNumbers(many(b, () => spread * ((shapes[shape]?.(each) ?? NaN) - 1)))] as const,
        })),
      ),
    ),
})

const welchGround = (shape: string) => twoSamples("10 and 10, 10 and 40, 40 and 10; the second scatters once or three times as much", shape, [[10, 10], [10, 40], [40, 10]], 4000, 0)

const advice: Readonly<Record<string, string>> = {
  exponential: "Skewed numbers need more of them, some hundred where waiting times are like these; or ask for a quantile.",
  "log-normal": "A few large numbers carry such a mean, and most samples miss them: ask for a quantile, or for the mean of the logarithms.",
}

/** Five classes of answers: from satisfied to torn. */
const answers = [
  [0.02, 0.03, 0.1, 0.25, 0.6],
  [0, 0, 0.02, 0.08, 0.9],
  [0.1, 0.2, 0.4, 0.2, 0.1],
  [0.45, 0.05, 0, 0.05, 0.45],
  [0.2, 0.2, 0.2, 0.2, 0.2],
  [0.7, 0.2, 0.05, 0.03, 0.02],
  [0, 0.1, 0.3, 0.6, 0],
]

const points = [1, 2, 3, 4, 5]

/**
 * How many of `n` numbers lie below the true quantile is all that matters, whatever their distribution: so the numbers may be their
 * ranks, and the true quantile half-way between two of them.
 */
const ranks: Ground<{ readonly n: number; readonly below: number; readonly p: number }, number> = {
  tried: "samples of 10, 20, 50 and 150 of any distribution without ties; p of 0.5, 0.75 and 0.9",
  settings: () =>
    [10, 20, 50, 150].flatMap((n) =>
      [0.5, 0.75, 0.9].map((p) => {
        const { samples, truths } = binomial(n, [p])
        return { samples: samples.map(({ hits }) => ({ n, below: hits, p })), truths: truths.map((each) => ({ ...each, truth: 0, where: `the quantile ${p} of ${n}` })) }
      }),
    ),
}

const rankTallies = new Map<number, Tally>()

const ranksUpTo = (n: number): Tally => {
  const known = rankTallies.get(n) ?? tallied(many(n, (i) => i + 1))
  rankTallies.set(n, known)
  return known
}

/** How the intervals for means and quantiles do. */
export const meanTrials: readonly Trial[] = [
  ...Object.keys(shapes).map((shape) =>
    intervalTrial({
      of: "meanInterval",
      on: `${shape} numbers`,
      use: "the mean of times or amounts",
      ground: samplesOf(shape, [10, 20, 50, 200], 8000, meanOfNumbers),
      limits: ({ n, mean, variance }, level) => meanInterval(n, mean, variance, level),
      target: (mean) => mean,
      ...(advice[shape] !== undefined && { instead: advice[shape] }),
    }),
  ),
  ...Object.keys(shapes).map((shape) =>
    intervalTrial({
      of: "bcaMean",
      on: `${shape} numbers`,
      use: "the mean of skewed times or amounts; 599 resamples here",
      ground: samplesOf(shape, [20, 50], 600, tallied),
      limits: (tally, level) => bcaMean(tally, 1, level, 599),
      target: (mean) => mean,
      instead: shape === "normal" || shape === "heavy-tailed" ? "Few numbers make every bootstrap too narrow, and nothing here is skewed: use `meanInterval`." : (advice[shape] ?? ""),
    }),
  ),
  intervalTrial({
    of: "bca",
    on: "the root mean square of exponential numbers",
    use: "a statistic without an interval of its own; 599 resamples here",
    ground: { ...samplesOf("exponential", [20, 50], 600, (numbers) => numbers), tried: "samples of 20, 50" },
    limits: (numbers, level) => bca(numbers.map(() => 1), (counts) => Math.sqrt(numbers.reduce((sum, x, i) => sum + (counts[i] ?? 0) * x * x, 0) / numbers.length), 1, level, 599),
    target: () => Math.SQRT2,
    instead: "As for the mean of log-normal numbers.",
  }),
  ...Object.keys(shapes).map((shape) =>
    intervalTrial({ of: "welch", on: `${shape} numbers`, use: "the difference of two means", ground: welchGround(shape), limits: ([a, b], level) => welch(a, b, level), target: (difference) => difference, ...(advice[shape] !== undefined && { instead: "Skewed numbers need more of them, most of all on the side that scatters more; or compare quantiles." }) }),
  ),
  intervalTrial({
    of: "scoredMeanInterval",
    use: "a mean rating from one to five",
    ground: { tried: "5, 10 and 20 answers; 7 divisions into five", settings: () => [5, 10, 20].map((n) => multinomial(n, answers)) },
    limits: (counts, level) => scoredMeanInterval(counts, points, level),
    target: (shares) => shares.reduce((sum, share, i) => sum + share * (i + 1), 0),
    instead: "Few answers that leave an end of the scale empty make it cautious: somebody might yet have chosen it.",
  }),
  intervalTrial({
    of: "quantileInterval",
    use: "a median or another quantile; widths are in ranks",
    ground: ranks,
    limits: ({ n, below, p }, level) => {
      const { low, high } = quantileInterval(ranksUpTo(n), p, level)
      const from = (limit: number | undefined): number | undefined => (limit === undefined ? undefined : limit - below - 0.5)
      return { low: from(low), high: from(high) }
    },
    target: () => 0,
    instead: "It promises at least its level and can end at observed numbers only, so few of them make it cautious.",
  }),
]

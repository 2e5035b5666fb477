import { fieller, logDelta, meanPairOf, pairMomentsOf, poissonExact, poissonScore, rateDifference, rateRatioExact, rateRatioScore, type MeanPair, type RatioSet } from "@folkmoot/statistics"
import { drawn, many, type Draws } from "./coverage-draws.ts"
import { both, poisson, spaced } from "./coverage-outcomes.ts"
import { intervalTrial, trialOf, type Ground, type Setting, type Trial } from "./coverage-trial.ts"

const one: Ground<number, number> = { tried: "500 expectations from 0.1 to 50", settings: () => [poisson(spaced(0.1, 50, 499))] }

const expectations = [0.5, 1, 2, 3, 5, 8, 12, 20, 30]

/** Two counts, the exposure of the first so many times that of the second. */
interface TwoCounts {
  readonly a: number
  readonly b: number
  readonly exposure: number
}

const exposed = (exposure: number): Setting<TwoCounts, readonly [number, number]> => {
  const { samples, truths } = both(poisson(expectations), poisson(expectations))
  return {
    samples: samples.map(([a, b]) => ({ a, b, exposure })),
    truths: truths.map(({ truth: [a, b], where, likely }) => ({ truth: [a / exposure, b], where: `${where}, exposures ${exposure} to 1`, likely })),
  }
}

const two: Ground<TwoCounts, readonly [number, number]> = { tried: "9 by 9 expectations from 0.5 to 30, exposures alike and three to one", settings: () => [exposed(1), exposed(3)] }

/** Months of cost and conversions: their means, the spread of each about its mean as a share of it, and how far they move together. */
const months = (n: number, spreadX: number, spreadY: number, together: number, shape: (z: number) => number, draws: Draws): MeanPair =>
  meanPairOf(
    pairMomentsOf(
      many(n, () => {
        const z = draws.normal()
        const w = together * z + Math.sqrt(1 - together ** 2) * draws.normal()
        return { x: 10 * (1 + spreadX * shape(z)), y: 5 * (1 + spreadY * shape(w)) }
      }),
    ),
  )

/** A normal variable made log-normal, with mean 0 and deviation 1. */
const skewed = (z: number): number => (Math.exp(z * 0.8 - 0.32) - 1) / Math.sqrt(Math.exp(0.64) - 1)

const straight = (z: number): number => z

/** Two sums by month, of which the ratio is asked. */
const ratios = (shape: "normal" | "skewed", draws: number): Ground<MeanPair, number> => ({
  tried: `12 and 36 months of ${shape} amounts that scatter by 0.3 or 0.8 of their mean, moving together by 0 or 0.6`,
  draws,
  settings: () =>
    drawn(
      draws,
      [12, 36].flatMap((n) =>
        [0.3, 0.8].flatMap((spread) =>
          [0, 0.6].map((together) => ({
            where: `${n} months of ${shape} amounts, spread ${spread}, together ${together}`,
            truth: 2,
            draw: (each: Draws) => months(n, spread, spread, together, shape === "normal" ? straight : skewed, each),
          })),
        ),
      ),
    ),
})

const contains = (set: RatioSet, ratio: number): boolean => {
  if (set.shape === "between") return set.low <= ratio && ratio <= set.high
  return set.shape === "any" || ratio <= set.upTo || ratio >= set.from
}

const ofRatios = (shape: "normal" | "skewed"): readonly Trial[] => [
  trialOf({
    of: "fieller",
    on: `${shape} amounts`,
    use: "cost per conversion, of sums by month",
    scale: "factor",
    ground: ratios(shape, 4000),
    limits: fieller,
    holds: contains,
    width: (set) => (set.shape === "between" && set.low > 0 ? Math.log(set.high / set.low) : Infinity),
    ...(shape === "skewed" && { instead: "Open sets are no failure: they say that the lower sum may be next to nothing." }),
  }),
  intervalTrial({
    of: "logDelta",
    on: `${shape} amounts`,
    use: "the same, where both means are surely above 0",
    scale: "factor",
    ground: ratios(shape, 4000),
    limits: logDelta,
    target: (ratio) => ratio,
    ...(shape === "skewed" && { instead: "Use `fieller`." }),
  }),
]

/** How the intervals for counts, rates and ratios of sums do. */
export const rateTrials: readonly Trial[] = [
  intervalTrial({ of: "poissonExact", use: "how many a period brings: promises", ground: one, limits: poissonExact, target: (x) => x, instead: "It never covers less than it says, and so mostly more; to read a trend, use `poissonScore`." }),
  intervalTrial({ of: "poissonScore", use: "how many a period brings: trends", ground: one, limits: poissonScore, target: (x) => x }),
  intervalTrial({
    of: "rateDifference",
    use: "the difference of two rates",
    ground: two,
    limits: ({ a, b, exposure }, level) => rateDifference(a, exposure, b, 1, level),
    target: ([a, b]) => a - b,
    instead: "It is cautious where hardly anything is expected; nothing else here is for that.",
  }),
  intervalTrial({
    of: "rateRatioExact",
    use: "how many times the one rate is the other: promises",
    scale: "factor",
    ground: two,
    limits: ({ a, b, exposure }, level) => rateRatioExact(a, exposure, b, 1, level),
    target: ([a, b]) => a / b,
    instead: "It never covers less than it says, and so mostly more; to read a trend, use `rateRatioScore`.",
  }),
  intervalTrial({
    of: "rateRatioScore",
    use: "how many times the one rate is the other: trends",
    scale: "factor",
    ground: two,
    limits: ({ a, b, exposure }, level) => rateRatioScore(a, exposure, b, 1, level),
    target: ([a, b]) => a / b,
    instead: "It is cautious where hardly anything is expected, and then mostly open: ask for the difference, by `rateDifference`.",
  }),
  ...ofRatios("normal"),
  ...ofRatios("skewed"),
]

import { newcombe, oddsRatioInterval, pairedDifference, shareDifferenceInterval, shareRatioInterval, type CountedShare } from "@folkmoot/statistics"
import { binomial, both, multinomial, spaced } from "./coverage-outcomes.ts"
import { thirds } from "./coverage-thirds.ts"
import { intervalTrial, type Ground, type Tried, type Ends, type Trial } from "./coverage-trial.ts"

type Two = readonly [CountedShare, CountedShare]
type Shares = readonly [number, number]

/** Pairs of shares, each in so many trials, with every sample there may be. */
export const twoShares = (sizes: readonly (readonly [number, number])[], shares: readonly number[]): readonly ReturnType<typeof both<CountedShare, CountedShare, number, number>>[] =>
  sizes.map(([a, b]) => both(binomial(a, shares), binomial(b, shares)))

const shares = [0.01, ...spaced(0.05, 0.95, 18), 0.99]

const ground: Ground<Two, Shares> = {
  tried: "20 and 20, 10 and 40, 60 and 60 trials; 21 by 21 shares from 0.01 to 0.99",
  settings: () => twoShares([[20, 20], [10, 40], [60, 60]], shares),
}

const ofTwo = (of: (hitsA: number, trialsA: number, hitsB: number, trialsB: number, level: number) => Ends): Tried<Two, Shares, Ends>["limits"] =>
  ([a, b], level) => of(a.hits, a.trials, b.hits, b.trials, level)

/** How the intervals for the difference, the ratio and the odds ratio of two shares do. */
export const twoShareTrials: readonly Trial[] = [
  intervalTrial({
    of: "newcombe",
    use: "the difference of two shares",
    ground,
    limits: ofTwo(newcombe),
    target: ([a, b]) => a - b,
    instead: "With one share near 0 and the other near 1 `shareDifferenceInterval` covers better.",
  }),
  intervalTrial({ of: "shareDifferenceInterval", use: "the difference of two shares, by the score test", ground, limits: ofTwo(shareDifferenceInterval), target: ([a, b]) => a - b }),
  intervalTrial({ of: "shareRatioInterval", use: "how many times the one share is the other", scale: "factor", ground, limits: ofTwo(shareRatioInterval), target: ([a, b]) => a / b }),
  intervalTrial({ of: "oddsRatioInterval", use: "the same of the odds", scale: "factor", ground, limits: ofTwo(oddsRatioInterval), instead: "Where hardly a hit or a miss is expected it is often open: there ask for the difference, by `shareDifferenceInterval`.", target: ([a, b]) => (a * (1 - b)) / (b * (1 - a)) }),
  intervalTrial({
    of: "pairedDifference",
    use: "before and after, of the same cases",
    ground: {
      tried: "10, 20 and 60 pairs; 228 divisions into better, same and worse, in steps of 0.05",
      settings: () => [10, 20, 60].map((n) => multinomial(n, thirds(20))),
    },
    limits: ([better = 0, same = 0, worse = 0], level) => pairedDifference(better, worse, better + same + worse, level),
    target: ([better = 0, , worse = 0]) => better - worse,
    instead: "Few pairs that nearly all change alike are where it covers least: of some forty pairs it no longer does.",
  }),
]

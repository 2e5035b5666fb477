import { agrestiCoull, clopperPearson, jeffreys, wilson, wilsonCorrected, type CountedShare } from "@folkmoot/statistics"
import { binomial, spaced } from "./coverage-outcomes.ts"
import { intervalTrial, type Ground, type Trial } from "./coverage-trial.ts"

const ground: Ground<CountedShare, number> = {
  tried: "5, 10, 20, 50 and 100 trials; 999 shares from 0.001 to 0.999",
  settings: () => [5, 10, 20, 50, 100].map((n) => binomial(n, spaced(0.001, 0.999, 998))),
}

const shareTrial = (of: typeof wilson, use: string, instead?: string): Trial =>
  intervalTrial({
    of: of.name,
    use,
    ground,
    limits: ({ hits, trials }, level) => of(hits, trials, level),
    target: (share) => share,
    ...(instead !== undefined && { instead }),
  })

/** The intervals for one share. */
export const shareIntervals = [wilson, wilsonCorrected, clopperPearson, agrestiCoull, jeffreys] as const

/** How the intervals for one share do. */
export const shareTrials: readonly Trial[] = [
  shareTrial(wilson, "reading a share", "Of shares nearer to 0 or 1 than about one case it covers less; where that must not be, use `clopperPearson`."),
  shareTrial(wilsonCorrected, "a share that must not be overstated", "It is cautious on purpose; to read a trend, use `wilson`."),
  shareTrial(clopperPearson, "audits and promises", "It never covers less than it says, and so mostly more; to read a trend, use `wilson`."),
  shareTrial(agrestiCoull, "a share, by pen and paper", "The hits and misses it adds widen it near 0 and 1; `wilson` does without."),
  shareTrial(jeffreys, "a share, as a Bayesian reads it", "It dips as `wilson` does; where that must not be, use `clopperPearson`."),
]

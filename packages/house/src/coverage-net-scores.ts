import { adjustedWaldNetScore, adjustedWaldNetScoreDifference, netScoreDifference, netScoreInterval, type NetCounts } from "@folkmoot/statistics"
import { both, multinomial } from "./coverage-outcomes.ts"
import { thirds } from "./coverage-thirds.ts"
import { intervalTrial, type Ground, type Trial } from "./coverage-trial.ts"

type Thirds = readonly number[]

/** Positive, neutral and negative answers, in that order, by their names. */
export const netCounts = ([positive = 0, neutral = 0, negative = 0]: Thirds): NetCounts => ({ positive, neutral, negative })

const triple = ([positive = 0, neutral = 0, negative = 0]: Thirds) => [positive, neutral, negative] as const

const scoreOf = ([positive = 0, , negative = 0]: Thirds): number => positive - negative

const one: Ground<Thirds, Thirds> = {
  tried: "5, 10, 20 and 60 answers; 228 divisions into three, in steps of 0.05",
  settings: () => [5, 10, 20, 60].map((n) => multinomial(n, thirds(20))),
}

/** Two samples of answers, with every pair of samples there may be. */
export const twoNetScores: Ground<readonly [Thirds, Thirds], readonly [Thirds, Thirds]> = {
  tried: "5 and 5, 10 and 30, 20 and 20 answers; 18 by 18 divisions into three, in steps of 0.2",
  settings: () => ([[5, 5], [10, 30], [20, 20]] as const).map(([a, b]) => both(multinomial(a, thirds(5)), multinomial(b, thirds(5)))),
}

/** How the intervals for one net score and for the difference of two do. */
export const netScoreTrials: readonly Trial[] = [
  intervalTrial({ of: "netScoreInterval", use: "one net promoter score", ground: one, limits: (counts, level) => netScoreInterval(...triple(counts), level), target: scoreOf, instead: "It is cautious of five or ten answers, and within a point of its level from twenty on." }),
  intervalTrial({
    of: "adjustedWaldNetScore",
    use: "comparing with figures published elsewhere",
    ground: one,
    limits: (counts, level) => adjustedWaldNetScore(...triple(counts), level),
    target: scoreOf,
    instead: "Its mean hides what it does where few answers are nearly all alike: use `netScoreInterval`.",
  }),
  intervalTrial({
    of: "netScoreDifference",
    use: "the difference of two net promoter scores",
    ground: twoNetScores,
    limits: ([a, b], level) => netScoreDifference(netCounts(a), netCounts(b), level),
    target: ([a, b]) => scoreOf(a) - scoreOf(b),
    instead: "It is cautious of five or ten answers, and within a point of its level from twenty on each side.",
  }),
  intervalTrial({
    of: "adjustedWaldNetScoreDifference",
    use: "comparing with figures published elsewhere",
    ground: twoNetScores,
    limits: ([a, b], level) => adjustedWaldNetScoreDifference(netCounts(a), netCounts(b), level),
    target: ([a, b]) => scoreOf(a) - scoreOf(b),
    instead: "Its mean hides what it does where the scores of few answers lie far apart: use `netScoreDifference`.",
  }),
]

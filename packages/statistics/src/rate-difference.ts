import type { Interval } from "./interval.ts"
import { mover } from "./mover.ts"
import { poissonScore } from "./poisson-score.ts"

/**
 * The interval for the difference of two Poisson rates, A minus B.
 *
 * @remarks Counts are whole numbers, at least 0; exposures (days, members, visits) are above 0 and in the same unit. Made of the two rates'
 * score intervals: contains the observed difference, keeps a width even when nothing was counted, and negates when A and B change
 * places. Where 95 % are asked it covers 94.7 to 100 %, on average 96 %, for expectations from 0.5 to 60.
 * @see H.-Q. Li et al., "Confidence Intervals for Difference Between Two Poisson Rates", Communications in Statistics: Simulation and Computation 40(9), 2011.
 */
export function rateDifference(countA: number, exposureA: number, countB: number, exposureB: number, level = 0.95): Interval {
  const a = poissonScore(countA, level)
  const b = poissonScore(countB, level)
  const rateA = countA / exposureA
  const rateB = countB / exposureB
  const limits = mover(rateA - rateB, [
    [a.low / exposureA - rateB, a.high / exposureA - rateB],
    [rateA - b.low / exposureB, rateA - b.high / exposureB],
  ])
  return { ...limits, level, method: "mover-score" }
}

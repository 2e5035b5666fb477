import { boundary } from "./boundary.ts"
import type { CountedShare } from "./counted-share.ts"
import { criticalValue } from "./critical-value.ts"
import type { Interval, OpenEndedInterval } from "./interval.ts"
import { square } from "./square.ts"

/**
 * An interval for a ratio, which may be open upwards.
 *
 * @remarks `high` is `undefined` when no ratio is too large for the data, as when the share below the line was never seen to hit.
 */
export interface RatioInterval extends OpenEndedInterval {
  /** At least 0. */
  readonly low: number
}

/**
 * The Miettinen-Nurminen score interval for the difference of two independent shares, A minus B.
 *
 * @remarks `0 <= hits <= trials` and `trials > 0` on both sides. Stays in [-1, 1], contains the observed difference, never
 * collapses, and negates when A and B change places.
 * @see O. S. Miettinen, M. Nurminen, "Comparative Analysis of Two Rates", Statistics in Medicine 4(2), 1985.
 */
export function shareDifferenceInterval(hitsA: number, trialsA: number, hitsB: number, trialsB: number, level = 0.95): Interval {
  const { a, b, limit } = samples(hitsA, trialsA, hitsB, trialsB, level)
  return { low: -largestDifference(b, a, limit), high: largestDifference(a, b, limit), level, method: "miettinen-nurminen" }
}

/**
 * The Miettinen-Nurminen score interval for the ratio of two independent shares, A over B.
 *
 * @remarks As for the difference; contains the observed ratio where there is one. `low` is 0 when A never hit; when B never did, the
 * interval is open upwards. Inverts when A and B change places.
 * @see O. S. Miettinen, M. Nurminen, "Comparative Analysis of Two Rates", Statistics in Medicine 4(2), 1985.
 */
export function shareRatioInterval(hitsA: number, trialsA: number, hitsB: number, trialsB: number, level = 0.95): RatioInterval {
  const { a, b, limit } = samples(hitsA, trialsA, hitsB, trialsB, level)
  return ratioInterval((over, under) => largestRatio(over, under, limit), a, b, level)
}

/**
 * The Miettinen-Nurminen score interval for the odds ratio of two independent shares, the odds of A over those of B.
 *
 * @remarks As for the ratio; `low` is 0 when A never hit or B always did, and the interval is open upwards when B never hit or A always did.
 * @see O. S. Miettinen, M. Nurminen, "Comparative Analysis of Two Rates", Statistics in Medicine 4(2), 1985.
 */
export function oddsRatioInterval(hitsA: number, trialsA: number, hitsB: number, trialsB: number, level = 0.95): RatioInterval {
  const { a, b, limit } = samples(hitsA, trialsA, hitsB, trialsB, level)
  return ratioInterval((over, under) => largestOddsRatio(over, under, limit), a, b, level)
}

/** Both samples, and the largest misfit that is still believed: z², with the correction that sets this score interval apart from Mee's. */
function samples(hitsA: number, trialsA: number, hitsB: number, trialsB: number, level: number) {
  const total = trialsA + trialsB
  return {
    a: { hits: hitsA, trials: trialsA },
    b: { hits: hitsB, trials: trialsB },
    limit: (square(criticalValue(level)) * total) / (total - 1),
  }
}

function ratioInterval(
  largest: (over: CountedShare, under: CountedShare) => number | undefined,
  a: CountedShare,
  b: CountedShare,
  level: number,
): RatioInterval {
  return { low: 1 / (largest(b, a) ?? Infinity), high: largest(a, b), level, method: "miettinen-nurminen" }
}

function largestDifference(a: CountedShare, b: CountedShare, limit: number): number {
  const believed = (difference: number) =>
    misfit(a, b, {
      from: Math.max(0, -difference),
      to: Math.min(1, 1 - difference),
      shareA: (shareB) => shareB + difference,
      slope: () => 1,
    }) < limit
  return boundary(believed, a.hits / a.trials - b.hits / b.trials, 1)
}

function largestRatio(a: CountedShare, b: CountedShare, limit: number): number | undefined {
  if (b.hits === 0) return undefined
  const believed = (ratio: number) =>
    misfit(a, b, { from: 0, to: Math.min(1, 1 / ratio), shareA: (shareB) => ratio * shareB, slope: () => ratio }) < limit
  return boundaryAbove(believed, a.hits / a.trials / (b.hits / b.trials))
}

function largestOddsRatio(a: CountedShare, b: CountedShare, limit: number): number | undefined {
  if (b.hits === 0 || a.hits === a.trials) return undefined
  const believed = (ratio: number) =>
    misfit(a, b, {
      from: 0,
      to: 1,
      shareA: (shareB) => (ratio * shareB) / (1 - shareB + ratio * shareB),
      slope: (shareA, shareB) => (shareA * (1 - shareA)) / (shareB * (1 - shareB)),
    }) < limit
  return boundaryAbove(believed, (a.hits * (b.trials - b.hits)) / ((a.trials - a.hits) * b.hits))
}

/** The boundary of a condition that fails at last, however far above `inside`. */
function boundaryAbove(holds: (x: number) => boolean, inside: number): number {
  let outside = Math.max(1, 2 * inside)
  while (holds(outside)) outside *= 2
  // Halved on a range far larger than the answer, its last digits would be lost.
  while (outside <= 1 && outside > Math.max(1e-300, 2 * inside) && !holds(outside / 2)) outside /= 2
  return boundary(holds, Math.max(inside, outside / 2), outside)
}

/** What is supposed of two shares: which A belongs to each B between `from` and `to`, and how fast it grows with it. */
interface Supposition {
  readonly from: number
  readonly to: number
  readonly shareA: (shareB: number) => number
  readonly slope: (shareA: number, shareB: number) => number
}

/**
 * Pearson's chi-squared of the data against the most likely two shares of those supposed.
 *
 * For difference, ratio and odds ratio alike this is the score statistic, each of which is usually written in a form of its own.
 */
function misfit(a: CountedShare, b: CountedShare, { from, to, shareA, slope }: Supposition): number {
  const uphill = (shareB: number) => pull(a, shareA(shareB)) * slope(shareA(shareB), shareB) + pull(b, shareB) > 0
  const likeliest = boundary(uphill, from, to)
  return chiSquared(a, shareA(likeliest)) + chiSquared(b, likeliest)
}

/** How much more likely the data become as a share grows: the slope of the log-likelihood. */
function pull({ hits, trials }: CountedShare, share: number): number {
  return (hits && hits / share) - (trials - hits && (trials - hits) / (1 - share))
}

function chiSquared(sample: CountedShare, share: number): number {
  return (square(pull(sample, share)) * share * (1 - share)) / sample.trials
}

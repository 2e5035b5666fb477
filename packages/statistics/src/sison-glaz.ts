import { exp } from "./exp.ts"
import type { Interval } from "./interval.ts"
import { square } from "./square.ts"
import { stirlingError } from "./stirling-error.ts"
import { sumOf } from "./sum.ts"
import { wholePower } from "./whole-power.ts"

/**
 * The simultaneous intervals of Sison and Glaz for the shares of several classes: all of them hold at once with the probability `level`.
 *
 * @remarks `counts` whole numbers, at least 0, two classes or more; the answer keeps their order. All intervals reach equally far, up
 * to clipping to [0, 1], and are a little narrower than most of Goodman's when classes are many and of similar size. They move in steps of one
 * case, so a higher level can lower an upper limit by up to one case. `undefined` when nothing was counted or all in one
 * class: the method would then call that share certain; and where `level` is not in (0, 1). Levels above 0.99 the expansion behind it cannot tell from certainty.
 *
 * Covers less than it says: where 95 % are asked, of three classes 78 % on average for ten cases, 85 % for twenty and 90 % for sixty; of
 * six, 92 to 95 % for 200. Use `goodman`, unless comparing with figures published elsewhere.
 * @see C. P. Sison, J. Glaz, "Simultaneous Confidence Intervals and Sample Size Determination for Multinomial Proportions", JASA 90(429), 1995.
 */
export function sisonGlaz(counts: readonly number[], level = 0.95): Interval[] | undefined {
  const total = sumOf(counts)
  if (!(Math.max(...counts) < total && level > 0 && level < 1)) return undefined
  const windows = counts.map((count) => poissonWindow(count, total))
  let reach = -1
  let [before, covered] = [0, 0]
  while (covered <= level && reach < total) {
    reach++
    before = covered
    covered = coverageOf(windows.map((widen) => widen()), total)
  }
  const beyond = covered > level ? (2 * (level - before)) / (covered - before) : 0
  return counts.map((count) => ({
    low: Math.max(0, (count - reach) / total),
    high: Math.min(1, (count + reach + beyond) / total),
    level,
    method: "sison-glaz",
  }))
}

/** How likely a Poisson count is to fall into a window, and its cumulants there, the first measured from the expectation. */
interface Truncated {
  readonly mass: number
  readonly cumulants: readonly [number, number, number, number]
}

/** A window around a Poisson expectation, itself a possible count, that grows by one to either side, within [0, total], each time. */
function poissonWindow(expectation: number, total: number): () => Truncated {
  let reach = 0
  let above = atExpectation(expectation)
  let below = above
  const sums = [above, 0, 0, 0, 0]
  const add = (probability: number, distance: number) => sums.forEach((sum, moment) => (sums[moment] = sum + probability * wholePower(distance, moment)))
  return () => {
    reach++
    above *= expectation / (expectation + reach)
    if (expectation + reach <= total) add(above, reach)
    below *= (expectation - reach + 1) / expectation
    if (reach <= expectation) add(below, -reach)
    const [mass = 1, ...moments] = sums
    const [a = 0, b = 0, c = 0, d = 0] = moments.map((moment) => moment / mass)
    const variance = b - a * a
    const fourth = d - 4 * a * c + 6 * a * a * b - 3 * wholePower(a, 4) - 3 * square(variance)
    return { mass, cumulants: [a, variance, c - 3 * a * b + 2 * wholePower(a, 3), fourth] }
  }
}

/** How likely all classes are to stay in their windows at once, given their total: Poisson counts, and an Edgeworth expansion of their sum. */
function coverageOf(windows: readonly Truncated[], total: number): number {
  const cumulant = (k: 0 | 1 | 2 | 3) => windows.reduce((sum, { cumulants }) => sum + cumulants[k], 0)
  const deviation = Math.sqrt(cumulant(1))
  const x = -cumulant(0) / deviation
  const skewness = cumulant(2) / wholePower(deviation, 3)
  const excess = cumulant(3) / wholePower(deviation, 4)
  const bend =
    1 +
    (skewness * (wholePower(x, 3) - 3 * x)) / 6 +
    (excess * (wholePower(x, 4) - 6 * x * x + 3)) / 24 +
    (square(skewness) * (wholePower(x, 6) - 15 * wholePower(x, 4) + 45 * x * x - 15)) / 72
  const ofSum = (exp((-x * x) / 2) * bend) / (deviation * Math.sqrt(2 * Math.PI))
  return (windows.reduce((product, { mass }) => product * mass, 1) * ofSum) / atExpectation(total)
}

/** How likely a Poisson count is to be exactly what was expected. */
function atExpectation(count: number): number {
  return count === 0 ? 1 : exp(-stirlingError(count)) / Math.sqrt(1 + count)
}

import { clopperPearson } from "./clopper-pearson.ts"
import type { RatioInterval } from "./miettinen-nurminen.ts"
import { wilson } from "./wilson.ts"

/**
 * The exact interval for the ratio of two Poisson rates, A over B.
 *
 * @remarks Counts are whole numbers, at least 0; exposures (days, members, visits) are above 0 and in the same unit. `low` is 0 when A
 * counted nothing; when B did, no ratio is too large and the interval is open upwards. Covers at least `level`, mostly more. A and B
 * changing places inverts both limits.
 * @see J. Przyborowski, H. Wilenski, "Homogeneity of Results in Testing Samples from Poisson Series", Biometrika 31(3/4), 1940.
 */
export function rateRatioExact(countA: number, exposureA: number, countB: number, exposureB: number, level = 0.95): RatioInterval {
  return oddsOfA(clopperPearson, countA, countB, exposureB / exposureA, level, "conditional-exact")
}

/**
 * The score interval for the ratio of two Poisson rates, A over B.
 *
 * @remarks As `rateRatioExact`, but covers about `level` on average and so is narrower: for reading trends rather than for promises. Where
 * 95 % are asked, 95.4 % on average and 91.8 % at least.
 * @see K. Gu, H. K. T. Ng, M. L. Tang, W. R. Schucany, "Testing the Ratio of Two Poisson Rates", Biometrical Journal 50(2), 2008.
 */
export function rateRatioScore(countA: number, exposureA: number, countB: number, exposureB: number, level = 0.95): RatioInterval {
  return oddsOfA(wilson, countA, countB, exposureB / exposureA, level, "score")
}

/** Of all that was counted, the share counted in A is binomial; its odds, put to equal exposures, are the ratio of the rates. */
function oddsOfA(share: typeof wilson, countA: number, countB: number, scale: number, level: number, method: string): RatioInterval {
  const n = countA + countB
  if (n === 0) return { low: 0, high: undefined, level, method }
  const a = share(countA, n, level)
  const b = share(countB, n, level)
  return { low: (scale * a.low) / b.high, high: countB === 0 ? undefined : (scale * a.high) / b.low, level, method }
}

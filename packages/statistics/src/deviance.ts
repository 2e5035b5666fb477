import { atanhExcess } from "./atanh-excess.ts"
import { log } from "./log.ts"

/**
 * Half the Poisson deviance of a count from its expectation: o·ln(o/e) + e − o.
 *
 * @remarks `observed > 0`, `expected >= 0`; never negative, 0 when both agree. A caller who knows the `gap` o − e to more digits than
 * the difference of the two has may say so. Where both agree within a factor of three the closed form cancels, so there it is a
 * series in (o − e)/(o + e).
 * @see C. Loader, "Fast and Accurate Computation of Binomial Probabilities", 2000.
 * @internal
 */
export function deviance(observed: number, expected: number, gap: number = observed - expected): number {
  const v = gap / (observed + expected)
  if (Math.abs(v) > 0.5) return observed * log(observed / expected) - gap
  return v * (gap + 2 * observed * atanhExcess(v))
}

import { gammaQuantile } from "./gamma.ts"
import type { Interval } from "./interval.ts"

/**
 * The exact interval for the expectation behind a Poisson count.
 *
 * @remarks `count` a whole number, at least 0. `low` is 0 when nothing was counted; `high` is always finite, so "none seen"
 * is never read as "none to come". Divide both limits by the exposure for a rate.
 * @see F. Garwood, "Fiducial Limits for the Poisson Distribution", Biometrika 28(3/4), 1936.
 */
export function poissonExact(count: number, level = 0.95): Interval {
  return {
    low: count === 0 ? 0 : gammaQuantile((1 - level) / 2, count),
    high: poissonUpperBound(count, (1 + level) / 2),
    level,
    method: "poisson-exact",
  }
}

/**
 * The largest expectation a Poisson count does not rule out, with all the doubt on that one side.
 *
 * @remarks `count` a whole number, at least 0; result finite and above `count`. At count 0 and level 0.95 it is 2.9957, the
 * "rule of three". Cost divided by it is the least a conversion can have cost.
 * @see F. Garwood, "Fiducial Limits for the Poisson Distribution", Biometrika 28(3/4), 1936.
 */
export function poissonUpperBound(count: number, level = 0.95): number {
  return gammaQuantile(level, count + 1)
}

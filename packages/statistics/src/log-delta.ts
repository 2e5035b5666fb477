import { exp } from "./exp.ts"
import type { Interval } from "./interval.ts"
import type { MeanPair } from "./pair-moments.ts"
import { studentQuantile } from "./student.ts"

/**
 * The interval for the ratio of two positive means, x over y, symmetric on the scale of logarithms.
 *
 * @remarks Contains the ratio, stays above 0 and always has both ends, so it is too narrow where the lower mean is hardly surer than 0: there
 * use `fieller`, and for skewed amounts, of which it covered 94 % of simulations where 95 % were asked, 88 % where 90 were. Both limits
 * invert when x and y change places. `NaN` limits where a mean is not above 0 or a variance not known.
 * @see G. W. Oehlert, "A Note on the Delta Method", The American Statistician 46(1), 1992.
 */
export function logDelta({ x, y, varianceX, varianceY, covariance, df }: MeanPair, level = 0.95): Interval {
  const variance = Math.max(0, varianceX / (x * x) - (2 * covariance) / (x * y) + varianceY / (y * y))
  const factor = x > 0 && y > 0 ? exp(studentQuantile((1 + level) / 2, df) * Math.sqrt(variance)) : NaN
  return { low: x / y / factor, high: (x / y) * factor, level, method: "log-delta" }
}

import type { Estimation, Interval } from "./interval.ts"
import type { MeanPair } from "./pair-moments.ts"
import { square } from "./square.ts"
import { studentQuantile } from "./student.ts"

/**
 * The ratios of two means that the data do not rule out.
 *
 * @remarks Plain JSON. Only where the lower mean is surely not 0 do they lie between two limits. Otherwise they have no end, and no
 * pair of limits may stand in for them.
 */
export type RatioSet =
  | (Interval & {
      /** They lie between two limits. */
      readonly shape: "between"
    })
  | (Estimation & {
      /** They lie outside two limits, in two pieces without an end. */
      readonly shape: "outside"
      /** The greatest ratio of the lower piece. */
      readonly upTo: number
      /** The least ratio of the upper piece. */
      readonly from: number
    })
  | (Estimation & {
      /** They are all ratios there are: the data rule out none. */
      readonly shape: "any"
    })

/**
 * Fieller's confidence set for the ratio of two means, x over y.
 *
 * @remarks Contains the ratio of the means, and nests by level. Exact where the means are normal. Variances that are not known
 * (`NaN`, of fewer than two pairs) give limits that are `NaN`.
 * @see E. C. Fieller, "Some Problems in Interval Estimation", Journal of the Royal Statistical Society B 16(2), 1954.
 */
export function fieller({ x, y, varianceX, varianceY, covariance, df }: MeanPair, level = 0.95): RatioSet {
  const t2 = square(studentQuantile((1 + level) / 2, df))
  const method = "fieller"
  // A ratio r is possible when (x − r·y)² <= t²·(varianceX − 2r·covariance + r²·varianceY): a·r² − 2b·r + c <= 0.
  const a = y * y - t2 * varianceY
  const b = x * y - t2 * covariance
  // b² − a·c, multiplied out so that what cancels is gone.
  const spread = x * x * varianceY - 2 * x * y * covariance + y * y * varianceX
  const discriminant = t2 * (spread - t2 * (varianceX * varianceY - covariance * covariance))
  if (a === 0 || (a < 0 && discriminant <= 0)) return { shape: "any", level, method }
  const centre = b / a
  const half = Math.sqrt(Math.max(0, discriminant)) / Math.abs(a)
  if (a < 0) return { shape: "outside", upTo: centre - half, from: centre + half, level, method }
  return { shape: "between", low: Math.min(x / y, centre - half), high: Math.max(x / y, centre + half), level, method }
}

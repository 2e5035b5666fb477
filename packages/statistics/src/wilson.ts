import { criticalValue } from "./critical-value.ts"
import type { Interval } from "./interval.ts"

/**
 * Wilson's score interval for a share: `hits` out of `trials`.
 *
 * @remarks `0 <= hits <= trials`, `trials > 0` (of no trial nothing can be said: both limits are `NaN`).
 * Stays in [0, 1], contains `hits / trials` to the last bit, and is exactly 0 or 1 at the matching end when all or none hit.
 * Where 95 % are asked it covers 95.3 % on average, but as little as 83 % where less than one hit or miss is expected of few trials.
 * @see E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", JASA 22(158), 1927.
 */
export function wilson(hits: number, trials: number, level = 0.95): Interval {
  const z = criticalValue(level)
  const share = hits / trials
  const reach = z / 2 + Math.sqrt((trials - hits) * share + (z * z) / 4)
  // Both limits in the form in which nothing cancels; `reach >= z` holds in floating point too, so share stays inside.
  return {
    low: (share * hits) / (hits + z * reach),
    high: share + (z * (reach - z * share)) / (trials + z * z),
    level,
    method: "wilson",
  }
}

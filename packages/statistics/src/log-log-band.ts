import { exp } from "./exp.ts"
import type { Limits } from "./interval.ts"
import type { CurveStep } from "./kaplan-meier.ts"
import { log } from "./log.ts"
import { power } from "./power.ts"

/**
 * Limits for the survival at one step, symmetric on the scale of ln(−ln S) and so always inside [0, 1].
 *
 * @remarks For a step with `survival` below 1; `z` from `criticalValue`. At survival 0 Greenwood's variance is silent: [0, 1].
 * @see J. D. Kalbfleisch, R. L. Prentice, "The Statistical Analysis of Failure Time Data", 1980, section 1.4.
 * @internal
 */
export function logLogBand({ survival, variance }: CurveStep, z: number): Limits {
  if (survival === 0) return { low: 0, high: 1 }
  const bend = exp((z * Math.sqrt(variance)) / -log(survival))
  return { low: power(survival, bend), high: power(survival, 1 / bend) }
}

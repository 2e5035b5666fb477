import type { CurveStep } from "./kaplan-meier.ts"

/**
 * Limits for the survival at one step, symmetric on the scale of ln(−ln S) and so always inside [0, 1].
 *
 * @remarks For a step with `survival` below 1; `z` from `criticalValue`. At survival 0 Greenwood's variance is silent: [0, 1].
 * @see J. D. Kalbfleisch, R. L. Prentice, "The Statistical Analysis of Failure Time Data", 1980, section 1.4.
 * @internal
 */
export function logLogBand({ survival, variance }: CurveStep, z: number): { low: number; high: number } {
  if (survival === 0) return { low: 0, high: 1 }
  const power = Math.exp((z * Math.sqrt(variance)) / -Math.log(survival))
  return { low: survival ** power, high: survival ** (1 / power) }
}

import type { Comparison } from "./comparison.ts"
import type { Mean } from "./mean.ts"
import { studentUpper } from "./student.ts"
import { welchDifference } from "./welch.ts"

/**
 * Welch's t test of two independent means, whose variances may differ.
 *
 * @remarks At least two values on each side and not all alike on both, else `NaN`. Leans on the central limit theorem, as `meanInterval` does.
 * @see B. L. Welch, "The Generalization of 'Student's' Problem when Several Different Population Variances Are Involved", Biometrika 34(1/2), 1947.
 */
export function compareMeans(a: Mean, b: Mean): Comparison {
  const { difference, variance, df } = welchDifference(a, b)
  const pValue = variance > 0 ? 2 * studentUpper(Math.abs(difference) / Math.sqrt(variance), df) : NaN
  return { pValue, method: "welch" }
}

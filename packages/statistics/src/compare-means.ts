import type { Comparison } from "./comparison.ts"
import type { Mean } from "./mean.ts"
import { square } from "./square.ts"
import { studentUpper } from "./student.ts"

/**
 * Welch's t test of two independent means, whose variances may differ.
 *
 * @remarks At least two values on each side and not all alike on both, else `NaN`. Leans on the central limit theorem, as `meanInterval` does.
 * @see B. L. Welch, "The Generalization of 'Student's' Problem when Several Different Population Variances Are Involved", Biometrika 34(1/2), 1947.
 */
export function compareMeans(a: Mean, b: Mean): Comparison {
  const ofA = a.variance / a.n
  const ofB = b.variance / b.n
  const variance = ofA + ofB
  const df = square(variance) / (square(ofA) / (a.n - 1) + square(ofB) / (b.n - 1))
  const pValue = variance > 0 ? 2 * studentUpper(Math.abs(a.mean - b.mean) / Math.sqrt(variance), df) : NaN
  return { pValue, method: "welch" }
}

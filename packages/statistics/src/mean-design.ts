import type { Design } from "./design.ts"
import { noncentralStudentUpper } from "./noncentral-student.ts"
import { studentQuantile } from "./student.ts"

/**
 * The planned comparison of a mean with a baseline mean, in values.
 *
 * @remarks `deviation` is the standard deviation of one value, above 0, on both sides. Exact for normal values: the noncentral t of R's
 * `power.t.test`, one-sample where the baseline is known for certain. Needs three values on both sides together, two
 * where the baseline is certain.
 * @see J. Cohen, "Statistical Power Analysis for the Behavioral Sciences", 2nd edition, 1988, chapter 2.
 */
export function meanDesign(baseline: number, deviation: number): Design {
  return {
    baseline,
    range: [-Infinity, Infinity],
    power: (target, n, baselineSize, level) => {
      const df = baselineSize === Infinity ? n - 1 : n + baselineSize - 2
      const shift = Math.abs(target - baseline) / (deviation * Math.sqrt(1 / n + 1 / baselineSize))
      return df >= 1 ? noncentralStudentUpper(studentQuantile((1 + level) / 2, df), df, shift) : NaN
    },
  }
}

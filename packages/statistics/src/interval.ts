/**
 * A range of values the data cannot rule out, and how it was found.
 *
 * @remarks Plain JSON. `low <= high`; `level` is the two-sided confidence level in (0, 1);
 * `method` names the estimator, so a reader can repeat the calculation elsewhere.
 */
export interface Interval {
  readonly low: number
  readonly high: number
  readonly level: number
  readonly method: string
}

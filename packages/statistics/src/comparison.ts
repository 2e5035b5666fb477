/**
 * How surprising the difference between two samples would be, were there none between what they were drawn from.
 *
 * @remarks Plain JSON, but for a `pValue` that is `NaN`.
 */
export interface Comparison {
  /** Two-sided, in [0, 1]: 1 for samples alike, 0 for less than 1e-300, `NaN` where there is too little to compare, such as an empty sample. */
  readonly pValue: number
  /** Which test it was, such as `score` or `fisher-exact`, so that a reader can repeat it elsewhere. */
  readonly method: string
}

/**
 * How surprising the difference between two samples would be, were there none between what they were drawn from.
 *
 * @remarks `pValue` two-sided, in [0, 1], 1 for samples alike; below 1e-300 it is 0. `NaN` where a sample is empty. `method`
 * names the test, so a reader can repeat it elsewhere.
 */
export interface Comparison {
  readonly pValue: number
  readonly method: string
}

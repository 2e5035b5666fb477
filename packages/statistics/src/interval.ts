/**
 * Two numbers between which something lies.
 *
 * @remarks Plain JSON. `low <= high`.
 */
export interface Limits {
  /** The lower limit, itself included. */
  readonly low: number
  /** The upper limit, itself included. */
  readonly high: number
}

/** How an interval was found, so that a reader can repeat the calculation elsewhere. */
export interface Estimation {
  /** The two-sided confidence level in (0, 1), such as 0.95. */
  readonly level: number
  /** The name of the estimator, such as `wilson`. */
  readonly method: string
}

/**
 * A range of values the data cannot rule out, and how it was found.
 *
 * @remarks Plain JSON.
 */
export interface Interval extends Limits, Estimation {}

/**
 * An interval of which the data may leave a limit, or both, unknown.
 *
 * @remarks `undefined` where no value on that side is too far out for the data. Not `Infinity`, which JSON cannot carry; and being no number
 * it cannot pass for a limit unnoticed.
 */
export interface OpenEndedInterval extends Estimation {
  /** The lower limit; `undefined` where there is none. */
  readonly low: number | undefined
  /** The upper limit; `undefined` where there is none. */
  readonly high: number | undefined
}

/**
 * How many of how many.
 *
 * @remarks Counts with `0 <= hits <= trials` and `trials > 0`.
 */
export interface CountedShare {
  readonly hits: number
  readonly trials: number
}

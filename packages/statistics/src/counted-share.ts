/**
 * How many of how many.
 *
 * @remarks Counts with `0 <= hits <= trials`.
 */
export interface CountedShare {
  /** How many have what is looked for: found positive, rightly recognised. */
  readonly hits: number
  /** How many were looked at; of none the share is unknown. */
  readonly trials: number
}

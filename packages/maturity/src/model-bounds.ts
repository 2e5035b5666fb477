/** A score as far as it is known; both ends are equal once nothing is open. */
export interface Bounds {
  /** What it would be if everything open turned out worst. */
  readonly low: number
  /** What it would be if everything open turned out best. */
  readonly high: number
}

/** One end of a score: as if every open question turned out worst, or best. */
export type End = keyof Bounds

/** Something with a value at an end, and how much it counts. */
interface Weighed {
  readonly value: number
  readonly weight: number
}

/**
 * The weighted mean of values from 0 up; nothing of none.
 *
 * @remarks
 * Weights are held against the greatest first, so that none is too great or too small to be added. To the last digit, a greater value never
 * gives a lesser mean, as long as the order stays the same, and the mean lies among the values.
 */
export const weightedMean = (values: readonly Weighed[]): number | undefined => {
  if (values.length === 0) return undefined
  const greatest = values.reduce((most, { weight }) => Math.max(most, weight), 0)
  const shares = values.map(({ value, weight }) => ({ value, share: weight / greatest }))
  const found = shares.reduce((sum, { value, share }) => sum + value * share, 0) / shares.reduce((sum, { share }) => sum + share, 0)
  const all = values.map(({ value }) => value)
  return Math.min(Math.max(found, Math.min(...all)), Math.max(...all))
}

/** The mean of those values that there are; nothing of none. */
export const mean = (values: readonly (number | undefined)[]): number | undefined => weightedMean(values.flatMap((value) => (value === undefined ? [] : [{ value, weight: 1 }])))

/** Both ends of a score that is found for each end alike; nothing where it is found for neither. */
export const boundsOf = (at: (end: End) => number | undefined): Bounds | undefined => {
  const [low, high] = [at("low"), at("high")]
  return low === undefined || high === undefined ? undefined : { low, high }
}

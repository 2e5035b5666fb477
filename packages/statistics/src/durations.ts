/**
 * How long things took, with those still going on counted as "at least this long".
 *
 * @remarks Plain JSON and canonical: three lists of one length, and equal durations are equal JSON text.
 */
export interface Durations {
  /** Distinct, ascending, at least 0, in the unit they were told in, such as milliseconds. */
  readonly times: readonly number[]
  /** How many ended after the time in the same place. */
  readonly events: readonly number[]
  /** How many were still going on when last seen, after the time in the same place; never 0 where `events` is, too. */
  readonly censored: readonly number[]
}

/** The durations of nothing: merging them changes nothing. */
export const emptyDurations: Durations = { times: [], events: [], censored: [] }

/**
 * The durations of single observations in any order.
 *
 * @remarks `after` is finite, at least 0, in any unit; `observed` says whether it ended then or was merely last seen then;
 * `n` (1 unless told) is how many did, a safe integer.
 */
export function durationsOf(entries: Iterable<{ after: number; observed: boolean; n?: number }>): Durations {
  const events = new Map<number, number>()
  const censored = new Map<number, number>()
  for (const { after, observed, n = 1 } of entries) {
    // As a map key -0 is 0 already.
    const counts = observed ? events : censored
    counts.set(after, (counts.get(after) ?? 0) + n)
  }
  const times = [...new Set([...events.keys(), ...censored.keys()])]
    .filter((time) => (events.get(time) ?? 0) !== 0 || (censored.get(time) ?? 0) !== 0)
    .toSorted((a, b) => a - b)
  return {
    times,
    events: times.map((time) => events.get(time) ?? 0),
    censored: times.map((time) => censored.get(time) ?? 0),
  }
}

/**
 * The durations of everything the parts have seen.
 *
 * @remarks A commutative monoid with `emptyDurations`: order and grouping of the parts do not matter.
 */
export function mergeDurations(...parts: readonly Durations[]): Durations {
  return durationsOf(
    parts.flatMap(({ times, events, censored }) =>
      times.flatMap((after, i) => [
        { after, observed: true, n: events[i] as number },
        { after, observed: false, n: censored[i] as number },
      ]),
    ),
  )
}

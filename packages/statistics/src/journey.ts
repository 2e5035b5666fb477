/**
 * The channels people touched one after the other, and how many of those who did converted.
 *
 * @remarks Plain JSON.
 */
export interface Journey {
  /** The channels, the one touched first at first; one touched twice stands there twice. Empty where nothing was touched. */
  readonly path: readonly string[]
  /** How many of those who came this way converted, at least 0. */
  readonly conversions: number
  /** How many of those who came this way did not convert, at least 0. */
  readonly nulls: number
}

/**
 * How many of the conversions are put down to one channel.
 *
 * @remarks Attributed, not caused: what would have happened without the channel, only a comparison with people who did not meet it tells.
 */
export interface Credit {
  /** By its name in the paths. */
  readonly channel: string
  /** Its part of the conversions, at least 0 and mostly no whole number. */
  readonly conversions: number
}

/**
 * Credits sorted by channel, by code unit.
 *
 * @internal
 */
export function creditsOf(byChannel: Iterable<readonly [channel: string, conversions: number]>): Credit[] {
  return [...byChannel].map(([channel, conversions]) => ({ channel, conversions })).toSorted((a, b) => (a.channel < b.channel ? -1 : 1))
}

/**
 * The channels people touched one after the other, and how many of those who did converted.
 *
 * @remarks Plain JSON. `path` names the channel touched first at first; one touched twice stands there twice. `conversions` of those who
 * came this way converted and `nulls` did not; both are at least 0.
 */
export interface Journey {
  readonly path: readonly string[]
  readonly conversions: number
  readonly nulls: number
}

/**
 * How many of the conversions are put down to one channel.
 *
 * @remarks Attributed, not caused: what would have happened without the channel, only a comparison with people who did not meet it tells.
 */
export interface Credit {
  readonly channel: string
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

import type { Duration, Instant, Rows } from "@folkmoot/facts"

/** What of a touchpoint makes it a step of a journey. */
export type Touch = Pick<Rows["touchpoint"], "id" | "channel" | "touchedAt" | "member">

/** What of a conversion ends a journey. */
export type Converting = Pick<Rows["conversion"], "id" | "convertedAt" | "member">

/** A journey, as a source tells it. */
export type Journey = Omit<Rows["journey"], "source">

/** How journeys are cut. */
export interface JourneyOptions {
  /** How long before a conversion a touchpoint may lie and still belong to it, such as `days(30)`; milliseconds, not below 0. */
  readonly window: Duration
  /** Up to when everything is known; a journey without a conversion is told once its window is over by then. Without it all are told. */
  readonly to?: Instant
}

/** What a path is written with, and what in it stands for no channel. */
const between = " > "
const noChannel = ["none", "unattributed"]

const channelOf = ({ channel }: Touch): string => (noChannel.includes(channel) ? `(${channel})` : channel.replaceAll(between, " › "))

const inOrder = (a: Touch, b: Touch): number => a.touchedAt - b.touchedAt || (a.channel < b.channel ? -1 : a.channel > b.channel ? 1 : a.id < b.id ? -1 : 1)

const journey = (id: string, endedAt: Instant, touches: readonly Touch[], converted: boolean): Journey => ({
  id,
  endedAt,
  path: touches.length === 0 ? "none" : touches.map(channelOf).join(between),
  ages: touches.length === 0 ? null : touches.map(({ touchedAt }) => endedAt - touchedAt).join(between),
  converted,
  journeys: 1,
  amount: null,
  currency: null,
})

/** One person's touchpoints that led to no conversion in time: each journey goes on for the window from its first. */
const unconverted = (touches: readonly Touch[], { window, to = Number.POSITIVE_INFINITY }: JourneyOptions): readonly Journey[] => {
  const journeys: Journey[] = []
  for (let start = 0; start < touches.length; ) {
    const first = touches[start] as Touch
    const endedAt = first.touchedAt + window
    const after = touches.findIndex(({ touchedAt }, index) => index > start && touchedAt > endedAt)
    const end = after < 0 ? touches.length : after
    if (endedAt <= to) journeys.push(journey(`touchpoint:${first.id}`, endedAt, touches.slice(start, end), false))
    start = end
  }
  return journeys
}

const journeysOf = (touches: readonly Touch[], conversions: readonly Converting[], options: JourneyOptions): readonly Journey[] => {
  const left: Touch[] = []
  const steps = new Map<Converting, Touch[]>(conversions.map((one) => [one, []]))
  let next = 0
  for (const touch of touches) {
    while (next < conversions.length && (conversions[next] as Converting).convertedAt < touch.touchedAt) next += 1
    const led = conversions[next]
    if (led !== undefined && led.convertedAt - touch.touchedAt <= options.window) steps.get(led)?.push(touch)
    else left.push(touch)
  }
  return [...[...steps].map(([{ id, convertedAt }, own]) => journey(`conversion:${id}`, convertedAt, own, true)), ...unconverted(left, options)]
}

/** What is told of each person, each thing once; what is told of nobody goes no way. */
const byPerson = <T extends { readonly id: string; readonly member: string | null }>(all: Iterable<T>): ReadonlyMap<string, readonly T[]> => {
  const ids = new Set<string>()
  const own = new Map<string, T[]>()
  for (const one of all) {
    if (ids.has(one.id)) continue
    ids.add(one.id)
    if (one.member === null) continue
    const known = own.get(one.member)
    if (known === undefined) own.set(one.member, [one])
    else known.push(one)
  }
  return own
}

/** Conversions in order; those of one moment are one, known by the least of their ids. */
const moments = (all: readonly Converting[]): readonly Converting[] =>
  all.toSorted((a, b) => a.convertedAt - b.convertedAt || (a.id < b.id ? -1 : 1)).filter(({ convertedAt }, index, sorted) => convertedAt !== sorted[index - 1]?.convertedAt)

/**
 * Works out of touchpoints and conversions which ways people took.
 *
 * @remarks
 * Unit: one row for each journey, by when it ended. A touchpoint belongs to the person's first conversion at or after it, if that comes
 * within the window; so a conversion begins the next journey anew. What led to none in time makes journeys that end one window after their
 * first touchpoint. Conversions of one person at one moment are one. The order of what is given does not matter, nor does what is given
 * twice; what names no person goes no way. Ids name the conversion or the first touchpoint, never the person. A channel called as a path
 * is written is told in other signs: `(none)`, and `›` for `>` between spaces. Instants and the window are taken as they are, checked by
 * whoever read them.
 */
export const deriveJourneys = (touches: Iterable<Touch>, conversions: Iterable<Converting>, options: JourneyOptions): readonly Journey[] => {
  const touched = byPerson(touches)
  const converted = byPerson(conversions)
  const people = new Set([...touched.keys(), ...converted.keys()])
  return [...people]
    .flatMap((person) => journeysOf((touched.get(person) ?? []).toSorted(inOrder), moments(converted.get(person) ?? []), options))
    .toSorted((a, b) => a.endedAt - b.endedAt || (a.id < b.id ? -1 : 1))
}

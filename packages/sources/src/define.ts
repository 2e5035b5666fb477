import { isTimeZone, nearest, type TableId } from "@folkmoot/facts"
import * as Stream from "effect/Stream"
import { checked } from "./checked.ts"
import type { Reading } from "./material.ts"
import { isAddress } from "./fetched.ts"
import { peopleOf } from "./people.ts"
import { SourceFailed, type PeopleInput, type Source, type SourceCard, type SourceInput, type Taking } from "./source.ts"

/** How a unit writes a source down. */
export interface SourceDefinition<Tells extends readonly TableId[]> extends SourceCard {
  /** The fact tables its reader yields rows of or declares something about. */
  readonly tells: Tells
  /** Names of the `map` entries its reader looks at; the kernel refuses any other. */
  readonly maps: readonly string[]
  /** Given where people are told as the file names them, and no pseudonyms are made; the coverage then names no key. */
  readonly people?: "as-given"
  /** Reads the input from start to end; a thrown {@link SourceFailed} ends the stream with it. */
  readonly read: (input: PeopleInput) => Reading
}

const unknownMap = (source: string, maps: readonly string[], key: string): SourceFailed => {
  const close = nearest(key, maps)
  return new SourceFailed({
    source,
    where: `map.${key}`,
    message: `${source} has nothing called ${key} to map.`,
    advice: maps.length === 0 ? "Leave the mapping out." : close === undefined ? `It knows ${maps.join(", ")}.` : `Did you mean ${close}?`,
  })
}

const advice: Readonly<Record<Taking, string>> = {
  scale: "Leave the scale out; only surveys have one.",
  favourable: "Leave it out; only surveys have a good end of a scale.",
  mapping: "Leave the mapping out.",
  scorer: "Leave the scorer out; it tells nothing that has a text.",
  address: "Give a file or folder; it asks no site.",
}

const given = ({ path, scale, favourable, mapping, scorer }: SourceInput): Readonly<Record<Taking, boolean>> => ({
  scale: scale !== undefined,
  favourable: favourable !== undefined,
  mapping: mapping !== undefined,
  scorer: scorer !== undefined,
  address: isAddress(path),
})

/** What was given to a source that does not understand it. */
const notTaken = (source: string, takes: readonly Taking[], input: SourceInput): SourceFailed | undefined => {
  const stray = Object.entries(given(input)).find(([taking, isGiven]) => isGiven && !takes.includes(taking as Taking))?.[0] as Taking | undefined
  return stray === undefined ? undefined : new SourceFailed({ source, where: stray, message: `${source} understands no ${stray}.`, advice: advice[stray] })
}

const unknownZone = (source: string, timeZone: string): SourceFailed =>
  new SourceFailed({ source, where: "timeZone", message: `There is no time zone ${JSON.stringify(timeZone)}.`, advice: "Give an IANA name, such as Europe/Berlin." })

/** A failure nobody foresaw; still said with its place. */
const unforeseen = (source: string, where: string) => (cause: unknown): SourceFailed =>
  cause instanceof SourceFailed
    ? cause
    : new SourceFailed({ source, where, message: `Reading stopped: ${cause instanceof Error ? cause.message : String(cause)}`, advice: "Check that the file can be read and try again.", cause })

/** A reader that is told at once when nobody reads any more; otherwise it would first finish what it waits for. */
const stoppable = <A>(read: (stopped: AbortSignal) => AsyncGenerator<A, void, void>): AsyncIterable<A> => ({
  [Symbol.asyncIterator]: () => {
    const stop = new AbortController()
    const reader = read(stop.signal)
    return {
      next: () => reader.next(),
      return: () => {
        stop.abort()
        return reader.return()
      },
    }
  },
})

/**
 * Defines a source: its reader yields candidates, the kernel completes, checks and counts them.
 *
 * @remarks
 * Unit: nothing is read until the stream is run, and each run reads anew. A `map` entry or a {@link Taking} the source does not know, and a time
 * zone nobody knows, fail the stream with {@link SourceFailed}, and so does whatever its reader throws; a row that does not fit its table becomes a reject.
 */
export const defineSource = <const Tells extends readonly TableId[]>({ read, ...card }: SourceDefinition<Tells>): Source => ({
  ...card,
  read: (input) => {
    const stray = Object.keys(input.map).find((key) => !card.maps.includes(key))
    if (stray !== undefined) return Stream.fail(unknownMap(card.id, card.maps, stray))
    const refused = notTaken(card.id, card.takes ?? [], input)
    if (refused !== undefined) return Stream.fail(refused)
    if (input.timeZone !== undefined && !isTimeZone(input.timeZone)) return Stream.fail(unknownZone(card.id, input.timeZone))
    return Stream.suspend(() => {
      const people = peopleOf(input.name, input.identity)
      const told = stoppable((stopped) => checked(input.name, read({ ...input, people, stopped }), { key: card.people === "as-given" ? undefined : people.mark, columns: input.columns }))
      return Stream.flattenArray(Stream.fromAsyncIterable(told, unforeseen(card.id, input.path)))
    })
  },
})

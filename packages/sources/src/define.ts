import { nearest, type TableId } from "@folkmoot/facts"
import * as Stream from "effect/Stream"
import { checked } from "./checked.ts"
import type { Reading } from "./material.ts"
import { SourceFailed, type Source, type SourceInput } from "./source.ts"

/** How a unit writes a source down. */
export interface SourceDefinition<Tells extends readonly TableId[]> {
  readonly id: string
  readonly since: string
  readonly title: string
  /** What it reads, to end a sentence with: `a folder holding Posts.xml`. */
  readonly expects: string
  readonly tells: Tells
  readonly maps: readonly string[]
  readonly decisions?: readonly string[]
  /** Reads the input from start to end; a thrown {@link SourceFailed} ends the stream with it. */
  readonly read: (input: SourceInput) => Reading
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

/** A failure nobody foresaw; still said with its place. */
const unforeseen = (source: string, where: string) => (cause: unknown): SourceFailed =>
  cause instanceof SourceFailed
    ? cause
    : new SourceFailed({ source, where, message: `Reading stopped: ${cause instanceof Error ? cause.message : String(cause)}`, advice: "Check that the file can be read and try again.", cause })

/** Defines a source: its reader yields candidates, the kernel completes, checks and counts them. */
export const defineSource = <const Tells extends readonly TableId[]>({ read, ...card }: SourceDefinition<Tells>): Source => ({
  ...card,
  read: (input) => {
    const stray = Object.keys(input.map).find((key) => !card.maps.includes(key))
    if (stray !== undefined) return Stream.fail(unknownMap(card.id, card.maps, stray))
    return Stream.suspend(() => Stream.flattenArray(Stream.fromAsyncIterable(checked(input.name, read(input)), unforeseen(card.id, input.path))))
  },
})

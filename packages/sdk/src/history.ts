import { statSync } from "node:fs"
import { parseInstant, type Instant } from "@folkmoot/facts"
import type { LedgerEntry } from "@folkmoot/narrative"
import type { Estimate } from "@folkmoot/metrics"
import * as Effect from "effect/Effect"
import { canonical } from "./canonical.ts"
import type { Failure } from "./effect.ts"
import { EngineFailed, InvalidInput } from "./errors.ts"
import { numbersIn, readEntry, type HistoryEntry, type KeptVerb, type NumberTold } from "./history-entry.ts"
import { inFolder, keepInFolder, type Found } from "./history-folder.ts"
import { invalid, missing } from "./invalid.ts"
import { readWindow, type PeriodRequest } from "./measure.ts"
import type { Grounded, Provenance } from "./provenance.ts"

/**
 * Where documents are kept, if not in a folder: a table of a database, a bucket.
 *
 * @remarks
 * `keep` is given the same entry again and again, and keeps it once, by its `id`. `entries` gives back what was kept, in any order; what is no entry
 * is told as a problem.
 */
export interface History {
  /** Keeps an entry; one with an `id` that is kept already changes nothing. What it throws fails the verb whose entry it was. */
  readonly keep: (entry: HistoryEntry) => Promise<void> | void
  /** Gives back everything that was kept, in any order. */
  readonly entries: () => AsyncIterable<unknown> | Iterable<unknown>
}

/** Which entries to list. */
export interface HistoryFilter {
  /** Those of one verb; of all unless said. */
  readonly verb?: KeptVerb
  /** Those that speak from a moment within it; those that speak from none are then left out. */
  readonly period?: PeriodRequest
}

/** An entry without its document. */
export interface HistoryLine extends Grounded {
  /** To show or repeat it by. */
  readonly id: string
  /** The verb that gave the document. */
  readonly verb: KeptVerb
  /** What was asked, as the verb takes it. */
  readonly asked: HistoryEntry["asked"]
}

/** Something that lies in a history and is no entry. */
export interface HistoryProblem {
  /** Its file, or the number of what a place of your own gave. */
  readonly where: string
  /** Why it is none, and what to do about it. */
  readonly message: string
}

/** What a history holds. */
export interface HistoryDocument {
  /** Each entry once, the earliest moment first; those without a moment before all others. */
  readonly entries: readonly HistoryLine[]
  /** What lies there and is no entry; nothing of it is changed. */
  readonly problems: readonly HistoryProblem[]
}

/** A number that is told otherwise than it was. */
export interface NumberChanged extends Omit<NumberTold, "told"> {
  /** What was said of it; none where it is new. */
  readonly before?: Estimate | LedgerEntry
  /** What is said of it now; none where it is no longer told. */
  readonly now?: Estimate | LedgerEntry
}

/**
 * What became of a document that was asked for again, as of the same moment.
 *
 * @remarks
 * Later facts make `data` differ and, counted up to the same moment, no number of the tables that had begun telling by then. Of a table that had told
 * nothing yet it is known only later since when it is recorded; what was refused for want of data, or counted as none, is then refused as not recorded.
 */
export interface RepeatDocument {
  /** The whole id of the entry that was asked for again. */
  readonly id: string
  /** The verb that was asked. */
  readonly verb: KeptVerb
  /** Whether it is equal to the last byte, but for what it rests on. */
  readonly same: boolean
  /** What of that is another now: `data`, `plan`, `folkmoot`. */
  readonly differs: readonly (keyof Provenance)[]
  /** The numbers that are told otherwise, came, or went. */
  readonly changed: readonly NumberChanged[]
  /** What the document that was kept rests on. */
  readonly before: Provenance
  /** What the one made now rests on. */
  readonly now: Provenance
}

/** What can be asked of a history. */
export interface HistoryVerbs {
  /** What was kept, the earliest moment first; what lies there and is no entry is told beside it. */
  readonly entries: (filter?: HistoryFilter) => Effect.Effect<HistoryDocument, Failure>
  /** One entry whole, by its id or the beginning of it. */
  readonly entry: (id: string) => Effect.Effect<HistoryEntry, Failure>
  /** Asks again for what an entry holds, as of the same moment, and says what is another now; keeps nothing. */
  readonly repeat: (id: string) => Effect.Effect<RepeatDocument, Failure>
}

/** A history that is open. */
interface Shelf {
  readonly keep: (entry: HistoryEntry) => Effect.Effect<void, EngineFailed>
  /** What is made of each thing that lies there; one after the other, so that documents need not be in memory together. */
  readonly each: <A>(beginning: string, take: (found: Found) => A) => Effect.Effect<readonly A[], EngineFailed>
}

const failed = (place: string, doing: string) => (cause: unknown): EngineFailed =>
  new EngineFailed({
    engine: "history", doing, cause,
    message: `${place}: ${doing} failed: ${cause instanceof Error ? cause.message : String(cause)}.`,
    advice: "See that it can be written to and read; what was kept before is still there.",
  })

async function* numbered({ entries }: History): AsyncGenerator<Found, void, void> {
  let number = 0
  for await (const data of entries()) yield { where: `entry ${(number += 1)}`, data }
}

const taken = async <A>(found: AsyncIterable<Found>, take: (found: Found) => A): Promise<readonly A[]> => {
  const all: A[] = []
  for await (const one of found) all.push(take(one))
  return all
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === false

/** Opens the history that was asked for, or says why it cannot be one. */
export const openShelf = (given: string | History | undefined): Shelf | InvalidInput | undefined => {
  if (given === undefined) return undefined
  if (typeof given === "string" && (given === "" || isFile(given))) return invalid("history", given, "a folder; name one that is there, or one to be made")
  const place = typeof given === "string" ? given : "the history"
  return {
    keep: (entry) =>
      Effect.uninterruptible(Effect.tryPromise({ try: async () => (typeof given === "string" ? keepInFolder(given, entry) : given.keep(entry)), catch: failed(place, `keeping what ${entry.verb} gave`) })),
    each: (beginning, take) => Effect.tryPromise({ try: () => taken(typeof given === "string" ? inFolder(given, beginning) : numbered(given), take), catch: failed(place, "reading what was kept") }),
  }
}

const lineOf = ({ id, verb, asked, document: { provenance } }: HistoryEntry): HistoryLine => ({ id, verb, asked, provenance })

const momentOf = ({ provenance: { asOf } }: HistoryLine): Instant => (asOf === null ? undefined : parseInstant(asOf)) ?? Number.NEGATIVE_INFINITY

const inTime = (a: HistoryLine, b: HistoryLine): number => momentOf(a) - momentOf(b) || (a.verb + a.id < b.verb + b.id ? -1 : 1)

const placeOf = ({ told: _, ...place }: NumberTold): string => canonical(place)

/** Numbers by where they are told; those of one place one after the other. */
const byPlace = (numbers: readonly NumberTold[]): ReadonlyMap<string, NumberTold> => {
  const seen = new Map<string, number>()
  return new Map(
    numbers.map((one) => {
      const place = placeOf(one)
      const count = (seen.get(place) ?? 0) + 1
      seen.set(place, count)
      return [`${place} ${count}`, one]
    }),
  )
}

/** What is said of a number; which entry of a ledger it is says nothing. */
const saidOf = (number: NumberTold | undefined): string => canonical(number === undefined ? undefined : { ...number.told, id: undefined })

/** The numbers that are told otherwise, came, or went. */
const changesBetween = (then: HistoryEntry, now: HistoryEntry): readonly NumberChanged[] => {
  const [before, after] = [byPlace(numbersIn(then)), byPlace(numbersIn(now))]
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)]
    const one = was ?? is
    if (one === undefined || saidOf(was) === saidOf(is)) return []
    const { told: _, ...place } = one
    return [{ ...place, ...(was === undefined ? {} : { before: was.told }), ...(is === undefined ? {} : { now: is.told }) }]
  })
}

const textOf = ({ document: { provenance: _, ...rest } }: HistoryEntry): string => canonical(rest)

/** Compares an entry with what is told now. */
const repetition = (then: HistoryEntry, now: HistoryEntry): RepeatDocument => {
  const [was, is] = [then.document.provenance, now.document.provenance]
  const parts = [...new Set([...Object.keys(was), ...Object.keys(is)])] as (keyof Provenance)[]
  return { id: then.id, verb: then.verb, same: textOf(then) === textOf(now), differs: parts.filter((part) => was[part] !== is[part]), changed: changesBetween(then, now), before: was, now: is }
}

class Problem {
  readonly where: string
  readonly message: string
  constructor(where: string, message: string) {
    this.where = where
    this.message = message
  }
}

/** The verbs of a history; `again` asks for an entry's document as of its moment. */
export const historyVerbs = (shelf: Shelf | undefined, timeZone: string, again: (entry: HistoryEntry, asOf: Instant | undefined) => Effect.Effect<HistoryEntry, Failure>): HistoryVerbs => {
  const needShelf: Effect.Effect<Shelf, InvalidInput> =
    shelf === undefined ? Effect.fail(missing("history", "the folder documents are kept in; a configuration may name it, too")) : Effect.succeed(shelf)

  const read = <A>(beginning: string, take: (entry: HistoryEntry) => A) =>
    Effect.map(
      Effect.flatMap(needShelf, ({ each }) =>
        each(beginning, (found): A | Problem | undefined => {
          const entry = "problem" in found ? found.problem : readEntry(found.data)
          if (typeof entry === "string") return new Problem(found.where, `${found.where}: ${entry}.`)
          return entry.id.startsWith(beginning) ? take(entry) : undefined
        }),
      ),
      (all) => ({
        taken: all.flatMap((one) => (one === undefined || one instanceof Problem ? [] : [one])),
        problems: all.flatMap((one) => (one instanceof Problem ? [{ where: one.where, message: one.message }] : [])),
      }),
    )

  const entries = ({ verb, period }: HistoryFilter = {}): Effect.Effect<HistoryDocument, Failure> =>
    Effect.gen(function* () {
      const window = period === undefined ? undefined : readWindow("period", period, timeZone)
      if (window !== undefined && "_tag" in window) return yield* window
      const { taken: lines, problems } = yield* read("", lineOf)
      const isAsked = (line: HistoryLine): boolean => (verb ?? line.verb) === line.verb && (window === undefined || (momentOf(line) >= window.from && momentOf(line) < window.to))
      return { entries: [...new Map(lines.map((one) => [one.id, one])).values()].filter(isAsked).toSorted(inTime), problems }
    })

  const entry = (id: string): Effect.Effect<HistoryEntry, Failure> =>
    Effect.gen(function* () {
      if (typeof id !== "string" || !/^[\da-f]{4,64}$/.test(id)) return yield* invalid("history", typeof id === "string" ? id : typeof id, "the id of an entry, or its first four characters or more; list the entries to see them")
      const { taken: found, problems } = yield* read(id, (one) => one)
      const [first, second] = [...new Map(found.map((one) => [one.id, one])).values()]
      if (second !== undefined) return yield* invalid("history", id, "enough of an id to tell one entry from another; give more of it")
      if (first !== undefined) return first
      const [problem] = problems
      if (problem !== undefined && problem.where.includes(id)) return yield* new InvalidInput({ where: problem.where, given: id, expected: "an entry of a history", message: problem.message })
      return yield* invalid("history", id, "an entry that was kept; list the entries to see them")
    })

  const repeat = (id: string): Effect.Effect<RepeatDocument, Failure> =>
    Effect.gen(function* () {
      const then = yield* entry(id)
      const { provenance } = then.document
      // Days begin elsewhere in another zone, from the reading of the sources on.
      if (provenance.timeZone !== timeZone) return yield* invalid("timeZone", timeZone, `the time zone of this entry; open with ${JSON.stringify(provenance.timeZone)} to repeat it`)
      const now = yield* again(then, provenance.asOf === null ? undefined : parseInstant(provenance.asOf))
      return repetition(then, now)
    })

  return { entries, entry, repeat }
}

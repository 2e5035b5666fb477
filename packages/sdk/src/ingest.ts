import { tables, type Column, type Coverage, type Instant, type Reject, type TableId } from "@folkmoot/facts"
import type { Engine, EngineFailed, Intake, Rejected, Taken, ToldAgain } from "@folkmoot/engine"
import { sources, type Fact, type Identity, type Scorer, type Source, type SourceFailed, type SourceInput, type Taking, type Told } from "@folkmoot/sources"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { InvalidInput } from "./errors.ts"
import { overlapNotes, overlapRefusal, overlapsIn, withoutGone, type Overlap } from "./ingest-overlap.ts"
import { findNamed, invalid, namesOf } from "./invalid.ts"
import { placed } from "./mapping-places.ts"
import type { Progress, SourceRequest } from "./options.ts"

/** Rows that could not become facts. */
export interface RejectedRows {
  /** How many there were, exactly. */
  readonly count: number
  /** The first of them, at most a hundred, each with its place and the reason. */
  readonly first: readonly Reject[]
}

/** What is known of the facts behind a document. */
export interface Sourced {
  /** What each source can and cannot tell, for each table; of all sources the engine holds, read now or before. */
  readonly coverage: readonly Coverage[]
  /** What could not be read: of the sources read now, and of those the engine was told before, where it keeps that. */
  readonly rejects: RejectedRows
}

/**
 * What an ingestion took in.
 *
 * @remarks
 * Unit: rows. Sources are read once; asked again, it gives the same.
 */
export interface Ingested extends Sourced {
  /** Rows told, by table; a table of which nothing was told is not named. */
  readonly facts: Readonly<Record<string, number>>
  /** What that changed in the engine, by the name of each source that was read. */
  readonly taken: Readonly<Record<string, Taken>>
}

const shownRejects = 100

/** As many rows of a source are read before they are handed on, unless another number is asked for. */
export const rowsAtOnce = 4096

const byId = new Map<string, Source>(sources.map((source) => [source.id, source]))

/** A source that is to be read, how, and the name its facts carry. */
export type Asked = readonly [Source, SourceRequest, string]

/** Finds the sources requests name, and gives each a name of its own. */
export const findSources = (requests: readonly SourceRequest[]): Effect.Effect<readonly Asked[], InvalidInput> =>
  Effect.gen(function* () {
    const found: Asked[] = []
    const names = new Set<string>()
    for (const request of requests) {
      const source = request.source ?? findNamed("source", request.id, "a source", byId)
      if ("_tag" in source) return yield* source
      for (const key of Object.keys(request.map ?? {})) {
        const known = findNamed("map", key, `a column ${source.id} can map`, namesOf(source.maps))
        if (typeof known !== "string") return yield* known
      }
      const { scale } = request
      if (scale !== undefined && !(Number.isSafeInteger(scale.low) && Number.isSafeInteger(scale.high) && scale.low < scale.high)) {
        return yield* invalid("scale", `${scale.low}..${scale.high}`, "a scale of whole numbers from low to high, such as 0..10")
      }
      if (request.name === undefined && found.some(([one, { path }]) => one === source && path === request.path)) {
        return yield* invalid("source", `${source.id}:${request.path}`, "given once; the same files twice would count everything twice (give each a name where that is meant)")
      }
      let name = request.name ?? source.id
      if (request.name === undefined) for (let count = 2; names.has(name); count++) name = `${source.id}-${count}`
      // Accounts are written with the source's name before a colon, and addresses with "mail".
      if (/^mail$|[:\p{Cc}]/u.test(name)) return yield* invalid("source name", name, "a name without a colon, other than mail")
      if (names.has(name)) return yield* invalid("source name", name, "a name no other source carries")
      names.add(name)
      found.push([source, request, name])
    }
    return found
  })

const loadFacts = (engine: Intake, facts: readonly Fact[]): Effect.Effect<void, EngineFailed> => {
  const byTable = Map.groupBy(facts, ({ table }) => table)
  return Effect.forEach(byTable, ([table, rows]) => engine.load(table as "thread", rows.map(({ row }) => row) as never), { discard: true })
}

/** What a source is given to read with; what only some understand goes only to those. */
export const inputOf = (source: Source, { path, map = {}, scale, favourable, mapping, http }: SourceRequest, name: string, { timeZone, identity, scorer }: Circumstances): SourceInput => {
  const takes = (what: Taking): boolean => source.takes?.includes(what) === true
  return {
    path, name, map, timeZone,
    ...(scale === undefined ? {} : { scale }),
    ...(favourable === undefined ? {} : { favourable }),
    ...(mapping === undefined ? {} : { mapping }),
    ...(http === undefined ? {} : { http }),
    ...(identity === undefined ? {} : { identity }),
    ...(scorer === undefined || !takes("scorer") ? {} : { scorer }),
  }
}

/** What holds for all sources that are read. */
export interface Circumstances {
  readonly timeZone: string
  readonly identity?: Identity | undefined
  readonly scorer?: Scorer | undefined
  readonly onProgress: (progress: Progress) => void
}

/** Refuses facts whose people were named with another key than those the engine holds: the same person would count twice, and who was forgotten come back. */
const needSameKey = (engine: Engine, name: string, told: readonly Coverage[]): Effect.Effect<void, InvalidInput | EngineFailed> =>
  Effect.flatMap(engine.coverage, (held) => {
    const key = told.find((one) => one.key !== undefined)?.key
    const other = held.find((one) => key !== undefined && one.key !== undefined && one.key !== key)
    if (other === undefined) return Effect.void
    const given = key === "none" ? "no identity key" : "another identity key"
    return Effect.fail(invalid("identity", given, `the one ${other.source} was read with${other.key === "none" ? ", which was none" : ""}; give it (its people file, on the command line), or read all sources into an engine that holds nothing yet. Nothing of ${name} was kept`))
  })

/** Of what a reading tells again, what it tells later than others: those still to be read now will say so themselves, each time alike. */
const saidBefore = (again: readonly ToldAgain[], name: string, all: readonly Asked[]): readonly ToldAgain[] => {
  const places = new Map(all.map(([, , asked], place) => [asked, place]))
  return again.filter(({ source }) => (places.get(source) ?? -1) < (places.get(name) ?? 0))
}

/** Refuses a source that tells again what another told, unless it was given a name of its own to be read beside that one: then they are two communities. */
const refusedOf = (overlaps: readonly Overlap[], [source, { name, path }]: Asked, all: readonly Asked[]): InvalidInput | undefined => {
  const isReadNow = (other: string): boolean => all.some(([, , asked]) => asked === other)
  const overlap = overlaps.find((one) => name === undefined || !isReadNow(one.source))
  return overlap && overlapRefusal(`${source.id}:${path}`, overlap, isReadNow(overlap.source) ? "now" : "before")
}

const intoSource = (engine: Engine, asked: Asked, circumstances: Circumstances, seen: Seen, together: readonly Asked[]): Effect.Effect<void, InvalidInput | SourceFailed | EngineFailed> =>
  Effect.scoped(
    Effect.gen(function* () {
      const [source, request, name] = asked
      const intake = yield* engine.intake(name)
      const coverage: Coverage[] = []
      let facts = 0
      let rejects = 0
      let told: Fact[] = []
      let refused: Rejected[] = []
      const heard = (table: TableId, rows: number): void => {
        facts += rows
        seen.counts.set(table, (seen.counts.get(table) ?? 0) + rows)
      }
      /** Hands on the rows that were told one by one; many at once, which is quicker. */
      const handOn = Effect.suspend(() => {
        const [rows, refusals] = [told, refused]
        told = []
        refused = []
        circumstances.onProgress({ step: "reading", source: name, facts, rejects })
        return Effect.andThen(loadFacts(intake, rows), refusals.length === 0 ? Effect.void : (intake.reject?.(refusals) ?? Effect.void))
      })
      const { loadColumns } = intake
      yield* source.read({ ...inputOf(source, request, name, circumstances), columns: loadColumns !== undefined }).pipe(
        Stream.mapError((failed) => placed(failed, request.mapping)),
        Stream.runForEachArray((batch) => {
          const columns: Extract<Told, { readonly kind: "columns" }>[] = []
          for (const item of batch) {
            if (item.kind === "fact") {
              told.push(item)
              heard(item.table, 1)
            } else if (item.kind === "columns") {
              columns.push(item)
              heard(item.table, item.facts.size)
            } else if (item.kind === "coverage") coverage.push(item.coverage)
            else {
              rejects += 1
              refused.push({ ...item.reject, table: item.table })
              if (seen.first.length < shownRejects) seen.first.push(item.reject)
            }
          }
          const load = loadColumns === undefined ? Effect.void : Effect.forEach(columns, ({ table, facts: all }) => loadColumns(table, all), { discard: true })
          return columns.length === 0 && told.length + refused.length < rowsAtOnce ? Effect.void : Effect.andThen(load, handOn)
        }),
      )
      yield* handOn
      yield* needSameKey(engine, name, coverage)
      const overlaps = overlapsIn(saidBefore(yield* intake.again ?? Effect.succeed([]), name, together))
      const twice = refusedOf(overlaps, asked, together)
      if (twice !== undefined) return yield* twice
      const covered = coverage.map((one) => ({ ...one, notes: [...one.notes, ...overlapNotes(overlaps, one.table)] }))
      seen.taken.push([name, yield* intake.finish(covered)])
      seen.rejected += rejects
      circumstances.onProgress({ step: "read", source: name, facts, rejects })
    }),
  )

/** What was seen of all sources so far. */
interface Seen {
  readonly counts: Map<TableId, number>
  readonly taken: (readonly [string, Taken])[]
  readonly first: Reject[]
  rejected: number
}

/** Reads every source to its end and takes what it tells into an engine; without sources, what the engine keeps is all there is. */
export const ingest = (engine: Engine, requests: readonly SourceRequest[], circumstances: Circumstances): Effect.Effect<Ingested, InvalidInput | SourceFailed | EngineFailed> =>
  Effect.gen(function* () {
    const seen: Seen = { counts: new Map(), taken: [], first: [], rejected: 0 }
    const found = yield* findSources(requests)
    for (const one of found) yield* intoSource(engine, one, circumstances, seen, found)
    const read = new Set(seen.taken.map(([name]) => name))
    const before = (yield* engine.rejected ?? Effect.succeed([])).filter(({ source }) => !read.has(source))
    const rejects = {
      count: before.reduce((sum, { count }) => sum + count, seen.rejected),
      first: [...seen.first, ...before.flatMap(({ source, first }) => first.map(({ position, reason }) => ({ source, position, reason })))].slice(0, shownRejects),
    }
    const facts = Object.fromEntries([...seen.counts].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    return { facts, taken: Object.fromEntries(seen.taken), coverage: withoutGone(yield* engine.coverage), rejects }
  })

/** Whether a table's rows may lie in the future: due dates, a schedule. */
const isPlanned = (table: TableId): boolean => {
  const { time, columns }: { readonly time: string; readonly columns: Readonly<Record<string, Column>> } = tables[table]
  return columns[time]?.planned === true
}

/** The last moment the sources show, or undefined where nothing is dated; what is only planned shows none. */
export const lastTold = (coverage: readonly Coverage[]): Instant | undefined => {
  const ends = coverage.flatMap(({ table, to }) => (isPlanned(table) ? [] : (to ?? [])))
  return ends.length === 0 ? undefined : Math.max(...ends)
}


import { tables, type Column, type Coverage, type Instant, type Reject, type TableId } from "@folkmoot/facts"
import type { Engine, EngineFailed } from "@folkmoot/engine"
import { sources, type Fact, type Source, type SourceFailed } from "@folkmoot/sources"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { InvalidInput } from "./errors.ts"
import { findNamed, invalid, namesOf } from "./invalid.ts"
import type { Progress, SourceRequest } from "./options.ts"

/**
 * What an ingestion took in.
 *
 * @remarks
 * Unit: `facts` are rows told, by table. `rejects.count` is exact; `rejects.first` shows at most a hundred of them.
 */
export interface Ingested {
  readonly facts: Readonly<Record<string, number>>
  readonly coverage: readonly Coverage[]
  readonly rejects: { readonly count: number; readonly first: readonly Reject[] }
}

const shownRejects = 100

const byId = new Map<string, Source>(sources.map((source) => [source.id, source]))

/** Finds the sources requests name, and gives each a name of its own. */
export const findSources = (requests: readonly SourceRequest[]): Effect.Effect<readonly (readonly [Source, SourceRequest, string])[], InvalidInput> =>
  Effect.gen(function* () {
    const found: (readonly [Source, SourceRequest, string])[] = []
    const names = new Set<string>()
    for (const request of requests) {
      const source = findNamed("source", request.id, "a source", byId)
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
        return yield* invalid("source", `${request.id}:${request.path}`, "given once; the same files twice would count everything twice (give each a name where that is meant)")
      }
      let name = request.name ?? source.id
      if (request.name === undefined) for (let count = 2; names.has(name); count++) name = `${source.id}-${count}`
      if (names.has(name)) return yield* invalid("source name", name, "a name no other source carries")
      names.add(name)
      found.push([source, request, name])
    }
    return found
  })

const loadFacts = (engine: Engine, facts: readonly Fact[]): Effect.Effect<void, EngineFailed> => {
  const byTable = Map.groupBy(facts, ({ table }) => table)
  return Effect.forEach(byTable, ([table, rows]) => engine.load(table as "thread", rows.map(({ row }) => row) as never), { discard: true })
}

/** Reads every source to its end and loads what it tells into an engine, a chunk at a time. */
export const ingest = (
  engine: Engine,
  requests: readonly SourceRequest[],
  onProgress: (progress: Progress) => void,
): Effect.Effect<Ingested, InvalidInput | SourceFailed | EngineFailed> =>
  Effect.gen(function* () {
    const counts = new Map<TableId, number>()
    const coverage: Coverage[] = []
    const first: Reject[] = []
    let rejected = 0
    for (const [source, { path, map = {}, scale, favourable }, name] of yield* findSources(requests)) {
      let facts = 0
      let rejects = 0
      yield* source.read({ path, name, map, ...(scale === undefined ? {} : { scale }), ...(favourable === undefined ? {} : { favourable }) }).pipe(
        Stream.grouped(4096),
        Stream.runForEach((chunk) => {
          const told: Fact[] = []
          for (const item of chunk) {
            if (item.kind === "fact") {
              told.push(item)
              counts.set(item.table, (counts.get(item.table) ?? 0) + 1)
            } else if (item.kind === "coverage") coverage.push(item.coverage)
            else {
              rejects += 1
              if (first.length < shownRejects) first.push(item.reject)
            }
          }
          facts += told.length
          onProgress({ step: "reading", source: name, facts, rejects })
          return loadFacts(engine, told)
        }),
      )
      rejected += rejects
      onProgress({ step: "read", source: name, facts, rejects })
    }
    return { facts: Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))), coverage, rejects: { count: rejected, first } }
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


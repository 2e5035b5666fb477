import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { EngineFailed, Rejected, Taken } from "@folkmoot/engine"
import { columns, type Coverage, type Question, type TableId } from "@folkmoot/facts"
import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import { afterAll } from "vitest"
import { duckdbEngine, type DuckdbEngine, type DuckdbOptions } from "./index.ts"

type Row = Readonly<Record<string, string | number | boolean | null>>

/** All that one source tells at one time. */
export interface Telling {
  readonly source: string
  readonly rows: Readonly<Partial<Record<TableId, readonly Row[]>>>
  readonly coverage: readonly Coverage[]
  readonly rejects?: readonly Rejected[]
}

/** Tries a law as often as the run says, else seldom, since every try opens stores. */
export const always = <T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => Promise<void>): Promise<void> =>
  fc.assert(fc.asyncProperty(arbitrary, holds), { numRuns: fc.readConfigureGlobal().numRuns ?? 3 })

/** Pseudonyms that turn up again and again; one looks like none. */
export const people = ["p-1", "p-2", "p-3", "o'p\" \u0000"]

const person = fc.constantFrom(null, ...people)

const keyed = (ids: readonly string[], source: string, rest: Readonly<Record<string, fc.Arbitrary<string | number | boolean | null>>>): fc.Arbitrary<readonly Row[]> =>
  fc.uniqueArray(fc.record({ source: fc.constant(source), id: fc.constantFrom(...ids), ...rest }), { maxLength: 5, selector: ({ id }) => id })

const ids = ["1", "2", "3", "4", "5"]

const arbitraryCoverage = (source: string): fc.Arbitrary<readonly Coverage[]> =>
  fc.uniqueArray(
    fc.record({
      source: fc.constant(source), table: fc.constantFrom<TableId>("member", "thread", "tie"), rows: fc.nat(5), from: fc.constant(null), to: fc.option(fc.nat(9)),
      untold: fc.constantFrom({}, { channel: "there are none" }), since: fc.constantFrom({}, { solved: 3 }), notes: fc.constantFrom([], ["\u{1f600} \"é\""]),
    }),
    { maxLength: 3, selector: ({ table }) => table },
  )

/** What a source may tell: rows about people, rows that only name them, and rows that do neither; keys come again. */
export const arbitraryTelling: fc.Arbitrary<Telling> = fc.constantFrom("forum", "chat ' \u0000").chain((source) =>
  fc.record({
    source: fc.constant(source),
    rows: fc.record({
      member: keyed(people, source, { affiliation: fc.constantFrom("customer", "staff"), joinedAt: fc.constantFrom(null, 0, -1) }),
      thread: keyed(ids, source, { author: person, openedAt: fc.constantFrom(0, 1, 2), channel: fc.constantFrom(null, "", "a"), solved: fc.constantFrom(null, true, false) }),
      tie: keyed(ids, source, { member: person, other: person, tiedAt: fc.nat(2) }),
      reading: keyed(ids, source, { objective: fc.constant("o"), readAt: fc.nat(2), value: fc.constantFrom(0, -0, 0.1, 1e21) }),
    }),
    coverage: arbitraryCoverage(source),
    rejects: fc.array(fc.record({ position: fc.constantFrom("posts.csv:3", "posts.csv:4", "\u{1f600}.json#/0"), table: fc.constantFrom<TableId | undefined>(undefined, "post"), reason: fc.constantFrom("it is no JSON.", "kind is nothing.") }), { maxLength: 3 }),
  }),
)

/** Loads a telling into an engine, in parts, and finishes it. */
export const take = (engine: DuckdbEngine, { source, rows, coverage, rejects = [] }: Telling): Effect.Effect<Taken, EngineFailed> =>
  Effect.scoped(
    Effect.gen(function* () {
      const intake = yield* engine.intake(source)
      for (const [table, all] of Object.entries(rows)) {
        yield* intake.load(table as "thread", all.slice(0, 2))
        yield* intake.load(table as "thread", all.slice(2))
      }
      yield* intake.reject(rejects.slice(0, 1))
      yield* intake.reject(rejects.slice(1))
      return yield* intake.finish(coverage)
    }),
  )

const questioned = (["member", "thread", "tie", "reading"] as const).map((table) => {
  const all: Readonly<Record<string, unknown>> = columns(table)
  return { table, at: { op: "value", value: 0 }, where: { op: "value", value: true }, keys: Object.values(all) }
})

/** Asks for every cell of the tables a telling has rows of. */
export const everyCell = { summaries: questioned, bounds: [], by: [], asOf: 9 } as unknown as Question

/** All that an engine shows of what it was told, as one text. */
export const shown = (engine: DuckdbEngine): Effect.Effect<string, EngineFailed> =>
  Effect.map(Effect.all([engine.answer(everyCell), engine.coverage, engine.rejected, engine.contentHash, engine.rows("thread")]), (all) => JSON.stringify(all))

/** Opens an engine for as long as something is done with it. */
export const withStore = <A>(options: DuckdbOptions, use: (engine: DuckdbEngine) => Effect.Effect<A, EngineFailed>): Promise<A> =>
  Effect.runPromise(Effect.scoped(Effect.flatMap(duckdbEngine(options), use)))

/** Names files in a folder that goes when the tests of a file are done. */
export const filesOf = (name: string): ((suffix: string) => string) => {
  const folder = mkdtempSync(join(tmpdir(), `folkmoot-duckdb-${name}-`))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return (suffix) => join(folder, suffix)
}

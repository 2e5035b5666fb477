import type { Coverage, SelectedRows } from "@folkmoot/facts"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { columnStore, type ColumnStore } from "./column-store.ts"
import { EngineFailed, type Engine } from "./port.ts"
import { closedEngine, finishedReading, refusedBy, type Refusal, type Refused } from "./refusal.ts"

const name = "memory"

/**
 * Opens an engine that keeps facts in memory, by columns.
 *
 * @remarks
 * Unit: nothing outlives the scope; what an intake loads counts when it is finished, as in engines that keep facts. Where the machine's memory
 * does not do, use an engine that keeps them on disk.
 */
export const memoryEngine: Effect.Effect<Engine, never, Scope.Scope> = Effect.gen(function* () {
  let store: ColumnStore | undefined = columnStore()
  const told = new Map<string, readonly Coverage[]>()
  yield* Effect.addFinalizer(() => Effect.sync(() => (store = undefined)))

  const use = <A>(doing: string, run: (store: ColumnStore) => A | Refused): Effect.Effect<A, EngineFailed> =>
    Effect.suspend(() => {
      if (store === undefined) return Effect.fail(closedEngine(name, doing))
      try {
        const done = run(store)
        return isRefused(done) ? Effect.fail(refusedBy(name, doing, done.refused)) : Effect.succeed(done)
      } catch (cause) {
        // What is thrown here is the machine's limit (a Map or an array too large), not a refusal of ours.
        const message = `The memory engine reached a limit while ${doing}: ${cause instanceof Error ? cause.message : String(cause)}.`
        return Effect.fail(new EngineFailed({ engine: name, doing, message, advice: "Open a DuckDB or ClickHouse engine for this many facts.", cause }))
      }
    })

  return {
    name,
    load: (table, rows) => use(`loading ${table}`, (open) => unlessRefused(open.load(table, rows))),
    intake: (source) =>
      Effect.map(use(`beginning to take in ${source}`, (open) => ({ begun: open.intake(source) })), ({ begun }) => {
        let isFinished = false
        const unfinished = <A>(doing: string, run: () => A | Refused): Effect.Effect<A, EngineFailed> => use(doing, () => (isFinished ? { refused: finishedReading(source, doing) } : run()))
        return {
          load: (table, rows) => unfinished(`loading ${table}`, () => unlessRefused(begun.load(table, rows))),
          loadColumns: (table, facts) => unfinished(`loading ${table}`, () => unlessRefused(begun.loadColumns(table, facts))),
          again: unfinished(`comparing ${source} with other sources`, () => begun.again()),
          finish: (coverage) =>
            unfinished(`taking in ${source}`, () => {
              const taken = begun.finish()
              told.set(source, coverage)
              isFinished = true
              return taken
            }),
        }
      }),
    coverage: use("telling its coverage", () => [...told].toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, coverage]) => coverage.toSorted((a, b) => (a.table < b.table ? -1 : 1)))),
    erase: (people) => use("erasing", (open) => open.erase(people)),
    answer: (question) => Effect.map(use("answering a question", (open) => open.answer(question)), ({ answers }) => answers),
    select: (questions) =>
      use("selecting rows", (open) => {
        const selected: SelectedRows[] = []
        for (const question of questions) {
          const one = open.select(question)
          if ("refused" in one) return one
          selected.push(one.selected)
        }
        return selected
      }),
    rows: (table) => use(`counting the rows of ${table}`, (open) => open.rows(table)),
  }
})

const unlessRefused = (refused: Refusal | undefined): Refused | undefined => refused && { refused }

const isRefused = <A>(done: A | Refused): done is Refused =>
  typeof done === "object" && done !== null && "refused" in done

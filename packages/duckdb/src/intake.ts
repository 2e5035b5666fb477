import { finishedReading, printAgain, refuseRows, refusedBy, type EngineFailed, type Intake, type LooseRow, type Rejected, type ToldAgain } from "@folkmoot/engine"
import type { Coverage, TableId } from "@folkmoot/facts"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import * as Semaphore from "effect/Semaphore"
import { rowsOf, type Database } from "./database.ts"
import { duckdbDialect, unmarked } from "./dialect.ts"
import { keepStaged, lastStaged } from "./keeping.ts"
import { coverageTable, factTables, mainOf, rejectedTable, type KeptTable } from "./kept-table.ts"
import { engineName } from "./native.ts"
import { beyondKept, keptRejects, rejectedRows } from "./rejected.ts"
import { stage, stagedOf } from "./staging.ts"

/** A reading of a source on its way into a store, which keeps what was refused, too. */
export interface DuckdbIntake extends Intake {
  /** Keeps rows that were refused, the first {@link keptRejects} of a reading; those beyond are counted. What cells held is left out of the reasons. */
  readonly again: Effect.Effect<readonly ToldAgain[], EngineFailed>
  readonly reject: (rejects: readonly Rejected[]) => Effect.Effect<void, EngineFailed>
}

/** A source's coverage as rows, in its own order. */
const coverageRows = (source: string, coverage: readonly Coverage[]): readonly LooseRow[] =>
  coverage.map((told, index) => ({ source, id: `${told.table} ${String(index).padStart(6, "0")}`, told: JSON.stringify(told) }))

/** Begins a reading of a source: its rows wait on a connection of their own, and go with it unless the reading is finished. */
export const openIntake = Effect.fnUntraced(function* (database: Database, source: string): Effect.fn.Return<DuckdbIntake, EngineFailed, Scope.Scope> {
  const run = yield* database.connection(`taking in ${source}`)
  const one = yield* Semaphore.make(1)
  const staged = new Set<string>()
  let isFinished = false
  let rejected = 0

  const put = (doing: string, table: KeptTable, rows: readonly LooseRow[]): Effect.Effect<void, EngineFailed> =>
    Effect.andThen(
      Effect.sync(() => void staged.add(table.name)),
      run(doing, (connection) => stage(database.native, connection, table, rows)),
    )

  const open = <A>(doing: string, use: Effect.Effect<A, EngineFailed>): Effect.Effect<A, EngineFailed> =>
    one.withPermits(1)(
      Effect.suspend(() =>
        isFinished ? Effect.fail(refusedBy(engineName, doing, finishedReading(source, doing))) : use,
      ),
    )

  return {
    load: (table, rows) => {
      const doing = `loading ${table}`
      const loose = rows as readonly LooseRow[]
      return Effect.suspend(() => {
        const refused = refuseRows(table, loose, source)
        if (refused !== undefined) return Effect.fail(refusedBy(engineName, doing, refused))
        return open(doing, put(doing, factTables.get(table) as KeptTable, loose))
      })
    },
    reject: (rejects) => {
      const doing = "keeping what was refused"
      return open(
        doing,
        Effect.suspend(() => {
          const rows = rejectedRows(source, rejects.slice(0, Math.max(0, keptRejects - rejected)), rejected)
          rejected += rejects.length
          return rows.length === 0 ? Effect.void : put(doing, rejectedTable, rows)
        }),
      )
    },
    again: Effect.suspend(() => {
      const doing = `comparing ${source} with other sources`
      const compare = run(doing, async (connection) => {
        const tables = [...staged].flatMap((name) => factTables.get(name) ?? [])
        for (const table of tables) await lastStaged(connection, table)
        const printed = printAgain(source, new Map(tables.map((table) => [table.name as TableId, stagedOf(table)])), { ...duckdbDialect, from: (table) => mainOf(factTables.get(table) as KeptTable) })
        return printed === undefined ? [] : printed.read((await rowsOf(connection, printed.sql)).map((row) => row.map(unmarked)))
      })
      return open(doing, compare)
    }),
    finish: (coverage) => {
      const doing = `taking in ${source}`
      const putLast = Effect.suspend(() =>
        Effect.andThen(put(doing, coverageTable, coverageRows(source, coverage)), rejected > keptRejects ? put(doing, rejectedTable, [beyondKept(source, rejected - keptRejects)]) : Effect.void),
      )
      const keep = run(doing, (connection) => keepStaged(connection, { staged, extent: { sources: duckdbDialect.text(source) }, source }))
      return open(
        doing,
        Effect.tap(Effect.andThen(putLast, database.inTurn(keep)), () => Effect.sync(() => void (isFinished = true))),
      )
    },
  }
})

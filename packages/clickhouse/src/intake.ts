import { cellOf, columnsOf, finishedReading, lastOfEach, printAgain, refuseRows, refusedBy, type EngineFailed, type Intake, type LooseRow, type Taken } from "@folkmoot/engine"
import { isTableId, tables, type Coverage, type TableId } from "@folkmoot/facts"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import * as Semaphore from "effect/Semaphore"
import type { Connection, Run } from "./connection.ts"
import { clickhouseDialect } from "./dialect.ts"
import { engineName } from "./failure.ts"
import { forgetIn } from "./forgetting.ts"
import { keepCoverage, readErased } from "./own-tables.ts"

const { identifier, real, text } = clickhouseDialect

const ids: readonly TableId[] = Object.keys(tables).filter(isTableId)

/** Inserts rows that were checked, no two with one key, into a table of facts, wherever that is. */
export const insertRows = (open: Connection, place: string, table: TableId, rows: readonly LooseRow[], signal: AbortSignal): Promise<unknown> => {
  const names = columnsOf(table).map(([name]) => name)
  const cells = rows.map((row) => names.map((name) => cellOf(row, name)))
  return open.insert({ table: place, columns: names.map(identifier) }, cells, signal)
}

const prefix = "staged "

/** Drops what readings left behind that were killed days ago. */
const dropLeftovers = async (open: Connection, signal: AbortSignal): Promise<void> => {
  const left = await open.query(`SELECT "name" FROM system.tables WHERE "database" = currentDatabase() AND startsWith("name", '${prefix}') AND "metadata_modification_time" < now() - INTERVAL 2 DAY`, signal)
  for (const [name] of left) await open.command(`DROP TABLE IF EXISTS ${identifier(String(name))} SYNC`, signal)
}

/** Compares what is kept of a source in a table with what is staged; rows are compared as they are written in JSON. */
const comparison = (table: TableId, source: string, staged: string): string => {
  const written = `formatRow('JSONCompactEachRow', ${columnsOf(table).map(([name]) => identifier(name)).join(", ")})`
  const side = (isNew: boolean, from: string): string => `SELECT "id" AS key_, ${isNew ? "TRUE" : "FALSE"} AS is_new, ${written} AS row_ FROM ${from} WHERE "source" = ${text(source)}`
  const counts = ["count(*) = 1 AND max(is_new)", "count(*) = 2 AND min(row_) <> max(row_)", "count(*) = 1 AND NOT max(is_new)", "count(*) = 2 AND min(row_) = max(row_)"]
  return [
    `SELECT ${counts.map((_, index) => real(`countIf(kind_ = ${index})`)).join(", ")}`,
    `FROM (SELECT multiIf(${counts.map((condition, index) => `${condition}, ${index}`).join(", ")}, -1) AS kind_`,
    `FROM (${side(false, clickhouseDialect.from(table))} UNION ALL ${side(true, staged)}) AS both_ GROUP BY key_) AS rows_`,
  ].join("\n")
}

/**
 * Begins a reading of a source: its rows wait in tables of their own, which go with the scope.
 *
 * @remarks
 * A fact table has a partition for each source. Finishing puts the staged partition in its place, at once for each table, so no row is
 * half there; but the tables follow one another, and who asks in between sees some of them as they were. Coverage comes last.
 */
export const openIntake = Effect.fnUntraced(function* (run: Run, source: string): Effect.fn.Return<Intake, EngineFailed, Scope.Scope> {
  const doing = `taking in ${source}`
  const token = crypto.randomUUID()
  const stagedOf = (table: TableId): string => identifier(`${prefix}${token} ${table}`)
  const staged = new Set<TableId>()
  const one = yield* Semaphore.make(1)
  let isFinished = false
  yield* run(doing, dropLeftovers)
  // What cannot be dropped now, because the server is gone, is dropped by a later reading.
  yield* Effect.addFinalizer(() => Effect.ignore(Effect.forEach(staged, (table) => run(doing, (open, signal) => open.command(`DROP TABLE IF EXISTS ${stagedOf(table)} SYNC`, signal)))))

  const unfinished = <A>(step: string, use: (open: Connection, signal: AbortSignal) => Promise<A>): Effect.Effect<A, EngineFailed> =>
    one.withPermits(1)(
      Effect.suspend(() =>
        isFinished ? Effect.fail(refusedBy(engineName, step, finishedReading(source, step))) : run(step, use),
      ),
    )

  const stageRoom = async (open: Connection, table: TableId, signal: AbortSignal): Promise<void> => {
    if (staged.has(table)) return
    staged.add(table)
    await open.command(`CREATE TABLE ${stagedOf(table)} AS ${identifier(table)}`, signal)
  }

  const keepTable = async (open: Connection, table: TableId, erased: readonly string[], signal: AbortSignal): Promise<Taken> => {
    const place = stagedOf(table)
    await stageRoom(open, table, signal)
    // One row a key from here on, the last.
    await open.command(`OPTIMIZE TABLE ${place} FINAL`, signal)
    await forgetIn(open, place, table, erased, signal)
    const [[added, changed, gone, unchanged] = []] = await open.query(comparison(table, source, `${place} FINAL`), signal)
    const taken: Taken = { added: Number(added), changed: Number(changed), gone: Number(gone), unchanged: Number(unchanged) }
    const left = taken.added + taken.changed + taken.unchanged
    const change = left === 0 ? `DROP PARTITION ${text(source)}` : `REPLACE PARTITION ${text(source)} FROM ${place}`
    if (taken.added + taken.changed + taken.gone > 0) await open.command(`ALTER TABLE ${identifier(table)} ${change}`, signal)
    return taken
  }

  const keep = async (open: Connection, coverage: readonly Coverage[], signal: AbortSignal): Promise<Taken> => {
    const erased = await readErased(open, signal)
    const telling = ids.map((table) => `SELECT ${text(table)} FROM ${identifier(table)} WHERE "source" = ${text(source)} LIMIT 1`)
    const told = new Set((await open.query(telling.map((sql) => `SELECT * FROM (${sql})`).join(" UNION ALL "), signal)).map(([table]) => String(table)))
    const taken = { added: 0, changed: 0, gone: 0, unchanged: 0 }
    for (const table of ids) {
      if (!staged.has(table) && !told.has(table)) continue
      const part = await keepTable(open, table, erased, signal)
      for (const kind of ["added", "changed", "gone", "unchanged"] as const) taken[kind] += part[kind]
    }
    await keepCoverage(open, source, coverage, signal)
    isFinished = true
    return taken
  }

  return {
    again: Effect.suspend(() =>
      unfinished(`comparing ${source} with other sources`, async (open, signal) => {
        const printed = printAgain(source, new Map([...staged].map((table) => [table, `${stagedOf(table)} FINAL`])), clickhouseDialect)
        return printed === undefined ? [] : printed.read(await open.query(printed.sql, signal))
      }),
    ),
    load: (table, rows) => {
      const step = `loading ${table}`
      const loose = rows as readonly LooseRow[]
      return Effect.suspend(() => {
        const refused = refuseRows(table, loose, source)
        if (refused !== undefined) return Effect.fail(refusedBy(engineName, step, refused))
        return unfinished(step, async (open, signal) => {
          await stageRoom(open, table, signal)
          // Of rows with one key the last inserted is kept; within one insert that is not promised.
          if (loose.length > 0) await insertRows(open, stagedOf(table), table, lastOfEach(loose), signal)
        })
      })
    },
    finish: (coverage) => unfinished(doing, (open, signal) => keep(open, coverage, signal)),
  }
})

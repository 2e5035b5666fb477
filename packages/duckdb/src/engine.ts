import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api"
import { closedEngine, lastOfEach, missingTables, passingIntake, printQuestion, refuseRows, refusedBy, type Engine, type EngineFailed, type LooseRow, type PrintedSummary } from "@folkmoot/engine"
import type { Answer } from "@folkmoot/facts"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import * as Semaphore from "effect/Semaphore"
import { duckdbDialect, unmarked } from "./dialect.ts"
import { duckdbFailed, engineName, loadNative, type Native } from "./native.ts"
import { moveStaged, stage } from "./staging.ts"

/** How to open a DuckDB engine. */
export interface DuckdbOptions {
  /** The database file, made if there is none; without it facts live in memory and go with the scope. */
  readonly path?: string
}

/** The database answers questions and nothing else: it reads no other file, fetches no extension, and cannot be talked out of it. */
const configuration = {
  autoinstall_known_extensions: "false",
  autoload_known_extensions: "false",
  enable_external_access: "false",
  lock_configuration: "true",
}

const advice = "If it happens again, keep the facts the question was asked of and report it."

/** Runs something of DuckDB's; interrupted, it stops DuckDB and waits until it has stopped, so that nothing is closed under its feet. */
const running = <A>(connection: DuckDBConnection, doing: string, run: () => Promise<A>): Effect.Effect<A, EngineFailed> =>
  Effect.callback((resume) => {
    const result = run()
    const settled = result.then(
      (value) => resume(Effect.succeed(value)),
      (cause: unknown) => resume(Effect.fail(duckdbFailed(doing, advice, cause))),
    )
    return Effect.suspend(() => {
      connection.interrupt()
      return Effect.promise(() => settled)
    })
  })

const openInstance = (native: Native, path: string): Effect.Effect<DuckDBInstance, EngineFailed> => {
  const where = path === ":memory:" ? "in memory" : path
  return Effect.tryPromise({
    try: () => native.DuckDBInstance.create(path, configuration),
    catch: (cause) => duckdbFailed(`opening ${where}`, "Check that the folder exists and may be written to, and that no other process has the file open.", cause),
  })
}

const makeTables = async (connection: DuckDBConnection): Promise<void> => {
  const columns = await connection.runAndReadAll("SELECT table_name || '.' || column_name FROM duckdb_columns()")
  const missing = missingTables(new Set(columns.getRows().map(([name]) => String(name))), duckdbDialect)
  if (missing.length > 0) await connection.run(missing.join(";\n"))
}

const openEngine = Effect.fnUntraced(function* ({ path = ":memory:" }: DuckdbOptions): Effect.fn.Return<Engine, EngineFailed, Scope.Scope> {
  const native = yield* loadNative
  const loading = yield* Semaphore.make(1)
  let instance: DuckDBInstance | undefined
  yield* Effect.acquireRelease(
    Effect.map(openInstance(native, path), (opened) => (instance = opened)),
    (opened) =>
      // A load under way is let finish.
      loading.withPermits(1)(
        Effect.sync(() => {
          instance = undefined
          opened.closeSync()
        }),
      ),
  )

  const connected = <A>(doing: string, use: (connection: DuckDBConnection) => Effect.Effect<A, EngineFailed>): Effect.Effect<A, EngineFailed> =>
    Effect.acquireUseRelease(
      Effect.suspend(() => {
        const open = instance
        if (open === undefined) return Effect.fail(closedEngine(engineName, doing))
        return Effect.tryPromise({ try: () => open.connect(), catch: (cause) => duckdbFailed(doing, advice, cause) })
      }),
      use,
      // Whatever transaction is open ends with the connection, undone.
      (connection) => Effect.sync(() => connection.disconnectSync()),
    )

  const asked = (connection: DuckDBConnection, doing: string, { sql, read }: PrintedSummary): Effect.Effect<readonly Answer[], EngineFailed> =>
    Effect.flatMap(
      running(connection, doing, async () => read((await connection.runAndReadAll(sql)).getRows().map((row) => row.map(unmarked)))),
      (told) => ("refused" in told ? Effect.fail(refusedBy(engineName, doing, told.refused)) : Effect.succeed(told.answers)),
    )

  yield* connected("making its tables", (connection) => running(connection, "making its tables", () => makeTables(connection)))

  const load: Engine["load"] = (table, rows) => {
    const doing = `loading ${table}`
    const loose = rows as readonly LooseRow[]
    return Effect.suspend(() => {
      const refused = refuseRows(table, loose)
      if (refused !== undefined) return Effect.fail(refusedBy(engineName, doing, refused))
      if (loose.length === 0) return Effect.void
      return loading.withPermits(1)(
        connected(doing, (connection) =>
          running(connection, doing, async () => {
            await stage(native, connection, table, lastOfEach(loose))
            await moveStaged(connection, table)
          }),
        ),
      )
    })
  }

  return {
    name: engineName,
    load,
    ...passingIntake(engineName, load),
    answer: (question) => {
      const doing = "answering a question"
      return Effect.suspend(() => {
        const told = printQuestion(question, duckdbDialect)
        if ("refused" in told) return Effect.fail(refusedBy(engineName, doing, told.refused))
        return connected(doing, (connection) =>
          // One transaction, so that all summaries are of the same facts whatever is loaded meanwhile.
          Effect.andThen(
            running(connection, doing, () => connection.run("BEGIN TRANSACTION READ ONLY")),
            Effect.map(Effect.forEach(told.printed, (printed) => asked(connection, doing, printed)), (answers) => answers.flat()),
          ),
        )
      })
    },
    rows: (table) => {
      const doing = `counting the rows of ${table}`
      const sql = `SELECT CAST(count(*) AS DOUBLE) FROM ${duckdbDialect.from(table)}`
      return connected(doing, (connection) => running(connection, doing, async () => Number((await connection.runAndReadAll(sql)).getRows()[0]?.[0])))
    },
  }
})

/**
 * Opens an engine on DuckDB.
 *
 * @remarks
 * Unit: with a `path` facts outlive the scope; a load is one transaction, so a process killed while loading leaves what was there before.
 * Fails where the native library is missing or the file cannot be opened.
 */
export const duckdbEngine = (options: DuckdbOptions = {}): Effect.Effect<Engine, EngineFailed, Scope.Scope> => openEngine(options)

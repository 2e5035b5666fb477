import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api"
import { closedEngine, type EngineFailed } from "@folkmoot/engine"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import * as Semaphore from "effect/Semaphore"
import { duckdbDialect } from "./dialect.ts"
import { duckdbFailed, engineName, loadNative, type Native } from "./native.ts"

/** A DuckDB that is open, until its scope closes. */
export interface Database {
  readonly native: Native
  /** Does something on a connection of its own. */
  readonly connected: <A>(doing: string, use: (connection: DuckDBConnection) => Promise<A>) => Effect.Effect<A, EngineFailed>
  /** A connection for as long as a scope. */
  readonly connection: (doing: string) => Effect.Effect<Connected, EngineFailed, Scope.Scope>
  /** Lets one after another write; a database that is closing waits for its writer. */
  readonly inTurn: <A, E>(write: Effect.Effect<A, E>) => Effect.Effect<A, E>
}

/** Does something on one connection, where what was done on it before still shows. */
export type Connected = <A>(doing: string, use: (connection: DuckDBConnection) => Promise<A>) => Effect.Effect<A, EngineFailed>

/** What a database is opened for. */
export interface Opening {
  readonly path: string
  readonly readOnly?: boolean
  /** The one folder whose files may be read and written. */
  readonly folder?: string
  readonly limits?: Limits
}

/** How much of the machine may be taken; DuckDB's own measure for what is not said. */
interface Limits {
  readonly memory?: number
  readonly threads?: number
  readonly temporaryFolder?: string
}

/** The limits as DuckDB's configuration has them. */
const limited = ({ memory, threads, temporaryFolder }: Limits): Readonly<Record<string, string>> => ({
  ...(memory === undefined ? {} : { memory_limit: `${memory}MB` }),
  ...(threads === undefined ? {} : { threads: String(threads) }),
  ...(temporaryFolder === undefined ? {} : { temp_directory: temporaryFolder }),
})

/** The database answers questions and nothing else: it reads no other file, fetches no extension, and cannot be talked out of it. */
const locked = { enable_external_access: "false", lock_configuration: "true" }

const withoutExtensions = { autoinstall_known_extensions: "false", autoload_known_extensions: "false" }

/** The same, but for one folder; that can only be said of a database that is open. */
const lockedBut = (folder: string): readonly string[] => [
  `SET allowed_directories = [${duckdbDialect.text(folder)}]`,
  ...Object.entries(locked).map(([name, value]) => `SET ${name} = ${value}`),
]

const advice = "If it happens again, keep the facts the question was asked of and report it."

/** Runs something of DuckDB's; interrupted, it stops DuckDB and waits until it has stopped, so that nothing is closed under its feet. */
const running = <A>(connection: DuckDBConnection, doing: string, use: (connection: DuckDBConnection) => Promise<A>): Effect.Effect<A, EngineFailed> =>
  Effect.callback((resume) => {
    const settled = use(connection).then(
      (value) => resume(Effect.succeed(value)),
      (cause: unknown) => resume(Effect.fail(duckdbFailed(doing, advice, cause))),
    )
    return Effect.suspend(() => {
      connection.interrupt()
      return Effect.promise(() => settled)
    })
  })

const openInstance = (native: Native, { path, readOnly = false, folder, limits = {} }: Opening): Effect.Effect<DuckDBInstance, EngineFailed> =>
  Effect.tryPromise({
    try: async () => {
      const configuration = { ...withoutExtensions, ...limited(limits), ...(folder === undefined ? locked : {}), ...(readOnly ? { access_mode: "READ_ONLY" } : {}) }
      // From the cache, since the same file opened twice in one process would not see its other half, and damage it.
      const instance = await native.DuckDBInstance.fromCache(path, configuration)
      if (folder !== undefined) {
        const connection = await instance.connect()
        for (const statement of lockedBut(folder)) await connection.run(statement)
        connection.disconnectSync()
      }
      return instance
    },
    catch: (cause) => duckdbFailed(`opening ${path === ":memory:" ? "in memory" : path}`, adviceOn(cause), cause),
  })

const adviceOn = (cause: unknown): string => {
  const words = cause instanceof Error ? cause.message : String(cause)
  if (words.includes("Could not set lock")) return "Another process has the file open; one may write to it at a time, or several read its snapshots. Close it there, or wait until it is done."
  if (words.includes("different configuration")) return "This process has the file open already, for writing, for a snapshot or with other limits; close that first."
  return "Check that the folder exists and may be written to, and that the file is a DuckDB file of this version or an earlier one."
}

/** Opens a database in a scope. */
export const openDatabase = Effect.fnUntraced(function* (opening: Opening): Effect.fn.Return<Database, EngineFailed, Scope.Scope> {
  const native = yield* loadNative
  const turn = yield* Semaphore.make(1)
  let instance: DuckDBInstance | undefined
  yield* Effect.acquireRelease(
    Effect.map(openInstance(native, opening), (opened) => (instance = opened)),
    (opened) =>
      turn.withPermits(1)(
        Effect.sync(() => {
          instance = undefined
          opened.closeSync()
        }),
      ),
  )

  const connect = (doing: string): Effect.Effect<DuckDBConnection, EngineFailed> =>
    Effect.suspend(() => {
      const open = instance
      if (open === undefined) return Effect.fail(closedEngine(engineName, doing))
      return Effect.tryPromise({ try: () => open.connect(), catch: (cause) => duckdbFailed(doing, advice, cause) })
    })

  // Whatever transaction is open ends with the connection, undone.
  const disconnect = (connection: DuckDBConnection): Effect.Effect<void> => Effect.sync(() => connection.disconnectSync())

  return {
    native,
    connected: (doing, use) => Effect.acquireUseRelease(connect(doing), (connection) => running(connection, doing, use), disconnect),
    connection: (doing) =>
      Effect.map(Effect.acquireRelease(connect(doing), disconnect), (connection): Connected => (step, use) =>
        Effect.suspend(() => (instance === undefined ? Effect.fail(closedEngine(engineName, step)) : running(connection, step, use))),
      ),
    inTurn: turn.withPermits(1),
  }
})

/** Does something in one transaction: all of it or, where anything fails, nothing. */
export const inTransaction = async <A>(connection: DuckDBConnection, use: () => Promise<A>): Promise<A> => {
  await connection.run("BEGIN TRANSACTION")
  try {
    const done = await use()
    await connection.run("COMMIT")
    return done
  } catch (cause) {
    // Where the transaction has ended by itself there is nothing to undo; what went wrong is said either way.
    await connection.run("ROLLBACK").catch(() => undefined)
    throw cause
  }
}

/** Asks one thing, and gives the rows as arrays of cells. */
export const rowsOf = async (connection: DuckDBConnection, sql: string): Promise<readonly (readonly unknown[])[]> => (await connection.runAndReadAll(sql)).getRows()

/** The one number a statement gives: what it counts, or how many rows it wrote. */
export const countOf = async (connection: DuckDBConnection, sql: string): Promise<number> => Number((await rowsOf(connection, sql))[0]?.[0])

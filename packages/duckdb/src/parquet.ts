import { existsSync, mkdirSync } from "node:fs"
import { join, resolve } from "node:path"
import type { DuckDBConnection } from "@duckdb/node-api"
import { EngineFailed, refusedBy, type Taken } from "@folkmoot/engine"
import * as Effect from "effect/Effect"
import { countOf, rowsOf } from "./database.ts"
import { duckdbDialect } from "./dialect.ts"
import { forgetAll } from "./forgetting.ts"
import { keepStaged } from "./keeping.ts"
import { columnList, keptTables, readFrom, type KeptTable } from "./kept-table.ts"
import { engineName } from "./native.ts"
import { momentOf, openToRead, openToWrite } from "./reading.ts"
import { makeStaging, stagedOf } from "./staging.ts"

const { identifier, real, text } = duckdbDialect

/** A store and a folder of Parquet files. */
export interface ParquetOptions {
  /** The store's file. */
  readonly path: string
  /** The folder of the files, one named after each table: `thread.parquet`. Made by an export if there is none. */
  readonly folder: string
}

const erased = "erased_"

const fileOf = (folder: string, name: string): string => join(folder, `${name}.parquet`)

/**
 * Writes all that a store keeps into a folder: one Parquet file for each fact table, `coverage_` and `erased_`.
 *
 * @remarks
 * Unit: rows in order of source and id. With `snapshot`, as the store stood then. Files of the same names are replaced. Fails where the folder
 * cannot be written to, the store cannot be opened or is open elsewhere for writing, and where there is no such snapshot.
 */
export const exportParquet = ({ path, folder, snapshot }: ParquetOptions & { readonly snapshot?: string }): Effect.Effect<void, EngineFailed> =>
  Effect.scoped(
    Effect.gen(function* () {
      const place = resolve(folder)
      const doing = `exporting to ${folder}`
      yield* Effect.try({
        try: () => mkdirSync(place, { recursive: true }),
        catch: (cause) => new EngineFailed({ engine: engineName, doing, message: `The folder ${folder} could not be made.`, advice: "Name a folder that may be written to.", cause }),
      })
      const database = yield* openToRead({ path, folder: place })
      const then = snapshot === undefined ? undefined : yield* momentOf(database, path, snapshot)
      yield* database.connected(doing, async (connection) => {
        const copy = (query: string, name: string) => connection.run(`COPY (${query}) TO ${text(fileOf(place, name))} (FORMAT parquet, COMPRESSION zstd)`)
        for (const table of keptTables) await copy(`SELECT ${columnList(table)} FROM ${readFrom(table, then)} ORDER BY "source", "id"`, table.name)
        await copy("SELECT person FROM main.erased_ ORDER BY person", erased)
      })
    }),
  )

/** Reads a table's file into what is staged; gives how many of its rows hold a number no engine keeps. */
const stageFile = async (connection: DuckDBConnection, table: KeptTable, file: string): Promise<number> => {
  await makeStaging(connection, table)
  const told = new Set((await rowsOf(connection, `SELECT column_name FROM (DESCRIBE FROM read_parquet(${text(file)}))`)).map(([name]) => String(name)))
  const columns = table.columns.filter(([name]) => told.has(name))
  const numbers = columns.filter(([, type]) => type !== "text" && type !== "boolean")
  // Adding nought takes the sign from a nought.
  const cells = columns.map(([name, type]) => (type === "text" || type === "boolean" ? identifier(name) : `${real(identifier(name))} + 0`))
  await connection.run(`INSERT INTO ${stagedOf(table)} (${columns.map(([name]) => identifier(name)).join(", ")}) SELECT ${cells.join(", ")} FROM read_parquet(${text(file)})`)
  if (numbers.length === 0) return 0
  const odd = numbers.map(([name, type]) => (type === "real" ? `NOT isfinite(${identifier(name)})` : `NOT (abs(${identifier(name)}) <= ${Number.MAX_SAFE_INTEGER}) OR ${identifier(name)} <> trunc(${identifier(name)})`))
  return countOf(connection, `SELECT count(*) FROM ${stagedOf(table)} WHERE ${odd.join(" OR ")}`)
}

/**
 * Takes a folder of Parquet files, as `exportParquet` writes them, into a store.
 *
 * @remarks
 * Unit: each source the files tell of takes the place of all it told before, in one transaction; other sources stay. Who is erased in either is
 * erased in both. A file that is not there tells no rows. Fails, with nothing taken in, where no file bears a fact table's name, and where one holds a
 * number no engine keeps.
 */
export const importParquet = ({ path, folder }: ParquetOptions): Effect.Effect<Taken, EngineFailed> =>
  Effect.scoped(
    Effect.gen(function* () {
      const place = resolve(folder)
      const doing = `importing from ${folder}`
      const found = keptTables.filter(({ name }) => existsSync(fileOf(place, name)))
      const refuse = (message: string, advice: string) => Effect.fail(refusedBy(engineName, doing, { message, advice }))
      if (found.length === 0) return yield* refuse(`${folder} holds no Parquet file named after a fact table.`, "Name a folder that exportParquet wrote, with files such as thread.parquet.")
      const database = yield* openToWrite({ path, folder: place })
      const run = yield* database.connection(doing)
      for (const table of found) {
        const odd = yield* run(doing, (connection) => stageFile(connection, table, fileOf(place, table.name)))
        if (odd > 0) return yield* refuse(`${table.name}.parquet holds ${odd} rows with a number that is not finite, or not whole where it should be.`, "Correct them where the file was made; nothing was taken in.")
      }
      const sources = found.map((table) => `SELECT "source" FROM ${stagedOf(table)}`).join(" UNION ")
      return yield* run(doing, async (connection) => {
        await connection.run(`CREATE TEMP TABLE sources_ AS ${sources}`)
        if (existsSync(fileOf(place, erased))) await forgetAll(connection, `SELECT person FROM read_parquet(${text(fileOf(place, erased))})`)
        return keepStaged(connection, { staged: new Set(found.map(({ name }) => name)), extent: { sources: "SELECT \"source\" FROM temp.sources_" } })
      })
    }),
  )

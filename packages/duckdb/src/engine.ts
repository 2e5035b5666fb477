import { lastOfEach, openedWith, optionFrom, optionText, printQuestion, printRows, refuseRows, refusedBy, type Engine, type EngineFailed, type LooseRow, type Refusal, type RejectedRows } from "@folkmoot/engine"
import type { Answer, Coverage, Facts, SelectedRows, TableId } from "@folkmoot/facts"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { contentHash } from "./content-hash.ts"
import { countOf, rowsOf, type Database, type Opening } from "./database.ts"
import { duckdbDialect, unmarked } from "./dialect.ts"
import { erasePeople } from "./forgetting.ts"
import { openIntake, type DuckdbIntake } from "./intake.ts"
import { keepStaged } from "./keeping.ts"
import { coverageTable, factTables, readFrom, type KeptTable, type Then } from "./kept-table.ts"
import { engineName } from "./native.ts"
import { momentOf, openToRead, openToWrite } from "./reading.ts"
import { readRejected } from "./rejected.ts"
import { keepSnapshot, snapshotsIn } from "./revision.ts"
import { stage } from "./staging.ts"

/** How to open a DuckDB engine. */
export interface DuckdbOptions {
  /** The database file, made if there is none; without it facts live in memory and go with the scope. */
  readonly path?: string
  /** The name of a snapshot, to ask of the facts as they stood then; nothing can be written to it. */
  readonly snapshot?: string
  /** How much memory DuckDB may take, in megabytes, from 64 on; four fifths of the machine's unless said. What does not fit is laid aside on disk, and where that cannot be done the engine fails. */
  readonly memory?: number
  /** How many threads it may count on; as many as the machine has processors unless said. */
  readonly threads?: number
  /** The folder in which it lays aside what does not fit into memory, made when it is needed; beside the database file unless said. */
  readonly temporaryFolder?: string
}

/**
 * An engine on DuckDB: the port, and what only a store has.
 *
 * @remarks
 * A snapshot is a name for how the store stands; whatever sources tell later, it can be opened under that name. Names are letters, digits,
 * `-` and `_`. Who is erased is erased from every snapshot too.
 */
export interface DuckdbEngine extends Engine {
  /** Keeps how the store stands now under a name; again under the same name only while nothing has changed. */
  readonly snapshot: (name: string) => Effect.Effect<void, EngineFailed>
  /** The names of the snapshots, oldest first. */
  readonly snapshots: Effect.Effect<readonly string[], EngineFailed>
  /** Begins to take in what a source tells, and what of it was refused. */
  readonly intake: (source: string) => Effect.Effect<DuckdbIntake, EngineFailed, Scope.Scope>
  /** What was refused of each source when it was last read, by source; sources of which nothing was are not in it. */
  readonly rejected: Effect.Effect<readonly RejectedRows[], EngineFailed>
  /** A hash of all that sources told: equal where the facts, the coverage and what was refused are, however they came in. */
  readonly contentHash: Effect.Effect<string, EngineFailed>
}

const refuse = (doing: string, refusal: Refusal): Effect.Effect<never, EngineFailed> => Effect.fail(refusedBy(engineName, doing, refusal))

const notWritten = (snapshot: string) => (doing: string): Effect.Effect<never, EngineFailed> =>
  refuse(doing, { message: `The snapshot ${snapshot} is as the store stood then; nothing is written to it.`, advice: "Open the store without naming a snapshot." })

/** The part of the port that asks, of the store as it is now or as it was at a revision. */
const asking = (database: Database, then?: Then): Pick<DuckdbEngine, "answer" | "select" | "rows" | "coverage" | "rejected" | "snapshots" | "contentHash"> => {
  const fromOf = (table: TableId): string => readFrom(factTables.get(table) as KeptTable, then)
  const dialect = { ...duckdbDialect, from: fromOf }
  return {
    answer: (question) => {
      const doing = "answering a question"
      return Effect.suspend(() => {
        const told = printQuestion(question, dialect)
        if ("refused" in told) return refuse(doing, told.refused)
        const answered = database.connected(doing, async (connection) => {
          // One transaction, so that all summaries are of the same facts whatever is loaded meanwhile.
          await connection.run("BEGIN TRANSACTION READ ONLY")
          const answers: (readonly Answer[])[] = []
          for (const { sql, read } of told.printed) {
            // In one order, so that a report printed again is the same to the last digit.
            const one = read((await rowsOf(connection, `${sql}\nORDER BY ALL`)).map((row) => row.map(unmarked)))
            if ("refused" in one) return one
            answers.push(one.answers)
          }
          return { answers: answers.flat() }
        })
        return Effect.flatMap(answered, (all) => ("refused" in all ? refuse(doing, all.refused) : Effect.succeed(all.answers)))
      })
    },
    select: (questions) => {
      const doing = "selecting rows"
      const selected = database.connected(doing, async (connection) => {
        // One transaction here too: what is counted and what is shown are of the same facts.
        await connection.run("BEGIN TRANSACTION READ ONLY")
        const ask = async (sql: string) => (await rowsOf(connection, sql)).map((row) => row.map(unmarked))
        const all: SelectedRows[] = []
        for (const question of questions) {
          const told = printRows(question, dialect)
          if ("refused" in told) return told
          all.push(told.printed.read(await ask(told.printed.count), await ask(told.printed.rows)))
        }
        return all
      })
      return Effect.flatMap(selected, (all) => ("refused" in all ? refuse(doing, all.refused) : Effect.succeed(all)))
    },
    rows: (table) =>
      database.connected(`counting the rows of ${table}`, (connection) => countOf(connection, `SELECT count(*) FROM ${fromOf(table)}`)),
    coverage: database.connected("reading what sources can tell", async (connection) => {
      const told = await rowsOf(connection, `SELECT told FROM ${readFrom(coverageTable, then)} ORDER BY "source", "id"`)
      return told.map(([json]) => JSON.parse(String(json)) as Coverage)
    }),
    rejected: database.connected("reading what was refused", (connection) => readRejected(connection, then)),
    snapshots: database.connected("listing the snapshots", async (connection) => [...(await snapshotsIn(connection)).keys()]),
    contentHash: database.connected("hashing what it keeps", (connection) => contentHash(connection, then)),
  }
}

const openStore = Effect.fnUntraced(function* (opening: Opening): Effect.fn.Return<DuckdbEngine, EngineFailed, Scope.Scope> {
  const database = yield* openToWrite(opening)

  const load = <Id extends TableId>(table: Id, rows: NonNullable<Facts[Id]>): Effect.Effect<void, EngineFailed> => {
    const doing = `loading ${table}`
    const loose = rows as readonly LooseRow[]
    return Effect.suspend(() => {
      const refused = refuseRows(table, loose)
      if (refused !== undefined) return refuse(doing, refused)
      const kept = factTables.get(table) as KeptTable
      const keep = database.connected(doing, async (connection) => {
        await stage(database.native, connection, kept, lastOfEach(loose))
        await keepStaged(connection, { staged: new Set([table]), extent: "rows" })
      })
      return database.inTurn(keep)
    })
  }

  return {
    name: engineName,
    load,
    intake: (source) => openIntake(database, source),
    erase: (people) => (people.length === 0 ? Effect.succeed(0) : database.inTurn(database.connected("erasing people", (connection) => erasePeople(connection, people)))),
    snapshot: (name) => {
      const doing = `keeping the snapshot ${name}`
      if (!/^[\p{L}\p{N}_-]+$/u.test(name)) return refuse(doing, { message: `${JSON.stringify(name)} cannot name a snapshot.`, advice: "Use letters, digits, - and _, such as 2026-10." })
      return Effect.flatMap(database.inTurn(database.connected(doing, (connection) => keepSnapshot(connection, name))), (told) =>
        told === "kept" ? Effect.void : refuse(doing, { message: `There is a snapshot ${name} already, and the store has changed since.`, advice: "Choose another name; what a snapshot shows stays as it is." }),
      )
    },
    ...asking(database),
  }
})

const openSnapshot = Effect.fnUntraced(function* (opening: Opening, name: string): Effect.fn.Return<DuckdbEngine, EngineFailed, Scope.Scope> {
  const database = yield* openToRead(opening)
  const then = yield* momentOf(database, opening.path, name)
  const closed = notWritten(name)
  return {
    name: engineName,
    load: (table) => closed(`loading ${table}`),
    intake: (source) => closed(`taking in ${source}`),
    erase: () => closed("erasing people"),
    snapshot: (other) => closed(`keeping the snapshot ${other}`),
    ...asking(database, then),
  }
})

const known = { path: optionText, snapshot: optionText, memory: optionFrom(64), threads: optionFrom(1), temporaryFolder: optionText }

/**
 * Opens an engine on DuckDB.
 *
 * @remarks
 * Unit: with a `path` facts outlive the scope. A load, a reading that is finished and an erasure are a transaction each, so a process killed at
 * any moment leaves what was there before. Fails where the native library is missing, where the file cannot be opened or another process
 * has it open, where there is no such snapshot, and for an option there is none of or of another kind.
 * Within a process all who have a file open at one time must have said the same of memory, threads and temporary folder.
 */
export const duckdbEngine = (options: DuckdbOptions = {}): Effect.Effect<DuckdbEngine, EngineFailed, Scope.Scope> =>
  openedWith(engineName, options, known, () => {
    const { path = ":memory:", snapshot, ...limits } = options
    const opening = { path, limits }
    return snapshot === undefined ? openStore(opening) : openSnapshot(opening, snapshot)
  })

import type { SelectedRows, TableId } from "@folkmoot/facts"
import { tables } from "@folkmoot/facts"
import { PGlite, type Transaction } from "@electric-sql/pglite"
import * as Effect from "effect/Effect"
import { afterAll } from "vitest"
import { cellOf, columnsOf, lastOfEach, refuseRows, type LooseRow } from "./check-rows.ts"
import type { Dialect } from "./dialect.ts"
import { keptByPostgresql, postgresqlDialect, storedInPostgresql } from "./dialects.ts"
import { passingIntake } from "./passing-intake.test-kit.ts"
import { EngineFailed, type Engine } from "./port.ts"
import { closedEngine, refusedBy } from "./refusal.ts"
import { printRows } from "./sql-rows.ts"
import { createTable, printQuestion } from "./sql.ts"
import { engineLaws, type MakeEngine } from "./testing.ts"

// PostgreSQL itself, in this process: what it answers is held against what plain rows give.

const name = "PostgreSQL"
const ids = Object.keys(tables) as TableId[]
const { identifier, from } = postgresqlDialect

const database = PGlite.create()
afterAll(async () => (await database).close())

/** Schemas with empty tables; making one takes longer than a law. */
const free: string[] = []
let made = 0

const within = async <A>(schema: string, use: (transaction: Transaction) => Promise<A>): Promise<A> =>
  (await database).transaction(async (transaction) => {
    await transaction.exec(`SET LOCAL search_path TO ${identifier(schema)}`)
    return use(transaction)
  })

const makeSchema = async (): Promise<string> => {
  const schema = `law ${made++}`
  await (await database).exec(`CREATE SCHEMA ${identifier(schema)}`)
  const keys = ids.map((id) => `CREATE UNIQUE INDEX ON ${identifier(id)} ("source", "id")`)
  await within(schema, (transaction) => transaction.exec([...ids.map((id) => createTable(id, postgresqlDialect)), ...keys].join(";\n")))
  return schema
}

const empty = (schema: string, loaded: ReadonlySet<TableId>): Promise<unknown> =>
  within(schema, (transaction) => transaction.exec(Array.from(loaded, (id) => `DELETE FROM ${identifier(id)}`).join(";\n")))

const stored = (table: TableId, row: LooseRow): object =>
  Object.fromEntries(
    columnsOf(table).map(([column]) => {
      const cell = cellOf(row, column)
      return [column, typeof cell === "string" ? storedInPostgresql(cell) : cell]
    }),
  )

const insert = (table: TableId): string => {
  const columns = columnsOf(table).map(([column]) => identifier(column))
  const changes = columns.map((column) => `${column} = EXCLUDED.${column}`)
  return `INSERT INTO ${identifier(table)} SELECT ${columns.join(", ")} FROM json_populate_recordset(NULL::${identifier(table)}, $1) ON CONFLICT ("source", "id") DO UPDATE SET ${changes.join(", ")}`
}

const mark = "="

/** Its client here drops a byte-order mark at the start of a text, so every text is sent with a mark before it. */
const dialect: Dialect = { ...postgresqlDialect, sent: (sql) => `'${mark}' || ${sql}` }

const told = (cell: unknown): unknown => (typeof cell === "string" ? keptByPostgresql(cell.slice(mark.length)) : cell)

const openEngine: MakeEngine = Effect.gen(function* () {
  const opened = yield* Effect.acquireRelease(
    Effect.promise(async () => ({ schema: free.pop() ?? (await makeSchema()), isOpen: true, loaded: new Set<TableId>() })),
    (engine) =>
      Effect.promise(async () => {
        engine.isOpen = false
        await empty(engine.schema, engine.loaded)
        free.push(engine.schema)
      }),
  )
  const asked = <A>(doing: string, use: (transaction: Transaction) => Promise<A>): Effect.Effect<A, EngineFailed> =>
    Effect.suspend(() =>
      opened.isOpen
        ? Effect.tryPromise({
            try: () => within(opened.schema, use),
            catch: (cause) => new EngineFailed({ engine: name, doing, message: String(cause), advice: "Report it.", cause }),
          })
        : Effect.fail(closedEngine(name, doing)),
    )

  const load: Engine["load"] = (table, rows) => {
    const loose = rows as readonly LooseRow[]
    const refused = refuseRows(table, loose)
    if (refused !== undefined) return Effect.fail(refusedBy(name, "loading", refused))
    opened.loaded.add(table)
    return asked("loading", async (transaction) => {
      await transaction.query(insert(table), [JSON.stringify(lastOfEach(loose).map((row) => stored(table, row)))], { serializers: { 114: (text: string) => text } })
    })
  }

  return {
    name,
    load,
    ...passingIntake(name, load),
    answer: (question) => {
      const printed = printQuestion(question, dialect)
      if ("refused" in printed) return Effect.fail(refusedBy(name, "answering", printed.refused))
      return Effect.flatMap(
        asked("answering", async (transaction) => {
          const answers = []
          for (const { sql, read } of printed.printed) {
            const { rows } = await transaction.query<readonly unknown[]>(sql, [], { rowMode: "array" })
            answers.push(read(rows.map((row) => row.map(told))))
          }
          return answers
        }),
        (all) => {
          const refused = all.find((one) => "refused" in one)
          return refused === undefined ? Effect.succeed(all.flatMap((one) => ("answers" in one ? one.answers : []))) : Effect.fail(refusedBy(name, "answering", refused.refused))
        },
      )
    },
    select: (questions) =>
      asked("selecting rows", async (transaction) => {
        const selected: SelectedRows[] = []
        for (const question of questions) {
          const printed = printRows(question, dialect)
          if ("refused" in printed) return printed
          const ask = async (sql: string) => (await transaction.query<readonly unknown[]>(sql, [], { rowMode: "array" })).rows.map((row) => row.map(told))
          selected.push(printed.printed.read(await ask(printed.printed.count), await ask(printed.printed.rows)))
        }
        return selected
      }).pipe(Effect.flatMap((all) => ("refused" in all ? Effect.fail(refusedBy(name, "selecting rows", all.refused)) : Effect.succeed(all)))),
    rows: (table) =>
      asked("counting", async (transaction) => {
        const { rows } = await transaction.query<readonly unknown[]>(`SELECT CAST(count(*) AS DOUBLE PRECISION) FROM ${from(table)}`, [], { rowMode: "array" })
        return Number(rows[0]?.[0])
      }),
  } satisfies Engine
})

engineLaws(name, openEngine, { runs: 10, intake: false })

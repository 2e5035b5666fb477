import { closedEngine, lastOfEach, missingTables, openedWith, optionFrom, optionText, printQuestion, printRows, refuseRows, refusedBy, type Engine, type EngineFailed, type LooseRow } from "@folkmoot/engine"
import { isTableId, tables, type SelectedRows } from "@folkmoot/facts"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import type { Connection, Run } from "./connection.ts"
import { clickhouseDialect } from "./dialect.ts"
import { clickhouseFailed, engineName } from "./failure.ts"
import { forgetIn, rowsWithout } from "./forgetting.ts"
import { httpConnection, type ClickhouseOptions } from "./http-connection.ts"
import { insertRows, openIntake } from "./intake.ts"
import { noteErased, ownTables, readCoverage, readErased } from "./own-tables.ts"

const { identifier } = clickhouseDialect

/** The engine over any connection; it closes the connection with its scope. */
export const engineOver = Effect.fnUntraced(function* (connect: () => Promise<Connection>): Effect.fn.Return<Engine, EngineFailed, Scope.Scope> {
  let connection: Connection | undefined
  yield* Effect.acquireRelease(
    Effect.map(Effect.tryPromise({ try: connect, catch: (cause) => clickhouseFailed("connecting", cause) }), (opened) => (connection = opened)),
    (opened) =>
      Effect.promise(async () => {
        connection = undefined
        await opened.close()
      }),
  )

  const run: Run = (doing, use) =>
    Effect.suspend(() => {
      const open = connection
      if (open === undefined) return Effect.fail(closedEngine(engineName, doing))
      return Effect.tryPromise({ try: (signal) => use(open, signal), catch: (cause) => clickhouseFailed(doing, cause) })
    })

  yield* run("making its tables", async (open, signal) => {
    const columns = await open.query(`SELECT concat("table", '.', "name") FROM system.columns WHERE "database" = currentDatabase()`, signal)
    for (const statement of [...missingTables(new Set(columns.map(([name]) => String(name))), clickhouseDialect), ...ownTables]) await open.command(statement, signal)
  })

  const load: Engine["load"] = (table, rows) => {
    const doing = `loading ${table}`
    const loose = rows as readonly LooseRow[]
    return Effect.suspend(() => {
      const refused = refuseRows(table, loose)
      if (refused !== undefined) return Effect.fail(refusedBy(engineName, doing, refused))
      if (loose.length === 0) return Effect.void
      return run(doing, async (open, signal) => {
        const kept = rowsWithout(table, lastOfEach(loose), new Set(await readErased(open, signal)))
        if (kept.length > 0) await insertRows(open, identifier(table), table, kept, signal)
      })
    })
  }

  return {
    name: engineName,
    load,
    intake: (source) => openIntake(run, source),
    coverage: run("reading what sources can tell", readCoverage),
    erase: (people) =>
      run("erasing people", async (open, signal) => {
        if (people.length === 0) return 0
        await noteErased(open, people, signal)
        let rows = 0
        for (const table of Object.keys(tables).filter(isTableId)) rows += await forgetIn(open, identifier(table), table, people, signal)
        return rows
      }),
    answer: (question) => {
      const doing = "answering a question"
      return Effect.suspend(() => {
        const told = printQuestion(question, clickhouseDialect)
        if ("refused" in told) return Effect.fail(refusedBy(engineName, doing, told.refused))
        const answers = Effect.forEach(told.printed, ({ sql, read }) =>
          Effect.flatMap(run(doing, async (open, signal) => read(await open.query(sql, signal))), (one) =>
            "refused" in one ? Effect.fail(refusedBy(engineName, doing, one.refused)) : Effect.succeed(one.answers),
          ),
        )
        // A question without summaries asks nothing of the server, but a closed engine answers nothing at all.
        return told.printed.length === 0 ? run(doing, async () => []) : Effect.map(answers, (all) => all.flat())
      })
    },
    select: (questions) => {
      const doing = "selecting rows"
      const selected = run(doing, async (open, signal) => {
        const all: SelectedRows[] = []
        for (const question of questions) {
          const told = printRows(question, clickhouseDialect)
          if ("refused" in told) return told
          all.push(told.printed.read(await open.query(told.printed.count, signal), await open.query(told.printed.rows, signal)))
        }
        return all
      })
      return Effect.flatMap(selected, (all) => ("refused" in all ? Effect.fail(refusedBy(engineName, doing, all.refused)) : Effect.succeed(all)))
    },
    rows: (table) =>
      run(`counting the rows of ${table}`, async (open, signal) => {
        const [row] = await open.query(`SELECT ${clickhouseDialect.real("count(*)")} FROM ${clickhouseDialect.from(table)}`, signal)
        return Number(row?.[0])
      }),
  }
})

/**
 * Opens an engine on a ClickHouse server.
 *
 * @remarks
 * Unit: facts outlive the scope. Tables are made in `database` when there are none. A load is one insert, and loading again is safe. The
 * summaries of one question are asked one after another, as are questions for rows, so facts loaded meanwhile may be in some and not in others. Needs ClickHouse
 * 25.3 or later. Fails where the server cannot be reached or will not do what is asked, and for an option there is none of or of another kind.
 */
export const clickhouseEngine = (options: ClickhouseOptions): Effect.Effect<Engine, EngineFailed, Scope.Scope> =>
  openedWith(
    engineName,
    options,
    { url: optionText, database: optionText, username: optionText, password: { says: "a text", accepts: (value) => typeof value === "string", isSecret: true }, requestTimeout: optionFrom(1) },
    () => engineOver(() => httpConnection(options)),
  )

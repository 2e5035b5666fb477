/** From files to facts; the files are written first. */
import { once } from "node:events"
import { createWriteStream, mkdirSync } from "node:fs"
import { join } from "node:path"
import { formatInstant, tables, type Column, type TableId } from "@folkmoot/facts"
import { sources } from "@folkmoot/sources"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { logged, logRows, rowsIn } from "./log.ts"
import { batch, stopwatch, type Told } from "./scale-took.ts"

const columnsOf = (table: TableId): readonly (readonly [string, Column])[] => Object.entries<Column>(tables[table].columns)

const written = (value: unknown, { type }: Column): string => (value === null || value === undefined ? "" : type === "instant" ? formatInstant(value as number) : String(value))

/** The columns of a table's file, in its order. */
export const columnsWritten = (table: TableId): readonly (readonly [string, Column])[] => columnsOf(table).filter(([name]) => name !== "source")

/** Writes the log as files the `facts` source reads; not a stage, but what the first one needs. */
export const writeLog = async (events: number, folder: string): Promise<readonly Told[]> => {
  mkdirSync(join(folder, "facts"), { recursive: true })
  for (const table of logged) {
    const columns = columnsWritten(table)
    const file = createWriteStream(join(folder, "facts", `${table}.csv`))
    file.write(`${columns.map(([name]) => name).join(",")}\n`)
    for (let from = 0; from < rowsIn(table, events); from += batch) {
      const rows = logRows(table, events, from, from + batch) as readonly Readonly<Record<string, unknown>>[]
      if (!file.write(rows.map((row) => `${columns.map(([name, column]) => written(row[name], column)).join(",")}\n`).join(""))) await once(file, "drain")
    }
    file.end()
    await once(file, "close")
  }
  return []
}

/** Telling: the files become facts. */
export const telling = async (events: number, folder: string): Promise<readonly Told[]> => {
  const source = sources.find(({ id }) => id === "facts") as (typeof sources)[number]
  const watch = stopwatch()
  let rows = 0
  await watch.run(() => Effect.runPromise(Stream.runForEachArray(source.read({ path: join(folder, "facts"), name: "forum", map: {}, columns: true }), (part) => Effect.sync(() => { for (const one of part) if (one.kind === "columns") rows += one.facts.size }))))
  if (Math.abs(rows - events) > logged.length) throw new Error(`${rows} of ${events} events were told.`)
  return [watch.told("telling, facts as CSV", events)]
}

/** Polars: frames in memory, as many threads as there are processors. */
import { createRequire } from "node:module"
import { tables, type Column } from "@folkmoot/facts"
import { Absent, type Contenders } from "./contender.ts"
import { logged } from "./log.ts"
import { logFile } from "./log-file.ts"
import { handContender } from "./sql-contenders.ts"

interface Frame {
  readonly lazy: () => object
  readonly rows: () => readonly (readonly unknown[])[]
}

interface Plan {
  readonly collectSync: () => Frame
  /** An error where the query cannot be read: it is handed over rather than thrown. */
  readonly _ldf: unknown
}

/** The part of Polars used here. */
interface Polars {
  readonly Utf8: object
  readonly Bool: object
  readonly Int64: object
  readonly Float64: object
  readonly readCSV: (path: string, options: object) => Frame
  readonly SQLContext: new () => { readonly register: (name: string, frame: object) => void; readonly execute: (sql: string) => Plan }
}

const installed = (): Polars => {
  try {
    return createRequire(new URL("others/package.json", import.meta.url))("nodejs-polars") as Polars
  } catch (error) {
    throw new Absent("Polars is not installed", { cause: error })
  }
}

/** Polars with the log in it. */
export const open = async (events: number): Promise<Contenders> => {
  const { Utf8, Bool, Int64, Float64, readCSV, SQLContext } = installed()
  const types: Readonly<Record<Column["type"], object>> = { text: Utf8, boolean: Bool, integer: Int64, real: Float64, instant: Int64, duration: Int64 }
  const context = new SQLContext()
  for (const table of logged) {
    const dtypes = Object.fromEntries(Object.entries<Column>(tables[table].columns).map(([name, { type }]) => [name, types[type]]))
    context.register(table, readCSV(logFile(table, events), { dtypes, inferSchemaLength: 0 }).lazy())
  }
  const frameOf = (sql: string): Frame => {
    const plan = context.execute(sql)
    if (plan._ldf instanceof Error) throw plan._ldf
    return plan.collectSync()
  }
  const moment = (column: string): string => `CAST(${column} * 1000 AS TIMESTAMP)`
  return {
    "Polars, SQL by hand, which says less": handContender({ run: frameOf, rows: (sql) => frameOf(sql).rows() }, (column) => `EXTRACT(YEAR FROM ${moment(column)}) * 12 + EXTRACT(MONTH FROM ${moment(column)}) - 1`),
  }
}

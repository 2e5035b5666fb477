/** DuckDB, in a file. */
import { join } from "node:path"
import { duckdbEngine } from "@folkmoot/duckdb"
import { count, takeIn, within } from "./scale-counting.ts"
import { stopwatch, type Told } from "./scale-took.ts"

/** Taking in by DuckDB, into a file. */
export const takingInDuckdb = (events: number, folder: string): Promise<readonly Told[]> =>
  within(duckdbEngine({ path: join(folder, "store.duckdb") }), async (engine) => {
    const watch = stopwatch()
    await takeIn(engine, events, watch.run)
    return [watch.told("taking in, DuckDB", events)]
  })

/** Counting by DuckDB, from the file. */
export const countingInDuckdb = (events: number, folder: string): Promise<readonly Told[]> =>
  within(duckdbEngine({ path: join(folder, "store.duckdb") }), async (engine) => [(await count(engine, "counting, DuckDB", events)).told])

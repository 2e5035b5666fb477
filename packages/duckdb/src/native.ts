import { EngineFailed } from "@folkmoot/engine"
import * as Effect from "effect/Effect"

/** DuckDB's client, as far as this engine uses it. */
export type Native = typeof import("@duckdb/node-api")

/** What this engine calls itself. */
export const engineName = "duckdb"

const wordsOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause)).split("\n")[0] as string

/** The failure of something DuckDB would not do. */
export const duckdbFailed = (doing: string, advice: string, cause: unknown): EngineFailed =>
  new EngineFailed({ engine: engineName, doing, message: `DuckDB failed while ${doing}: ${wordsOf(cause)}`, advice, cause })

/** Loads DuckDB's client only now, since it is a native library that an application may well do without. */
export const loadNative: Effect.Effect<Native, EngineFailed> = Effect.tryPromise({
  try: () => import("@duckdb/node-api"),
  catch: (cause) =>
    duckdbFailed(
      "loading its native library",
      `Install @duckdb/node-api with its optional packages; it has no build for every platform (this is ${process.platform}-${process.arch}). The memory engine needs nothing.`,
      cause,
    ),
})

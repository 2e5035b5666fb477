import { existsSync } from "node:fs"
import { nearest } from "@folkmoot/facts"
import { EngineFailed, type Engine } from "@folkmoot/engine"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import type { InvalidInput } from "./errors.ts"
import { invalid } from "./invalid.ts"
import type { EngineRequest } from "./options.ts"

type Opening = Effect.Effect<Engine, EngineFailed | InvalidInput, Scope.Scope>

const load = <T>(engine: string, module: () => Promise<T>): Effect.Effect<T, EngineFailed> =>
  Effect.tryPromise({
    try: module,
    catch: (cause) =>
      new EngineFailed({ engine, doing: "loading it", message: `The ${engine} engine could not be loaded.`, advice: `Install @folkmoot/${engine}.`, cause }),
  })

const duckdb = load("duckdb", () => import("@folkmoot/duckdb"))

/** A store's file, and the snapshot of it that is meant, if any; a snapshot's name holds no dot, so a file's is never taken for one. */
const storeAt = (place: string): { readonly path: string; readonly snapshot?: string } => {
  const { path = place, snapshot } = /^(?<path>.*)@(?<snapshot>[\p{L}\p{N}_-]+)$/su.exec(place)?.groups ?? {}
  return { path, ...(snapshot === undefined ? {} : { snapshot }) }
}

/** The engines there are, each loaded only when it is opened. */
const engines = new Map<string, (place: string | undefined, isRead: boolean) => Opening>([
  ["memory", () => Effect.flatMap(load("memory", () => import("@folkmoot/engine/memory")), ({ memoryEngine }) => memoryEngine)],
  [
    "duckdb",
    (place, isRead) => {
      if (place === undefined) return Effect.flatMap(duckdb, ({ duckdbEngine }) => duckdbEngine())
      const store = storeAt(place)
      if (store.path === "") return Effect.fail(invalid("engine", `duckdb:${place}`, "complete: a snapshot is of a file, such as duckdb:facts.duckdb@2026-10"))
      // Whoever mistypes a store's name would else be told that nothing ever happened.
      if (!isRead && !existsSync(store.path)) return Effect.fail(invalid("engine", `duckdb:${place}`, "a store that is there; check its name, or read sources into it first"))
      return Effect.flatMap(duckdb, ({ duckdbEngine }) => duckdbEngine(store))
    },
  ],
  [
    "clickhouse",
    (place) =>
      place === undefined
        ? Effect.fail(invalid("engine", "clickhouse", "complete: say where the server is, such as clickhouse:http://localhost:8123"))
        : Effect.flatMap(load("clickhouse", () => import("@folkmoot/clickhouse")), ({ clickhouseEngine }) => clickhouseEngine({ url: place })),
  ],
])

/** Opens the engine a request names; a store is made where there is none only if sources are to be read into it. */
export const openEngine = (request: EngineRequest, isRead: boolean): Effect.Effect<Engine, EngineFailed | InvalidInput, Scope.Scope> => {
  if (typeof request !== "string") return request
  const [, name = "", place] = /^([^:]*)(?::(.*))?$/s.exec(request) ?? []
  const open = engines.get(name)
  if (open === undefined) return Effect.fail(invalid("engine", name, `an engine; known are ${[...engines.keys()].join(", ")}`, nearest(name, engines.keys())))
  return open(place === "" ? undefined : place, isRead)
}

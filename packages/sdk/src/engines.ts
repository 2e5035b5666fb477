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

/** The engines there are, each loaded only when it is opened; a snapshot's name holds no dot, so a file's is never taken for one. */
const engines = new Map<string, (place: string | undefined) => Opening>([
  ["memory", () => Effect.flatMap(load("memory", () => import("@folkmoot/engine/memory")), ({ memoryEngine }) => memoryEngine)],
  [
    "duckdb",
    (place) => {
      if (place === undefined) return Effect.flatMap(duckdb, ({ duckdbEngine }) => duckdbEngine())
      const { path = place, snapshot } = /^(?<path>.*)@(?<snapshot>[\p{L}\p{N}_-]+)$/su.exec(place)?.groups ?? {}
      if (path === "") return Effect.fail(invalid("engine", `duckdb:${place}`, "complete: a snapshot is of a file, such as duckdb:facts.duckdb@2026-10"))
      return Effect.flatMap(duckdb, ({ duckdbEngine }) => duckdbEngine({ path, ...(snapshot === undefined ? {} : { snapshot }) }))
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

/** Opens the engine a request names. */
export const openEngine = (request: EngineRequest): Effect.Effect<Engine, EngineFailed | InvalidInput, Scope.Scope> => {
  if (typeof request !== "string") return request
  const [, name = "", place] = /^([^:]*)(?::(.*))?$/s.exec(request) ?? []
  const open = engines.get(name)
  if (open === undefined) return Effect.fail(invalid("engine", name, `an engine; known are ${[...engines.keys()].join(", ")}`, nearest(name, engines.keys())))
  return open(place === "" ? undefined : place)
}

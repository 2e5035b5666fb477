import * as Effect from "effect/Effect"
import { expect, test, vi } from "vitest"
import { duckdbEngine } from "./index.ts"

vi.mock("@duckdb/node-api", () => {
  throw new Error("Cannot find module '@duckdb/node-bindings-plan9-mips/duckdb.node'")
})

test("without the native library, opening fails and says what to install or use instead", async () => {
  const failure = await Effect.runPromise(Effect.flip(Effect.scoped(duckdbEngine())))
  expect(failure).toMatchObject({
    _tag: "EngineFailed",
    engine: "duckdb",
    doing: "loading its native library",
    message: expect.stringContaining("DuckDB failed while loading its native library"),
    advice: expect.stringContaining("Install @duckdb/node-api"),
  })
})

import { readdirSync } from "node:fs"
import { DuckDBInstance } from "@duckdb/node-api"
import { tables } from "@folkmoot/facts"
import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { exportParquet, importParquet } from "./index.ts"
import { always, arbitraryTelling, filesOf, people, shown, take, withStore } from "./telling.test-kit.ts"

const file = filesOf("parquet")
let files = 0
const fresh = (): string => file(`${files++}`)

const filled = async (tellings: readonly Parameters<typeof take>[1][], gone: readonly string[] = []): Promise<string> => {
  const path = fresh()
  await withStore({ path }, (engine) => Effect.andThen(Effect.forEach(tellings, (telling) => take(engine, telling)), engine.erase(gone)))
  return path
}

const arbitraryTellings = fc.array(arbitraryTelling, { minLength: 1, maxLength: 3 })

describe("laws of Parquet", () => {
  test("what is exported and imported is what was there, and importing it again changes nothing", () =>
    always(fc.tuple(arbitraryTellings, fc.subarray(people, { maxLength: 1 })), async ([tellings, gone]) => {
      const [path, folder, other] = [await filled(tellings, gone), fresh(), fresh()]
      await Effect.runPromise(exportParquet({ path, folder }))
      await Effect.runPromise(importParquet({ path: other, folder }))
      expect(await withStore({ path: other }, shown)).toBe(await withStore({ path }, shown))
      expect(await Effect.runPromise(importParquet({ path: other, folder }))).toMatchObject({ added: 0, changed: 0, gone: 0 })
      // Who was erased stays so in the other store too.
      await withStore({ path: other }, (engine) => Effect.forEach(tellings, (telling) => take(engine, telling)))
      expect(await withStore({ path: other }, shown)).toBe(await withStore({ path }, shown))
    }))

  test("an export of a snapshot is the store as it stood, and takes the place of what its sources told", () =>
    always(fc.tuple(arbitraryTellings, arbitraryTelling), async ([tellings, later]) => {
      const [path, folder] = [await filled(tellings), fresh()]
      const stood = await withStore({ path }, (engine) => Effect.tap(shown(engine), () => Effect.andThen(engine.snapshot("then"), take(engine, { ...later, source: tellings[0]?.source ?? "", rows: {} }))))
      await Effect.runPromise(exportParquet({ path, folder, snapshot: "then" }))
      await Effect.runPromise(importParquet({ path, folder }))
      // A source that told nothing at all then is in no file, so it keeps what it told later.
      const toldNothing = tellings.some(({ rows, coverage, rejects = [] }) => coverage.length + rejects.length + Object.values(rows).flat().length === 0)
      if (!toldNothing) expect(await withStore({ path }, shown)).toBe(stood)
    }))
})

describe("examples", () => {
  const thread = (id: string) => ({ source: "forum", rows: { thread: [{ source: "forum", id, openedAt: 0 }] }, coverage: [] })

  test("there is a file for every table, what sources can tell, what was refused, and who is erased", async () => {
    const folder = fresh()
    await Effect.runPromise(exportParquet({ path: await filled([thread("1")]), folder }))
    expect(readdirSync(folder).toSorted()).toEqual([...Object.keys(tables), "coverage_", "rejected_", "erased_"].map((name) => `${name}.parquet`).toSorted())
  })

  test("a file somebody else made counts for the columns it has, and one with impossible numbers is refused whole", async () => {
    const [path, folder, bad] = [await filled([thread("1")]), fresh(), fresh()]
    await Effect.runPromise(exportParquet({ path, folder }))
    await Effect.runPromise(exportParquet({ path, folder: bad }))
    const connection = await (await DuckDBInstance.create()).connect()
    await connection.run(`COPY (SELECT 'wiki' AS source, '2' AS id, -0.0 AS value) TO '${folder}/reading.parquet'`)
    await connection.run(`COPY (SELECT 'wiki' AS source, '2' AS id, 'nan'::DOUBLE AS value) TO '${bad}/reading.parquet'`)
    connection.disconnectSync()
    const failure = await Effect.runPromise(Effect.flip(importParquet({ path, folder: bad })))
    expect(failure).toMatchObject({ _tag: "EngineFailed", message: "reading.parquet holds 1 rows with a number that is not finite, or not whole where it should be." })
    expect(await Effect.runPromise(importParquet({ path, folder }))).toEqual({ added: 1, changed: 0, gone: 0, unchanged: 1 })
  })

  test("a folder without tables, a place that is no folder and a store that is not there are failures that say so", async () => {
    const path = await filled([])
    const failures = await Promise.all([importParquet({ path, folder: file("nowhere") }), exportParquet({ path, folder: path }), exportParquet({ path: file("none"), folder: fresh() })].map((effect) => Effect.runPromise(Effect.flip<unknown, { message: string }, never>(effect))))
    expect(failures.map(({ message }) => message)).toEqual([expect.stringContaining("no Parquet file"), expect.stringContaining("could not be made"), expect.stringContaining("none")])
  })
})

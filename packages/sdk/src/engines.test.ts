import { join } from "node:path"
import { duckdbEngine } from "@folkmoot/duckdb"
import * as Effect from "effect/Effect"
import { expect, test } from "vitest"
import { communityFolder, ownFolder, planText } from "./community.test-kit.ts"
import { InvalidInput, open } from "./index.ts"

const folder = ownFolder()

const plan = { text: planText, file: "plan.yaml" }

const keepSnapshot = (path: string, name: string): Promise<void> => Effect.runPromise(Effect.scoped(Effect.flatMap(duckdbEngine({ path }), (engine) => engine.snapshot(name))))

const printed = async (engine: string): Promise<string> => {
  await using folkmoot = await open({ plan, engine })
  const { markdown, html } = await folkmoot.report({ audience: "support", locale: "da" })
  return JSON.stringify([await folkmoot.measure({ metrics: ["resolution-rate", "first-response-time"], step: "month", by: ["channel"] }), markdown, html])
}

const readInto = async (engine: string, extra: readonly string[]): Promise<void> => {
  await using folkmoot = await open({ sources: [{ id: "facts", path: communityFolder(extra), name: "forum" }], engine })
  await folkmoot.ingest()
}

test("last month's report can be printed again byte for byte from the snapshot that was kept then", async () => {
  // A folder's name may hold what a snapshot's begins with.
  const path = join(folder, "a@b.duckdb")
  const store = `duckdb:${path}`
  await readInto(store, [])
  await keepSnapshot(path, "2025-10")
  const then = await printed(store)
  await readInto(store, ["41,question,true,help,2025-10-20T09:00:00Z,m41,customer,2025-10-20T10:00:00Z,2025-10-20T10:00:00Z,true,2025-10-20T10:00:00Z,customer,false"])
  expect(await printed(store)).not.toBe(then)
  expect(await printed(`${store}@2025-10`)).toBe(then)
})

test("a snapshot that is not there is a failure that names those that are", async () => {
  const path = join(folder, "some.duckdb")
  await keepSnapshot(path, "2025-10")
  await expect(open({ engine: `duckdb:${path}@2025-11` })).rejects.toMatchObject({ _tag: "EngineFailed", advice: "There are 2025-10." })
})

test("a snapshot of no file is invalid", async () => {
  await expect(open({ engine: "duckdb:@2025-10" })).rejects.toBeInstanceOf(InvalidInput)
})

test("what was refused of a source is told as long as the store holds what it told, without what stood there", async () => {
  const store = `duckdb:${join(folder, "refused.duckdb")}`
  await readInto(store, ["42,question,true,help,yesterday,m42,customer,,,false,,,false"])
  await using again = await open({ engine: store })
  const { rejects } = await again.ingest()
  expect(rejects).toMatchObject({ count: 1, first: [{ source: "forum", position: expect.stringMatching(/thread\.csv:\d+$/) }] })
  expect(rejects.first[0]?.reason).toContain("openedAt is")
  expect(rejects.first[0]?.reason).not.toContain("yesterday")
})

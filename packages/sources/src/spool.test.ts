import * as fc from "fast-check"
import { mkdtemp, rm, stat } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import type { Heard } from "./fetched.ts"
import { openSpool, spoolInMemory, type Spool, type SpoolOwner } from "./spool.ts"

const owner: SpoolOwner = { source: "forum", name: "forum", address: "https://forum.example/", map: {}, scored: false }

const heard: fc.Arbitrary<readonly Heard[]> = fc.array(
  fc.record({
    document: fc.constantFrom("a", "b", "c", "__proto__"),
    cursor: fc.oneof(fc.integer(), fc.constant(null), fc.array(fc.string())),
    counted: fc.dictionary(fc.constantFrom("posts", "likes"), fc.nat()),
    sayings: fc.array(fc.record({ says: fc.constant("channel" as const), id: fc.string(), name: fc.string({ unit: "grapheme" }) }), { maxLength: 3 }),
  }).map((one) => JSON.parse(JSON.stringify(one)) as Heard),
  { maxLength: 12 },
)

const heldBy = async (spool: Spool) => {
  const all: Heard[] = []
  for await (const one of spool.all()) all.push(one)
  return { all, heard: [...spool.heard] }
}

/** The cursor of the last document that said anything new; what is kept again as it was is not written again. */
const lastNewOf = (all: readonly Heard[]): unknown => {
  const kept = new Map<string, string>()
  let cursor: unknown = null
  for (const one of all) {
    const text = JSON.stringify(one)
    if (kept.get(one.document) !== text) ({ cursor } = one)
    kept.set(one.document, text)
  }
  return cursor
}

const withFolder = async (use: (folder: string) => Promise<void>): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "folkmoot-spool-"))
  try {
    await use(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

test("a file holds what memory holds: of each document the last, in the order they were first heard; opened again it still does", async () => {
  await fc.assert(
    fc.asyncProperty(heard, fc.nat({ max: 12 }), async (all, split) => {
      await withFolder(async (folder) => {
        const memory = spoolInMemory()
        for (const one of all) await memory.keep(one)
        const first = await openSpool(folder, owner)
        for (const one of all.slice(0, split)) await first.keep(one)
        await first.close()
        const second = await openSpool(folder, owner)
        for (const one of all.slice(split)) await second.keep(one)
        expect(await heldBy(second)).toEqual(await heldBy(memory))
        expect(second.cursor()).toEqual(all.length > split ? memory.cursor() : lastNewOf(all))
        await second.close()
      })
    }),
    { numRuns: 40 },
  )
})

test("what is heard again unchanged takes no room", async () => {
  await fc.assert(
    fc.asyncProperty(heard, async (all) => {
      await withFolder(async (folder) => {
        const spool = await openSpool(folder, owner)
        for (const one of all) await spool.keep(one)
        const path = join(folder, "forum.jsonl")
        const { size } = await stat(path)
        for await (const one of spool.all()) await spool.keep(one)
        expect((await stat(path)).size).toBe(size)
        await spool.close()
      })
    }),
    { numRuns: 20 },
  )
})

test("only its owner may read it", async () => {
  await withFolder(async (folder) => {
    await (await openSpool(folder, owner)).close()
    expect((await stat(join(folder, "forum.jsonl"))).mode & 0o077).toBe(0)
  })
})

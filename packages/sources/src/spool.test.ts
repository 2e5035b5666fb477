import * as fc from "fast-check"
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises"
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

/** A document that says so much, the same each time it is asked for by the same numbers. */
const document = (name: string, round: number): Heard => ({ document: name, cursor: { name, round }, sayings: [{ says: "channel", id: name, name: `${round}`.padEnd(200, "x") }] })

test("opened again, a file is no longer than twice what is kept in it, however often that was heard, and holds the same", async () => {
  await withFolder(async (folder) => {
    const path = join(folder, "forum.jsonl")
    const memory = spoolInMemory()
    for (let round = 0; round < 20; round += 1) {
      const spool = await openSpool(folder, owner)
      for (const name of ["a", "b", "c", "d"].slice(round % 3)) {
        await memory.keep(document(name, round))
        await spool.keep(document(name, round))
      }
      expect(await heldBy(spool)).toEqual(await heldBy(memory))
      await spool.close()
    }
    const { size } = await stat(path)
    const again = await openSpool(folder, owner)
    expect(again.cursor()).toEqual(memory.cursor())
    expect(await heldBy(again)).toEqual(await heldBy(memory))
    const lines = (await readFile(path, "utf8")).split("\n")
    const once = [lines[0] ?? "", ...(await heldBy(memory)).all.map((one) => JSON.stringify(one))].reduce((sum, line) => sum + line.length + 1, 0)
    expect((await stat(path)).size).toBeLessThanOrEqual(2 * once)
    // One more round of all it holds is the most that is added to that before it is opened again.
    expect(size).toBeLessThanOrEqual(3 * once)
    // What is heard after that stands where it should.
    await again.keep(document("b", 99))
    await memory.keep(document("b", 99))
    await again.close()
    const last = await openSpool(folder, owner)
    expect(await heldBy(last)).toEqual(await heldBy(memory))
    await last.close()
    expect([(await stat(path)).mode & 0o077, await readdir(folder)]).toEqual([0, ["forum.jsonl"]])
  })
})

test("what is left of writing a file anew that was stopped is of no account", async () => {
  await withFolder(async (folder) => {
    await writeFile(join(folder, "forum.jsonl.anew"), "half a li")
    const memory = spoolInMemory()
    const first = await openSpool(folder, owner)
    for (let round = 0; round < 9; round += 1) {
      await first.keep(document("a", round))
      await memory.keep(document("a", round))
    }
    await first.close()
    const again = await openSpool(folder, owner)
    expect(await heldBy(again)).toEqual(await heldBy(memory))
    await again.close()
    expect(await readdir(folder)).toEqual(["forum.jsonl"])
  })
})

test("only its owner may read it", async () => {
  await withFolder(async (folder) => {
    await (await openSpool(folder, owner)).close()
    expect((await stat(join(folder, "forum.jsonl"))).mode & 0o077).toBe(0)
  })
})

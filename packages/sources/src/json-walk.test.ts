import * as fc from "fast-check"
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { describe, expect, test } from "vitest"
import { jsonDocuments } from "./json-documents.ts"
import { sayDocuments } from "./json-walk.ts"

const inFolder = async <A>(files: Readonly<Record<string, string>>, use: (folder: string) => Promise<A>): Promise<A> => {
  const folder = await mkdtemp(join(tmpdir(), "folkmoot-walk-"))
  try {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await writeFile(join(folder, name), text)
    }
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** What is said of a record: where it stands, and its text. */
interface Said {
  readonly position: string
  readonly reason: string
}

/** Says each record called `it` as its position; `it` may stand in lists and in `data` and `nodes`. */
const sayings = async (path: string): Promise<{ readonly said: readonly Said[]; readonly strange: number }> => {
  const said: Said[] = []
  const telling = sayDocuments({
    source: "it", path, expects: "some", otherwise: "none of it", containers: ["data", "nodes"],
    kindOf: (record) => (Object.hasOwn(record, "it") ? "it" : undefined),
    whereIn: ({ at }) => ({ at, pointer: "", list: "" }),
    say: (_, value, where) => [{ says: "nothing", position: where.at(where.pointer), reason: JSON.stringify(value) }],
  })
  for (;;) {
    const step = await telling.next()
    if (step.done === true) return { said, strange: step.value }
    said.push(...step.value.flatMap((one) => (one.says === "nothing" ? [one] : [])))
  }
}

const leading = (value: unknown, pointer: string): unknown => pointer.split("/").slice(1).reduce<unknown>((at, step) => (at as Readonly<Record<string, unknown>>)[step], value)

const { document } = fc.letrec<{ readonly document: unknown; readonly record: unknown }>((tie) => ({
  record: fc.record({ it: fc.nat() }),
  document: fc.oneof({ depthSize: "small" }, tie("record"), fc.array(tie("document"), { maxLength: 3 }), fc.record({ data: tie("document") }), fc.record({ nodes: fc.array(tie("record"), { maxLength: 3 }) })),
}))

const countIn = (value: unknown): number => {
  if (typeof value !== "object" || value === null) return 0
  return "it" in value ? 1 : Object.values(value).reduce<number>((sum, one) => sum + countIn(one), 0)
}

describe("records in documents", () => {
  test("every record is found once, and its position leads to it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.record({ data: document, nodes: fc.constant([]) }), async (value) => {
        await inFolder({ "a.json": JSON.stringify(value) }, async (folder) => {
          const { said, strange } = await sayings(folder)
          expect(strange).toBe(0)
          expect(said).toHaveLength(countIn(value))
          for (const one of said) {
            expect(one.position.startsWith("a.json#")).toBe(true)
            expect(leading(value, one.position.slice("a.json#".length))).toEqual(JSON.parse(one.reason))
          }
          expect(new Set(said.map(({ position }) => position)).size).toBe(said.length)
        })
      }),
      { numRuns: 60 },
    )
  })

  test("files in folders, without an ending and with a record on each line are read; hidden ones and others are passed over", async () => {
    const files = { "a": '{"it":1}', "b/c.json": '[{"it":2},3]', "d.ndjson": '{"it":4}\n\n{"it":5}\n{', ".hidden.json": '{"it":6}', "e.txt": '{"it":7}', "f.json": '{"of":"something else"}' }
    await inFolder(files, async (folder) => {
      const { said, strange } = await sayings(folder)
      expect(strange).toBe(1)
      expect(said.map(({ position }) => position)).toEqual(["a#", "b/c.json#/0", "b/c.json#/1", "d.ndjson:1", "d.ndjson:3", "d.ndjson:4"])
      expect(said.map(({ reason }) => reason).filter((reason) => reason.endsWith("."))).toEqual(["this is none of it.", expect.stringContaining("no JSON") as string])
    })
  })

  test("what holds nothing of it fails with advice", async () => {
    await inFolder({ "a.json": '{"of":"something else"}' }, async (folder) => {
      await expect(sayings(folder)).rejects.toMatchObject({ advice: "Give some." })
      await expect(sayings(join(folder, "b.json"))).rejects.toMatchObject({ advice: expect.stringContaining("a.json") as string })
      await expect(jsonDocuments("it", dirname(join(folder, "nothing/x")), "some").next()).rejects.toMatchObject({ message: expect.stringContaining("There is no") as string })
    })
  })
})

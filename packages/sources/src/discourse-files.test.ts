import * as fc from "fast-check"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { documentsIn, pieceSize, type ExportDocument } from "./discourse-files.ts"

const documentsOf = async (name: string, text: string): Promise<Readonly<Record<"topics" | "others", readonly ExportDocument[]>>> => {
  const folder = await mkdtemp(join(tmpdir(), "folkmoot-discourse-"))
  try {
    const path = join(folder, name)
    await writeFile(path, text)
    const gather = async (wanted: "topics" | "others"): Promise<readonly ExportDocument[]> => {
      const all: ExportDocument[] = []
      for await (const one of documentsIn(name, path, wanted)) all.push(one)
      return all
    }
    return { topics: await gather("topics"), others: await gather("others") }
  } finally {
    await rm(folder, { recursive: true })
  }
}

test("a topic is known as one, wherever in its file the posts begin, and every document is read exactly once", async () => {
  const place = fc.oneof(fc.integer({ min: pieceSize - 30, max: pieceSize + 5 }), fc.integer({ min: 2 * pieceSize - 60, max: 2 * pieceSize + 5 }), fc.nat({ max: 100 }))
  await fc.assert(
    fc.asyncProperty(place, fc.boolean(), async (padding, isTopic) => {
      const value = { padding: "x".repeat(padding), [isTopic ? "post_stream" : "poststream"]: {} }
      const { topics, others } = await documentsOf("a.json", JSON.stringify(value))
      const [own, foreign] = isTopic ? [topics, others] : [others, topics]
      expect(own).toEqual([{ where: "a.json", value }])
      expect(foreign).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test("lines are sorted one by one, blank ones passed over, broken ones said with their number", async () => {
  const { topics, others } = await documentsOf("a.jsonl", '{"post_stream":{}}\n\n{"about":{}}\n{"post_stream"')
  expect(topics).toMatchObject([{ where: "a.jsonl:1" }, { position: "a.jsonl:4" }])
  expect(others).toEqual([{ where: "a.jsonl:3", value: { about: {} } }])
})

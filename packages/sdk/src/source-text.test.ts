import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import { afterAll, describe, expect, test } from "vitest"
import { open, sourceText } from "./index.ts"
import { refusalText } from "./refusal-text.ts"
import { readMapping } from "./source-requests.ts"

const folder = mkdtempSync(join(tmpdir(), "folkmoot-source-text-"))
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

const table = file("t.csv", "id,opened\n1,2026-01-01\n2,soon\n")

describe("what is wrong in a mapping", () => {
  test("is said with the file, line and column it stands in", async () => {
    const written = file("m.yaml", "tables:\n  - table: ticket\n    columns:\n      id: id\n      openedAtt: opened\n")
    const mapping = await Effect.runPromise(readMapping(written))
    await using folkmoot = await open({ sources: [{ id: "table", path: table, mapping }] })
    await expect(folkmoot.ingest()).rejects.toMatchObject({ _tag: "SourceFailed", where: `${written}:5:18`, message: expect.stringContaining("openedAtt") as string })
  })

  test("is said with a JSON pointer where the mapping is no file's", async () => {
    await using folkmoot = await open({ sources: [{ id: "table", path: table, mapping: { tables: [{ table: "ticket", columns: { id: "id", openedAtt: "opened" } }] } }] })
    await expect(folkmoot.ingest()).rejects.toMatchObject({ where: "mapping#/tables/0/columns/openedAtt" })
  })
})

test("a store keeps what was refused", async () => {
  const path = join(folder, "s.duckdb")
  const mapping = { tables: [{ table: "ticket", columns: { id: "id", openedAt: "opened" } }] }
  {
    await using folkmoot = await open({ engine: `duckdb:${path}`, sources: [{ id: "table", path: table, mapping }] })
    await folkmoot.ingest()
  }
  const { duckdbEngine } = await import("@folkmoot/duckdb")
  const rejected = await Effect.runPromise(Effect.scoped(Effect.flatMap(duckdbEngine({ path }), (engine) => engine.rejected)))
  expect(rejected).toMatchObject([{ source: "table", count: 1, first: [{ position: "t.csv:3", table: "ticket", reason: expect.stringContaining('openedAt is "…"') as string }] }])
})

describe("what sources say", () => {
  test("is said in German and Danish, sentence by sentence; what somebody declared stays", () => {
    expect(sourceText("Zendesk knows no costs. The desk has one room.", "coverage", "de")).toBe("Zendesk kennt keine Kosten. The desk has one room.")
    expect(sourceText('at is "Dr. Who"; expected seconds since 1970.', "refusal", "da")).toBe('at er "Dr. Who"; der forventes: sekunder siden 1970.')
    expect(sourceText("visits in the reports", "total", "de")).toBe("visits in den Berichten")
    expect(sourceText("Zendesk knows no costs.", "coverage", "en")).toBe("Zendesk knows no costs.")
  })

  test("is said so within the reason for a number that is missing", () => {
    expect(refusalText("desk does not tell handlingCost: Zendesk knows no costs.", "de")).toBe("desk liefert handlingCost nicht: Zendesk kennt keine Kosten.")
  })
})

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { ToldAgain } from "@folkmoot/engine"
import type { TableId } from "@folkmoot/facts"
import * as fc from "fast-check"
import { afterAll, describe, expect, test } from "vitest"
import { open, type SourceRequest } from "./index.ts"
import { overlapsIn } from "./ingest-overlap.ts"
import { sourceText } from "./source-text.ts"

const again = (source: string, table: TableId, same: number, shared: number) => ({ source, table, same, shared })

describe("what a source tells again", () => {
  const met = fc.record({ source: fc.constantFrom("forum", "chat"), table: fc.constantFrom<TableId>("thread", "post", "visit"), shared: fc.nat(50) }).chain((one) => fc.record({ ...Object.fromEntries(Object.entries(one).map(([name, value]) => [name, fc.constant(value)])), same: fc.nat(one.shared) }) as fc.Arbitrary<ToldAgain>)

  test("is told of each other source by itself, as many rows as are alike, and never of one of which none is", () => {
    fc.assert(
      fc.property(fc.uniqueArray(met, { selector: ({ source, table }) => `${source} ${table}` }), (all) => {
        for (const source of ["forum", "chat"]) {
          const [own] = overlapsIn(all.filter((one) => one.source === source))
          expect(overlapsIn(all).find((one) => one.source === source)).toEqual(own)
          const alike = all.filter((one) => one.source === source && one.same > 0)
          if (own !== undefined) expect([...own.rows]).toEqual(alike.map(({ table, same }) => [table, same]))
          if (alike.length === 0) expect(own).toBeUndefined()
        }
      }),
    )
  })

  test.each([
    ["all of them alike", [again("forum", "post", 1, 1)], ["forum"]],
    ["nine of ten alike, over all tables", [again("forum", "post", 9, 9), again("forum", "thread", 0, 1)], ["forum"]],
    ["fewer alike: forums number their topics alike", [again("forum", "post", 89, 100)], []],
    ["some alike by chance, beside a source of which all are", [again("forum", "post", 30, 40), again("chat", "post", 2, 2)], ["chat"]],
    ["none", [], []],
  ])("%s", (_, all, told) => expect(overlapsIn(all).map(({ source }) => source)).toEqual(told))
})

const folder = mkdtempSync(join(tmpdir(), "folkmoot-overlap-"))
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string, ids: readonly number[]): string => {
  const path = join(folder, name)
  mkdirSync(join(path, ".."), { recursive: true })
  writeFileSync(path, `who,when,score\n${ids.map((id) => `p${id},2026-03-${String(id).padStart(2, "0")}T10:00:00Z,${id % 11}`).join("\n")}\n`)
  return path
}

const march = { early: [1, 2, 3, 4, 5, 6], late: [5, 6, 7, 8, 9] }
const survey = { id: "survey", map: { id: "who", answeredAt: "when", score: "score" }, scale: { low: 0, high: 10 } } as const

const ingested = async (sources: readonly SourceRequest[], engine = "memory") => {
  await using folkmoot = await open({ sources, engine })
  return await folkmoot.ingest()
}

describe("exports that overlap", () => {
  const early = { ...survey, path: file("early.csv", march.early) }
  const late = { ...survey, path: file("late.csv", march.late) }

  test("are refused when given apart, in every language, since people would count twice", async () => {
    const refused = ingested([early, late])
    await expect(refused).rejects.toMatchObject({ _tag: "InvalidInput", where: "source", given: `survey:${late.path}`, message: expect.stringContaining("tells again what survey told: 2 rows of survey-response") })
    await expect(refused).rejects.toMatchObject({ texts: { de: expect.stringContaining("2 Zeilen"), da: expect.stringContaining("2 rækker") } })
  })

  test("count each person once when read as one source", async () => {
    file("both/early.csv", march.early)
    file("both/late.csv", march.late)
    expect((await ingested([{ ...survey, path: join(folder, "both") }])).facts).toEqual({ "survey-response": 9 })
  })

  test("are counted as they are given where each has a name, and the second says how many rows count twice", async () => {
    const { facts, coverage } = await ingested([{ ...early, name: "march" }, { ...late, name: "spring" }])
    expect(facts).toEqual({ "survey-response": 11 })
    const notesOf = (name: string) => coverage.filter(({ source }) => source === name).flatMap(({ notes }) => notes)
    const note = "Rows that march told too, by id and moment, so that they count twice: 2."
    expect(notesOf("spring")).toContain(note)
    for (const locale of ["de", "da"] as const) expect(sourceText(note, "coverage", locale)).toMatch(/^(?!Rows).*march.*: 2\.$/)
    expect(notesOf("march").join(" ")).not.toContain("twice")
  })

  test("are told by the plain format as by any other", async () => {
    const threads = (name: string, days: readonly number[]): SourceRequest => {
      mkdirSync(join(folder, name))
      writeFileSync(join(folder, name, "thread.csv"), `id,kind,resolvable,openedAt,affiliation\n${days.map((day) => `${day},question,true,2026-03-0${day}T09:00:00Z,unknown`).join("\n")}\n`)
      return { id: "facts", path: join(folder, name) }
    }
    await expect(ingested([threads("one", [1, 2, 3]), threads("two", [3, 4])])).rejects.toMatchObject({ message: expect.stringContaining("1 row of thread stands in both") })
  })

  test("are no matter where they are of two communities that number alike", async () => {
    writeFileSync(join(folder, "other.csv"), `who,when,score\n${march.early.map((id) => `p${id},2026-03-${String(id).padStart(2, "0")}T17:00:00Z,3`).join("\n")}\n`)
    expect((await ingested([early, { ...survey, path: join(folder, "other.csv") }])).facts).toEqual({ "survey-response": 12 })
  })

  test("are known whatever reads them: a table of one's own tells again what another source told", async () => {
    const path = file("threads/thread.csv", [])
    writeFileSync(path, "id,kind,resolvable,openedAt,affiliation\n1,question,true,2026-03-01T09:00:00Z,unknown\n")
    const mapping = { tables: [{ table: "thread", columns: { id: "id", kind: "kind", resolvable: { value: true }, openedAt: "openedAt", affiliation: "affiliation" } }] }
    await expect(ingested([{ id: "facts", path: join(folder, "threads") }, { id: "table", path, mapping }])).rejects.toMatchObject({ message: expect.stringContaining("1 row of thread stands in both") })
  })
})

describe("a source that is read again under another name, into an engine that keeps facts", () => {
  const early = { ...survey, path: file("kept/early.csv", march.early) }
  const late = { ...survey, path: file("kept/late.csv", march.late) }
  const store = (name: string): string => `duckdb:${join(folder, `${name}.duckdb`)}`

  test("is refused while the old one is kept, and the store stays as it was; without the old one it is taken in", async () => {
    const engine = store("renamed")
    await ingested([{ ...early, name: "survey-a" }], engine)
    const renamed = ingested([{ ...early, name: "survey-b" }], engine)
    await expect(renamed).rejects.toMatchObject({ message: expect.stringMatching(/6 rows of survey-response stand in both.*folkmoot erase --source survey-a\b/s) })
    await expect(renamed).rejects.toMatchObject({ texts: { de: expect.stringContaining("erase --source survey-a"), da: expect.stringContaining("erase --source survey-a") } })
    await expect(ingested([early], engine)).rejects.toMatchObject({ message: expect.stringContaining("survey-a") })
    {
      await using folkmoot = await open({ engine })
      expect((await folkmoot.ingest()).coverage.map(({ source }) => source)).toEqual(["survey-a"])
      expect(await folkmoot.erase({ source: "survey-a" })).toEqual({ source: "survey-a", people: 0, rows: 6 })
      expect((await folkmoot.ingest()).coverage).toEqual([])
    }
    expect((await ingested([{ ...early, name: "survey-b" }], engine)).taken["survey-b"]).toMatchObject({ added: 6 })
  })

  test("counts as two communities where both are read at once under names of their own, however often", async () => {
    const both = [{ ...early, name: "march" }, { ...late, name: "spring" }]
    const first = await ingested(both, store("both"))
    const second = await ingested(both, store("both"))
    expect(second.coverage).toEqual(first.coverage)
    expect(second.coverage.map(({ source, notes }) => [source, notes.some((note) => note.includes("count twice: 2."))])).toEqual([["march", false], ["spring", true]])
  })

  test("says no more that rows count twice once the other is taken out, though it is not read again; a snapshot of before does", async () => {
    const engine = store("taken-out")
    const notes = async (from: string) => {
      await using folkmoot = await open({ engine: from })
      return (await folkmoot.ingest()).coverage.flatMap(({ source, notes: said }) => said.map((note) => `${source}: ${note}`))
    }
    await ingested([{ ...early, name: "march" }, { ...late, name: "spring" }], engine)
    const both = await notes(engine)
    {
      await using folkmoot = await open({ engine })
      await folkmoot.snapshot("both")
      await folkmoot.erase({ source: "march" })
    }
    const note = "spring: Rows that march told too, by id and moment, so that they count twice: 2."
    expect(both).toContain(note)
    expect(await notes(engine)).toEqual(both.filter((one) => one.startsWith("spring: ") && one !== note))
    expect(await notes(`${engine}@both`)).toEqual(both)
  })

  test("that it is of two communities is not said by a name alone", async () => {
    await ingested([{ ...early, name: "march" }], store("one"))
    await expect(ingested([{ ...late, name: "spring" }], store("one"))).rejects.toMatchObject({ message: expect.stringContaining("2 rows of survey-response stand in both") })
  })
})

describe("a source is taken out of an engine", () => {
  const early = { ...survey, path: file("out/early.csv", march.early), name: "march" }
  const engine = `duckdb:${join(folder, "out.duckdb")}`

  test("whole and for good, while a snapshot still shows it", async () => {
    await ingested([early, { ...survey, path: file("out/other.csv", [20, 21]), name: "other" }], engine)
    const measured = async (from: string) => {
      await using asked = await open({ engine: from })
      return (await asked.measure({ metrics: ["net-promoter-score"] })).measures.map(({ estimate }) => (estimate.measured ? estimate.n : estimate.why))
    }
    const [all] = await measured(engine)
    {
      await using folkmoot = await open({ engine })
      await folkmoot.snapshot("before")
      expect(await folkmoot.erase({ source: "march" })).toMatchObject({ rows: 6 })
    }
    expect([await measured(engine), await measured(`${engine}@before`)]).toEqual([[2], [all]])
    await using then = await open({ engine: `${engine}@before` })
    await expect(then.erase({ source: "other" })).rejects.toMatchObject({ _tag: "EngineFailed", message: expect.stringContaining("before") })
  })

  test("is named as it is, or it is said what there is", async () => {
    await using folkmoot = await open({ engine })
    await expect(folkmoot.erase({ source: "othr" })).rejects.toMatchObject({ _tag: "InvalidInput", where: "erase", nearest: "other", message: expect.stringContaining("known are other") })
    await expect(folkmoot.erase({ source: "" })).rejects.toMatchObject({ _tag: "InvalidInput" })
    await expect(folkmoot.erase({ sorce: "other" } as never)).rejects.toMatchObject({ _tag: "InvalidInput", nearest: "source" })
  })

  test("is none that would be read in again at once", async () => {
    await using folkmoot = await open({ sources: [early], engine })
    await expect(folkmoot.erase({ source: "march" })).rejects.toMatchObject({ _tag: "InvalidInput", message: expect.stringContaining("open it without") })
  })
})

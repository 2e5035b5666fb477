import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { textCodes } from "@folkmoot/facts"
import * as fc from "fast-check"
import { afterAll, describe, expect, test } from "vitest"
import { open, type SourceRequest } from "./index.ts"
import { Overlap } from "./ingest-overlap.ts"
import { sourceText } from "./source-text.ts"

interface Answer {
  readonly id: string
  readonly answeredAt: number | null
  readonly score: number | null
}

const answers = fc.uniqueArray(fc.record({ id: fc.string({ unit: "grapheme", minLength: 1 }), answeredAt: fc.option(fc.integer({ min: 0, max: 4e12 })), score: fc.option(fc.integer({ min: 0, max: 10 })) }), { selector: ({ id }) => id, maxLength: 30 })

const columnsOf = (rows: readonly Answer[]) => {
  const texts = textCodes()
  texts.codeOf("a text that no row has for its id")
  const numbers = (name: "answeredAt" | "score") => Float64Array.from(rows, (row) => row[name] ?? Number.NaN)
  return { size: rows.length, columns: { id: { codes: Int32Array.from(rows, ({ id }) => texts.codeOf(id)), texts }, answeredAt: numbers("answeredAt"), score: numbers("score") } }
}

const hear = (overlap: Overlap, name: string, rows: readonly Answer[], byColumns = false): Overlap => {
  overlap.begin(name)
  if (byColumns) overlap.columns("survey-response", columnsOf(rows))
  else for (const row of rows) overlap.row("survey-response", { ...row })
  return overlap
}

const says = ({ answeredAt, score }: Answer): boolean => answeredAt !== null || score !== null

describe("what sources of one platform tell twice", () => {
  test("is any part of it that is told again and says something, by rows and by columns alike", () => {
    fc.assert(
      fc.property(answers, fc.func(fc.boolean()), fc.boolean(), fc.boolean(), (rows, isTold, first, second) => {
        const again = rows.filter(({ id }) => isTold(id))
        const count = again.filter(says).length
        expect([...hear(hear(new Overlap(), "a", rows, first), "b", again, second).again()]).toEqual(count === 0 ? [] : [["survey-response", count]])
      }),
    )
  })

  test("is nothing where only ids are alike", () => {
    fc.assert(
      fc.property(answers, fc.boolean(), (rows, byColumns) => {
        const others = rows.map((row) => ({ ...row, answeredAt: (row.answeredAt ?? 0) + 1, score: null }))
        expect(hear(hear(new Overlap(), "a", rows), "b", others, byColumns).again().size).toBe(0)
      }),
    )
  })

  test("is nothing where a few rows are alike by chance", () => {
    const waves = [0, 1].map((wave) => Array.from({ length: 40 }, (_, index): Answer => ({ id: String(index), answeredAt: null, score: index % 4 === 0 ? 10 : (index + wave) % 10 })))
    expect(hear(hear(new Overlap(), "a", waves[0] ?? []), "b", waves[1] ?? []).again().size).toBe(0)
  })
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

const ingested = async (sources: readonly SourceRequest[]) => {
  await using folkmoot = await open({ sources })
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
})

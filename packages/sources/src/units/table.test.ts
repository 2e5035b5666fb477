import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { parquetFiles } from "../parquet.test-kit.ts"
import { referenceDataIsPresent, referencePath } from "../reference-data.test-kit.ts"
import type { Fact, SourceFailed } from "../source.ts"
import { sourceLaws, tellingOf } from "../testing.ts"
import { examples, table } from "./table.ts"

sourceLaws(table, examples)

const rowsOf = <Id extends Fact["table"]>(facts: readonly Fact[], id: Id) => facts.flatMap((fact) => (fact.table === id ? [fact.row as Extract<Fact, { table: Id }>["row"]] : []))

const withFile = async <A>(name: string, content: string | Uint8Array, use: (path: string) => Promise<A>): Promise<A> => {
  const folder = mkdtempSync(join(tmpdir(), "folkmoot-table-"))
  try {
    writeFileSync(join(folder, name), content)
    return await use(join(folder, name))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const readable = examples.flatMap((example) => ("failed" in example.expect ? [] : [example.mapping]))

type Path = readonly (string | number)[]

const pathsIn = (value: unknown, path: Path = []): readonly Path[] =>
  typeof value !== "object" || value === null ? [path] : [path, ...Object.entries(value).flatMap(([key, one]) => pathsIn(one, [...path, Array.isArray(value) ? Number(key) : key]))]

const put = (value: unknown, [step, ...rest]: Path, into: unknown): unknown => {
  if (step === undefined) return into
  if (Array.isArray(value)) return value.map((one, index) => (index === step ? put(one, rest, into) : one))
  return Object.fromEntries(Object.entries(value as object).map(([key, one]) => [key, key === step ? put(one, rest, into) : one]))
}

test("what was opened is followed up to the last moment anything happened to it, and to no moment that is only planned", async () => {
  const columns = { id: "id", openedAt: "opened", solvedAt: "solved", kind: { value: "question" }, resolvable: { value: true }, affiliation: { value: "customer" } }
  const day = fc.integer({ min: 0, max: 300 }).map((days) => Date.UTC(2026, 0, 1 + days))
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ opened: day, solved: fc.option(day) }), { minLength: 1, maxLength: 8 }), fc.boolean(), async (threads, conversations) => {
      const text = (at: number | null): string => (at === null ? "" : new Date(at).toISOString())
      const rows = threads.map(({ opened, solved }, row) => `${row},${text(opened)},${text(solved)}`)
      const mapping = { tables: [{ table: "thread", columns }, ...(conversations ? [{ table: "post", columns: { id: "id", thread: "id", postedAt: "opened", kind: { value: "opening" }, affiliation: { value: "customer" } } }] : [])], ...(conversations ? { derive: { conversations } } : {}) }
      const { coverage } = await withFile("t.csv", ["id,opened,solved", ...rows].join("\n"), async (path) => tellingOf(table, { path, mapping }))
      const found = coverage.find((one) => one.table === "thread")
      expect([found?.from, found?.to]).toEqual([Math.min(...threads.map(({ opened }) => opened)), Math.max(...threads.flatMap(({ opened, solved }) => [opened, solved ?? opened]))])
    }),
    { numRuns: 40 },
  )
  const actions = { tables: [{ table: "action", columns: { id: "id", dueAt: "due", doneAt: "done" } }] }
  const { coverage } = await withFile("a.csv", "id,due,done\n1,2026-01-01,2026-03-01\n", async (path) => tellingOf(table, { path, mapping: actions }))
  expect(coverage[0]?.to).toBe(Date.UTC(2026, 0, 1))
})

describe("a mapping", () => {
  const junk = fc.oneof(fc.constantFrom<unknown>(null, 7, "", "x", [], {}, ["x"], { from: 7 }, { value: [] }, { column: "x" }, { __proto__: null, from: "x", fro: "y" }), fc.jsonValue({ maxDepth: 2 }))
  const spoilt = fc.constantFrom(...readable).chain((mapping) => fc.tuple(fc.constantFrom(...pathsIn(mapping)), junk).map(([path, into]) => put(mapping, path, into)))

  test("in which something is spoilt is read, or refused with its place and what to do", async () => {
    await withFile("t.csv", "id\n", async (path) => {
      await fc.assert(
        fc.asyncProperty(spoilt, async (mapping) => {
          await expect(tellingOf(table, { path, mapping }), JSON.stringify(mapping)).rejects.toMatchObject({ _tag: "SourceFailed", where: expect.stringMatching(/^mapping#|t\.csv/) as string, advice: expect.stringMatching(/./) as string })
        }),
        { numRuns: 200 },
      )
    })
  })

  const one = (columns: object, more: object = {}) => ({ tables: [{ table: "ticket", columns: { id: "id", openedAt: "day", ...columns } }], ...more })
  test.each([
    ["a field nobody knows", one({ openedAt: { from: "day", format: "x" } }), "/tables/0/columns/openedAt/format", "Expected one of from, as"],
    ["a column nobody knows", one({ chanel: "day" }), "/tables/0/columns/chanel", "Did you mean channel?"],
    ["a date without a year", one({ openedAt: { from: "day", as: "DD.MM." } }), "/tables/0/columns/openedAt", "Write a pattern"],
    ["a moment for all that is none", one({ openedAt: { value: "soon" } }), "/tables/0/columns/openedAt", "ISO 8601"],
    ["a name that is spelt wrong where another is needed", one({ openedAt: { form: "day" } }), "/tables/0/columns/openedAt/form", "Did you mean from?"],
    ["tables under another name", { table: [] }, "/table", "Did you mean tables?"],
    ["no list of tables", { tables: "ticket" }, "/tables", "expected a list"],
    ["a zone nobody knows", one({ openedAt: { from: "day", timeZone: "Europe/Atlantis" } }), "/tables/0/columns/openedAt", "IANA"],
    ["a zone for all that nobody knows", one({}, { timeZone: "Mars" }), "/timeZone", "IANA"],
    ["money without a currency", one({ handlingCost: { from: "cost" } }), "/tables/0/columns/handlingCost/money", "ISO 4217"],
    ["a coverage of what is not mapped", one({}, { coverage: { thread: {} } }), "/coverage/thread", "Map it"],
    ["a column mapped and declared untold", one({ channel: "day" }, { coverage: { ticket: { untold: { channel: "no." } } } }), "/coverage/ticket/untold/channel", "one of the two"],
    ["a since that is no date", one({}, { coverage: { ticket: { since: { channel: "soon" } } } }), "/coverage/ticket/since/channel", "ISO 8601"],
    ["conversations without posts", one({}, { derive: { conversations: true } }), "/derive/conversations", "Map it"],
    ["days that are none", one({}, { derive: { journeys: { days: 0 } } }), "/derive/journeys/days", "number of days"],
  ])("%s is refused where it stands", async (_, mapping, where, words) => {
    await withFile("t.csv", "id,day,cost\n", async (path) => {
      const failure = await tellingOf(table, { path, mapping }).catch((failed: unknown) => failed)
      expect(failure).toMatchObject({ _tag: "SourceFailed", where: `mapping#${where}` })
      const { message, advice } = failure as SourceFailed
      expect(`${message} ${advice}`).toContain(words)
    })
  })

  test("that is not there at all is asked for", async () => {
    await withFile("t.csv", "id,day\n", async (path) => {
      await expect(tellingOf(table, { path })).rejects.toMatchObject({ where: "mapping", advice: expect.stringContaining("mapping document") as string })
    })
  })
})

describe("cells", () => {
  const numbers = fc.tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.nat({ max: 99 }))

  test("amounts come out as they were written, whatever the signs", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(numbers, { minLength: 1, maxLength: 20 }), fc.constantFrom([",", "."], [".", ","], [".", "'"], [",", " "]), async (amounts, [decimal = "", group = ""]) => {
        const written = amounts.map(([whole, cents], index) => `${index}\t${whole < 0 ? "-" : ""}${String(Math.abs(whole)).replace(/\B(?=(\d{3})+$)/g, group)}${decimal}${String(cents).padStart(2, "0")}`)
        const mapping = { decimal, group, tables: [{ table: "cost", columns: { id: "id", kind: { value: "tools" }, bookedAt: { value: "2026-01-01" }, amount: { from: "sum", money: "EUR" } } }] }
        await withFile("costs.tsv", ["id\tsum", ...written].join("\n"), async (path) => {
          const { facts, rejects } = await tellingOf(table, { path, mapping })
          expect(rejects).toEqual([])
          const expected = amounts.map(([whole, cents]) => Number(`${whole < 0 ? "-" : ""}${Math.abs(whole)}${String(cents).padStart(2, "0")}`) + 0)
          expect(rowsOf(facts, "cost").map(({ amount = Number.NaN }) => amount)).toEqual(expected)
        })
      }),
      { numRuns: 20 },
    )
  })

  test("formulas are texts, and addresses of people or machines are none", async () => {
    const lines = ["1,=HYPERLINK(\"\"x\"\")", "2,a@example.org", "3,192.168.0.1", "4,fe80::1", "5,12:30", "6,+45 20 12 34 56", "7,12:30:15", "8,team@work"].map((line) => line.replace(/,(.*)/, ',"$1"'))
    const mapping = { tables: [{ table: "ticket", columns: { id: "id", openedAt: { value: "2026-01-01" }, channel: "via" } }] }
    await withFile("t.csv", ["id,via", ...lines].join("\n"), async (path) => {
      const { facts, rejects } = await tellingOf(table, { path, mapping })
      expect(rowsOf(facts, "ticket").map(({ channel }) => channel)).toEqual(['=HYPERLINK("x")', "12:30", "12:30:15", "team@work"])
      expect(rejects.map(({ position, reason }) => [position, reason.includes("expected a text that is no address"), reason.includes("a@example")])).toEqual([["t.csv:3", true, false], ["t.csv:4", true, false], ["t.csv:5", true, false], ["t.csv:7", true, false]])
    })
  })

  test("whoever is known by an address is kept under another name, and declared people are what they are declared to be", async () => {
    const mapping = { tables: [{ table: "reaction", columns: { id: "id", kind: { value: "like" }, post: { value: "p" }, reactedAt: { value: "2026-01-01" }, member: { person: "who", mail: "mail" }, affiliation: { value: "unknown" } } }] }
    await withFile("t.csv", "id,who,mail\n1,asker@example.org,\n2,helper,helper@example.com\n3,,\n4,+45 20 12 34 56,\n", async (path) => {
      const { facts } = await tellingOf(table, { path, mapping, identity: { domains: { "example.com": "staff" } } })
      expect(rowsOf(facts, "reaction").map(({ member, affiliation }) => [member, affiliation])).toEqual([["table:person-1", "unknown"], ["table:helper", "staff"], [null, "unknown"], ["table:person-2", "unknown"]])
    })
  })

  test("numbers that JSON readers round tell nobody and nothing apart", async () => {
    const mapping = { tables: [{ table: "ticket", columns: { id: "id", openedAt: { value: "2026-01-01" }, requester: { person: "by" } } }] }
    const lines = ['{"id":12345678901234567890,"by":1}', '{"id":12345678901234567891,"by":1}', '{"id":3,"by":12345678901234567890}', '{"id":9007199254740991,"by":4}', '{"id":"12345678901234567891","by":5}']
    await withFile("t.jsonl", lines.join("\n"), async (path) => {
      const { facts, rejects } = await tellingOf(table, { path, mapping })
      expect(rowsOf(facts, "ticket").map(({ id }) => id)).toEqual(["9007199254740991", "12345678901234567891"])
      expect(rejects.map(({ position, reason }) => [position, reason])).toEqual([1, 2, 3].map((line) => [`t.jsonl:${line}`, expect.stringContaining("written as a text")]))
    })
  })
})

test("Parquet is read by what its columns hold", async () => {
  const mapping = { tables: [{ table: "ticket", columns: { id: "ticket", openedAt: "opened", requester: { person: "person" }, selfHelpBefore: "looked", handlingCost: { from: "cost", money: "EUR" }, channel: "tags" } }] }
  await withFile("tickets.parquet", Buffer.from(parquetFiles.snappy, "base64"), async (path) => {
    const { facts, rejects } = await tellingOf(table, { path, mapping })
    expect(rowsOf(facts, "ticket")).toMatchObject([{ id: "1", openedAt: Date.UTC(2026, 2, 1, 9, 30), requester: "table:u1", selfHelpBefore: true, handlingCost: 1250, currency: "EUR" }])
    expect(rejects).toMatchObject([{ position: "tickets.parquet:2", reason: expect.stringContaining("channel is a list") as string }])
  })
})

test("a moment of Parquet is one in UTC, unless its column says whose clocks it shows", async () => {
  const opened = (more: object) => ({ timeZone: "Asia/Kolkata", tables: [{ table: "ticket", columns: { id: "ticket", openedAt: { from: "opened", ...more } } }] })
  await withFile("tickets.parquet", Buffer.from(parquetFiles.snappy, "base64"), async (path) => {
    const first = async (mapping: unknown) => rowsOf((await tellingOf(table, { path, mapping })).facts, "ticket")[0]?.openedAt
    expect(await first(opened({}))).toBe(Date.UTC(2026, 2, 1, 9, 30))
    expect(await first(opened({ timeZone: "Europe/Berlin" }))).toBe(Date.UTC(2026, 2, 1, 8, 30))
  })
})

test("texts are read by the scorer where one is given, and never told", async () => {
  const columns = { id: "id", thread: { value: "t" }, kind: { value: "reply" }, postedAt: { value: "2026-01-01" }, affiliation: { value: "unknown" } }
  const mapping = { tables: [{ table: "post", columns, text: "words" }] }
  const scorer = (text: string) => (text.includes("grand") ? ({ sentiment: "positive", language: "en" } as const) : null)
  await withFile("posts.csv", "id,words\n1,how grand\n2,hm\n3,\n", async (path) => {
    const { facts } = await tellingOf(table, { path, mapping, scorer })
    expect(rowsOf(facts, "post").map(({ sentiment, language }) => [sentiment, language])).toEqual([["positive", "en"], [null, null], [null, null]])
    expect(JSON.stringify(facts)).not.toContain("grand")
    expect(rowsOf((await tellingOf(table, { path, mapping })).facts, "post").map(({ sentiment }) => sentiment)).toEqual([null, null, null])
  })
})

test.skipIf(!referenceDataIsPresent)("published paths give the published numbers of conversions", async () => {
  const columns = (prefix: string, journeys: string, converted: boolean) => ({ id: { row: true, prefix }, endedAt: { value: "2020-01-01" }, path: "path", converted: { value: converted }, journeys })
  const rows = (column: string) => [{ column, isNot: ["0"] }]
  const mapping = {
    tables: [
      { table: "journey", columns: columns("won:", "total_conversions", true), where: rows("total_conversions") },
      { table: "journey", columns: columns("lost:", "total_null", false), where: rows("total_null") },
    ],
  }
  const { facts, rejects, coverage } = await tellingOf(table, { path: referencePath("attribution-pathdata/PathData.csv"), mapping })
  const sum = (won: boolean): number => rowsOf(facts, "journey").reduce((total, { converted, journeys = 0 }) => total + (converted === won ? journeys : 0), 0)
  expect(rejects).toEqual([])
  // 19,785 conversions and 68,602 journeys without are published with the data; 8,199 rows have a conversion (counted in Python).
  expect([sum(true), sum(false), facts.length]).toEqual([19_785, 68_602, 18_199])
  expect(coverage[0]?.notes.join(" ")).toContain("total_conversions is 0: 1801.")
})

test.skipIf(!referenceDataIsPresent)("a published survey, read by a mapping, gives the published answers", async () => {
  const mapping = {
    nulls: ["NA"],
    tables: [{ table: "survey-response", columns: { id: { row: true }, instrument: { value: "r" }, question: { value: "recommend" }, answeredAt: "Qtime", score: "Qrecommend", scaleLow: { value: 1 }, scaleHigh: { value: 10 } } }],
  }
  const { facts, rejects } = await tellingOf(table, { path: referencePath("r-survey-2018/survey_English_selected.csv"), mapping })
  const scores = rowsOf(facts, "survey-response").map(({ score }) => score ?? null)
  // 3,080 answers, of which 3,018 carry a score, are published with the data.
  expect([rejects.length, scores.length, scores.filter((score) => score !== null).length]).toEqual([0, 3080, 3018])
})

describe("a row that its table refuses", () => {
  test("is a step of no journey, and ends none", async () => {
    const content = "id,kind,channel,at,who,was\nt1,touch,search,2026-03-01,m1,customer\nt2,touch,advert,2026-03-02,m1,nobody\nc1,sale,x,2026-03-03,m1,customer\nc2,sale,x,2026-03-04,m1,nobody\n"
    const who = { member: { person: "who" }, affiliation: "was" }
    const mapping = {
      tables: [
        { table: "touchpoint", columns: { id: "id", channel: "channel", touchedAt: "at", ...who }, where: [{ column: "kind", is: ["touch"] }] },
        { table: "conversion", columns: { id: "id", kind: "kind", convertedAt: "at", ...who }, where: [{ column: "kind", is: ["sale"] }] },
      ],
      derive: { journeys: { days: 30 } },
    }
    await withFile("t.csv", content, async (path) => {
      const { facts, rejects } = await tellingOf(table, { path, mapping })
      expect(rejects.map(({ position }) => position)).toEqual(["t.csv:3", "t.csv:5"])
      expect(rowsOf(facts, "journey")).toMatchObject([{ id: "conversion:c1", path: "search", converted: true }])
    })
  })

  test("replaces no answer", async () => {
    const content = "id,score,at,who,good\na1,4,2026-03-01,m1,high\na2,7,2026-03-02,m1,sideways\n"
    const columns = {
      id: "id", instrument: { value: "spring" }, question: { value: "recommend" }, wave: { value: "one" }, answeredAt: "at", member: { person: "who" }, score: "score",
      favourable: "good",
    }
    await withFile("t.csv", content, async (path) => {
      const { facts, rejects } = await tellingOf(table, { path, mapping: { tables: [{ table: "survey-response", columns }], derive: { superseded: true } } })
      expect(rejects.map(({ position }) => position)).toEqual(["t.csv:3"])
      expect(rowsOf(facts, "survey-response")).toMatchObject([{ id: "a1", supersededAt: null }])
    })
  })
})

import {
  and, answerRows, asOf, atMost, columns, equal, known, less, minus, not, oneOf, or, pick, plus, tables, type Condition, type Expression, type Question, type Summary,
} from "@folkmoot/facts"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { arbitraryQuestion, arbitraryRowQuestion, canonicalAnswers, hostileTexts } from "./testing.ts"
import type { Dialect } from "./dialect.ts"
import { printRows } from "./sql-rows.ts"
import { createTable, missingTables, printQuestion } from "./sql.ts"

/** As plain a dialect as can be, so that what is printed can be read. */
const plain: Dialect = {
  name: "plain",
  identifier: (name) => `"${name.replaceAll('"', '""')}"`,
  text: (value) => `'${value.replaceAll("'", "''")}'`,
  integer: (sql) => sql,
  real: (sql) => `real(${sql})`,
  least: (all) => `least(${all.join(", ")})`,
  total: (sql) => `total(${sql})`,
  from: (table) => `"${table}"`,
  column: (type, isKey) => (isKey ? `${type} not null` : type),
  tableEnd: "",
}

const thread = columns("thread")
const visit = columns("visit")

const asking = (summary: Partial<Summary>, rest: Partial<Question> = {}): Question => ({
  summaries: [{ table: "thread", at: thread.openedAt, where: { op: "value", value: true }, keys: [], ...summary }],
  bounds: [],
  by: [],
  asOf: 1000,
  ...rest,
})

const printedOf = (question: Question, dialect = plain): readonly string[] => {
  const told = printQuestion(question, dialect)
  if ("refused" in told) throw new Error(told.refused.message)
  return told.printed.map(({ sql }) => sql)
}

/** The condition as it stands after WHERE. */
const conditionOf = (where: Condition): string => /FROM "thread" WHERE (.*)\) AS rows_/.exec(printedOf(asking({ where }))[0] ?? "")?.[1] ?? "nothing asked"

const keyOf = (key: Expression): string => /SELECT (.*) AS part_0/.exec(printedOf(asking({ keys: [key] }))[0] ?? "")?.[1] ?? "nothing asked"

/** Cuts SQL into its tokens: quoted names and texts whole, and what is between them. */
const tokens = (sql: string): readonly string[] => sql.match(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+/g) ?? []

const expectQuoted = (sql: string): void => {
  expect(tokens(sql).join("")).toBe(sql)
  const bare = tokens(sql).filter((token) => !token.startsWith("'") && !token.startsWith('"'))
  expect(bare.join(" ")).toMatch(/^[\w\s().,<>=*+-]*$/)
}

describe("laws", () => {
  test("no text of a question for rows stands in the SQL outside quotes", () => {
    fc.assert(
      fc.property(arbitraryRowQuestion(["thread", "visit"]), (question) => {
        const told = printRows(question, plain)
        if ("refused" in told) throw new Error(told.refused.message)
        for (const sql of [told.printed.count, told.printed.rows]) expectQuoted(sql)
      }),
    )
  })

  test("no text of a question stands in the SQL outside quotes", () => {
    fc.assert(
      fc.property(arbitraryQuestion(["thread", "visit"]), (question) => {
        for (const sql of printedOf(question)) expectQuoted(sql)
      }),
    )
  })

  test("every text is given to the dialect to quote, and so is every name", () => {
    for (const text of hostileTexts) {
      const quoted: string[] = []
      const noting: Dialect = { ...plain, text: (value) => (quoted.push(value), "?"), identifier: (name) => (quoted.push(name), "?") }
      const [sql] = printedOf(asking({ where: equal(thread.channel, text) }), noting)
      expect(quoted).toContain(text)
      expect(quoted).toContain("channel")
      expect(sql).toContain("(? = ?)")
    }
  })

  test("reading a query's rows gives the answers they were made of", () => {
    const question = asking({ keys: [thread.resolvable, { op: "column", name: "noSuchColumn" }, thread.author] }, { by: ["channel", "kind"], bounds: [0, 10, 20] })
    const facts = { thread: [{ openedAt: 3, channel: "a", resolvable: true, author: "p" }, { openedAt: -3, kind: "idea" as const }, { openedAt: 12, resolvable: false }] }
    const rows = [
      [0, "a", null, 1, "p", 1],
      [-1, null, "idea", null, null, 1],
      [1, null, null, 0, null, 1],
    ]
    const told = printQuestion(question, plain)
    if ("refused" in told) throw new Error(told.refused.message)
    const read = told.printed[0]?.read(rows)
    expect(canonicalAnswers((read as { answers: never }).answers)).toEqual(canonicalAnswers(answerRows(question, facts)))
  })
})

describe("examples", () => {
  test("a summary over periods and groups", () => {
    expect(printedOf(asking({ keys: [thread.author] }, { by: ["channel"], bounds: [0, 10, 20] }))).toEqual([
      [
        `SELECT CASE WHEN at_ >= 0 THEN CASE WHEN at_ >= 10 THEN 1 ELSE 0 END ELSE -1 END AS bucket_, part_0, part_1, real(count(*))`,
        `FROM (SELECT "channel" AS part_0, "author" AS part_1, "openedAt" AS at_ FROM "thread" WHERE TRUE) AS rows_`,
        `WHERE at_ <= 1000 AND at_ < 20`,
        `GROUP BY 1, part_0, part_1`,
        `HAVING count(*) > 0`,
      ].join("\n"),
    ])
  })

  test("a weighted summary of everything", () => {
    expect(printedOf(asking({ table: "visit", at: visit.visitedAt, weight: visit.visits }))).toEqual([
      [
        `SELECT total(weight_)`,
        `FROM (SELECT "visitedAt" AS at_, "visits" AS weight_ FROM "visit" WHERE TRUE) AS rows_`,
        `WHERE (at_ IS NULL OR at_ <= 1000) AND weight_ IS NOT NULL`,
        `HAVING count(*) > 0`,
      ].join("\n"),
    ])
  })

  test("conditions", () => {
    expect(conditionOf(equal(thread.kind, "question"))).toBe(`("kind" = 'question')`)
    expect(conditionOf(not(equal(thread.kind, "question")))).toBe(`(NOT coalesce(("kind" = 'question'), FALSE))`)
    expect(conditionOf(and(known(thread.solvedAt), or(thread.resolvable, less(thread.openedAt, 5))))).toBe(`(("solvedAt" IS NOT NULL) AND ("resolvable" OR ("openedAt" < 5)))`)
    expect(conditionOf(atMost(plus(thread.openedAt, 60), asOf))).toBe(`((real("openedAt") + real(60)) <= 1000)`)
    expect(conditionOf(oneOf(thread.channel, "a", 1, "b'"))).toBe(`("channel" IN ('a', 'b'''))`)
    expect(conditionOf(and())).toBe("TRUE")
    expect(conditionOf(equal(thread.openedAt, 0.5))).toBe(`("openedAt" = real(0.5e0))`)
  })

  test("keys", () => {
    expect(keyOf(known(thread.channel))).toBe(`coalesce(("channel" IS NOT NULL), FALSE)`)
    expect(keyOf(minus(thread.solvedAt, thread.openedAt))).toBe(`(real("solvedAt") - real("openedAt"))`)
    expect(keyOf(pick([[thread.resolvable, "yes"]], thread.channel))).toBe(`CASE WHEN "resolvable" THEN 'yes' ELSE "channel" END`)
    expect(keyOf(pick([[thread.resolvable, plus(thread.openedAt, 1)]], thread.openedAt))).toBe(`CASE WHEN "resolvable" THEN (real("openedAt") + real(1)) ELSE real("openedAt") END`)
  })

  test("what no row can enter is not asked", () => {
    const nothing: Expression = { op: "column", name: "noSuchColumn" }
    expect(printedOf(asking({ where: equal(nothing, "x") }))).toEqual([])
    expect(printedOf(asking({ where: equal(thread.kind, 1) }))).toEqual([])
    expect(printedOf(asking({ weight: nothing as Expression<"integer"> }))).toEqual([])
    expect(printedOf(asking({ at: nothing as Expression<"instant"> }, { bounds: [0, 1] }))).toEqual([])
  })

  test("what cannot be the same everywhere is refused", () => {
    const refusalOf = (question: Question): string => {
      const told = printQuestion(question, plain)
      return "refused" in told ? told.refused.message : "not refused"
    }
    expect(refusalOf(asking({ where: { op: "less", left: thread.kind, right: thread.id } }))).toContain("order of texts")
    expect(refusalOf(asking({ keys: [{ op: "pick", cases: [[thread.resolvable, thread.openedAt]], otherwise: thread.kind }] }))).toContain("now integer, now text")
    expect(refusalOf(asking({ weight: minus(thread.solvedAt, thread.openedAt) as Expression as Expression<"integer"> }))).toContain("whole number")
    expect(refusalOf(asking({ where: equal(thread.channel, "\ud800") }))).toContain("surrogate")
    expect(refusalOf(asking({ where: less(thread.openedAt, Number.NaN) }))).toContain("not finite")
    expect(refusalOf(asking({ table: "nowhere" as never }))).toContain('no fact table "nowhere"')
    expect(refusalOf(asking({ where: { op: "matches" } as never }))).toContain('no operation "matches"')
    expect(refusalOf(asking({}, { bounds: [2, 1] }))).toContain("ascending")
    expect(refusalOf(asking({}, { asOf: Number.POSITIVE_INFINITY }))).toContain("as-of")
  })

  test("tables", () => {
    expect(createTable("cost", plain)).toBe(
      `CREATE TABLE IF NOT EXISTS "cost" ("source" text not null, "id" text not null, "kind" text, "bookedAt" instant, "amount" integer, "currency" text)`,
    )
  })

  test("a database gets the tables it lacks and the columns that are new", () => {
    const everything = missingTables(new Set(), plain)
    expect(everything).toHaveLength(Object.keys(tables).length)
    expect(everything).toContain(createTable("cost", plain))
    const others = ["cost.source", "cost.id", "cost.kind", "cost.bookedAt", "cost.amount"]
    expect(missingTables(new Set(others), plain).filter((sql) => sql.includes('"cost"'))).toEqual([`ALTER TABLE "cost" ADD COLUMN IF NOT EXISTS "currency" text`])
  })
})

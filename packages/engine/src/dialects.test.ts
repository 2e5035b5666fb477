import { columns, earliest, tables, type Question, type TableId } from "@folkmoot/facts"
import { init, parse as parseByDatafusion } from "@guanmingchiu/sqlparser-ts"
import { Dialect as Polyglot, parse as parseByPolyglot } from "@polyglot-sql/sdk"
import * as fc from "fast-check"
import { beforeAll, describe, expect, test } from "vitest"
import type { Dialect } from "./dialect.ts"
import { bigqueryDialect, keptByPostgresql, postgresqlDialect, snowflakeDialect, sparkDialect, storedInPostgresql, trinoDialect } from "./dialects.ts"
import { printRows } from "./sql-rows.ts"
import { createTable, printQuestion } from "./sql.ts"
import { arbitraryQuestion, arbitraryRowQuestion, hostileTexts } from "./testing.ts"

/** Reads SQL and gives its tree as JSON, or throws where it is none. */
type Parse = (sql: string) => string

const datafusion = (dialect: Parameters<typeof parseByDatafusion>[1]): Parse => (sql) => JSON.stringify(parseByDatafusion(sql, dialect))

const polyglot = (dialect: Polyglot): Parse => (sql) => {
  const { success, ast, error } = parseByPolyglot(sql, dialect)
  if (!success) throw new Error(error)
  return JSON.stringify(ast)
}

/** The parsers that know a dialect. The one of DataFusion knows no Trino, and of Spark not that a backslash escapes. */
const parsers: readonly (readonly [name: string, dialect: Dialect, parse: Parse])[] = [
  ["PostgreSQL, by DataFusion", postgresqlDialect, datafusion("postgresql")],
  ["PostgreSQL, by Polyglot", postgresqlDialect, polyglot(Polyglot.PostgreSQL)],
  ["BigQuery, by DataFusion", bigqueryDialect, datafusion("bigquery")],
  ["BigQuery, by Polyglot", bigqueryDialect, polyglot(Polyglot.BigQuery)],
  ["Snowflake, by DataFusion", snowflakeDialect, datafusion("snowflake")],
  ["Snowflake, by Polyglot", snowflakeDialect, polyglot(Polyglot.Snowflake)],
  ["Spark, by Polyglot", sparkDialect, polyglot(Polyglot.Spark)],
  ["Trino, by Polyglot", trinoDialect, polyglot(Polyglot.Trino)],
]

const printedOf = (question: Question, dialect: Dialect): readonly string[] => {
  const told = printQuestion(question, dialect)
  if ("refused" in told) throw new Error(told.refused.message)
  return told.printed.map(({ sql }) => sql)
}

const ids = Object.keys(tables) as TableId[]

/** All texts a tree holds, each as it is after unquoting. */
const textsOf = (tree: string): readonly string[] => {
  const texts: string[] = []
  JSON.parse(tree, (_, value: unknown) => {
    if (typeof value === "string") texts.push(value)
    return value
  })
  return texts
}

beforeAll(async () => {
  await init()
})

describe.each(parsers)("%s", (_, dialect, parse) => {
  test("every question for rows is SQL", () => {
    fc.assert(
      fc.property(arbitraryRowQuestion(ids), (question) => {
        const told = printRows(question, dialect)
        if ("refused" in told) throw new Error(told.refused.message)
        for (const sql of [told.printed.count, told.printed.rows]) expect(() => parse(sql), sql).not.toThrow()
      }),
    )
  })

  test("every question is SQL", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 2 }).chain((chosen) => arbitraryQuestion(chosen)), (question) => {
        for (const sql of printedOf(question, dialect)) expect(() => parse(sql), sql).not.toThrow()
      }),
      { numRuns: 120 },
    )
  })

  test("what is broken is not", () => {
    const [sql = ""] = printedOf({ summaries: [{ table: "thread", at: columns("thread").openedAt, where: { op: "value", value: true }, keys: [columns("thread").channel] }], bounds: [0, 1], by: [], asOf: 1 }, dialect)
    const broken = [sql.replace("FROM", "FORM"), sql.replace("(", ""), sql.replace("WHERE", "WHERE AND"), sql.replace("GROUP BY", "GROUP"), sql.replace(" END", ""), sql.replace("TRUE", "'"), sql.replace("CAST(", "CAST(AS ")]
    expect(new Set([sql, ...broken]).size).toBe(broken.length + 1)
    for (const one of broken) expect(() => parse(one), one).toThrow()
  })

  test("every table is SQL", () => {
    for (const id of ids) expect(() => parse(createTable(id, dialect)), id).not.toThrow()
  })

  test("hostile texts are read as what they are", () => {
    for (const text of hostileTexts) {
      const read = textsOf(parse(`SELECT ${dialect.text(text)} AS x`))
      const parts = dialect === postgresqlDialect ? [storedInPostgresql(text)] : text.split("\0")
      expect(read, JSON.stringify(text)).toEqual(expect.arrayContaining(parts))
    }
  })

  test("any text is", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("'", "\\", '"', "`", "n", "0", "u", "x", " ", "\n", "\r", "-", "/", "*", "$", "ø"), minLength: 1 }), (text) => {
        expect(textsOf(parse(`SELECT ${dialect.text(text)} AS x`))).toContain(text)
      }),
    )
  })

  test("every name is", () => {
    const names = new Set([...ids, ...ids.flatMap((id) => Object.keys(tables[id].columns)), "select", "from"])
    for (const name of names) expect(textsOf(parse(`SELECT ${dialect.identifier(name)} FROM t`)), name).toContain(name)
  })
})

test("PostgreSQL gets every text back as it was", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("\0", "\u001A", "0", "1", "a") }), (text) => {
      expect(storedInPostgresql(text)).not.toContain("\0")
      expect(keptByPostgresql(storedInPostgresql(text))).toBe(text)
    }),
  )
})

test("where a dialect's own least would be untold, it is asked otherwise", () => {
  const thread = columns("thread")
  const question: Question = { summaries: [{ table: "thread", at: earliest(thread.firstReplyAt, thread.solvedAt), where: { op: "value", value: true }, keys: [] }], bounds: [], by: [], asOf: 0 }
  const atOf = (dialect: Dialect): string | undefined => /SELECT (.*) AS at_/.exec(printedOf(question, dialect).join())?.[1]
  expect(Object.fromEntries([postgresqlDialect, sparkDialect, bigqueryDialect, snowflakeDialect, trinoDialect].map((dialect) => [dialect.name, atOf(dialect)]))).toEqual({
    postgresql: 'least("firstReplyAt", "solvedAt")',
    spark: "least(`firstReplyAt`, `solvedAt`)",
    bigquery: "(SELECT min(told_) FROM UNNEST([`firstReplyAt`, `solvedAt`]) AS told_)",
    snowflake: 'least_ignore_nulls("firstReplyAt", "solvedAt")',
    trino: 'array_min(filter(ARRAY["firstReplyAt", "solvedAt"], told_ -> told_ IS NOT NULL))',
  })
})

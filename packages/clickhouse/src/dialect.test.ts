import { createTable, printQuestion } from "@folkmoot/engine"
import { columns, earliest, equal, pick } from "@folkmoot/facts"
import { expect, test } from "vitest"
import { clickhouseDialect } from "./index.ts"

const thread = columns("thread")

test("texts and names are escaped with backslashes", () => {
  expect(clickhouseDialect.text("it's \\ \"so\"\0")).toBe(`'it\\'s \\\\ "so"\\0'`)
  expect(clickhouseDialect.identifier('a"b\\')).toBe(`"a\\"b\\\\"`)
})

test("tables keep the last row of each key", () => {
  expect(createTable("cost", clickhouseDialect)).toBe(
    `CREATE TABLE IF NOT EXISTS "cost" ("source" String, "id" String, "kind" Nullable(String), "bookedAt" Nullable(Int64), "amount" Nullable(Int64), "currency" Nullable(String)) ENGINE = ReplacingMergeTree PARTITION BY "source" ORDER BY ("source", "id")`,
  )
})

test("a question reads each key once, whatever ClickHouse has merged yet", () => {
  const told = printQuestion(
    {
      summaries: [
        { table: "thread", at: earliest(thread.firstReplyAt, thread.solvedAt), where: equal(thread.kind, "question"), keys: [pick([[thread.resolvable, thread.openedAt]], thread.solvedAt)] },
        { table: "visit", at: columns("visit").visitedAt, where: { op: "value", value: true }, keys: [], weight: columns("visit").visits },
      ],
      bounds: [],
      by: ["channel"],
      asOf: 0,
    },
    clickhouseDialect,
  )
  expect("printed" in told ? told.printed.map(({ sql }) => sql) : told).toEqual([
    [
      `SELECT part_0, toFloat64(part_1), toFloat64(count(*))`,
      `FROM (SELECT "channel" AS part_0, CASE WHEN "resolvable" THEN "openedAt" ELSE "solvedAt" END AS part_1, least("firstReplyAt", "solvedAt") AS at_ FROM "thread" FINAL WHERE ("kind" = 'question')) AS rows_`,
      `WHERE (at_ IS NULL OR at_ <= toInt64(0))`,
      `GROUP BY part_0, part_1`,
      `HAVING count(*) > 0`,
    ].join("\n"),
    [
      `SELECT toFloat64(sum(toInt128(weight_)))`,
      `FROM (SELECT "visitedAt" AS at_, "visits" AS weight_ FROM "visit" FINAL WHERE TRUE) AS rows_`,
      `WHERE (at_ IS NULL OR at_ <= toInt64(0)) AND weight_ IS NOT NULL`,
      `HAVING count(*) > 0`,
    ].join("\n"),
  ])
})

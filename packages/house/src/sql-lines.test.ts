import { expect, test } from "vitest"
import { sqlLines } from "./sql-lines.ts"

test("conditions get lines of their own, and nothing but spaces changes", () => {
  const sql = `SELECT 1 FROM (SELECT "a" FROM "t" WHERE ("a" = 'x AND (y') AND ("b" = 'it''s AND not')) AS rows_\nWHERE 1 AND 2`
  const lines = sqlLines(sql)
  expect(lines).toBe(`SELECT 1 FROM (SELECT "a"\n  FROM "t"\n  WHERE ("a" = 'x AND (y')\n  AND ("b" = 'it''s AND not')) AS rows_\nWHERE 1 AND 2`)
  expect(lines.replaceAll(/\s+/g, " ")).toBe(sql.replaceAll(/\s+/g, " "))
})

import type { ColumnType } from "@folkmoot/facts"
import type { Dialect } from "@folkmoot/engine"

const types: Readonly<Record<ColumnType, string>> = {
  text: "VARCHAR",
  boolean: "BOOLEAN",
  integer: "BIGINT",
  real: "DOUBLE",
  instant: "BIGINT",
  duration: "BIGINT",
}

const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** Writes a text for DuckDB; quotes are doubled, and NUL, which ends SQL, is spelt out. */
const text = (value: string): string => {
  const parts = value.split("\0").map((part) => `'${part.replaceAll("'", "''")}'`)
  return parts.length === 1 ? (parts[0] as string) : `(${parts.join(" || chr(0) || ")})`
}

const mark = "="

/** A cell as it was stored: its client drops a byte-order mark at the start of a text, so every text is sent with a mark before it. */
export const unmarked = (cell: unknown): unknown => (typeof cell === "string" ? cell.slice(mark.length) : cell)

/** How DuckDB's SQL differs. */
export const duckdbDialect: Dialect = {
  name: "duckdb",
  identifier,
  text,
  integer: (sql) => `CAST(${sql} AS BIGINT)`,
  real: (sql) => `CAST(${sql} AS DOUBLE)`,
  sent: (sql) => `'${mark}' || ${sql}`,
  least: (all) => `least(${all.join(", ")})`,
  total: (sql) => `CAST(sum(${sql}) AS DOUBLE)`,
  from: identifier,
  column: (type, isKey) => (isKey ? `${types[type]} NOT NULL` : types[type]),
  tableEnd: "",
}

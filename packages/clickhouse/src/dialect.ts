import type { Dialect } from "@folkmoot/engine"
import type { ColumnType } from "@folkmoot/facts"

const types: Readonly<Record<ColumnType, string>> = {
  text: "String",
  boolean: "Bool",
  integer: "Int64",
  real: "Float64",
  instant: "Int64",
  duration: "Int64",
}

/** Backslashes are escapes in ClickHouse, in names as in texts. */
const escaped = (value: string, quote: string): string => value.replaceAll("\\", "\\\\").replaceAll(quote, `\\${quote}`).replaceAll("\0", "\\0")

const identifier = (name: string): string => `"${escaped(name, '"')}"`

/** How ClickHouse's SQL differs. */
export const clickhouseDialect: Dialect = {
  name: "clickhouse",
  identifier,
  text: (value) => `'${escaped(value, "'")}'`,
  integer: (sql) => `toInt64(${sql})`,
  real: (sql) => `toFloat64(${sql})`,
  least: (all) => (all.length === 1 ? (all[0] as string) : `least(${all.join(", ")})`),
  // A sum of Int64 would wrap around silently.
  total: (sql) => `toFloat64(sum(toInt128(${sql})))`,
  from: (table) => `${identifier(table)} FINAL`,
  column: (type, isKey) => (isKey ? types[type] : `Nullable(${types[type]})`),
  // A partition for each source, so that all it tells can be put in the place of all it told at once.
  tableEnd: ` ENGINE = ReplacingMergeTree PARTITION BY "source" ORDER BY ("source", "id")`,
}

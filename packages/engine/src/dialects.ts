/**
 * How the SQL of databases differs that Folkmoot has no engine of its own for: whoever keeps facts in one prints questions for it.
 *
 * @packageDocumentation
 */
import type { ColumnType } from "@folkmoot/facts"
import type { Dialect } from "./dialect.ts"

/** What a dialect calls its types. */
interface TypeNames {
  readonly text: string
  readonly boolean: string
  readonly whole: string
  readonly real: string
  /** Decimals that sums of whole numbers cannot overflow. */
  readonly exact: string
}

const typeNameOf: Readonly<Record<ColumnType, keyof TypeNames>> = { text: "text", boolean: "boolean", integer: "whole", real: "real", instant: "whole", duration: "whole" }

/** A dialect, as far as it is told by what its types are called. */
const typedDialect = (types: TypeNames): Pick<Dialect, "integer" | "real" | "total" | "column" | "tableEnd"> => {
  const cast = (sql: string, type: keyof TypeNames): string => `CAST(${sql} AS ${types[type]})`
  return {
    integer: (sql) => cast(sql, "whole"),
    real: (sql) => cast(sql, "real"),
    total: (sql) => cast(`sum(${cast(sql, "exact")})`, "real"),
    column: (type, isKey) => `${types[typeNameOf[type]]}${isKey ? " NOT NULL" : ""}`,
    tableEnd: "",
  }
}

/** Quotes by doubling what would end the quotation. */
const doubling = (quote: string) => (value: string) => `${quote}${value.replaceAll(quote, quote + quote)}${quote}`

/** Quotes where a backslash begins an escape. */
const escaping = (quote: string) => (value: string) => `${quote}${value.replaceAll("\\", "\\\\").replaceAll(quote, `\\${quote}`)}${quote}`

/** A text with NUL spelt as an expression, since a literal that holds it is cut off or read otherwise somewhere on its way. */
const spellingNul = (quoted: (part: string) => string, nul: string) => (value: string) => {
  const parts = value.split("\0").map(quoted)
  return parts.length === 1 ? (parts[0] as string) : `(${parts.join(` || ${nul} || `)})`
}

const named = (quoted: Dialect["identifier"]): Pick<Dialect, "identifier" | "from"> => ({ identifier: quoted, from: quoted })

/** The least of several, by something that takes a list of them; one alone is its own least. */
const leastBy = (print: (list: string) => string): Dialect["least"] => (all) => (all.length === 1 ? (all[0] as string) : print(all.join(", ")))

/** Stands for characters that PostgreSQL cannot keep, and with a second sign for itself. */
const substitute = "\u001A"

/** A text as PostgreSQL keeps it: it has no NUL, which is stored as two characters no text has side by side otherwise. */
export const storedInPostgresql = (text: string): string => text.replaceAll(substitute, `${substitute}1`).replaceAll("\0", `${substitute}0`)

/** A text that PostgreSQL has kept, as it was before {@link storedInPostgresql}. */
export const keptByPostgresql = (text: string): string => text.replaceAll(`${substitute}0`, "\0").replaceAll(`${substitute}1`, substitute)

/** A stored text in the order of the text it stands for: what is kept as two characters takes the place of the one that it was. */
const postgresqlOrder = (sql: string): string => {
  const steps = [["chr(1)", "chr(1) || chr(2)"], ["chr(26) || '0'", "chr(1) || chr(1)"], ["chr(26) || '1'", "chr(26)"]] as const
  return `${steps.reduce((inner, [kept, meant]) => `replace(${inner}, ${kept}, ${meant})`, sql)} COLLATE "C"`
}

/**
 * PostgreSQL, 12 and later.
 *
 * @remarks
 * Texts have to be written through {@link storedInPostgresql}, and what is answered read through {@link keptByPostgresql}; that matters only
 * to those with NUL or SUBSTITUTE in them. Columns of text need a deterministic collation, as all are that nobody has made otherwise.
 */
export const postgresqlDialect: Dialect = {
  name: "postgresql",
  ...named(doubling('"')),
  ...typedDialect({ text: "TEXT", boolean: "BOOLEAN", whole: "BIGINT", real: "DOUBLE PRECISION", exact: "NUMERIC" }),
  text: (value) => doubling("'")(storedInPostgresql(value)),
  ordered: postgresqlOrder,
  least: leastBy((list) => `least(${list})`),
}

/** Spark SQL, 3 and later. */
export const sparkDialect: Dialect = {
  name: "spark",
  ...named(doubling("`")),
  ...typedDialect({ text: "STRING", boolean: "BOOLEAN", whole: "BIGINT", real: "DOUBLE", exact: "DECIMAL(19, 0)" }),
  text: spellingNul(escaping("'"), "chr(0)"),
  least: leastBy((list) => `least(${list})`),
}

const bigqueryText = (part: string): string => escaping("'")(part).replaceAll("\n", "\\n").replaceAll("\r", "\\r")

/** BigQuery, in GoogleSQL; tables are looked for in the default data set of the query. */
export const bigqueryDialect: Dialect = {
  name: "bigquery",
  ...named(escaping("`")),
  ...typedDialect({ text: "STRING", boolean: "BOOL", whole: "INT64", real: "FLOAT64", exact: "NUMERIC" }),
  text: spellingNul(bigqueryText, "'\\x00'"),
  // Its least is untold as soon as one of them is.
  least: leastBy((list) => `(SELECT min(told_) FROM UNNEST([${list}]) AS told_)`),
}

/** Snowflake. */
export const snowflakeDialect: Dialect = {
  name: "snowflake",
  ...named(doubling('"')),
  ...typedDialect({ text: "VARCHAR", boolean: "BOOLEAN", whole: "BIGINT", real: "DOUBLE", exact: "NUMBER(38, 0)" }),
  text: spellingNul(escaping("'"), "chr(0)"),
  least: leastBy((list) => `least_ignore_nulls(${list})`),
}

/** Trino. */
export const trinoDialect: Dialect = {
  name: "trino",
  ...named(doubling('"')),
  ...typedDialect({ text: "VARCHAR", boolean: "BOOLEAN", whole: "BIGINT", real: "DOUBLE", exact: "DECIMAL(38, 0)" }),
  text: spellingNul(doubling("'"), "chr(0)"),
  // Its least is untold as soon as one of them is, and so is the least of an array.
  least: leastBy((list) => `array_min(filter(ARRAY[${list}], told_ -> told_ IS NOT NULL))`),
}

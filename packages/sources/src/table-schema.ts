import { isTableId, nearest, tables, type Column, type TableId } from "@folkmoot/facts"
import * as z from "zod/mini"
import { checkedMapping, wrongMapping } from "./mapping-document.ts"
import { isPerson } from "./personal.ts"
import type { TableMapping } from "./table-mapping.ts"

const listed = (names: readonly string[]): string => (names.length > 12 ? `${names.slice(0, 12).join(", ")}, ...` : names.join(", "))

const unlike = (given: string, known: readonly string[]): string => {
  const close = nearest(given, known)
  return close === undefined ? `Expected one of ${listed(known)}.` : `Did you mean ${close}?`
}

const text = (meaning: string) => z.string().check(z.minLength(1, "a text that is not empty"), z.describe(meaning))
const texts = (meaning: string) => z.array(z.string()).check(z.describe(meaning))
const oneOf = (values: readonly string[]) => z.enum(values)
const maybe = z.optional
const either = <Forms extends readonly [z.ZodMiniType, ...z.ZodMiniType[]]>(expected: string, forms: Forms) => z.union(forms, expected)

const from = text("The column of the file it is read from; a pointer such as /user/id within lines of JSON.")
const nulls = { nulls: maybe(texts("Spellings that mean nothing is told.")) }
const timeZone = maybe(text("The IANA time zone whose clocks are meant where no offset is written, such as Europe/Berlin."))
const numbers = { decimal: maybe(oneOf([".", ","])), group: maybe(oneOf([".", ",", "'", " "])) }
const perFile = maybe(z.literal(true).check(z.describe("It is known within its file alone.")))

const prefix = maybe(text("What keeps several rows told from one row of the file apart."))

/** Whether a column holds money, whose currency then fills the table's `currency`. */
export const isMoney = ({ unit }: Column): boolean => unit === "minor units"

const person = either("{ person: <column> } or { mail: <column> }, since whoever stands there is told by a pseudonym", [
  z.strictObject({ person: text("The column with the account, or another name the platform keeps for somebody."), mail: maybe(text("The column with the mail address, where one is told.")), ...nulls }),
  z.strictObject({ mail: text("The column with the mail address they are known by."), ...nulls }),
])

const mappedAs = "the name of a column, { from: <column>, ... }, or { value: ... }"

const columnSchema = (table: TableId, name: string, column: Column): z.ZodMiniType => {
  const { type, among } = column
  if (isPerson(table, name)) return person
  if (name === "id") return either("the name of a column, { from: [<column>, ...] }, or { row: true } where no column tells rows apart", [from, z.strictObject({ row: z.literal(true), prefix }), z.strictObject({ from: either("a column or a list of columns", [from, z.array(from)]), perFile, prefix })])
  if (isMoney(column)) {
    const money = either("an ISO 4217 code, or { from: <column> } with the column that holds one", [text("An ISO 4217 code."), z.strictObject({ from })])
    return z.strictObject({ from, money, minor: maybe(z.literal(true)), ...numbers, ...nulls })
  }
  const value = (schema: z.ZodMiniType) => z.strictObject({ value: schema })
  if (type === "boolean") return either(mappedAs, [from, z.strictObject({ from, is: maybe(texts("The cells that mean true; all others mean false.")), values: maybe(z.record(z.string(), z.boolean())), ...nulls }), value(z.boolean())])
  if (type === "instant") return either(mappedAs, [from, z.strictObject({ from, as: maybe(text("How it is written: a pattern such as DD.MM.YYYY HH:mm or DD/MMM/YY h:mm A, or seconds, milliseconds or microseconds since 1970, or spreadsheet for days as one counts them, such as 45352.5.")), timeZone, ...nulls }), value(text("A date in ISO 8601."))])
  if (type === "text") {
    const cell = among === undefined ? text("What is told.") : oneOf(among)
    return either(mappedAs, [from, z.strictObject({ from, values: maybe(z.record(z.string(), cell)), otherwise: maybe(cell), perFile, ...nulls }), value(cell)])
  }
  return either(mappedAs, [from, z.strictObject({ from, values: maybe(z.record(z.string(), z.number())), ...numbers, ...nulls }), value(z.number())])
}

/** The columns of a table that can be mapped: the source is named when reading, and a currency follows from its amount. */
export const mappable = (table: TableId): readonly (readonly [string, Column])[] => {
  const all = Object.entries<Column>(tables[table].columns)
  const hasMoney = all.some(([, column]) => isMoney(column))
  return all.filter(([name]) => name !== "source" && !(hasMoney && name === "currency"))
}

const column = text("The column of the file.")
const filter = either("{ column, is }, { column, isNot } or { column, told }", [
  z.strictObject({ column, is: texts("Cells of the rows that are meant.") }),
  z.strictObject({ column, isNot: texts("Cells of the rows that are not meant.") }),
  z.strictObject({ column, told: z.boolean().check(z.describe("Whether the cell has to be told, or has to be untold.")) }),
])

const tableSchema = (table: TableId) =>
  z.strictObject({
    table: z.literal(table),
    file: maybe(text("A file of the folder, * standing for any letters.")),
    columns: z.strictObject(Object.fromEntries(mappable(table).map(([name, one]) => [name, maybe(columnSchema(table, name, one)).check(z.describe(one.meaning))]))),
    where: maybe(z.array(filter).check(z.describe("Which rows are meant; others are left out and counted."))),
    ...(table === "post" ? { text: maybe(text("The column with the texts, for a scorer to read.")) } : {}),
  }).check(z.describe(tables[table].meaning))

const ids = Object.keys(tables).filter(isTableId)

const mappingSchema = () => {
  const [first, ...others] = ids.map(tableSchema)
  return z.strictObject({
    timeZone,
    ...nulls,
    ...numbers,
    tables: z.array(z.discriminatedUnion("table", [first as NonNullable<typeof first>, ...others])).check(z.minLength(1, "at least one table"), z.describe("The fact tables, and the files their rows come from.")),
    derive: maybe(
      z.strictObject({
        conversations: maybe(z.literal(true).check(z.describe("First replies, solutions, newcomers, days of activity and ties, out of threads and posts."))),
        journeys: maybe(z.strictObject({ days: z.number().check(z.positive("a number of days, more than none")) }).check(z.describe("Journeys, out of touchpoints and conversions."))),
        superseded: maybe(z.literal(true).check(z.describe("Which survey answers the same person gave anew."))),
      }),
    ),
    coverage: maybe(z.record(z.string(), z.unknown()).check(z.describe("By fact table: what is not told and why, since when the rest is, and what else to know."))),
  })
}

let built: ReturnType<typeof mappingSchema> | undefined

/** Every column of every fact table takes a while, so it is built for who has a mapping. */
const mapping = (): ReturnType<typeof mappingSchema> => (built ??= mappingSchema())

/**
 * The JSON Schema of a {@link TableMapping}, for editors.
 *
 * @remarks
 * Unit: draft 07. Which columns a fact table needs, and which follow from others, only reading checks.
 */
export const tableMappingJsonSchema = (): Readonly<Record<string, unknown>> => {
  const { $schema, ...rest } = z.toJSONSchema(mapping(), { target: "draft-7" })
  return { $schema, $id: "https://folkmoot.dev/schemas/table-mapping.json", title: "Mapping of tables", ...rest }
}

/** Checks a mapping document; fails with the pointer to the first thing that is wrong, what was expected, and what is like it. */
export const checkedTableMapping = (source: string, given: unknown): TableMapping => {
  const { tables: entries } = (given ?? {}) as { readonly tables?: unknown }
  for (const [index, entry] of (Array.isArray(entries) ? (entries as readonly { readonly table?: unknown }[]) : []).entries()) {
    const table = entry?.table
    if (typeof table === "string" && !isTableId(table)) throw wrongMapping(source, ["tables", index, "table"], `${JSON.stringify(table)} is no fact table.`, unlike(table, ids))
  }
  return checkedMapping(source, mapping(), given) as TableMapping
}

import { isTableId, nearest, tables, type Column, type TableId } from "@folkmoot/facts"
import * as z from "zod/mini"
import { pointerOf } from "./json-pointer.ts"
import { foremost } from "./mapping-document.ts"
import { SourceFailed } from "./source.ts"
import type { TableMapping } from "./table-mapping.ts"

const listed = (names: readonly string[]): string => (names.length > 12 ? `${names.slice(0, 12).join(", ")}, ...` : names.join(", "))

const unlike = (given: string, known: readonly string[]): string => {
  const close = nearest(given, known)
  return close === undefined ? `Expected one of ${listed(known)}.` : `Did you mean ${close}?`
}

/** An object with fields, and no others; a stranger is told with the field it is most like. */
const object = <Shape extends Readonly<Record<string, z.ZodMiniType>>>(shape: Shape) =>
  z.strictObject(shape, { error: (issue) => (issue.code === "unrecognized_keys" ? unlike(String(issue["keys"]), Object.keys(shape)) : "Expected an object with fields.") })

const text = (meaning: string) => z.string("Expected a text.").check(z.minLength(1, "Expected a text that is not empty."), z.describe(meaning))
const texts = (meaning: string) => z.array(z.string("Expected a text.")).check(z.describe(meaning))
const oneOf = (values: readonly string[]) => z.enum(values, { error: ({ input }) => (typeof input === "string" ? unlike(input, values) : `Expected one of ${listed(values)}.`) })
const maybe = z.optional
const either = <Forms extends readonly [z.ZodMiniType, ...z.ZodMiniType[]]>(expected: string, forms: Forms) => z.union(forms, expected)

const from = text("The column of the file it is read from; a pointer such as /user/id within lines of JSON.")
const nulls = { nulls: maybe(texts("Spellings that mean nothing is told.")) }
const timeZone = maybe(text("The IANA time zone whose clocks are meant where no offset is written, such as Europe/Berlin."))
const numbers = { decimal: maybe(oneOf([".", ","])), group: maybe(oneOf([".", ",", "'", " "])) }
const perFile = maybe(z.literal(true, "Expected true.").check(z.describe("It is known within its file alone.")))

const prefix = maybe(text("What keeps several rows told from one row of the file apart."))

/** Whether a column holds a person: a pseudonym, or the key of a table of people. */
export const isPerson = (table: TableId, name: string): boolean => {
  const { about = [], columns } = tables[table] as { readonly about?: readonly string[]; readonly columns: Readonly<Record<string, Column>> }
  return columns[name]?.privacy === "pseudonym" || (name === "id" && about.includes("id"))
}

/** Whether a column holds money, whose currency then fills the table's `currency`. */
export const isMoney = ({ unit }: Column): boolean => unit === "minor units"

const person = either("Expected { person: <column> } or { mail: <column> }; whoever stands there is told by a pseudonym.", [
  object({ person: text("The column with the account, or another name the platform keeps for somebody."), mail: maybe(text("The column with the mail address, where one is told.")), ...nulls }),
  object({ mail: text("The column with the mail address they are known by."), ...nulls }),
])

const mappedAs = "Expected the name of a column, { from: <column>, ... }, or { value: ... }."

const columnSchema = (table: TableId, name: string, column: Column): z.ZodMiniType => {
  const { type, among } = column
  if (isPerson(table, name)) return person
  if (name === "id") return either("Expected the name of a column, { from: [<column>, ...] }, or { row: true } where no column tells rows apart.", [from, object({ row: z.literal(true, "Expected true."), prefix }), object({ from: either("Expected a column or a list of columns.", [from, z.array(from)]), perFile, prefix })])
  if (isMoney(column)) {
    const money = either("Expected an ISO 4217 code, or { from: <column> } with the column that holds one.", [text("An ISO 4217 code."), object({ from })])
    return object({ from, money, minor: maybe(z.literal(true, "Expected true.")), ...numbers, ...nulls })
  }
  const value = (schema: z.ZodMiniType) => object({ value: schema })
  if (type === "boolean") return either(mappedAs, [from, object({ from, is: maybe(texts("The cells that mean true; all others mean false.")), values: maybe(z.record(z.string(), z.boolean("Expected true or false."))), ...nulls }), value(z.boolean("Expected true or false."))])
  if (type === "instant") return either(mappedAs, [from, object({ from, as: maybe(text("How it is written: a pattern such as DD.MM.YYYY HH:mm, or seconds, milliseconds or microseconds since 1970.")), timeZone, ...nulls }), value(text("A date in ISO 8601."))])
  if (type === "text") {
    const cell = among === undefined ? text("What is told.") : oneOf(among)
    return either(mappedAs, [from, object({ from, values: maybe(z.record(z.string(), cell)), otherwise: maybe(cell), perFile, ...nulls }), value(cell)])
  }
  return either(mappedAs, [from, object({ from, values: maybe(z.record(z.string(), z.number("Expected a number."))), ...numbers, ...nulls }), value(z.number("Expected a number."))])
}

/** The columns of a table that can be mapped: the source is named when reading, and a currency follows from its amount. */
export const mappable = (table: TableId): readonly (readonly [string, Column])[] => {
  const all = Object.entries<Column>(tables[table].columns)
  const hasMoney = all.some(([, column]) => isMoney(column))
  return all.filter(([name]) => name !== "source" && !(hasMoney && name === "currency"))
}

const column = text("The column of the file.")
const filter = either("Expected { column, is }, { column, isNot } or { column, told }.", [
  object({ column, is: texts("Cells of the rows that are meant.") }),
  object({ column, isNot: texts("Cells of the rows that are not meant.") }),
  object({ column, told: z.boolean("Expected true or false.").check(z.describe("Whether the cell has to be told, or has to be untold.")) }),
])

const tableSchema = (table: TableId) =>
  object({
    table: z.literal(table),
    file: maybe(text("A file of the folder, * standing for any letters.")),
    columns: object(Object.fromEntries(mappable(table).map(([name, one]) => [name, maybe(columnSchema(table, name, one)).check(z.describe(one.meaning))]))),
    where: maybe(z.array(filter).check(z.describe("Which rows are meant; others are left out and counted."))),
    ...(table === "post" ? { text: maybe(text("The column with the texts, for a scorer to read.")) } : {}),
  }).check(z.describe(tables[table].meaning))

const ids = Object.keys(tables).filter(isTableId)
const [first, ...others] = ids.map(tableSchema)

const mapping = object({
  timeZone,
  ...nulls,
  ...numbers,
  tables: z.array(z.discriminatedUnion("table", [first as NonNullable<typeof first>, ...others]), "Expected a list of tables.").check(z.minLength(1, "Expected at least one table."), z.describe("The fact tables, and the files their rows come from.")),
  derive: maybe(
    object({
      conversations: maybe(z.literal(true, "Expected true.").check(z.describe("First replies, solutions, newcomers, days of activity and ties, out of threads and posts."))),
      journeys: maybe(object({ days: z.number("Expected a number of days.").check(z.positive("Expected a number of days.")) }).check(z.describe("Journeys, out of touchpoints and conversions."))),
      superseded: maybe(z.literal(true, "Expected true.").check(z.describe("Which survey answers the same person gave anew."))),
    }),
  ),
  coverage: maybe(z.record(z.string(), z.unknown()).check(z.describe("By fact table: what is not told and why, since when the rest is, and what else to know."))),
})

/**
 * The JSON Schema of a {@link TableMapping}, for editors.
 *
 * @remarks
 * Unit: draft 07. Which columns a fact table needs, and which follow from others, only reading checks.
 */
export const tableMappingJsonSchema = (): Readonly<Record<string, unknown>> => {
  const { $schema, ...rest } = z.toJSONSchema(mapping, { target: "draft-7" })
  return { $schema, $id: "https://folkmoot.dev/schemas/table-mapping.json", title: "Mapping of tables", ...rest }
}

type Issue = z.core.$ZodIssue

/** Of the forms something could have had, what is wrong with the one that is nearest. */
const told = (issue: Issue): Issue => {
  if (issue.code !== "invalid_union") return issue
  const forms = issue.errors.filter((form) => !(form[0]?.code === "invalid_type" && form[0].path.length === 0)).toSorted((a, b) => a.length - b.length)
  const [nearestForm] = forms
  if (nearestForm === undefined) return issue
  const inner = told(foremost(nearestForm) as Issue)
  return { ...inner, path: [...issue.path, ...inner.path] }
}

/** A failure about a place in the mapping. */
export const wrongMapping = (source: string, path: readonly PropertyKey[], message: string, advice: string): SourceFailed => new SourceFailed({ source, where: `mapping#${pointerOf(path)}`, message, advice })

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown => path.reduce<unknown>((at, step) => (typeof at === "object" && at !== null ? (at as Readonly<Record<PropertyKey, unknown>>)[step] : undefined), value)

const messageFor = (given: unknown, issue: Issue): string => {
  const at = issue.path.length === 0 ? "the mapping" : pointerOf(issue.path)
  if (issue.code === "unrecognized_keys") return `${JSON.stringify(issue.keys[0])} is not known in ${at}.`
  const value = valueAt(given, issue.path)
  return value === undefined ? `${at} is missing.` : `${at} is ${typeof value === "object" ? (Array.isArray(value) ? "a list" : "an object") : JSON.stringify(value)}.`
}

/** Checks a mapping document; fails with the pointer to the first thing that is wrong, what was expected, and what is like it. */
export const checkedTableMapping = (source: string, given: unknown): TableMapping => {
  if (given === undefined) throw new SourceFailed({ source, where: "mapping", message: "There is no mapping.", advice: "Say which column holds what in a mapping document: mapping in open(), --mapping on the command line." })
  const entries = valueAt(given, ["tables"])
  for (const [index, entry] of (Array.isArray(entries) ? (entries as readonly unknown[]) : []).entries()) {
    const table = valueAt(entry, ["table"])
    if (typeof table === "string" && !isTableId(table)) throw wrongMapping(source, ["tables", index, "table"], `${JSON.stringify(table)} is no fact table.`, unlike(table, ids))
  }
  const read = mapping.safeParse(given)
  if (read.success) return read.data as TableMapping
  const issue = told(foremost(read.error.issues) as Issue)
  throw wrongMapping(source, issue.path, messageFor(given, issue), issue.message)
}

import * as fc from "fast-check"
import type { ExampleFile, JsonFile, RowsFile, SourceExample } from "./example.ts"
import { stepsOf } from "./json-pointer.ts"

/** A row or record of an example's file, which may be taken away or damaged. */
export interface Place {
  readonly name: string
  readonly index: number
}

/** A file of an example as it is written to disk. */
export const bytesOfFile = (file: ExampleFile): string | Buffer => {
  if (typeof file === "string") return file
  if ("base64" in file) return Buffer.from(file.base64, "base64")
  if ("json" in file) return JSON.stringify(file.json)
  return [...(file.head === undefined ? [] : [file.head]), ...file.rows, ...(file.foot === undefined ? [] : [file.foot])].join("\n")
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null

const listIn = (value: unknown, steps: readonly string[]): readonly unknown[] => {
  const found = steps.reduce<unknown>((at, step) => (isObject(at) ? at[step] : undefined), value)
  return Array.isArray(found) ? found : []
}

/** The same document with another list at a place. */
const withList = (value: unknown, [step, ...rest]: readonly string[], list: readonly unknown[]): unknown => {
  if (step === undefined) return list
  if (Array.isArray(value)) return value.map((one: unknown, index) => (String(index) === step ? withList(one, rest, list) : one))
  return isObject(value) ? { ...value, [step]: withList(value[step], rest, list) } : value
}

const sizeOf = (file: ExampleFile): number => {
  if (typeof file === "string" || "base64" in file) return 0
  if ("rows" in file) return file.rows.length
  return file.records === undefined ? 0 : listIn(file.json, stepsOf(file.records)).length
}

/** Every row and record that the kit may take away or damage. */
export const placesIn = ({ files }: SourceExample): readonly Place[] =>
  Object.entries(files).flatMap(([name, file]) => Array.from({ length: sizeOf(file) }, (_, index) => ({ name, index })))

const withFile = (example: SourceExample, name: string, file: ExampleFile): SourceExample => ({ ...example, files: { ...example.files, [name]: file } })

const withRow = (example: SourceExample, { name, index }: Place, file: RowsFile, row: string): SourceExample => withFile(example, name, { ...file, rows: file.rows.with(index, row) })

const withRecords = (example: SourceExample, { name }: Place, file: JsonFile, change: (records: readonly unknown[]) => readonly unknown[]): SourceExample => {
  const steps = stepsOf(file.records ?? "")
  return withFile(example, name, { ...file, json: withList(file.json, steps, change(listIn(file.json, steps))) })
}

/** What stands at a place, to be shown. */
export const textAt = ({ files }: SourceExample, { name, index }: Place): string => {
  const file = files[name]
  if (typeof file !== "object" || "base64" in file) return ""
  return "rows" in file ? (file.rows[index] ?? "") : JSON.stringify(listIn(file.json, stepsOf(file.records ?? ""))[index])
}

/** The example without a row or record; a row leaves its lines behind, empty. */
export const withoutPlace = (example: SourceExample, place: Place): SourceExample => {
  const file = example.files[place.name]
  if (typeof file !== "object" || "base64" in file) return example
  if ("rows" in file) return withRow(example, place, file, (file.rows[place.index] ?? "").replace(/[^\n]/g, ""))
  return withRecords(example, place, file, (records) => records.filter((_, index) => index !== place.index))
}

/** How many lines a row goes on for beyond its first; damage keeps them, so that the rows after it stay on theirs. */
const linesIn = (row: string): number => row.split("\n").length - 1

/** Ways a row comes to harm: cut off, overwritten, or with a mark of the format where it does not belong. */
const damagedRow = (row: string): fc.Arbitrary<string> =>
  fc.oneof(
    fc.nat({ max: row.length }).map((end) => row.slice(0, end)),
    fc.tuple(fc.nat({ max: row.length }), fc.constantFrom('"', "'", "<", ">", "&", "&x;", ",", ";", "\t", "]]>", "<!--", "</row>", "\u0000", "{", "}")).map(([at, mark]) => row.slice(0, at) + mark + row.slice(at)),
    fc.tuple(fc.nat({ max: row.length }), fc.nat({ max: 8 })).map(([at, length]) => row.slice(0, at) + row.slice(at + length)),
    fc.string({ unit: "binary", maxLength: 40 }).map((text) => text.replace(/[\r\n\uD800-\uDFFF]/g, " ")),
  ).map((harm) => harm + "\n".repeat(Math.max(0, linesIn(row) - linesIn(harm))))

/** Names that every object has, so that whoever looks them up in one finds something nobody put there. */
const everyObjects = ["__proto__", "constructor", "toString", "hasOwnProperty"]

/** What stands in a record where something else should. */
const junk = fc.oneof(fc.constantFrom<unknown>(null, "", " ", 0, -1, 1e300, true, [], {}, [null], "2024-13-45", "\u0000", ...everyObjects, [[[{}]]], { a: { b: [1, "x"] } }), fc.string({ maxLength: 12 }), fc.double())

/** Every path to something within a value, itself first. */
const pathsIn = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] => [
  path,
  ...(isObject(value) ? Object.entries(value).flatMap(([key, one]) => pathsIn(one, [...path, key])) : []),
]

const put = (value: unknown, [step, ...rest]: readonly string[], change: (value: unknown) => readonly unknown[]): readonly unknown[] => {
  if (step === undefined) return change(value)
  if (Array.isArray(value)) return [value.flatMap((one, index) => (String(index) === step ? put(one, rest, change) : [one]))]
  if (!isObject(value)) return [value]
  return [Object.fromEntries(Object.entries(value).flatMap(([key, one]) => (key === step ? put(one, rest, change).map((changed) => [key, changed]) : [[key, one]])))]
}

/** Gives what stands somewhere another name; in a list, which has none, nothing changes. */
const renamed = (value: unknown, [step, ...rest]: readonly string[], name: string): unknown => {
  if (Array.isArray(value)) return value.map((one: unknown, index) => (String(index) === step ? renamed(one, rest, name) : one))
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => (key !== step ? [key, one] : rest.length === 0 ? [name, one] : [key, renamed(one, rest, name)])))
}

/** Ways a record comes to harm: something in it is missing, or something else, or goes by another name. */
const damagedRecord = (record: unknown): fc.Arbitrary<readonly unknown[]> => {
  const path = fc.constantFrom(...pathsIn(record))
  return fc.oneof(
    { weight: 4, arbitrary: fc.tuple(path, fc.oneof(fc.constant([]), junk.map((value) => [value]))).map(([at, harm]) => put(record, at, () => harm)) },
    { weight: 1, arbitrary: fc.tuple(path, fc.constantFrom(...everyObjects)).map(([at, name]) => [renamed(record, at, name)]) },
  )
}

/** The example with one row or record damaged. */
export const damagedAt = (example: SourceExample, place: Place): fc.Arbitrary<SourceExample> => {
  const file = example.files[place.name]
  if (typeof file !== "object" || "base64" in file) return fc.constant(example)
  if ("rows" in file) return damagedRow(file.rows[place.index] ?? "").map((harm) => withRow(example, place, file, harm))
  const record = listIn(file.json, stepsOf(file.records ?? ""))[place.index]
  return damagedRecord(record).map((harm) => withRecords(example, place, file, (records) => records.flatMap((one, index) => (index === place.index ? harm : [one]))))
}

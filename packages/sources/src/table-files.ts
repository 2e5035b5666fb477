import { nearest } from "@folkmoot/facts"
import { basename, join } from "node:path"
import { openGrid } from "./grid.ts"
import { isRecord } from "./json-record.ts"
import { parseJson } from "./json-file.ts"
import { pointerOf, stepsOf } from "./json-pointer.ts"
import { linesOf } from "./lines.ts"
import { namesIn, needFile, needFolder } from "./place.ts"
import { SourceFailed } from "./source.ts"
import { fitsStars } from "./star-pattern.ts"
import type { RawRow } from "./table-cells.ts"
import type { MappedTable } from "./table-mapping.ts"
import { wrongMapping } from "./mapping-document.ts"

/** A row of a file, or why there is none. */
export type FileRow = RawRow | { readonly position: string; readonly broken: string }

/** A file with rows; `columns` are told where the file names them before its rows. */
export interface TableFile {
  readonly name: string
  readonly columns?: readonly string[]
  readonly rows: (wanted: readonly string[]) => AsyncGenerator<readonly FileRow[], void, void>
}

/** What is read, to end a sentence with. */
export const expected = "a table as CSV, TSV, XLSX, lines of JSON, or Parquet"

/** Whether a name is that of a table. */
export const isTable = (name: string): boolean => /\.(csv|tsv|txt|xlsx|jsonl|ndjson|parquet)$/i.test(name)

/** The value a column names: one of the record's own fields, or what a JSON pointer leads to. */
const fieldOf = (column: string): ((record: unknown) => unknown) => {
  const steps = column.startsWith("/") ? stepsOf(column) : [column]
  return (record) => steps.reduce<unknown>((at, step) => (typeof at === "object" && at !== null && Object.hasOwn(at, step) ? (at as Readonly<Record<string, unknown>>)[step] : undefined), record)
}

async function* lineRows(path: string, wanted: readonly string[]): AsyncGenerator<readonly FileRow[], void, void> {
  const file = basename(path)
  const fields = new Map(wanted.map((column) => [column, fieldOf(column)]))
  let line = 0
  for await (const lines of linesOf(path)) {
    yield lines.flatMap((text): readonly FileRow[] => {
      line += 1
      if (text.trim() === "") return []
      const position = `${file}:${line}`
      const read = parseJson(text)
      if ("broken" in read) return [{ position, broken: read.broken }]
      const { value } = read
      return isRecord(value) ? [{ file, position, cell: (column) => fields.get(column)?.(value) }] : [{ position, broken: "here is no object; expected one on each line." }]
    })
  }
}

/** How many rows of a group are turned at once. */
const batch = 4096

/** Opens a file as a table; which form it has shows in its name. */
const openTable = async (source: string, path: string): Promise<TableFile> => {
  const name = basename(path)
  await needFile(source, path, expected)
  if (/\.(jsonl|ndjson)$/i.test(name)) return { name, rows: (wanted) => lineRows(path, wanted) }
  if (/\.parquet$/i.test(name)) {
    // What reads this form is the heaviest of all; who has no such file never loads it.
    const { openParquet } = await import("./parquet.ts")
    const { columns, groups } = await openParquet(source, path)
    const rows: TableFile["rows"] = async function* (wanted) {
      for await (const group of groups(wanted)) {
        if ("broken" in group) {
          yield [{ position: `${name}:${group.first}`, broken: group.broken }]
          continue
        }
        for (let start = 0; start < group.rows.length; start += batch) {
          yield group.rows.slice(start, start + batch).map((row, index) => ({ file: name, position: `${name}:${group.first + start + index}`, cell: (column) => row[column] }))
        }
      }
    }
    return { name, columns, rows }
  }
  // Exports repeat names, such as one column for each comment of an issue, and leave some out; only a mapped one has to be the only one.
  const grid = await openGrid(source, path, expected, { repeats: true })
  const rows: TableFile["rows"] = async function* (wanted) {
    const places = new Map(wanted.map((column) => [column, grid.columns.indexOf(column)]))
    for await (const all of grid.rows()) {
      yield all.map((row) => {
        const position = `${name}:${row.line}`
        return "cells" in row ? { file: name, position, cell: (column) => row.cells[places.get(column) ?? -1] } : { position, broken: row.broken }
      })
    }
  }
  return { name, columns: grid.columns, rows }
}

/** The fields of lines of JSON, as columns name them: those of the lines at the beginning, and within an object by pointers. */
const fieldsIn = async (path: string): Promise<readonly string[]> => {
  for await (const lines of linesOf(path)) {
    const records = lines.slice(0, 100).flatMap((text) => {
      const read = parseJson(text)
      return "value" in read && isRecord(read.value) ? [read.value] : []
    })
    const fields = records.flatMap((record) =>
      Object.entries(record).flatMap(([name, value]) => (isRecord(value) ? Object.keys(value).map((inner) => pointerOf([name, inner])) : [name.startsWith("/") ? pointerOf([name]) : name])),
    )
    return [...new Set(fields)]
  }
  return []
}

/** The names of a table's columns. */
export const columnsIn = async (source: string, path: string): Promise<readonly string[]> => (await openTable(source, path)).columns ?? fieldsIn(path)

/** Makes sure a path that is no table leads to a folder of some, and fails with advice where it does not. */
export const needTables = async (source: string, path: string): Promise<void> => {
  if (!/\.json$/i.test(path)) return needFolder(source, path, expected)
  await needFile(source, path, expected)
  throw new SourceFailed({ source, where: path, message: `${path} is a JSON document; expected ${expected}.`, advice: "Write the objects of its list into a file whose name ends in .jsonl, one on each line." })
}

/** The files a table of a mapping is read from; `folder` says whether what is read is one. */
export const filesOf = async (source: string, path: string, { file }: MappedTable, index: number): Promise<readonly TableFile[]> => {
  if (isTable(basename(path)) || file === undefined) {
    if (!isTable(basename(path))) {
      await needTables(source, path)
      throw wrongMapping(source, ["tables", index, "file"], `/tables/${index}/file is missing.`, "Name the file of the folder; * stands for any letters.")
    }
    if (file !== undefined && !fitsStars(file, basename(path))) throw wrongMapping(source, ["tables", index, "file"], `${basename(path)} is not called ${file}.`, "Leave the file out where one is read, or give the folder it is in.")
    return [await openTable(source, path)]
  }
  await needFolder(source, path, `a folder with ${file}`)
  const names = await namesIn(path)
  const found = names.filter((name) => fitsStars(file, name))
  if (found.length > 0) return Promise.all(found.map(async (name) => openTable(source, join(path, name))))
  const close = nearest(file, names)
  throw wrongMapping(source, ["tables", index, "file"], `There is no ${file} in ${path}.`, close === undefined ? `In it there are: ${names.slice(0, 8).join(", ") || "no files"}.` : `Did you mean ${close}?`)
}

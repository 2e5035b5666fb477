import { isTableId, nearest, parseInstant, tables, textCodes, type Column, type ColumnCells, type TableId } from "@folkmoot/facts"
import { readFile } from "node:fs/promises"
import { basename, join } from "node:path"
import { csvHeader, csvPieces, type CsvHeader, type CsvPiece, type CsvRow } from "../csv.ts"
import { readIds, readNumbers, readTexts, readTruths, realIn, wholeIn } from "../csv-cells.ts"
import { mostRows, type ScannedRows } from "../csv-scan.ts"
import { declaredCoverage, type DeclaredCoverage } from "../declared-coverage.ts"
import { defineSource } from "../define.ts"
import type { SourceExample } from "../example.ts"
import { followedIn } from "../followed.ts"
import type { Declaration, Given, GivenColumns, Reading } from "../material.ts"
import { holdsPerson, isPerson } from "../personal.ts"
import { namesIn, needFolder, partOf } from "../place.ts"
import { shown } from "../shown.ts"
import { SourceFailed, type SourceInput } from "../source.ts"

const id = "facts"

type Cell = string | number | boolean

/** How the text of a cell is read, by the type of its column; what cannot be read says what was expected. */
const readers: Readonly<Record<Column["type"], { readonly expected: string; readonly read: (text: string) => Cell | undefined }>> = {
  text: { expected: "a text", read: (text) => text },
  boolean: { expected: "true or false", read: (text) => (text === "true" ? true : text === "false" ? false : undefined) },
  integer: { expected: "a whole number", read: (text) => (/^-?\d+$/.test(text) ? Number(text) : undefined) },
  real: { expected: "a number, such as 7.5", read: (text) => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined) },
  instant: { expected: "a point in time, such as 2025-07-01T09:30:00Z", read: parseInstant },
  duration: { expected: "a whole number of milliseconds", read: (text) => (/^-?\d+$/.test(text) ? Number(text) : undefined) },
}

const columnsOf = (table: TableId): Readonly<Record<string, Column>> => {
  const { source: _given, ...columns } = tables[table].columns
  return columns
}

const fail = (where: string, message: string, advice: string): SourceFailed => new SourceFailed({ source: id, where, message, advice })

/** The fact tables a folder has files for. */
const tablesIn = async (folder: string): Promise<readonly (readonly [TableId, string])[]> => {
  const files = (await namesIn(folder)).filter((name) => name.endsWith(".csv"))
  const found = files.map((name) => {
    const table = name.slice(0, -".csv".length)
    if (isTableId(table)) return [table, join(folder, name)] as const
    const close = nearest(table, Object.keys(tables))
    throw fail(join(folder, name), `${name} is no fact table.`, close === undefined ? `Expected ${Object.keys(tables).map((one) => `${one}.csv`).join(", ")}; move other files elsewhere.` : `Did you mean ${close}.csv?`)
  })
  if (found.length > 0) return found
  throw fail(folder, `There is no fact table in ${folder}.`, `Expected at least one of ${Object.keys(tables).map((one) => `${one}.csv`).join(", ")}.`)
}

const checkHeader = (table: TableId, path: string, { columns }: CsvHeader): void => {
  const known = columnsOf(table)
  for (const name of columns) {
    if (Object.hasOwn(known, name)) continue
    const close = nearest(name, Object.keys(known))
    const advice = name === "source" ? "Leave the column out; the source is named when reading." : close === undefined ? `It has ${Object.keys(known).join(", ")}.` : `Did you mean ${close}?`
    throw fail(`${path}:1`, `${table} has no column ${JSON.stringify(name)}.`, advice)
  }
  const missing = Object.entries(known).filter(([name, { nullable }]) => !nullable && !columns.includes(name)).map(([name]) => name)
  if (missing.length > 0) throw fail(`${path}:1`, `${basename(path)} lacks ${missing.join(", ")}.`, "Add the column; only columns that may stay untold can be left out.")
}

/** Reads the rows of one table; a cell told against the declared coverage is a contradiction, and its row a reject. */
const rowReader = (table: TableId, { columns }: CsvHeader, untold: Readonly<Record<string, string>>) => {
  const known = columnsOf(table)
  return (cells: readonly string[], position: string): Given => {
    const row: Record<string, Cell> = {}
    const problems: string[] = []
    for (const [index, name] of columns.entries()) {
      const text = (cells[index] ?? "").trim()
      if (text === "") continue
      const reader = readers[(known[name] as Column).type]
      const cell = reader.read(text)
      if (Object.hasOwn(untold, name)) problems.push(`${name} is ${shown(text)}; expected nothing, since coverage.json declares it untold.`)
      else if (isPerson(table, name) && holdsPerson(text)) problems.push(`${name} is an address or a telephone number; expected a pseudonym, since neither is kept.`)
      else if (cell === undefined) problems.push(`${name} is ${shown(text)}; expected ${reader.expected}.`)
      else row[name] = cell
    }
    if (row["id"] === undefined) problems.unshift("id is nothing; expected a text that is not empty.")
    if (problems.length > 0) return { table, position, reason: problems.join(" ") }
    // Which cells a row has is known only now; the kernel checks it against its table.
    return { table, position, row } as unknown as Given
  }
}

const declared = async (folder: string): Promise<DeclaredCoverage> => {
  const path = await partOf(folder, "coverage.json")
  return path === undefined ? {} : declaredCoverage(id, path, await readFile(path, "utf8"))
}

/** How the cells of a column are read from bytes, into the same room each time; one that is not written plainly makes its row odd. Instants were read already. */
const cellsReader = (type: Column["type"]): ((rows: ScannedRows, bytes: Buffer, place: number) => ColumnCells) => {
  if (type === "instant") return ({ size, instants }, _bytes, place) => (instants.get(place) as Float64Array).subarray(0, size)
  if (type === "boolean") {
    const cells = new Uint8Array(mostRows)
    return (rows, bytes, place) => {
      readTruths(rows, bytes, place, cells)
      return cells.subarray(0, rows.size)
    }
  }
  if (type === "text") {
    const cells = new Int32Array(mostRows)
    const texts = textCodes()
    return (rows, bytes, place) => {
      readTexts(rows, bytes, place, texts, cells)
      return { codes: cells.subarray(0, rows.size), texts }
    }
  }
  const cells = new Float64Array(mostRows)
  const numberIn = type === "real" ? realIn : wholeIn
  return (rows, bytes, place) => {
    readNumbers(rows, bytes, place, numberIn, cells)
    return cells.subarray(0, rows.size)
  }
}

/** The places of the columns that hold instants. */
const momentsIn = (table: TableId, { columns }: CsvHeader): readonly number[] => columns.flatMap((name, place) => (columnsOf(table)[name]?.type === "instant" ? [place] : []))

/** A reader that marks rows odd in which somebody is named by an address or a number of theirs; each name is looked at once. */
const personsReader = (): ReturnType<typeof cellsReader> => {
  const textsOf = cellsReader("text")
  const isPersonal: boolean[] = []
  return (rows, bytes, place) => {
    const column = textsOf(rows, bytes, place)
    if (ArrayBuffer.isView(column)) return column
    while (isPersonal.length < column.texts.size()) isPersonal.push(holdsPerson(column.texts.textOf(isPersonal.length)))
    for (let row = 0; row < rows.size; row++) if (isPersonal[column.codes[row] as number] === true) rows.odd[row] = 1
    return column
  }
}

/** Marks rows odd that tell what their source is said not to tell. */
const markTold = ({ size, odd, bounds, stride }: ScannedRows, place: number): void => {
  for (let row = 0; row < size; row++) {
    const at = row * stride + place
    if ((bounds[at + 1] as number) - 1 > (bounds[at] as number)) odd[row] = 1
  }
}

/** Reads the rows of one table by columns; what takes words is read as a row. */
const columnsReader = (table: TableId, { columns }: CsvHeader, untold: Readonly<Record<string, string>>, rowOf: (row: CsvRow) => Given) => {
  const known = columnsOf(table)
  const key = columns.indexOf("id")
  const told = columns.flatMap((name, place) => (name === "id" || Object.hasOwn(untold, name) ? [] : [{ name, place, cellsOf: isPerson(table, name) ? personsReader() : cellsReader((known[name] as Column).type) }]))
  const contradicting = columns.flatMap((name, place) => (Object.hasOwn(untold, name) ? [place] : []))
  const from = new Int32Array(mostRows)
  const to = new Int32Array(mostRows)
  return ({ bytes, rows, row }: Exclude<CsvPiece, readonly CsvRow[]>): GivenColumns => {
    const { size } = rows
    for (const place of contradicting) markTold(rows, place)
    const cells = Object.fromEntries(told.map(({ name, place, cellsOf }) => [name, cellsOf(rows, bytes, place)]))
    readIds(rows, bytes, key, from, to)
    if (isPerson(table, "id")) for (let place = 0; place < size; place++) if (holdsPerson(bytes.toString("utf8", from[place], to[place]))) rows.odd[place] = 1
    const given = (index: number): Given | undefined => {
      const found = row(index)
      return found === undefined ? undefined : rowOf(found)
    }
    return { table, size, columns: cells, odd: rows.odd.subarray(0, size), ids: { bytes, from, to }, given }
  }
}

async function* readTable(table: TableId, path: string, header: CsvHeader & { readonly lines: number }, untold: Readonly<Record<string, string>>, followed: ReturnType<typeof followedIn>) {
  const takeRow = rowReader(table, header, untold)
  const file = basename(path)
  const rowOf = (row: CsvRow): Given => {
    const given: Given = "cells" in row ? takeRow(row.cells, `${file}:${row.line}`) : { table, position: `${file}:${row.line}`, reason: row.broken }
    if ("row" in given) followed.take(table, given.row)
    return given
  }
  const columnsOfPiece = columnsReader(table, header, untold, rowOf)
  for await (const piece of csvPieces(path, header, momentsIn(table, header))) {
    const given = "bytes" in piece ? columnsOfPiece(piece) : piece.map(rowOf)
    if ("columns" in given) followed.takeColumns(given)
    yield given
  }
}

async function* read({ path }: SourceInput): Reading {
  await needFolder(id, path, "a folder with one CSV file for each fact table")
  const coverage = await declared(path)
  const files = await Promise.all(
    (await tablesIn(path)).map(async ([table, file]) => {
      const header = await csvHeader(id, file)
      checkHeader(table, file, header)
      const absent = Object.entries(columnsOf(table)).filter(([name, { nullable }]) => nullable && !header.columns.includes(name))
      const untold = { ...Object.fromEntries(absent.map(([name]) => [name, `${basename(file)} has no column ${name}; add it.`])), ...coverage[table]?.untold }
      return { table, file, header, untold }
    }),
  )
  const stray = Object.keys(coverage).find((table) => !files.some((one) => one.table === table))
  if (stray !== undefined) throw fail(`${join(path, "coverage.json")}#/${stray}`, `There is no ${stray}.csv to declare the coverage of.`, `Add ${stray}.csv or take ${stray} out of coverage.json.`)
  const declarations: Declaration[] = []
  const followed = followedIn()
  for (const { table, file, header, untold } of files) {
    yield* readTable(table, file, header, untold, followed)
    declarations.push({ ...followed.of(table), ...coverage[table], table, untold })
  }
  return declarations
}

/**
 * Folkmoot's own plain format: one CSV file for each fact table, and what they cannot tell.
 *
 * @remarks
 * Unit: a folder with files named by fact table (`thread.csv`), their headers naming columns; an empty cell is untold, instants are ISO
 * 8601 in UTC, booleans `true` or `false`. `coverage.json` declares untold columns, since when others are told, what is missing, and notes.
 * A column left out of a header is untold. People are told as they are given, by pseudonyms; a row that names one by an address or a telephone number is a reject.
 * @obtained Write one CSV file for each fact table, named after it and with its columns; what your data cannot tell stands in a `coverage.json`
 *   beside them.
 */
export const facts = defineSource({
  id,
  since: "0.1.0",
  title: "Fact tables (CSV)",
  expects: "a folder with one CSV file for each fact table, and where needed a coverage.json",
  tells: Object.keys(tables).filter(isTableId),
  maps: [],
  decisions: ["sources-facts"],
  people: "as-given",
  read,
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "two tables, a flag told only since a day, a column left out, a bad cell and a repeated id",
    files: {
      "member.csv": { head: "id,joinedAt,affiliation", rows: ["m1,2025-01-02T08:00:00Z,customer", "m2,2025-01-03,stuff", "m1,2025-02-01T08:00:00Z,staff", "m3,,bot", ",2025-01-03,staff"] },
      "thread.csv": {
        head: "id,kind,resolvable,openedAt,author,affiliation,solved,solvedAt",
        rows: ["t1,question,true,2025-06-01T08:00:00Z,m1,customer,,", "t2,question,yes,2025-07-02T08:00:00Z,m1,customer,true,2025-07-02T10:00:00Z", "t3,question,true,2025-07-02T08:00:00Z,m1,customer,true,2025-07-02T10:00:00Z"],
      },
      "coverage.json":
        '{ "thread": { "since": { "solved": "2025-07-01T00:00:00Z" }, "to": "2025-08-01T00:00:00Z", "untold": { "channel": "The forum has one room only." }, "notes": ["Solved was introduced in July."] } }',
    },
    expect: {
      facts: {
        member: [{ id: "m1", affiliation: "customer" }, { id: "m3", joinedAt: null }],
        thread: [{ id: "t1", solved: null }, { id: "t3", solved: true, solvedAt: 1_751_450_400_000, firstReplyAt: null }],
      },
      rejects: [
        { position: "member.csv:3", reason: 'affiliation is "stuff"; expected one of customer, staff' },
        { position: "member.csv:6", reason: "id is nothing" },
        { position: "thread.csv:3", reason: 'resolvable is "yes"; expected true or false' },
      ],
      coverage: [
        { table: "member", untold: ["profileFields", "profileFilled"], notes: ["Left out 1 row that repeats an id"] },
        {
          table: "thread", to: 1_754_006_400_000, since: { solved: 1_751_328_000_000 },
          untold: ["adoptedAt", "channel", "documentedAt", "firstAnswerAt", "firstReplyAt", "firstSolvedAt", "newcomer", "reopened", "selfSolved", "solvedBy"], notes: ["introduced in July", "1 row could not"],
        },
      ],
    },
  },
  {
    title: "people named by an address or a number of theirs: neither is kept, whoever they are",
    files: {
      "member.csv": { head: "id,affiliation", rows: ["m1,customer", "asker@example.org,customer"] },
      "thread.csv": { head: "id,kind,resolvable,openedAt,author,affiliation", rows: ["t1,question,true,2025-06-01T08:00:00Z,m1,customer", "t2,question,true,2025-06-01T08:00:00Z,+45 20 30 40 50,customer"] },
    },
    expect: {
      facts: { member: [{ id: "m1" }], thread: [{ id: "t1", author: "m1" }] },
      rejects: [{ position: "member.csv:3", reason: "id is an address or a telephone number; expected a pseudonym" }, { position: "thread.csv:3", reason: "author is an address or a telephone number" }],
    },
  },
  {
    title: "a file whose name is no table",
    files: { "threads.csv": "id\n" },
    expect: { failed: { message: "threads.csv is no fact table", advice: "thread.csv?" } },
  },
  {
    title: "a column the table does not have",
    files: { "cost.csv": "id,kind,bookedAt,ammount,currency\n" },
    expect: { failed: { message: 'cost has no column "ammount"', advice: "amount?" } },
  },
  {
    title: "a column that is needed and not there",
    files: { "cost.csv": "id,kind,bookedAt,currency\n" },
    expect: { failed: { message: "cost.csv lacks amount", advice: "Add the column" } },
  },
  {
    title: "a coverage that names what is not there",
    files: { "cost.csv": "id,kind,bookedAt,amount,currency\n", "coverage.json": '{ "cost": { "since": { "amuont": "2025-01-01" } } }' },
    expect: { failed: { message: '"amuont" is no column of cost', advice: "amount?" } },
  },
] satisfies readonly SourceExample[]

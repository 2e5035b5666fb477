import { isTimeZone, nearest, parseInstant, tables, type Affiliation, type Cell, type Column, type Instant, type TableId } from "@folkmoot/facts"
import { listedColumns } from "./column-names.ts"
import { cellReader, columnsRead, textIn, type CellReading, type RawRow } from "./table-cells.ts"
import { filesOf, type FileRow, type TableFile } from "./table-files.ts"
import type { InstantColumn, MappedTable, RowFilter, TableMapping } from "./table-mapping.ts"
import { wrongMapping } from "./mapping-document.ts"
import { isPerson } from "./personal.ts"
import { mappable } from "./table-schema.ts"
import { patternProblem } from "./table-instants.ts"

/** A row read: its cells, whole as far as they are mapped, or why it is none. */
export type ReadRow = { readonly position: string; readonly row: Record<string, Cell> & { readonly id: string }; readonly text?: string } | { readonly position: string; readonly reason: string }

/** One table of a mapping, ready to be read. */
export interface PreparedTable {
  readonly index: number
  readonly table: TableId
  readonly mapped: readonly string[]
  /** Whether its rows have a text for the scorer. */
  readonly reads: boolean
  readonly rows: () => AsyncGenerator<readonly ReadRow[], void, void>
  /** What was seen on the way: rows left out by filters, and columns no row had. Complete once the rows were read. */
  readonly notes: () => readonly string[]
  readonly absent: () => Readonly<Record<string, string>>
}

const wordsOf = (filter: RowFilter): string => {
  if ("told" in filter) return `${filter.column} is ${filter.told ? "not told" : "told"}`
  return "is" in filter ? `${filter.column} is not ${filter.is.join(" or ")}` : `${filter.column} is ${filter.isNot.join(" or ")}`
}

const passes = (filter: RowFilter, row: RawRow, nulls: readonly string[]): boolean => {
  const text = textIn(row.cell(filter.column), nulls)
  if ("told" in filter) return (text !== null) === filter.told
  return "is" in filter ? typeof text === "string" && filter.is.includes(text) : !(typeof text === "string" && filter.isNot.includes(text))
}

/** The column whose person an affiliation is said of, and the one that says when. */
const affiliations = (table: TableId): readonly (readonly [affiliation: string, person: string])[] =>
  Object.keys(tables[table].columns).flatMap((name): readonly (readonly [string, string])[] => {
    if (name !== "affiliation") return name.endsWith("Affiliation") ? [[name, name.slice(0, -"Affiliation".length)]] : []
    const person = table === "member" ? "id" : ["author", "member"].find((one) => Object.hasOwn(tables[table].columns, one))
    return person === undefined ? [] : [[name, person]]
  })

const checkedColumns = (source: string, { table, columns }: MappedTable, index: number, derived: readonly string[]): void => {
  const fail = (name: string, message: string, advice: string) => wrongMapping(source, ["tables", index, "columns", name], message, advice)
  for (const [name, column] of mappable(table)) {
    const mapped = columns[name]
    if (derived.includes(name)) {
      if (mapped !== undefined) throw fail(name, `${name} is mapped and is to be derived as well.`, "Leave it out here, or leave out what derives it.")
    } else if (mapped === undefined && !column.nullable) throw fail(name, `${table} needs ${name}: ${column.meaning}`, "Map a column, or give { value: ... } where it is the same in every row.")
    if (mapped === undefined || typeof mapped === "string") continue
    const { as, timeZone } = mapped as Partial<InstantColumn>
    const problem = as === undefined ? undefined : patternProblem(as)
    if (problem !== undefined) throw fail(name, `${JSON.stringify(as)} is no way to write a date: ${problem}`, "Write a pattern such as DD.MM.YYYY HH:mm, or seconds, milliseconds, microseconds or spreadsheet.")
    if (column.type === "instant" && "value" in mapped && parseInstant(String(mapped.value)) === undefined) throw fail(name, `${JSON.stringify(mapped.value)} is no point in time.`, "Write it as ISO 8601, such as 2025-07-01T00:00:00Z.")
    if (timeZone !== undefined && !isTimeZone(timeZone)) throw fail(name, `There is no time zone ${JSON.stringify(timeZone)}.`, "Give an IANA name, such as Europe/Berlin.")
  }
}

const checkedFile = (source: string, { columns, where = [], text }: MappedTable, index: number, { name, columns: known }: TableFile): void => {
  if (known === undefined) return
  const fail = (path: readonly PropertyKey[], column: string) => {
    if (known.includes(column)) return wrongMapping(source, ["tables", index, ...path], `Several columns of ${name} are called ${JSON.stringify(column)}.`, "Give the one that is meant a name of its own, in the file; those that are not mapped may keep theirs.")
    const close = nearest(column, known)
    return wrongMapping(source, ["tables", index, ...path], `${name} has no column ${JSON.stringify(column)}.`, close === undefined ? `It has ${listedColumns(known)}.` : `Did you mean ${JSON.stringify(close)}?`)
  }
  const isOne = (column: string): boolean => known.includes(column) && known.indexOf(column) === known.lastIndexOf(column)
  for (const [mapped, one] of Object.entries(columns)) for (const column of columnsRead(one)) if (!isOne(column)) throw fail(["columns", mapped], column)
  for (const [place, { column }] of where.entries()) if (!isOne(column)) throw fail(["where", place], column)
  if (text !== undefined && !isOne(text)) throw fail(["text"], text)
}

/** Prepares one table of a mapping; `derived` are its columns that follow from others. */
export const prepareTable = async (source: string, path: string, mapped: MappedTable, index: number, derived: readonly string[], reading: CellReading): Promise<PreparedTable> => {
  const { table, columns, where = [], text } = mapped
  checkedColumns(source, mapped, index, derived)
  const files = await filesOf(source, path, mapped, index)
  for (const file of files) checkedFile(source, mapped, index, file)
  const all: Readonly<Record<string, Column>> = tables[table].columns
  const persons = new Map(Object.entries(columns).flatMap(([name, one]) => (name !== "id" && isPerson(table, name) ? columnsRead(one).map((column) => [column, name] as const) : [])))
  // An id may be told from who it is of, so it is read last.
  const ordered = Object.entries(columns).toSorted(([a], [b]) => Number(a === "id") - Number(b === "id"))
  const readers = ordered.map(([name, one]) => cellReader(table, name, all[name] as Column, one, { ...reading, persons }))
  const sources = new Map(Object.entries(columns).map(([name, one]) => [name, columnsRead(one)]))
  const wanted = [...new Set([...[...sources.values()].flat(), ...where.map(({ column }) => column), ...(text === undefined ? [] : [text])])]
  const declared = affiliations(table).filter(([name, person]) => Object.hasOwn(columns, name) && Object.hasOwn(columns, person))
  const { nulls = [] } = reading.mapping
  const leftOut = where.map(() => 0)
  const unseen = new Set(wanted)
  const nowhere = new Map<string, string>()

  const read = (row: RawRow): readonly ReadRow[] => {
    for (const column of unseen) if (row.cell(column) !== undefined) unseen.delete(column)
    const failing = where.findIndex((filter) => !passes(filter, row, nulls))
    if (failing >= 0) {
      leftOut[failing] = (leftOut[failing] as number) + 1
      return []
    }
    const into = { cells: {} as Record<string, Cell>, problems: [] as string[] }
    for (const one of readers) one(row, into)
    const { cells, problems } = into
    const { position } = row
    if (cells["id"] === undefined || cells["id"] === null) problems.push(...(problems.some((one) => one.startsWith("id is")) ? [] : ["id is nothing; expected what tells the row apart."]))
    if (problems.length > 0) return [{ position, reason: problems.join(" ") }]
    const at = cells[tables[table].time] as Instant | null | undefined
    for (const [name, person] of declared) cells[name] = reading.people.affiliationOf((cells[person] as string | null | undefined) ?? null, table === "member" ? Number.MAX_SAFE_INTEGER : (at ?? null), cells[name] as Affiliation)
    const words = text === undefined ? undefined : textIn(row.cell(text), [])
    return [{ position, row: cells as Record<string, Cell> & { id: string }, ...(typeof words === "string" ? { text: words } : {}) }]
  }

  const rows = async function* (): AsyncGenerator<readonly ReadRow[], void, void> {
    leftOut.fill(0)
    for (const { name, columns: known, rows: readRows } of files) {
      unseen.clear()
      if (known === undefined) for (const column of wanted) unseen.add(column)
      for await (const batch of readRows(wanted)) yield batch.flatMap((row: FileRow) => ("broken" in row ? [{ position: row.position, reason: row.broken }] : read(row)))
      for (const column of unseen) nowhere.set(column, name)
    }
  }

  return {
    index,
    table,
    mapped: Object.keys(columns),
    reads: text !== undefined,
    rows,
    notes: () => [
      `Read from ${files.map(({ name }) => name).join(", ")}: ${wanted.join(", ")}; other columns were not looked at.`,
      ...where.flatMap((filter, place) => (leftOut[place] === 0 ? [] : [`Rows left out because ${wordsOf(filter)}: ${leftOut[place]}.`])),
    ],
    absent: () =>
      Object.fromEntries(
        [...sources].flatMap(([name, from]) => {
          const file = files.length === 1 && from.length > 0 && from.every((column) => nowhere.has(column)) ? files[0]?.name : undefined
          return file === undefined || all[name]?.nullable !== true ? [] : [[name, `no row of ${file} has ${from.join(" or ")}.`]]
        }),
      ),
  }
}

/** A mapping whose zones are known; fails where one is not. */
export const checkedZone = (source: string, { timeZone }: TableMapping): void => {
  if (timeZone !== undefined && !isTimeZone(timeZone)) throw wrongMapping(source, ["timeZone"], `There is no time zone ${JSON.stringify(timeZone)}.`, "Give an IANA name, such as Europe/Berlin.")
}

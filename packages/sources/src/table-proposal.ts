import { isTableId, tables, type Column, type TableId } from "@folkmoot/facts"
import { basename, join } from "node:path"
import { listedColumns, written } from "./column-names.ts"
import { isPerson } from "./personal.ts"
import { namesIn } from "./place.ts"
import { SourceFailed } from "./source.ts"
import { columnsIn, expected, isTable, needTables } from "./table-files.ts"
import { isMoney, mappable } from "./table-schema.ts"

/** A file and the names of its columns. */
interface Named {
  readonly name: string
  readonly columns: readonly string[]
}

/** A fact table, and of its columns those a file has under the same name. */
interface Likeness {
  readonly table: TableId
  /** How many of the file's columns are called as one of the table's, or nearly. */
  readonly near: number
  readonly same: ReadonlyMap<string, string>
}

/** As many files of a folder are spoken of. */
const mostFiles = 3

/** A name without what differs between ways of writing it: `Opened at`, `opened_at`, `openedAt`. */
const bare = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "")

/** The same, and without what many leave out of it. */
const barer = (name: string): string => bare(name).replace(/at$/, "")

/** Of a file's columns the one that is called so; none where several are. */
const calledSo = (columns: readonly string[], name: string, as: (name: string) => string): string | undefined => {
  const [first, ...others] = columns.filter((column) => as(column) === as(name))
  return others.length === 0 ? first : undefined
}

const likenessTo = (table: TableId, { columns }: Named): Likeness => {
  const ours = Object.keys(tables[table].columns).filter((name) => name !== "source")
  const same = ours.flatMap((name) => {
    const column = calledSo(columns, name, bare)
    return column === undefined ? [] : [[name, column] as const]
  })
  const near = columns.filter((column) => ours.some((name) => name !== "id" && barer(name) === barer(column)))
  return { table, near: near.length, same: new Map(same) }
}

/** The tables a file is most like, those alike in the same order as the tables have; none where no name fits. A file that bears a table's name is like that one. */
const likestTo = (file: Named): readonly Likeness[] => {
  const all = Object.keys(tables).filter(isTableId).map((table) => likenessTo(table, file))
  const most = Math.max(...all.map(({ near }) => near))
  const likest = all.filter(({ near }) => near > 0 && near === most)
  const titled = likest.filter(({ table }) => bare(file.name).startsWith(bare(table)))
  return titled.length > 0 ? titled : likest
}

/** What a column of a fact table is told from, where the file has one of its name; none where something else has to be said, too. */
const mappedFrom = (table: TableId, name: string, column: Column, same: Likeness["same"]): string | undefined => {
  const from = same.get(name)
  if (from === undefined) return name === "id" && !isPerson(table, name) ? "{ row: true }" : undefined
  if (isPerson(table, name)) return `{ person: ${written(from)} }`
  if (!isMoney(column)) return written(from)
  const currency = same.get("currency")
  return currency === undefined ? undefined : `{ from: ${written(from)}, money: { from: ${written(currency)} } }`
}

/** One entry of a mapping: what is called the same in both, and as comments what else is needed or can be said. */
const entryFor = (file: Named, inFolder: boolean): readonly string[] => {
  const [likest, ...alike] = likestTo(file)
  const named = inFolder ? [`    file: ${written(file.name)}`] : []
  if (likest === undefined) return [`  - table: <one of ${Object.keys(tables).join(", ")}>`, ...named, "    columns:", "      id: { row: true }"]
  const { table, same } = likest
  const all = mappable(table).map(([name, column]) => ({ name, column, mapped: mappedFrom(table, name, column, same) }))
  const missing = all.filter(({ mapped }) => mapped === undefined)
  const needed = missing.filter(({ column }) => !column.nullable)
  const more = missing.filter(({ column }) => column.nullable).map(({ name }) => name)
  return [
    `  - table: ${table}${alike.length === 0 ? "" : ` # or ${alike.map((one) => one.table).join(", ")}`}`,
    ...named,
    "    columns:",
    ...all.flatMap(({ name, mapped }) => (mapped === undefined ? [] : [`      ${name}: ${mapped}`])),
    ...needed.map(({ name, column }) => `      # ${name}: ${written(calledSo(file.columns, name, barer) ?? "...")} # needed: ${column.meaning}`),
    ...(more.length === 0 ? [] : [`      # may be mapped too: ${more.join(", ")}`]),
  ]
}

const saying = (file: Named): string => {
  if (file.columns.length === 0) return `${file.name} names no columns.`
  const alike = likestTo(file).map(({ table }) => table)
  const likeness = alike.length === 0 ? "it is like no fact table" : `it is most like the fact table ${alike.join(" or ")}`
  return `${file.name} has the columns ${listedColumns(file.columns)}; by their names ${likeness}.`
}

const filesIn = async (source: string, path: string): Promise<readonly string[]> => {
  if (isTable(basename(path))) return [path]
  await needTables(source, path)
  const names = (await namesIn(path)).filter(isTable).slice(0, mostFiles)
  if (names.length === 0) throw new SourceFailed({ source, where: path, message: `${path} holds no table; expected ${expected}.`, advice: "Give the folder that holds the tables, or one of them." })
  return names.map((name) => join(path, name))
}

/**
 * What to say where there is no mapping: which columns the files have, which fact table they are most like, and a mapping to begin with.
 *
 * @remarks
 * Columns are offered where their name is the same but for capitals and signs between words; how dates, numbers and scales are meant is never offered.
 * Throws `SourceFailed` of its own where there is no file to look at.
 */
export const withoutMapping = async (source: string, path: string): Promise<SourceFailed> => {
  const paths = await filesIn(source, path)
  const files = await Promise.all(paths.map(async (one): Promise<Named> => ({ name: basename(one), columns: await columnsIn(source, one) })))
  const mapping = ["tables:", ...files.flatMap((file) => entryFor(file, !paths.includes(path)))]
  return new SourceFailed({
    source,
    where: "mapping",
    message: `There is no mapping. ${files.map(saying).join(" ")}`,
    advice: `Say which column holds what in a mapping document: mapping in open(), --mapping on the command line. It can begin so:\n\n${mapping.join("\n")}`,
  })
}

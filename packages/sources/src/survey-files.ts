import type { Instant } from "@folkmoot/facts"
import { basename, extname, join } from "node:path"
import { isSound } from "./checked.ts"
import { listedColumns } from "./column-names.ts"
import { deriveSuperseded, type Answer } from "./derive-superseded.ts"
import { openGrid, type Grid } from "./grid.ts"
import { namesPerson } from "./personal.ts"
import { isFolder, namesIn } from "./place.ts"
import { SourceFailed, type PeopleInput } from "./source.ts"
import { rowReader, type Survey } from "./survey-answers.ts"
import { columnsOf, placesOf } from "./survey-columns.ts"
import { seesAnew } from "./survey-coverage.ts"
import type { GivenMapping } from "./survey-short.ts"

/** A file of a survey: its table, and what it takes to read the rows. */
export interface Part {
  readonly grid: Grid
  readonly survey: Survey
  /** The places of the columns that are mapped. */
  readonly read: ReadonlySet<number>
}

/** Which answers were given anew, and when: whatever is told of them later, in this file or another, decides, so all are read once for that alone. */
export const supersededIn = async (source: string, parts: readonly Part[]): Promise<ReadonlyMap<string, Instant>> => {
  const told: Answer[] = []
  for (const { grid, survey } of parts) {
    if (!seesAnew(survey.mapping)) return new Map()
    const { take } = rowReader(survey)
    for await (const rows of grid.rows()) {
      for (const row of rows) if ("cells" in row) told.push(...take(row.cells, row.line).flatMap((given) => ("row" in given && given.table === "survey-response" && isSound(source, given.table, given.row) ? [given.row] : [])))
    }
  }
  return deriveSuperseded(told)
}

/** What names the likelihood to recommend, in the languages surveys are answered in here: offered to whoever maps, and read by nobody. */
const likely = /nps|score|recommend|empfehl|anbefal/i

/** What to say where no column is said to hold the answers. */
const withoutAnswers = (source: string, file: string, columns: readonly string[]): SourceFailed => {
  const score = columns.find((name) => (name.length <= 40 || name.includes("?")) && !name.includes("@") && likely.test(name) && !namesPerson(name))
  const first = score === undefined ? "Map the one that does by its name, as score," : `Map one, such as score=${listedColumns([score])},`
  const title = columns.length === 1 ? ' Where a title stands above the header, a mapping document says in which line the names stand, such as "header": { "lines": 2, "names": 2 }.' : ""
  const header = columns.includes("") ? ' Where columns have no name because the header takes several lines, a mapping document says how many, such as "header": { "lines": 2 }.' : ""
  return new SourceFailed({ source, where: "map.score", message: "No column is said to hold the answers.", advice: `${first} or give a mapping document; ${file} has the columns ${listedColumns(columns)}.${header}${title}` })
}

const expected = "a survey as a CSV, TSV or XLSX file, or a folder with several exports of it"

/** The files of a survey: one, or all tables of a folder. */
const filesIn = async (path: string): Promise<readonly string[]> => {
  const files = (await isFolder(path)) ? (await namesIn(path)).filter((name) => /^[^.~].*\.(csv|tsv|txt|xlsx)$/i.test(name)).map((name) => join(path, name)) : []
  return files.length === 0 ? [path] : files
}

/** Opens the files of a survey; every column that is mapped has to be found in each of them. */
export const openParts = async (source: string, input: PeopleInput, { mapping, pointing }: GivenMapping): Promise<readonly Part[]> => {
  const { people, timeZone = "UTC" } = input
  const { sheet, header } = mapping
  const parts: Part[] = []
  for (const path of await filesIn(input.path)) {
    const file = basename(path)
    const grid = await openGrid(source, path, expected, { repeats: true, ...header, ...(sheet === undefined ? {} : { sheet }) })
    if (Object.keys(mapping.questions).length === 0) throw withoutAnswers(source, file, grid.columns)
    const columns = columnsOf(source, path, grid.columns, pointing, header)
    const survey: Survey = { mapping, places: placesOf(columns, mapping), columns: grid.columns, people, timeZone, name: basename(input.path, extname(input.path)), file, isAlone: path === input.path }
    parts.push({ grid, survey, read: columns.read() })
  }
  return parts
}

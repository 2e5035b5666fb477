import { parseInstant } from "@folkmoot/facts"
import { basename } from "node:path"
import type { AnalyticsReport } from "./analytics-mapping.ts"
import { cellsOf, delimiterOf, otherEncoding } from "./csv.ts"
import { linesOf } from "./lines.ts"
import type { Refusal } from "./material.ts"
import { shown } from "./shown.ts"
import { SourceFailed } from "./source.ts"

/** So many visits to a page on a day, as a block of a report counts them. */
export interface CountedVisits {
  readonly day: string
  /** `null` where Google gathered pages in one row or could not name the page; the day is told all the same. */
  readonly page: string | null
  readonly visits: number
  readonly position: string
  /** Which block of which file they are from, so that a day told twice is counted once. */
  readonly block: string
}

/** What was seen of the reports besides the rows that are told. */
export interface ReportCounts {
  rows: number
  /** Visits of pages that Google gathered in one row or could not name. */
  unnamed: number
  /** What the reports' own rows of totals say, where there are any, and what the rows of their blocks add up to. */
  said: number
  summed: number
  /** Blocks that do not hold the declared columns, and their rows. */
  passedBlocks: number
  passedRows: number
  /** The names of the columns those blocks have instead. */
  readonly passedColumns: Set<string>
  sampled: number
  withheld: number
}

/** Prepares to count what is seen of reports. */
export const noReports = (): ReportCounts => ({ rows: 0, unnamed: 0, said: 0, summed: 0, passedBlocks: 0, passedRows: 0, passedColumns: new Set(), sampled: 0, withheld: 0 })

const totalled = /^((grand|sub)? ?totals?|gesamt(summe|ergebnis|zahl)?|summen?|totaler|i alt|(samlet|hoved) ?total|samlet)$/i
const unnamed = new Set(["(other)", "(not set)", "(data not available)", "(sonstige)", "(andere)", "(andet)", "(ikke angivet)", "(nicht festgelegt)"])

/** A day as a report writes it, as ISO 8601; what is counted in an hour or a minute is counted on its day. */
const dayOf = (text: string): string | undefined => {
  const iso = text.replace(/^(\d{4})(\d{2})(\d{2})(?:([01]\d|2[0-3])([0-5]\d)?)?$/, "$1-$2-$3")
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) && parseInstant(iso) !== undefined ? iso : undefined
}

/** One table within a file, from its header to the next blank line. */
interface Block {
  readonly name: string
  readonly columns: readonly string[]
  readonly delimiter: string
  readonly page: number
  readonly visits: number
  readonly date: number
  /** The only day the block covers, where it has no column for days. */
  readonly day: string | undefined
  sum: number
  /** Whether the block's total stands above its rows. */
  isAbove: boolean
}

/** Which days a file's remarks say that it covers. */
class Remarks {
  #days: readonly string[] = []
  #open = true

  read(line: string, counts: ReportCounts): void {
    if (/sampl|stichprobe|stikprøve/i.test(line)) counts.sampled += 1
    if (/threshold|schwellenwert|tærskel|grænseværdi/i.test(line)) counts.withheld += 1
    const days = (/(\d{8})\s*-\s*(\d{8})\s*$/.exec(line) ?? /:\s*(\d{8})\s*$/.exec(line))?.slice(1).flatMap((text) => dayOf(text) ?? []) ?? []
    if (days.length === 0) return
    this.#days = this.#open || this.#days.length >= 2 ? days : [...this.#days, ...days]
    this.#open = false
  }

  /** The one day covered; `undefined` where it is not said, or there are several. */
  oneDay(): string | undefined {
    this.#open = true
    const [first, last] = this.#days
    return first !== undefined && first === last ? first : undefined
  }
}

const readRow = (block: Block, line: string, position: string, counts: ReportCounts): CountedVisits | Refusal | undefined => {
  const broken = (reason: string): Refusal => ({ table: "visit", position, reason })
  const cells = cellsOf(line, block.delimiter)?.map((cell) => cell.trim())
  if (cells === undefined) return broken("a quotation mark is out of place.")
  const [page = "", text = ""] = [cells[block.page], cells[block.visits]]
  const visits = /^\d{1,15}$/.test(text) ? Number(text) : undefined
  // A row of totals leaves its dimensions blank and says what it is in a cell of its own.
  if (page === "" || totalled.test(page) || (cells.length > block.columns.length && totalled.test(cells.at(-1) ?? ""))) {
    if (!block.isAbove) {
      counts.said += visits ?? 0
      counts.summed += block.sum
    }
    block.isAbove ||= block.sum === 0
    block.sum = 0
    return visits === undefined ? broken(`${block.columns[block.visits]} is ${shown(text)} in a row without a page; expected a total.`) : undefined
  }
  if (cells.length !== block.columns.length) return broken(`the row has ${cells.length} cells; its header has ${block.columns.length}.`)
  if (visits === undefined) return broken(`${block.columns[block.visits]} is ${shown(text)}; expected a whole number.`)
  const day = block.date < 0 ? block.day : dayOf(cells[block.date] ?? "")
  if (day === undefined) return broken(`${block.columns[block.date]} is ${shown(cells[block.date] ?? "")}; expected a day, such as 20260301.`)
  if (block.isAbove) counts.summed += visits
  else block.sum += visits
  counts.rows += 1
  const isNamed = !unnamed.has(page.toLowerCase())
  if (!isNamed) counts.unnamed += visits
  return { day, page: isNamed ? page : null, visits, position, block: block.name }
}

/** Whether a line below a blank one still belongs to the table above it, and is no header of the next. */
const continues = (block: Block | "passed" | "refused", line: string): boolean =>
  typeof block === "object" && /^\d+$/.test(cellsOf(line, block.delimiter)?.[block.visits]?.trim() ?? "")

/**
 * Reads a report as Google Analytics exports it to CSV: remarks behind `#`, then one table after the other, blank lines between them.
 *
 * @remarks
 * Tables with the declared columns are read, others passed over and counted. A table needs a column for the day, or a single day in the remarks
 * above it: a sum over many days is no day's, and becomes a reject at its header.
 */
export async function* reportRows(path: string, report: AnalyticsReport, counts: ReportCounts): AsyncGenerator<readonly (CountedVisits | Refusal)[], void, void> {
  const file = basename(path)
  const remarks = new Remarks()
  let block: Block | "passed" | "refused" | undefined
  let line = 0
  let isGap = false

  const begin = (text: string, position: string): Refusal | undefined => {
    const delimiter = delimiterOf(text)
    const columns = (cellsOf(text, delimiter) ?? []).map((name) => name.trim())
    const [page, visits, date] = [columns.indexOf(report.page), columns.indexOf(report.visits), report.date === undefined ? -1 : columns.indexOf(report.date)]
    const day = remarks.oneDay()
    if (page < 0 || visits < 0) {
      counts.passedBlocks += 1
      for (const name of columns) counts.passedColumns.add(name)
      block = "passed"
      return undefined
    }
    if (date >= 0 || day !== undefined) {
      block = { name: position, columns, delimiter, page, visits, date, day, sum: 0, isAbove: false }
      return undefined
    }
    block = "refused"
    const advice = "add the dimension Date to the report and name its column as report.date."
    return { table: "visit", position, reason: `the table counts ${report.visits} over many days, or over days it does not name; expected a column for the day: ${advice}` }
  }

  for await (const lines of linesOf(path)) {
    const encoding = line === 0 ? otherEncoding(lines[0] ?? "") : undefined
    if (encoding !== undefined) {
      const message = `${file} is written in ${encoding}; expected UTF-8.`
      throw new SourceFailed({ source: "google-analytics", where: path, message, advice: "Export it as CSV, which Google Analytics writes in UTF-8, or save it as CSV UTF-8." })
    }
    const told: (CountedVisits | Refusal)[] = []
    for (const text of lines) {
      line += 1
      const position = `${file}:${line}`
      if (text.trim() === "") isGap = true
      else if (text.startsWith("#") && (block === undefined || isGap)) {
        remarks.read(text, counts)
        block = undefined
      } else if (block === undefined || (isGap && !continues(block, text))) told.push(...[begin(text, position)].filter((one) => one !== undefined))
      else if (block === "passed") counts.passedRows += 1
      else if (block !== "refused") told.push(...[readRow(block, text, position, counts)].filter((one) => one !== undefined))
      if (text.trim() !== "") isGap = false
    }
    yield told
  }
}

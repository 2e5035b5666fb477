import { basename, join } from "node:path"
import { csvHeader, csvRows } from "./csv.ts"
import { jsonDocuments } from "./json-documents.ts"
import { isRecord, type JsonRecord } from "./json-record.ts"
import { namesIn, needFile } from "./place.ts"
import { SourceFailed } from "./source.ts"

/** One entry of a list of a Zendesk account, whatever form it came in; `list` is what the API calls the list. */
export interface Entry {
  readonly list: string
  readonly position: string
  readonly value: unknown
  /** The ticket its file is about, where only the file's name says so. */
  readonly ticket?: string
}

/** Something that could not be read at all. */
export interface BrokenEntry {
  readonly position: string
  readonly broken: string
}

const expected = "a Zendesk account: tables as CSV (ticket.csv, user.csv, ...) or answers of the API as JSON"

/** What warehouses call the lists. */
const tables: ReadonlyMap<string, string> = new Map([["ticket", "tickets"], ["user", "users"], ["ticket_comment", "comments"], ["ticket_field_history", "field_history"], ["satisfaction_rating", "satisfaction_ratings"]])

const listOf = (name: string): string | undefined => {
  const stem = /^(.+?)(_data)?\.csv$/i.exec(name)?.[1]?.toLowerCase()
  return stem === undefined ? undefined : (tables.get(stem) ?? [...tables.values()].find((list) => list === stem))
}

/** A cell as JSON would hold it. */
const valueOf = (cell: string): unknown => (cell === "" ? null : /^true$/i.test(cell) ? true : /^false$/i.test(cell) ? false : cell)

async function* rowsOf(source: string, path: string, list: string): AsyncGenerator<readonly (Entry | BrokenEntry)[], void, void> {
  const header = await csvHeader(source, path)
  // Some warehouses shout or quote the names that are words of theirs.
  const names = header.columns.map((name) => name.replaceAll('"', "").toLowerCase())
  // Views and reports are exported under the headings of the screen, in its language, and with names in place of numbers.
  const missing = list === "tickets" ? ["id", "created_at"].find((name) => !names.includes(name)) : undefined
  if (missing !== undefined) {
    throw new SourceFailed({ source, where: path, message: `${basename(path)} has no column ${JSON.stringify(missing)}.`, advice: "Tickets as CSV take the columns of Zendesk's API. Any table can be read as the source table, with a mapping that says which column holds what." })
  }
  for await (const rows of csvRows(path, header)) {
    yield rows.map((row) => {
      const position = `${basename(path)}:${row.line}`
      return "broken" in row ? { position, broken: row.broken } : { list, position, value: Object.fromEntries(names.map((name, index) => [name, valueOf(row.cells[index] ?? "")])) }
    })
  }
}

/** The ticket whose comments a file holds, by its path: `tickets/17/comments.json`. */
const ticketIn = (name: string): string | undefined => /(?<!\d)(\d+)[/_-](?:comments|audits)\b/.exec(name)?.[1]

/** The list under which the number of tickets an account says it has comes. */
export const saidTickets = "count"

/** Incremental exports count what is in one answer; only a plain list counts what there is. */
const countIn = (value: JsonRecord, at: (pointer: string) => string): readonly Entry[] =>
  Array.isArray(value["tickets"]) && typeof value["count"] === "number" && !("end_time" in value) && !("end_of_stream" in value) ? [{ list: saidTickets, position: at("/count"), value: { count: value["count"] } }] : []

const isTicket = (value: JsonRecord): boolean => "requester_id" in value && "created_at" in value

/** The lists of one answer of the API, or of one line of an export, which is a ticket. */
const entriesIn = (value: JsonRecord, name: string, at: (pointer: string) => string): readonly Entry[] => {
  if (isTicket(value)) return [{ list: "tickets", position: at(""), value }]
  const ticket = ticketIn(name)
  const lists = Object.entries(value).flatMap(([list, all]) =>
    Array.isArray(all) ? all.map((one: unknown, index): Entry => ({ list, position: at(`/${list}/${index}`), value: one, ...(ticket === undefined ? {} : { ticket }) })) : [],
  )
  return [...countIn(value, at), ...lists]
}

/** Reads every entry of every list, file after file. */
export async function* zendeskEntries(source: string, path: string): AsyncGenerator<readonly (Entry | BrokenEntry)[], void, void> {
  const single = /\.csv$/i.test(path)
  const names = single ? [basename(path)] : (await namesIn(path)).filter((name) => listOf(name) !== undefined)
  if (single) await needFile(source, path, expected)
  if (names.length > 0) {
    for (const name of names) yield* rowsOf(source, single ? path : join(path, name), listOf(name) ?? "tickets")
    return
  }
  for await (const document of jsonDocuments(source, path, expected)) {
    if ("broken" in document) yield [document]
    else if (isRecord(document.value)) yield entriesIn(document.value, document.name, document.at)
    else if (Array.isArray(document.value)) yield document.value.map((value: unknown, index): Entry => ({ list: "tickets", position: document.at(`/${index}`), value }))
    else yield [{ position: document.at(""), broken: "here is no object; expected an answer of Zendesk's API." }]
  }
}

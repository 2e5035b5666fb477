import { isTableId, nearest, parseInstant, tables, type Column, type Instant, type TableId } from "@folkmoot/facts"
import type { Declaration } from "./material.ts"
import { SourceFailed } from "./source.ts"

/** What a coverage file declares, table by table. */
export type DeclaredCoverage = { readonly [Id in TableId]?: Omit<Declaration, "table"> }

type Entries = Readonly<Record<string, unknown>>

const isEntries = (value: unknown): value is Entries => typeof value === "object" && value !== null && !Array.isArray(value)

const fields = ["from", "to", "untold", "since", "truncated", "notes"] as const

/**
 * Reads what is declared of the coverage: one entry for each table, with what is not told, what is told only since when, and what else to know.
 *
 * @remarks
 * Unit: an object by table id; each table may have `untold` (reason by column), `since` (instant by column), `from`, `to`, `truncated` and
 * `notes`. Anything else throws {@link SourceFailed} with the pointer to it and what was expected; `place` is what the pointer begins with,
 * such as `coverage.json#`.
 */
export const coverageOf = (source: string, place: string, declared: unknown): DeclaredCoverage => {
  const fail = (pointer: string, message: string, advice: string): SourceFailed => new SourceFailed({ source, where: `${place}${pointer}`, message, advice })
  const unknown = (pointer: string, what: string, name: string, known: readonly string[]): SourceFailed => {
    const close = nearest(name, known)
    return fail(pointer, `${JSON.stringify(name)} is no ${what}.`, close === undefined ? `Expected one of ${known.join(", ")}.` : `Did you mean ${close}?`)
  }
  const entries = (pointer: string, value: unknown): Entries => {
    if (isEntries(value)) return value
    throw fail(pointer, "This is no object.", "Write { ... } with one entry for each name.")
  }
  const sentence = (pointer: string, value: unknown): string => {
    if (typeof value === "string" && value.trim() !== "") return value
    throw fail(pointer, "This is no text.", "Write a sentence that tells people what to do or know.")
  }
  const instant = (pointer: string, value: unknown): Instant => {
    const at = typeof value === "string" ? parseInstant(value) : undefined
    if (at !== undefined) return at
    throw fail(pointer, `${JSON.stringify(value)} is no point in time.`, "Write it as ISO 8601, such as 2025-07-01T00:00:00Z.")
  }
  const byColumn = <V>(table: TableId, pointer: string, value: unknown, nullable: boolean, read: (pointer: string, value: unknown) => V): Readonly<Record<string, V>> => {
    const all: Readonly<Record<string, Column>> = tables[table].columns
    const columns = Object.entries(all).filter(([, column]) => column.nullable || !nullable).map(([name]) => name)
    return Object.fromEntries(
      Object.entries(entries(pointer, value)).map(([name, one]) => {
        if (!columns.includes(name)) throw unknown(`${pointer}/${name}`, nullable ? `column of ${table} that may stay untold` : `column of ${table}`, name, columns)
        return [name, read(`${pointer}/${name}`, one)]
      }),
    )
  }

  const tableCoverage = (table: TableId, value: unknown): Omit<Declaration, "table"> => {
    const at = `/${table}`
    const given = entries(at, value)
    for (const name of Object.keys(given)) if (!(fields as readonly string[]).includes(name)) throw unknown(`${at}/${name}`, "part of a coverage", name, fields)
    const { from, to, untold, since, truncated, notes = [] } = given
    if (!Array.isArray(notes)) throw fail(`${at}/notes`, "This is no list.", "Write [ ... ] with a sentence for each note.")
    return {
      ...(from === undefined ? {} : { from: instant(`${at}/from`, from) }),
      ...(to === undefined ? {} : { to: instant(`${at}/to`, to) }),
      ...(untold === undefined ? {} : { untold: byColumn(table, `${at}/untold`, untold, true, sentence) }),
      ...(since === undefined ? {} : { since: byColumn(table, `${at}/since`, since, false, instant) }),
      ...(truncated === undefined ? {} : { truncated: sentence(`${at}/truncated`, truncated) }),
      notes: notes.map((note, index) => sentence(`${at}/notes/${index}`, note)),
    }
  }

  return Object.fromEntries(
    Object.entries(entries("", declared)).map(([name, value]) => {
      if (!isTableId(name)) throw unknown(`/${name}`, "fact table", name, Object.keys(tables))
      return [name, tableCoverage(name, value)]
    }),
  )
}

/** Reads the text of a coverage file, which is such an object as JSON. */
export const declaredCoverage = (source: string, path: string, text: string): DeclaredCoverage => {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch (cause) {
    throw new SourceFailed({ source, where: `${path}#`, message: `This is no JSON: ${cause instanceof Error ? cause.message : String(cause)}`, advice: "Check commas, quotation marks and brackets." })
  }
  return coverageOf(source, `${path}#`, parsed)
}

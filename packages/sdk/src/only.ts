import { nearest, tables, type Cell, type Column, type Instant, type TableId } from "@folkmoot/facts"
import type { EngineFailed } from "@folkmoot/engine"
import type { Only, Wanted } from "@folkmoot/metrics"
import * as Effect from "effect/Effect"
import type { InvalidInput } from "./errors.ts"
import { findNamed, invalid, namesOf, thereAre } from "./invalid.ts"
import { columnsToNarrow } from "./only-columns.ts"
import type { Answering } from "./provenance.ts"

/** What a cell is, of what was given for it: itself, or a text as measures write it. */
const cellOf = (given: Only[string], { type, among }: Column, where: string): Only[string] | InvalidInput => {
  if (among !== undefined) return findNamed(where, String(given), "a value of this column", namesOf(among))
  if (type === "text") return String(given)
  if (type === "boolean") return given === true || given === "true" ? true : given === false || given === "false" ? false : invalid(where, String(given), "true or false")
  const number = typeof given === "string" && given.trim() !== "" ? Number(given) : given
  return typeof number === "number" && Number.isFinite(number) ? number : invalid(where, String(given), "a finite number")
}

/** A metric narrowed to some rows as people write it; definitions that were not named and cannot be are left out. What does not exist is refused. */
export const narrowed = ({ only = {}, ...wanted }: Wanted): Wanted | InvalidInput => {
  const places = Object.keys(only)
  if (places.length === 0) return wanted
  const { metric } = wanted
  const own = Object.keys(metric.variants)
  const able = own.filter((variant) => places.every((place) => columnsToNarrow(metric, variant).has(place)))
  const variants = wanted.variants ?? (able.length === 0 ? own : able)
  const cells: Record<string, Only[string]> = {}
  for (const variant of variants) {
    const columns = columnsToNarrow(metric, variant)
    for (const [place, given] of Object.entries(only)) {
      const column = findNamed("only", place, `a column ${metric.id} can be narrowed by`, columns, [...columns.keys()].find((name) => name.endsWith(`.${place}`)))
      if ("_tag" in column) return column
      const cell = cellOf(given, column, `only ${place}`)
      if (typeof cell === "object") return cell
      cells[place] = cell
    }
  }
  // Definitions that are only for some data are shown by themselves only where none are named.
  return { ...wanted, ...(variants.length === own.length ? {} : { variants }), only: cells }
}

/** The last instant there is: where no moment is named, all there is may be looked at. */
const endOfTime: Instant = 8.64e15

/** The value that no row has, if one was asked for: a count of nothing would be read as if there had been nothing. */
export const absentValue = ({ answer }: Pick<Answering, "answer">, wanted: readonly Wanted[], asOf: Instant = endOfTime): Effect.Effect<InvalidInput | undefined, EngineFailed> => {
  const places = new Map<string, { readonly place: string; readonly cell: Cell }>()
  for (const { only = {} } of wanted) for (const [place, cell] of Object.entries(only)) if (typeof cell !== "boolean") places.set(`${place}=${cell}`, { place, cell })
  const asked = [...places.values()]
  if (asked.length === 0) return Effect.succeed(undefined)
  const summaries = asked.map(({ place }) => {
    const [table, name = ""] = place.split(".") as [TableId, string?]
    return { table, at: { op: "column", name: tables[table].time }, where: { op: "and", all: [] }, keys: [{ op: "column", name }] } as const
  })
  return Effect.map(answer({ summaries, by: [], bounds: [], asOf }), (answers) => {
    for (const [index, { place, cell }] of asked.entries()) {
      const cells = answers.filter(({ summary }) => summary === index).flatMap(({ entries }) => entries.flatMap(({ key: [one = null], n }) => (one === null || n === 0 ? [] : [one])))
      // Where nobody tells the column at all, that is the reason to give.
      if (cells.length === 0 || cells.includes(cell as Exclude<Cell, null>)) continue
      const known = cells.map(String).toSorted()
      return invalid(`only ${place}`, String(cell), `a value any row has there; ${thereAre(known)}`, nearest(String(cell), known))
    }
    return undefined
  })
}

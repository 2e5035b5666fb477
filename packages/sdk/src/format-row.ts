import { formatInstant, type Cell, type ColumnType, type Locale, type Texts } from "@folkmoot/facts"
import { metrics } from "@folkmoot/metrics"
import { writeExclusion, writePlain } from "@folkmoot/narrative"

/**
 * Writes a cell of a row for people.
 *
 * @remarks
 * Unit: instants to the second, or finer where they are, in UTC, since rows of many places stand side by side; durations in the unit of time they
 * are best read in; other numbers and texts as they are, `true` and `false` too; a dash for what is not told. The text is not escaped for any markup.
 */
export const formatCell = (cell: Cell, type: ColumnType, locale: Locale): string => {
  if (cell === null) return "–"
  if (typeof cell !== "number") return String(cell)
  if (type === "instant") return formatInstant(cell).replace(".000Z", "Z")
  return type === "duration" ? writePlain(locale, { unit: "milliseconds", value: cell }) : String(cell)
}

const alone: Texts = { en: "Only", de: "Nur", da: "Kun" }

/** Says which rows alone a number is of, a sentence for each column. */
export const onlySentences = (only: Readonly<Record<string, string>>, locale: Locale): readonly string[] => Object.entries(only).map(([place, cell]) => `${alone[locale]} ${place} = ${cell}.`)

/** Writes why rows were left out of a metric of ours, in its own words where it brings them; of a metric or reason that is not known, the reason's name. */
export const formatExclusion = (reason: string, { metric, variant }: { readonly metric: string; readonly variant: string }, locale: Locale): string =>
  writeExclusion(locale, reason, metrics.find(({ id }) => id === metric), variant)

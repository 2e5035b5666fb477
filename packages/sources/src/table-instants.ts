import { parseInstant, type Instant } from "@folkmoot/facts"
import { SourceFailed } from "./source.ts"
import type { WallClock } from "./wall-clock.ts"
import { dateText } from "./xlsx-cells.ts"

/** Parts of a date as patterns name them, and how they are written. */
const parts = {
  YYYY: "\\d{4}", YY: "\\d{2}", MMM: "[A-Za-zÄä]{3,9}\\.?", MM: "\\d{2}", M: "\\d{1,2}", DD: "\\d{2}", D: "\\d{1,2}", HH: "\\d{2}", H: "\\d{1,2}", hh: "\\d{2}", h: "\\d{1,2}",
  mm: "\\d{2}", ss: "\\d{2}", SSS: "\\d{1,9}", A: "[AaPp]\\.?[Mm]\\.?", Z: "Z|GMT|UTC|(?:GMT|UTC)?[+-]\\d{1,2}(?::?\\d{2})?",
} as const

const token = /YYYY|YY|MMM|MM?|DD?|HH?|hh?|mm|SSS|ss|A|Z|\[[^\]]{0,60}\]|[^]/g

/** Numbers that count from the beginning of 1970, by what they count. */
const counted = { seconds: 1000, milliseconds: 1, microseconds: 0.001 } as const

/** What would be dated later is none of our years, but one of another calendar, or counted by another measure than declared. */
const latestDate: Instant = Date.UTC(2200, 0, 1)

/** Days as a spreadsheet counts them, which it writes where a sheet is saved as text and its cells show no date. */
const bySheet = "spreadsheet"

const isCounted = (as: string): as is keyof typeof counted => Object.hasOwn(counted, as)

const nameOf = (part: string): string | undefined => (Object.hasOwn(parts, part) ? part[0] : undefined)

/** What is wrong with how dates are said to be written; nothing where it can be read. */
export const patternProblem = (as: string): string | undefined => {
  if (isCounted(as) || as === bySheet) return undefined
  const found = as.match(token) ?? []
  const stray = found.find((part) => nameOf(part) === undefined && /^[A-SU-Za-z]$/.test(part))
  const names = found.flatMap((part) => nameOf(part) ?? [])
  // The letters for months and minutes differ in their case, as those for hours of half a day and a whole one.
  const has = (...wanted: readonly string[]): boolean => wanted.some((name) => names.includes(name))
  if (stray !== undefined) return `${stray} is no part of a date; letters that stand for themselves are written in [ ].`
  if (new Set(names.map((name) => (name === "h" ? "H" : name))).size < names.length) return "a part of the date stands in it twice."
  if (!(has("Y") && has("M") && has("D"))) return "it has to name the year, the month and the day, such as DD, MM and YYYY."
  if (has("h") !== has("A")) return "hh counts half a day, so A has to say which half; HH counts a whole one."
  return undefined
}

/** A reader of texts written by a pattern; what matches it gives the parts by the first letters of their names. */
const patternReader = (as: string): ((text: string) => Readonly<Record<string, string>> | undefined) => {
  const source = (as.match(token) ?? []).map((part) => {
    const name = nameOf(part)
    if (name !== undefined) return `(?<${name}>${parts[part as keyof typeof parts]})`
    return (part.startsWith("[") ? part.slice(1, -1) : part).replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")
  })
  const pattern = new RegExp(`^${source.join("")}$`)
  return (text) => pattern.exec(text)?.groups
}

const hourOf = ({ H, h, A }: Readonly<Record<string, string>>): number => {
  if (h === undefined) return Number(H ?? 0)
  const hour = Number(h)
  return hour < 1 || hour > 12 ? 99 : (hour % 12) + (A?.toLowerCase().startsWith("p") === true ? 12 : 0)
}

/** The names of the months in English, German and Danish; no two months share one, and their first three letters tell them apart. */
const months = [
  ["january", "januar"], ["february", "februar"], ["march", "märz", "mrz", "marts"], ["april"], ["may", "mai", "maj"], ["june", "juni"],
  ["july", "juli"], ["august"], ["september", "sept"], ["october", "oktober"], ["november"], ["december", "dezember"],
] as const

/** The number of a month, be it written as one or as a name, whole or shortened to three letters. */
const monthOf = (text: string): string => {
  if (/^\d/.test(text)) return text
  const name = text.toLowerCase().normalize("NFC").replace(".", "")
  return String(months.findIndex((names) => names.some((one) => one === name || one.slice(0, 3) === name)) + 1)
}

/** A year of two digits is one from 1990 on: nothing before is told, since no community was online then. */
const yearOf = (text: string): string => (text.length === 2 ? `${Number(text) < 90 ? 20 : 19}${text}` : text)

/** An offset as ISO 8601 writes it. */
const offsetOf = (text: string): string => {
  const [, sign, hours = "", minutes = "00"] = /([+-])(\d{1,2}):?(\d{2})?$/.exec(text) ?? []
  return sign === undefined ? "Z" : `${sign}${hours.padStart(2, "0")}:${minutes}`
}

/** The instant that parts of a date name, its offset or else the clocks of a zone deciding. */
const instantFrom = (read: Readonly<Record<string, string>>, clock: WallClock): Instant | undefined => {
  const { Y = "", M = "", D = "", m = "00", s = "00", S = "0", Z } = read
  const two = (text: string | number): string => String(text).padStart(2, "0")
  const wall = `${yearOf(Y)}-${two(monthOf(M))}-${two(D)}T${two(hourOf(read))}:${m}:${s}.${S}`
  if (Z !== undefined) return parseInstant(`${wall}${offsetOf(Z)}`)
  const at = parseInstant(`${wall}Z`)
  return at === undefined ? undefined : clock.instantOf(at)
}

const hasOffset = /^[^T ]*[T ].*(Z|[+-]\d{2}:?\d{2})$/

const isoInstant = (text: string, clock: WallClock): Instant | undefined => {
  const at = parseInstant(text)
  return at === undefined || hasOffset.test(text.trim()) ? at : clock.instantOf(at)
}

const countedInstant = (cell: string, of: number): Instant | undefined => {
  const at = /^-?\d+(\.\d+)?$/.test(cell) ? Math.round(Number(cell) * of) : Number.NaN
  return Math.abs(at) <= 8.64e15 ? at : undefined
}

/** The first day a sheet is likely to count is one of 1990, and none is of later than 2089: a smaller or larger number is no date. */
const [firstOfSheet, lastOfSheet] = [32_874, 69_398]

/** Whether a text is a number of days as a spreadsheet counts them. */
export const countsDays = (text: string): boolean => /^\d{5}(\.\d+)?$/.test(text) && Number(text) >= firstOfSheet && Number(text) < lastOfSheet + 1

const sheetInstant = (text: string, clock: WallClock): Instant | undefined => (countsDays(text) ? isoInstant(dateText(Number(text), "date", false), clock) : undefined)

/** The pattern with day and month exchanged; `undefined` where they are not both written in digits. */
const exchanged = (as: string): string | undefined => {
  const other: Readonly<Record<string, string>> = { D: "M", DD: "MM", M: "D", MM: "DD" }
  const found = as.match(token) ?? []
  return found.filter((part) => Object.hasOwn(other, part)).length === 2 ? found.map((part) => (Object.hasOwn(other, part) ? other[part] : part)).join("") : undefined
}

/** So many dates with day and month exchanged are slips; of more, and one in so many, so are some of those that were read, and nobody can say which. */
const [slips, oneIn] = [4, 5]

/** Whose dates are read, to be said where they are not written as declared. */
export type ReadFrom = Pick<SourceFailed, "source" | "where">

/** How instants of a column are read, and what to say was expected. */
export interface InstantReader {
  readonly expected: string
  readonly read: (text: string) => Instant | undefined
}

/** Reads instants of any year. */
const anyInstantReader = (as: string | undefined, clock: WallClock, of?: ReadFrom): InstantReader => {
  if (as === undefined) return { expected: "a date, such as 2024-03-01 or 2024-03-01T09:30:00Z, that the clocks of its zone showed (how else it is written, the mapping says, such as as: DD.MM.YYYY)", read: (text) => isoInstant(text, clock) }
  if (isCounted(as)) return { expected: `${as} since 1970`, read: (text) => countedInstant(text, counted[as]) }
  if (as === bySheet) return { expected: "days as a spreadsheet counts them, such as 45352.5", read: (text) => sheetInstant(text, clock) }
  const [read, other] = [patternReader(as), of === undefined ? undefined : exchanged(as)]
  const readOther = other === undefined ? undefined : patternReader(other)
  let [seen, strange] = [0, 0]
  const instantOf = (text: string): Instant | undefined => {
    const found = read(text)
    const at = found === undefined ? undefined : instantFrom(found, clock)
    seen += 1
    if (at !== undefined || of === undefined || other === undefined) return at
    const swapped = readOther?.(text)
    if (swapped === undefined || instantFrom(swapped, clock) === undefined) return undefined
    strange += 1
    if (strange <= slips || strange * oneIn < seen) return undefined
    const message = `Of ${seen} dates ${strange} are none as ${as}, but are with day and month exchanged; so may be those that were read.`
    throw new SourceFailed({ ...of, message, advice: `If they are written so, say "as": ${JSON.stringify(other)}; where files or rows differ, part them and give each its own mapping.` })
  }
  return { expected: `a date before 2200, written as ${as}, that the clocks of its zone showed`, read: instantOf }
}

/**
 * Makes a reader of instants as a mapping says they are written: ISO 8601, a pattern such as `DD.MM.YYYY HH:mm`, counted since 1970, or as a spreadsheet counts days.
 *
 * @remarks
 * `MMM` is a month by its name, whole or shortened, in English, German or Danish; `YY` a year from 1990 to 2089. What names no offset is a wall time of the clock given.
 * What it makes a date of 2200 or later is none. Where many dates of a source would be some with day and month exchanged alone, the pattern is not that of the column, and reading fails.
 */
export const instantReader = (as: string | undefined, clock: WallClock, of?: ReadFrom): InstantReader => {
  const { expected, read } = anyInstantReader(as, clock, of)
  return {
    expected,
    read: (text) => {
      const at = read(text)
      return at === undefined || at >= latestDate ? undefined : at
    },
  }
}

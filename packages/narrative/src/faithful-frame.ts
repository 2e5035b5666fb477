import { daysOfEntry, rangeOfDate } from "./faithful-facts.ts"
import { oncePerLedger } from "./ledger-once.ts"
import type { LedgerEntry } from "./report.ts"
import type { WrittenDate } from "./written-dates.ts"

/** The first and the last day of a stretch of time. Unit: days since 1970. */
interface Days {
  readonly from: number
  readonly last: number
}

const yearOf = (day: number): number => new Date(day * 86_400_000).getUTCFullYear()

const holds = (outer: Days, inner: Days): boolean => outer.from <= inner.from && inner.last <= outer.last

/** When what a ledger tells was measured, the latest first, each stretch once. */
const windowsOf = oncePerLedger((ledger: readonly LedgerEntry[]): readonly Days[] => {
  const all = ledger.flatMap((entry) => (entry.kind === "measure" || entry.kind === "change" ? (daysOfEntry(entry) ?? []) : []))
  return [...new Map(all.map((days) => [`${days.from} ${days.last}`, days] as const)).values()].toSorted((a, b) => b.last - a.last || b.from - a.from)
})

/**
 * A date with the year a reader takes it to be of where none is told: "in May", "im zweiten Quartal".
 *
 * @remarks
 * That is the latest year in which something was measured in that time alone, else the one of a longer time that was measured and holds it. Of what
 * lies outside of all that was measured no year is known.
 */
export const datedByFrame = (ledger: readonly LedgerEntry[], date: WrittenDate): WrittenDate => {
  if (date.year !== undefined || (date.month === undefined && date.part === undefined)) return date
  const windows = windowsOf(ledger)
  const years = [...new Set(windows.flatMap(({ from, last }) => [yearOf(last), yearOf(from)]))].toSorted((a, b) => b - a)
  const isIn = (fits: (told: Days, window: Days) => boolean): number | undefined =>
    years.find((year) => {
      const told = rangeOfDate({ ...date, year })
      return told !== undefined && windows.some((window) => fits(told, window))
    })
  const year = isIn((told, window) => holds(told, window) && holds(window, told)) ?? isIn((told, window) => holds(told, window)) ?? isIn((told, window) => holds(window, told))
  return year === undefined ? date : { ...date, year }
}

import type { Locale, Measure, MeasureDocument } from "@folkmoot/sdk"
import { dayOf } from "./day-of.ts"
import type { Sdk } from "./options.ts"
import { reading } from "./reading-words.ts"

const msOfDay = 86_400_000

const two = (number: number): string => String(number).padStart(2, "0")

const shifted = (day: string, days: number): string => new Date(Date.parse(day) + days * msOfDay).toISOString().slice(0, 10)

/** So many months before a day of the month that each month has. */
const monthsBefore = (day: string, months: number): string => {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months
  return `${String(Math.floor(month / 12)).padStart(4, "0")}-${two((month % 12) + 1)}${day.slice(7)}`
}

/** How many whole months lie between two days; 0 where they are not whole, or not on a day that each month has. */
const wholeMonths = (from: string, to: string): number =>
  from.slice(8) === to.slice(8) && from.slice(8) <= "28" ? (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) : 0

/** The period as long, in months where it is of whole ones, that ends where another begins, as people write it; none for weeks, whose years have more or fewer of them, and for times of day. */
export const periodBefore = (period: string): string | undefined => {
  const [, year = "", quarter, month, day] = /^(\d{4})(?:-Q([1-4])|-(\d\d)(?:-(\d\d))?)?$/.exec(period) ?? []
  if (quarter !== undefined) return quarter === "1" ? `${Number(year) - 1}-Q4` : `${year}-Q${Number(quarter) - 1}`
  if (day !== undefined) return shifted(period, -1)
  if (month !== undefined) return month === "01" ? `${Number(year) - 1}-12` : `${year}-${two(Number(month) - 1)}`
  if (year !== "") return String(Number(year) - 1)
  const [, from, to] = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/.exec(period) ?? []
  if (from === undefined || to === undefined) return undefined
  const months = wholeMonths(from, to)
  return `${months > 0 ? monthsBefore(from, months) : shifted(from, (Date.parse(from) - Date.parse(to)) / msOfDay)}..${from}`
}

/** About when a period begins: its first day, wherever days begin. */
const beginningOf = (period: string): number => {
  const [from = ""] = period.split("..")
  const quarter = /-Q([1-4])$/.exec(from)?.[1]
  return Date.parse(quarter === undefined ? from : `${from.slice(0, 4)}-${two(Number(quarter) * 3 - 2)}-01`)
}

/** How far back is looked for a period that is over. */
const farthest = 24

/** The latest two periods, one after the other, that are before another and over by a moment; `from` is when that begins, `told` when the data do. */
const overBefore = (period: string, from: number, isOver: (end: number) => boolean, told: number): readonly [period: string, against: string] | undefined => {
  let [label, end] = [period, from]
  for (let steps = 0; steps < farthest; steps += 1) {
    const [before, against] = [periodBefore(label), periodBefore(periodBefore(label) ?? "")]
    if (before === undefined || against === undefined || beginningOf(before) <= told) return undefined
    if (isOver(end)) return [before, against]
    // Where days begin is not known here, so a day more than needed is waited for.
    ;[label, end] = [before, beginningOf(before) + msOfDay]
  }
  return undefined
}

/** When the window of a measure is closed: at its end, and where its rows are followed for a while, so much later. */
const closesAt = ({ metrics }: Pick<Sdk, "metrics">, { metric, variant, period, estimate }: Measure): number => {
  const followed = metrics.find(({ id }) => id === metric)?.variants[variant]?.matures?.({ ...estimate.options })
  return period.to === null ? Number.NaN : Date.parse(period.to) + (followed ?? 0)
}

/** Where numbers cannot be compared because a window is still open: which, until when, and which two periods would do; nothing where none is. */
export const openWindowLines = ({ measures, earlier = [], changes = [], coverage, provenance: { timeZone } }: MeasureDocument, sdk: Pick<Sdk, "metrics">, locale: Locale): readonly string[] => {
  const isOpen = ({ estimate }: Measure, index: number): boolean => {
    const comparison = changes[index % changes.length]?.comparison
    if (comparison?.comparable !== false || estimate.window?.closed !== false) return false
    return comparison.unlike === "window-open" || (!estimate.measured && estimate.why === "window-open")
  }
  const open = [...measures, ...earlier].filter(isOpen)
  const [first] = open
  // Where both are, the later one is what somebody waits for.
  const found = open.filter(({ period }) => period.label === first?.period.label)
  const asOf = Date.parse(first?.estimate.asOf ?? "")
  const moments = found.map((one) => closesAt(sdk, one)).filter((moment) => moment > asOf)
  if (first === undefined || moments.length === 0) return []
  // A day that is named stands for its first instant, which is the moment itself unless the clocks were changed meanwhile.
  const day = (moment: number): string => dayOf(moment + msOfDay - 1, timeZone)
  const [ends, closes] = [Math.min(...moments), Math.max(...moments)].map(day) as [string, string]
  const slots = { period: first.period.label, asOf: dayOf(asOf, timeZone), ends, closes }
  const followed = Math.min(...moments) - Date.parse(first.period.to ?? "")
  const over = overBefore(slots.period, Date.parse(first.period.from ?? ""), (end) => end + followed <= asOf, Math.min(...coverage.flatMap(({ from }) => from ?? [])))
  return [
    reading(ends === closes ? "openWindow" : "openWindows", locale, slots),
    ...(over === undefined ? [] : [reading("overWindow", locale, { period: over[0], against: over[1] })]),
  ]
}

import type { Change, Locale, Measure, MeasureDocument } from "@folkmoot/sdk"
import { dayOf } from "./day-of.ts"
import type { Sdk } from "./options.ts"
import { leftOutOf } from "./left-out.ts"
import { openWindowLines } from "./open-window.ts"
import { isRecorded, overviewOf, placesOf, titleOf } from "./overview.ts"
import { reading } from "./reading-words.ts"
import { openFootnotes, printTable } from "./table.ts"
import type { Terminal } from "./terminal.ts"
import { head, incomparableLine, unrecordedLine } from "./words.ts"

/** What a table of numbers is printed with. */
interface Printing {
  readonly sdk: Sdk
  readonly locale: Locale
  readonly terminal: Terminal
  /** The columns groups are by. */
  readonly by: readonly string[]
  /** Whether each metric has one row alone, because none was named. */
  readonly isOverview: boolean
}

/** Why nothing at all is there to show: what was asked for lies outside what the data tell; nothing where they tell no dates. */
const outsideLines = (coverage: MeasureDocument["coverage"], timeZone: string, name: "outside" | "incomparable", locale: Locale): readonly string[] => {
  const [from, to] = [Math.min(...coverage.flatMap((one) => one.from ?? [])), Math.max(...coverage.flatMap((one) => one.to ?? []))]
  if (!Number.isFinite(from) || !Number.isFinite(to)) return [reading(`${name}Undated`, locale)]
  // In Swedish a day is written as in ISO 8601.
  const day = (instant: number): string => dayOf(instant, timeZone)
  return [reading(name, locale, { from: day(from), to: day(to) })]
}

/** Whether nothing can be told because the period lies outside of what the data tell: before they begin, or after they end. */
const isOutside = (shown: readonly Measure[], { measures, coverage }: Pick<MeasureDocument, "measures" | "coverage">): boolean => {
  if (shown.length === 0) return measures.some(({ period }) => period.label !== "all")
  const told = coverage.flatMap(({ from, to }) => (from === null || to === null ? [] : [{ from, to }]))
  const reaches = shown.some(({ period: { from, to } }) => from === null || to === null || told.some((one) => Date.parse(from) <= one.to && Date.parse(to) > one.from))
  return !reaches && shown.every(({ estimate }) => !estimate.measured)
}

/** Prints numbers, each with its interval, or why it could not be measured. */
export const printMeasures = ({ measures, coverage, provenance }: MeasureDocument, { sdk, locale, terminal, by, isOverview }: Printing): void => {
  const { paint } = terminal
  const { shown, untold } = isOverview ? overviewOf(measures, isRecorded) : { shown: measures, untold: [] }
  if (isOverview && isOutside(shown, { measures, coverage })) return terminal.data(outsideLines(coverage, provenance.timeZone, "outside", locale).join("\n"))
  const places = placesOf(sdk, locale, { isTitled: isOverview, isDated: shown.some((one) => one.period.label !== "all"), by })
  const footnotes = openFootnotes()
  const leftOut = leftOutOf(shown, sdk, locale)
  const rows = shown.map((one) => {
    const { value, interval, note, caveats, assumptions } = sdk.formatEstimate(one.estimate, locale)
    const marks = footnotes.mark([...assumptions, ...caveats, ...(isOverview ? [] : leftOut.sentences(one))])
    return [...places.cells(one), paint(one.estimate.measured ? "bold" : "yellow", value), interval, paint("dim", [note, leftOut.count(one), marks].filter((said) => said !== "").join(" "))]
  })
  const after = [...(isOverview ? leftOut.elsewhere("measure") : []), ...(untold.length === 0 ? [] : [unrecordedLine(untold.map((id) => titleOf(sdk, id, locale)), locale)])]
  printTable(terminal, [...places.heads, head("value", locale), head("interval", locale), ""], rows, [...footnotes.lines(), ...after])
}

const ways = { higher: 1, lower: -1, neither: 0, same: 0, "cannot-tell": 0 } as const

const placeOf = ({ metric, variant, only, group }: Measure | Change): string => JSON.stringify([metric, variant, only, group])

/** Prints numbers of two periods side by side, with what became of each. */
export const printComparison = (document: MeasureDocument, { sdk, locale, terminal, by, isOverview }: Printing): void => {
  const { measures, earlier = [], changes = [], coverage, provenance } = document
  const { paint } = terminal
  const before = new Map(earlier.map((one) => [placeOf(one), one]))
  const changed = new Map(changes.map((one) => [placeOf(one), one]))
  const { shown, untold } = isOverview ? overviewOf(measures, (one) => changed.get(placeOf(one))?.comparison.comparable === true) : { shown: measures, untold: [] }
  const open = openWindowLines(document, sdk, locale)
  if (isOverview && shown.length === 0) return terminal.data([...outsideLines(coverage, provenance.timeZone, "incomparable", locale), ...open].join("\n"))
  const places = placesOf(sdk, locale, { isTitled: isOverview, by })
  const footnotes = openFootnotes()
  const paired = shown.flatMap((after) => {
    const [was, change] = [before.get(placeOf(after)), changed.get(placeOf(after))]
    return was === undefined || change === undefined ? [] : [{ was, after, change }]
  })
  const leftOut = leftOutOf(paired.flatMap(({ was, after }) => [was, after]), sdk, locale)
  const rows = paired.map(({ was, after, change }) => {
    const [old, now] = [sdk.formatEstimate(was.estimate, locale), sdk.formatEstimate(after.estimate, locale)]
    const { difference, interval, verdict, note, dispersion } = sdk.formatChange(change, locale, provenance.timeZone)
    const better = sdk.metrics.find(({ id }) => id === after.metric)?.better ?? "neither"
    const way = change.comparison.comparable ? ways[change.comparison.verdict] * ways[better] : 0
    // Why two numbers cannot be compared is often the same for many rows, and so is that months scatter; what it would take to tell is each one's own.
    const [own, shared] = change.comparison.comparable ? [note, [dispersion]] : ["", [note]]
    const reasons = isOverview ? [] : [was, after].flatMap(leftOut.sentences)
    const marks = footnotes.mark([...new Set([...shared.filter((one) => one !== ""), ...old.assumptions, ...now.assumptions, ...old.caveats, ...now.caveats, ...reasons])])
    const colour = way > 0 ? "green" : way < 0 ? "red" : "yellow"
    const said = [own, leftOut.counts(was, after), marks].filter((one) => one !== "").join(" ")
    return [...places.cells(after), old.value, paint("bold", now.value), difference, interval, paint(colour, verdict), paint("dim", said)]
  })
  const after = [...(isOverview ? leftOut.elsewhere("compare") : []), ...(untold.length === 0 ? [] : [incomparableLine(untold.map((id) => titleOf(sdk, id, locale)), locale)]), ...open]
  const [then = "", now = ""] = [changes[0]?.from.label, changes[0]?.to.label]
  printTable(terminal, [...places.heads, then, now, head("difference", locale), head("interval", locale), "", ""], rows, [...footnotes.lines(), ...after])
}

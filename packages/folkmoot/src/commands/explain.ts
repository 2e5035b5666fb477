import type { ExplainDocument, ExplainedRows, Locale } from "@folkmoot/sdk"
import { Command } from "commander"
import { numberIn, onlyIn, talkOfRejects, withOnly } from "../counting.ts"
import { dayOf } from "../day-of.ts"
import { UsageError } from "../exit.ts"
import { phrase } from "../explain-words.ts"
import { opened, withShared, type Shared } from "../opening.ts"
import { collect, type Sdk } from "../options.ts"
import { provenanceRows } from "../provenance-text.ts"
import { reading } from "../reading-words.ts"
import { withSources } from "../source-options.ts"
import { openFootnotes } from "../table.ts"
import { aligned, json, oneLine, type Terminal } from "../terminal.ts"

interface ExplainOptions extends Shared {
  readonly variant?: string
  readonly only?: readonly string[]
  readonly period?: string
  readonly group?: readonly string[]
  readonly rows: string
  readonly level: string
  readonly smallestCell: string
}

/** Reads a group as people write it; a column with nothing behind it stands for the rows that do not tell it. */
const readGroup = (given: readonly string[]): Readonly<Record<string, string | null>> => {
  const cells = given.map((one) => {
    const at = one.indexOf("=")
    if (at <= 0) throw new UsageError(`--group: ${JSON.stringify(one)} is not a column with its value, such as channel=help.`)
    return [one.slice(0, at), at + 1 === one.length ? null : one.slice(at + 1)] as const
  })
  const twice = cells.find(([column], index) => cells.findIndex(([other]) => other === column) !== index)
  if (twice !== undefined) throw new UsageError(`--group: ${JSON.stringify(twice[0])} is given twice; a number is of one group.`)
  return Object.fromEntries(cells)
}

/** No cell takes more of a line than this. */
const widest = 40

/** A cell stays on its line, in the order it was written, and no wider than others. */
const shown = (text: string): string => {
  const letters = Array.from(oneLine(text).replaceAll(/\p{Bidi_Control}/gu, "\uFFFD"))
  return letters.length > widest ? `${letters.slice(0, widest - 1).join("")}…` : letters.join("")
}

const indented = (text: string): string => text.replaceAll(/^(?=.)/gm, "  ")

/** What prints an explanation is told with. */
interface Telling {
  readonly sdk: Sdk
  readonly locale: Locale
  readonly terminal: Terminal
  readonly isWithheld: boolean
}

/** Rows as a table below the rule they follow. */
const rowsText = ({ rule, count, columns, rows }: ExplainedRows, { sdk, locale, terminal: { paint }, isWithheld }: Telling): string => {
  const heads = [reading("source", locale), "id", ...columns.map(({ name }) => name)]
  const cells = rows.map((row) => [shown(String(row["source"])), shown(String(row["id"])), ...columns.map(({ name, type }) => shown(sdk.formatCell(row[name] ?? null, type, locale)))])
  const table = rows.length === 0 ? [] : [aligned([heads.map((name) => paint("dim", name)), ...cells])]
  const after = count === 0 ? [phrase("none", locale)] : rows.length === 0 ? [phrase("rows", locale, { count })] : rows.length < count ? [phrase("first", locale, { shown: rows.length, count })] : []
  return [rule, indented([...table, ...(isWithheld && count > 0 ? [phrase("rows", locale, { count })] : after).map((line) => paint("dim", line))].join("\n"))].join("\n")
}

/** What sources tell of the tables read: how much, from when to when, and what of that which was read here they cannot tell. */
const sourceLines = ({ measure, coverage, totals, exclusions }: ExplainDocument, locale: Locale): readonly string[] => {
  const parts = [...totals.flatMap((total) => total.parts), ...exclusions]
  const isRead = (table: string, column: string): boolean => parts.some((part) => part.table === table && part.columns.some(({ name }) => name === column))
  const { timeZone = "UTC" } = measure.estimate.window ?? {}
  // In Swedish a day is written as in ISO 8601.
  const day = (instant: number): string => dayOf(instant, timeZone)
  return coverage.map(({ source, table, rows, from, to, untold, since, truncated, notes }) => {
    const stretch = from === null || to === null ? "" : ` ${day(from)} – ${day(to)}.`
    const gaps = [
      ...Object.entries(untold).flatMap(([column, why]) => (isRead(table, column) ? [phrase("untold", locale, { column, why })] : [])),
      ...Object.entries(since).flatMap(([column, told]) => (isRead(table, column) ? [phrase("since", locale, { column, day: day(told) })] : [])),
      ...(truncated === undefined ? [] : [truncated]),
      ...notes,
    ]
    return [`${shown(source)} · ${table} · ${phrase("rows", locale, { count: rows })}${stretch}`, ...gaps.map((gap) => indented(gap))].join("\n")
  })
}

/** The number, what it means, and which it is. */
const openingLines = ({ measure, title, asks, means }: ExplainDocument, { sdk, locale, terminal: { paint } }: Telling): readonly string[] => {
  const { value, interval, note, caveats, assumptions } = sdk.formatEstimate(measure.estimate, locale)
  const footnotes = openFootnotes()
  const place = [measure.metric, measure.variant, ...(measure.period.label === "all" ? [] : [measure.period.label]), ...Object.entries({ ...measure.only, ...measure.group }).map(([column, cell]) => `${column} = ${shown(cell ?? "–")}`)]
  return [
    `${title[locale]}: ${paint(measure.estimate.measured ? "bold" : "yellow", value)}${interval === "" ? "" : ` (${interval})`}`,
    paint("dim", [place.join(" · "), `${note} ${footnotes.mark([...assumptions, ...caveats])}`.trimEnd()].join("\n")),
    "",
    ...[asks[locale], means?.[locale]].flatMap((text) => text ?? []),
    ...footnotes.lines().map((line) => paint("dim", line)),
  ]
}

/** Prints an explanation: the number, what it is made of, what was left out, and where it all comes from. */
const print = (document: ExplainDocument, smallestCell: number, telling: Telling): void => {
  const { sdk, locale, terminal: { data, paint } } = telling
  const { measure, totals, exclusions, withheld, provenance } = document
  const section = (name: "made" | "leftOut" | "sources" | "rests", blocks: readonly string[]): readonly string[] => (blocks.length === 0 ? [] : [`\n${paint("bold", phrase(name, locale))}`, ...blocks])
  const total = ({ total: name, value, parts }: ExplainDocument["totals"][number]): string => {
    const of = value === undefined ? "" : ` = ${value.toLocaleString(locale)}`
    return [paint("bold", `${name}${of}`), ...parts.map((part) => indented(`${part.sign === 1 ? "" : `${phrase("less", locale)} `}${rowsText(part, telling)}`))].join("\n")
  }
  const exclusion = (one: ExplainDocument["exclusions"][number]): string => [paint("bold", `${sdk.formatExclusion(one.reason, measure, locale)}: ${one.count.toLocaleString(locale)}`), indented(rowsText(one, telling))].join("\n")
  const sources = sourceLines(document, locale)
  data(
    [
      ...openingLines(document, telling),
      ...(withheld === undefined ? [] : [`\n${paint("yellow", phrase("withheld", locale, { count: smallestCell }))}`]),
      ...section("made", totals.map(total)),
      ...section("leftOut", exclusions.map(exclusion)),
      ...section("sources", sources),
      ...section("rests", [indented(aligned(provenanceRows(provenance, locale).map(([name, value]) => [paint("dim", name), value])))]),
    ].join("\n"),
  )
}

/** `folkmoot explain <metric>`: walks a number back to its rows. */
export const explain = (terminal: Terminal): Command =>
  withOnly(withShared(withSources(new Command("explain"))))
    .argument("<metric>", "the metric whose number is to be explained, such as resolution-rate")
    .option("--variant <variant>", "which of its definitions; its first unless given")
    .option("--period <period>", "the period of the number, such as 2025, 2025-Q1, 2025-03 or 2025-01-01..2025-07-01; everything told unless given")
    .option("--group <column=value>", "the group of the number, such as channel=help; may be given again; nothing behind = stands for rows that do not tell the column", collect)
    .option("--rows <rows>", "how many rows of each part to show", "5")
    .option("--smallest-cell <cases>", "show nothing of groups, and no rows of periods, of fewer cases than this", "5")
    .option("--level <level>", "confidence level of the interval", "0.95")
    .action(async (metric: string, options: ExplainOptions) => {
      const { variant, only, period, group = [], rows, level, smallestCell } = options
      const query = {
        metric,
        rows: numberIn(rows, "--rows", "how many rows, such as 5"),
        level: numberIn(level, "--level", "a share between 0 and 1, such as 0.95"),
        smallestCell: numberIn(smallestCell, "--smallest-cell", "how many cases, such as 5"),
        ...onlyIn(only),
        ...(variant === undefined ? {} : { variant }),
        ...(period === undefined ? {} : { period }),
        ...(group.length === 0 ? {} : { group: readGroup(group) }),
      }
      await opened(terminal, options, async ({ folkmoot, locale, sdk, signal }) => {
        const document = await folkmoot.explain({ ...query, signal })
        if (options.json === true) return terminal.data(json(document))
        print(document, query.smallestCell, { sdk, locale, terminal, isWithheld: document.withheld !== undefined })
        talkOfRejects(document.rejects, options, locale, terminal)
      }, { needs: "facts" })
    })

import type { ComparisonVerdict, Measured, Unit } from "@folkmoot/metrics"
import { audiences, linkStatuses, sections, type FigureNode, type LedgerEntry, type NotMeasured, type Origin, type Report, type SectionId, type Status, type Withheld } from "@folkmoot/narrative"
import * as z from "zod"

/** What reports share with the other documents. */
export interface ReportParts {
  readonly unit: z.ZodType<Unit>
  readonly interval: z.ZodType<Measured["interval"]>
  readonly verdict: z.ZodType<ComparisonVerdict>
  readonly why: z.ZodType<NotMeasured["why"]>
  /** The names a type knows, as a list that the compiler holds to be whole. */
  readonly all: <Name extends string>(names: Readonly<Record<Name, true>>) => [Name, ...Name[]]
}

const block = z.string().describe("The block that said it.")
const lang = z.string().exactOptional().describe("The language of the words, where it is not the report's.")
const printed = { text: z.string(), ref: z.string().describe("The ledger's entry.") }

const nodesOf = ({ unit, all }: ReportParts) => {
  const inline = z
    .discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("text"), text: z.string(), lang }).describe("Words of ours, without a number."),
      z.strictObject({ kind: z.literal("value"), ...printed }).describe("A number or date as it is printed."),
      z
        .strictObject({ kind: z.literal("quote"), text: z.string(), origin: z.enum(all<Origin>({ plan: true, definition: true, assessment: true, context: true, member: true, source: true })), lang })
        .describe("Other people's words, as they were written: not to be trusted by what renders them."),
      z.strictObject({ kind: z.literal("status"), text: z.string(), status: z.enum(all<Status>({ good: true, bad: true, open: true, absent: true })), lang }).describe("A verdict in a word."),
    ])
    .describe("A piece of a sentence.")
  const phrase = z.array(inline)

  const claim = z
    .strictObject({ kind: z.literal("claim"), block, parts: phrase, bound: z.array(z.string()).describe("The ledger's entries it rests on."), notes: z.array(phrase).describe("What a careful reader wants beside it.") })
    .describe("A paragraph.")
  const list = z.strictObject({ kind: z.literal("list"), block, items: z.array(z.strictObject({ parts: phrase, items: z.array(phrase).describe("The level below.") })) })
  const table = z.strictObject({
    kind: z.literal("table"),
    block,
    caption: phrase,
    heads: z.array(z.strictObject({ parts: phrase, numeric: z.boolean().describe("Whether the column is set to the right.") })),
    rows: z.array(z.array(phrase)).describe("The first cell of a row is its head."),
  })
  const headline = z.strictObject({
    block, label: z.string(), lang, value: inline, range: inline, note: phrase,
    drawn: z.strictObject({ value: z.number(), low: z.number(), high: z.number(), scale: z.tuple([z.number(), z.number()]) }).describe("In the measure's unit."),
  })
  const headlines = z.strictObject({ kind: z.literal("headlines"), items: z.array(headline) }).describe("The numbers to see first.")
  const axis = z.strictObject({
    title: z.string(),
    divisor: z.number().describe("By which values are divided for the axis."),
    style: z.enum(all<FigureNode["axis"]["style"]>({ percent: true, number: true, money: true })),
    currency: z.string().exactOptional(),
  })
  const value = z.strictObject({
    label: z.string(),
    lang,
    at: z.string().exactOptional().describe("The first instant of the period."),
    open: z.literal(true).exactOptional().describe("The number can still change."),
    measured: z.strictObject({ value: z.number(), low: z.number(), high: z.number(), range: z.string(), ...printed }).exactOptional(),
    target: z.strictObject({ value: z.number(), ...printed }).exactOptional(),
  })
  const form = z.enum(all<FigureNode["form"]>({ "interval-bars": true, series: true, tornado: true }))
  const alt = z.string().describe("What it shows, for those who do not see it.")
  const figure = z.strictObject({ kind: z.literal("figure"), block, id: z.string(), form, title: z.string(), alt, lang, unit, axis, timeZone: z.string(), values: z.array(value) }).describe("A figure as data.")
  return { inline, phrase, node: z.discriminatedUnion("kind", [claim, list, table, headlines, figure]) }
}

const entryOf = ({ unit, interval, verdict, all }: ReportParts) =>
  z
    .strictObject({
      id: z.string(),
      kind: z.enum(all<LedgerEntry["kind"]>({ measure: true, part: true, option: true, bound: true, change: true, target: true, amount: true, claim: true, count: true, date: true, link: true })),
      texts: z.array(z.string()).describe("Each form in which it was printed."),
      metric: z.string().exactOptional(),
      variant: z.string().exactOptional(),
      period: z.strictObject({ label: z.string(), from: z.string().nullable(), to: z.string().nullable() }).exactOptional(),
      unit: unit.exactOptional(),
      currency: z.string().exactOptional(),
      value: z.number().exactOptional(),
      interval: interval.exactOptional(),
      n: z.number().exactOptional(),
      verdict: verdict.exactOptional().describe("Of a change."),
      status: z.enum(linkStatuses).exactOptional().describe("Of a link."),
      of: z
        .array(z.strictObject({ id: z.string().describe("A measure and an end of its days, a part of the plan and its field, or something of the report itself."), title: z.string().exactOptional() }))
        .exactOptional()
        .describe("Of a date: what begins, ends, is due or was done then."),
      source: z.string().exactOptional().describe("Of other people's figures, as is the year."),
      year: z.number().exactOptional(),
    })
    .describe("Where a number in the report comes from, or what earned a word in it.")

/**
 * The published form of a report: the tree that every format is rendered from.
 *
 * @remarks
 * Whatever a format needs is in it: its language, headings, table heads and which columns are of numbers, figures as data with a description
 * in words, whose words a quotation is, and for each printed number where it comes from.
 */
export const reportSchema = (parts: ReportParts) => {
  const { all, why } = parts
  const { inline, phrase, node } = nodesOf(parts)
  const section = z.strictObject({
    id: z.enum(Object.keys(sections) as [SectionId, ...SectionId[]]),
    title: z.string().describe("A heading of the second level; the report's title is the first."),
    lang,
    nodes: z.array(node),
  })
  const because = z.enum(all<Withheld["because"]>({ activity: true, "not-tied": true, "no-consent": true }))
  return z
    .strictObject({
      apiVersion: z.literal("folkmoot.dev/v1"),
      kind: z.literal("Report"),
      locale: z.string().describe("The tag of its language: en, de, da, or that of the catalogue it was told with."),
      labels: z.record(z.string(), z.strictObject({ text: z.string(), lang })).exactOptional().describe("What renderers put beside what the report says, in its language."),
      audience: z.enum(audiences),
      asOf: z.string(),
      timeZone: z.string(),
      title: inline,
      dateline: phrase,
      sections: z.array(section),
      ledger: z.array(entryOf(parts)),
      notMeasured: z.array(z.strictObject({ metric: z.string(), variant: z.string(), title: z.string(), lang, why, detail: z.string(), blocks: z.array(z.string()) })),
      withheld: z.array(z.strictObject({ metric: z.string().exactOptional(), title: z.string(), lang, because })),
      shownAnyway: z.strictObject({ metrics: z.array(z.string()), by: z.string(), why: z.string() }).exactOptional(),
    })
    .describe("A report as `report --format json` prints it.") satisfies z.ZodType<Report>
}

import { isTableId, rowCheck, type Facts, type TableId } from "@folkmoot/facts"
import { measure, type AnyMetric, type Estimate, type Statistic } from "@folkmoot/metrics"
import { calculationText, measurementText } from "./call-text.ts"
import { readList, writeList, type ListForm } from "./list-text.ts"
import type { UnitExample } from "./unit-example.ts"

/** What somebody has typed into the form of a metric: texts, whatever they say. */
export interface Draft {
  readonly variant: string
  readonly level: string
  readonly options: Readonly<Record<string, string>>
  readonly given:
    | { readonly kind: "totals"; readonly totals: Readonly<Record<string, string>> }
    | { readonly kind: "facts"; readonly facts: string; readonly asOf: string }
}

/** Something that could not be understood before a metric was even asked: which field, and where in it. */
export interface Misread {
  readonly field: string
  readonly line?: number
  readonly given: string
  readonly expected: string
}

/** What came out of a draft, and the TypeScript that gives the same. */
export type Outcome = { readonly estimate: Estimate; readonly code: string } | { readonly misread: Misread }

/** The totals of a metric, by name. */
export const totalsOf = (metric: AnyMetric): readonly (readonly [name: string, statistic: Statistic])[] => Object.entries(metric.totals as Readonly<Record<string, Statistic>>)

/** Of what form the items of a total are, where it is a list. */
export const formOf = ({ form }: Statistic): ListForm | undefined => form as ListForm | undefined

const writtenTotal = (statistic: Statistic, value: unknown): string => {
  const form = formOf(statistic)
  if (value === undefined) return ""
  return form === undefined ? JSON.stringify(value) : writeList(value as readonly unknown[], form)
}

/** The draft an example stands for. */
export const draftOf = (metric: AnyMetric, { variant = "", options = {}, totals = {}, facts, asOf = 0 }: Omit<UnitExample, "title">): Draft => ({
  variant,
  level: "0.95",
  options: Object.fromEntries(Object.entries({ ...(metric.options as Readonly<Record<string, number>>), ...options }).map(([name, value]) => [name, String(value)])),
  given:
    facts === undefined
      ? { kind: "totals", totals: Object.fromEntries(totalsOf(metric).map(([name, statistic]) => [name, writtenTotal(statistic, totals[name])])) }
      : { kind: "facts", facts: JSON.stringify(facts, null, 2), asOf: String(asOf) },
})

const numberIn = (text: string): number => (text.trim() === "" ? Number.NaN : Number(text))

const isMisread = (value: object): value is { readonly misread: Misread } => "misread" in value

/** Reads the totals; a number that is none is left for the calculator to call by its name. */
const readTotals = (metric: AnyMetric, totals: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> | { readonly misread: Misread } => {
  const read: Record<string, unknown> = {}
  for (const [name, statistic] of totalsOf(metric)) {
    const [text, form] = [totals[name] ?? "", formOf(statistic)]
    if (text.trim() === "" && (statistic.spared === true || form === undefined)) continue
    if (form === undefined) {
      read[name] = numberIn(text)
      continue
    }
    const list = readList(text, form)
    if (!("items" in list)) return { misread: { field: name, ...list } }
    read[name] = list.items
  }
  return read
}

type Row = Readonly<Record<string, unknown>>

const isRow = (value: unknown): value is Row => Object(value) === value && !Array.isArray(value)

/** What is wrong with a row typed by hand, which may leave out what it does not tell. */
const problemWith = (table: TableId, row: unknown): { readonly place: string; readonly given: string; readonly expected: string } | undefined => {
  if (!isRow(row)) return { place: "", given: String(row), expected: "a row" }
  const problem = rowCheck(table)(row).find(({ column }) => row[column] !== undefined && row[column] !== null)
  return problem && { place: `.${problem.column}`, given: problem.given, expected: problem.expected }
}

/** Reads fact tables; what their rows tell is checked as it is on the way into an engine. */
const readFacts = (text: string): Facts | { readonly misread: Misread } => {
  const wrong = (given: string, expected: string): { readonly misread: Misread } => ({ misread: { field: "facts", given, expected } })
  let told: unknown
  try {
    told = JSON.parse(text)
  } catch (error) {
    return wrong(error instanceof Error ? error.message : "", "JSON such as { \"thread\": [] }")
  }
  if (typeof told !== "object" || told === null || Array.isArray(told)) return wrong(text.slice(0, 40), "JSON such as { \"thread\": [] }")
  for (const [table, rows] of Object.entries(told)) {
    if (!isTableId(table)) return wrong(table, "the name of a fact table")
    if (!Array.isArray(rows)) return wrong(table, "a list of rows")
    for (const [index, row] of rows.entries()) {
      const problem = problemWith(table, row)
      if (problem !== undefined) return wrong(`${table}[${index}]${problem.place} ${problem.given}`, problem.expected)
    }
  }
  return told
}

type Settings = Readonly<Record<string, unknown>>

/** The settings that differ from what a metric takes without being told. */
const settingsOf = (metric: AnyMetric, { level, options }: Draft): Settings => {
  const defaults = metric.options as Readonly<Record<string, number>>
  const changed = Object.entries(options).map(([name, text]) => [name, numberIn(text)] as const).filter(([name, value]) => value !== defaults[name])
  return { ...(level !== "0.95" && { level: numberIn(level) }), ...(changed.length > 0 && { options: Object.fromEntries(changed) }) }
}

/** Calculates what a draft says. */
export const outcomeOf = (metric: AnyMetric, draft: Draft): Outcome => {
  const { given, variant } = draft
  const settings = settingsOf(metric, draft)
  if (given.kind === "totals") {
    const totals = readTotals(metric, given.totals)
    if (isMisread(totals)) return { misread: totals.misread }
    const told: Settings = { ...(variant !== "" && { variant }), ...settings }
    // Any metric's calculator takes anything, and says what it cannot take.
    const calculate = metric as unknown as (totals: unknown, settings: Settings) => Estimate
    return { estimate: calculate(totals, told), code: calculationText(metric.id, totals, told) }
  }
  const facts = readFacts(given.facts)
  if (isMisread(facts)) return { misread: facts.misread }
  const asOf = numberIn(given.asOf)
  if (!Number.isSafeInteger(asOf)) return { misread: { field: "asOf", given: given.asOf, expected: "whole milliseconds" } }
  const request = { asOf, variants: [variant === "" ? (Object.keys(metric.variants)[0] ?? "") : variant], ...settings }
  const [measured] = measure(metric, facts, request)
  return measured === undefined ? { misread: { field: "facts", given: "", expected: "rows" } } : { estimate: measured.estimate, code: measurementText(metric.id, facts, request) }
}

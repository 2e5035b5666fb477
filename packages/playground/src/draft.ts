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

/** What nothing can be calculated from: in which field it stands, where in it, what stands there, and what was expected. */
export interface Problem {
  /** The name of the field in the form. */
  readonly field: string
  /** In a list of lines: which of them, from one. */
  readonly line?: number
  /** In a list that could be read: which of its items, from one, and what of it. */
  readonly entry?: number
  readonly cell?: string
  /** Empty where nothing was typed. */
  readonly given: string
  readonly expected: string
}

/** What came out of a draft, and the TypeScript that gives the same: neither where not even the totals could be read. */
export interface Outcome {
  readonly problems: readonly Problem[]
  readonly calculated?: { readonly estimate: Estimate; readonly code: string }
}

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

type Texts = Readonly<Record<string, string>>

/** What a calculator says it cannot take, told of the field that holds it; facts that contradict each other stand in none. */
const problemsIn = (totals: Texts, options: Texts, refused: Pick<Problem, "field" | "given" | "expected">): readonly Problem[] => {
  const [, option, name = "", index, cell] = /^(options\.)?(\w+)(?:\[(\d+)\]\.(\w+))?/.exec(refused.field) ?? []
  const typed = option === undefined ? totals[name] : options[name]
  if (typed === undefined) return []
  const { given, expected } = refused
  const isUnread = given === "NaN" || given === "undefined"
  return [{
    field: option === undefined ? name : `option-${name}`, expected,
    ...(index !== undefined && cell !== undefined && { entry: Number(index) + 1, cell }),
    given: !isUnread ? given : index === undefined ? typed.trim() : "",
  }]
}

interface ReadTotals {
  readonly totals: Readonly<Record<string, unknown>>
  readonly problems: readonly Problem[]
  /** Whether all of it could at least be read, so that the calculator can be asked. */
  readonly readable: boolean
}

/** Reads the totals, and has each of them checked by its own statistic: a calculator itself stops at the first it cannot take. */
const readTotals = (metric: AnyMetric, given: Texts): ReadTotals => {
  const totals: Record<string, unknown> = {}
  const problems: Problem[] = []
  let readable = true
  for (const [name, statistic] of totalsOf(metric)) {
    const [text, form] = [given[name] ?? "", formOf(statistic)]
    const isBlank = text.trim() === ""
    if (isBlank && statistic.spared === true) continue
    if (form === undefined) totals[name] = isBlank ? undefined : numberIn(text)
    else {
      const list = readList(text, form)
      if (!("items" in list)) {
        problems.push({ field: name, ...list })
        readable = false
        continue
      }
      totals[name] = list.items
    }
    const taken = statistic(name, totals[name])
    if ("why" in taken) problems.push(...problemsIn(given, {}, taken))
  }
  return { totals, problems, readable }
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
const readFacts = (text: string): { readonly facts: Facts } | { readonly problems: readonly Problem[] } => {
  const wrong = (given: string, expected: string): { readonly problems: readonly Problem[] } => ({ problems: [{ field: "facts", given, expected }] })
  if (text.trim() === "") return wrong("", "JSON such as { \"thread\": [] }")
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
  return { facts: told }
}

type Settings = Readonly<Record<string, unknown>>

/** The settings that differ from what a metric takes without being told. */
const settingsOf = (metric: AnyMetric, { level, options, variant }: Draft): Settings => {
  const defaults = metric.options as Readonly<Record<string, number>>
  // What was changed under one definition stands in the form under another, too, which may not read it.
  const reads = metric.variants[variant]?.reads ?? metric.reads ?? Object.keys(defaults)
  const changed = Object.entries(options).map(([name, text]) => [name, numberIn(text)] as const).filter(([name, value]) => reads.includes(name) && value !== defaults[name])
  return { ...(level !== "0.95" && { level: numberIn(level) }), ...(changed.length > 0 && { options: Object.fromEntries(changed) }) }
}

const refusedIn = (totals: Texts, options: Texts, estimate: Estimate): readonly Problem[] =>
  estimate.measured || estimate.why !== "invalid-input" ? [] : problemsIn(totals, options, estimate)

const fromTotals = (metric: AnyMetric, draft: Draft, given: Texts): Outcome => {
  const { totals, problems, readable } = readTotals(metric, given)
  if (!readable) return { problems }
  const told: Settings = { ...(draft.variant !== "" && { variant: draft.variant }), ...settingsOf(metric, draft) }
  // Any metric's calculator takes anything, and says what it cannot take.
  const calculate = metric as unknown as (totals: unknown, settings: Settings) => Estimate
  const estimate = calculate(totals, told)
  return { problems: problems.length > 0 ? problems : refusedIn(given, draft.options, estimate), calculated: { estimate, code: calculationText(metric.id, totals, told) } }
}

const fromFacts = (metric: AnyMetric, draft: Draft, given: { readonly facts: string; readonly asOf: string }): Outcome => {
  const read = readFacts(given.facts)
  if ("problems" in read) return read
  const { facts } = read
  const asOf = numberIn(given.asOf)
  if (!Number.isSafeInteger(asOf)) return { problems: [{ field: "asOf", given: given.asOf.trim(), expected: "whole milliseconds" }] }
  const request = { asOf, variants: [draft.variant === "" ? (Object.keys(metric.variants)[0] ?? "") : draft.variant], ...settingsOf(metric, draft) }
  const [measured] = measure(metric, facts, request)
  if (measured === undefined) return { problems: [{ field: "facts", given: "", expected: "rows" }] }
  return { problems: refusedIn({}, draft.options, measured.estimate), calculated: { estimate: measured.estimate, code: measurementText(metric.id, facts, request) } }
}

/** Calculates what a draft says. */
export const outcomeOf = (metric: AnyMetric, draft: Draft): Outcome =>
  draft.given.kind === "totals" ? fromTotals(metric, draft, draft.given.totals) : fromFacts(metric, draft, draft.given)

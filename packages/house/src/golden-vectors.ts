import { days, locales, parsePeriod, periodsOf, steps } from "@folkmoot/facts"
import { assess } from "@folkmoot/maturity"
import { measure, metrics, type AnyMetric, type Measure } from "@folkmoot/metrics"
import { audiences, checkFaithful, ledgerOf, renderHtml, renderMarkdown, renderText, tell } from "@folkmoot/narrative"
import { emptyPlan, lintPlan, parsePlan, rules, type AnyPlanRule, type LintOptions, type StrategyPlan } from "@folkmoot/plan"
import * as statistics from "@folkmoot/statistics"
import type { Example } from "./units.ts"

/** One thing computed, under a name, written as text: equal on every runtime, byte for byte. */
export type GoldenVector = readonly [name: string, text: string]

/** What golden vectors are computed from: all of it plain data, so that every runtime is given the same. */
export interface GoldenInput {
  /** The examples of metrics and plan rules, by the id of the unit. */
  readonly examples: Readonly<Record<string, readonly Example[]>>
  /** The rows of the table of reference distributions: name, parameters, and lines that begin with a point and the tails at it. */
  readonly distributions: readonly { readonly name: string; readonly parameters: readonly number[]; readonly rows: readonly (readonly (number | null)[])[] }[]
  /** The sample community: its plan, in all languages, and what was measured of it. */
  readonly sample: { readonly plan: string; readonly measures: readonly Measure[]; readonly asOf: string; readonly timeZone: string }
}

type Calculator = (totals: unknown, options: object) => unknown

const ofMetric = (metric: AnyMetric, examples: readonly Example[]): readonly GoldenVector[] =>
  examples.map(({ title, totals, facts, variant, options, asOf = 0 }) => {
    const given = options === undefined ? {} : { options: options as Readonly<Record<string, number>> }
    const said =
      facts === undefined
        ? (metric as unknown as Calculator)(totals, { ...given, ...(variant === undefined ? {} : { variant }) })
        : measure(metric, facts as Parameters<typeof measure>[1], { asOf: asOf as number, ...given, ...(variant === undefined ? {} : { variants: [variant as string] }) })
    return [`${metric.id}: ${title}`, JSON.stringify(said)]
  })

const ofRule = (rule: AnyPlanRule, examples: readonly Example[]): readonly GoldenVector[] =>
  examples.flatMap((example) => {
    if (typeof example["spec"] !== "object") return []
    // Examples of rules are checked against their types where they are written.
    const { metadata, spec, asOf, options, metrics: known, measures } = example as unknown as Partial<StrategyPlan> & LintOptions & { readonly options?: Readonly<Record<string, string>> }
    const text = JSON.stringify({ ...emptyPlan(), metadata: { name: "example", ...metadata }, spec }, null, 1)
    return locales.map((locale): GoldenVector => {
      const findings = lintPlan(parsePlan(text), {
        extends: { name: "example", rules: [rule] },
        locale,
        ...(options === undefined ? {} : { rules: { [rule.id]: { options } } }),
        ...(asOf === undefined ? {} : { asOf }),
        ...(known === undefined ? {} : { metrics: known }),
        ...(measures === undefined ? {} : { measures }),
      })
      return [`${rule.id} in ${locale}: ${example.title}`, JSON.stringify(findings)]
    })
  })

type Distribution = (x: number, ...parameters: readonly number[]) => number

const ofDistributions = ({ distributions }: GoldenInput): readonly GoldenVector[] =>
  distributions.flatMap(({ name, parameters, rows }) =>
    ["Cdf", "Upper"].map((tail): GoldenVector => {
      const tailOf = (statistics as unknown as Readonly<Record<string, Distribution | undefined>>)[`${name}${tail}`]
      if (tailOf === undefined) throw new Error(`There is no ${name}${tail} in @folkmoot/statistics.`)
      return [`${name}${tail} of ${parameters.join(", ")}`, JSON.stringify(rows.map(([x]) => tailOf(Number(x), ...parameters)))]
    }),
  )

/** Time zones whose days are not all as long as one another, or that are not whole hours off. */
const timeZones = ["UTC", "Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Kathmandu", "Africa/Casablanca"]

const ofCalendars = (): readonly GoldenVector[] =>
  timeZones.flatMap((timeZone) =>
    steps.flatMap((step): readonly GoldenVector[] => {
      const year = parsePeriod("2025", timeZone)
      return year === undefined ? [] : [[`${step}s of 2025 in ${timeZone}`, JSON.stringify(periodsOf(year.from, step === "day" ? year.from + days(120) : year.to, step, timeZone))]]
    }),
  )

const ofSample = ({ sample: { plan: text, measures, asOf, timeZone } }: GoldenInput): readonly GoldenVector[] => {
  const parsed = parsePlan(text)
  const { plan } = parsed
  const assessment = assess({ plan: plan.spec, measures, asOf })
  return [
    ["the sample assessed", JSON.stringify(assessment)],
    ...locales.map((locale): GoldenVector => [`the sample's plan, linted in ${locale}`, JSON.stringify(lintPlan(parsed, { extends: "strict", locale, asOf: "2026-06-30" }))]),
    ...locales.flatMap((locale) =>
      audiences.flatMap((audience): readonly GoldenVector[] => {
        const report = tell({ plan, measures, coverage: [], assessment }, { locale, audience, timeZone, asOf })
        const markdown = renderMarkdown(report)
        return [
          [`the report for ${audience} in ${locale}`, JSON.stringify(report)],
          [`the report for ${audience} in ${locale}, as Markdown`, markdown],
          [`the report for ${audience} in ${locale}, as HTML`, renderHtml(report)],
          [`the report for ${audience} in ${locale}, as text`, renderText(report)],
          // Slow, and the same code for all readers: one of them will do.
          ...(audience === "executive" ? [[`the report for ${audience} in ${locale}, held against itself`, JSON.stringify(checkFaithful(markdown, { ...ledgerOf(report), format: "markdown" }))] as const] : []),
        ]
      }),
    ),
  ]
}

/** Computes every golden vector: the examples of all metrics and rules, distributions, calendars, and the sample community's reports. */
export const goldenVectors = (input: GoldenInput): readonly GoldenVector[] => [
  ...metrics.flatMap((metric) => ofMetric(metric, input.examples[metric.id] ?? [])),
  ...rules.flatMap((rule) => ofRule(rule, input.examples[rule.id] ?? [])),
  ...ofDistributions(input),
  ...ofCalendars(),
  ...ofSample(input),
]

import type { Locale, Step } from "@folkmoot/facts"
import type { AnyMetric, Estimate, Wanted } from "@folkmoot/metrics"
import {
  chosenFrom, documentRules, fixFiles, isPreset, knownMetricOf, knownMetrics, lintPlan, lintTranslation, namedMetrics, parsePlan, parseTranslation, presetNames, type Baseline, type Finding, type KnownMetric, type LintOptions, type LintOverride,
  type PlanFile, type PresetName, type RuleCard, type RuleSet, type RuleSettings, type StrategyPlan,
} from "@folkmoot/plan"
import picomatch from "picomatch"
import { InvalidInput } from "./errors.ts"
import { findNamed, namesOf, strayField } from "./invalid.ts"

/** Settings that hold in some places only: in files by globs, at nodes such as `pilot` or `goal:retention`, or both. */
export interface LintOverrideQuery {
  /** Globs of the files in which it holds, or a function that says so of a file; all files unless said. */
  readonly files?: string | readonly string[] | ((file: string) => boolean)
  /** Kinds of node, or single ones: `pilot`, `goal:retention`; all nodes unless said. */
  readonly nodes?: readonly string[]
  /** Severity and options by the id of a rule, on top of those that hold elsewhere. */
  readonly rules: RuleSettings
}

/**
 * How to lint.
 *
 * @remarks
 * The language of findings is the one Folkmoot was opened with.
 */
export interface LintQuery {
  /** Presets by name, or rule sets, or both; `recommended` unless said, and what comes later is put on top. */
  readonly extends?: string | RuleSet | readonly (string | RuleSet)[]
  /** Severity and options by the id of a rule; a severity may stand alone. */
  readonly rules?: RuleSettings
  /** Settings for some files or some nodes, each on top of those before. */
  readonly overrides?: readonly LintOverrideQuery[]
  /** Findings that are known and not told again, as `baselineOf` makes it. */
  readonly baseline?: Baseline
  /** Whether to tell also what the baseline or the plan itself suppresses, marked as such; left out unless said. */
  readonly showSuppressed?: boolean
  /** Whether to measure the metrics the plan names first, and hold the plan against them; this reads the sources. */
  readonly withMeasures?: boolean
  /** The periods they are measured in, a `month` unless said; a number that grows with its period needs the step the plan's own numbers are of. */
  readonly step?: Step
  /** Whether to mend what can be mended safely; nothing is written, the changed files are given back. */
  readonly fix?: boolean
}

/** What linting found. */
export interface LintDocument {
  /** What is wrong, by file and place; where fixing was asked for, what is left of it. */
  readonly findings: readonly Finding[]
  /** What was mended; there where fixing was asked for. */
  readonly fixed?: readonly Finding[]
  /** The files that changed by it, whole, as they are now; there where fixing was asked for. */
  readonly files?: readonly PlanFile[]
}

const asList = (given: NonNullable<LintQuery["extends"]>): readonly (string | RuleSet)[] => (Array.isArray(given) ? (given as readonly (string | RuleSet)[]) : [given as string | RuleSet])

/** The files that globs mean; a `./` before either says nothing. */
export const filesFitting = (globs: string | readonly string[]): ((file: string) => boolean) => {
  const fits = picomatch(typeof globs === "string" ? globs : [...globs], { dot: true })
  return (file) => fits(file.replaceAll("\\", "/").replace(/^\.\//, ""))
}

const overrideOf = ({ files, ...others }: LintOverrideQuery): LintOverride => {
  if (files === undefined) return others
  return { ...others, files: typeof files === "function" ? files : filesFitting(files) }
}

const fields = { extends: true, rules: true, overrides: true, baseline: true, showSuppressed: true, withMeasures: true, step: true, fix: true } satisfies Record<keyof LintQuery, true>

/** What the rules are run with, or which field or preset does not exist. */
export const readLintQuery = (query: LintQuery): LintOptions | InvalidInput => {
  const stray = strayField("lint", query, Object.keys(fields))
  if (stray !== undefined) return stray
  const { extends: names = "recommended", overrides = [], rules, baseline, showSuppressed } = query
  const chosen = asList(names)
  for (const one of chosen) {
    const known = typeof one === "string" ? findNamed("extends", one, "a preset of rules", namesOf(presetNames)) : one
    if (known instanceof InvalidInput) return known
  }
  return {
    // Each was found to be a preset just above.
    extends: chosen.filter((one): one is PresetName | RuleSet => typeof one !== "string" || isPreset(one)),
    overrides: overrides.map(overrideOf),
    ...(rules !== undefined && { rules }),
    ...(baseline !== undefined && { baseline }),
    ...(showSuppressed !== undefined && { showSuppressed }),
  }
}

/** The rules that are run where a plan is linted so, those of the document itself among them; throws `InvalidInput` where it cannot be linted so. */
export const rulesRun = (query: LintQuery = {}): readonly RuleCard[] => {
  const options = readLintQuery(query)
  if (options instanceof InvalidInput) throw options
  return [...documentRules, ...chosenFrom(options.extends ?? [], options.rules).flatMap(({ rule, severity }) => (severity === "off" ? [] : [rule]))]
}

/** Metrics as rules know them that a plan may name: ours, and those that others wrote. */
export const inPlans = (metrics: Iterable<AnyMetric>): readonly KnownMetric[] => {
  const ours = new Set(knownMetrics.map(({ id }) => id))
  const others = [...metrics].filter(({ id }) => !ours.has(id))
  // Rules look metrics up by the list they are in, so that of ours stays one.
  return others.length === 0 ? knownMetrics : [...knownMetrics, ...others.map(knownMetricOf)]
}

/** What to measure before a plan is held against its data; a metric that is named without a variant is meant as its first. */
export const measuredFor = (plan: StrategyPlan, metrics: Iterable<AnyMetric>): readonly Wanted[] => {
  const named = Map.groupBy(namedMetrics(plan), ({ metric }) => metric)
  return [...metrics].flatMap((metric) => {
    const own = Object.keys(metric.variants)
    const asked = (named.get(metric.id) ?? []).flatMap(({ variant = own[0] ?? "" }) => (own.includes(variant) ? [variant] : []))
    return asked.length === 0 ? [] : [{ metric, variants: [...new Set(asked)] }]
  })
}

/** What is known when linting. */
export interface LintCircumstances {
  readonly plan: readonly PlanFile[]
  readonly translations: readonly PlanFile[]
  readonly locale: Locale
  readonly asOf: string | undefined
  /** The metrics a plan may name. */
  readonly metrics: readonly KnownMetric[]
  readonly measures: readonly Estimate[] | undefined
}

/** Lints a plan with its translations, and mends both where that was asked for. */
export const lint = (options: LintOptions, fix: boolean, { plan, translations, locale, asOf, metrics, measures }: LintCircumstances): LintDocument => {
  const all: LintOptions = { ...options, locale, metrics, ...(asOf !== undefined && { asOf }), ...(measures !== undefined && { measures }) }
  const check = (files: readonly PlanFile[]): readonly Finding[] => {
    const parsed = parsePlan(files.slice(0, plan.length))
    const translated = files.slice(plan.length).flatMap(({ text, file }) => lintTranslation(parseTranslation(text, { file }), parsed.plan, all))
    return [...lintPlan(parsed, all), ...translated]
  }
  const given = [...plan, ...translations]
  if (!fix) return { findings: check(given) }
  const { files, fixed, findings } = fixFiles(given, check)
  return { findings, fixed, files: files.filter(({ text }, index) => text !== given[index]?.text) }
}

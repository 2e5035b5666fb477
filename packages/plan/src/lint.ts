import { nearest, type Locale } from "@folkmoot/facts"
import { rules as catalogue } from "./catalogue.ts"
import { dayNumber } from "./calendar.ts"
import { documentRules } from "./document-rules.ts"
import type { Edit } from "./edit.ts"
import { findingOf, inOrder } from "./finding-of.ts"
import type { Finding, Severity } from "./finding.ts"
import { knownMetrics } from "./known-metrics.ts"
import type { KnownMetric } from "./metric-catalogue.ts"
import type { Day } from "./model.ts"
import { nodesOf, resolver } from "./nodes.ts"
import type { ParsedPlan } from "./parse.ts"
import { inPreset, presets } from "./presets.ts"
import { problemAt, type Problem } from "./problem.ts"
import type { AnyPlanRule, PresetName, ReportDetails, RuleCard, RuleContext, RuleOptions } from "./rule.ts"
import { settingsRules } from "./settings-rules.ts"
import type { Path } from "./source.ts"

/**
 * What a plan is checked with.
 *
 * @remarks
 * `rules` replaces the preset (`recommended` unless said) by rules of your choice. `severities` and `options` go by rule id; `off` silences
 * a rule. `asOf` is today, for rules that need it; without it they stay silent. `metrics` are the metrics a plan may name; the library's
 * own unless said. `locale` is the language of the messages; English unless said.
 */
export interface LintOptions {
  readonly preset?: PresetName
  readonly rules?: readonly AnyPlanRule[]
  readonly severities?: Readonly<Record<string, Severity | "off">>
  readonly options?: Readonly<Record<string, Partial<RuleOptions>>>
  readonly asOf?: Day
  readonly metrics?: readonly KnownMetric[]
  readonly locale?: Locale
}

const asList = <T extends object>(given: T | readonly T[] | undefined): readonly T[] => (given === undefined ? [] : Array.isArray(given) ? (given as readonly T[]) : [given as T])

const optionsFor = (rule: AnyPlanRule, given: Partial<RuleOptions> | undefined): RuleOptions => {
  const options: Record<string, RuleOptions[string]> = { ...(rule.options as RuleOptions) }
  for (const [name, value] of Object.entries(given ?? {})) {
    if (value !== undefined && Object.hasOwn(options, name) && sameKind(options[name], value)) options[name] = value
  }
  return options
}

const isPath = (where: Path | ReportDetails): where is Path => Array.isArray(where)

const sameKind = (a: unknown, b: unknown): boolean => typeof a === typeof b && Array.isArray(a) === Array.isArray(b)

/** What is wrong with the settings themselves: a typing mistake in a rule's name would else silence it without a word. */
const settingsProblems = (chosen: readonly AnyPlanRule[], { severities = {}, options = {}, preset, asOf }: LintOptions): readonly Problem[] => {
  const start = { start: 0, end: 0 }
  const byId = new Map<string, RuleCard | AnyPlanRule>([...documentRules, ...Object.values(settingsRules), ...catalogue, ...chosen].map((rule) => [rule.id, rule]))
  const unknown = [...new Set([...Object.keys(severities), ...Object.keys(options)])].filter((id) => !byId.has(id))
  const wrong = Object.entries(options).flatMap(([id, given]) => {
    const rule = byId.get(id)
    const own = rule !== undefined && "options" in rule ? (rule.options as RuleOptions) : {}
    return rule === undefined ? [] : Object.entries(given).filter(([name, value]) => !Object.hasOwn(own, name) || !sameKind(own[name], value)).map(([name]) => ({ rule: id, option: name, known: Object.keys(own) }))
  })
  return [
    ...(preset === undefined || Object.hasOwn(presets, preset) ? [] : [problemAt(settingsRules.unknownPreset, "among", { preset, known: Object.keys(presets) }, start)]),
    ...(asOf === undefined || dayNumber(asOf) !== undefined ? [] : [problemAt(settingsRules.wrongDay, "notDay", { given: asOf }, start)]),
    ...unknown.map((id) => {
      const meant = nearest(id, byId.keys())
      return problemAt(settingsRules.unknownRule, meant === undefined ? "unknown" : "nearest", { rule: id, ...(meant === undefined ? {} : { nearest: meant }) }, start)
    }),
    ...wrong.map((slots) => problemAt(settingsRules.wrongOption, slots.known.length === 0 ? "none" : "option", slots, start)),
  ]
}

/** Lets the rules look at the plan's nodes and gathers what they report. */
const ruleProblems = (parsed: ParsedPlan, chosen: readonly AnyPlanRule[], given: LintOptions): readonly Problem[] => {
  const { plan } = parsed
  const nodes = nodesOf(plan)
  const resolve = resolver(nodes)
  const metrics = given.metrics ?? knownMetrics
  const problems: Problem[] = []
  for (const rule of chosen) {
    const options = optionsFor(rule, given.options?.[rule.id])
    for (const { kind, node, path } of nodes) {
      // The node is of the kind it was filed under, which TypeScript cannot follow through the union.
      const visit = rule.visit[kind] as ((node: unknown, context: RuleContext<RuleOptions, RuleCard["messages"]>) => void) | undefined
      visit?.(node, {
        plan, options, asOf: given.asOf, resolve, metrics,
        report: (message, slots, where = []) => {
          const details: ReportDetails = isPath(where) ? { at: where } : where
          const at = [...path, ...(details.at ?? [])]
          const rooted = (edit: Edit): Edit => ({ ...edit, at: edit.at === undefined ? at : [...path, ...edit.at] })
          problems.push({ rule, message, slots, path: at, on: details.on ?? "value", fix: asList(details.fix).map(rooted), suggest: asList(details.suggest).map(rooted) })
        },
      })
    }
  }
  return problems
}

/**
 * Checks a plan and says what it finds, in document order.
 *
 * @remarks
 * Pure: the same plan and options give the same findings. Problems of syntax and shape are always told; the rules run on what of the plan
 * could be understood, and not at all where the text could not be read to its end.
 */
export const lintPlan = (parsed: ParsedPlan, options: LintOptions = {}): readonly Finding[] => {
  const { severities = {}, locale = "en" } = options
  const listed = options.rules ?? inPreset(options.preset ?? "recommended")
  const chosen = listed.filter(({ id }) => severities[id] !== "off")
  const asWritten = (path: Path): Path => path
  const severityOf = ({ id, severity }: RuleCard): Severity | "off" => (Object.hasOwn(severities, id) ? (severities[id] ?? severity) : severity)
  const tell = (problems: readonly Problem[], pathInText: (path: Path) => Path) =>
    problems.flatMap((problem) => {
      const severity = severityOf(problem.rule)
      return severity === "off" ? [] : [findingOf(parsed, problem, pathInText, { locale, severity })]
    })
  const found = [
    ...tell(settingsProblems(listed, options), asWritten),
    ...tell(parsed.document.problems, asWritten),
    ...(parsed.readable ? tell(ruleProblems(parsed, chosen, options), parsed.document.pathInText) : []),
  ]
  return inOrder(found)
}

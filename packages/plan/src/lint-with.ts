import { localeOf, type Locale } from "@folkmoot/facts"
import type { Estimate } from "@folkmoot/metrics"
import { addressesOf, kindOf } from "./address.ts"
import { documentRuleIds } from "./document-rule-ids.ts"
import type { Edit } from "./edit.ts"
import { findingOf, fingerprintOf, inOrder, ranked, type Mapping, type RankedFinding } from "./finding-of.ts"
import type { Finding, Severity } from "./finding.ts"
import { knownMetrics } from "./known-metrics.ts"
import { measuresOf } from "./measures.ts"
import { metricsOf, type KnownMetric } from "./metric-catalogue.ts"
import type { Day } from "./model.ts"
import { moreRule } from "./more-rule.ts"
import { nodesOf, resolver, type NodeKind, type VisitedNode } from "./nodes.ts"
import type { ParsedPlan } from "./parse.ts"
import { grouped } from "./plain-data.ts"
import { problemOn, type Problem } from "./problem.ts"
import type { PlacedProblem, ReadDocument } from "./read-document.ts"
import { type AnyPlanRule, type PresetName, type ReportDetails, type RuleCard, type RuleContext, type RuleOptions } from "./rule.ts"
import { chosenAmong, settingsIn, severityIn, withSetting, type ChosenRule } from "./chosen.ts"
import { listGiven, optionsOf, type Form } from "./given.ts"
import { lintForms, rulesGiven } from "./lint-forms.ts"
import { parsedGiven } from "./parsed-given.ts"
import type { RuleSetNames, RuleSettings } from "./rule-set.ts"
import { settingsProblems, type Optioned } from "./settings-problems.ts"
import type { Located, Path } from "./source.ts"
import { silencer, type Baseline } from "./suppression.ts"
import { collector, type Weighed } from "./together.ts"

/** Settings that hold in some places only: where `files` and `nodes` are both said, both must hold. */
export interface LintOverride {
  /** Whether it holds in a file; in all of them unless said. */
  readonly files?: (file: string) => boolean
  /** Nodes by kind (`pilot`) or by kind and id (`goal:retention`); all of them unless said. */
  readonly nodes?: readonly string[]
  /** Severity goes by the place a finding points at, options by the node that the rule looks at: the plan, for a rule that looks at it as a whole. */
  readonly rules: RuleSettings
}

/**
 * What a plan is checked with.
 *
 * @remarks
 * A typing mistake in these, such as a rule, an option or a preset that does not exist, is told as a finding of `settings/...`.
 */
export interface LintOptions {
  /** Presets or rule sets; what comes later is put on top. `recommended` unless said, and for `lintWith` all rules that were given. */
  readonly extends?: RuleSetNames
  /** Severity and options by rule id, on top of `extends`. */
  readonly rules?: RuleSettings
  /** Severity and options in some files or at some nodes, on top of `rules`; the later override wins. */
  readonly overrides?: readonly LintOverride[]
  /** Today, an ISO day; without it, rules that need it stay silent, and no suppression has run out. */
  readonly asOf?: Day
  /** The metrics a plan may name beside those it defines; the library's own unless said. */
  readonly metrics?: readonly KnownMetric[]
  /** What was measured of the community; without it, rules that hold the plan against its data stay silent. */
  readonly measures?: readonly Estimate[]
  /** Findings that were there before and are not told again, each as often as it was there. */
  readonly baseline?: Baseline
  /** Whether findings that plan or baseline accept are told too, each marked `suppressed`; they are left out unless said. */
  readonly showSuppressed?: boolean
  /** The language of the messages; English unless said. A tag such as `de-AT` counts by its language. */
  readonly locale?: Locale
}

const asList = <T extends object>(given: T | readonly T[] | undefined): readonly T[] => (given === undefined ? [] : Array.isArray(given) ? (given as readonly T[]) : [given as T])

const isPath = (where: Path | ReportDetails): where is Path => Array.isArray(where)

/** The most findings that one rule tells of a plan; how many more there are is told in one. */
const mostTold = 500

/** The problems that are told, with what is said in place of those beyond the first of each rule. */
const firstOfEachRule = (problems: readonly PlacedProblem[]): readonly PlacedProblem[] => {
  const counts = new Map<RuleCard, number>()
  const first = problems.filter(({ problem: { rule } }) => {
    const count = (counts.get(rule) ?? 0) + 1
    counts.set(rule, count)
    return count <= mostTold
  })
  const beyond = [...counts].filter(([, count]) => count > mostTold)
  return [...first, ...beyond.map(([rule, count]) => ({ problem: problemOn({ ...moreRule, severity: rule.severity }, "count", { rule: rule.id, count: count - mostTold }, []) }))]
}

/** A node among those of its kind, with the overrides that hold there. */
interface Filed {
  readonly kind: NodeKind
  readonly node: unknown
  readonly path: Path
  readonly here: readonly LintOverride[]
}

/** Which entries are told by themselves, since the plan accepts them by name or the baseline knows them. */
const toldApart = ({ metadata: { suppressions = [] } }: ParsedPlan["plan"], { baseline }: LintOptions, address: Mapping["address"]): ((problem: Problem) => boolean) => {
  const accepted = new Set(suppressions.map(({ rule, at = "" }) => `${rule} ${at}`))
  const known = baseline?.findings ?? {}
  if (accepted.size === 0 && Object.keys(known).length === 0) return () => false
  return (problem) => {
    const { node } = address(problem.path)
    return accepted.has(`${problem.rule.id} ${node}`) || accepted.has(`${problem.rule.id} ${kindOf(node)}`) || Object.hasOwn(known, fingerprintOf(problem, address))
  }
}

const holdsAt = ({ files, nodes: names }: LintOverride, { where, address }: Mapping, path: Path): boolean => {
  const { node } = address(path)
  return (files === undefined || files(where(path).document.file)) && (names === undefined || names.includes(node) || names.includes(kindOf(node)))
}

/** Names places of single documents: their lists begin anew, and may hold what the plan leaves out. */
const addressesIn = (nodes: readonly VisitedNode[], where: Mapping["where"]): ((document: ReadDocument) => Mapping["address"]) => {
  const known = new Map<Located, Mapping["address"]>()
  return ({ root }) => {
    const written = (node: VisitedNode): readonly VisitedNode[] => {
      const { document, path } = where(node.path)
      return document.root === root ? [{ ...node, path }] : []
    }
    const address = known.get(root) ?? addressesOf(nodes.flatMap(written)).of
    known.set(root, address)
    return address
  }
}

/** What a rule does, kind by kind; nodes are of the kind they are filed under, which TypeScript cannot follow through the union. */
const visitorsOf = ({ visit }: AnyPlanRule): readonly [NodeKind, (node: unknown, context: RuleContext<RuleOptions, RuleCard["messages"]>) => void][] => Object.entries(visit) as never

/** Lets the rules look at the plan's nodes and gathers what they report. */
const ruleProblems = (parsed: ParsedPlan, nodes: readonly VisitedNode[], chosen: readonly ChosenRule[], given: LintOptions, mapping: Mapping): readonly Weighed[] => {
  const { plan } = parsed
  const shared = {
    plan,
    asOf: given.asOf,
    resolve: resolver(nodes),
    metrics: metricsOf(plan.spec, given.metrics ?? knownMetrics),
    measures: measuresOf(given.measures),
  }
  const { overrides = [] } = given
  // Most rules look at one kind of node only, so the nodes are filed by kind before the rules come.
  const filed = nodes.map(({ kind, node, path }): Filed => ({ kind, node, path, here: overrides.filter((override) => holdsAt(override, mapping, path)) }))
  const byKind = grouped(filed, ({ kind }) => kind)
  const problems: Weighed[] = []
  const entries = { name: (path: Path) => mapping.address(path).node.replace(/^\w+:/, ""), apart: toldApart(plan, given, mapping.address) }
  for (const one of chosen) {
    const collected = collector(plan, mostTold, entries)
    for (const [kind, visit] of visitorsOf(one.rule)) {
      for (const { node, path, here } of byKind.get(kind) ?? []) {
        const { rule, options } = here.reduce((at, override) => withSetting(at, override.rules[at.rule.id]), one)
        visit(node, {
          ...shared,
          options,
          report: (message, slots, where = []) => {
            const details: ReportDetails = isPath(where) ? { at: where } : where
            const at = [...path, ...(details.at ?? [])]
            const { severity } = overrides.reduce((set, override) => (holdsAt(override, mapping, at) ? withSetting(set, override.rules[rule.id]) : set), one)
            if (severity === "off") return
            const rooted = (edit: Edit): Edit => ({ ...edit, at: edit.at === undefined ? at : [...path, ...edit.at] })
            collected.add({ severity, problem: { rule, message, slots, path: at, on: details.on ?? "value", fix: asList(details.fix).map(rooted), suggest: asList(details.suggest).map(rooted) } })
          },
        })
      }
    }
    const { found, untold } = collected.told()
    problems.push(...found)
    if (untold > 0) problems.push({ severity: found[0]?.severity ?? one.rule.severity, problem: problemOn(moreRule, "count", { rule: one.rule.id, count: untold }, []) })
  }
  return problems
}

/**
 * Checks a plan with some rules and says what it finds, as `lintPlan` does with all of the library.
 *
 * @remarks
 * For those who embed a few rules and ship no others. Presets are filled from `known`, and all of them run unless `extends` says otherwise.
 */
export const lintWith = (known: readonly AnyPlanRule[], parsed: ParsedPlan, options: LintOptions = {}): readonly Finding[] => lintAt(doorWith("lintWith", known), parsed, options)

/** A door through which plans are checked: what people call it, and what is its own. */
export interface LintDoor {
  readonly name: string
  /** The rules it knows. */
  readonly known: readonly AnyPlanRule[]
  /** What counts where nothing is said; all rules it knows unless there is a preset of its own. */
  readonly preset?: PresetName
  /** The options it has beside those of every such door. */
  readonly more?: Readonly<Record<string, Form>>
  /** What is wrong with those, and with the rules. */
  readonly told?: readonly Problem[]
}

/** A door to which somebody brings the rules. */
export const doorWith = (name: string, given: readonly AnyPlanRule[]): LintDoor => {
  const { list: known, problems: told } = listGiven<AnyPlanRule>(name, "rules", given, rulesGiven)
  return { name, known, told }
}

/** Checks a plan for a door, and tells what was wrong with what the door was given. */
export const lintAt = ({ name: door, known, preset, more, told = [] }: LintDoor, plan: ParsedPlan, said: LintOptions): readonly Finding[] => {
  const { options, problems: wrongOptions } = optionsOf<LintOptions>(door, said, { ...lintForms, ...more })
  const { parsed, problems: wrongPlan } = parsedGiven(door, plan)
  const { rules = {}, overrides = [], baseline, asOf, showSuppressed = false } = options
  // A form passes on what its browser says, which may be de-AT.
  const locale = localeOf(options.locale)
  // A rule that only an override names has to be at hand where that override holds.
  const mentioned: RuleSettings = Object.fromEntries(overrides.flatMap((override) => Object.keys(override.rules).map((id) => [id, {}])))
  const sets = options.extends ?? preset ?? { name: "known", rules: known }
  const chosen = chosenAmong(known, sets, { ...mentioned, ...rules })
  const byId = new Map<string, Optioned>([...documentRuleIds.map((id) => ({ id, options: {} })), ...known, ...chosen.map(({ rule }) => rule)].map((rule) => [rule.id, rule]))
  const nodes = nodesOf(parsed.plan)
  const inPlan: Mapping = { where: parsed.read.where, address: addressesOf(nodes).of }
  const general = [...settingsIn(sets), rules]
  const inDocument = addressesIn(nodes, parsed.read.where)
  const tell = ({ problem, document }: PlacedProblem): readonly RankedFinding[] => {
    // What is wrong with the text itself is told by its place there; in the plan it may not be anywhere.
    const mapping = document === undefined ? inPlan : { where: (path: Path) => ({ document, path }), address: inDocument(document) }
    const settings = [...general, ...overrides.filter((override) => holdsAt(override, mapping, problem.path)).map((override) => override.rules)]
    const severity = settings.reduce<Severity | "off">((set, one) => severityIn(one, { id: problem.rule.id, severity: set }), problem.rule.severity)
    return severity === "off" ? [] : [findingOf(problem, mapping, { locale, severity })]
  }
  const found = [
    ...[...wrongPlan, ...told, ...wrongOptions, ...settingsProblems(byId, options)].flatMap((problem) => tell({ problem })),
    ...firstOfEachRule(parsed.read.problems).flatMap(tell),
    ...(parsed.readable ? ruleProblems(parsed, nodes, chosen, options, inPlan) : []).map(({ problem, severity }) => findingOf(problem, inPlan, { locale, severity })),
  ]
  const files = parsed.files.map(({ file }) => file)
  const ran = new Set([...documentRuleIds, ...chosen.filter(({ severity }) => severity !== "off").map(({ rule }) => rule.id)])
  const { silences, ofPlan, ofBaseline } = silencer(parsed.plan, { baseline, asOf, known: new Set(byId.keys()), chosen: parsed.readable ? ran : new Set() })
  const judged = (some: readonly RankedFinding[]): readonly RankedFinding[] =>
    ranked(some, files).map((finding) => {
      const suppressed = silences(finding)
      return suppressed === undefined ? finding : { ...finding, suppressed }
    })
  const ofRules = judged(found)
  const ofSuppressions = judged(firstOfEachRule(ofPlan().map((problem) => ({ problem }))).flatMap(tell))
  const all = inOrder([...ofRules, ...ofSuppressions, ...ofBaseline().flatMap((problem) => tell({ problem }))], files)
  return showSuppressed ? all : all.filter(({ suppressed }) => suppressed === undefined)
}

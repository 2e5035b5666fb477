import type { AnyCriterion, Declaration, Evidence, JudgedCriterion } from "@folkmoot/maturity"
import { judge, levelNames } from "@folkmoot/maturity"
import type { Estimate } from "@folkmoot/metrics"
import type { PlanSpec } from "@folkmoot/plan"
import { fenced, folded, inline, part, prose, readableJson, table } from "./markdown.ts"
import { optionText } from "./told-value.ts"
import { exportNameOf } from "./unit-name.ts"
import type { Example, LoadedUnit } from "./units.ts"

type Call = (totals: unknown, options: object) => Estimate

interface Worked {
  readonly plan?: PlanSpec
  readonly totals?: Readonly<Record<string, unknown>>
  readonly declared?: Declaration["verdict"]
}

const criterionOf = ({ unit }: LoadedUnit): AnyCriterion => unit as unknown as AnyCriterion

const evidenceIn = (criterion: AnyCriterion): readonly (readonly [name: string, evidence: Evidence])[] => Object.entries(criterion.evidence as Readonly<Record<string, Evidence>>)

/** The metric a piece of evidence names, with its variant. */
const askedOf = (evidence: Evidence) =>
  typeof evidence === "function" ? { metric: evidence, variant: Object.keys(evidence.variants)[0] ?? "" } : evidence.kind === "metric" ? evidence : undefined

/** What a criterion says of one of its examples. */
const judged = (criterion: AnyCriterion, example: Example): JudgedCriterion => {
  const { plan, totals = {}, declared } = example as unknown as Worked
  const estimates = new Map(
    evidenceIn(criterion).flatMap(([name, evidence]) => {
      const asked = askedOf(evidence)
      return asked === undefined || totals[name] === undefined ? [] : [[`${asked.metric.id}/${asked.variant}`, (asked.metric as unknown as Call)(totals[name], { variant: asked.variant })] as const]
    }),
  )
  return judge(criterion, {
    ...(plan === undefined ? {} : { plan }),
    ...(declared === undefined ? {} : { answer: { verdict: declared, note: "We looked.", by: "community manager", on: "2026-03-01" } }),
    estimateOf: (metric, variant) => estimates.get(`${metric.id}/${variant}`),
  })
}

/** The fields of a plan that a piece of evidence reads, as its own words name them. */
const planFields = (select: (spec: PlanSpec) => unknown): readonly string[] => {
  const text = String(select)
  const [, destructured = ""] = /^\s*\(\s*\{([^}]*)\}/.exec(text) ?? []
  const named = destructured.split(",").flatMap((field) => /^\s*(\w+)/.exec(field)?.slice(1, 2) ?? [])
  const read = [...text.matchAll(/\bspec\??\.(\w+)/g)].flatMap((match) => match.slice(1, 2))
  return [...new Set([...named, ...read])]
}

const evidenceText = (evidence: Evidence): string => {
  const asked = askedOf(evidence)
  if (asked !== undefined) return `the metric [${asked.metric.title.en}](../metrics/${asked.metric.id}.md) in its variant ${inline(asked.variant)}`
  if (!("kind" in evidence) || evidence.kind !== "plan") return "what people answer, with who says so, when, and what it rests on"
  const fields = planFields(evidence.select)
  return `the plan${fields.length === 0 ? "" : `: ${fields.map((field) => inline(`spec.${field}`)).join(", ")}`}`
}

const order = ["met", "declared", "undecided", "unmet", "not-measured", "not-applicable"] as const

const given = ({ title: _, expect: __, ...rest }: Example): string => (Object.keys(rest).length === 0 ? "Nothing is given." : fenced("json", readableJson(rest)))

/** The page of a maturity criterion, between what it asks and where it comes from. */
export const criterionPage = (loaded: LoadedUnit): readonly string[] => {
  const criterion = criterionOf(loaded)
  const { level, lifecycle = "stable", replacedBy, revision = 1, shelfLife = 365 } = criterion
  const cases = loaded.examples.map((example) => ({ example, result: judged(criterion, example) })).toSorted((a, b) => order.indexOf(a.result.verdict) - order.indexOf(b.result.verdict))
  const required = cases[0]?.result.required ?? true
  const bars = [...new Set(cases.flatMap(({ result: { bar } }) => (bar === undefined ? [] : [bar])))]
  return [
    ...part("## Why", prose(criterion.why.en)),
    table(["At a glance", ""], [
      ["Level", `${level}: ${levelNames[level].en}`],
      ["Keeps the level", required ? "yes: without it the level is not held" : "no: it advises"],
      ["Evidence", evidenceIn(criterion).map(([, evidence]) => evidenceText(evidence)).join("; ")],
      ...(bars.length === 1 ? [["Bar", optionText(bars[0] as number)]] : []),
      ...(evidenceIn(criterion).some(([, evidence]) => !("kind" in evidence) || evidence.kind !== "plan") ? [["Evidence counts for", `${shelfLife} days`]] : []),
      ...(lifecycle === "stable" ? [] : [["Lifecycle", `${lifecycle}${replacedBy === undefined ? "" : `: look at ${inline(replacedBy)} instead`}`]]),
      ["Revision", `${revision}, since ${criterion.since}`],
      ["Import", inline(`import { ${exportNameOf(loaded.name)} } from "@folkmoot/maturity/${loaded.name}"`)],
    ]),
    ...part(
      "## What leads to which verdict",
      `${bars.length === 0 ? "" : "A bar is met only if the whole interval reaches it, and missed only if all of it falls short; in between it is undecided. "}Each line is an example that is run.`,
      table(["Verdict", "Where", "Because"], cases.map(({ example, result }) => [inline(result.verdict), example.title, result.because.en])),
      folded(`What the examples give (${cases.length})`, ...cases.flatMap(({ example }) => [`**${prose(example.title)}**`, given(example)])),
    ),
    ...part("## What to do where it is not met", prose(criterion.remedy.text.en), `It takes ${criterion.remedy.effort} once somebody starts.`),
  ]
}

/** What an index says of a criterion's evidence, in a few words. */
export const evidenceShort = (loaded: LoadedUnit): string =>
  [...new Set(evidenceIn(criterionOf(loaded)).map(([, evidence]) => (askedOf(evidence) !== undefined ? "a metric" : "kind" in evidence && evidence.kind === "plan" ? "the plan" : "an answer")))].join(", ")


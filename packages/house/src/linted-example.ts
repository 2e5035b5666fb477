import { emptyPlan, lintPlan, parsePlan, type AnyPlanRule, type Finding, type LintOptions, type StrategyPlan } from "@folkmoot/plan"
import { stringify } from "yaml"
import { fenced, inline } from "./markdown.ts"
import type { Example } from "./units.ts"

const isRule = (unit: object): unit is AnyPlanRule => "visit" in unit && "messages" in unit

const head = /^apiVersion: .*\nkind: .*\n/

/** A finding as people read it, with the line of the text shown above it. */
const line = (finding: Finding, skipped: number): string => `- line ${finding.line - skipped}, ${finding.severity}: ${finding.message}`

/** What else an example is looked at with. */
const given = ({ asOf, options, measures }: Example): string => {
  const said = [
    ...(asOf === undefined ? [] : [`as of ${inline(JSON.stringify(asOf).slice(1, -1))}`]),
    ...(options === undefined ? [] : [`with the options ${inline(JSON.stringify(options))}`]),
    ...(measures === undefined ? [] : [`with ${(measures as readonly unknown[]).length} measures`]),
  ]
  return said.length === 0 ? "" : `Looked at ${said.join(", ")}.`
}

/** An example of a plan rule: the plan as it is written, and what the rule says about it; nothing for units of another kind. */
export const lintedExample = (unit: object, example: Example): string | undefined => {
  if (!isRule(unit) || typeof example["spec"] !== "object") return undefined
  // Examples of rules are checked against their types where they are written.
  const { metadata, spec, asOf, options, metrics, measures } = example as unknown as Partial<StrategyPlan> & LintOptions & { readonly options?: Readonly<Record<string, string>> }
  const whole = stringify({ ...emptyPlan(), metadata: { name: "example", ...metadata }, spec }, { lineWidth: 0, aliasDuplicateObjects: false })
  const found = lintPlan(parsePlan(whole), {
    extends: { name: "example", rules: [unit] },
    ...(options === undefined ? {} : { rules: { [unit.id]: { options } } }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(metrics === undefined ? {} : { metrics }),
    ...(measures === undefined ? {} : { measures }),
  }).filter(({ rule }) => rule === unit.id)
  const text = whole.replace(head, "").replace(metadata === undefined ? "metadata:\n  name: example\n" : "", "")
  const skipped = whole.split("\n").length - text.split("\n").length
  const verdict = found.length === 0 ? "Nothing is found." : found.map((finding) => line(finding, skipped)).join("\n")
  const fixed = example["fixed"] === undefined ? "" : `Fixed:\n\n${fenced("yaml", stringify({ spec: example["fixed"] }, { lineWidth: 0 }).trimEnd())}`
  return [given(example), fenced("yaml", text.trimEnd()), verdict, fixed].filter((one) => one !== "").join("\n\n")
}

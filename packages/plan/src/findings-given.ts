import { localeOf, type Locale } from "@folkmoot/facts"
import { findingOf, inOrder, type Mapping } from "./finding-of.ts"
import type { Finding } from "./finding.ts"
import type { FindingFormat, FormatContext } from "./format.ts"
import { forms, listGiven, listOf, optionsOf, type Form } from "./given.ts"
import { hasFields } from "./plain-data.ts"
import type { Problem } from "./problem.ts"
import { nowhere } from "./source.ts"

const nothing: Mapping = { where: (path) => ({ document: { file: "", text: "", lines: [0], root: nowhere }, path }), address: () => ({ node: "plan", field: "" }) }

/** Problems with what a door was given, as findings. */
const asFindings = (problems: readonly Problem[], locale: Locale): readonly Finding[] => inOrder(problems.map((one) => findingOf(one, nothing, { locale, severity: one.rule.severity })), [])

const isList = (value: unknown): boolean => Array.isArray(value)

const isFix = (value: unknown): boolean => hasFields(value) && Array.isArray(value["edits"]) && value["edits"].every((edit) => hasFields(edit) && typeof edit["start"] === "number" && typeof edit["end"] === "number")

const texts = ["rule", "messageKey", "message", "file", "pointer", "node", "fingerprint", "why", "url"] as const satisfies readonly (keyof Finding)[]

const numbers = ["line", "column", "endLine", "endColumn"] as const satisfies readonly (keyof Finding)[]

const finding: Form = {
  is: "Finding",
  fits: (value) => {
    if (!hasFields(value) || !texts.every((field) => typeof value[field] === "string") || !numbers.every((field) => typeof value[field] === "number")) return false
    const { severity, fix, suggestions, suppressed } = value
    if (!["error", "warning", "info"].some((one) => one === severity)) return false
    return (fix === undefined || isFix(fix)) && (suggestions === undefined || (Array.isArray(suggestions) && suggestions.every((one) => isFix(one) && typeof (one as Readonly<Record<string, unknown>>)["message"] === "string"))) && (suppressed === undefined || hasFields(suppressed))
  },
}

/** Findings as `lintPlan` gives them. */
const findings: Form = listOf(finding)

const file: Form = { is: "PlanFile", fits: (value) => hasFields(value) && typeof value["file"] === "string" && typeof value["text"] === "string" }

const card: Form = { is: "RuleCard", fits: (value) => hasFields(value) && typeof value["id"] === "string" && hasFields(value["why"]) && hasFields(value["messages"]) && Object.values(value["messages"]).every(hasFields) && (value["sources"] === undefined || isList(value["sources"])) }

const contextForms: { readonly [Option in keyof Required<FormatContext>]: Form } = {
  locale: forms.locale,
  files: listOf(file),
  rules: listOf(card),
  version: forms.text,
  colour: forms.does,
}

/** The findings a door was given to write down, those about what it was given before all others. */
export const findingsGiven = (door: string, given: unknown, said: unknown): { readonly told: readonly Finding[]; readonly context: FormatContext } => {
  const { options: context, problems } = optionsOf<FormatContext>(door, said, contextForms)
  const { list, problems: wrong } = listGiven<Finding>(door, "findings", given, findings)
  return { told: [...asFindings([...wrong, ...problems], localeOf(context.locale)), ...list], context }
}

/** A format that writes whatever it is given: what is wrong with that is a finding like any other. */
export const defineFormat = (format: FindingFormat): FindingFormat => ({
  ...format,
  write: (given, said) => {
    const { told, context } = findingsGiven(`${format.id}.write`, given, said)
    return format.write(told, context)
  },
})

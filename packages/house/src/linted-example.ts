import { locales, type Locale } from "@folkmoot/facts"
import { applyFixes, emptyPlan, lintPlan, parsePlan, type AnyPlanRule, type Finding, type LintOptions, type StrategyPlan } from "@folkmoot/plan"
import { stringify } from "yaml"
import { lineDifference } from "./line-difference.ts"
import { fenced, inline, prose } from "./markdown.ts"
import type { Example } from "./units.ts"

const head = /^apiVersion: .*\nkind: .*\n/

const languages: Readonly<Record<Locale, string>> = { en: "", de: "Deutsch: ", da: "Dansk: " }

/** What else an example is looked at with. */
const given = ({ asOf, options, measures }: Example): string => {
  const said = [
    ...(asOf === undefined ? [] : [`as of ${inline(JSON.stringify(asOf).slice(1, -1))}`]),
    ...(options === undefined ? [] : [`with the options ${inline(JSON.stringify(options))}`]),
    ...(measures === undefined ? [] : [`with ${(measures as readonly unknown[]).length} measures`]),
  ]
  return said.length === 0 ? "" : `Looked at ${said.join(", ")}.`
}

/** What an example's text is shown without: the lines every plan begins with, and the name every example has. */
const shortened = (whole: string, hasName: boolean): string => whole.replace(head, "").replace(hasName ? "" : "metadata:\n  name: example\n", "").trimEnd()

/** The place of each finding with its message in every language; the first language is the page's. */
const found = (findings: Readonly<Record<Locale, readonly Finding[]>>, skipped: number): string =>
  findings.en
    .map(({ line, severity }, index) =>
      locales.map((locale) => `${locale === "en" ? `- line ${line - skipped}, ${severity}: ` : "  - "}${languages[locale]}${prose(findings[locale][index]?.message ?? "")}`).join("\n"),
    )
    .join("\n")

/** An example of a plan rule: the plan as it is written, what the rule says about it, and what mending it changes. */
export const lintedExample = (rule: AnyPlanRule, example: Example): string => {
  // Examples of rules are checked against their types where they are written.
  const { metadata, spec, asOf, options, metrics, measures } = example as unknown as Partial<StrategyPlan> & LintOptions & { readonly options?: Readonly<Record<string, string>> }
  const whole = stringify({ ...emptyPlan(), metadata: { name: "example", ...metadata }, spec }, { lineWidth: 0, aliasDuplicateObjects: false })
  const lint = (locale: Locale): readonly Finding[] =>
    lintPlan(parsePlan(whole), {
      locale,
      extends: { name: "example", rules: [rule] },
      ...(options === undefined ? {} : { rules: { [rule.id]: { options } } }),
      ...(asOf === undefined ? {} : { asOf }),
      ...(metrics === undefined ? {} : { metrics }),
      ...(measures === undefined ? {} : { measures }),
    }).filter((finding) => finding.rule === rule.id)
  const findings = { en: lint("en"), de: lint("de"), da: lint("da") }
  const text = shortened(whole, metadata !== undefined)
  const skipped = whole.trimEnd().split("\n").length - text.split("\n").length
  const fixed = shortened(applyFixes(whole, findings.en), metadata !== undefined)
  const mended = fixed === text ? "" : `Fixed by ${inline("--fix")}:\n\n${fenced("diff", lineDifference(text, fixed))}`
  const offered = findings.en.flatMap(({ suggestions = [] }) => suggestions).slice(0, 1).map((suggestion) => {
    const other = shortened(applyFixes(whole, [{ fix: suggestion }]), metadata !== undefined)
    return `Offered, never done by itself: ${prose(suggestion.message)}\n\n${fenced("diff", lineDifference(text, other))}`
  })
  return [given(example), fenced("yaml", text), findings.en.length === 0 ? "Nothing is found." : found(findings, skipped), mended, ...offered].filter((one) => one !== "").join("\n\n")
}

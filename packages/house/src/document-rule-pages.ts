import { documentRules, type RuleCard } from "@folkmoot/plan"
import { inline, page, table } from "./markdown.ts"
import { languagesText, sourceText } from "./reference-page.ts"

const fileOf = ({ id }: RuleCard): string => id.replace("/", "-")

const pageOf = (rule: RuleCard): string =>
  page(
    `# ${rule.id}`,
    rule.why.en,
    "This rule always runs; it can be silenced or given another severity by its id.",
    table(["Field", "Value"], [["id", inline(rule.id)], ["since", rule.since], ["severity", rule.severity]]),
    "## In three languages",
    languagesText(rule),
    "## Sources",
    rule.sources.map((source) => `- ${sourceText(source)}`).join("\n"),
  )

/** A page for each rule that the document itself is held to, by path. */
export const documentRulePages = (): Readonly<Record<string, string>> =>
  Object.fromEntries(documentRules.map((rule) => [`docs/reference/rules/${fileOf(rule)}.md`, pageOf(rule)]))

/** Their part of the index of rules. */
export const documentRuleIndex = (): { readonly files: readonly string[]; readonly text: string } => ({
  files: documentRules.map((rule) => `./${fileOf(rule)}.md`),
  text: table(["Always run", "Why"], documentRules.map((rule) => [`[${rule.id}](./${fileOf(rule)}.md)`, rule.why.en])),
})

import { documentRules, type RuleCard } from "@folkmoot/plan"
import { languageTable } from "./language-table.ts"
import { inline, page, part, points, prose, table } from "./markdown.ts"
import { sourceText } from "./reference-page.ts"
import { fileNameOf } from "./unit-name.ts"

const fileOf = ({ id }: RuleCard): string => fileNameOf(id)

const pageOf = (rule: RuleCard): string =>
  page(
    `# ${rule.id}`,
    rule.why.en,
    "This rule always runs: it looks at the document rather than at the plan. It can be silenced or given another severity by its id.",
    table(["At a glance", ""], [["Id", inline(rule.id)], ["Severity", rule.severity], ["Since", rule.since]]),
    ...part("## Sources", points(rule.sources.map(sourceText))),
    ...part("## What it says", points(Object.values(rule.messages).map(({ en }) => prose(en)))),
    ...part("## In three languages", languageTable(rule)),
  )

/** A page for each rule that the document itself is held to, by path. */
export const documentRulePages = (): Readonly<Record<string, string>> =>
  Object.fromEntries(documentRules.map((rule) => [`docs/reference/rules/${fileOf(rule)}.md`, pageOf(rule)]))

/** Their part of the index of rules. */
export const documentRuleIndex = (): { readonly files: readonly string[]; readonly text: string } => ({
  files: documentRules.map((rule) => `./${fileOf(rule)}.md`),
  text: `## Always on\n\nThese look at the document itself, whatever the preset.\n\n${table(["Rule", "Why", "Severity"], documentRules.map((rule) => [`[${rule.id}](./${fileOf(rule)}.md)`, rule.why.en, rule.severity]))}`,
})

import { presetNames, type AnyPlanRule } from "@folkmoot/plan"
import { lintedExample } from "./linted-example.ts"
import { inline, part, points, prose, table } from "./markdown.ts"
import { optionsIn } from "./preset-page.ts"
import { exportNameOf } from "./unit-name.ts"
import { commentOf } from "./unit-comment.ts"
import type { LoadedUnit } from "./units.ts"

const ruleOf = ({ unit }: LoadedUnit): AnyPlanRule => unit as unknown as AnyPlanRule

const valueText = (value: unknown): string => (Array.isArray(value) ? value.map((one) => inline(String(one))).join(", ") : inline(String(value)))

/** The presets a rule is on in, with the options it has there where they are not its own. */
const presetsOf = (rule: AnyPlanRule): readonly string[] =>
  presetNames.flatMap((preset) => {
    const options = optionsIn(preset, rule)
    if (options === undefined) return []
    const other = Object.entries(options).map(([option, value]) => `${inline(option)} ${valueText(value)}`)
    return [`${inline(preset)}${other.length === 0 ? "" : ` with ${other.join(", ")}`}`]
  })

/** The part of the plan a rule's id names first, as a heading. */
export const subjectOf = (id: string): string => {
  const [subject = ""] = id.split("/")
  return `${subject.slice(0, 1).toUpperCase()}${subject.slice(1).replaceAll("-", " ")}`
}

const sharedSources = (one: AnyPlanRule, other: AnyPlanRule): number => one.sources.filter((source) => source.startsWith("concept:") && other.sources.includes(source)).length

/** Rules about the same part of the plan, and those that rest on the same concepts; the nearest first. */
const relatedTo = (loaded: LoadedUnit, all: readonly LoadedUnit[]): readonly LoadedUnit[] => {
  const own = ruleOf(loaded)
  const nearness = (other: LoadedUnit): number => sharedSources(own, ruleOf(other)) + (subjectOf(other.unit.id) === subjectOf(own.id) ? 1.5 : 0)
  return all
    .filter((other) => other.kind.kind === "rule" && other.name !== loaded.name && nearness(other) > 1)
    .toSorted((a, b) => nearness(b) - nearness(a) || (a.name < b.name ? -1 : 1))
    .slice(0, 8)
}

/** The page of a plan rule, between what it finds and where it comes from. */
export const rulePage = (loaded: LoadedUnit, all: readonly LoadedUnit[]): readonly string[] => {
  const rule = ruleOf(loaded)
  const presets = presetsOf(rule)
  const options = Object.entries(rule.options as Readonly<Record<string, unknown>>)
  const wrong = loaded.examples.filter((example) => (example["expect"] as readonly unknown[]).length > 0)
  const right = loaded.examples.filter((example) => !wrong.includes(example))
  const shown = (heading: string, examples: typeof wrong): readonly string[] => part(heading, ...examples.flatMap((example) => [`### ${prose(example.title)}`, lintedExample(rule, example)]))
  return [
    ...part("## Why", prose(rule.why.en)),
    table(["At a glance", ""], [
      ["Severity", `${rule.severity}${presets.length === 0 ? "" : ", wherever it is on"}`],
      ["On in", presets.length === 0 ? "no preset: switch it on by its id" : `the [presets](../presets.md) ${presets.join(", ")}`],
      ...(rule.together === undefined || rule.together.length === 0 ? [] : [["Told once", "where most entries of a list have it"]]),
      ["Since", rule.since],
      ["Import", inline(`import { ${exportNameOf(loaded.name)} } from "@folkmoot/plan/${loaded.name}"`)],
    ]),
    ...part(
      "## Options",
      table(["Option", "Unless said", "Takes"], options.map(([option, value]) => [inline(option), valueText(value), Array.isArray(value) ? "a list of texts" : typeof value === "number" ? "a number" : typeof value === "boolean" ? "true or false" : "a text"])),
      options.length === 0 ? "" : `Set them in the configuration: ${inline(`rules: { ${rule.id}: { options: { ${options.map(([option, value]) => `${option}: ${JSON.stringify(value)}`).join(", ")} } } }`)}`,
    ),
    ...shown("## Wrong", wrong),
    ...shown("## Right", right),
    ...part(
      "## Related rules",
      points(relatedTo(loaded, all).map((other) => `[${other.unit.id}](./${other.name}.md): ${prose(commentOf(other).summary)}`)),
    ),
  ]
}

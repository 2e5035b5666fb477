import { chosenFrom, presetNames, type AnyPlanRule, type PresetName, type RuleOptions } from "@folkmoot/plan"
import { inline, page, table } from "./markdown.ts"
import { titleOf, type LoadedUnit } from "./units.ts"

/** The rules each preset switches on, by id, with the options they have in it; those a preset builds on are among them. */
const members: ReadonlyMap<PresetName, ReadonlyMap<string, RuleOptions>> = new Map(
  presetNames.map((name) => [name, new Map(chosenFrom(name).flatMap(({ rule, severity, options }) => (severity === "off" ? [] : [[rule.id, options] as const])))]),
)

/** Which options a rule has in a preset, as far as they are not its own; nothing where the preset does not switch it on. */
export const optionsIn = (preset: PresetName, { id, options: own }: Pick<AnyPlanRule, "id" | "options">): RuleOptions | undefined => {
  const options = members.get(preset)?.get(id)
  return options && Object.fromEntries(Object.entries(options).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify((own as RuleOptions)[name])))
}

/** What stands where a rule meets a preset: nothing, that it is in it, or the options it has there. */
const cell = (rule: AnyPlanRule, preset: PresetName): string => {
  const options = optionsIn(preset, rule)
  if (options === undefined) return ""
  return Object.entries(options).map(([option, value]) => inline(`${option}: ${String(value)}`)).join(", ") || "yes"
}

/** The page that says which plan rules each preset switches on. */
export const presetPage = (units: readonly LoadedUnit[]): string =>
  page(
    "# Presets",
    "Which rules a plan is held to; `recommended` unless said. A plan's settings can still switch each rule on, off, or to another severity. Where a rule has other options in a preset than by itself, they stand in its cell.",
    table(["Preset", "Rules"], presetNames.map((name) => [inline(name), String(members.get(name)?.size ?? 0)])),
    table(
      ["Rule", "Severity", ...presetNames.map(inline)],
      units
        .filter(({ kind }) => kind.kind === "rule")
        .map((loaded) => {
          const rule = loaded.unit as unknown as AnyPlanRule
          return [`[${titleOf(loaded)}](./rules/${loaded.name}.md)`, rule.severity, ...presetNames.map((preset) => cell(rule, preset))]
        }),
    ),
  )

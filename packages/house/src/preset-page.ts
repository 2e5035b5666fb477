import { inline, page, table } from "./markdown.ts"
import { titleOf, type LoadedUnit } from "./units.ts"

type Preset = LoadedUnit["unit"] & { readonly presets?: readonly string[]; readonly severity?: string }

/** The page that says which plan rules each preset switches on; a rule says so itself. */
export const presetPage = (units: readonly LoadedUnit[]): string => {
  const rules = units.flatMap((loaded) => ("presets" in loaded.unit ? [{ loaded, ...(loaded.unit as Preset) }] : []))
  const presets = [...new Set(rules.flatMap((rule) => rule.presets ?? []))].toSorted()
  return page(
    "# Presets",
    "Which rules a plan is held to. A rule names the presets it belongs to; a plan's settings can still switch each on, off, or to another severity.",
    table(
      ["Rule", "Severity", ...presets.map(inline)],
      rules.map((rule) => [`[${titleOf(rule.loaded)}](./rules/${rule.loaded.name}.md)`, rule.severity ?? "", ...presets.map((preset) => (rule.presets?.includes(preset) === true ? "yes" : ""))]),
    ),
  )
}

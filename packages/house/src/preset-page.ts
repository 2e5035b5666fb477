import { inline, page, table } from "./markdown.ts"
import { titleOf, type LoadedUnit } from "./units.ts"

/** A preset a rule is in, by name alone or with the options the rule has there. */
type Entry = string | readonly [string, Readonly<Record<string, unknown>>]

type Preset = LoadedUnit["unit"] & { readonly presets?: readonly Entry[]; readonly severity?: string }

const nameOf = (entry: Entry): string => (typeof entry === "string" ? entry : entry[0])

/** What stands where a rule meets a preset: nothing, that it is in it, or the options it has there. */
const cell = (entries: readonly Entry[], preset: string): string => {
  const entry = entries.find((one) => nameOf(one) === preset)
  if (entry === undefined) return ""
  return typeof entry === "string" ? "yes" : Object.entries(entry[1]).map(([option, value]) => inline(`${option}: ${String(value)}`)).join(", ")
}

/** The page that says which plan rules each preset switches on; a rule says so itself. */
export const presetPage = (units: readonly LoadedUnit[]): string => {
  const rules = units.flatMap((loaded) => ("presets" in loaded.unit ? [{ loaded, ...(loaded.unit as Preset) }] : []))
  const presets = [...new Set(rules.flatMap((rule) => (rule.presets ?? []).map(nameOf)))].toSorted()
  return page(
    "# Presets",
    "Which rules a plan is held to. A rule names the presets it belongs to; a plan's settings can still switch each on, off, or to another severity. Where a rule has other options in a preset than by itself, they stand in its cell.",
    table(
      ["Rule", "Severity", ...presets.map(inline)],
      rules.map((rule) => [`[${titleOf(rule.loaded)}](./rules/${rule.loaded.name}.md)`, rule.severity ?? "", ...presets.map((preset) => cell(rule.presets ?? [], preset))]),
    ),
  )
}

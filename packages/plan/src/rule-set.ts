import { rules as catalogue } from "./catalogue.ts"
import type { Severity } from "./finding.ts"
import type { AnyPlanRule, OptionValue, PresetName, RuleOptions } from "./rule.ts"

/**
 * What is set for a rule: how grave its findings are, or what its options are.
 *
 * @remarks
 * `off` silences a rule. A severity switches a rule on that the preset leaves out. Options that are not named keep their values.
 */
export type RuleSetting = Severity | "off" | { readonly severity?: Severity | "off"; readonly options?: Readonly<Record<string, OptionValue>> }

/** Settings by rule id. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>

/**
 * Rules that go together, such as those of a company: what they build on, the rules themselves, and what is set for them.
 *
 * @remarks
 * `rules` are run unless `settings` say otherwise.
 */
export interface RuleSet {
  readonly name: string
  readonly extends?: RuleSetNames
  readonly rules?: readonly AnyPlanRule[]
  readonly settings?: RuleSettings
}

/** Presets by name, or rule sets. */
export type RuleSetNames = PresetName | RuleSet | readonly (PresetName | RuleSet)[]

/** The names of the presets. */
export const presetNames = ["starter", "recommended", "strict", "ten-elements", "one-goal"] as const satisfies readonly PresetName[]

/** A rule with its options in a preset, if it is in it. */
const inPreset = (rule: AnyPlanRule, preset: PresetName): Partial<RuleOptions> | undefined => {
  for (const entry of rule.presets) {
    if (entry === preset) return {}
    if (Array.isArray(entry) && entry[0] === preset) return entry[1] as Partial<RuleOptions>
  }
  return undefined
}

/** Which preset another one builds on. */
const bases: Partial<Readonly<Record<PresetName, PresetName>>> = { "one-goal": "recommended" }

/** A preset as a rule set: what it builds on, and the rules that say they are in it. */
export const presetOf = (name: PresetName): RuleSet => {
  const members = (catalogue as readonly AnyPlanRule[]).flatMap((rule) => {
    const options = inPreset(rule, name)
    return options === undefined ? [] : [{ rule, options }]
  })
  // Options of a preset are those of the rule, so each has a value.
  const settings = Object.fromEntries(members.flatMap(({ rule, options }) => (Object.keys(options).length === 0 ? [] : [[rule.id, { options: options as Readonly<Record<string, OptionValue>> }]])))
  const base = bases[name]
  return { name, ...(base === undefined ? {} : { extends: base }), rules: members.map(({ rule }) => rule), settings }
}

/** What is chosen for one rule. */
export interface ChosenRule {
  readonly rule: AnyPlanRule
  readonly severity: Severity | "off"
  readonly options: RuleOptions
}

const sameKind = (a: unknown, b: unknown): boolean => typeof a === typeof b && Array.isArray(a) === Array.isArray(b)

/** Whether an option exists and is of that kind. */
export const fits = (rule: { readonly options?: RuleOptions }, option: string, value: unknown): boolean =>
  Object.hasOwn(rule.options ?? {}, option) && sameKind(rule.options?.[option], value)

/** Puts a setting on top of what was chosen; options that do not exist are left out. */
export const withSetting = (chosen: ChosenRule, setting: RuleSetting): ChosenRule => {
  const { severity, options = {} } = typeof setting === "string" ? { severity: setting } : setting
  const fitting = Object.entries(options).filter(([name, value]) => fits(chosen.rule as { readonly options: RuleOptions }, name, value))
  return { rule: chosen.rule, severity: severity ?? chosen.severity, options: fitting.length === 0 ? chosen.options : { ...chosen.options, ...Object.fromEntries(fitting) } }
}

/** How grave the findings of a rule are that always runs. */
export const severityIn = (settings: RuleSettings, { id, severity }: { readonly id: string; readonly severity: Severity }): Severity | "off" => {
  const setting = Object.hasOwn(settings, id) ? settings[id] : undefined
  return (typeof setting === "object" ? setting.severity : setting) ?? severity
}

const asList = (names: RuleSetNames): readonly (PresetName | RuleSet)[] => (Array.isArray(names) ? (names as readonly (PresetName | RuleSet)[]) : [names as PresetName | RuleSet])

/** Whether a name is that of a preset. */
export const isPreset = (name: string): name is PresetName => (presetNames as readonly string[]).includes(name)

/** The presets that are named but do not exist. */
export const unknownPresets = (names: RuleSetNames, seen: ReadonlySet<RuleSet> = new Set()): readonly string[] =>
  asList(names).flatMap((one) => {
    if (typeof one === "string") return isPreset(one) ? [] : [one]
    return one.extends === undefined || seen.has(one) ? [] : unknownPresets(one.extends, new Set([...seen, one]))
  })

/** All rules of rule sets, each once; what comes later is put on top of what came before. */
export const chosenFrom = (names: RuleSetNames, settings: RuleSettings = {}): readonly ChosenRule[] => {
  const chosen = new Map<string, ChosenRule>()
  const put = (rule: AnyPlanRule): void => {
    chosen.set(rule.id, { rule, severity: rule.severity, options: rule.options as RuleOptions })
  }
  const set = (settingsOf: RuleSettings): void => {
    for (const [id, setting] of Object.entries(settingsOf)) {
      const severity = typeof setting === "string" ? setting : setting.severity
      const known = (catalogue as readonly AnyPlanRule[]).find((rule) => rule.id === id)
      if (!chosen.has(id) && known !== undefined && severity !== undefined && severity !== "off") put(known)
      const before = chosen.get(id)
      if (before !== undefined) chosen.set(id, withSetting(before, setting))
    }
  }
  const add = (one: PresetName | RuleSet, open: ReadonlySet<RuleSet>): void => {
    if (typeof one === "string") return isPreset(one) ? add(presetOf(one), open) : undefined
    // A set that builds on itself adds nothing the second time.
    if (open.has(one)) return
    for (const base of one.extends === undefined ? [] : asList(one.extends)) add(base, new Set([...open, one]))
    for (const rule of one.rules ?? []) put(rule)
    set(one.settings ?? {})
  }
  for (const one of asList(names)) add(one, new Set())
  set(settings)
  return [...chosen.values()]
}

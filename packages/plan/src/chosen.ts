import type { Severity } from "./finding.ts"
import { hasFields } from "./plain-data.ts"
import { presetNames, type AnyPlanRule, type OptionValue, type PresetName, type RuleOptions } from "./rule.ts"
import type { RuleSet, RuleSetNames, RuleSetting, RuleSettings } from "./rule-set.ts"

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

/** A preset as a rule set: what it builds on, and those of the rules that say they are in it. */
export const presetAmong = (rules: readonly AnyPlanRule[], name: PresetName): RuleSet => {
  const members = rules.flatMap((rule) => {
    const options = inPreset(rule, name)
    return options === undefined ? [] : [{ rule, options }]
  })
  // Options of a preset are those of the rule, so each has a value.
  const settings = Object.fromEntries(members.flatMap(({ rule, options }) => (Object.keys(options).length === 0 ? [] : [[rule.id, { options: options as Readonly<Record<string, OptionValue>> }]])))
  const base = isPreset(name) ? bases[name] : undefined
  return { name, ...(base === undefined ? {} : { extends: base }), rules: members.map(({ rule }) => rule), settings }
}

/** What is chosen for one rule. */
export interface ChosenRule {
  /** The rule itself, as its unit or its author defines it. */
  readonly rule: AnyPlanRule
  /** `off` where the rule is known but not run. */
  readonly severity: Severity | "off"
  /** Every option of the rule, with its default where nothing else is set. */
  readonly options: RuleOptions
}

const sameKind = (a: unknown, b: unknown): boolean => typeof a === typeof b && Array.isArray(a) === Array.isArray(b)

/** Whether an option exists and is of that kind. */
export const fits = (rule: { readonly options?: RuleOptions }, option: string, value: unknown): boolean =>
  Object.hasOwn(rule.options ?? {}, option) && sameKind(rule.options?.[option], value)

/** What can be set for a rule as its severity. */
export const severities = ["error", "warning", "info", "off"] as const satisfies readonly (Severity | "off")[]

/** What a setting says, be it well written or not: the severity by itself, or fields. */
export const saidBy = (setting: unknown): Readonly<Record<string, unknown>> => (hasFields(setting) ? setting : { severity: setting })

/** What is no severity says nothing: a slip such as `warn` must not let an error through. */
const severityOf = (setting: unknown): Severity | "off" | undefined => {
  const { severity } = saidBy(setting)
  return severities.find((one) => one === severity)
}

/** The options that a setting sets, by name. */
export const optionsIn = (setting: unknown): Readonly<Record<string, unknown>> => {
  const { options } = saidBy(setting)
  return hasFields(options) ? options : {}
}

/** Puts a setting, if there is one, on top of what was chosen; options that do not exist are left out. */
export const withSetting = (chosen: ChosenRule, setting: RuleSetting | undefined): ChosenRule => {
  // Values that fit are values of options.
  const fitting = (Object.entries(optionsIn(setting)) as [string, OptionValue][]).filter(([name, value]) => fits(chosen.rule as { readonly options: RuleOptions }, name, value))
  return { rule: chosen.rule, severity: severityOf(setting) ?? chosen.severity, options: fitting.length === 0 ? chosen.options : { ...chosen.options, ...Object.fromEntries(fitting) } }
}

/** How grave the findings of a rule are that always runs. */
export const severityIn = (settings: RuleSettings, { id, severity }: { readonly id: string; readonly severity: Severity | "off" }): Severity | "off" => {
  return severityOf(Object.hasOwn(settings, id) ? settings[id] : undefined) ?? severity
}

const asList = (names: RuleSetNames): readonly (PresetName | RuleSet)[] => (Array.isArray(names) ? (names as readonly (PresetName | RuleSet)[]) : [names as PresetName | RuleSet])

/** Whether a name is that of a preset. */
export const isPreset = (name: string): name is PresetName => (presetNames as readonly string[]).includes(name)

/** Presets and rule sets, each once and after all that it builds on. */
const withBases = (names: RuleSetNames, seen = new Set<PresetName | RuleSet>(), found: (PresetName | RuleSet)[] = []): readonly (PresetName | RuleSet)[] => {
  for (const one of asList(names)) {
    if (seen.has(one)) continue
    seen.add(one)
    if (typeof one === "object" && one.extends !== undefined) withBases(one.extends, seen, found)
    found.push(one)
  }
  return found
}

/** The presets that are named but do not exist. */
export const unknownPresets = (names: RuleSetNames): readonly string[] => withBases(names).flatMap((one) => (typeof one !== "string" || isPreset(one) ? [] : [one]))

/** What rule sets and those they build on set for rules, the later on top of the earlier. */
export const settingsIn = (names: RuleSetNames): readonly RuleSettings[] => withBases(names).flatMap((one) => (typeof one === "string" || one.settings === undefined ? [] : [one.settings]))

/**
 * All rules of rule sets, each once, presets being filled from `rules`; what comes later is put on top of what came before.
 *
 * @remarks
 * Rules that are only named by a setting are among them, switched off unless it says how grave they are.
 */
export const chosenAmong = (rules: readonly AnyPlanRule[], names: RuleSetNames, settings: RuleSettings = {}): readonly ChosenRule[] => {
  const chosen = new Map<string, ChosenRule>()
  const put = (rule: AnyPlanRule): void => {
    chosen.set(rule.id, { rule, severity: rule.severity, options: rule.options as RuleOptions })
  }
  /** A rule that no set brought: off, until a severity switches it on. */
  const silent = (id: string): ChosenRule | undefined => {
    const rule = rules.find((one) => one.id === id)
    return rule === undefined ? undefined : { rule, severity: "off", options: rule.options as RuleOptions }
  }
  const set = (settingsOf: RuleSettings): void => {
    for (const [id, setting] of Object.entries(settingsOf)) {
      const before = chosen.get(id) ?? silent(id)
      if (before !== undefined) chosen.set(id, withSetting(before, setting))
    }
  }
  const add = (one: PresetName | RuleSet, open: ReadonlySet<RuleSet>): void => {
    if (typeof one === "string") return isPreset(one) ? add(presetAmong(rules, one), open) : undefined
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

import type { Severity } from "./finding.ts"
import type { AnyPlanRule, OptionValue, PresetName } from "./rule.ts"

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

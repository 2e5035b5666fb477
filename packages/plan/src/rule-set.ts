import type { Severity } from "./finding.ts"
import type { AnyPlanRule, OptionValue, PresetName } from "./rule.ts"

/**
 * What is set for a rule: how grave its findings are, or what its options are.
 *
 * @remarks
 * `off` silences a rule. A severity switches a rule on that the preset leaves out.
 */
export type RuleSetting = Severity | "off" | {
  /** `off` silences the rule, any other switches it on; as it was unless said. */
  readonly severity?: Severity | "off"
  /** Values by the name of the option; those that are not named keep theirs. */
  readonly options?: Readonly<Record<string, OptionValue>>
}

/** Settings by rule id. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>

/** Rules that go together, such as those of a company: what they build on, the rules themselves, and what is set for them. */
export interface RuleSet {
  /** What people call it; nothing refers to it. */
  readonly name: string
  /** What it is put on top of; nothing unless said. */
  readonly extends?: RuleSetNames
  /** Run at their own severity and with their defaults, unless `settings` say otherwise. */
  readonly rules?: readonly AnyPlanRule[]
  /** For its own rules, for those it builds on, and for any other of the library. */
  readonly settings?: RuleSettings
}

/** Presets by name, or rule sets. */
export type RuleSetNames = PresetName | RuleSet | readonly (PresetName | RuleSet)[]

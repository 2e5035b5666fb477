import { rules } from "./catalogue.ts"
import { chosenAmong, presetAmong, type ChosenRule } from "./chosen.ts"
import type { Finding } from "./finding.ts"
import { optionsOf } from "./given.ts"
import { lintForms } from "./lint-forms.ts"
import { lintAt, type LintOptions } from "./lint-with.ts"
import type { ParsedPlan } from "./parse.ts"
import type { PresetName } from "./rule.ts"
import type { RuleSet, RuleSetNames, RuleSettings } from "./rule-set.ts"

/**
 * Checks a plan and says what it finds, file by file in document order.
 *
 * @remarks
 * Pure: the same plan and options give the same findings. Problems of syntax and shape are always told; the rules run on what of the plan
 * could be understood, and not at all where a text could not be read to its end. Never throws: an option there is none of, a value that is none,
 * and something that is no plan that was read are findings of `settings/...`.
 */
export const lintPlan = (parsed: ParsedPlan, options: LintOptions = {}): readonly Finding[] => lintAt({ name: "lintPlan", known: rules, preset: "recommended" }, parsed, options)

/** A preset as a rule set: what it builds on, and the rules that say they are in it; none where there is no such preset. */
export const presetOf = (name: PresetName): RuleSet => presetAmong(rules, name)

/**
 * All rules of rule sets, each once, with what is set for them.
 *
 * @remarks
 * Never throws: names and settings of which one is none count as nothing; `lintPlan` says of the same what is wrong with it.
 */
export const chosenFrom = (names: RuleSetNames, settings: RuleSettings = {}): readonly ChosenRule[] => {
  const { options: { extends: sets = [], rules: set } } = optionsOf<Pick<LintOptions, "extends" | "rules">>("chosenFrom", { extends: names, rules: settings }, { extends: lintForms.extends, rules: lintForms.rules })
  return chosenAmong(rules, sets, set)
}

import { nearest } from "@folkmoot/facts"
import { kindOf } from "./address.ts"
import { dayNumber } from "./calendar.ts"
import { fits, optionsIn, saidBy, settingsIn, severities, unknownPresets } from "./chosen.ts"
import { severityProblem } from "./given.ts"
import type { LintOptions, LintOverride } from "./lint-with.ts"
import { partOf } from "./nodes.ts"
import { problemAt, type Problem } from "./problem.ts"
import { presetNames, type RuleOptions } from "./rule.ts"
import { settingsRules } from "./settings-rules.ts"

const start = { start: 0, end: 0 }

const kinds: readonly string[] = ["plan", ...Object.keys(partOf)]

/** What of a rule its settings can speak of. */
export interface Optioned {
  readonly options?: RuleOptions
}

/** The kinds of nodes that overrides name but that do not exist. */
const unknownKinds = (overrides: readonly LintOverride[]): readonly string[] => [...new Set(overrides.flatMap(({ nodes = [] }) => nodes.map(kindOf)))].filter((kind) => !kinds.includes(kind))

/** What is wrong with how a rule is set, whatever its options: a severity that is none, and fields that say nothing. */
export const settingProblems = (rule: string, setting: unknown): readonly Problem[] => {
  const said = saidBy(setting)
  const beside = Object.keys(said).filter((field) => field !== "severity" && field !== "options")
  return [
    ...(said["severity"] === undefined ? [] : severityProblem(rule, said["severity"], severities)),
    ...beside.map((option) => problemAt(settingsRules.unknownOption, "beside", { option, rule }, start)),
  ]
}

/** What is wrong with the settings themselves: a typing mistake in a rule's name would else silence it without a word. */
export const settingsProblems = (byId: ReadonlyMap<string, Optioned>, { extends: names = [], rules = {}, overrides = [], asOf }: LintOptions): readonly Problem[] => {
  const settings = [...settingsIn(names), rules, ...overrides.map((override) => override.rules)]
  const unknown = [...new Set(settings.flatMap((one) => Object.keys(one)))].filter((id) => !byId.has(id))
  const set = settings.flatMap((one) => Object.entries<unknown>(one))
  const wrong = set.flatMap(([id, setting]) => {
    const rule = byId.get(id)
    return rule === undefined ? [] : Object.entries(optionsIn(setting)).filter(([name, value]) => !fits(rule, name, value)).map(([name]) => ({ rule: id, option: name, known: Object.keys(rule.options ?? {}) }))
  })
  return [
    ...unknownPresets(names).map((preset) => problemAt(settingsRules.unknownPreset, "among", { preset, known: presetNames }, start)),
    ...(asOf === undefined || dayNumber(asOf) !== undefined ? [] : [problemAt(settingsRules.wrongDay, "notDay", { given: asOf }, start)]),
    ...unknown.map((id) => {
      const meant = nearest(id, byId.keys())
      return problemAt(settingsRules.unknownRule, meant === undefined ? "unknown" : "nearest", { rule: id, ...(meant === undefined ? {} : { nearest: meant }) }, start)
    }),
    ...unknownKinds(overrides).map((kind) => {
      const meant = nearest(kind, kinds)
      return problemAt(settingsRules.unknownNode, meant === undefined ? "among" : "nearest", meant === undefined ? { kind, known: kinds } : { kind, nearest: meant }, start)
    }),
    ...wrong.map((slots) => problemAt(settingsRules.wrongOption, slots.known.length === 0 ? "none" : "option", slots, start)),
    ...set.flatMap(([id, setting]) => settingProblems(id, setting)),
  ]
}

import { forms, listOf, type Form } from "./given.ts"
import type { LintOptions, LintOverride } from "./lint-with.ts"
import { hasFields, isHolder } from "./plain-data.ts"

const isText = (value: unknown): value is string => typeof value === "string"

const isAbsentOr = (fits: (value: unknown) => boolean, value: unknown): boolean => value === undefined || fits(value)

/** A rule that can be run: a card, and what it does at nodes. */
const rule: Form = {
  is: "PlanRule",
  fits: (value) =>
    hasFields(value) && isText(value["id"]) && isText(value["severity"]) && hasFields(value["why"]) && hasFields(value["messages"]) && Object.values(value["messages"]).every(hasFields) &&
    Array.isArray(value["presets"]) && isAbsentOr(hasFields, value["options"]) && hasFields(value["visit"]) && Object.values(value["visit"]).every((visit) => typeof visit === "function"),
}

/** The rules that a door is to check with. */
export const rulesGiven = listOf(rule)

/** What was given once or several times; places that nobody filled count as entries. */
const asList = (given: unknown): readonly unknown[] => (Array.isArray(given) ? Array.from(given as readonly unknown[]) : [given])

const isRuleSet = (value: unknown, open: ReadonlySet<unknown>): boolean => {
  if (isText(value) || open.has(value)) return true
  if (!hasFields(value)) return false
  const { extends: bases = [], rules, settings } = value
  const within = new Set([...open, value])
  return asList(bases).every((base) => isRuleSet(base, within)) && isAbsentOr((given) => Array.isArray(given) && asList(given).every(rule.fits), rules) && isAbsentOr(hasFields, settings)
}

const settings: Form = { is: "RuleSettings", fits: hasFields }

const known: Form = {
  is: "KnownMetric",
  fits: (value) => hasFields(value) && isText(value["id"]) && isText(value["unit"]) && Array.isArray(value["variants"]) && Array.isArray(value["tables"]) && isAbsentOr(hasFields, value["units"]),
}

/** The metrics that a door is to know. */
export const metricsGiven = listOf(known)

const isEnd = (value: unknown): boolean => typeof value === "number"

const estimate: Form = {
  is: "Estimate",
  fits: (value) => {
    if (!hasFields(value) || !isText(value["metric"]) || !isAbsentOr(hasFields, value["window"]) || !isAbsentOr(isText, value["asOf"])) return false
    const { measured, value: number, interval } = value
    return measured === false || (measured === true && typeof number === "number" && hasFields(interval) && isEnd(interval["low"]) && isEnd(interval["high"]))
  },
}

const override: Form = {
  is: "LintOverride",
  fits: (value) => {
    if (!hasFields(value) || !Object.keys(value).every((field) => Object.hasOwn(overrideFields, field))) return false
    return Object.entries(overrideFields).every(([field, form]) => isAbsentOr(form.fits, value[field])) && hasFields(value["rules"])
  },
}

const overrideFields: { readonly [Field in keyof Required<LintOverride>]: Form } = {
  files: forms.does,
  nodes: { is: forms.text.is, fits: (value) => Array.isArray(value) && value.every(isText) },
  rules: settings,
}

/** The options of every door that checks plans. */
export const lintForms: { readonly [Option in keyof Required<LintOptions>]: Form } = {
  extends: {
    is: "PresetName | RuleSet | (PresetName | RuleSet)[]",
    fits: (value) => asList(value).every((one) => isRuleSet(one, new Set())),
  },
  rules: settings,
  overrides: listOf(override),
  asOf: { is: 'Day ("2026-03-01")', fits: isText },
  metrics: metricsGiven,
  measures: listOf(estimate),
  baseline: {
    is: "Baseline",
    fits: (value) => hasFields(value) && isHolder(value["findings"]) && Object.values(value["findings"]).every((count) => typeof count === "number"),
  },
  showSuppressed: forms.trueOrFalse,
  locale: forms.locale,
}

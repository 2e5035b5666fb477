/**
 * The community strategy plan as a document that is checked like code.
 *
 * @packageDocumentation
 */
export { applyFixes } from "./apply-fixes.ts"
export * from "./catalogue.ts"
export { documentRules } from "./document-rules.ts"
export { renameKey, setValue, type Edit, type EditValue } from "./edit.ts"
export { emptyPlan } from "./empty-plan.ts"
export type { ExpectedFinding, RuleExampleOf } from "./example.ts"
export type { Finding, Fix, FormatOptions, Place, Severity, Suggestion, Suppressed, TextEdit } from "./finding.ts"
export { formatFindings } from "./format-findings.ts"
export { planJsonSchema } from "./json-schema.ts"
export { lintPlan, type LintOptions, type LintOverride } from "./lint.ts"
export { lintTranslation, type TranslationLintOptions } from "./lint-translation.ts"
export type { Messages, Placeholders, Slot, SlotsOf } from "./message.ts"
export { knownMetrics } from "./known-metrics.ts"
export { knownMetricOf, type KnownMetric } from "./metric-catalogue.ts"
export type * from "./model.ts"
export { nodesOf, partOf, type NodeKind, type PlanNodes, type Resolve, type VisitedNode } from "./nodes.ts"
export type { Measures, RefusedEstimate } from "./measures.ts"
export { parsePlan, type ParsedPlan, type ParseOptions, type PlanFile } from "./parse.ts"
export { parseTranslation, type ParsedTranslation } from "./parse-translation.ts"
export {
  definePlanRule, type AnyPlanRule, type InPreset, type OptionValue, type PlanRule, type PresetName, type ReportDetails, type RuleCard, type RuleContext, type RuleDefinition,
  type RuleOptions, type Visitors,
} from "./rule.ts"
export { presetNames, presetOf, type RuleSet, type RuleSetNames, type RuleSetting, type RuleSettings } from "./rule-set.ts"
export { partSchema, planSchema } from "./schema.ts"
export { settingsRules } from "./settings-rules.ts"
export type { Located, Path, Range } from "./source.ts"
export { baselineOf, type Baseline } from "./suppression.ts"
export { suppressionRules } from "./suppression-rules.ts"
export { translatePlan } from "./translate.ts"
export { translatableTexts, type PlanTranslation, type TranslatedSpec } from "./translation.ts"
export { valueChain, type ChainKind, type ChainNode, type ValueChain } from "./value-chain.ts"

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
export type { Finding, Fix, FormatOptions, Place, Severity, Suggestion, TextEdit } from "./finding.ts"
export { formatFindings } from "./format-findings.ts"
export { planJsonSchema } from "./json-schema.ts"
export { lintPlan, type LintOptions } from "./lint.ts"
export { lintTranslation, type TranslationLintOptions } from "./lint-translation.ts"
export type { Messages, Placeholders, Slot, SlotsOf } from "./message.ts"
export { knownMetrics } from "./known-metrics.ts"
export { knownMetricOf, type KnownMetric } from "./metric-catalogue.ts"
export type {
  Action, Behaviour, Channel, Community, CommunityType, Competitor, ContentProgramme, ConversionDefinition, Day, EvidenceStatus,
  FeedbackActivity, Flexibility, Goal, Guidelines, HeadlineMetric, Objective, Optimisation, Organisation, PlannedCost, PlanSpec,
  PlanValueType, Recognition, Ref, Risk, Role, Stakeholder, Strategy, StrategyPlan, Tactic, Tool,
} from "./model.ts"
export { nodesOf, partOf, type NodeKind, type PlanNodes, type Resolve, type VisitedNode } from "./nodes.ts"
export { parsePlan, type ParsedPlan, type ParseOptions } from "./parse.ts"
export { parseTranslation, type ParsedTranslation } from "./parse-translation.ts"
export { presets } from "./presets.ts"
export {
  definePlanRule, type AnyPlanRule, type PlanRule, type PresetName, type ReportDetails, type RuleCard, type RuleContext, type RuleDefinition,
  type RuleOptions, type Visitors,
} from "./rule.ts"
export { planSchema } from "./schema.ts"
export { settingsRules } from "./settings-rules.ts"
export type { Located, Path, Range } from "./source.ts"
export { translatePlan } from "./translate.ts"
export { translatableTexts, type PlanTranslation, type TranslatedSpec } from "./translation.ts"
export { valueChain, type ChainKind, type ChainNode, type ValueChain } from "./value-chain.ts"

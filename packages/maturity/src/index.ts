/**
 * Three maturity levels, held or not on evidence.
 *
 * @packageDocumentation
 */
export { assess, type AssessmentInput } from "./assess.ts"
export { atLeast, atMost, measuredAtAll } from "./bars.ts"
export * from "./catalogue.ts"
export { assessmentChanges, type AssessmentChange, type CriterionCause, type CriterionChange, type LevelChange } from "./changes.ts"
export { answered, type Declared, type NotApplicable } from "./declared.ts"
export { defineCriterion, rubricOf, type AnyCriterion, type Criterion } from "./define.ts"
export { fromAnswer, fromMetric, fromPlan, type AnswerEvidence, type Evidence, type GivenOf, type MetricEvidence, type PlanEvidence } from "./evidence.ts"
export type { ExampleOf } from "./example.ts"
export { judge, type Given } from "./judge.ts"
export { levelNames, levels } from "./levels.ts"
export { wantedMeasures } from "./measures.ts"
export { about, allOf, anyOf, countAtLeast, each, present, type NamedPart } from "./parts.ts"
export { reasonOf, sayStatement, statementsOf, type Saying } from "./reason.ts"
export { reasonTexts } from "./reason-texts.ts"
export { stretchOf, type Stretch } from "./stretch.ts"
export type { Assessment, CriterionCard, Declaration, Effort, Filling, JudgedCriterion, Level, LevelStanding, Lifecycle, LookedAt, Remedy, Statement, Step, Verdict } from "./verdict.ts"

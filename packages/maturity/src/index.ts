/**
 * Three maturity levels, held or not on evidence.
 *
 * @packageDocumentation
 */
export { assess, type AssessmentInput } from "./assess.ts"
export { atLeast, atMost, measuredAtAll } from "./bars.ts"
export * from "./catalogue.ts"
export type { Declared, NotApplicable } from "./declared.ts"
export { defineCriterion, type AnyCriterion, type Criterion } from "./define.ts"
export { fromMetric, fromPlan, type Evidence, type GivenOf, type MetricEvidence, type PlanEvidence } from "./evidence.ts"
export type { ExampleOf } from "./example.ts"
export { judge, type Given } from "./judge.ts"
export { levelNames, levels } from "./levels.ts"
export { wantedMeasures } from "./measures.ts"
export { allOf, countAtLeast, each, present, type NamedPart } from "./parts.ts"
export { stretchOf, type Stretch } from "./stretch.ts"
export type { Assessment, Declaration, Effort, JudgedCriterion, Level, Verdict } from "./verdict.ts"

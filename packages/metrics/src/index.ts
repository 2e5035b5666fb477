/**
 * Community metrics that are measured with an interval or refuse with a reason.
 *
 * @packageDocumentation
 */
export { ask, type Asked, type Measure, type Request, type Wanted } from "./ask.ts"
export {
  defineMetric, type AnyMetric, type CalculatorOptions, type Card, type LeftOut, type Metric, type MetricDefinition,
  type Options, type Population, type Setting, type Tier, type ValueType, type Variant,
} from "./define.ts"
export type { Assumption, Caveat, Estimate, Exclusion, Identity, InvalidInput, Measured, Outcome, Provenance, Refused, Unit, Why, Window } from "./estimate.ts"
export type { ExampleOf, Expectation } from "./example.ts"
export { invalid, type CostItem, type InputOf, type StatisticsOf, type Totals, type Wait } from "./input.ts"
export { measure, type MeasureRequest } from "./measure.ts"
export { shareOf } from "./share.ts"

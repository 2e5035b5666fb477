/**
 * Community metrics that are measured with an interval or refuse with a reason.
 *
 * @packageDocumentation
 */
export { ask, type Asked, type Measure, type Request, type Wanted } from "./ask.ts"
export {
  defineMetric, type AnyMetric, type CalculatorOptions, type Card, type LeftOut, type Metric, type MetricDefinition, type Options,
  type Population, type Reason, type Setting, type Tier, type ValueType, type Variant,
} from "./define.ts"
export {
  possibleRange, type Assumption, type Bound, type Caveat, type Estimate, type Exclusion, type Identity, type InvalidInput, type Measured,
  type Outcome, type Provenance, type Refused, type Unit, type Why, type Window,
} from "./estimate.ts"
export type { ExampleOf, Expectation } from "./example.ts"
export { groupable, groupColumns } from "./groups.ts"
export type { InputOf, StatisticsOf, Totals } from "./input.ts"
export { invalid, type Impossible } from "./invalid.ts"
export { measure, type MeasureRequest } from "./measure.ts"
export { metricById } from "./metric-by-id.ts"
export { shareOf } from "./share.ts"
export { counted, spent, waited, type CostItem, type GivenOf, type KindOf, type Statistic, type ValueOf, type Wait, type Waited } from "./statistic.ts"
export * from "./catalogue.ts"

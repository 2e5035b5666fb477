/**
 * Community metrics that are measured with an interval or refuse with a reason.
 *
 * @packageDocumentation
 */
export { ask, type Asked, type Measure, type Request, type Wanted } from "./ask.ts"
export {
  defineCalculator, type Calculation, type Calculator, type CalculatorDefinition, type CalculatorOptions, type Estimator, type Options, type Setting,
} from "./calculator.ts"
export {
  defineMetric, type AnyMetric, type Card, type LeftOut, type Metric, type MetricDefinition, type Population, type Reason,
  type Terms, type Tier, type Variant, type VariantDefinition,
} from "./define.ts"
export {
  possibleRange, type Assumption, type Bound, type Calculated, type Caveat, type Confidence, type Ends, type Estimate, type Exclusion, type Identity, type Impossible,
  type InvalidInput, type Measured, type Named, type Naming, type Outcome, type Part, type Provenance, type Range, type Refusal, type Refused, type ThreePoints, type Unit, type Why,
  type Window,
} from "./estimate.ts"
export { changes, type Change, type ChangesOptions } from "./changes.ts"
export { compare, type Compared, type CompareOptions, type Comparison, type ComparisonVerdict, type Incomparable, type Unlike } from "./compare.ts"
export type { Dispersion, Spread } from "./dispersion.ts"
export { partRequests, type PartRequest } from "./subperiods.ts"
export { caveatTexts } from "./caveat-texts.ts"
export { countOf } from "./count.ts"
export { currencyOf } from "./currency.ts"
export type { ExampleOf, Expectation } from "./example.ts"
export {
  explain, type ExplainedExclusion, type ExplainedPart, type ExplainedRows, type ExplainedTotal, type Explaining, type Explanation, type ExplainRequest,
  type ExplainWanted, type OtherGroups, type Walk,
} from "./explain.ts"
export { groupable, groupColumns, openColumns } from "./groups.ts"
export type { InputOf, StatisticsOf, Totals } from "./input.ts"
export { invalid } from "./invalid.ts"
export { measure, type MeasureRequest } from "./measure.ts"
export { measureMany, type Many, type MeasureManyRequest } from "./measure-many.ts"
export type { Only } from "./only.ts"
export { metricById } from "./metric-by-id.ts"
export { quotientOf, shareOf } from "./share.ts"
export {
  aChoice, aCurrency, aFlag, aNumber, anInteger, aText, aWhole, counted, recorded, spared, spent, waited,
  type CellForm, type Counted, type Form, type GivenOf, type KindOf, type Statistic, type Taken, type ValueOf, type Waited,
} from "./statistic.ts"
export { activeCount, shareOfActive } from "./share-of-active.ts"
export { acted, byPerson } from "./acts.ts"
export { amountsOver, weightedCount } from "./weighted-count.ts"
export { clusteredShare } from "./clustered-share.ts"
export { endedOnly, meanOfEnded, waitOf } from "./wait.ts"
export { endedWithin, endedWithinOfEnded, endedWithinOfFollowed } from "./within.ts"
export { meanRating, rated, shareOfBest } from "./rating.ts"
export { observed } from "./observed.ts"
export { perPerson } from "./per-person.ts"
export { sharesProduct } from "./shares-product.ts"
export type * from "./items.ts"
export { unmeasured } from "./unmeasured.ts"
export * from "./catalogue.ts"

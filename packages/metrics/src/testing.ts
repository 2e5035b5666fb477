/**
 * The laws every metric keeps, to be called from the test beside a unit.
 *
 * @packageDocumentation
 */
import { describe } from "vitest"
import { calculatorLaws, type ScalingLaw } from "./calculator-laws.ts"
import { cardLaws } from "./card-laws.ts"
import type { AnyMetric } from "./define.ts"
import { exampleLaws, type AnyExample } from "./example-laws.ts"
import { factsLaws } from "./facts-laws.ts"
import { optionLaws } from "./option-laws.ts"
import { rowsLaws } from "./rows-laws.ts"

export { factsArbitrary } from "@folkmoot/facts/testing"
export { arbitraryAsking } from "./arbitrary-asking.ts"
export { arbitraryInput, type ScalingLaw } from "./calculator-laws.ts"
export { besideExpectation, estimateOf, type AnyExample } from "./example-laws.ts"

/** What a unit's test may tell beyond the metric and its examples. */
export interface MetricLawsOptions {
  /** How the value follows when the input grows. */
  readonly scalings?: readonly ScalingLaw[]
}

/**
 * Registers the tests every metric must pass: its examples, its card, its calculator, its options, how it reads facts, and the rows behind it.
 *
 * @remarks
 * Unit: Vitest tests, with inputs and facts made by fast-check; facts hold the values the metric's conditions and examples name. It
 * promises that a metric never throws, says finite numbers inside intervals inside the possible range, treats parts as the whole,
 * looks at nothing after the as-of moment, refuses where a source does not tell, and can be walked back to its rows.
 */
export const metricLaws = (metric: AnyMetric, examples: readonly AnyExample[], { scalings = [] }: MetricLawsOptions = {}): void => {
  describe(metric.id, () => {
    exampleLaws(metric, examples)
    cardLaws(metric, examples)
    calculatorLaws(metric, scalings)
    optionLaws(metric, examples)
    factsLaws(metric, examples)
    rowsLaws(metric, examples)
  })
}

import type { Facts, Instant } from "@folkmoot/facts"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { arbitraryInput, calculatorOf } from "./calculator-laws.ts"
import type { AnyMetric } from "./define.ts"
import type { Estimate } from "./estimate.ts"
import type { Expectation } from "./example.ts"
import { measure } from "./measure.ts"

/** An example of a metric of any shape. */
export interface AnyExample {
  /** What the case shows: it becomes the name of the test. */
  readonly title: string
  /** Which definition; from facts the metric's first, from totals none unless said. */
  readonly variant?: string
  /** Options that are not at their defaults. */
  readonly options?: Readonly<Record<string, number | undefined>>
  /** What the calculator is given; either this or `facts`. */
  readonly totals?: unknown
  /** Rows by table to measure from. */
  readonly facts?: Facts
  /** The moment up to which everything is known, in milliseconds since 1970 in UTC; 0 unless said, and only beside `facts`. */
  readonly asOf?: Instant
  /** What comes out; what it leaves out is not looked at. */
  readonly expect: Expectation
}

const sixDigits = (value: number): number => Number(value.toPrecision(6))

const comparable = (expectation: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(expectation).map(([name, value]: [string, unknown]) => [name, typeof value === "number" ? sixDigits(value) : value]))

/**
 * What an estimate says of the things an expectation speaks of, and the expectation, to be held against each other.
 *
 * @remarks
 * Unit: both in one form, numbers to six significant digits.
 */
export const besideExpectation = (estimate: Estimate, expected: Expectation): { readonly told: object; readonly expected: object } => {
  const all: Record<string, unknown> = estimate.measured
    ? { ...estimate, low: estimate.interval.low, high: estimate.interval.high, method: estimate.interval.method, open: estimate.interval.open ?? "none", caveats: estimate.caveats.map(({ id }) => id) }
    : { ...estimate, bound: estimate.why === "invalid-input" ? undefined : estimate.bound?.value }
  return { told: comparable(Object.fromEntries(Object.keys(expected).map((name) => [name, all[name]]))), expected: comparable(expected) }
}

/**
 * The estimate an example speaks of.
 *
 * @remarks
 * Unit: from totals that of the calculator, from facts that of the one measure without window or group.
 */
export const estimateOf = (metric: AnyMetric, { variant, options, totals, facts, asOf = 0 }: AnyExample): Estimate => {
  const given = options === undefined ? {} : { options }
  if (facts === undefined) return calculatorOf(metric)(totals, { ...given, ...(variant === undefined ? {} : { variant }) })
  const [only] = measure(metric, facts, { asOf, ...given, variants: [variant ?? (Object.keys(metric.variants)[0] as string)] })
  return (only as NonNullable<typeof only>).estimate
}

/** Every example comes out as it says, numbers to six significant digits; no reason for a refusal is left without one. */
export const exampleLaws = (metric: AnyMetric, examples: readonly AnyExample[]): void => {
  test.each(examples)("example: $title", (example) => {
    const { told, expected } = besideExpectation(estimateOf(metric, example), example.expect)
    expect(told).toEqual(expected)
  })

  test("among the examples is every reason for which the calculator gives no number", () => {
    const shown: ReadonlySet<unknown> = new Set(["invalid-input", ...examples.map(({ expect: said }) => "why" in said && said.why)])
    fc.assert(
      fc.property(arbitraryInput(metric), fc.constantFrom(...Object.keys(metric.variants)), (input, variant) => {
        const estimate = calculatorOf(metric)(input, { variant })
        expect(estimate.measured || shown.has(estimate.why) || estimate.detail).toBe(true)
      }),
      { numRuns: 400 },
    )
  })
}

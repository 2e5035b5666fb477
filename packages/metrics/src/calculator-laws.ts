import { costKinds } from "@folkmoot/facts"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import type { AnyMetric } from "./define.ts"
import type { Estimate } from "./estimate.ts"
import { counted, spent, waited, type CostItem, type Wait } from "./statistic.ts"
import { expectNested, expectSound } from "./sound.ts"

/** Two confidence levels, the lower first. */
export const arbitraryLevels: fc.Arbitrary<readonly [number, number]> = fc
  .tuple(fc.double({ min: 0.05, max: 0.9999, noNaN: true }), fc.double({ min: 0.05, max: 0.9999, noNaN: true }))
  .map(([a, b]) => (a < b ? [a, b] : [b, a]))

const arbitraryCosts: fc.Arbitrary<readonly CostItem[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...costKinds),
    amount: fc.oneof({ weight: 4, arbitrary: fc.nat(1_000_000) }, { weight: 1, arbitrary: fc.integer({ min: -10_000, max: 0 }) }),
    currency: fc.oneof({ weight: 9, arbitrary: fc.constant("EUR") }, { weight: 1, arbitrary: fc.constant("DKK") }),
  }),
  { maxLength: 8 },
)

const arbitraryWaits: fc.Arbitrary<readonly Wait[]> = fc.array(
  fc.record({ after: fc.oneof(fc.nat(9), fc.nat(10_000_000_000)), observed: fc.boolean() }),
  { maxLength: 20 },
)

const notACount = [Number.NaN, -1, 0.5, Number.POSITIVE_INFINITY, 2 ** 53, null, undefined, "3", true, 3n, {}, [3]]

const notAList = [Number.NaN, 3, null, undefined, "[]", {}, [null], [3], [{}], [[]]]

/** For each statistic: what a calculator may be given for it, and what it may not. */
const inputs = new Map<unknown, { readonly possible: fc.Arbitrary<unknown>; readonly impossible: readonly unknown[] }>([
  [counted, { possible: fc.oneof(fc.nat(9), fc.nat(100), fc.nat(1_000_000)), impossible: notACount }],
  [
    spent,
    {
      possible: arbitraryCosts,
      impossible: [
        ...notAList,
        [{ kind: "bribes", amount: 1, currency: "EUR" }],
        [{ kind: "tools", amount: 0.5, currency: "EUR" }],
        [{ kind: "tools", amount: Number.NaN, currency: "EUR" }],
        [{ kind: "tools", amount: 1, currency: "euro" }],
        [{ kind: "tools", amount: 1, currency: ["EUR"] }],
      ],
    },
  ],
  [
    waited,
    {
      possible: arbitraryWaits,
      impossible: [
        ...notAList,
        [{ after: -1, observed: true }],
        [{ after: Number.NaN, observed: true }],
        [{ after: 0.5, observed: true }],
        [{ after: 1, observed: "yes" }],
        [{ after: 1 }],
      ],
    },
  ],
])

const inputFor = (statistic: unknown) =>
  inputs.get(statistic) ?? { possible: fc.anything({ withNullPrototype: true, withBigInt: true }), impossible: [] }

/** A metric's calculator as plain JavaScript sees it: ready to be given anything. */
export const calculatorOf = (metric: AnyMetric): ((input: unknown, options?: object) => Estimate) => metric as unknown as (input: unknown, options?: object) => Estimate

/** Inputs of a metric's calculator of the right shape, possible or not. */
export const arbitraryInput = (metric: AnyMetric): fc.Arbitrary<unknown> =>
  fc.record(Object.fromEntries(Object.entries(metric.totals).map(([total, statistic]) => [total, inputFor(statistic).possible])))

/** A way to make an input larger, and what that does to the value. */
export interface ScalingLaw {
  readonly title: string
  // oxlint-disable-next-line typescript/no-explicit-any -- inputs of different metrics have nothing in common
  readonly scaled: (input: any, by: number) => unknown
  readonly value: (value: number, by: number) => number
}

/** What every calculator promises: it never throws, and says a sound number, why not, or what cannot be. */
export const calculatorLaws = (metric: AnyMetric, scalings: readonly ScalingLaw[] = []): void => {
  const calculate = calculatorOf(metric)
  const arbitraryOptions = fc.record({ variant: fc.constantFrom(undefined, ...Object.keys(metric.variants)) })

  test("whatever it is given, the calculator says a sound number or why there is none, and intervals nest by level", () => {
    fc.assert(
      fc.property(arbitraryInput(metric), arbitraryOptions, arbitraryLevels, (input, options, [lower, higher]) => {
        const estimates = [lower, higher].map((level) => calculate(input, { ...options, level })) as [Estimate, Estimate]
        for (const estimate of estimates) {
          expectSound(estimate)
          if (estimate.measured) expect(estimate.unit).toBe(metric.unit)
        }
        expectNested(...estimates)
      }),
    )
  })

  test("garbage in any field is called by its name", () => {
    fc.assert(
      fc.property(arbitraryInput(metric), (input) => {
        for (const [total, statistic] of Object.entries(metric.totals)) {
          for (const garbage of inputFor(statistic).impossible) {
            const estimate = calculate({ ...(input as object), [total]: garbage })
            expect(estimate).toMatchObject({ measured: false, why: "invalid-input" })
            if (estimate.measured || estimate.why !== "invalid-input") return
            expect(estimate.field.startsWith(total)).toBe(true)
          }
        }
      }),
      { numRuns: 10 },
    )
  })

  test("no input at all, an unknown variant and an impossible level are invalid inputs", () => {
    for (const nothing of [null, undefined, 0, "totals", []]) expect(calculate(nothing)).toMatchObject({ measured: false, why: "invalid-input" })
    fc.assert(
      fc.property(arbitraryInput(metric), fc.constantFrom(0, 1, -0.5, 95, Number.NaN), (input, level) => {
        expect(calculate(input, { level })).toMatchObject({ why: "invalid-input", field: "level" })
        expect(calculate(input, { variant: "constructor" })).toMatchObject({ why: "invalid-input", field: "variant" })
      }),
      { numRuns: 10 },
    )
  })

  for (const { title, scaled, value } of scalings) {
    test(title, () => {
      fc.assert(
        fc.property(arbitraryInput(metric), fc.integer({ min: 1, max: 50 }), (input, by) => {
          const [before, after] = [calculate(input), calculate(scaled(input, by))]
          expect(after.measured).toBe(before.measured)
          if (!before.measured || !after.measured) return
          const expected = value(before.value, by)
          expect(Math.abs(after.value - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected))
        }),
      )
    })
  }
}

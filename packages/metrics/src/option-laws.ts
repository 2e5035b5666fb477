import * as fc from "fast-check"
import { expect, test } from "vitest"
import { arbitraryInput, calculatorOf } from "./calculator-laws.ts"
import { defineCalculator, type Options } from "./calculator.ts"
import type { AnyMetric } from "./define.ts"
import type { AnyExample } from "./example-laws.ts"
import { optionsOf } from "./read.ts"

/** The calculator as it was defined, but every variant is given all options: only so can it be seen which make a difference. */
const givenAll = (metric: AnyMetric): ReturnType<typeof calculatorOf> => {
  const variants = Object.fromEntries(Object.entries(metric.variants).map(([name, { reads: _, ...variant }]) => [name, variant]))
  return calculatorOf(defineCalculator({ ...metric, reads: Object.keys(metric.options as object), variants }) as unknown as AnyMetric)
}

/** Values an option may be given: near those people choose, and beyond. */
const values = (usual: number): fc.Arbitrary<number> => fc.oneof(fc.nat(3), fc.nat(200), fc.constantFrom(usual - 1, usual + 1, Math.floor(usual / 2), 2 * usual, 10 * usual))

/** What a metric promises of its options: a number is called by those that enter it, and by no others. */
export const optionLaws = (metric: AnyMetric, examples: readonly AnyExample[]): void => {
  const usual = metric.options as Options
  const calculate = calculatorOf(metric)
  const open = givenAll(metric)
  const totals = examples.flatMap((example) => (example.totals === undefined ? [] : [example.totals]))
  const inputs = totals.length === 0 ? arbitraryInput(metric) : fc.oneof(arbitraryInput(metric), fc.constantFrom(...totals))

  /** How a variant is read from facts with these options, as text. */
  const reading = (variant: string, options: Options): string => JSON.stringify([metric.variants[variant]?.terms(options), metric.variants[variant]?.matures?.(options)])
  /** What a variant calculates with these options, without what it is called. */
  const answer = (variant: string, input: unknown, options: Options): object => ({ ...open(input, { variant, options }), options: {} })

  /** Whether a variant reads or calculates anything else with these options. */
  const differs = (variant: string, input: unknown, options: Options): boolean =>
    reading(variant, options) !== reading(variant, usual) || JSON.stringify(answer(variant, input, options)) !== JSON.stringify(answer(variant, input, usual))

  for (const option of Object.keys(usual)) {
    const changed = fc.tuple(inputs, values(usual[option] as number)).map(([input, value]) => [input, { ...usual, [option]: value }] as const)
    for (const variant of Object.keys(metric.variants)) {
      if (option in optionsOf(metric, variant)) {
        test(`${option} makes a difference to ${variant}, which says that it reads it`, () => {
          expect(fc.sample(changed, { numRuns: 500, seed: 1 }).some(([input, options]) => differs(variant, input, options))).toBe(true)
        })
      } else {
        test(`${option} makes no difference to ${variant}, which does not read it, and cannot be given to it`, () => {
          fc.assert(
            fc.property(changed, ([input, options]) => {
              expect(differs(variant, input, options)).toBe(false)
              const { [option]: given } = options
              expect(calculate(input, { variant, options: { [option]: given } })).toMatchObject({ why: "invalid-input", field: `options.${option}`, given: String(given) })
            }),
          )
        })
      }
    }
  }

  test("a number is called by the options that its variant reads, and without a variant by those of the first", () => {
    expect(optionsOf(metric)).toEqual(optionsOf(metric, Object.keys(metric.variants)[0]))
    const called = (variant: string | undefined, given: Options): unknown => ({ ...calculate(totals[0], { ...(variant !== undefined && { variant }), options: given }).options })
    for (const variant of [undefined, ...Object.keys(metric.variants)]) {
      const own = optionsOf(metric, variant)
      expect(called(variant, {})).toEqual(own)
      for (const [name, value] of Object.entries(own)) expect(called(variant, { [name]: value + 1 })).toEqual({ ...own, [name]: value + 1 })
    }
  })
}

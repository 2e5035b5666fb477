import * as fc from "fast-check"
import { expect, test } from "vitest"
import type { AnyMetric } from "./define.ts"
import type { Estimate } from "./estimate.ts"
import type { Totals } from "./input.ts"
import { optionsOf } from "./read.ts"
import { aCurrency, aFlag, aNumber, anAmount, anInteger, aText, aWhole, type CellForm } from "./statistic.ts"
import { expectNested, expectSound } from "./sound.ts"

/** Two confidence levels, the lower first. */
export const arbitraryLevels: fc.Arbitrary<readonly [number, number]> = fc
  .tuple(fc.double({ min: 0.05, max: 0.9999, noNaN: true }), fc.double({ min: 0.05, max: 0.9999, noNaN: true }))
  .map(([a, b]) => (a < b ? [a, b] : [b, a]))

const notACount = [NaN, -1, 0.5, Infinity, 2 ** 53, null, "3", true, 3n, {}, [3]]

const notAList = [NaN, 3, null, "[]", {}, [null], [3], [{}], [[]]]

const names = fc.constantFrom("a", "b", "c", "community", "own", "", "é > ü", "__proto__")

const wholes = fc.oneof(fc.nat(9), fc.nat(100), fc.nat(10_000_000_000))

const integers = { possible: fc.oneof(wholes, fc.integer({ min: -10_000, max: 0 })), impossible: [0.5, NaN, "3", null] }

/** What a cell may hold and what it may not, by its form; a choice holds what it accepts. */
const cells = new Map<unknown, { readonly possible: fc.Arbitrary<unknown>; readonly impossible: readonly unknown[] }>([
  [aText, { possible: names, impossible: [1, null, undefined, ["a"]] }],
  [aWhole, { possible: wholes, impossible: notACount }],
  [anInteger, integers],
  [anAmount, integers],
  [aNumber, { possible: fc.oneof(fc.integer({ min: -5, max: 12 }), fc.double({ min: -1e6, max: 1e6, noNaN: true })), impossible: [NaN, Infinity, "3", null] }],
  [aFlag, { possible: fc.boolean(), impossible: ["yes", 1, null, undefined] }],
  [aCurrency, { possible: fc.constantFrom("EUR", "EUR", "EUR", "EUR", "EUR", "EUR", "DKK"), impossible: ["euro", ["EUR"], null] }],
])

/** A cell whose form is the unit's own says in words what it expects; words that are choices are tried, and otherwise whole numbers. */
const cellFor = (form: CellForm<unknown>) =>
  cells.get(form) ?? {
    possible: fc.oneof(wholes, fc.constantFrom(...form[0].split(/[ ,]+/u)), fc.integer({ min: -10_000, max: 0 }), fc.boolean()).filter((cell) => form[1](cell)),
    impossible: [NaN, "no such thing", {}, null].filter((cell) => !form[1](cell)),
  }

/** What a calculator may be given for a statistic, and what it may not. */
const inputFor = ({ form, spared = false }: AnyStatistic): { readonly possible: fc.Arbitrary<unknown>; readonly impossible: readonly unknown[] } => {
  if (form === undefined) return { possible: fc.oneof(fc.nat(9), fc.nat(100), fc.nat(1_000_000)), impossible: spared ? notACount : [...notACount, undefined] }
  const fields = Object.entries(form as Readonly<Record<string, CellForm<unknown>>>).map(([name, cell]) => [name, cellFor(cell)] as const)
  const item = fc.record(Object.fromEntries(fields.map(([name, { possible }]) => [name, possible])))
  const list = fc.array(item, { maxLength: 20 })
  const [sample = {}] = fc.sample(item, { numRuns: 1, seed: 1 })
  const broken = fields.flatMap(([name, { impossible }]) => impossible.map((cell) => [{ ...sample, [name]: cell }]))
  return { possible: spared ? fc.option(list, { nil: undefined }) : list, impossible: [...notAList, ...(spared ? [] : [undefined]), ...broken] }
}

type AnyStatistic = Totals[string]

/** A metric's calculator as plain JavaScript sees it: ready to be given anything. */
export const calculatorOf = (metric: AnyMetric): ((input: unknown, options?: object) => Estimate) => metric as unknown as (input: unknown, options?: object) => Estimate

/**
 * Inputs of a metric's calculator of the right shape, possible or not.
 *
 * @remarks
 * Unit: an arbitrary of fast-check. Every cell passes its own check; what they say together may contradict.
 */
export const arbitraryInput = (metric: AnyMetric): fc.Arbitrary<unknown> =>
  fc.record(Object.fromEntries(Object.entries(metric.totals as Totals).map(([total, statistic]) => [total, inputFor(statistic).possible])))

/** A way to make an input larger, and what that does to the value. */
export interface ScalingLaw {
  /** What is promised, as a sentence: it becomes the name of the test. */
  readonly title: string
  /** The input made larger by a factor. */
  // oxlint-disable-next-line typescript/no-explicit-any -- inputs of different metrics have nothing in common
  readonly scaled: (input: any, by: number) => unknown
  /** The value the larger input must have, from that of the smaller one. */
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
          if (estimate.measured) expect(estimate.unit).toBe((options.variant && metric.variants[options.variant]?.unit) ?? metric.unit)
        }
        expectNested(...estimates)
      }),
    )
  })

  test("garbage in any field is called by its name", () => {
    fc.assert(
      fc.property(arbitraryInput(metric), (input) => {
        for (const [total, statistic] of Object.entries(metric.totals as Totals)) {
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

  test("no input at all, an unknown variant, an impossible level and an impossible option are invalid inputs", () => {
    for (const nothing of [null, undefined, 0, "totals", []]) expect(calculate(nothing)).toMatchObject({ measured: false, why: "invalid-input" })
    fc.assert(
      fc.property(arbitraryInput(metric), fc.constantFrom(0, 1, -0.5, 95, NaN, "0.95", null), (input, level) => {
        expect(calculate(input, { level })).toMatchObject({ why: "invalid-input", field: "level" })
        for (const variant of ["constructor", "", null, 0, [Object.keys(metric.variants)[0]], Object.create(null)]) expect(calculate(input, { variant })).toMatchObject({ why: "invalid-input", field: "variant", variant: "totals" })
        for (const options of [null, 14, "14"]) expect(calculate(input, { options })).toMatchObject({ why: "invalid-input", field: "options" })
        for (const name of [...Object.keys(metric.options as object), "no-such-option"]) {
          const refused = calculate(input, { options: { [name]: 0.5 } })
          expect(refused).toMatchObject({ why: "invalid-input", field: `options.${name}` })
          // What cannot be is said, and no part of which number this would have been.
          expect(refused).not.toHaveProperty("options")
        }
      }),
      { numRuns: 10 },
    )
  })

  test("a name that is not known where it is given is refused by its place, with where it belongs", () => {
    const places: Readonly<Record<string, readonly string[]>> = { totals: Object.keys(metric.totals as object), settings: ["level", "variant", "options"], options: Object.keys(optionsOf(metric)) }
    const tried = [...Object.values(places).flat(), "levle", "constructor", "__proto__", ""]
    const [input] = fc.sample(arbitraryInput(metric), { numRuns: 1, seed: 1 }) as [object]
    const given = { totals: (stray: object) => calculate({ ...input, ...stray }), settings: (stray: object) => calculate(input, stray), options: (stray: object) => calculate(input, { options: stray }) }
    for (const [place, call] of Object.entries(given)) {
      for (const name of tried.filter((one) => !places[place]?.includes(one))) {
        const refused = call(JSON.parse(`{"${name}": 1}`) as object)
        expect(refused).toMatchObject({ why: "invalid-input", field: `${place}.${name}`, given: "1", variant: "totals" })
        for (const known of Object.values(places).flat()) if (!refused.measured) expect(refused.detail).toContain(known)
      }
    }
    for (const nothing of [0.9, "0.9", true]) expect(calculate(input, nothing as unknown as object)).toMatchObject({ why: "invalid-input", field: "settings" })
  })

  for (const { title, scaled, value } of scalings) {
    test(title, () => {
      fc.assert(
        fc.property(arbitraryInput(metric), fc.integer({ min: 1, max: 50 }), (input, by) => {
          const [before, after] = [calculate(input), calculate(scaled(input, by))]
          expect(after.measured).toBe(before.measured)
          if (!before.measured || !after.measured) return
          const expected = value(before.value, by)
          // A difference of two large parts is no surer than their last bits.
          const lastBits = 4 * Number.EPSILON * Math.max(0, ...(after.parts ?? []).map((part) => Math.abs(part.value)))
          expect(Math.abs(after.value - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected) + lastBits)
        }),
      )
    })
  }
}

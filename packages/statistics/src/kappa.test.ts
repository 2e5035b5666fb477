import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { kappa } from "./kappa.ts"
import { intervalLaws } from "./laws.test-kit.ts"

const count = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 10 ** 4 }))
const tables = fc
  .integer({ min: 2, max: 4 })
  .chain((size) => fc.array(fc.array(count, { minLength: size, maxLength: size }), { minLength: size, maxLength: size }))
  .filter((table) => table.flat().some((n) => n > 0))
const weightings = fc.constantFrom("none", "linear", "quadratic")
const samples = fc.record({ table: tables, weights: weightings })
const times = (table: readonly (readonly number[])[], n: number) => table.map((row) => row.map((cell) => n * cell))

describe("kappa", () => {
  intervalLaws({
    samples: samples.filter(({ table, weights }) => kappa(table, { weights }) !== undefined),
    value: ({ table, weights }) => kappa(table, { weights })?.value ?? NaN,
    interval: ({ table, weights }, level) => kappa(table, level === undefined ? { weights } : { weights, level }),
    method: "effective-wilson",
    range: [-1, 1],
    repeated: ({ table, weights }, n, level) => kappa(times(table, n), { weights, level }),
  })

  test("exchanging the raters, or reading the classes from the other end, changes nothing", () => {
    fc.assert(
      fc.property(samples, ({ table, weights }) => {
        const exchanged = table.map((_, i) => table.map((row) => row[i] ?? 0))
        const reversed = table.toReversed().map((row) => row.toReversed())
        const [plain, ...others] = [table, exchanged, reversed].map((cells) => kappa(cells, { weights }))
        for (const other of others) {
          expect(other === undefined).toBe(plain === undefined)
          expect(other?.value ?? 0).toBeCloseTo(plain?.value ?? 0, 10)
          expect(other?.low ?? 0).toBeCloseTo(plain?.low ?? 0, 7)
          expect(other?.high ?? 0).toBeCloseTo(plain?.high ?? 0, 7)
        }
      }),
    )
  })

  test("with two classes all weights are the same", () => {
    fc.assert(
      fc.property(fc.tuple(count, count, count, count), ([a, b, c, d]) => {
        const table = [[a, b], [c, d]]
        expect(kappa(table, { weights: "linear" })).toEqual(kappa(table))
        expect(kappa(table, { weights: "quadratic" })).toEqual(kappa(table))
      }),
    )
  })

  test("raters who label at random, each by habit, agree as chance has it", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 3, maxLength: 3 }), weightings, (habits, how) => {
        expect(kappa(habits.map((a) => habits.map((b) => a * b)), { weights: how })?.value).toBeCloseTo(0, 12)
      }),
    )
  })

  test("full agreement is 1 and still not certain, full disagreement of two even halves is -1", () => {
    expect(kappa([[50, 0], [0, 50]])).toMatchObject({ value: 1, standardError: 0, high: 1 })
    // Wilson's lower limit for 100 of 100 is n / (n + z²); on the scale of kappa, with chance at a half, twice it minus 1.
    expect(kappa([[50, 0], [0, 50]])?.low).toBeCloseTo((2 * 100) / (100 + 1.959963984540054 ** 2) - 1, 12)
    expect(kappa([[0, 5], [5, 0]])).toMatchObject({ value: -1, low: -1 })
  })

  test("raters who never agree are as sure of that as of no hit in so many cases", () => {
    // Of 16 cases, with chance at 84/256; Wilson's upper limit for none of n is z² / (n + z²).
    const [chance, z2] = [84 / 256, 1.959963984540054 ** 2]
    const { value, low, high } = kappa([[0, 4, 1], [2, 0, 3], [5, 1, 0]]) ?? { value: NaN, low: NaN, high: NaN }
    expect(value).toBeCloseTo(-chance / (1 - chance), 14)
    expect(low).toBe(value)
    expect(high).toBeCloseTo((z2 / (16 + z2) - chance) / (1 - chance), 12)
  })

  test("a rater who knows only one label agrees as chance has it, and is not sure of that", () => {
    const { value, low, high } = kappa([[5, 2], [0, 0]]) ?? { value: NaN, low: NaN, high: NaN }
    expect(value).toBeCloseTo(0, 14)
    expect(high - low).toBeGreaterThan(1)
  })

  test("refuses where nothing was rated, or both raters know only the same class", () => {
    expect(kappa([])).toBeUndefined()
    expect(kappa([[0, 0], [0, 0]])).toBeUndefined()
    expect(kappa([[7, 0], [0, 0]])).toBeUndefined()
    expect(kappa([[7]])).toBeUndefined()
  })

  test("has no weights unless they are named", () => {
    expect(kappa([[1, 2], [3, 4]])).toEqual(kappa([[1, 2], [3, 4]], { weights: "none" }))
  })

  // R 4.2.2, vcd 1.4-11, Kappa(table) and Kappa(table, weights = "Equal-Spacing" or "Fleiss-Cohen"): value and ASE.
  test.each([
    [[[20, 5], [10, 15]], "none", 0.4, 0.1269960629311],
    [[[44, 5, 1], [7, 20, 3], [9, 5, 6]], "none", 0.491525423728813, 0.0721274592933407],
    [[[44, 5, 1], [7, 20, 3], [9, 5, 6]], "linear", 0.473684210526316, 0.0769789098703061],
    [[[44, 5, 1], [7, 20, 3], [9, 5, 6]], "quadratic", 0.454545454545455, 0.093979697775726],
    [[[11, 3, 1, 0], [1, 9, 2, 1], [0, 1, 12, 2], [0, 0, 3, 9]], "none", 0.659593280282936, 0.0783747743130768],
    [[[11, 3, 1, 0], [1, 9, 2, 1], [0, 1, 12, 2], [0, 0, 3, 9]], "linear", 0.760348583877995, 0.06054393751791],
    [[[11, 3, 1, 0], [1, 9, 2, 1], [0, 1, 12, 2], [0, 0, 3, 9]], "quadratic", 0.84593837535014, 0.0494857670617611],
  ] as const)("of %j with %s weights agrees with R's vcd package", (table, how, value, standardError) => {
    const result = kappa(table, { weights: how })
    expect(result?.value).toBeCloseTo(value, 13)
    expect(result?.standardError).toBeCloseTo(standardError, 13)
  })

  test("of many cases, evenly spread, the interval is two standard errors to either side", () => {
    const { value, standardError, low, high } = kappa([[2e7, 5e6], [5e6, 2e7]]) ?? { value: NaN, standardError: NaN, low: NaN, high: NaN }
    expect((value - low) / standardError).toBeCloseTo(1.96, 2)
    expect((high - value) / standardError).toBeCloseTo(1.96, 2)
  })

  test("and so it is where labels lie near or far", () => {
    const table = [[30, 5, 1], [5, 20, 4], [2, 6, 27]].map((row) => row.map((cases) => cases * 1e6))
    const { value, standardError, low, high } = kappa(table, { weights: "quadratic" }) ?? { value: NaN, standardError: NaN, low: NaN, high: NaN }
    expect((value - low) / standardError).toBeCloseTo(1.96, 2)
    expect((high - value) / standardError).toBeCloseTo(1.96, 2)
  })
})

import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { intervalLaws } from "./laws.test-kit.ts"
import { added } from "./samples.test-kit.ts"
import { sisonGlaz } from "./sison-glaz.ts"

const count = fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 400 }))
const samples = fc
  .record({ counts: fc.array(count, { minLength: 2, maxLength: 8 }), pick: fc.nat() })
  .filter(({ counts }) => counts.filter((n) => n > 0).length > 1)
  .map(({ counts, pick }) => ({ counts, i: pick % counts.length }))

describe("sisonGlaz", () => {
  intervalLaws({
    samples,
    value: ({ counts, i }) => (counts[i] ?? NaN) / added(counts),
    interval: ({ counts, i }, level) => sisonGlaz(counts, level)?.[i],
    method: "sison-glaz",
    range: [0, 1],
    repeated: ({ counts, i }, times, level) => sisonGlaz(counts.map((n) => times * n), level)?.[i],
    step: ({ counts }) => 1 / added(counts),
    highest: 0.99,
  })

  test("keeps the order of the classes", () => {
    fc.assert(
      fc.property(samples, ({ counts }) => {
        const [forth, back] = [sisonGlaz(counts) ?? [], sisonGlaz(counts.toReversed())?.toReversed() ?? []]
        expect(forth.map(({ low }) => low)).toEqual(back.map(({ low }) => low))
        forth.forEach(({ high }, i) => expect(high).toBeCloseTo(back[i]?.high ?? NaN, 9))
      }),
    )
  })

  test("reaches equally far in every class, clipping aside", () => {
    const reach = (sisonGlaz([56, 72, 73, 59, 62, 87, 58]) ?? []).map(({ low, high }) => high - low)
    for (const width of reach) expect(width).toBeCloseTo(reach[0] ?? NaN, 12)
  })

  test("refuses a level that is none", () => {
    expect([0, 1, Number.NaN].map((level) => sisonGlaz([5, 3, 2], level))).toEqual([undefined, undefined, undefined])
  })

  test("refuses where nothing was counted, or all in one class", () => {
    expect(sisonGlaz([0, 0, 0])).toBeUndefined()
    expect(sisonGlaz([5, 0, 0])).toBeUndefined()
  })

  test("lets every share be possible where even all cases do not reach the level", () => {
    expect(sisonGlaz([1, 1, 1])).toMatchObject([{ low: 0, high: 1 }, { low: 0, high: 1 }, { low: 0, high: 1 }])
  })

  test("of millions it comes to an end", () => {
    expect(sisonGlaz([1_000_000, 500_000, 1])?.[2]?.low).toBe(0)
  })

  // statsmodels 0.13.5, multinomial_proportions_confint(counts, alpha, "sison-glaz"): the limits of the first class.
  // The first is the example of Sison and Glaz.
  test.each([
    [[56, 72, 73, 59, 62, 87, 58], 0.95, 0.0792291220557, 0.16435573404],
    [[44, 55, 43, 32, 67, 78], 0.95, 0.0846394984326, 0.192858330906],
    [[44, 55, 43, 32, 67, 78], 0.9, 0.0909090909091, 0.18735757566],
    [[276, 380, 118], 0.95, 0.319121447028, 0.394263796861],
    [[500, 300, 200], 0.99, 0.459, 0.541196756163],
    [[3, 2, 0], 0.95, 0.4, 1],
  ])("of %j at %d agrees with statsmodels", (counts, level, low, high) => {
    const first = sisonGlaz(counts, level)?.[0]
    expect(Math.abs((first?.low ?? NaN) - low)).toBeLessThan(1e-11)
    expect(Math.abs((first?.high ?? NaN) - high)).toBeLessThan(1e-11)
  })

  test("counts no more cases in a class than there are", () => {
    // statsmodels 0.15.0, which loses some digits where one class has nearly all
    expect(sisonGlaz([19, 1], 0.9)?.[1]?.high).toBeCloseTo(0.114073073, 8)
  })

  test("holds empty classes to what statsmodels gives them", () => {
    const [, second, third] = sisonGlaz([3, 2, 0]) ?? []
    expect(second?.high).toBeCloseTo(0.919200737768, 11)
    expect(third?.high).toBeCloseTo(0.519200737768, 11)
  })
})

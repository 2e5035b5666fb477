import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { distinctCount, distinctOf, emptyDistinct, mergeDistinct } from "./distinct.ts"
import { monoidLaws } from "./laws.test-kit.ts"

const texts = fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom("a", "b", "__proto__", ""))
const people = (n: number, from = 0) => Array.from({ length: n }, (_, i) => `person-${from + i}`)

describe("a sketch of distinct texts", () => {
  monoidLaws({ entries: texts, empty: emptyDistinct, of: distinctOf, merge: mergeDistinct })

  test("seeing a text again, here or there, changes nothing", () => {
    fc.assert(
      fc.property(fc.array(texts), (list) => {
        const sketch = distinctOf(list)
        expect(distinctOf([...list, ...list])).toStrictEqual(sketch)
        expect(mergeDistinct(sketch, sketch)).toStrictEqual(sketch)
      }),
    )
  })

  test("of the parts of an overlapping whole counts everybody once", () => {
    const whole = distinctOf(people(3000))
    expect(mergeDistinct(distinctOf(people(2000)), distinctOf(people(2000, 1000)))).toStrictEqual(whole)
  })

  test("is never longer than its 4096 registers, each there once", () => {
    const sketch = distinctOf(people(60_000))
    expect(sketch).toHaveLength(4096)
    expect(new Set(sketch.map((entry) => Math.floor(entry / 64))).size).toBe(4096)
    expect(Math.max(...sketch.map((entry) => entry % 64))).toBeLessThanOrEqual(53)
  })

  // Their hashes, worked out apart in Python's whole numbers, are 0x83400000 5b202bd0 and 0x4c700000 4a547e0d: 21 zeros behind the register.
  test("a run of zeros is followed beyond the first half of the hash", () => {
    expect(distinctOf(["person-861304"])).toEqual([0x834 * 64 + 22])
    expect(distinctOf(["person-1412528"])).toEqual([0x4c7 * 64 + 22])
  })
})

describe("distinctCount", () => {
  test("of nothing is 0", () => {
    expect(distinctCount(emptyDistinct)).toBe(0)
  })

  // Relative, four standard errors: 1.04/√4096 at most, and less where few registers are touched twice.
  test.each([
    [1, 0.001],
    [10, 0.03],
    [100, 0.05],
    [1000, 0.06],
    [10_000, 0.065],
    [60_000, 0.065],
  ])("of %d texts is off by no more than four standard errors", (n, bound) => {
    expect(Math.abs(distinctCount(distinctOf(people(n))) / n - 1)).toBeLessThan(bound)
  })

  test("has no bias, and the standard error it states", () => {
    const errors = Array.from({ length: 50 }, (_, round) => distinctCount(distinctOf(people(4000, round * 4000))) / 4000 - 1)
    const mean = errors.reduce((sum, error) => sum + error, 0) / 50
    const square = errors.reduce((sum, error) => sum + error ** 2, 0) / 50
    expect(Math.abs(mean)).toBeLessThan(4 * 0.0023)
    expect(Math.sqrt(square)).toBeLessThan(0.0163 * 1.25)
  })

  test("counts a run longer than twenty zeros as such", () => {
    // Ertl's estimate written out for one register with a run of 30 and 4095 untouched ones.
    const untouched = 4095 / 4096
    let sigma = untouched
    for (let k = 1; k < 40; k++) sigma += untouched ** (2 ** k) * 2 ** (k - 1)
    expect(distinctCount([30])).toBeCloseTo(4096 ** 2 / (2 * Math.LN2 * (2 ** -30 + 4096 * sigma)), 9)
  })
})

import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { monoidLaws } from "./laws.test-kit.ts"
import { emptyTally, mergeTallies, tallyOf, tallyTotal, type Scalar } from "./tally.ts"

const scalars: fc.Arbitrary<Scalar> = fc.oneof(
  fc.constantFrom<Scalar>("__proto__", "constructor", "1", 1, "null", null, "true", true, false, "", 0, -0, 10, 9, "10", "9"),
  fc.string({ unit: "binary", maxLength: 3 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
)
const entries = fc.record({ key: fc.array(scalars, { maxLength: 3 }), n: fc.integer({ min: 0, max: 1000 }) })

const sameKey = (a: readonly Scalar[], b: readonly Scalar[]) => a.length === b.length && a.every((part, i) => part === b[i])

describe("a tally", () => {
  monoidLaws({ entries, empty: emptyTally, of: tallyOf, merge: mergeTallies })

  test("counts each key once and completely", () => {
    fc.assert(
      fc.property(fc.array(entries, { maxLength: 20 }), (list) => {
        const tally = tallyOf(list)
        for (const { key } of list) {
          const expected = list.filter((entry) => sameKey(entry.key, key)).reduce((sum, { n }) => sum + n, 0)
          const found = tally.filter((entry) => sameKey(entry.key, key))
          expect(found.map(({ n }) => n)).toEqual([expected])
        }
        expect(tallyTotal(tally)).toBe(list.reduce((sum, { n }) => sum + n, 0))
      }),
    )
  })

  test("equal tallies are equal JSON text, in whatever order they were counted", () => {
    const shuffled = fc
      .array(entries, { maxLength: 12 })
      .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })))
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(JSON.stringify(tallyOf(other))).toBe(JSON.stringify(tallyOf(list)))
      }),
    )
  })

  test("keeps apart what JSON keeps apart, and nothing else", () => {
    const keys: Scalar[] = ["1", 1, null, "null", true, "true", 0, -0, "__proto__"]
    expect(tallyOf(keys.map((part) => ({ key: [part], n: 1 })))).toStrictEqual([
      { key: [null], n: 1 },
      { key: [true], n: 1 },
      { key: [0], n: 2 },
      { key: [1], n: 1 },
      { key: ["1"], n: 1 },
      { key: ["__proto__"], n: 1 },
      { key: ["null"], n: 1 },
      { key: ["true"], n: 1 },
    ])
  })

  test("writes zero in one way, as a count and in a key", () => {
    expect(tallyOf([{ key: [-0], n: -0 }])).toEqual([{ key: [0], n: 0 }])
  })

  test("keeps a key that was told as zero, and knows none that was not", () => {
    expect(mergeTallies(tallyOf([{ key: ["tools"], n: 0 }]), tallyOf([{ key: ["staff"], n: 3 }]))).toEqual([
      { key: ["staff"], n: 3 },
      { key: ["tools"], n: 0 },
    ])
  })

  test("sorts numbers by value and a shorter key first", () => {
    const keys = [[10], [9], [9, "b"], [9, "a"], [], [-1]]
    expect(tallyOf(keys.map((key) => ({ key, n: 1 }))).map(({ key }) => key)).toEqual([[], [-1], [9], [9, "a"], [9, "b"], [10]])
  })

  test("leaves its input as it was", () => {
    const key: Scalar[] = ["a", -0]
    const tally = tallyOf([{ key, n: 1 }])
    key[0] = "b"
    expect(tally).toEqual([{ key: ["a", 0], n: 1 }])
  })
})

import * as fc from "fast-check"
import { expect, test } from "vitest"
import { metricLaws } from "../testing.ts"
import { examples, stakeholderTouchAge } from "./stakeholder-touch-age.ts"

metricLaws(stakeholderTouchAge, examples)

test("nobody has waited longer than who waited longest, half no longer than the median, and one contact more makes nobody wait longer", () => {
  const touches = fc.array(fc.record({ stakeholder: fc.constantFrom("a", "b", "c", "d", "e"), age: fc.nat(1_000_000), n: fc.constant<number>(1) }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(touches, fc.nat(1_000_000), (list, age) => {
      const of = (variant: "longest" | "median", more: typeof list = []) => {
        const estimate = stakeholderTouchAge({ touches: [...list, ...more] }, { variant })
        if (!estimate.measured) expect.fail(estimate.detail)
        return estimate
      }
      const [longest, median] = [of("longest"), of("median")]
      const waits = (longest.parts ?? []).map(({ value }) => value)
      expect(waits).toEqual(waits.toSorted((a, b) => b - a))
      expect(longest.value).toBe(waits[0])
      expect(2 * waits.filter((wait) => wait <= median.value).length).toBeGreaterThanOrEqual(waits.length)
      expect(2 * waits.filter((wait) => wait >= median.value).length).toBeGreaterThanOrEqual(waits.length)
      const known = (list[0] as (typeof list)[number]).stakeholder
      for (const variant of ["longest", "median"] as const) expect(of(variant, [{ stakeholder: known, age, n: 1 }]).value).toBeLessThanOrEqual(of(variant).value)
    }),
  )
})

test("contacts of which there were none are as if they were not told", () => {
  const touched = { stakeholder: "finance-director", age: 1_000, n: 1 }
  const none = [{ stakeholder: "finance-director", age: 10, n: 0 }, { stakeholder: "support-director", age: 5_000, n: 0 }]
  expect(stakeholderTouchAge({ touches: [touched, ...none] })).toEqual(stakeholderTouchAge({ touches: [touched] }))
  expect(stakeholderTouchAge({ touches: none })).toMatchObject({ measured: false, why: "no-data" })
})

test("who has waited equally long stands in the order of their names", () => {
  const touches = ["support-director", "finance-director", "product-owner"].map((stakeholder) => ({ stakeholder, age: 1_000, n: 1 }))
  expect(stakeholderTouchAge({ touches })).toMatchObject({ measured: true, parts: [{ of: "finance-director" }, { of: "product-owner" }, { of: "support-director" }] })
})

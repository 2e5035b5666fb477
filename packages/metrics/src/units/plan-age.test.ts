import * as fc from "fast-check"
import { expect, test } from "vitest"
import { metricLaws } from "../testing.ts"
import { examples, planAge } from "./plan-age.ts"

metricLaws(planAge, examples)

test("the plan has never gone without a revision for less long than it does now, and another revision makes neither longer", () => {
  const ages = fc.array(fc.record({ age: fc.nat(1_000_000), n: fc.constant<number>(1) }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(ages, fc.nat(), (revisions, place) => {
      const oldest = Math.max(...revisions.map(({ age }) => age))
      const valueOf = (variant: "since-revision" | "longest-unrevised", more: typeof revisions = []) => {
        const estimate = planAge({ revisions: [...revisions, ...more] }, { variant })
        return estimate.measured ? estimate.value : Number.NaN
      }
      expect(valueOf("longest-unrevised")).toBeGreaterThanOrEqual(valueOf("since-revision"))
      const between = [{ age: place % (oldest + 1), n: 1 }]
      for (const variant of ["since-revision", "longest-unrevised"] as const) expect(valueOf(variant, between)).toBeLessThanOrEqual(valueOf(variant))
    }),
  )
})

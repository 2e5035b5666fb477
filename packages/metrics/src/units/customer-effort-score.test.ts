import * as fc from "fast-check"
import { expect, test } from "vitest"
import type { Rating } from "../rating.ts"
import { metricLaws } from "../testing.ts"
import { customerEffortScore, examples } from "./customer-effort-score.ts"

metricLaws(customerEffortScore, examples)

const arbitraryCounts = fc.array(fc.nat(50), { minLength: 7, maxLength: 7 }).filter((counts) => counts.some((n) => n > 0))

const onSeven = (counts: readonly number[], favourable: "low" | "high" = "high"): readonly Rating[] =>
  counts.map((n, index) => ({ score: index + 1, scaleLow: 1, scaleHigh: 7, favourable, n }))

test("asked as effort or as ease, the same answers give the same score", () => {
  fc.assert(
    fc.property(arbitraryCounts, fc.constantFrom("mean", "low-effort"), (counts, variant) => {
      const ease = customerEffortScore({ answers: onSeven(counts) }, { variant })
      const effort = customerEffortScore({ answers: onSeven(counts.toReversed(), "low") }, { variant })
      expect(ease.measured && [ease.value, ease.interval]).toEqual(effort.measured && [effort.value, effort.interval])
    }),
  )
})

test("low effort is a five, six or seven, and nothing else", () => {
  fc.assert(
    fc.property(arbitraryCounts, (counts) => {
      const estimate = customerEffortScore({ answers: onSeven(counts) }, { variant: "low-effort" })
      const [, , , , five = 0, six = 0, seven = 0] = counts
      expect(estimate).toMatchObject({ measured: true, numerator: five + six + seven, unit: "ratio" })
    }),
  )
})

import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { metricLaws } from "../testing.ts"
import { conversionFunnel, examples } from "./conversion-funnel.ts"

/** Funnels of two to five stages of which each loses some, the last perhaps all. */
const funnels = fc
  .array(fc.nat(400), { minLength: 2, maxLength: 5 })
  .map((counts) => counts.toSorted((a, b) => b - a).map((n, index) => ({ funnel: "trial", stage: `stage ${index}`, position: index + 1, n })))
  .filter(([first]) => first !== undefined && first.n > 0)

metricLaws(conversionFunnel, examples, {
  scalings: [
    {
      title: "so many times as many people at every stage leave the share as it was",
      scaled: ({ stages, named, skipped }: { stages: { n: number }[]; named?: unknown; skipped?: number }, by) => ({ stages: stages.map((stage) => ({ ...stage, n: stage.n * by })), named, skipped }),
      value: (value) => value,
    },
  ],
})

describe("the stages of a funnel", () => {
  test("multiply to the whole, as far as anybody came", () => {
    fc.assert(
      fc.property(funnels, (stages) => {
        const estimate = conversionFunnel({ stages })
        if (!estimate.measured) expect.fail(estimate.detail)
        expect((estimate.parts ?? []).reduce((product, { value }) => product * value, 1)).toBeCloseTo(estimate.value, 12)
      }),
    )
  })

  test("are each at least as strong as the weakest, and the whole is at most that", () => {
    fc.assert(
      fc.property(funnels, (stages) => {
        const [weakest, whole] = [conversionFunnel({ stages }, { variant: "weakest-step" }), conversionFunnel({ stages })]
        if (!weakest.measured || !whole.measured) expect.fail("both have people")
        for (const { value, low = -1, high = -1 } of weakest.parts ?? []) {
          expect(value).toBeGreaterThanOrEqual(weakest.value)
          expect(low).toBeGreaterThanOrEqual(weakest.interval.low)
          expect(high).toBeGreaterThanOrEqual(weakest.interval.high)
        }
        expect(whole.value).toBeLessThanOrEqual(weakest.value)
      }),
    )
  })

  test("may be told in any order, and those nobody reached only by name", () => {
    fc.assert(
      fc.property(funnels, (stages) => {
        const told = conversionFunnel({ stages })
        expect(conversionFunnel({ stages: stages.toReversed() })).toEqual(told)
        expect(conversionFunnel({ stages: stages.filter(({ n }) => n > 0), named: stages })).toEqual(told)
      }),
    )
  })
})

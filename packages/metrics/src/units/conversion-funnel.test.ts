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

test("several funnels or none, one stage, nobody at the first, one place for two stages, and more people behind than before are no funnel; nothing leads on from a stage nobody reached", () => {
  const stage = (position: number, n: number, name = `stage ${position}`) => ({ funnel: "trial", stage: name, position, n })
  expect(conversionFunnel({ stages: [stage(1, 9), { ...stage(2, 3), funnel: "sale" }] })).toMatchObject({ why: "undefined-term", detail: "stages are of sale, trial; measure one funnel at a time, or group by funnel." })
  expect(conversionFunnel({ stages: [] })).toMatchObject({ why: "undefined-term", detail: expect.stringContaining("stages name none") })
  expect(conversionFunnel({ stages: [stage(1, 9)] })).toMatchObject({ why: "undefined-term", detail: expect.stringContaining("fewer than two stages") })
  expect(conversionFunnel({ stages: [stage(1, 0), stage(2, 0)] })).toMatchObject({ why: "zero-denominator", detail: expect.stringContaining("trial at its first stage, stage 1") })
  expect(conversionFunnel({ stages: [stage(1, 9), stage(2, 3), stage(2, 2, "other")] })).toMatchObject({ why: "invalid-input", given: '"other"', expected: "stage 2, which stands at position 2 already" })
  expect(conversionFunnel({ stages: [stage(1, 9), stage(2, 10)] })).toMatchObject({ why: "invalid-input", given: "10", expected: expect.stringContaining("at most 9 at stage 2") })
  for (const variant of ["matured-cohort", "weakest-step"] as const) {
    expect(conversionFunnel({ stages: [stage(1, 9), stage(2, 0), stage(3, 0)] }, { variant })).toMatchObject({ measured: true, value: 0, numerator: 0, denominator: 9, n: 9, parts: [{ of: "stage 2", value: 0 }] })
  }
})

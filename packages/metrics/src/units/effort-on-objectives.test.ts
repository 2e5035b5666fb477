import * as fc from "fast-check"
import { expect, test } from "vitest"
import { metricLaws } from "../testing.ts"
import { effortOnObjectives, examples } from "./effort-on-objectives.ts"

type Totals = Parameters<typeof effortOnObjectives>[0]

metricLaws(effortOnObjectives, examples, {
  scalings: [
    {
      title: "told in another unit of time, it is the same share",
      scaled: ({ actions }: Totals, by) => ({ actions: actions.map(({ minutes, ...action }) => ({ ...action, minutes: minutes * by })) }),
      value: (value) => value,
    },
  ],
})

test("a day of work in small pieces shows more of a habit than in one piece", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 40 }), fc.integer({ min: 1, max: 60 }), (pieces, minutes) => {
      const width = (count: number) => {
        const actions = Array.from({ length: count }, (_, index) => ({ action: String(index), tied: true, minutes: (minutes * pieces) / count }))
        const estimate = effortOnObjectives({ actions })
        return estimate.measured ? estimate.interval.high - estimate.interval.low : Number.NaN
      }
      expect(width(pieces)).toBeLessThan(width(1))
    }),
  )
})

import { days } from "@folkmoot/facts"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { measure } from "../measure.ts"
import { metricLaws } from "../testing.ts"
import { examples, publishingAdherence } from "./publishing-adherence.ts"

metricLaws(publishingAdherence, examples)

const slots = fc.array(fc.record({ planned: fc.nat(90), late: fc.option(fc.integer({ min: -3, max: 20 })) }), { minLength: 1, maxLength: 15 })

const factsOf = (list: readonly { readonly planned: number; readonly late: number | null }[]) => ({
  "publishing-slot": list.map(({ planned, late }, index) => ({ id: String(index), plannedAt: days(planned), publishedAt: late === null ? null : days(planned + late) })),
})

test("the more is tolerated, the more is kept, up to all that was published", () => {
  fc.assert(
    fc.property(slots, fc.nat(30), fc.nat(30), (list, a, b) => {
      const kept = (tolerance: number) => {
        const [only] = measure(publishingAdherence, factsOf(list), { asOf: days(200), variants: ["kept"], options: { tolerance: days(tolerance) } })
        return only?.estimate.measured === true ? only.estimate.numerator : undefined
      }
      expect(kept(Math.min(a, b))).toBeLessThanOrEqual(kept(Math.max(a, b)) ?? Number.NaN)
      expect(kept(20)).toBe(list.filter(({ late }) => late !== null).length)
    }),
  )
})

test("publishing once more never makes the longest silence longer", () => {
  fc.assert(
    fc.property(slots, (list) => {
      const silence = (more: typeof list) => {
        const [only] = measure(publishingAdherence, factsOf(more), { asOf: days(200), variants: ["longest-silence"] })
        return only?.estimate.measured === true ? only.estimate.value : undefined
      }
      const [first, last] = [Math.min(...list.map(({ planned }) => planned)), Math.max(...list.map(({ planned }) => planned))]
      const before = silence(list)
      if (before !== undefined) expect(silence([...list, { planned: Math.trunc((first + last) / 2), late: 0 }])).toBeLessThanOrEqual(before)
    }),
  )
})

test("what came out after a period, or is not out yet at its end, is nothing of that period's silence", () => {
  fc.assert(
    fc.property(slots, fc.integer({ min: 1, max: 60 }), (list, end) => {
      const silence = (told: typeof list) =>
        measure(publishingAdherence, factsOf(told), { asOf: days(200), window: { label: "window", from: days(0), to: days(end) }, variants: ["longest-silence"] })[0]?.estimate
      const byTheEnd = list.map(({ planned, late }) => ({ planned, late: late !== null && planned + late < end ? late : null }))
      expect(silence(list)).toEqual(silence(byTheEnd))
    }),
  )
})

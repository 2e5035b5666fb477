import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { durationsOf, mergeDurations } from "./durations.ts"
import { kaplanMeier } from "./kaplan-meier.ts"
import { referenceDataIsPresent, referenceRows } from "./reference-data.test-kit.ts"
import { referenceCases } from "./reference-table.test-kit.ts"

const entry = fc.record({ after: fc.integer({ min: 0, max: 30 }), observed: fc.boolean(), n: fc.integer({ min: 1, max: 3 }) })
const entries = fc.array(entry, { minLength: 1, maxLength: 30 })

describe("kaplanMeier", () => {
  test("without censoring Kaplan-Meier is the empirical distribution", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 60 }), (afters) => {
        const { steps } = kaplanMeier(durationsOf(afters.map((after) => ({ after, observed: true }))))
        for (const { time, survival } of steps) {
          expect(survival).toBeCloseTo(afters.filter((after) => after > time).length / afters.length, 12)
        }
      }),
    )
  })

  test("without censoring Greenwood's variance is the binomial one", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 60 }), (afters) => {
        const { steps } = kaplanMeier(durationsOf(afters.map((after) => ({ after, observed: true }))))
        for (const { survival, variance } of steps.slice(0, -1)) {
          expect(survival ** 2 * variance).toBeCloseTo((survival * (1 - survival)) / afters.length, 12)
        }
      }),
    )
  })

  test("starts at 1 or below, never rises, and never leaves [0, 1]", () => {
    fc.assert(
      fc.property(entries, (list) => {
        const curve = [1, ...kaplanMeier(durationsOf(list)).steps.map(({ survival }) => survival), 0]
        for (const [i, survival] of curve.entries()) expect(survival).toBeLessThanOrEqual(curve[i - 1] ?? 1)
      }),
    )
  })

  test("who is seen last at a time is at risk then", () => {
    fc.assert(
      fc.property(entries, (list) => {
        for (const { time, atRisk, events } of kaplanMeier(durationsOf(list)).steps) {
          expect(atRisk).toBe(list.filter(({ after }) => after >= time).reduce((sum, { n }) => sum + n, 0))
          expect(events).toBe(list.filter(({ after, observed }) => observed && after === time).reduce((sum, { n }) => sum + n, 0))
        }
      }),
    )
  })

  test("of merged parts is that of the whole, bit for bit", () => {
    fc.assert(
      fc.property(entries, entries, (a, b) => {
        expect(kaplanMeier(mergeDurations(durationsOf(a), durationsOf(b)))).toStrictEqual(kaplanMeier(durationsOf([...b, ...a])))
      }),
    )
  })

  test("holds finite numbers only, also where nobody is left", () => {
    const curve = kaplanMeier(
      durationsOf([
        { after: 1, observed: true },
        { after: 2, observed: true },
      ]),
    )
    expect(curve.steps).toStrictEqual([
      { time: 1, atRisk: 2, events: 1, survival: 0.5, variance: 0.5 },
      { time: 2, atRisk: 1, events: 1, survival: 0, variance: 0.5 },
    ])
    expect(kaplanMeier(durationsOf([]))).toEqual({ steps: [] })
  })

  test.each(referenceCases())("agrees with R's survival package on $name", ({ groups }) => {
    for (const { durations, steps: expected } of groups) {
      const drops = kaplanMeier(durations).steps.filter(({ events }) => events > 0)
      expect(drops.map(({ time, atRisk, events }) => [time, atRisk, events])).toEqual(expected.map((step) => step.slice(0, 3)))
      for (const [i, { survival, variance }] of drops.entries()) {
        expect(survival).toBeCloseTo(expected[i]?.[3] ?? NaN, 13)
        // Of a curve at 0 R gives no error; Greenwood's sum leaves the last step out.
        if (survival > 0) expect(survival * Math.sqrt(variance)).toBeCloseTo(expected[i]?.[4] ?? NaN, 13)
      }
    }
  })

  test.skipIf(!referenceDataIsPresent)("agrees with R's survival package on the lung data (needs ../shared/data)", () => {
    const patients = referenceRows("stats-given/km_lung_data.csv")
    const expected = referenceRows("stats-given/km_lung_R_loglog.csv")
    const { steps } = kaplanMeier(durationsOf(patients.map((row) => ({ after: Number(row.time), observed: row.event === "1" }))))
    const drops = steps.filter(({ events }) => events > 0)
    expect(drops.map(({ time, atRisk, events }) => [time, atRisk, events])).toEqual(
      expected.map((row) => [Number(row.time), Number(row.n_risk), Number(row.n_event)]),
    )
    for (const [i, { survival, variance }] of drops.entries()) {
      expect(Math.abs(survival - Number(expected[i]?.surv))).toBeLessThan(1e-9)
      expect(Math.abs(survival * Math.sqrt(variance) - Number(expected[i]?.std_err))).toBeLessThan(1e-9)
    }
  })
})

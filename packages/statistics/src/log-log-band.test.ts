import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { criticalValue } from "./critical-value.ts"
import { durationsOf, type Durations } from "./durations.ts"
import { kaplanMeier } from "./kaplan-meier.ts"
import { logLogBand } from "./log-log-band.ts"
import { referenceDataIsPresent, referenceRows } from "./reference-data.test-kit.ts"
import { referenceCases } from "./reference-table.test-kit.ts"

const steps = fc
  .record({ survival: fc.double({ min: 0.001, max: 0.999, noNaN: true }), variance: fc.double({ min: 1e-9, max: 4, noNaN: true }) })
  .map((step) => ({ time: 1, atRisk: 1, events: 1, ...step }))

const scale = (survival: number) => Math.log(-Math.log(survival))

describe("logLogBand", () => {
  test("contains the survival, inside [0, 1], whatever the variance", () => {
    fc.assert(
      fc.property(steps, fc.double({ min: 0.1, max: 5, noNaN: true }), (step, z) => {
        const { low, high } = logLogBand(step, z)
        expect([0, low, step.survival, high, 1]).toEqual([0, low, step.survival, high, 1].toSorted((a, b) => a - b))
      }),
    )
  })

  test("is symmetric on the scale of ln(−ln S)", () => {
    const moderate = steps.map((step) => ({ ...step, variance: step.variance / 100 }))
    fc.assert(
      fc.property(
        moderate.filter(({ survival }) => survival > 0.05 && survival < 0.95),
        fc.double({ min: 0.5, max: 2, noNaN: true }),
        (step, z) => {
          const { low, high } = logLogBand(step, z)
          expect(scale(low) + scale(high)).toBeCloseTo(2 * scale(step.survival), 8)
          expect(scale(low) - scale(high)).toBeCloseTo((2 * z * Math.sqrt(step.variance)) / -Math.log(step.survival), 8)
        },
      ),
    )
  })

  const bands = (durations: Durations) =>
    kaplanMeier(durations)
      .steps.filter(({ events, survival }) => events > 0 && survival > 0)
      .map((step) => logLogBand(step, criticalValue(0.95)))

  test.each(referenceCases())("agrees with R's survival package on $name", ({ groups }) => {
    for (const { durations, steps: expected } of groups) {
      for (const [i, { low, high }] of bands(durations).entries()) {
        expect(low).toBeCloseTo(expected[i]?.[5] ?? NaN, 12)
        expect(high).toBeCloseTo(expected[i]?.[6] ?? NaN, 12)
      }
    }
  })

  test.skipIf(!referenceDataIsPresent)("agrees with R's survival package on the lung data (needs ../shared/data)", () => {
    const patients = referenceRows("stats-given/km_lung_data.csv")
    const expected = referenceRows("stats-given/km_lung_R_loglog.csv")
    const found = bands(durationsOf(patients.map((row) => ({ after: Number(row.time), observed: row.event === "1" }))))
    expect(found.length).toBe(expected.length)
    for (const [i, { low, high }] of found.entries()) {
      expect(low).toBeCloseTo(Number(expected[i]?.lower), 12)
      expect(high).toBeCloseTo(Number(expected[i]?.upper), 12)
    }
  })

  test("where nobody is left it knows nothing", () => {
    expect(logLogBand({ time: 1, atRisk: 1, events: 1, survival: 0, variance: 0.5 }, 2)).toEqual({ low: 0, high: 1 })
  })
})

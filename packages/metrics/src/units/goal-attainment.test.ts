import * as fc from "fast-check"
import { expect, test } from "vitest"
import { expectSound } from "../sound.ts"
import { metricLaws } from "../testing.ts"
import { calculator, examples, goalAttainment } from "./goal-attainment.ts"

metricLaws(goalAttainment, examples)

test("numbers as far apart as numbers can be give no number rather than one that is none", () => {
  const any = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(-1.7e308, -1e-300, 0, 5e-324, 1.7e308))
  const reading = fc.record({ ends: fc.tuple(any, any, any), baseline: any, target: any, readAt: any, startsAt: any, dueAt: any }).map(({ ends, ...rest }) => {
    const [low, value, high] = ends.toSorted((a, b) => a - b) as [number, number, number]
    return { objective: "reach", low, value, high, ...rest }
  })
  fc.assert(
    fc.property(fc.array(reading, { maxLength: 3 }), fc.constantFrom("mean-progress", "reached", "ahead-of-plan"), (readings, variant) => {
      expectSound(calculator({ readings: readings.map((one, index) => ({ ...one, objective: `reach ${index}` })) }, { variant }))
    }),
    { numRuns: 300 },
  )
  const far = calculator({ readings: [{ objective: "reach", readAt: 0, value: 1e308, low: 1e308, high: 1e308, baseline: -1e308, target: 1 }] })
  expect(far).toMatchObject({ measured: false, why: "invalid-input", field: "readings", given: '"reach"' })
})

test.each([{}, { startsAt: 0 }, { dueAt: 1000 }, { startsAt: 1000, dueAt: 1000 }])("nothing is ahead of a plan that does not say from when to when: %j", (dates) => {
  const reading = { objective: "reach", readAt: 750, value: 150, low: 140, high: 160, baseline: 100, target: 200, ...dates }
  expect(calculator({ readings: [reading] }, { variant: "ahead-of-plan" })).toMatchObject({ measured: false, why: "invalid-input", field: "readings[0].dueAt" })
})

test("objectives stand in the order of their names, each by its latest reading, and of two at one moment by the one that shows less", () => {
  const reading = (objective: string, readAt: number, value: number) => ({ objective, readAt, value, low: value, high: value, baseline: 0, target: 100 })
  const readings = [reading("reach", 5, 50), reading("answers", 5, 30), reading("answers", 9, 40), reading("answers", 9, 35), reading("reach", 2, 90)]
  for (const given of [readings, readings.toReversed()]) {
    expect(goalAttainment({ readings: given })).toMatchObject({
      measured: true, value: 0.425, n: 2, scope: { objectives: "answers, reach" }, parts: [{ of: "answers", value: 0.35 }, { of: "reach", value: 0.5 }],
    })
  }
})

test("a range made of one reading that is unsure and one that does not say is one of readings, and too narrow; of none that say it is what was seen", () => {
  const reading = (objective: string, doubt: number) => ({ objective, readAt: 0, value: 50, low: 50 - doubt, high: 50 + doubt, baseline: 0, target: 100 })
  const [mixed, seen] = [[reading("answers", 0), reading("reach", 8)], [reading("answers", 0)]].map((readings) => goalAttainment({ readings }))
  expect(mixed).toMatchObject({ measured: true, value: 0.5, interval: { low: expect.closeTo(0.46, 12), high: expect.closeTo(0.54, 12), method: "readings" }, caveats: [{ id: "range-untold" }] })
  expect(seen).toMatchObject({ measured: true, interval: { low: 0.5, high: 0.5, method: "observed" }, caveats: [{ id: "range-untold" }] })
})

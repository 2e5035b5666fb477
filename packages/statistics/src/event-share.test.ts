import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { durationsOf } from "./durations.ts"
import { eventShareBy } from "./event-share.ts"
import { kaplanMeier } from "./kaplan-meier.ts"
import { intervalLaws } from "./laws.test-kit.ts"
import { hoursToFirstAnswer, referenceDataIsPresent, referenceRows } from "./reference-data.test-kit.ts"

interface Entry {
  after: number
  observed: boolean
  n?: number
}
const entry = fc.record({ after: fc.integer({ min: 0, max: 20 }), observed: fc.boolean() })
const entries = fc.array(entry, { minLength: 1, maxLength: 40 })
const curveOf = (list: readonly Entry[]) => kaplanMeier(durationsOf(list))
const farthest = (list: readonly Entry[]) => Math.max(...list.map(({ after }) => after))
/** Looked at no later than observation reaches: beyond, nothing narrows. */
const samples = fc
  .record({ list: entries, time: fc.integer({ min: 0, max: 20 }) })
  .map(({ list, time }) => ({ list, time: Math.min(time, farthest(list)) }))

describe("eventShareBy", () => {
  intervalLaws({
    samples,
    value: ({ list, time }) => eventShareBy(curveOf(list), time).value,
    interval: ({ list, time }, level) => eventShareBy(curveOf(list), time, level),
    method: "log-log",
    range: [0, 1],
    repeated: ({ list, time }, times, level) => eventShareBy(curveOf(list.map((e) => ({ ...e, n: times }))), time, level),
  })

  test("never falls as time passes", () => {
    fc.assert(
      fc.property(entries, fc.double({ min: 0, max: 25, noNaN: true }), fc.double({ min: 0, max: 25, noNaN: true }), (list, a, b) => {
        const curve = curveOf(list)
        expect(eventShareBy(curve, Math.min(a, b)).value).toBeLessThanOrEqual(eventShareBy(curve, Math.max(a, b)).value)
      }),
    )
  })

  test("beyond the last observation it claims only what is known", () => {
    fc.assert(
      fc.property(entries, (list) => {
        const curve = curveOf(list)
        const end = farthest(list)
        const beyond = eventShareBy(curve, end + 1)
        expect(eventShareBy(curve, end).followed).toBe(true)
        expect(beyond).toMatchObject({ value: eventShareBy(curve, end).value, followed: false, high: 1 })
      }),
    )
  })

  test("before anything has ended, the upper limit is exact for those still at risk", () => {
    const list: Entry[] = [
      { after: 2, observed: false, n: 3 },
      { after: 5, observed: true, n: 10 },
    ]
    // R: binom.test(0, 10)$conf.int
    expect(eventShareBy(curveOf(list), 3)).toMatchObject({ value: 0, low: 0, followed: true })
    expect(eventShareBy(curveOf(list), 3).high).toBeCloseTo(0.3084971078187608, 12)
  })

  test("once all ended at one stroke, the lower limit is exact too", () => {
    const list: Entry[] = [{ after: 5, observed: true, n: 10 }]
    // R: binom.test(10, 10)$conf.int
    expect(eventShareBy(curveOf(list), 5)).toMatchObject({ value: 1, high: 1, level: 0.95, method: "log-log" })
    expect(eventShareBy(curveOf(list), 5).low).toBeCloseTo(0.6915028921812392, 12)
  })

  test("of nothing it knows nothing", () => {
    expect(eventShareBy(curveOf([]), 1)).toMatchObject({ low: 0, high: 1, followed: false })
  })

  test.skipIf(!referenceDataIsPresent)("agrees with R's log-log limits on the lung data (needs ../shared/data)", () => {
    const patients = referenceRows("stats-given/km_lung_data.csv")
    const curve = curveOf(patients.map((row) => ({ after: Number(row.time), observed: row.event === "1" })))
    const table = referenceRows("stats-given/km_lung_R_loglog.csv")
    expect(table.length).toBeGreaterThan(0)
    for (const row of table) {
      const { value, low, high } = eventShareBy(curve, Number(row.time))
      expect(Math.abs(value - (1 - Number(row.surv))), row.time).toBeLessThan(1e-9)
      expect(Math.abs(low - (1 - Number(row.upper))), row.time).toBeLessThan(1e-9)
      expect(Math.abs(high - (1 - Number(row.lower))), row.time).toBeLessThan(1e-9)
    }
  })

  // hoursToFirstAnswer_KaplanMeier_censoredAtLastPost in se-conlang-meta/truth.json
  test.skipIf(!referenceDataIsPresent).each([
    [1, 0.3766666666666667],
    [4, 0.5844444444444442],
    [24, 0.7355555555555554],
    [72, 0.8677777777777778],
    [168, 0.8866666666666666],
    [720, 0.9055555555555554],
  ])("in a real community within %d hours it is %d (needs ../shared/data)", (hours, share) => {
    expect(eventShareBy(curveOf(hoursToFirstAnswer()), hours).value).toBeCloseTo(share, 12)
  })
})

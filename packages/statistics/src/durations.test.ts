import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { durationsOf, emptyDurations, mergeDurations } from "./durations.ts"
import { monoidLaws } from "./laws.test-kit.ts"

const entries = fc.record({
  after: fc.oneof(fc.constantFrom(0, -0, 1, 2), fc.double({ min: 0, max: 1e9, noNaN: true })),
  observed: fc.boolean(),
  n: fc.integer({ min: 0, max: 5 }),
})

describe("durations", () => {
  monoidLaws({ entries, empty: emptyDurations, of: durationsOf, merge: mergeDurations })

  test("lose nobody", () => {
    fc.assert(
      fc.property(fc.array(entries, { maxLength: 20 }), (list) => {
        const durations = durationsOf(list)
        const counted = (observed: boolean) => list.filter((e) => e.observed === observed).reduce((sum, { n }) => sum + n, 0)
        expect(durations.events.reduce((a, b) => a + b, 0)).toBe(counted(true))
        expect(durations.censored.reduce((a, b) => a + b, 0)).toBe(counted(false))
      }),
    )
  })

  test("hold ascending distinct times, each with somebody", () => {
    fc.assert(
      fc.property(fc.array(entries, { maxLength: 20 }), (list) => {
        const { times, events, censored } = durationsOf(list)
        expect(times).toStrictEqual([...new Set(times)].toSorted((a, b) => a - b))
        for (const i of times.keys()) expect((events[i] ?? NaN) + (censored[i] ?? NaN)).toBeGreaterThan(0)
      }),
    )
  })

  test("count one where no number is given", () => {
    expect(
      durationsOf([
        { after: 3, observed: true },
        { after: 1, observed: false },
        { after: 3, observed: true },
        { after: 3, observed: false, n: 4 },
      ]),
    ).toStrictEqual({ times: [1, 3], events: [0, 2], censored: [1, 4] })
  })
})

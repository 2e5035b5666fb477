import { durationsOf } from "@folkmoot/statistics"
import { describe, expect, test } from "vitest"
import { meanOfEnded, waitOf } from "./wait.ts"

const hours = (...waits: readonly (readonly [after: number, observed: boolean])[]) => ({
  waits: durationsOf(waits.map(([after, observed]) => ({ after, observed }))),
})

const waiting = (count: number): readonly (readonly [number, boolean])[] => Array.from({ length: count }, (_, index) => [index + 1, false] as const)

describe("the time by which half got what they waited for", () => {
  test("where all were followed to the end the range is closed, and nothing is to be borne in mind", () => {
    const outcome = waitOf(0.5)(hours([1, true], [2, true], [3, true], [4, true], [5, true], [6, true], [7, true], [8, true], [9, true]), { level: 0.95 })
    expect(outcome).toMatchObject({ measured: true, value: 5, n: 9, caveats: [] })
    expect(outcome.measured && "open" in outcome.interval).toBe(false)
  })

  test("where too few were, its upper end is how far they were followed, and is open", () => {
    const outcome = waitOf(0.5)(hours([1, true], [2, true], [3, true], [9, false], [12, false]), { level: 0.95 })
    expect(outcome).toMatchObject({ measured: true, value: 3, interval: { high: 12, open: "above" }, caveats: [{ id: "open-above" }] })
  })

  // Six of six still waiting would be a chance of one in 64 had half got it: less than the 2.5 % allowed; five of five, one in 32, are more.
  test("where nobody got it yet, it is no less than where enough still waited to rule that out", () => {
    expect(waitOf(0.5)(hours(...waiting(10)), { level: 0.95 })).toMatchObject({ measured: false, why: "not-reached", bound: { side: "at-least", value: 5, level: 0.975, n: 10 } })
  })

  test("a chance that is just what is allowed rules it out, too", () => {
    // At this level one in 32 is allowed on either side, to the last bit.
    expect(waitOf(0.5)(hours(...waiting(10)), { level: 0.9375 })).toMatchObject({ bound: { value: 6, level: 0.96875 } })
  })

  test("where too few wait to rule anything out there is no bound", () => {
    const outcome = waitOf(0.5)(hours(...waiting(3)), { level: 0.95 })
    expect(outcome).toMatchObject({ measured: false, why: "not-reached" })
    expect("bound" in outcome).toBe(false)
  })

  test("where a few of many got it, it is no less than how far the rest were followed", () => {
    const outcome = waitOf(0.5)(hours([1, true], ...waiting(30).map(([after]) => [after + 10, false] as const)), { level: 0.95 })
    expect(outcome).toMatchObject({ measured: false, why: "not-reached", bound: { value: 40 } })
  })

  test("of no waits nothing is said", () => {
    expect(waitOf(0.5)(hours(), { level: 0.95 })).toMatchObject({ measured: false, why: "no-data" })
  })
})

describe("the mean of what ended", () => {
  test("is refused for one, and for several that took equally long, since it could not say how sure it is", () => {
    for (const given of [hours([3, true]), hours([3, true], [3, true]), hours([3, false])]) expect(meanOfEnded(given, { level: 0.95 })).toMatchObject({ measured: false, why: "too-few" })
  })

  test("does not begin before zero, however unsure", () => {
    expect(meanOfEnded(hours([0, true], [100, true]), { level: 0.99 })).toMatchObject({ measured: true, value: 50, interval: { low: 0 }, n: 2 })
  })
})

import { describe, expect, test } from "vitest"
import { activeMembers, measure, netPromoterScore, resolutionRate } from "./index.ts"

describe("a level so near to 0 or 1 that limits could not be told by it", () => {
  const beyond = [5e-324, 1e-10, 1 - 1e-12, 1 - 2 ** -52, 1 - 2 ** -53]

  test.each(beyond)("%d is refused by a calculator", (level) => {
    // The greatest number below 1 once gave an infinite limit, and the least above 0 one that was no number.
    for (const estimate of [activeMembers({ members: 5 }, { level }), resolutionRate({ resolved: 0, opened: 5 }, { level })]) {
      expect(estimate).toMatchObject({ measured: false, why: "invalid-input", field: "level", expected: "a number between 0 and 1" })
    }
  })

  test.each(beyond)("%d is refused by a request", (level) => {
    expect(measure(resolutionRate, {}, { level })[0]).toMatchObject({ estimate: { measured: false, field: "level", expected: "a number between 0 and 1" } })
  })
})

test("the highest level there may be holds what lower ones hold", () => {
  const limits = [1e-9, 0.95, 0.999999, 1 - 1e-9].map((level) => {
    const estimate = netPromoterScore({ promoters: 3, passives: 1, detractors: 1 }, { level })
    return estimate.measured ? estimate.interval : expect.fail(estimate.detail)
  })
  expect(limits.map(({ low }) => low)).toEqual(limits.map(({ low }) => low).toSorted((a, b) => b - a))
  expect(limits.map(({ high }) => high)).toEqual(limits.map(({ high }) => high).toSorted((a, b) => a - b))
})

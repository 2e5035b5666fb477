import { wilson } from "@folkmoot/statistics"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { clusteredShare } from "./clustered-share.ts"

describe("a share of what people did", () => {
  test("is worth about as many acts as there were where each person did one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 200 }), fc.integer({ min: 2, max: 200 }), (hits, misses) => {
        const people = hits + misses
        const share = hits / people
        const influences = Array.from({ length: people }, (_, index) => (index < hits ? 1 - share : -share))
        // Not knowing the spread costs three people.
        const [ours, exact] = [clusteredShare(share, influences, people, 0.95), wilson(share * (people - 3), people - 3, 0.95)]
        expect(ours.low).toBeCloseTo(exact.low, 9)
        expect(ours.high).toBeCloseTo(exact.high, 9)
      }),
    )
  })

  test("has the limits that Wilson's formula gives for the acts it is worth", () => {
    // scipy 1.10.1, norm.ppf(.975); worth = .59375 * .40625 * 64**2 * 11 / 14 / sum(e * e) = 6.255048404429916
    const amounts = [20, 10, 8, 5, 5, 4, 3, 2, 2, 1, 1, 1, 1, 1]
    const { low, high } = clusteredShare(38 / 64, amounts.map((amount, index) => (index < 3 ? amount : 0) - (38 / 64) * amount), 64, 0.95)
    expect(low).toBeCloseTo(0.2530448121368566, 12)
    expect(high).toBeCloseTo(0.8631163067213731, 12)
  })

  test("is worth no more than one act where one person did it all, and as many as people where all did alike", () => {
    expect(clusteredShare(0.3, [0], 1000, 0.95)).toMatchObject({ low: wilson(0.3, 1).low, high: wilson(0.3, 1).high })
    expect(clusteredShare(0.5, [1e-13, -1e-13], 1000, 0.95)).toMatchObject({ low: wilson(1, 2).low, high: wilson(1, 2).high })
  })
})

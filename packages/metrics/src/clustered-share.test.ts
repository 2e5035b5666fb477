import { wilson } from "@folkmoot/statistics"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { clusteredShare } from "./clustered-share.ts"

describe("a share of what people did", () => {
  test("is worth about as many acts as there were where each person did one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 200 }), (hits, misses) => {
        const people = hits + misses
        const share = hits / people
        const influences = Array.from({ length: people }, (_, index) => (index < hits ? 1 - share : -share))
        // Estimating the variance costs one person.
        const [ours, exact] = [clusteredShare(share, influences, people, 0.95), wilson(share * (people - 1), people - 1, 0.95)]
        expect(ours.low).toBeCloseTo(exact.low, 9)
        expect(ours.high).toBeCloseTo(exact.high, 9)
      }),
    )
  })

  test("is worth no more than one act where one person did it all, and as many as people where all did alike", () => {
    expect(clusteredShare(0.3, [0], 1000, 0.95)).toMatchObject({ low: wilson(0.3, 1).low, high: wilson(0.3, 1).high })
    expect(clusteredShare(0.5, [1e-13, -1e-13], 1000, 0.95)).toMatchObject({ low: wilson(1, 2).low, high: wilson(1, 2).high })
  })
})

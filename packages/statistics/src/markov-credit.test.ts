import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { creditFor, creditLaws, journeys, publishedJourneys } from "./credit.test-kit.ts"
import { markovCredit } from "./markov-credit.ts"
import { referenceDataIsPresent } from "./reference-data.test-kit.ts"

describe.each([1, 2, 3])("markovCredit of order %d", (order) => {
  creditLaws((list) => markovCredit(list, order))

  test("a touch repeated at once makes no difference to the first order", () => {
    fc.assert(
      fc.property(journeys, (list) => {
        const twice = list.map((journey) => ({ ...journey, path: journey.path.flatMap((channel) => [channel, channel]) }))
        const told = markovCredit(twice)
        for (const { channel, conversions } of markovCredit(list)) expect(creditFor(told, channel)).toBeCloseTo(conversions, 8)
      }),
    )
  })
})

describe("markovCredit", () => {
  test("of one channel each is what that channel converted", () => {
    const list = ["a", "b", "c"].map((channel, i) => ({ path: [channel], conversions: 3 * i + 1, nulls: 40 - i }))
    for (const [i, { conversions }] of markovCredit(list).entries()) expect(conversions).toBeCloseTo(3 * i + 1, 12)
  })

  test("journeys that did not convert matter", () => {
    const list = (nulls: number) => [
      { path: ["a", "b"], conversions: 5, nulls: 0 },
      { path: ["b", "a"], conversions: 0, nulls },
      { path: ["b"], conversions: 5, nulls: 0 },
    ]
    // By hand: without b nobody converts; without a the share (5 + nulls) / (10 + nulls) of those who did.
    expect(creditFor(markovCredit(list(0)), "a")).toBeCloseTo((10 * 0.5) / 1.5, 12)
    expect(creditFor(markovCredit(list(100)), "a")).toBeCloseTo((10 * (5 / 110)) / (1 + 5 / 110), 12)
  })

  test("of the order of the longest journey takes the journeys for what they are: lost is who touched the channel", () => {
    fc.assert(
      fc.property(journeys, (list) => {
        const touched = list.filter(({ path }) => path.length > 0)
        const lostWithout = (channel: string) => touched.reduce((sum, { path, conversions }) => sum + (path.includes(channel) ? conversions : 0), 0)
        const credits = markovCredit(list, 6)
        const all = credits.reduce((sum, { channel }) => sum + lostWithout(channel), 0)
        const conversions = touched.reduce((sum, journey) => sum + journey.conversions, 0)
        fc.pre(all > 0)
        for (const { channel, conversions: credit } of credits) expect(credit).toBeCloseTo((conversions * lostWithout(channel)) / all, 8)
      }),
    )
  })

  test("agrees with a published example: removal effects of one half, one and one", () => {
    // S. Bryl, "Marketing Multi-Channel Attribution Model with R (Part 1: Markov Chains Concept)", 2016
    const credits = markovCredit([
      { path: ["C1", "C2", "C3"], conversions: 1, nulls: 0 },
      { path: ["C1"], conversions: 0, nulls: 1 },
      { path: ["C2", "C3"], conversions: 0, nulls: 1 },
    ])
    expect(creditFor(credits, "C1")).toBeCloseTo(0.2, 14)
    expect(creditFor(credits, "C2")).toBeCloseTo(0.4, 14)
    expect(creditFor(credits, "C3")).toBeCloseTo(0.4, 14)
  })

  test("a chain that goes round for long loses no digits", () => {
    // Back and forth a thousand times before one of two ends: both channels are touched by all, so both are lost wholly.
    const path = Array.from({ length: 2000 }, (_, i) => (i % 2 === 0 ? "a" : "b"))
    expect(markovCredit([{ path, conversions: 1, nulls: 999 }])).toEqual([
      { channel: "a", conversions: 0.5 },
      { channel: "b", conversions: 0.5 },
    ])
  })

  describe.skipIf(!referenceDataIsPresent)("on ten thousand published journeys (needs ../shared/data)", () => {
    const channels = ["alpha", "beta", "delta", "epsilon", "eta", "gamma", "iota", "kappa", "lambda", "mi", "theta", "zeta"]

    // numpy 1.24.2: linalg.solve on the transition matrix, once whole and once without each channel; rounded to nine decimals
    test.each([
      [
        1,
        [
          5344.947682085, 2527.35216652, 4.613618311, 599.570650463, 3340.847401501, 171.145442694, 3884.614701875, 274.363255955,
          1282.847223394, 1.722424556, 1971.912879887, 381.062552758,
        ],
      ],
      [
        2,
        [
          5617.453853893, 2439.648976121, 5.159056316, 614.3735235, 3391.858163429, 171.918183239, 3810.511044198, 266.027053721,
          1189.472021775, 2.073188639, 1902.473610065, 374.031325105,
        ],
      ],
    ])("order %d agrees with the linear systems solved by numpy", (order, values) => {
      const credits = markovCredit(publishedJourneys(), order)
      expect(credits.map(({ channel }) => channel)).toEqual(channels)
      for (const [i, { channel, conversions }] of credits.entries()) expect(conversions, channel).toBeCloseTo(values[i] ?? NaN, 8)
    })
  })
})

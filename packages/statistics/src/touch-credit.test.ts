import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { creditFor, creditLaws, journeys, publishedJourneys } from "./credit.test-kit.ts"
import { referenceDataIsPresent, referenceRows } from "./reference-data.test-kit.ts"
import {
  firstTouchCredit,
  lastTouchCredit,
  linearCredit,
  positionCredit,
  shapleyCredit,
  timeDecayCredit,
} from "./touch-credit.ts"

const rules = [
  { name: "firstTouchCredit", credit: firstTouchCredit },
  { name: "lastTouchCredit", credit: lastTouchCredit },
  { name: "linearCredit", credit: linearCredit },
  { name: "positionCredit", credit: positionCredit },
  { name: "timeDecayCredit", credit: (list: Parameters<typeof timeDecayCredit>[0]) => timeDecayCredit(list, 7) },
  { name: "shapleyCredit", credit: shapleyCredit },
]

describe.each(rules)("$name", ({ credit }) => {
  creditLaws(credit)

  test("journeys that did not convert have no say", () => {
    fc.assert(
      fc.property(journeys, (list) => {
        expect(credit(list.map((journey) => ({ ...journey, nulls: 5 })))).toEqual(credit(list))
      }),
    )
  })

  test("the only touch has it all", () => {
    expect(credit([{ path: ["forum"], ages: [3000], conversions: 4, nulls: 1 }])).toEqual([{ channel: "forum", conversions: 4 }])
  })
})

const journey = (...path: string[]) => ({ path, ages: path.map((_, i) => path.length - i), conversions: 10, nulls: 0 })
const shares = (credits: readonly { conversions: number }[]) => credits.map(({ conversions }) => conversions)

describe("positionCredit", () => {
  test("gives 40, 10, 10 and 40 % to four touches, and halves to two", () => {
    expect(shares(positionCredit([journey("a", "b", "c", "d")]))).toEqual([4, 1, 1, 4])
    expect(shares(positionCredit([journey("a", "b")]))).toEqual([5, 5])
    expect(shares(positionCredit([journey("a", "b", "a")]))).toEqual([8, 2])
  })
})

describe("timeDecayCredit", () => {
  test("a touch one half-life older has half the credit", () => {
    const [older, younger] = shares(timeDecayCredit([{ path: ["a", "b"], ages: [12, 5], conversions: 9, nulls: 0 }], 7))
    expect(older).toBeCloseTo(3, 12)
    expect(younger).toBeCloseTo(6, 12)
  })

  test("a touch older by very many half-lives has nothing", () => {
    expect(shares(timeDecayCredit([{ path: ["a", "b"], ages: [1e6, 0], conversions: 8, nulls: 0 }], 0.001))).toEqual([0, 8])
  })

  test("touches that are all very old still have it all", () => {
    const [one, other] = shares(timeDecayCredit([{ path: ["a", "b"], ages: [1e6, 1e6], conversions: 8, nulls: 0 }], 0.001))
    expect([one, other]).toEqual([4, 4])
  })
})

/** The average, over all orders in which channels can join, of what each adds to what those before it are worth: the definition. */
function averageContribution(list: Parameters<typeof shapleyCredit>[0], channels: readonly string[], channel: string): number {
  const worth = (set: readonly string[]) =>
    list.filter(({ path }) => path.every((each) => set.includes(each))).reduce((sum, { conversions }) => sum + conversions, 0)
  const orders = (left: readonly string[]): string[][] =>
    left.length === 0 ? [[]] : left.flatMap((first) => orders(left.filter((each) => each !== first)).map((rest) => [first, ...rest]))
  const gains = orders(channels).map((order) => {
    const before = order.slice(0, order.indexOf(channel))
    return worth([...before, channel]) - worth(before)
  })
  return gains.reduce((sum, gain) => sum + gain, 0) / gains.length
}

describe("shapleyCredit", () => {
  test("is the average of what a channel adds to those that came before it, over all orders", () => {
    fc.assert(
      fc.property(journeys, (list) => {
        const credits = shapleyCredit(list)
        const channels = credits.map(({ channel }) => channel)
        const touched = list.filter(({ path }) => path.length > 0)
        for (const { channel, conversions } of credits) expect(conversions).toBeCloseTo(averageContribution(touched, channels, channel), 9)
      }),
      { numRuns: 30 },
    )
  })

  test("does not heed order nor repetition", () => {
    expect(shapleyCredit([journey("a", "b", "a", "a")])).toEqual(shapleyCredit([journey("b", "a")]))
  })
})

describe.skipIf(!referenceDataIsPresent)("ten thousand published journeys (needs ../shared/data)", () => {
  test("agree with R's ChannelAttribution on first, last and linear touch", () => {
    const rows = referenceRows("attribution-pathdata/R_heuristic_models.csv")
    const list = publishedJourneys()
    expect(rows).toHaveLength(12)
    for (const [credits, column] of [
      [firstTouchCredit(list), "first_touch_conversions"],
      [lastTouchCredit(list), "last_touch_conversions"],
      [linearCredit(list), "linear_touch_conversions"],
    ] as const) {
      expect(credits).toHaveLength(12)
      for (const row of rows) {
        expect(Math.abs((creditFor(credits, row.channel_name ?? "") ?? NaN) - Number(row[column])), row.channel_name).toBeLessThan(1e-9)
      }
    }
  })

  test("agree with the Shapley value summed over all 4096 sets of channels", () => {
    // Python 3.11: worth of a set by summing over its subsets, weights k!(11 − k)!/12!
    const values = {
      alpha: 7627.944047619, beta: 1982.739285714, delta: 2.292857143, epsilon: 374.677380952, eta: 3613.655952381, gamma: 138.185714286,
      iota: 3505.044047619, kappa: 159.057142857, lambda: 987.782142857, mi: 2.666666667, theta: 1190.963095238, zeta: 199.991666667,
    }
    const credits = shapleyCredit(publishedJourneys())
    for (const [channel, value] of Object.entries(values)) expect(creditFor(credits, channel), channel).toBeCloseTo(value, 8)
  })
})

import { describe, expect, test } from "vitest"
import { models, type ModelName } from "../attribution-models.ts"
import { creditsIn, publishedCredits, publishedJourneys, tripsOf } from "../published-journeys.test-kit.ts"
import { referenceDataIsPresent } from "../survey-data.test-kit.ts"
import { metricLaws } from "../testing.ts"
import { attributedConversions } from "./attributed-conversions.ts"
import { attributedRevenue, examples } from "./attributed-revenue.ts"

interface Input {
  readonly bookings: readonly { readonly amount: number }[]
}

metricLaws(attributedRevenue, examples, {
  scalings: [
    {
      title: "so many times every amount is so many times the revenue",
      scaled: ({ bookings, ...rest }: Input, by) => ({ ...rest, bookings: bookings.map((one) => ({ ...one, amount: one.amount * by })) }),
      value: (value, by) => value * by,
    },
  ],
})

describe("attributed revenue", () => {
  test.each(Object.keys(models) as ModelName[])("by %s of bookings that are all alike is so many times the conversions, interval and all", (variant) => {
    const ways = [["community > mail", 10], ["mail > search", 7], ["search > community > mail", 4]] as const
    const journeys = ways.flatMap(([path, n]) => [true, false].map((converted) => ({ path, ages: path.split(" > ").map((_, index) => 100 - index).join(" > "), converted, n: converted ? n : 3 * n })))
    const bookings = journeys.flatMap(({ converted, ...way }) => (converted ? [{ ...way, amount: 2500, currency: "EUR" }] : []))
    const [money, count] = [attributedRevenue({ bookings, journeys }, { variant }), attributedConversions({ journeys }, { variant })]
    if (!money.measured || !count.measured) expect.fail("both have conversions")
    expect(money.value / 2500).toBeCloseTo(count.value, 9)
    expect(money.interval.low / 2500).toBeCloseTo(count.interval.low, 9)
    expect(money.interval.high / 2500).toBeCloseTo(count.interval.high, 9)
  })

  test("is no amount of journeys that did not convert", () => {
    const bookings = [{ path: "community", amount: 2500, currency: "EUR", n: 1 }]
    const estimate = attributedRevenue({ bookings, journeys: [{ path: "community", converted: false, n: 1 }] }, { variant: "markov" })
    expect(estimate).toMatchObject({ why: "invalid-input", field: "bookings" })
  })
})

describe.skipIf(!referenceDataIsPresent)("on ten thousand published sorts of journeys (needs ../shared/data)", () => {
  test.each(["first", "last", "linear"] as const)("%s agrees with what R's ChannelAttribution published", (variant) => {
    const published = publishedJourneys()
    // Amounts are whole numbers here: millionths of the published unit.
    const bookings = published.map(({ path, value }) => ({ path, amount: Math.round(value * 1e6), currency: "EUR", n: 1 }))
    const estimate = attributedRevenue({ bookings, journeys: tripsOf(published) }, { variant })
    if (!estimate.measured) expect.fail(estimate.detail)
    const credits = creditsIn(estimate.parts)
    for (const [channel, truth] of Object.entries(publishedCredits())) expect((credits[channel] ?? Number.NaN) / 1e6, channel).toBeCloseTo(truth[`${variant}Value`], 2)
  })
})

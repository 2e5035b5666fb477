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

  test("by markov carries the doubt of its shares, which weighs more than one booking where many rest on few journeys", () => {
    const [community, mail] = ["community", "mail"].map((path) => ({ path, converted: true, n: 1 }))
    if (community === undefined || mail === undefined) expect.fail()
    const bookings = [community, mail].map(({ path }) => ({ path, amount: 1, currency: "EUR", n: 10 }))
    const estimate = attributedRevenue({ bookings, journeys: [community, mail] }, { variant: "markov" })
    if (!estimate.measured) expect.fail(estimate.detail)
    expect(estimate.value).toBe(10)
    // Each share is a half with a variance of 1/8, so y, v, w = 10, 20/4 + 20**2/8, v/y; scipy 1.17.1: v/y*gamma.ppf(.025, y*y/v), (v+w*w)/(y+w)*gamma.ppf(.975, (y+w)**2/(v+w*w))
    expect(estimate.interval.low).toBeCloseTo(1.0353099481637733, 10)
    expect(estimate.interval.high).toBeCloseTo(38.13811150523792, 9)
  })

  test("of ways without any contact is attributed to no channel, each as often as it came in", () => {
    const bookings = [{ path: "none", amount: 2500, currency: "EUR", n: 3 }, { path: "none", amount: 100, currency: "EUR", n: 1 }, { path: "community", amount: 700, currency: "EUR", n: 2 }]
    const estimate = attributedRevenue({ bookings, journeys: [{ path: "community", converted: true, n: 1 }] })
    expect(estimate).toMatchObject({ measured: true, value: 1400, n: 6, parts: [{ of: "community", value: 1400 }, { of: "unattributed", value: 7600 }], caveats: [{ id: "partly-unattributed" }, { id: "attributed-not-caused" }] })
    expect(attributedRevenue({ bookings: bookings.map((one) => ({ ...one, n: 0 })), journeys: [{ path: "community", converted: true, n: 1 }] })).toMatchObject({ measured: false, why: "no-data" })
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

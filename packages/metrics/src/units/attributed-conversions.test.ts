import { poissonExact } from "@folkmoot/statistics"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Trip } from "../attribution.ts"
import { models, type ModelName } from "../attribution-models.ts"
import { creditsIn, publishedCredits, publishedJourneys, tripsOf } from "../published-journeys.test-kit.ts"
import { referenceDataIsPresent } from "../survey-data.test-kit.ts"
import { metricLaws } from "../testing.ts"
import { attributedConversions, examples } from "./attributed-conversions.ts"

metricLaws(attributedConversions, examples)

const names = Object.keys(models) as ModelName[]

const touches = fc
  .array(fc.record({ channel: fc.constantFrom("community", "mail", "search", "__proto__"), age: fc.nat(90) }), { maxLength: 4 })
  .map((some) => some.toSorted((a, b) => b.age - a.age))

const tripsAlong = (ways: fc.Arbitrary<readonly { readonly channel: string; readonly age: number }[]>): fc.Arbitrary<Trip[]> =>
  fc.array(
    fc.record({ way: ways, converted: fc.boolean(), n: fc.integer({ min: 1, max: 40 }) }).map(({ way, ...rest }) => ({
      path: way.map(({ channel }) => channel).join(" > ") || "none",
      ages: way.map(({ age }) => age * 86_400_000).join(" > "),
      ...rest,
    })),
    { maxLength: 8 },
  )

/** Journeys of which at least one came through the community and converted. */
const journeys = tripsAlong(touches).map((some): readonly Trip[] => [...some, { path: "mail > community", ages: "86400000 > 0", converted: true, n: 2 }])

const measured = (given: readonly Trip[], variant: ModelName) => {
  const estimate = attributedConversions({ journeys: given }, { variant })
  if (!estimate.measured) expect.fail(estimate.detail)
  return { ...estimate, credit: new Map((estimate.parts ?? []).map(({ of, value }) => [of, value])) }
}

const renamed = (given: readonly Trip[], others: Readonly<Record<string, string>>): readonly Trip[] =>
  given.map((trip) => ({ ...trip, path: trip.path === "none" ? "none" : trip.path.split(" > ").map((channel) => (Object.hasOwn(others, channel) ? others[channel] : channel)).join(" > ") }))

describe.each(names)("the model %s", (variant) => {
  test("divides all conversions, and what nobody touched goes to nobody", () => {
    fc.assert(
      fc.property(journeys, (given) => {
        const { credit } = measured(given, variant)
        const conversions = (untouched: boolean) => given.reduce((sum, { converted, path, n }) => (converted && (path === "none") === untouched ? sum + n : sum), 0)
        const { unattributed = 0, ...channels } = Object.fromEntries([...credit].filter(([of]) => of !== "__proto__"))
        expect(unattributed).toBe(conversions(true))
        expect(Object.values(channels).reduce((sum, value) => sum + value, credit.get("__proto__") ?? 0)).toBeCloseTo(conversions(false), 9)
      }),
    )
  })

  test("does not look at names: channels that change places change credits", () => {
    fc.assert(
      fc.property(journeys, (given) => {
        const [one, other] = [measured(given, variant), measured(renamed(given, { mail: "community", community: "mail" }), variant)]
        expect(other.credit.get("mail")).toBeCloseTo(one.value, 9)
        expect(other.value).toBeCloseTo(one.credit.get("mail") as number, 9)
      }),
    )
  })

  test("gives nothing to a channel that only those touched who did not convert, and takes nothing for it", () => {
    fc.assert(
      fc.property(journeys, fc.integer({ min: 1, max: 99 }), (given, n) => {
        const dummy = measured([...given, { path: "dummy", ages: "0", converted: false, n }], variant)
        expect(dummy.credit.get("dummy")).toBe(0)
        expect(dummy.value).toBeCloseTo(measured(given, variant).value, 9)
      }),
    )
  })

  test("says the same of journeys told one by one", () => {
    fc.assert(
      fc.property(journeys, (given) => {
        const [together, apart] = [measured(given, variant), measured(given.flatMap(({ n, ...trip }) => Array.from({ length: n }, () => ({ ...trip, n: 1 }))), variant)]
        expect(apart.value).toBeCloseTo(together.value, 9)
        expect(apart.interval.low).toBeCloseTo(together.interval.low, 8)
        expect(apart.interval.high).toBeCloseTo(together.interval.high, 8)
      }),
      { numRuns: 30 },
    )
  })
})

describe("attributed conversions", () => {
  test("of a community that always is the only touch have the limits of a plain count", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.constantFrom(...names), (n, variant) => {
        const { value, interval } = measured([{ path: "community", ages: "0", converted: true, n }, { path: "community", ages: "0", converted: false, n: 9 }], variant)
        const { low, high } = poissonExact(n, 0.95)
        expect(value).toBeCloseTo(n, 9)
        expect(interval.low).toBeCloseTo(low, 8)
        expect(interval.high).toBeCloseTo(high, 8)
      }),
    )
  })

  test("by Shapley do not grow when the community is touched more often, by equal parts they do", () => {
    const [once, thrice] = ["community > mail", "community > community > community > mail"].map((path) => [{ path, converted: true, n: 12 }])
    expect([once, thrice].map((given) => measured(given as Trip[], "shapley").value)).toEqual([6, 6])
    expect([once, thrice].map((given) => measured(given as Trip[], "linear").value)).toEqual([6, 9])
  })

  test("by the last touch that was not direct are those by the last of the ways without direct visits, where anything is left of them", () => {
    const direct = fc.constantFrom("direct", "Direct", "(direct)", "(DIRECT)")
    const ways = fc.array(fc.record({ channel: fc.oneof(fc.constantFrom("community", "mail", "directory"), direct), age: fc.constant(0) }), { maxLength: 5 })
    fc.assert(
      fc.property(tripsAlong(ways), (given) => {
        const all = [...given, { path: "mail > community", converted: true, n: 2 }]
        const left = all.map(({ path, converted, n }): Trip => {
          const others = path.split(" > ").filter((channel) => !["direct", "(direct)"].includes(channel.toLowerCase()))
          return { path: others.length === 0 ? path : others.join(" > "), converted, n }
        })
        const [one, other] = [measured(all, "last-non-direct"), measured(left, "last")]
        expect(one.value).toBe(other.value)
        expect(one.interval).toEqual(other.interval)
      }),
    )
  })

  test("rest on the paper's formula by SciPy's chi-squared quantiles", () => {
    // scipy 1.10.1: v/2/y*chi2.ppf(.025, 2*y*y/v), (v+1)/2/(y+1)*chi2.ppf(.975, 2*(y+1)**2/(v+1)), with y, v = 5, 2.5 and 6, 4
    const { interval: half } = measured([{ path: "community > mail", converted: true, n: 10 }], "shapley")
    expect(half.low).toBeCloseTo(2.3976943480662167, 10)
    expect(half.high).toBeCloseTo(10.184621657752878, 9)
    const { interval: twoThirds } = measured([{ path: "community > community > mail", converted: true, n: 9 }], "linear")
    expect(twoThirds.low).toBeCloseTo(2.743582064918889, 10)
    expect(twoThirds.high).toBeCloseTo(12.015603962408074, 9)
  })

  test("need an order from one to three and a half-life of at least a second", () => {
    const given = { journeys: [{ path: "community", ages: "0", converted: true, n: 1 }] }
    for (const order of [0, 4]) expect(attributedConversions(given, { variant: "markov", options: { order } })).toMatchObject({ why: "invalid-input", field: "options.order" })
    for (const halfLife of [0, 7, 999]) expect(attributedConversions(given, { variant: "time-decay", options: { halfLife } })).toMatchObject({ why: "invalid-input", field: "options.halfLife", expected: "whole milliseconds of at least 1000" })
  })
})

describe.skipIf(!referenceDataIsPresent)("on ten thousand published sorts of journeys (needs ../shared/data)", () => {
  const given = referenceDataIsPresent ? tripsOf(publishedJourneys()) : []
  const agrees = (credits: Readonly<Record<string, number>>, truth: Readonly<Record<string, number>>) => {
    expect(Object.keys(credits).toSorted()).toEqual(Object.keys(truth).toSorted())
    for (const [channel, credit] of Object.entries(truth)) expect(credits[channel], channel).toBeCloseTo(credit, 5)
  }

  test.each(["first", "last", "linear"] as const)("%s agrees with what R's ChannelAttribution published", (variant) => {
    agrees(creditsIn(measured(given, variant).parts), Object.fromEntries(Object.entries(publishedCredits()).map(([channel, credits]) => [channel, credits[variant]])))
  })

  test("shapley agrees with a walk through all 4,096 sets of channels", () => {
    // Python 3.11: the value of each set summed over its subsets, then Shapley's formula term by term; rounded to six decimals
    agrees(creditsIn(measured(given, "shapley").parts), {
      alpha: 7627.944048, beta: 1982.739286, delta: 2.292857, epsilon: 374.677381, eta: 3613.655952, gamma: 138.185714, iota: 3505.044048,
      kappa: 159.057143, lambda: 987.782143, mi: 2.666667, theta: 1190.963095, zeta: 199.991667,
    })
  })

  test("position agrees with a Python program of its own", () => {
    agrees(creditsIn(measured(given, "position").parts), {
      alpha: 7444.823759, beta: 1969.766179, delta: 2.586667, epsilon: 301.050233, eta: 3618.796149, gamma: 125.240911, iota: 3944.948166,
      kappa: 147.459557, lambda: 1046.903901, mi: 2.057143, theta: 1092.744472, zeta: 88.622864,
    })
  })

  test("markov agrees with numpy, and its range is at least as wide as resampled journeys say, by no more than two thirds", () => {
    const { value, interval } = measured(given, "markov")
    // numpy 1.24.2: linalg.solve on the transition matrix, whole and without the channel
    expect(value).toBeCloseTo(5344.947682085, 6)
    // The same for 400 resamples, conversions and others drawn by random.poisson with default_rng(1): their standard deviation is 49.85.
    const deviation = (interval.high - interval.low) / 2 / 1.96
    expect(deviation).toBeGreaterThan(49.85)
    expect(deviation).toBeLessThan((49.85 * 5) / 3)
  })
})

test.each([["60000 > "], ["60000"], ["60000 > 1 > 1"], ["60000 > -1"], ["60000 > Infinity"], ["60000 > soon"]])("ages told as %j are none for two channels", (ages) => {
  const told = { path: "mail > community", converted: true, n: 1 }
  expect(attributedConversions({ journeys: [{ ...told, ages: "60000 > 0" }, { ...told, ages }] })).toMatchObject({ why: "invalid-input", field: "journeys[1].ages", given: `"${ages}"` })
})

test("a model that needs ages has no number where one journey of several does not tell them", () => {
  const told = { path: "mail", ages: "60000", converted: true, n: 3 }
  expect(attributedConversions({ journeys: [told, { path: "community", converted: true, n: 1 }] }, { variant: "time-decay" })).toMatchObject({ measured: false, why: "not-recorded", detail: expect.stringContaining("how long before the end") })
  expect(attributedConversions({ journeys: [told, { path: "community", ages: "0", converted: true, n: 1 }] }, { variant: "time-decay" })).toMatchObject({ measured: true, value: 1 })
})

test.each([[0, false], [1, true], [3, true], [4, false]])("a chain of order %d: %s", (order, isPossible) => {
  const estimate = attributedConversions({ journeys: [{ path: "mail > community", converted: true, n: 2 }] }, { variant: "markov", options: { order } })
  expect(estimate).toMatchObject(isPossible ? { measured: true, value: 1 } : { why: "invalid-input", field: "options.order", expected: "from 1 to 3" })
})

import { days, type Facts } from "@folkmoot/facts"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Estimate } from "./estimate.ts"
import { measure } from "./measure.ts"
import { customerSatisfaction } from "./units/customer-satisfaction.ts"
import { memberInsights } from "./units/member-insights.ts"
import { netPromoterScore } from "./units/net-promoter-score.ts"
import { netSentiment } from "./units/net-sentiment.ts"
import { recommendationRate } from "./units/recommendation-rate.ts"
import { referralRate } from "./units/referral-rate.ts"
import { shareOfVoice } from "./units/share-of-voice.ts"
import { socialMentions } from "./units/social-mentions.ts"
import { surveyResponseRate } from "./units/survey-response-rate.ts"

const only = (estimates: readonly { readonly estimate: Estimate }[]): Estimate => {
  expect(estimates.length).toBe(1)
  return (estimates[0] as (typeof estimates)[number]).estimate
}

const valueOf = (estimate: Estimate): number => {
  if (!estimate.measured) expect.fail(estimate.detail)
  return estimate.value
}

const answer = (id: string, more: object) => ({ id, instrument: "spring", question: "satisfaction", scaleLow: 1, scaleHigh: 5, favourable: "high", ...more }) as const

describe("a net promoter score", () => {
  test("divides by those who answered, not by those who were said to respond", () => {
    // A published report names 36 responses and 32 scored, but its three groups add up to 31: 51.6 points, or 50.0 of 32.
    const estimate = netPromoterScore({ promoters: 18, passives: 11, detractors: 2 })
    expect(valueOf(estimate)).toBeCloseTo((100 * 16) / 31, 12)
    expect(estimate).toMatchObject({ n: 31 })
  })

  test("is not the difference of rounded shares", () => {
    // A third of promoters and a sixth of detractors: 33 - 17 is 16, but the score is 16.67.
    const score = valueOf(netPromoterScore({ promoters: 2, passives: 3, detractors: 1 }))
    expect(score).toBeCloseTo(100 / 6, 12)
  })

  test("rises with promoters and falls with detractors", () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(100), fc.nat(100), (promoters, passives, detractors) => {
        fc.pre(passives > 0)
        const before = valueOf(netPromoterScore({ promoters, passives, detractors }))
        expect(valueOf(netPromoterScore({ promoters: promoters + 1, passives: passives - 1, detractors }))).toBeGreaterThan(before)
        expect(valueOf(netPromoterScore({ promoters, passives: passives - 1, detractors: detractors + 1 }))).toBeLessThan(before)
      }),
    )
  })

  test("counts a nine as a promoter and a six as a detractor on either scale, by the answer and not by its place in a list", () => {
    for (const [variant, scaleLow] of [["zero-to-ten", 0], ["one-to-ten", 1]] as const) {
      const scores = [9, 8, 7, 6, 6]
      const facts: Facts = { "survey-response": scores.map((score, index) => answer(`${index}`, { question: "recommend", score, scaleLow, scaleHigh: 10 })) }
      expect(valueOf(only(measure(netPromoterScore, facts, { asOf: 0, variants: [variant] })))).toBe(-20)
    }
  })

  test("is not made of satisfaction, on whatever scale", () => {
    const facts: Facts = { "survey-response": [answer("1", { score: 10, scaleLow: 0, scaleHigh: 10 })] }
    expect(only(measure(netPromoterScore, facts, { asOf: 0 }))).toMatchObject({ measured: false, why: "no-data" })
  })
})

describe("satisfaction", () => {
  test("of answers on different scales is no number, not even where their top answers look alike", () => {
    const facts: Facts = { "survey-response": [answer("1", { score: 5 }), answer("2", { score: 5, scaleHigh: 10 })] }
    for (const { estimate } of measure(customerSatisfaction, facts, { asOf: 0 })) expect(estimate).toMatchObject({ measured: false, why: "unit-mismatch" })
    const apart = measure(customerSatisfaction, { "survey-response": facts["survey-response"]?.map((row, index) => ({ ...row, instrument: `${index}` })) ?? [] }, { asOf: 0, by: ["instrument"], smallestCell: 1, variants: ["top-two-box"] })
    expect(apart.map(({ estimate }) => estimate.measured && [estimate.value, estimate.scope?.["scale"]])).toEqual([[1, "1..5"], [0, "1..10"]])
  })

  test("is never guessed from the answers where one may be the best mark or the worst", () => {
    const undeclared = { "survey-response": [1, 1, 2].map((score, index) => ({ ...answer(`${index}`, { score }), favourable: null })) }
    expect(only(measure(customerSatisfaction, undeclared, { asOf: 0, variants: ["top-two-box"] }))).toMatchObject({ why: "undefined-term" })
  })

  test("of five delighted people is no certainty", () => {
    const estimate = customerSatisfaction({ answers: [{ score: 5, scaleLow: 1, scaleHigh: 5, favourable: "high", n: 5 }] })
    if (!estimate.measured) expect.fail(estimate.detail)
    expect(estimate.value).toBe(1)
    expect(estimate.interval.low).toBeLessThan(0.6)
  })

  test("counts a person once for each wave, with the last answer, and looks at no answer from after the as-of moment", () => {
    const facts: Facts = { "survey-response": [answer("1", { score: 1, answeredAt: days(1), supersededAt: days(3) }), answer("2", { score: 5, answeredAt: days(3) })] }
    const at = (asOf: number) => only(measure(customerSatisfaction, facts, { asOf, variants: ["top-two-box"] }))
    expect(at(days(2))).toMatchObject({ value: 0, n: 1 })
    expect(at(days(4))).toMatchObject({ value: 1, n: 1, exclusions: [{ reason: "answered-again", count: 1 }] })
  })

  test("of fewer than five people in a group is not shown", () => {
    const facts: Facts = { "survey-response": [1, 2, 3, 4].map((score) => answer(`${score}`, { score })) }
    expect(only(measure(customerSatisfaction, facts, { asOf: 0, by: ["instrument"], variants: ["top-two-box"] }))).toMatchObject({ why: "suppressed" })
  })
})

describe("a response rate", () => {
  const invited = (id: string, more: object) => ({ id, instrument: "spring", invitedAt: days(1), member: id, ...more })

  test("does not become better by forgetting whom the invitation never reached", () => {
    const facts: Facts = { invitation: [invited("1", { delivered: true, answeredAt: days(2) }), invited("2", { delivered: false })] }
    const rates = measure(surveyResponseRate, facts, { asOf: days(60), variants: ["of-invited", "of-delivered"] })
    expect(rates.map(({ estimate }) => valueOf(estimate))).toEqual([0.5, 1])
  })

  test("of a wave still in the field is not low but not known", () => {
    const facts: Facts = { invitation: [invited("1", {}), invited("2", { answeredAt: days(2) })] }
    expect(only(measure(surveyResponseRate, facts, { asOf: days(3), variants: ["of-invited"] }))).toMatchObject({ why: "window-open" })
  })

  test("does not take an answer whose beginning nobody recorded for one without beginning", () => {
    const facts: Facts = { invitation: [invited("1", { answeredAt: days(2) })] }
    expect(only(measure(surveyResponseRate, facts, { asOf: days(60), variants: ["of-started"] }))).toMatchObject({ why: "not-recorded" })
  })
})

describe("referrals and recommendations", () => {
  test("four public definitions of one name give four numbers under four names", () => {
    const named = [
      ["participation", { hits: 18, cases: 200 }, 0.09], ["conversion", { hits: 500, cases: 1000 }, 0.5],
      ["acquisition-share", { hits: 40, cases: 500 }, 0.08], ["k-factor", { hits: 135, cases: 1000 }, 0.135],
    ] as const
    for (const [variant, totals, value] of named) expect(referralRate(totals, { variant })).toMatchObject({ variant, value })
  })

  test("a viral coefficient may exceed one, a share may not", () => {
    const totals = { hits: 30, cases: 20 }
    expect(referralRate(totals, { variant: "k-factor" })).toMatchObject({ measured: true, value: 1.5, unit: "quotient" })
    expect(referralRate(totals, { variant: "participation" })).toMatchObject({ why: "invalid-input" })
  })

  test("saying that one would recommend is not referring, and neither stands for the other", () => {
    const facts: Facts = { "survey-response": [answer("1", { question: "recommend", score: 10, scaleLow: 0, scaleHigh: 10 })] }
    expect(valueOf(only(measure(recommendationRate, facts, { asOf: 0 })))).toBe(1)
    for (const { estimate } of measure(referralRate, facts, { asOf: 0 })) expect(estimate).toMatchObject({ why: "not-recorded" })
  })
})

const mention = (id: string, more: object) =>
  ({ id, brand: "own", basis: "mention", mentionedAt: days(1), amount: 1, affiliation: "unknown", repost: false, ...more }) as const

describe("mentions and the share of voice", () => {
  test("do not count what the organisation and its bots say themselves", () => {
    const facts: Facts = { mention: [mention("1", {}), mention("2", { affiliation: "staff" }), mention("3", { affiliation: "bot" }), mention("4", { brand: "acme" })] }
    expect(only(measure(socialMentions, facts, { asOf: days(2), variants: ["mentions"] }))).toMatchObject({ value: 1 })
    expect(only(measure(shareOfVoice, facts, { asOf: days(2), variants: ["mention"] }))).toMatchObject({ numerator: 1, denominator: 2 })
  })

  test("count a repost as a repetition, not as another voice", () => {
    const facts: Facts = { mention: [mention("1", {}), mention("2", { repost: true }), mention("3", { repost: true })] }
    const [once, , all] = measure(socialMentions, facts, { asOf: days(2) })
    expect([once, all].map((one) => one && valueOf(one.estimate))).toEqual([1, 3])
  })

  test("never add bases: clicks do not change the share of mentions", () => {
    const mentions = [mention("1", {}), mention("2", { brand: "acme" })]
    const clicks = [mention("3", { basis: "paid-click", amount: 900 }), mention("4", { basis: "paid-click", amount: 100, brand: "acme" })]
    const of = (rows: Facts["mention"]) => measure(shareOfVoice, { mention: rows ?? [] }, { asOf: days(2) }).map(({ variant, estimate }) => [variant, valueOf(estimate)])
    expect(of(mentions)).toEqual([["mention", 0.5]])
    expect(of([...mentions, ...clicks])).toEqual([["mention", 0.5], ["paid-click", 0.9]])
  })

  test("of a market in which nobody spoke is no share of zero", () => {
    const facts: Facts = { mention: [mention("1", { amount: 0 }), mention("2", { brand: "acme", amount: 0 })] }
    expect(only(measure(shareOfVoice, facts, { asOf: days(2), variants: ["mention"] }))).toMatchObject({ measured: false, why: "zero-denominator" })
  })

  test("of another set of competitors say that they are another number", () => {
    const scopeOf = (...brands: readonly string[]) => {
      const estimate = shareOfVoice({ brands: brands.map((brand) => ({ brand, n: 10 })) })
      return estimate.measured && estimate.scope?.["competitors"]
    }
    expect(scopeOf("own", "acme")).toBe("acme")
    expect(scopeOf("beta", "own", "acme")).toBe("acme, beta")
  })

  test("rest on people: a thousand mentions by ten people are ten voices", () => {
    const brands = [{ brand: "own", n: 500 }, { brand: "acme", n: 500 }]
    const people = shareOfVoice({ brands, authors: Array.from({ length: 10 }, (_, index) => ({ author: `${index}`, n: 100 })) })
    const five = shareOfVoice({ brands: [{ brand: "own", n: 5 }, { brand: "acme", n: 5 }] })
    expect(people.measured && people.n).toBe(10)
    expect(people.measured && people.interval).toEqual(five.measured && { ...five.interval })
  })
})

describe("sentiment", () => {
  const text = (id: string, sentiment: string | null, more: object = {}) => mention(id, { sentiment, language: "da", ...more })

  test("a text nobody scored is not a neutral one", () => {
    const facts = { mention: [text("1", "positive"), text("2", null), text("3", null)] } as Facts
    const estimate = only(measure(netSentiment, facts, { asOf: days(2), variants: ["as-scored"] }))
    expect(estimate).toMatchObject({ value: 1, n: 1 })
    expect(estimate.measured && estimate.caveats.map(({ id }) => id)).toEqual(["never-checked", "low-coverage"])
    const none = { mention: [text("1", null)] } as Facts
    expect(only(measure(netSentiment, none, { asOf: days(2), variants: ["as-scored"] }))).toMatchObject({ why: "not-recorded" })
  })

  test("a scorer that calls everything neutral agrees with people often and knows nothing", () => {
    const checked = (["positive", "neutral", "negative"] as const).map((labelled, index) => ({ labelled, sentiment: "neutral", language: "da", n: [129, 276, 94][index] ?? 0 }) as const)
    const totals = { texts: 499, scored: [{ sentiment: "neutral", language: "da", n: 499 }], checked } as const
    expect(netSentiment(totals, { variant: "corrected" })).toMatchObject({ measured: false, why: "too-few" })
    const raw = netSentiment(totals)
    expect(raw.measured && raw.parts?.find(({ of }) => of === "agreement")?.value).toBeCloseTo(0.5531062124248497, 12)
  })

  test("a scorer checked in English is not checked in German", () => {
    const checked = (["positive", "neutral", "negative"] as const).map((side) => ({ labelled: side, sentiment: side, language: "en", n: 100 }))
    const scored = [{ sentiment: "positive", language: "de", n: 10 }] as const
    expect(netSentiment({ texts: 10, scored, checked }, { variant: "corrected" })).toMatchObject({ why: "not-recorded" })
    const mixed = [...scored, { sentiment: "negative", language: "en", n: 10 }] as const
    expect(netSentiment({ texts: 20, scored: mixed, checked }, { variant: "corrected" })).toMatchObject({ why: "unit-mismatch" })
    expect(netSentiment({ texts: 20, scored: mixed, checked })).toMatchObject({ scope: { language: "de, en" } })
  })

  test("is corrected by every text people read up to the end of the period, not by those of the period alone", () => {
    const sides = ["positive", "neutral", "negative"]
    const checks = sides.flatMap((side) => Array.from({ length: 30 }, (_, index) => text(`${side}${index}`, side, { labelled: side })))
    const later = Array.from({ length: 6 }, (_, index) => text(`later${index}`, "positive", { mentionedAt: days(40) }))
    const months = measure(netSentiment, { mention: [...checks, ...later] }, { asOf: days(100), window: { from: 0, to: days(59) }, step: "month", variants: ["corrected"] })
    expect(months.map(({ estimate }) => estimate.measured)).toEqual([true, true])
  })
})

describe("ideas", () => {
  const idea = (id: string, openedAt: number, adoptedAt?: number) => ({ id, kind: "idea", affiliation: "customer", openedAt, ...(adoptedAt === undefined ? {} : { adoptedAt }) }) as const

  test("a young idea neither helps nor hurts, adopted or not", () => {
    const old = [idea("1", 0, days(10)), idea("2", 0)]
    const young = [idea("3", days(95), days(96)), idea("4", days(95))]
    const share = (thread: Facts["thread"]) => valueOf(only(measure(memberInsights, { thread: thread ?? [] }, { asOf: days(100), variants: ["adopted-within"] })))
    expect(share([...old, ...young])).toBe(share(old))
  })

  test("a decision counts in the period it was made in, not in that of the idea", () => {
    const thread = [idea("1", 0, days(40)), idea("2", days(1), days(41))]
    const months = measure(memberInsights, { thread }, { asOf: days(100), window: { from: 0, to: days(59) }, step: "month", smallestCell: 1, variants: ["decisions"] })
    expect(months.map(({ estimate }) => (estimate.measured ? estimate.value : estimate.why))).toEqual(["no-data", 2])
  })
})

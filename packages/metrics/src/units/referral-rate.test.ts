import { days } from "@folkmoot/facts"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { measure } from "../measure.ts"
import { metricLaws } from "../testing.ts"
import { examples, referralRate } from "./referral-rate.ts"

metricLaws(referralRate, examples)

test("whoever invites makes at least one invitation, and the range knows it", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(5000), (cases, more) => {
      const estimate = referralRate({ hits: cases + more, cases }, { variant: "invitations-per-referrer" })
      if (!estimate.measured) expect.fail(estimate.detail)
      expect(estimate.interval.low).toBeGreaterThanOrEqual(1)
      expect(estimate).toMatchObject({ unit: "per-person", n: cases })
    }),
  )
})

test("the viral coefficient sets those who joined in a period against those who were there when it began", () => {
  const joined = (id: string, day: number) => ({ id, affiliation: "customer", joinedAt: days(day) }) as const
  const brought = (id: string, referred: string, day: number) => ({ id, madeAt: 0, referrer: "m0", referred, joinedAt: days(day) })
  const facts = {
    member: [joined("m0", 0), joined("m1", 1), joined("m2", 2), joined("m3", 33), joined("m4", 34)],
    referral: [brought("1", "m1", 1), brought("2", "m3", 33), brought("3", "m3", 33)],
  }
  const months = measure(referralRate, facts, { asOf: days(100), window: { from: 0, to: days(59) }, step: "month", smallestCell: 1, variants: ["k-factor"] })
  expect(months.map(({ estimate }) => (estimate.measured ? [estimate.numerator, estimate.denominator] : estimate.why))).toEqual(["zero-denominator", [1, 3]])
})

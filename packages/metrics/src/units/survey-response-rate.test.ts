import { days, type Facts } from "@folkmoot/facts"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { measure } from "../measure.ts"
import { metricLaws } from "../testing.ts"
import { examples, surveyResponseRate } from "./survey-response-rate.ts"

metricLaws(surveyResponseRate, examples)

const arbitraryInvited = fc.array(
  fc.record({ delivered: fc.boolean(), began: fc.option(fc.integer({ min: 0, max: 20 })), finished: fc.boolean(), reminders: fc.nat(3) }),
  { minLength: 1, maxLength: 12 },
)

type Invited = typeof arbitraryInvited extends fc.Arbitrary<infer List> ? List : never

/** Invitations as a survey tool tells them; only whom they reached can answer. */
const factsOf = (invited: Invited): Facts => ({
  invitation: invited.flatMap(({ delivered, began, finished, reminders }, index) => {
    const startedAt = delivered && began !== null ? days(began) : null
    const common = { instrument: "spring", member: `m${index}`, delivered }
    const again = { ...common, startedAt: null, answeredAt: null, reminder: true }
    return [
      { ...common, id: `${index}`, invitedAt: 0, startedAt, answeredAt: finished ? startedAt : null, reminder: false },
      ...Array.from({ length: reminders }, (_, time) => ({ ...again, id: `${index}-${time}`, invitedAt: days(time + 1) })),
    ]
  }),
})

const rates = (facts: Facts) => {
  const values = measure(surveyResponseRate, facts, { asOf: days(60) }).map(({ variant, estimate }) => [variant, estimate.measured ? estimate.value : undefined] as const)
  return Object.fromEntries(values)
}

test("the fewer people below the line, the higher the rate: invited, reached, begun", () => {
  fc.assert(
    fc.property(arbitraryInvited, (invited) => {
      const { "of-invited": ofInvited = 0, "of-delivered": ofDelivered, "of-started": ofStarted } = rates(factsOf(invited))
      if (ofDelivered !== undefined) expect(ofDelivered).toBeGreaterThanOrEqual(ofInvited)
      if (ofDelivered !== undefined && ofStarted !== undefined) expect(ofStarted).toBeGreaterThanOrEqual(ofDelivered)
    }),
  )
})

test("however often people are reminded, they count once", () => {
  fc.assert(
    fc.property(arbitraryInvited, (invited) => {
      expect(rates(factsOf(invited))).toEqual(rates(factsOf(invited.map((one) => ({ ...one, reminders: 0 })))))
    }),
  )
})

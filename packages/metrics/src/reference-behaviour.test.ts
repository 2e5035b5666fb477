import { days, parseInstant } from "@folkmoot/facts"
import { describe, expect, test } from "vitest"
import type { Estimate } from "./estimate.ts"
import { measure } from "./measure.ts"
import { proverActivity, realActivityIsPresent, studentActivity } from "./real-activity.test-kit.ts"
import { activeMembers } from "./units/active-members.ts"
import { leaderboard } from "./units/leaderboard.ts"
import { memberChurn } from "./units/member-churn.ts"
import { reactivation } from "./units/reactivation.ts"
import { retentionCohort } from "./units/retention-cohort.ts"
import { stickiness } from "./units/stickiness.ts"

const parts = (measures: readonly { readonly estimate: Estimate }[]) =>
  measures.map(({ estimate }) => (estimate.measured ? [estimate.numerator ?? estimate.value, estimate.denominator ?? estimate.n] : estimate.why))

/** All expected numbers were counted from the published file by a Python program of its own, person by person and day by day. */
describe.skipIf(!realActivityIsPresent)("half a year of a students' community", () => {
  const { facts, asOf, messages } = realActivityIsPresent ? studentActivity() : { facts: {}, asOf: 0, messages: [] }
  const year = { from: parseInstant("2004-04-01") as number, to: parseInstant("2004-11-01") as number }
  const monthly = { asOf, window: year, step: "month" } as const

  test("has as many active members each month as there are different senders", () => {
    expect(parts(measure(activeMembers, facts, { ...monthly, variants: ["active"] })).map((part) => part[0])).toEqual([313, 1038, 740, 360, 287, 255, 164])
    expect(parts(measure(activeMembers, facts, { asOf, variants: ["contributing"] }))).toEqual([[1350, 1350]])
  })

  test("keeps the newcomers it keeps, each followed for the same time", () => {
    expect(parts(measure(retentionCohort, facts, { asOf }))).toEqual([[367, 1324], [1058, 1333]])
    expect(parts(measure(retentionCohort, facts, { asOf, options: { after: days(1), width: days(7) }, variants: ["bounded"] }))).toEqual([[937, 1346]])
  })

  test("gets its newcomers on their first day ever: 161 in June, although 740 people were active then", () => {
    const cohorts = measure(retentionCohort, facts, { ...monthly, options: { after: 0, width: days(1) }, variants: ["bounded"] })
    expect(parts(cohorts).map((part) => part[1])).toEqual([313, 776, 161, 40, 21, 23, 16])
  })

  test("loses and regains those it does", () => {
    const silence = days(30)
    expect(parts(measure(memberChurn, facts, { asOf, options: { silence } }))).toEqual([[1283, 1332], [1041, 1091]])
    expect(parts(measure(memberChurn, facts, { asOf, variants: ["active"] }))).toEqual([[982, 1288]])
    expect(parts(measure(reactivation, facts, { asOf, options: { silence, within: silence } }))).toEqual([[197, 1227], [327, 1350]])
  })

  test("is as sticky as its days of activity are many among the days they hold, counted day by day", () => {
    const [only] = measure(stickiness, facts, { asOf })
    expect(only?.estimate).toMatchObject({ measured: true, numerator: 14_151, denominator: 87_307, n: 1332 })
  })

  test("has fifteen of a hundred messages from one of a hundred people, as is published", () => {
    const estimate = leaderboard({ acts: messages }, { options: { places: 14 } })
    if (!estimate.measured) expect.fail(estimate.detail)
    expect(estimate.value).toBeCloseTo(0.14961143143645023, 14)
    expect(estimate.n).toBe(1350)
  })
})

describe.skipIf(!realActivityIsPresent)("six years of a community of provers", () => {
  const { facts, asOf, messages, activePerMonth } = realActivityIsPresent ? proverActivity() : { facts: {}, asOf: 0, messages: [], activePerMonth: [] }

  test("have as many active members in each of their months as are published", () => {
    const window = { from: parseInstant("2019-12-01") as number, to: parseInstant("2026-03-01") as number }
    const months = measure(activeMembers, facts, { asOf, window, step: "month", smallestCell: 1, variants: ["active"] })
    expect(months.map(({ estimate }) => estimate.measured && estimate.value)).toEqual(activePerMonth)
  })

  test("have forty of a hundred messages from eleven of 1,071 people, as is published", () => {
    const estimate = leaderboard({ acts: messages }, { options: { places: 11 } })
    if (!estimate.measured) expect.fail(estimate.detail)
    expect(estimate.value).toBeCloseTo(0.4006480698788391, 14)
    expect([estimate.n, estimate.denominator]).toEqual([1071, 70_980])
  })
})

import { days, hours, type Facts } from "@folkmoot/facts"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Estimate } from "./estimate.ts"
import { measure } from "./measure.ts"
import { activeMembers } from "./units/active-members.ts"
import { goalAttainment } from "./units/goal-attainment.ts"
import { interactionRate } from "./units/interaction-rate.ts"
import { leaderboard } from "./units/leaderboard.ts"
import { memberChurn } from "./units/member-churn.ts"
import { reactivation } from "./units/reactivation.ts"
import { retentionCohort } from "./units/retention-cohort.ts"
import { stickiness } from "./units/stickiness.ts"
import { valuableBehaviourRate } from "./units/valuable-behaviour-rate.ts"

const only = (measures: readonly { readonly estimate: Estimate }[]): Estimate => {
  expect(measures.length).toBe(1)
  return (measures[0] as (typeof measures)[number]).estimate
}

/** The rows of a member who was active on these days. */
const member = (name: string, ...active: readonly number[]) =>
  active.map((day, index) => ({
    id: `${name}-${day}`, member: name, affiliation: "customer", activeAt: days(day), firstAt: days(active[0] as number),
    previousAt: index === 0 ? null : days(active[index - 1] as number),
    nextAt: active[index + 1] === undefined ? null : days(active[index + 1] as number),
  }) as const)

const daysOfActivity = fc.uniqueArray(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 12 }).map((list) => list.toSorted((a, b) => a - b))

const communities = fc.array(daysOfActivity, { minLength: 1, maxLength: 8 })

const rowsOf = (community: readonly (readonly number[])[]): Facts => ({ activity: community.flatMap((active, index) => member(`m${index}`, ...active)) })

/** A request for what began in the days from `from` up to `to`, known by the end of day `asOf`. */
const during = (from: number, to: number, asOf: number) => ({ asOf: days(asOf), window: { from: days(from), to: days(to) } })

describe("who is new", () => {
  test("is who was never active before, not who is seen first in the window", () => {
    const facts: Facts = { activity: [...member("old", 2, 40, 45), ...member("new", 41, 75)] }
    const estimate = only(measure(retentionCohort, facts, { ...during(31, 59, 200), variants: ["within"], options: { after: days(90) } }))
    expect(estimate).toMatchObject({ measured: true, numerator: 1, denominator: 1 })
  })

  test("is new once: newcomers of single months add up to those of all of them", () => {
    fc.assert(
      fc.property(communities, (community) => {
        const request = { asOf: days(500), window: { from: 0, to: days(365) }, variants: ["within"], smallestCell: 1 } as const
        const cohort = (step: "month" | "all") =>
          measure(retentionCohort, rowsOf(community), { ...request, step }).reduce((sum, { estimate }) => sum + (estimate.measured ? (estimate.denominator ?? 0) : 0), 0)
        expect([cohort("month"), cohort("all")]).toEqual([community.length, community.length])
      }),
    )
  })
})

describe("whether people return or stay away", () => {
  test("is settled once the span is over: later looks change nothing about a closed window", () => {
    const metrics = [
      (facts: Facts, asOf: number) => measure(retentionCohort, facts, during(0, 100, asOf)),
      (facts: Facts, asOf: number) => measure(memberChurn, facts, during(0, 100, asOf)),
      (facts: Facts, asOf: number) => measure(reactivation, facts, { ...during(0, 100, asOf), variants: ["of-silent"] }),
      (facts: Facts, asOf: number) => measure(stickiness, facts, during(0, 100, asOf)),
    ]
    fc.assert(
      fc.property(communities, fc.integer({ min: 280, max: 300 }), fc.integer({ min: 1, max: 300 }), (community, asOf, later) => {
        for (const at of metrics) {
          const said = (when: number) => at(rowsOf(community), when).map(({ estimate: { asOf: _, ...rest } }) => rest)
          expect(said(asOf + later)).toEqual(said(asOf))
          expect(said(asOf).every(({ window }) => window?.closed)).toBe(true)
        }
      }),
    )
  })

  test("cannot be known of the latest weeks: fresh activity neither helps nor hurts", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 311, max: 399 }), { minLength: 1, maxLength: 8 }), (fresh) => {
        const old = [...member("gone", 0), ...member("back", 0, 50, 100, 150, 190, 250, 300, 310)]
        const request = { asOf: days(400), variants: ["active"] } as const
        const before = only(measure(memberChurn, { activity: old }, request))
        const after = only(measure(memberChurn, { activity: [...old, ...fresh.flatMap((day, index) => member(`fresh${index}`, day))] }, request))
        expect(after).toEqual({ ...before, exclusions: [{ reason: "too-young", count: fresh.length }] })
      }),
    )
  })

  test("is counted in the period of the last day before the silence, and of the return", () => {
    const facts: Facts = { activity: member("m", 10, 35, 200) }
    const months = { asOf: days(400), window: { from: 0, to: days(212) }, step: "month", smallestCell: 1 } as const
    const told = (measures: ReturnType<typeof measure>) =>
      measures.map(({ estimate }) => (estimate.measured ? `${estimate.numerator} of ${estimate.denominator}` : estimate.why))
    const [empty, lost, kept] = ["no-data", "1 of 1", "0 of 1"]
    expect(told(measure(memberChurn, facts, { ...months, variants: ["active"] }))).toEqual([kept, lost, empty, empty, empty, empty, lost])
    expect(told(measure(reactivation, facts, { ...months, variants: ["of-active"] }))).toEqual([kept, kept, empty, empty, empty, empty, lost])
    expect(told(measure(reactivation, facts, { ...months, variants: ["of-silent"] }))).toEqual([empty, lost, empty, empty, empty, empty, kept])
  })

  test("does not hang on the hour by which clocks are changed", () => {
    for (const shift of [-hours(1), 0, hours(1)]) {
      const rows = (next: number) => [
        { id: "1", member: "m", affiliation: "customer", activeAt: 0, firstAt: 0, nextAt: days(next) + shift },
        { id: "2", member: "m", affiliation: "customer", activeAt: days(next) + shift, firstAt: 0, previousAt: 0 },
      ] as const
      const churned = (next: number) => only(measure(memberChurn, { activity: rows(next) }, { ...during(0, 1, 400), variants: ["active"] }))
      expect([churned(89), churned(90)].map((estimate) => estimate.measured && estimate.value)).toEqual([0, 1])
      const retained = (next: number) => only(measure(retentionCohort, { activity: rows(next) }, { ...during(0, 1, 400), variants: ["bounded"] }))
      expect([27, 28, 34, 35].map(retained).map((estimate) => estimate.measured && estimate.value)).toEqual([0, 1, 1, 0])
    }
  })
})

describe("how sticky a community is", () => {
  test("is not zero where nobody was active, and nowhere rounded up", () => {
    expect(stickiness({ days: [] })).toMatchObject({ measured: false, why: "no-data" })
    const once = stickiness({ days: [{ member: "a", until: days(30), n: 1 }] })
    expect(once).toMatchObject({ measured: true, value: 1 / 30 })
  })

  test("is what counting each day's members, and those of the thirty days up to it, comes to", () => {
    fc.assert(
      fc.property(communities, (community) => {
        // Everybody begins and stays within the days looked at, so both ways see the same days.
        let [daily, monthly] = [0, 0]
        for (let day = 0; day < 400; day++) {
          for (const active of community) {
            if (active.includes(day)) daily++
            if (active.some((one) => one <= day && day < one + 30)) monthly++
          }
        }
        expect(only(measure(stickiness, rowsOf(community), { asOf: days(400) }))).toMatchObject({ numerator: daily, denominator: monthly })
      }),
    )
  })
})

describe("active members", () => {
  test("are people and not days: no period has more than its parts together, nor fewer than the largest", () => {
    fc.assert(
      fc.property(communities, (community) => {
        const request = { asOf: days(400), window: { from: 0, to: days(365) }, variants: ["active"], smallestCell: 1 } as const
        const numbers = (measures: readonly { readonly estimate: Estimate }[]) => measures.map(({ estimate }) => (estimate.measured ? estimate.value : 0))
        const [whole = 0] = numbers(measure(activeMembers, rowsOf(community), request))
        const months = numbers(measure(activeMembers, rowsOf(community), { ...request, step: "month" }))
        expect(whole).toBe(community.length)
        expect(whole).toBeLessThanOrEqual(months.reduce((sum, month) => sum + month, 0))
        expect(whole).toBeGreaterThanOrEqual(Math.max(...months))
      }),
    )
  })
})

describe("how far a goal is attained", () => {
  const number = fc.integer({ min: -1000, max: 1000 })
  const at = (value: number, baseline: number, target: number) =>
    goalAttainment({ readings: [{ objective: "o", readAt: 0, value, low: value, high: value, baseline, target }] })

  test("does not change with the unit, its zero, or which way is up", () => {
    fc.assert(
      fc.property(number, number, number, fc.constantFrom(-60, -1, 0.25, 2, 1000), number, (value, baseline, target, factor, zero) => {
        fc.pre(baseline !== target)
        const [one, other] = [at(value, baseline, target), at(value * factor + zero, baseline * factor + zero, target * factor + zero)]
        if (!one.measured || !other.measured) expect.fail("both have a way to go")
        expect(other.value).toBeCloseTo(one.value, 9)
      }),
    )
  })

  test("is zero at the baseline, one at the target, negative on the wrong side and more than one beyond, whether the target is high or low", () => {
    for (const [baseline, target] of [[100, 200], [200, 100]] as const) {
      const way = target - baseline
      const values = [baseline - way, baseline, baseline + way / 4, target, target + way].map((value) => at(value, baseline, target))
      expect(values.map((estimate) => estimate.measured && estimate.value)).toEqual([-1, 0, 0.25, 1, 2])
    }
  })

  test("is undefined where the target is the baseline, even when both are met", () => {
    fc.assert(
      fc.property(number, number, (value, baseline) => {
        expect(at(value, baseline, baseline)).toMatchObject({ measured: false, why: "undefined-term" })
      }),
    )
  })

  test("is that of the latest reading, in whatever order readings are told", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ readAt: fc.nat(5), value: number }), { minLength: 1, maxLength: 8 }), (list) => {
        const readings = list.map(({ readAt, value }) => ({ objective: "o", readAt, value, low: value, high: value, baseline: 0, target: 100 }))
        const estimate = goalAttainment({ readings })
        const latest = Math.max(...list.map(({ readAt }) => readAt))
        const least = Math.min(...list.flatMap(({ readAt, value }) => (readAt === latest ? [value] : [])))
        expect(estimate).toMatchObject({ measured: true, value: least / 100 + 0, n: 1 })
        expect(goalAttainment({ readings: readings.toReversed() })).toEqual(estimate)
      }),
    )
  })

  test("is neither ahead nor behind on the line from start to due date, and nothing is expected before the one or beyond the other", () => {
    const ahead = (readAt: number, value: number) => {
      const reading = { objective: "o", readAt, value, low: value, high: value, baseline: 30, target: 10, startsAt: 0, dueAt: 1000 }
      const estimate = goalAttainment({ readings: [reading] }, { variant: "ahead-of-plan" })
      return estimate.measured ? estimate.value : estimate.why
    }
    fc.assert(fc.property(fc.integer({ min: 0, max: 1000 }), (readAt) => {
      expect(ahead(readAt, 30 - readAt / 50)).toBeCloseTo(0, 12)
    }))
    expect([ahead(-500, 30), ahead(2000, 10), ahead(2000, 0), ahead(500, 30)]).toEqual([0, 0, 0.5, -0.5])
  })

  test("one far beyond does not hide one left behind: the share that is reached says so", () => {
    const readings = [
      { objective: "far", readAt: 0, value: 500, low: 500, high: 500, baseline: 0, target: 100 },
      { objective: "left", readAt: 0, value: 0, low: 0, high: 0, baseline: 0, target: 100 },
    ]
    expect([goalAttainment({ readings }), goalAttainment({ readings }, { variant: "reached" })]).toMatchObject([{ value: 2.5 }, { value: 0.5 }])
  })
})

describe("rates of what people do", () => {
  test("are ratios of sums: a busy member weighs as much as they do, and an idle one is not dropped", () => {
    const estimate = interactionRate({ interactions: [{ member: "a", n: 90 }, { member: "b", n: 10 }], base: 10 })
    expect(estimate).toMatchObject({ measured: true, value: 10, n: 10, scope: { counted: "reactions, replies" } })
  })

  test("say what they count: replies and reactions are not mere reactions", () => {
    const [both, one] = [interactionRate({ interactions: [], base: 3 }), interactionRate({ interactions: [], base: 3 }, { variant: "per-post" })]
    if (!both.measured || !one.measured) expect.fail("both have a base")
    expect(both.scope).not.toEqual(one.scope)
    expect(both.unit).not.toBe(one.unit)
  })

  test("have no interval of width zero where everybody did the same", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 2, max: 50 }), (n, active) => {
        const acts = Array.from({ length: active }, (_, index) => ({ member: String(index), n }))
        const estimate = valuableBehaviourRate({ acts, active })
        if (!estimate.measured) expect.fail(estimate.detail)
        expect(estimate.interval.high).toBeGreaterThan(estimate.interval.low)
      }),
    )
  })
})

describe("the leaderboard", () => {
  const acts = fc.array(fc.record({ member: fc.constantFrom("a", "b", "c", "d", "e", "f", "g"), n: fc.nat(5) }), { minLength: 1, maxLength: 20 })

  const board = (given: readonly { readonly member: string; readonly n: number }[], places: number) => {
    const estimate = leaderboard({ acts: given }, { options: { places } })
    return estimate.measured ? estimate : undefined
  }

  test("falls no less as it goes down, leaves nobody out who ties with the last place, and holds the share it says", () => {
    fc.assert(
      fc.property(acts, fc.integer({ min: 1, max: 8 }), (given, places) => {
        const estimate = board(given, places)
        if (estimate === undefined) return
        const shares = (estimate.parts ?? []).map(({ value }) => value)
        expect(shares).toEqual(shares.toSorted((a, b) => b - a))
        expect(shares.length).toBeGreaterThanOrEqual(Math.min(places, estimate.n))
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(estimate.value, 12)
        const rest = (board(given, 99)?.parts ?? []).slice(shares.length)
        for (const { value } of rest) expect(value).toBeLessThan(shares.at(-1) ?? 0)
      }),
    )
  })

  test("does not hang on names: under other pseudonyms the same shares stand in the same places", () => {
    const renamed: Readonly<Record<string, string>> = { a: "z", b: "y", c: "x", d: "w", e: "v", f: "u", g: "t" }
    fc.assert(
      fc.property(acts, fc.integer({ min: 1, max: 8 }), (given, places) => {
        const [one, other] = [board(given, places), board(given.map(({ member: name, n }) => ({ member: renamed[name] as string, n })), places)]
        expect(other?.parts?.map(({ value, n }) => [value, n])).toEqual(one?.parts?.map(({ value, n }) => [value, n]))
        expect(other?.interval).toEqual(one?.interval)
      }),
    )
  })

  test("of raw activity says that it is one; of valuable behaviour there is nothing to say", () => {
    const activity = member("m", 1, 2, 3)
    const behaviour = [{ id: "1", behaviour: "answer", occurredAt: days(1), member: "m", affiliation: "customer", valuable: true }] as const
    const measures = measure(leaderboard, { activity, behaviour }, { asOf: days(9) })
    expect(measures.map(({ estimate }) => estimate.measured && estimate.caveats.map(({ id }) => id))).toEqual([[], ["raw-activity"]])
  })
})

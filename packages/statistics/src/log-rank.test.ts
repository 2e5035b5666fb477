import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { durationsOf, emptyDurations } from "./durations.ts"
import { logRank } from "./log-rank.ts"
import { referenceDataIsPresent, referenceRows } from "./reference-data.test-kit.ts"
import { referenceCases } from "./reference-table.test-kit.ts"

const entry = fc.record({ after: fc.integer({ min: 0, max: 20 }), observed: fc.boolean() })
const durations = fc.array(entry, { minLength: 1, maxLength: 20 }).map(durationsOf)
const groups = fc.array(durations, { minLength: 2, maxLength: 5 })
const allObserved = (...afters: number[]) => durationsOf(afters.map((after) => ({ after, observed: true })))

describe("logRank", () => {
  test("as many ended as would have, over all groups", () => {
    fc.assert(
      fc.property(groups, (list) => {
        const { groups: found } = logRank(...list)
        const sum = (counts: readonly number[]) => counts.reduce((total, n) => total + n, 0)
        expect(sum(found.map(({ expected }) => expected))).toBeCloseTo(sum(found.map(({ observed }) => observed)), 10)
        expect(found.map(({ observed }) => observed)).toEqual(list.map(({ events }) => sum(events)))
      }),
    )
  })

  test("the statistic is at least 0 and its p a probability, or neither is a number", () => {
    fc.assert(
      fc.property(groups, (list) => {
        const { statistic, df, p } = logRank(...list)
        expect(Number.isNaN(statistic)).toBe(Number.isNaN(p))
        if (Number.isNaN(statistic)) return
        expect(df).toBeGreaterThan(0)
        expect(statistic).toBeGreaterThanOrEqual(0)
        expect(p).toBeGreaterThanOrEqual(0)
        expect(p).toBeLessThanOrEqual(1)
      }),
    )
  })

  test("the order of the groups does not matter", () => {
    fc.assert(
      fc.property(groups, (list) => {
        const [forth, back] = [logRank(...list), logRank(...list.toReversed())]
        expect(back.df).toBe(forth.df)
        if (Number.isNaN(forth.statistic)) expect(back.statistic).toBeNaN()
        else expect(back.statistic).toBeCloseTo(forth.statistic, 8)
        expect(back.groups).toEqual(forth.groups.map((group) => ({ ...group, expected: expect.closeTo(group.expected, 10) as number })).toReversed())
      }),
    )
  })

  test("only the order of times matters, not their unit nor their distance", () => {
    fc.assert(
      fc.property(groups, (list) => {
        const stretched = list.map(({ times, ...counts }) => ({ times: times.map((time) => time ** 3 + 60 * time), ...counts }))
        expect(logRank(...stretched)).toStrictEqual(logRank(...list))
      }),
    )
  })

  test("groups alike in everything do not differ", () => {
    const alike = durations.filter(({ events }) => events.some((n) => n > 0))
    fc.assert(
      fc.property(alike, fc.integer({ min: 2, max: 4 }), (one, copies) => {
        const { statistic, groups: found } = logRank(...Array.from({ length: copies }, () => one))
        expect(Number.isNaN(statistic) ? 0 : statistic).toBeCloseTo(0, 10)
        for (const { observed, expected } of found) expect(expected).toBeCloseTo(observed, 10)
      }),
    )
  })

  test("a group that nothing is known of changes nothing", () => {
    fc.assert(
      fc.property(groups, (list) => {
        const without = logRank(...list)
        expect(logRank(...list, emptyDurations)).toStrictEqual({ ...without, groups: [...without.groups, { observed: 0, expected: 0 }] })
      }),
    )
  })

  test.each(referenceCases().flatMap(({ name, groups: members, logRank: expected }) => (expected ? [{ name, members, expected }] : [])))(
    "agrees with R's survdiff on $name",
    ({ members, expected }) => {
      const found = logRank(...members.map((member) => member.durations))
      expect(found.df).toBe(expected.df)
      expect(Math.abs(found.statistic / expected.statistic - 1)).toBeLessThan(1e-12)
      expect(Math.abs(found.p / expected.p - 1)).toBeLessThan(1e-12)
      for (const [g, group] of found.groups.entries()) {
        expect(group.observed).toBe(expected.observed[g])
        expect(group.expected).toBeCloseTo(expected.expected[g] ?? NaN, 12)
      }
    },
  )

  test.skipIf(!referenceDataIsPresent)("agrees with R's survdiff on the lung data (needs ../shared/data)", () => {
    const patients = referenceRows("stats-given/km_lung_data.csv")
    const of = (sex: string) =>
      durationsOf(patients.filter((row) => row.sex === sex).map((row) => ({ after: Number(row.time), observed: row.event === "1" })))
    const [expected] = referenceRows("stats-given/logrank_R.csv")
    const { statistic, df, p } = logRank(of("1"), of("2"))
    expect(statistic).toBeCloseTo(Number(expected?.chisq), 11)
    expect(df).toBe(Number(expected?.df))
    expect(Math.abs(p / Number(expected?.p) - 1)).toBeLessThan(1e-12)
  })

  test("where nothing can be compared there is no number", () => {
    const nothing = { statistic: NaN, p: NaN }
    expect(logRank()).toStrictEqual({ ...nothing, df: 0, groups: [] })
    expect(logRank(allObserved(1, 2))).toMatchObject({ ...nothing, df: 0 })
    expect(logRank(durationsOf([{ after: 3, observed: false }]), durationsOf([{ after: 4, observed: false }]))).toMatchObject({ ...nothing, df: 0 })
    // All three of them at once: nobody is left to whom they could be compared.
    expect(logRank(allObserved(2, 2), allObserved(2))).toMatchObject({ ...nothing, df: 1 })
    // 49 times the share of one in 49 is not quite 1: what only rounding leaves over is no difference.
    expect(logRank(allObserved(...Array<number>(48).fill(2)), allObserved(2))).toMatchObject({ ...nothing, df: 1 })
  })

  test("compares also where somebody is left after every end", () => {
    // By hand: one of two and two ends first, its expectation ½ and its variance ¼; nothing more ends.
    const one = (observed: boolean) => durationsOf([{ after: 1, observed }, { after: 2, observed: false }])
    expect(logRank(one(true), one(false))).toMatchObject({ statistic: 1, df: 1 })
  })
})

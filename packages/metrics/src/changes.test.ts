import { days, type Facts } from "@folkmoot/facts"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { changes } from "./changes.ts"
import { measure } from "./measure.ts"
import { measureMany } from "./measure-many.ts"
import { netPromoterScore } from "./units/net-promoter-score.ts"
import { resolutionRate } from "./units/resolution-rate.ts"

const [before, after] = [{ from: 0, to: days(30) }, { from: days(30), to: days(60) }]

/** In each channel, of so many questions so many are solved, first in the one window and then in the other. */
const questions = (channels: Readonly<Record<string, readonly [readonly [number, number], readonly [number, number]]>>): Facts => ({
  thread: Object.entries(channels).flatMap(([channel, windows]) =>
    windows.flatMap(([solved, asked], window) =>
      Array.from({ length: asked }, (_, index) => {
        const openedAt = window * days(30) + days(1)
        const solvedAt = index < solved ? { solvedAt: openedAt + days(1) } : {}
        return { id: `${channel}-${window}-${index}`, kind: "question", resolvable: true, affiliation: "customer", channel, openedAt, ...solvedAt } as const
      }),
    ),
  ),
})

const request = { asOf: days(90), window: after, against: before }
const wanted = [{ metric: resolutionRate, variants: ["matured-cohort"] }]

test("what rose is told to be higher, with both periods", () => {
  const many = measureMany(wanted, questions({ general: [[20, 100], [60, 100]] }), request)
  expect(many.measures).toMatchObject([{ estimate: { measured: true, value: 0.6 } }])
  expect(many.changes).toMatchObject([
    { metric: "resolution-rate", from: { to: "1970-01-31T00:00:00.000Z" }, to: { from: "1970-01-31T00:00:00.000Z" }, comparison: { verdict: "higher", times: { value: expect.closeTo(3, 12) as number } } },
  ])
})

test("without an earlier window nothing is compared", () => {
  expect(measureMany(wanted, questions({ general: [[1, 2], [1, 2]] }), { asOf: days(90), window: after }).changes).toEqual([])
})

test("a number that was not asked for before has nothing to be compared with", () => {
  const { measures } = measureMany(wanted, questions({ general: [[20, 100], [60, 100]] }), request)
  expect(changes([], measures)).toEqual([])
  expect(changes(measures, [])).toEqual([])
})

test("a number of some rows is compared with that of the same rows", () => {
  const facts = questions({ help: [[20, 100], [60, 100]], general: [[70, 100], [30, 100]] })
  const ask = (...channels: readonly string[]) => measureMany(channels.map((channel) => ({ metric: resolutionRate, variants: ["matured-cohort"], only: { "thread.channel": channel } })), facts, request)
  expect(ask("help", "general").changes.map(({ only, comparison }) => [only, comparison])).toMatchObject([
    [{ "thread.channel": "help" }, { verdict: "higher" }], [{ "thread.channel": "general" }, { verdict: "lower" }],
  ])
  expect(changes(ask("help").measures, ask("general").measures)).toEqual([])
})

test("looked at alone it rose; looked at with nineteen others it may be chance", () => {
  const steady = Object.fromEntries(Array.from({ length: 19 }, (_, index) => [`channel ${index}`, [[50, 100], [50, 100]] as const]))
  const facts = questions({ lucky: [[40, 100], [55, 100]], ...steady })
  const alone = measureMany(wanted, questions({ lucky: [[40, 100], [55, 100]] }), request).changes
  expect(alone).toMatchObject([{ comparison: { verdict: "higher" } }])
  const among = measureMany(wanted, facts, { ...request, by: ["channel"] }).changes
  expect(among.find(({ group }) => group["channel"] === "lucky")).toMatchObject({ comparison: { verdict: "cannot-tell" } })
  const lenient = measureMany(wanted, facts, { ...request, by: ["channel"], falseDiscoveryRate: 0.9 }).changes
  expect(lenient.find(({ group }) => group["channel"] === "lucky")).toMatchObject({ comparison: { verdict: "higher" } })
})

test("among others it takes more cases to tell than alone, and with as many it passes", () => {
  const steady = (by: number) => Object.fromEntries(Array.from({ length: 19 }, (_, index) => [`channel ${index}`, [[50 * by, 100 * by], [50 * by, 100 * by]] as const]))
  const seen = (by: number, others: Readonly<Record<string, readonly [readonly [number, number], readonly [number, number]]>>) =>
    measureMany(wanted, questions({ lucky: [[45 * by, 100 * by], [55 * by, 100 * by]], ...others }), { ...request, by: ["channel"] }).changes.find(({ group }) => group["channel"] === "lucky")?.comparison
  const neededIn = (comparison: ReturnType<typeof seen>): number => (comparison?.comparable === true ? (comparison.needed ?? NaN) : NaN)
  const [alone, among] = [neededIn(seen(1, {})), neededIn(seen(1, steady(1)))]
  expect(among).toBeGreaterThan(1.5 * alone)
  expect(seen(Math.ceil(alone / 200), steady(Math.ceil(alone / 200)))).toMatchObject({ verdict: "cannot-tell" })
  expect(seen(Math.ceil(among / 200), steady(Math.ceil(among / 200)))).toMatchObject({ verdict: "higher" })
})

test("what passes alone and not among others needs more cases too", () => {
  const steady = Object.fromEntries(Array.from({ length: 19 }, (_, index) => [`channel ${index}`, [[50, 100], [50, 100]] as const]))
  const among = measureMany(wanted, questions({ lucky: [[40, 100], [55, 100]], ...steady }), { ...request, by: ["channel"] }).changes.find(({ group }) => group["channel"] === "lucky")
  expect(among?.comparison.comparable === true && (among.comparison.needed ?? 0) > 200).toBe(true)
})

test("where no false alarm at all is allowed no number of cases would tell", () => {
  const [change] = measureMany(wanted, questions({ general: [[45, 100], [55, 100]] }), { ...request, falseDiscoveryRate: 0 }).changes
  expect(change?.comparison).toMatchObject({ comparable: true, verdict: "cannot-tell" })
  expect(change?.comparison).not.toHaveProperty("needed")
})

test("what the margin calls the same stays so however many are looked at", () => {
  const facts = questions({ a: [[500, 1000], [501, 1000]], b: [[500, 1000], [499, 1000]] })
  for (const { comparison } of measureMany(wanted, facts, { ...request, by: ["channel"], margin: 0.1 }).changes) expect(comparison).toMatchObject({ verdict: "same" })
})

test("what cannot be compared is listed with its reason and counts for nothing", () => {
  const { changes: all } = measureMany([...wanted, { metric: netPromoterScore }], questions({ general: [[20, 100], [60, 100]] }), request)
  expect(all.map(({ comparison }) => comparison.comparable)).toEqual([true, false])
  expect(all[1]).not.toHaveProperty("adjusted")
  expect(all[0]?.adjusted).toBe(all[0]?.comparison.comparable === true ? all[0].comparison.p : undefined)
})

describe("laws", () => {
  const counts = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => [Math.min(a, b), Math.max(a, b, 5)] as const)
  const channels = fc.dictionary(fc.constantFrom("a", "b", "c", "d"), fc.tuple(counts, counts), { minKeys: 1 })
  test("adjusting makes no p smaller and keeps their order, and a stricter rate tells no more", () => {
    fc.assert(
      fc.property(channels, (given) => {
        const facts = questions(given)
        const of = (window: typeof before) => measure(resolutionRate, facts, { asOf: days(90), window, by: ["channel"], variants: ["cohort"] })
        const [from, to] = [of(before), of(after)]
        const told = (falseDiscoveryRate: number) => changes(from, to, { falseDiscoveryRate }).filter(({ comparison }) => comparison.comparable && comparison.verdict !== "cannot-tell")
        expect(told(0.01).length).toBeLessThanOrEqual(told(0.2).length)
        const pairs = changes(from, to).flatMap(({ comparison, adjusted }) => (comparison.comparable && adjusted !== undefined ? [[comparison.p, adjusted] as const] : []))
        for (const [p, adjusted] of pairs) {
          expect(adjusted).toBeGreaterThanOrEqual(p)
          for (const [q, other] of pairs) if (p <= q) expect(adjusted).toBeLessThanOrEqual(other)
        }
      }),
      { numRuns: 30 },
    )
  })
})

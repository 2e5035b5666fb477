import { days, parsePeriod, periodsOf } from "@folkmoot/facts"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Measure } from "./ask.ts"
import { measureMany } from "./measure-many.ts"
import { changes, type ChangesOptions } from "./changes.ts"
import type { Estimate } from "./estimate.ts"
import { partRequests, partsIn } from "./subperiods.ts"
import { resolutionRate } from "./units/resolution-rate.ts"

const window = (label: string) => parsePeriod(label, "UTC") ?? expect.unreachable()

const measureOver = (from: string | null, to: string | null): Measure => ({ metric: "m", variant: "own", group: {}, period: { label: "any", from, to }, estimate: { measured: false, detail: String(from) } as Measure["estimate"] })

describe("what to ask for beside two windows", () => {
  test.each([
    ["2026", "2025", "month"],
    ["2026-Q2", "2026-Q1", "month"],
    ["2026-03", "2026-02", "week"],
    ["2026-Q1", "2026-02", "week"],
    ["2026-W09", "2026-W08", undefined],
    ["2026-Q1", "2026-03-01", undefined],
  ] as const)("of %s and %s are parts by %s", (later, earlier, step) => {
    const both = [window(earlier), window(later)]
    expect(partRequests(both).map((one) => one.step ?? one.window)).toEqual([...(step === undefined ? [] : [step]), ...both])
    expect(partRequests(both).map(({ randomGroups }) => randomGroups ?? false)).toEqual([...(step === undefined ? [] : [false]), true, true])
    expect(partRequests(both.toReversed(), "UTC")[0]?.step).toBe(step)
  })

  test("is cut so that both have at least three whole parts, and begins a year before", () => {
    const stretch = fc.tuple(fc.integer({ min: 0, max: days(9000) }), fc.integer({ min: 1, max: days(400) })).map(([from, length]) => ({ from, to: from + length }))
    fc.assert(
      fc.property(stretch, stretch, fc.constantFrom("UTC", "Europe/Berlin", "America/New_York"), (a, b, zone) => {
        const wholes = (step: "month" | "week") => [a, b].map(({ from, to }) => periodsOf(from, to, step, zone).filter((part) => part.from >= from && part.to <= to).length)
        const found = partRequests([a, b], zone).find((one) => one.step !== undefined)
        expect(found?.step === "month").toBe(wholes("month").every((count) => count >= 3))
        if (found?.step !== "month") expect(found?.step === "week").toBe(wholes("week").every((count) => count >= 3))
        if (found !== undefined) expect(found.window).toEqual({ from: Math.min(a.from, b.from) - days(366), to: Math.max(a.to, b.to) })
      }),
    )
  })

  test("is nothing where a window cannot be asked about, and no months where more time lies between than anybody compares", () => {
    const [year, lifetime] = [window("2026"), { from: Date.UTC(1900, 0), to: Date.UTC(1981, 0) }]
    for (const [windows, zone] of [[null, "UTC"], [[], "UTC"], [[null, year], "UTC"], [[year, { from: 2, to: 1 }], "UTC"], [[year, year], "Nowhere"]] as const) {
      expect(partRequests(windows as never, zone)).toEqual([])
    }
    expect(partRequests([year, lifetime]).map(({ step }) => step)).toEqual([undefined, undefined])
  })
})

describe("measures of parts", () => {
  const month = (index: number): Measure => measureOver(new Date(Date.UTC(2026, index)).toISOString(), new Date(Date.UTC(2026, index + 1)).toISOString())
  const stretch = (first: number, last: number): Measure => measureOver(new Date(Date.UTC(2026, first)).toISOString(), new Date(Date.UTC(2026, last)).toISOString())
  const months = (all: readonly (Estimate | undefined)[]) => all.map((one) => (one?.measured === false ? one.detail.slice(0, 7) : undefined))
  const labelled = ({ subperiods: { from, to, others = [] } }: ReturnType<typeof partsIn>) => ({ from: months(from), to: months(to), others: others.map(months) })

  test("belong to the period they lie in, or to a stretch as long as the shorter one outside of both", () => {
    const all = Array.from({ length: 12 }, (_, index) => month(index))
    expect(labelled(partsIn(stretch(5, 8), stretch(8, 12), all.toReversed()))).toEqual({
      from: ["2026-08", "2026-07", "2026-06"],
      to: ["2026-12", "2026-11", "2026-10", "2026-09"],
      others: [["2026-05", "2026-04", "2026-03"], ["2026-02", "2026-01"]],
    })
  })

  test("that do not follow each other are of different stretches", () => {
    const others = [0, 1, 3, 4].map(month)
    expect(labelled(partsIn(stretch(5, 8), stretch(8, 11), [...others, ...[5, 6, 7, 8, 9, 10].map(month)])).others).toEqual([["2026-05", "2026-04"], ["2026-02", "2026-01"]])
  })

  test("are left out where they are all of a period, stick out of it, or have no ends", () => {
    const [whole, sticksOut, endless, unread] = [stretch(0, 3), measureOver("2026-03-30T00:00:00.000Z", "2026-04-06T00:00:00.000Z"), measureOver("2026-02-01T00:00:00.000Z", null), measureOver("some day", "2026-03-01T00:00:00.000Z")]
    expect(labelled(partsIn(whole, stretch(3, 6), [month(2), whole, sticksOut, endless, unread]))).toEqual({ from: ["2026-03"], to: [], others: [] })
    expect(labelled(partsIn(endless, stretch(3, 6), [month(0), month(3)]))).toEqual({ from: [], to: ["2026-04"], others: [] })
  })

  test("that are of groups of people stand at the same places in both periods, with gaps where one has no case", () => {
    const [before, after] = [stretch(0, 3), stretch(3, 6)]
    const group = (period: Measure, randomGroup: number): Measure => ({ ...period, randomGroup })
    const found = partsIn(before, after, [group(after, 7), month(1), group(before, 2), group(before, 7), group(stretch(1, 4), 7), group(after, 4)])
    expect({ from: months(found.people.from), to: months(found.people.to) }).toEqual({ from: ["2026-01", "2026-01", undefined], to: ["2026-04", undefined, "2026-04"] })
    expect(labelled(found)).toEqual({ from: ["2026-02"], to: [], others: [] })
  })
})

/** Questions of two quarters, some month by month, of which so many were solved; asked on the tenth of each month. */
const facts = (solved: readonly number[], asked: number) => ({
  thread: solved.flatMap((count, month) =>
    Array.from({ length: asked }, (_, index) => {
      const openedAt = Date.UTC(2026, month, 10)
      return { id: `${month}-${index}`, kind: "question", resolvable: true, affiliation: "customer", openedAt, ...(index < count && { solvedAt: openedAt + days(1) }) } as const
    }),
  ),
})

const wanted = [{ metric: resolutionRate, variants: ["matured-cohort"] }]
const request = { asOf: Date.UTC(2026, 11), window: window("2026-Q2"), against: window("2026-Q1") }

describe("many measured at once", () => {
  // Of 120 in each quarter, 72 and 96 are solved.
  const [steady, swinging] = [facts([24, 26, 22, 32, 31, 33], 40), facts([20, 30, 22, 38, 28, 30], 40)]

  test("are cut by themselves: what swings by itself has to move further to be called news", () => {
    expect(measureMany(wanted, steady, request).changes).toMatchObject([{ comparison: { verdict: "higher", dispersion: { subperiods: { parts: 6 }, widening: 1 } } }])
    expect(measureMany(wanted, swinging, request).changes).toMatchObject([{ comparison: { verdict: "cannot-tell", dispersion: { subperiods: { parts: 6 } } } }])
  })

  test("are not where the windows are too short, are cut already, or cannot be asked about", () => {
    const short = { ...request, window: { from: Date.UTC(2026, 3, 9), to: Date.UTC(2026, 3, 12) }, against: { from: Date.UTC(2026, 2, 9), to: Date.UTC(2026, 2, 12) } }
    for (const asked of [short, { ...request, step: "quarter" } as const]) {
      const all = measureMany(wanted, steady, asked).changes
      expect(all).toMatchObject([{ comparison: { comparable: true } }])
      expect(all[0]?.comparison).not.toHaveProperty("dispersion")
    }
    const { window: _whole, ...open } = request
    expect(measureMany(wanted, steady, open).changes).toMatchObject([{ comparison: { comparable: false } }])
    for (const wrong of [{ timeZone: "Nowhere" }, { against: { from: 2, to: 1 } }, { against: { from: NaN, to: 1 } }]) {
      expect(measureMany(wanted, steady, { ...request, ...wrong }).changes).toMatchObject([{ comparison: { comparable: false, unlike: "not-measured" } }])
    }
  })

  test("come to the same as each by itself, months of other numbers notwithstanding", () => {
    const asked = (over: { readonly from: number; readonly to: number; readonly label?: string }, step: "all" | "month") => measureMany(wanted, swinging, { asOf: request.asOf, window: over, step }).measures
    const [before, after] = [asked(request.against, "all"), asked(request.window, "all")]
    const months = asked(partRequests([request.against, request.window])[0]?.window ?? expect.unreachable(), "month")
    const stray = months.map((month) => ({ ...month, variant: "cohort" }))
    const found = changes(before, after, { parts: [...stray, ...months.toReversed()] })
    expect(found).toEqual(measureMany(wanted, swinging, request).changes)
    expect(changes(before, after).map(({ comparison }) => comparison)).toMatchObject([{ verdict: "higher" }])
  })

  test("are seen over the year before, too", () => {
    const [half, quarter] = [[20, 30, 22, 38, 28, 30], [24, 26, 22, 32, 31, 33]]
    const later = { ...request, window: window("2026-Q4"), against: window("2026-Q3") }
    expect(measureMany(wanted, facts([...half, ...quarter], 40), { ...later, asOf: Date.UTC(2027, 11) }).changes).toMatchObject([{ comparison: { dispersion: { subperiods: { parts: 12 } } } }])
  })

  test("cannot be compared where their parts are no list", () => {
    const { measures } = measureMany(wanted, steady, request)
    expect(changes(measures, measures, { parts: {} } as unknown as ChangesOptions)).toMatchObject([{ comparison: { comparable: false, unlike: "parts" } }])
  })
})

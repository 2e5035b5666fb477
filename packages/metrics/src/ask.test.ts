import { days, type Facts } from "@folkmoot/facts"
import { describe, expect, test } from "vitest"
import { periodsFor, tooFine } from "./ask.ts"
import { measure } from "./measure.ts"
import { measureMany } from "./measure-many.ts"
import { activeMembers } from "./units/active-members.ts"
import { interactionRate } from "./units/interaction-rate.ts"
import { resolutionRate } from "./units/resolution-rate.ts"
import { returnOnInvestment } from "./units/return-on-investment.ts"

const window = { from: Date.UTC(2026, 0, 1), to: Date.UTC(2026, 2, 1) }

test("a window in one piece is called as it is asked to be, one in steps by its calendar", () => {
  expect(periodsFor({ window })).toMatchObject([{ ...window, label: "all" }])
  expect(periodsFor({ window: { ...window, label: "winter" } })).toMatchObject([{ ...window, label: "winter" }])
  expect(periodsFor({ window: { ...window, label: "winter" }, step: "month" }).map((period) => period?.label)).toEqual(["2026-01", "2026-02"])
})

test("what is told month by month has a number for whole months only, whichever end is cut off", () => {
  const reading = { metric: returnOnInvestment } as unknown as Parameters<typeof tooFine>[0]
  const refused = (from: number, to: number) => tooFine(reading, { label: "all", from, to }, "UTC")
  expect(refused(window.from, window.to)).toBeUndefined()
  for (const [from, to] of [[window.from + 1, window.to], [window.from, window.to - 1], [window.from - days(1), window.to]] as const) {
    expect(refused(from, to)).toMatchObject({ why: "unit-mismatch", detail: "What return-on-investment counts is told by month at the finest; ask for a period of whole months." })
  }
})

const thread = (id: number, channel: string, more: object = {}) => ({ source: "forum", id: String(id), kind: "question", resolvable: true, channel, openedAt: days(1), solvedAt: null, affiliation: "customer", ...more }) as const

const up = <Row>(count: number, row: (id: number) => Row): readonly Row[] => Array.from({ length: count }, (_, index) => row(index + 1))

describe("groups", () => {
  const facts = { thread: [...up(6, (id) => thread(id, "help")), ...up(6, (id) => thread(id + 10, "ideas", { kind: "idea" }))] } as Facts

  test("of a metric are those there is something of to count", () => {
    const renamed = Object.assign((...given: Parameters<typeof resolutionRate>) => resolutionRate(...given), resolutionRate, { id: "ideas", population: {} })
    const { measures } = measureMany([{ metric: resolutionRate, variants: ["cohort"] }, { metric: renamed, variants: ["cohort"] }], facts, { asOf: days(90), by: ["channel"] })
    expect(measures.map(({ metric, group }) => [metric, group["channel"]])).toEqual([["resolution-rate", "help"], ["ideas", "help"], ["ideas", "ideas"]])
  })

  test("are none of what cannot be counted at all: it is said once", () => {
    const booked = (source: string) => ({ id: source, source, bookedAt: window.from, amount: 5, currency: "EUR" })
    const benefit = (source: string) => ({ ...booked(source), name: "care", evidence: "measured", low: 5, high: 5 }) as const
    const cost = (source: string) => ({ ...booked(source), kind: "tools" }) as const
    const rows = { benefit: ["one", "other"].map(benefit), cost: ["one", "other"].map(cost) }
    const told = (from: number) => measure(returnOnInvestment, rows, { asOf: window.to, by: ["source"], window: { from, to: window.to }, variants: ["all-evidence"] })
    expect(told(window.from).map(({ group }) => group["source"])).toEqual(["one", "other"])
    expect(told(window.from - days(1))).toMatchObject([{ group: {}, estimate: { measured: false, why: "unit-mismatch" } }])
  })
})

test("a number that a longer period makes larger says so, one that is a share does not", () => {
  const facts = { activity: up(6, (id) => ({ id: String(id), member: `m${id}`, activeAt: 0, affiliation: "customer" as const })), post: [], reaction: [], thread: up(6, (id) => thread(id, "help")) } as Facts
  const accrues = measureMany([{ metric: activeMembers }, { metric: interactionRate }, { metric: resolutionRate, variants: ["cohort"] }], facts, { asOf: days(90), window: { from: 0, to: days(30) } })
    .measures.map(({ metric, variant, estimate }) => `${metric} ${variant} ${estimate.window?.accrues ?? false}`)
  expect(accrues).toEqual(expect.arrayContaining(["active-members active true", "interaction-rate per-active-member true", "interaction-rate per-post false", "resolution-rate cohort false"]))
})

test("what was asked for wrongly says so under the name of totals, or by what was asked wrongly", () => {
  expect(measureMany(["resolution-rate"] as never, {}, { asOf: 0 }).measures).toMatchObject([{ metric: "none", variant: "totals", estimate: { why: "invalid-input" } }])
  expect(measureMany([{ metric: resolutionRate, variants: ["cohort"] }], {}, 5 as never).measures).toMatchObject([{ estimate: { why: "invalid-input", field: "request" } }])
  const [refused] = measure(resolutionRate, {}, { asOf: days(90), window: { from: 0, to: days(30) }, variants: ["cohort"], options: 5 as never })
  expect(refused?.estimate).toMatchObject({ why: "invalid-input", field: "options", window: { closed: true } })
})

import { days } from "@folkmoot/facts"
import { describe, expect, test } from "vitest"
import { finish } from "./finish.ts"
import { invalid } from "./invalid.ts"
import { measure } from "./measure.ts"
import type { Reading } from "./read.ts"
import { resolutionRate } from "./units/resolution-rate.ts"

const says = { says: { en: "?", de: "?", da: "?" } }

/** Rows of a table that were left out, so many for each reason. */
interface Left {
  readonly table: "thread" | "post"
  readonly counts: Readonly<Record<string, number>>
}

/** What is said where nothing is left of threads, and this much was left out. */
const detailOf = (...left: readonly Left[]) => {
  const summary = (name: string) => ({ table: name }) as unknown as Reading["totals"][number]["summary"]
  const reading = {
    metric: { variants: {}, estimate: () => expect.fail("there is something to say before") }, variant: "any", options: {}, recorded: [], caveats: [],
    totals: [{ total: "n", kind: "count", sign: 1, names: [], table: "thread", reach: "within", summary: summary("total") }],
    left: left.map(({ table, counts }, index) => ({ table, reach: "within", summary: summary(`left ${index}`), reasons: Object.fromEntries(Object.keys(counts).map((name) => [name, { ...says, why: name }])) })),
  } as unknown as Reading
  const found = (table: string) => Object.entries(left[Number(table.split(" ")[1])]?.counts ?? {}).map(([name, n]) => ({ key: [name], n }))
  const { outcome } = finish(reading, ({ summary: { table } }) => found(table), { period: undefined, level: 0.95, timeZone: "UTC", asOf: 0, smallestCell: 0 })
  return outcome.measured ? "" : `${outcome.why}: ${outcome.detail}`
}

describe("where rows were left out and nothing is left", () => {
  test("the reason that took most of them is the reason, and the others of that table are named with it", () => {
    const detail = "Nothing is left of thread to count; left out were:"
    expect(detailOf({ table: "thread", counts: { "not-recorded": 2, "undefined-term": 3 } })).toBe(`undefined-term: ${detail} 2 not-recorded, 3 undefined-term.`)
    expect(detailOf({ table: "thread", counts: { "not-recorded": 3, "undefined-term": 2 } })).toBe(`not-recorded: ${detail} 3 not-recorded, 2 undefined-term.`)
    expect(detailOf({ table: "post", counts: { stale: 2 } }, { table: "thread", counts: { "not-recorded": 3 } })).toBe(`not-recorded: ${detail} 3 not-recorded.`)
  })

  test("what is impossible is said all the same", () => {
    const reading = { metric: { variants: {}, estimate: () => invalid("horizon", -1, "at least 0") }, variant: "any", options: {}, recorded: [], caveats: [], totals: [], left: [] } as unknown as Reading
    expect(finish(reading, () => [], { period: undefined, level: 0.95, timeZone: "UTC", asOf: 0, smallestCell: 0 }).outcome).toMatchObject({ why: "invalid-input", field: "horizon" })
  })

  const asked = (affiliation: string) => ({ id: "1", source: "forum", kind: "question", resolvable: true, openedAt: days(1), solvedAt: null, affiliation })
  const told = (thread: readonly object[]) => measure(resolutionRate, { thread }, { asOf: days(90), variants: ["cohort"] })[0]?.estimate

  test("on purpose, or there was nothing at all, there are no data", () => {
    expect(told([asked("staff")])).toMatchObject({ why: "no-data", detail: "Nothing is left to count; left out were: 1 asked-by-staff." })
    expect(told([])).toMatchObject({ why: "no-data", detail: "Nothing happened here that could be counted." })
  })
})

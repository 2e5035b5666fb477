import { days } from "@folkmoot/facts"
import { describe, expect, test } from "vitest"
import { explainProblem, requestProblem, wantedProblem } from "./request-problem.ts"
import { resolutionRate } from "./units/resolution-rate.ts"

const field = (problem: { readonly field: string } | undefined): string | undefined => problem?.field

describe("a request is refused by the name of what is wrong with it", () => {
  test("moments lie more than a year within the reach of a date, on either side", () => {
    const last = 8.64e15 - days(400)
    for (const asOf of [last, -last, 0]) expect(requestProblem({ asOf })).toBeUndefined()
    for (const asOf of [last + 1, -last - 1, 8.64e15, 0.5]) expect(field(requestProblem({ asOf }))).toBe("asOf")
  })

  test("a level lies between 0 and 1", () => {
    for (const level of [0.5, 0.999]) expect(requestProblem({ level })).toBeUndefined()
    for (const level of [0, 1, 95, "0.95"]) expect(requestProblem({ level })).toMatchObject({ field: "level", expected: "a number between 0 and 1" })
  })

  test("a window has both ends", () => {
    expect(requestProblem({ window: { from: 0, to: 1 } })).toBeUndefined()
    expect(field(requestProblem({ window: { from: 0 } }))).toBe("window.to")
    expect(field(requestProblem({ window: { to: 0 } }))).toBe("window.from")
  })

  test("a window is cut into a hundred thousand periods at the most", () => {
    const cut = (count: number, from: number) => field(requestProblem({ step: "day", window: { from, to: from + days(count) } }))
    for (const from of [0, days(-50_000), days(50_000)]) expect([cut(100_000, from), cut(100_001, from)]).toEqual([undefined, "step"])
  })
})

describe("what is asked of an explanation is refused by the name of what is wrong with it", () => {
  test("a group is a text or nothing for each column", () => {
    expect(explainProblem({}, { channel: "help", category: null }, 5)).toBeUndefined()
    for (const group of [{ channel: 5 }, { channel: "help", category: {} }, "help", null]) expect(field(explainProblem({}, group, 5))).toBe("group")
  })

  test("rows are a whole number, or all", () => {
    for (const rows of [0, 5, Infinity]) expect(explainProblem({}, {}, rows)).toBeUndefined()
    for (const rows of [-1, 0.5, -Infinity, "5"]) expect(field(explainProblem({}, {}, rows))).toBe("rows")
  })
})

describe("what is wanted is refused by the name of what is wrong with it", () => {
  test("a metric there must be", () => {
    expect(wantedProblem({ metric: resolutionRate })).toBeUndefined()
    for (const wanted of [{}, { metric: undefined }, { metric: "resolution-rate" }]) expect(field(wantedProblem(wanted))).toBe("metric")
    expect(field(wantedProblem(5))).toBe("wanted")
  })

  test("rows are narrowed by cells, not by lists of them", () => {
    for (const cell of ["help", 5, true, null]) expect(wantedProblem({ metric: resolutionRate, only: { "thread.channel": cell } })).toBeUndefined()
    for (const only of [{ "thread.channel": ["help"] }, { "thread.channel": "help", "thread.kind": {} }]) expect(field(wantedProblem({ metric: resolutionRate, only }))).toBe("only")
  })
})

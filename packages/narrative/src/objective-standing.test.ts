import { locales } from "@folkmoot/facts"
import { costPerConversion, metricById, resolutionRate, type Measure } from "@folkmoot/metrics"
import type { Objective } from "@folkmoot/plan"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { exampleMeasure } from "./example-measures.ts"
import { numberWords } from "./number-words.ts"
import { countsAs, sayStanding, standingOfObjective, standings } from "./objective-standing.ts"

const today = "2026-01-01"
const wide: Measure = exampleMeasure(resolutionRate, { value: 0.7, low: 0.57, high: 0.8, n: 60 })

const standingOf = (objective: Omit<Objective, "id" | "title">, measure: Measure | undefined = wide) =>
  standingOfObjective({ id: "one", title: "One", ...objective }, { today, metric: metricById, measureOf: () => measure }).standing

const solved = { metric: "resolution-rate" } as const

test("a target within the range is too early to tell, whatever kind of promise it is and whenever it is due", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.5701, max: 0.8, noNaN: true }), fc.constantFrom("reach" as const, "keep" as const), fc.constantFrom("2020-01-01", "2030-01-01"), (target, kind, due) => {
      expect(standingOf({ ...solved, kind, target, due })).toBe("open")
    }),
  )
})

test("a floor that is reached is a ceiling that is not, and the other way round", () => {
  fc.assert(
    fc.property(fc.oneof(fc.double({ min: 0, max: 0.56, noNaN: true }), fc.double({ min: 0.81, max: 1, noNaN: true })), (target) => {
      const [floor, ceiling] = [standingOf({ ...solved, target, bound: "at-least" }), standingOf({ ...solved, target, bound: "at-most" })]
      expect([floor, ceiling].toSorted()).toEqual(["behind", "reached"])
    }),
  )
})

test("what is short of its target is missed only once its day has passed", () => {
  expect(standingOf({ ...solved, target: 0.9, due: "2025-12-31" })).toBe("missed")
  expect(standingOf({ ...solved, target: 0.9, due: today })).toBe("behind")
  expect(standingOf({ ...solved, target: 0.9 })).toBe("behind")
})

test("a promise to be kept is broken on any day", () => {
  expect(standingOf({ ...solved, kind: "keep", target: 0.9, due: "2030-01-01" })).toBe("not-kept")
  expect(standingOf({ ...solved, kind: "keep", target: 0.5, due: "2030-01-01" })).toBe("kept")
})

test("what is to be delivered is judged by the plan’s own grade, and by nothing that was measured", () => {
  expect(standingOf({ ...solved, kind: "deliver", target: 0.5 })).toBe("ungraded")
  expect(standingOf({ kind: "deliver", grade: 1 })).toBe("delivered")
  expect(standingOf({ kind: "deliver", grade: 0.7 })).toBe("not-delivered")
})

test("what was measured in another unit or currency than its target cannot be held against it", () => {
  expect(standingOf({ ...solved, target: "5 h" })).toBe("unlike")
  const cost = { metric: "cost-per-conversion", target: "5 EUR" } as const
  const measured = (currency: string) => exampleMeasure(costPerConversion, { value: 1000, low: 900, high: 1200, n: 3, currency })
  expect(standingOf(cost, measured("DKK"))).toBe("unlike")
  expect(standingOf(cost, measured("EUR"))).toBe("behind")
})

test("without a known metric or a measurement, an objective is not measured", () => {
  expect(standingOf({ target: 0.5 })).toBe("unmeasured")
  expect(standingOf({ metric: "unheard-of", target: 0.5 })).toBe("unmeasured")
  expect(standingOf({ ...solved, target: 0.5 }, exampleMeasure(resolutionRate, { why: "no-data" }))).toBe("unmeasured")
})

test("each standing is said in every language without a number word, and no two alike", () => {
  for (const locale of locales) {
    const said = standings.map((standing) => sayStanding(locale, standing).map(({ text }) => text).join(""))
    expect(new Set(said).size).toBe(standings.length)
    for (const text of said) expect(numberWords(locale, text)).toEqual([])
  }
})

test("what is good counts as reached, what is bad as missed, what is absent as not measured", () => {
  for (const standing of standings) {
    const [piece] = sayStanding("en", standing)
    const status = piece?.kind === "status" ? piece.status : undefined
    expect(status).toBe({ reached: "good", behind: "open", missed: "bad", open: "open", unmeasured: "absent" }[countsAs(standing)])
  }
})

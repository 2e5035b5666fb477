import { resolutionRate, type Measure } from "@folkmoot/metrics"
import { expect, test } from "vitest"
import { exampleMeasure } from "./example-measures.ts"
import { isMeasured, overallOf, seriesOf, speaksForMetric } from "./need.ts"

const over = (label: string, from: string, to: string): Measure => ({ ...exampleMeasure(resolutionRate, { value: 0.5, low: 0.4, high: 0.6, n: 90 }), period: { label, from: `${from}T00:00:00.000Z`, to: `${to}T00:00:00.000Z` } })

const months = [over("2025-03", "2025-03-01", "2025-04-01"), over("2025-04", "2025-04-01", "2025-05-01"), over("2025-05", "2025-05-01", "2025-06-01")]
const own = ["resolution-rate", "matured-cohort"] as const

test("the whole is the one that holds the others, though calendar months stick out of its ends", () => {
  const spring = over("spring", "2025-03-10", "2025-05-20")
  expect(overallOf([...months, spring], ...own)).toBe(spring)
  expect(seriesOf([spring, ...months.toReversed()], ...own)).toEqual(months)
})

test("months alone have no whole, and one period alone is the whole", () => {
  expect(overallOf(months, ...own)).toBeUndefined()
  expect(overallOf(months.slice(0, 1), ...own)).toBe(months[0])
})

test("a period that never began, or never ends, lies where the end lies that it has", () => {
  const year = over("year", "2025-01-01", "2026-01-01")
  const [before, after] = [{ ...year.period, label: "before", from: null }, { ...year.period, label: "after", to: null }]
  expect(overallOf([{ ...year, period: before }, year], ...own)?.period.label).toBe("before")
  expect(overallOf([{ ...year, period: { ...after, from: "2027-01-01T00:00:00.000Z" } }, { ...year, period: before }], ...own)).toBeUndefined()
  expect(overallOf([{ ...year, period: { ...after, from: "2025-06-01T00:00:00.000Z" } }, { ...year, period: before }], ...own)?.period.label).toBe("before")
})

test("a single group never stands for the whole", () => {
  expect(overallOf([{ ...over("all", "2025-01-01", "2026-01-01"), group: { channel: "forum" } }], ...own)).toBeUndefined()
})

test("a full count speaks for its metric, unless another variant of it was measured of all with a range", () => {
  const count = exampleMeasure(resolutionRate, { value: 0.5, low: 0.5, high: 0.5, n: 90 })
  const other = { ...exampleMeasure(resolutionRate, { value: 0.5, low: 0.4, high: 0.6, n: 90 }), variant: "net" }
  if (!isMeasured(count)) expect.fail("it is measured")
  expect([[], [count], [other], [{ ...other, metric: "self-service-ratio" }], [{ ...other, group: { channel: "forum" } }], [{ ...count, variant: "net" }]].map((among) => speaksForMetric(count, among))).toEqual([true, true, false, true, true, true])
  const [refused] = [{ ...exampleMeasure(resolutionRate, { why: "no-data" }), variant: "net" }]
  expect(speaksForMetric(count, [refused])).toBe(true)
})

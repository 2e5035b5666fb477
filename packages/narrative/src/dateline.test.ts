import { resolutionRate } from "@folkmoot/metrics"
import { expect, test } from "vitest"
import { spanOf } from "./dateline.ts"
import { exampleMeasure } from "./example-measures.ts"
import { isMeasured, type MeasuredMeasure } from "./need.ts"

const over = (from: string | null, to: string | null): MeasuredMeasure => {
  const measure = exampleMeasure(resolutionRate, { value: 0.5, low: 0.4, high: 0.6, n: 90 })
  if (!isMeasured(measure)) throw new RangeError("It was given with a value.")
  return { ...measure, period: { label: "all", from, to } }
}

const span = (asOf: string, ...all: readonly MeasuredMeasure[]) => spanOf({ locale: "en", audience: "executive", asOf, timeZone: "UTC" }, all)

test("a report speaks of the time from the first beginning to the last end of its numbers; what has no end ends where the report is told", () => {
  const now = "2026-03-01T00:00:00.000Z"
  expect(span(now, over("2025-02-01", "2025-08-01"), over("2025-01-01", "2025-07-01"))).toEqual({ from: Date.UTC(2025, 0), to: Date.UTC(2025, 7) })
  expect(span(now, over("2025-02-01", null), over(null, "2025-07-01"))).toEqual({ from: Date.UTC(2025, 1), to: Date.UTC(2026, 2) })
  expect(span(now, over("some day", "2025-07-01"))).toBeUndefined()
  expect(span(now, over(null, "2025-07-01"))).toBeUndefined()
  expect(span("some day", over("2025-01-01", null))).toBeUndefined()
  expect(span(now)).toBeUndefined()
})

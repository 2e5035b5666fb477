import { changes, firstResponseTime, resolutionRate, type AnyMetric } from "@folkmoot/metrics"
import { expect, test } from "vitest"
import { comparedIn } from "./earlier.ts"
import { exampleAsOf, exampleMeasure } from "./example-measures.ts"
import { isMeasured, type MeasuredMeasure } from "./need.ts"

const context = { locale: "en", audience: "executive", asOf: exampleAsOf, timeZone: "UTC" } as const

const over = (metric: AnyMetric, from: string | null, to: string): MeasuredMeasure => {
  const measure = exampleMeasure(metric, { value: 0.5, low: 0.4, high: 0.6, n: 90 })
  if (!isMeasured(measure)) throw new RangeError("It was given with a value.")
  return { ...measure, period: { label: "before", from, to } }
}

const compared = (...all: readonly MeasuredMeasure[]) => comparedIn(context, all.flatMap((before) => changes([before], [before]).map((change) => ({ change, before }))))

test("numbers that were all measured over one stretch before are compared with it, and with none where only one of its ends is theirs", () => {
  const year = over(resolutionRate, "2024-01-01", "2025-01-01")
  expect(compared(year, over(firstResponseTime, "2024-01-01", "2025-01-01"))).toEqual({ from: Date.UTC(2024, 0), to: Date.UTC(2025, 0) })
  expect(compared(year, over(firstResponseTime, "2024-01-01", "2024-12-01"))).toBeUndefined()
  expect(compared(year, over(firstResponseTime, "2024-02-01", "2025-01-01"))).toBeUndefined()
  expect(compared(over(resolutionRate, null, "2025-01-01"), over(firstResponseTime, null, "2025-01-01"))).toBeUndefined()
  expect(compared()).toBeUndefined()
})

import type { Estimate } from "@folkmoot/metrics"
import { resolutionRate } from "@folkmoot/metrics/resolution-rate"
import { expect, test } from "vitest"
import { stretchOf } from "./stretch.ts"

const measured = resolutionRate({ resolved: 150, opened: 200 })
const refused = resolutionRate({ resolved: 0, opened: 0 })
const open = (side: "above" | "below" | "both"): Estimate => (measured.measured ? { ...measured, interval: { ...measured.interval, low: 0.25, high: 0.75, open: side } } : measured)
const bounded = (side: "at-least" | "at-most", change: object = {}): Estimate => ({ ...refused, why: "not-reached", bound: { side, value: 0.5, unit: "ratio", level: 0.975, n: 10 }, ...change }) as Estimate

test("a true value lies within its interval, without the ends that are open", () => {
  expect(stretchOf(measured)).toEqual(measured.measured && { low: measured.interval.low, high: measured.interval.high })
  expect(["above", "below", "both"].map((side) => stretchOf(open(side as "above")))).toEqual([{ low: 0.25, high: Infinity }, { low: -Infinity, high: 0.75 }, { low: -Infinity, high: Infinity }])
})

test("of what was refused only a bound is known, and of figures that cannot be right not even that", () => {
  expect([bounded("at-least"), bounded("at-most")].map(stretchOf)).toEqual([{ low: 0.5, high: Infinity }, { low: -Infinity, high: 0.5 }])
  expect(stretchOf(refused)).toBeUndefined()
  expect(stretchOf(bounded("at-least", { why: "invalid-input" }))).toBeUndefined()
})

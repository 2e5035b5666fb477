import { newcomerAnsweredShare } from "@folkmoot/metrics"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { exampleMeasure } from "./example-measures.ts"
import { openLedger } from "./ledger.ts"
import { isMeasured, type MeasuredMeasure } from "./need.ts"
import { sidedOf } from "./side.ts"

const measured = (value: number, low: number, high: number, open?: "above" | "below" | "both"): MeasuredMeasure => {
  const measure = exampleMeasure({ metric: newcomerAnsweredShare, variant: "gap-to-others" }, { value, low, high, n: 100 })
  if (!isMeasured(measure)) throw new Error("An example with a value is measured.")
  const { estimate } = measure
  return { ...measure, estimate: { ...estimate, interval: { ...estimate.interval, ...(open === undefined ? {} : { open }) } } }
}

const sideOf = (measure: MeasuredMeasure) => sidedOf(openLedger("en", "UTC").bind, measure).side

const share = fc.integer({ min: -1000, max: 1000 }).map((permille) => permille / 1000)
const ranged = fc.tuple(share, share, share).map((all) => all.toSorted((a, b) => a - b) as [number, number, number])

test("a side is named exactly where the range excludes zero, and turned round it is the other side", () => {
  const other = { above: "below", below: "above", undecided: "undecided" } as const
  fc.assert(
    fc.property(ranged, ([low, value, high]) => {
      const side = sideOf(measured(value, low, high))
      expect(side === "undecided").toBe(low <= 0 && high >= 0)
      expect(sideOf(measured(-value, -high, -low))).toBe(other[side])
    }),
  )
})

test("where a side is named, its size has no minus", () => {
  fc.assert(
    fc.property(ranged, ([low, value, high]) => {
      const { side, size } = sidedOf(openLedger("en", "UTC").bind, measured(value, low, high))
      if (side !== "undecided") expect(size.full.text).not.toContain("−")
    }),
  )
})

test("an end that is open towards zero settles nothing", () => {
  expect(sideOf(measured(0.3, 0.1, 0.4, "below"))).toBe("undecided")
  expect(sideOf(measured(0.3, 0.1, 0.4, "above"))).toBe("above")
  expect(sideOf(measured(-0.3, -0.4, -0.1, "above"))).toBe("undecided")
  expect(sideOf(measured(-0.3, -0.4, -0.1, "below"))).toBe("below")
  expect(sideOf(measured(0.3, 0.1, 0.4, "both"))).toBe("undecided")
})

test("an end that is open away from zero is said to be open, on either side", () => {
  const said = (measure: MeasuredMeasure) => sidedOf(openLedger("en", "UTC").bind, measure).size.full.text
  expect(said(measured(0.3, 0.1, 0.4, "above"))).toMatch(/over\s40/)
  expect(said(measured(-0.3, -0.4, -0.1, "below"))).toMatch(/over\s40/)
})

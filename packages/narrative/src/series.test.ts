import { resolutionRate, type Measure } from "@folkmoot/metrics"
import { expect, test } from "vitest"
import { exampleAsOf, exampleMeasure } from "./example-measures.ts"
import type { FigureNode } from "./report.ts"
import { tell } from "./tell.ts"

const measured = { value: 0.6, low: 0.5, high: 0.7, n: 90, numerator: 54, denominator: 90 }

const over = (label: string, from: string, to: string) => ({ label, from: `${from}T00:00:00.000Z`, to: `${to}T00:00:00.000Z` })

const months = [over("2025-10", "2025-10-01", "2025-11-01"), over("2025-11", "2025-11-01", "2025-12-01"), over("2025-12", "2025-12-01", "2026-01-01")]
const gap = over("2025-09", "2025-09-01", "2025-10-01")
const next = over("2026-01", "2026-01-01", "2026-02-01")

const seriesOf = (last: Measure): readonly string[] => {
  const measures = [exampleMeasure(resolutionRate, measured), exampleMeasure(resolutionRate, { why: "no-data" }, gap), ...months.map((month) => exampleMeasure(resolutionRate, measured, month)), last]
  const report = tell({ measures }, { locale: "en", audience: "support", asOf: exampleAsOf, timeZone: "UTC" })
  const isSeries = (node: { readonly kind: string }): node is FigureNode => node.kind === "figure" && "form" in node && node.form === "series"
  return report.sections.flatMap(({ nodes }) => nodes.filter(isSeries)).flatMap(({ values }) => values.map(({ label }) => label))
}

test("a period that only begins at the report's own moment is no part of a series, unless something was measured in it", () => {
  expect(seriesOf(exampleMeasure(resolutionRate, { why: "no-data" }, next))).toEqual(["September 2025", "October 2025", "November 2025", "December 2025"])
  expect(seriesOf(exampleMeasure(resolutionRate, measured, next))).toEqual(["September 2025", "October 2025", "November 2025", "December 2025", "January 2026"])
})

test("fewer than three periods that were measured are no series, however many were not", () => {
  const told = (...measuredMonths: typeof months) => {
    const measures = [exampleMeasure(resolutionRate, measured), exampleMeasure(resolutionRate, { why: "no-data" }, gap), exampleMeasure(resolutionRate, { why: "no-data" }, next), ...measuredMonths.map((month) => exampleMeasure(resolutionRate, measured, month))]
    const { sections } = tell({ measures }, { locale: "en", audience: "support", asOf: exampleAsOf, timeZone: "UTC" })
    return sections.flatMap(({ nodes }) => nodes).filter((node) => node.kind === "figure" && "form" in node && node.form === "series").length
  }
  expect([told(...months), told(...months.slice(1))]).toEqual([1, 0])
})

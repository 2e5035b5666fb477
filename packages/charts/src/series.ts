import { parseInstant } from "@folkmoot/facts"
import type { FigureNode } from "@folkmoot/narrative"
import type { TopLevelSpec } from "vega-lite"
import { colours } from "./theme.ts"
import { shownOn, valueAxis } from "./value-axis.ts"

/** The calendar day an instant falls on, as the chart's own day: it draws in UTC and must not shift a month's beginning into the month before. */
const dayOf = (at: string, timeZone: string): number => {
  const instant = parseInstant(at) ?? 0
  const parts = new Intl.DateTimeFormat("en", { timeZone, year: "numeric", month: "numeric", day: "numeric" }).formatToParts(instant)
  const part = (wanted: string): number => Number(parts.find(({ type }) => type === wanted)?.value)
  return Date.UTC(part("year"), part("month") - 1, part("day"))
}

/** A line over time in a band; a period that was not measured leaves a gap, and one that can still change a hollow point. */
export const seriesSpec = (figure: FigureNode): TopLevelSpec => {
  const { timeZone, values } = figure
  const rows = values.map(({ at, open, measured }, index) => ({
    at: at === undefined ? index : dayOf(at, timeZone),
    value: shownOn(figure, measured?.value),
    low: shownOn(figure, measured?.low),
    high: shownOn(figure, measured?.high),
    open: open === true,
    // A point between gaps has no neighbour to span a band to.
    alone: measured !== undefined && values[index - 1]?.measured === undefined && values[index + 1]?.measured === undefined,
  }))
  const value = valueAxis(figure)
  const y = { ...value, axis: { ...value.axis, titleAngle: 0, titleAlign: "left" as const, titleX: -50, titleY: -12, minExtent: 50, maxExtent: 50 } }
  // The band is pale so that the line stands out; its edges are not, because they are what it says.
  const edge = { type: "line" as const, color: colours.band, strokeWidth: 1.25, invalid: "break-paths-show-path-domains" as const }
  return {
    data: { values: rows },
    width: 290,
    height: 200,
    padding: { left: 56, right: 32, top: 28, bottom: 26 },
    encoding: {
      x: { field: "at", type: "temporal", scale: { type: "utc", padding: 10 }, axis: { title: null, format: "%b %Y", grid: false, tickCount: Math.min(4, rows.length), labelFlush: false, labelOverlap: true } },
    },
    layer: [
      { mark: { type: "area", color: colours.band, opacity: 0.3, invalid: "break-paths-show-path-domains" }, encoding: { y: { field: "low", ...y }, y2: { field: "high" } } },
      { mark: edge, encoding: { y: { field: "low", ...y } } },
      { mark: edge, encoding: { y: { field: "high", ...y } } },
      { transform: [{ filter: "datum.alone" }], mark: { type: "rule", color: colours.band, strokeWidth: 6 }, encoding: { y: { field: "low", ...y }, y2: { field: "high" } } },
      { mark: { type: "line", color: colours.line, strokeWidth: 2, invalid: "break-paths-show-path-domains" }, encoding: { y: { field: "value", ...y } } },
      {
        transform: [{ filter: "datum.value !== null" }],
        mark: { type: "point", filled: false, size: 34, stroke: colours.line, strokeWidth: 1.75, opacity: 1 },
        encoding: { y: { field: "value", ...y }, fill: { condition: { test: "datum.open", value: colours.paper }, value: colours.line } },
      },
    ],
  }
}

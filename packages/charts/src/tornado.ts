import type { FigureNode } from "@folkmoot/narrative"
import type { TopLevelSpec } from "vega-lite"
import { rowLabel } from "./row-label.ts"
import { alignedAt, rowColumns, rowEndLayers, rowLabelLayers, rowsOf } from "./rows.ts"
import { colours, fontSize } from "./theme.ts"
import { shownOn, valueAxis } from "./value-axis.ts"

/** What one value becomes at both ends of each thing taken for granted, around a line where all are as assumed; the widest first. */
export const tornadoSpec = (figure: FigureNode): TopLevelSpec => {
  const swing = ({ measured }: FigureNode["values"][number]): number => (measured === undefined ? -1 : Math.abs(measured.high - measured.low))
  const rows = figure.values
    .toSorted((one, other) => swing(other) - swing(one))
    .map(({ label, measured }, row) => ({
      row,
      lines: rowLabel(label, rowColumns, measured?.range),
      value: shownOn(figure, measured?.value),
      // The lower end of what is assumed may well give the higher result.
      low: measured === undefined ? null : shownOn(figure, Math.min(measured.low, measured.high)),
      high: measured === undefined ? null : shownOn(figure, Math.max(measured.low, measured.high)),
      said: measured?.range ?? "",
    }))
  const shared = figure.values.find(({ measured }) => measured !== undefined)?.measured
  const x = valueAxis(figure, { zero: false })
  const measuredOnly = [{ filter: "datum.value !== null" }]
  const line = { values: shared === undefined ? [] : [{ value: shownOn(figure, shared.value), said: shared.text }] }
  return {
    ...rowsOf(rows, { least: 58, top: 26 }),
    layer: [
      { transform: measuredOnly, mark: { type: "rule", color: colours.band, strokeWidth: 14 }, encoding: { x: { field: "low", ...x }, x2: { field: "high" } } },
      { data: line, mark: { type: "rule", color: colours.line, strokeWidth: 2 }, encoding: { y: { value: 0 }, y2: { value: "height" }, x: { field: "value", ...x } } },
      { data: line, mark: { type: "text", color: colours.line, baseline: "bottom", dy: -8, fontSize, fontWeight: 600, align: alignedAt("datum.value", "datum.said") }, encoding: { y: { value: 0 }, x: { field: "value", ...x }, text: { field: "said" } } },
      ...rowLabelLayers(rows),
      ...rowEndLayers("said", colours.line),
    ],
  }
}

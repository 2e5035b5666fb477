import { labelOf, type FigureNode } from "@folkmoot/narrative"
import type { TopLevelSpec } from "vega-lite"
import type { DrawOptions } from "./draw-figure.ts"
import { rowLabel } from "./row-label.ts"
import { alignedAt, rowColumns, rowEndLayers, rowLabelLayers, rowsOf } from "./rows.ts"
import { colours, fontSize } from "./theme.ts"
import { shownOn, valueAxis } from "./value-axis.ts"

/** Values as points on bars that show their ranges, each with a mark where its target lies. */
export const intervalBarsSpec = (figure: FigureNode, report: DrawOptions): TopLevelSpec => {
  const { text: aimed } = labelOf(report, "target")
  const rows = figure.values.map(({ label, measured, target }, row) => {
    const aim = target === undefined ? "" : `${aimed} ${target.text}`
    return {
      // Rows are told apart by their place, because people may give things the same name.
      row,
      lines: rowLabel(label, rowColumns, aim),
      value: shownOn(figure, measured?.value),
      low: shownOn(figure, measured?.low),
      high: shownOn(figure, measured?.high),
      said: measured?.text ?? "",
      target: shownOn(figure, target?.value),
      aim,
    }
  })
  const x = valueAxis(figure)
  const measuredOnly = [{ filter: "datum.value !== null" }]
  const aimedOnly = [{ filter: "datum.target !== null" }]
  return {
    ...rowsOf(rows, { least: 66 }),
    layer: [
      { transform: measuredOnly, mark: { type: "rule", color: colours.band, strokeWidth: 10 }, encoding: { x: { field: "low", ...x }, x2: { field: "high" } } },
      { transform: aimedOnly, mark: { type: "tick", color: colours.mark, thickness: 2.5, size: 26, opacity: 1 }, encoding: { x: { field: "target", ...x } } },
      { transform: measuredOnly, mark: { type: "point", filled: true, fill: colours.line, stroke: colours.paper, strokeWidth: 1.5, size: 56, opacity: 1 }, encoding: { x: { field: "value", ...x } } },
      { transform: measuredOnly, mark: { type: "text", color: colours.line, dy: 19, fontSize, fontWeight: 600, align: alignedAt("datum.value", "datum.said") }, encoding: { x: { field: "value", ...x }, text: { field: "said" } } },
      ...rowLabelLayers(rows),
      ...rowEndLayers("aim", colours.mark),
    ],
  }
}

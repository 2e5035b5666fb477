import type { Locale, Texts } from "@folkmoot/facts"
import type { FigureNode } from "@folkmoot/narrative"
import type { TopLevelSpec } from "vega-lite"
import { axisFormat } from "./series.ts"
import { colours } from "./theme.ts"

const targetWord: Texts = { en: "Target", de: "Ziel", da: "Mål" }

const longest = 56

/** A label on one line; what does not fit is cut, and the figure's table has it whole. */
const shortened = (label: string): string => (label.length > longest ? `${label.slice(0, longest - 1).trimEnd()}…` : label)

/** Values as points on bars that show their ranges, each with a mark where its target lies. */
export const intervalBarsSpec = (figure: FigureNode, locale: Locale): TopLevelSpec => {
  const { axis, unit, values } = figure
  const shown = (value: number | undefined): number | null => (value === undefined ? null : value / axis.divisor)
  const rows = values.map(({ label, measured, target }, index) => ({
    // Rows are told apart by their place, because people may give things the same name.
    row: index,
    label: shortened(label),
    value: shown(measured?.value),
    low: shown(measured?.low),
    high: shown(measured?.high),
    said: measured?.text ?? "",
    target: shown(target?.value),
    aim: target === undefined ? "" : `${targetWord[locale]} ${target.text}`,
  }))
  const scale = unit === "ratio" ? { domain: [0, 1] } : { zero: true, nice: true }
  const x = { type: "quantitative" as const, scale, axis: { title: axis.title, format: axisFormat(figure), tickCount: 5, domain: false, ticks: false, labelOverlap: false, titleAnchor: "end" as const } }
  const measuredOnly = [{ filter: "datum.value !== null" }]
  const aimedOnly = [{ filter: "datum.target !== null" }]
  return {
    data: { values: rows },
    width: 540,
    height: { step: 66 },
    padding: { left: 6, right: 16, top: 6, bottom: 4 },
    encoding: { y: { field: "row", type: "ordinal", axis: null } },
    layer: [
      { transform: measuredOnly, mark: { type: "rule", color: colours.band, strokeWidth: 12, opacity: 0.75, strokeCap: "round" }, encoding: { x: { field: "low", ...x }, x2: { field: "high" } } },
      { transform: measuredOnly, mark: { type: "point", filled: true, color: colours.line, size: 70, opacity: 1 }, encoding: { x: { field: "value", ...x } } },
      { transform: measuredOnly, mark: { type: "text", color: colours.line, dy: 19, fontSize: 12, fontWeight: 600 }, encoding: { x: { field: "value", ...x }, text: { field: "said" } } },
      { mark: { type: "text", color: colours.text, align: "left", dx: 5, dy: -21, fontSize: 12.5 }, encoding: { x: { value: 0 }, text: { field: "label" } } },
      { transform: aimedOnly, mark: { type: "tick", color: colours.mark, thickness: 2.5, size: 24, opacity: 1 }, encoding: { x: { field: "target", ...x } } },
      { transform: aimedOnly, mark: { type: "text", color: colours.mark, align: "right", dx: -5, dy: -21, fontSize: 12 }, encoding: { x: { value: 540 }, text: { field: "aim" } } },
    ],
  }
}

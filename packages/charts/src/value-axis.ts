import type { FigureNode } from "@folkmoot/narrative"
import { colours } from "./theme.ts"

/** How many ticks are asked for: as many as leave room for their labels side by side. */
const ticks = 4

/** A value of the figure as its axis shows it; `null` where there is none. */
export const shownOn = ({ axis }: FigureNode, value: number | undefined): number | null => (value === undefined ? null : value / axis.divisor)

/**
 * The scale and axis of a figure's values.
 *
 * @remarks
 * Shares are drawn on the whole of what they can be. Others begin at zero unless `zero` is false, because only a length that begins there can be
 * compared; where values lie on both sides, zero has a line of its own.
 */
export const valueAxis = ({ axis, unit }: FigureNode, { zero = true }: { readonly zero?: boolean } = {}) => ({
  type: "quantitative" as const,
  scale: unit === "ratio" && zero ? { domain: [0, 1] } : { zero, nice: ticks },
  axis: {
    title: axis.title,
    titleAnchor: "end" as const,
    format: axis.style === "percent" ? ",~%" : ",~r",
    tickCount: ticks,
    domain: false,
    ticks: false,
    labelOverlap: false,
    gridColor: { condition: { test: "datum.value === 0", value: colours.axis }, value: colours.rule },
  },
})

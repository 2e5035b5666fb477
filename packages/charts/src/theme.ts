import type { Config } from "vega-lite"
import { localeOf } from "./locale.ts"

/** Colours: a page may set the variable, by light or dark; alone, a drawing uses the colour behind it. */
export const colours = {
  line: "var(--chart-line, #0b5a6f)",
  band: "var(--chart-band, #4f8a98)",
  mark: "var(--chart-mark, #a3461b)",
  text: "var(--chart-text, #3d4856)",
  axis: "var(--chart-axis, #8a929c)",
  rule: "var(--chart-rule, #dcd8d0)",
  paper: "var(--paper, #ffffff)",
} as const

const font = "system-ui, -apple-system, Segoe UI, Roboto, Helvetica Neue, Noto Sans, Liberation Sans, Arial, sans-serif"

/** How every chart looks. */
export const themeOf = (locale: string): Config => ({
  locale: localeOf(locale),
  // The drawing as a whole is described; its single marks would be read out in English.
  aria: false,
  background: "transparent",
  font,
  padding: { left: 4, right: 16, top: 8, bottom: 4 },
  view: { stroke: null },
  axis: {
    labelColor: colours.text, labelFontSize: 12, titleColor: colours.text, titleFontSize: 12, titleFontWeight: "normal",
    gridColor: colours.rule, domainColor: colours.rule, tickColor: colours.rule, labelPadding: 6,
  },
})

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

/** Of all words in a drawing: on a phone, where a drawing is shown a little smaller than it is, they stay legible. Unit: pixels. */
export const fontSize = 13

/** How every chart looks. */
export const themeOf = (locale: string): Config => ({
  locale: localeOf(locale),
  // The drawing as a whole is described; its single marks would be read out in English.
  aria: false,
  background: "transparent",
  font,
  // A drawing is as large as it says. Where text cannot be measured its width is guessed, far too wide, and the rest would be shrunk to make room.
  autosize: "none",
  view: { stroke: null },
  axis: {
    labelColor: colours.text, labelFontSize: fontSize, titleColor: colours.text, titleFontSize: fontSize, titleFontWeight: "normal",
    gridColor: colours.rule, domainColor: colours.rule, tickColor: colours.rule, labelPadding: 6,
  },
})

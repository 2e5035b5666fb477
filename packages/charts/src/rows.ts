import { colours } from "./theme.ts"
import type { RowLabel } from "./row-label.ts"

/** How wide the place for values is. Unit: pixels, as all lengths of a drawing. */
const rowWidth = 540

const lineHeight = 15

/** A drawing of rows that are all equally high, so that labels of two lines make room everywhere; `least` is for labels of one. */
export const rowsOf = <Row extends RowLabel>(rows: readonly Row[], least: number) => ({
  data: { values: [...rows] },
  width: rowWidth,
  height: { step: least + (rows.some(({ first }) => first !== "") ? lineHeight : 0) },
  padding: { left: 6, right: 16, top: 6, bottom: 4 },
  encoding: { y: { field: "row", type: "ordinal" as const, axis: null } },
})

const label = { type: "text" as const, align: "left" as const, dx: 5, fontSize: 12.5 }

/** Words, and below them the paper around their letters, so that lines of the drawing do not cross them. */
export const clear = <Mark extends object, Encoding extends object>({ mark, encoding }: { readonly mark: Mark; readonly encoding: Encoding }, color: string) => [
  { mark: { ...mark, color: colours.paper, stroke: colours.paper, strokeWidth: 4 }, encoding },
  { mark: { ...mark, color }, encoding },
]

/** The labels above the rows. */
export const rowLabelLayers = [
  ...clear({ mark: { ...label, dy: -21 - lineHeight }, encoding: { x: { value: 0 }, text: { field: "first" } } }, colours.text),
  ...clear({ mark: { ...label, dy: -21 }, encoding: { x: { value: 0 }, text: { field: "last" } } }, colours.text),
]

/** Words above a row, at its right end. */
export const rowEndLayers = (field: string, color: string) =>
  clear({ mark: { type: "text" as const, align: "right" as const, dx: -5, dy: -21, fontSize: 12 }, encoding: { x: { value: rowWidth }, text: { field } } }, color)

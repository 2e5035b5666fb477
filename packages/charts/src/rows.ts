import { fontSize, colours } from "./theme.ts"

/** How wide the place for values is: as wide as a phone shows without shrinking words. Unit: pixels, as all lengths of a drawing. */
const rowWidth = 350

/** As many columns of its label as a row is wide. */
export const rowColumns = 46

const lineHeight = 16

/** A row with the lines of its label, from the top down. */
interface Labelled {
  readonly lines: readonly string[]
}

const linesOf = (rows: readonly Labelled[]): number => Math.max(1, ...rows.map(({ lines }) => lines.length))

/** A drawing of rows that are all equally high, so that the longest label makes room everywhere; `least` is for labels of one line, `top` for words above them all. */
export const rowsOf = <Row extends Labelled>(rows: readonly Row[], { least, top = 6 }: { readonly least: number; readonly top?: number }) => ({
  data: { values: rows.map(({ lines, ...row }) => ({ ...row, ...Object.fromEntries(lines.toReversed().map((line, above) => [`line${above}`, line])) })) },
  width: rowWidth,
  height: { step: least + (linesOf(rows) - 1) * lineHeight },
  padding: { left: 6, right: 16, top, bottom: 46 },
  encoding: { y: { field: "row", type: "ordinal" as const, axis: null } },
})

const label = { type: "text" as const, align: "left" as const, dx: 5, fontSize }

/** Words, and below them the paper around their letters, so that lines of the drawing do not cross them. */
export const clear = <Mark extends object, Encoding extends object>({ mark, encoding }: { readonly mark: Mark; readonly encoding: Encoding }, color: string) => [
  { mark: { ...mark, color: colours.paper, stroke: colours.paper, strokeWidth: 4 }, encoding },
  { mark: { ...mark, color }, encoding },
]

/** The labels above the rows, a layer for each line. */
export const rowLabelLayers = (rows: readonly Labelled[]) =>
  Array.from({ length: linesOf(rows) }, (_, above) => ({
    transform: [{ filter: `isValid(datum.line${above})` }],
    layer: clear({ mark: { ...label, dy: -21 - above * lineHeight }, encoding: { x: { value: 0 }, text: { field: `line${above}` } } }, colours.text),
  }))

/** How words stand at a value: around it, and inside the drawing where it lies at an edge. A letter takes up to so many pixels on either side. */
export const alignedAt = (value: string, said: string) => ({ expr: `scale('x', ${value}) < 4 * length(${said}) ? 'left' : scale('x', ${value}) > ${rowWidth} - 4 * length(${said}) ? 'right' : 'center'` })

/** Words above a row, at its right end. */
export const rowEndLayers = (field: string, color: string) =>
  clear({ mark: { type: "text" as const, align: "right" as const, dx: -5, dy: -21, fontSize }, encoding: { x: { value: rowWidth }, text: { field } } }, color)

import { columnsOf, wrapped } from "@folkmoot/narrative"

/** A label above its row, on at most two lines; `last` stands right above the row, `first` over it and is often empty. */
export interface RowLabel {
  readonly first: string
  readonly last: string
}

/** Sets a label in lines of so many columns; what does not fit is cut, and the figure's table has it whole. */
export const rowLabel = (label: string, columns: number): RowLabel => {
  const [one = "", two, ...more] = wrapped(label, columns)
  if (two === undefined) return { first: "", last: one }
  if (more.length === 0) return { first: one, last: two }
  const [kept = ""] = wrapped(two, columns - 1)
  return { first: one, last: `${columnsOf(two) < columns ? two : kept}…` }
}

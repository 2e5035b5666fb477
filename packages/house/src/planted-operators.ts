/** What can be made false in a text that was true, and how a reader would call it. */
export const operators = {
  digit: "a digit is another",
  transposed: "two digits change places",
  decimal: "the decimal point is elsewhere",
  factor: "ten or a hundred times as much",
  neighbour: "a number of something else",
  points: "percent for percentage points, or the other way round",
  unit: "another unit or currency",
  scale: "millions for what is none",
  rounding: "rounded the wrong way, or a digit nobody measured",
  worded: "another number word",
  end: "another end of a range",
  cases: "another number of cases",
  date: "another day, month or year",
  exchanged: "two numbers change places",
  direction: "the other way",
  cause: "a cause for what went along",
  certainty: "a change for what cannot be told",
  same: "about the same for what cannot be told",
  target: "a target reached that is not",
  negation: "a negation left out",
  group: "of other people",
  baseline: "a target for what was before, or the other way round",
  span: "so much a month, or in another length of time",
  average: "an average for a median, or the other way round",
  surely: "counted or measured for what was estimated",
  superlative: "a record, or a best that is none",
} as const

/** One way to make a text false. */
export type Operator = keyof typeof operators

/** A stretch of a text and what stands in its place. Unit: places are UTF-16 code units from 0. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly instead: string
}

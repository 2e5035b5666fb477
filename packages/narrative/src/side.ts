import { stretchOf } from "@folkmoot/maturity"
import type { Binder, Bound } from "./ledger.ts"
import type { MeasuredMeasure } from "./need.ts"

/** On which side of zero a whole range lies; `undecided` where it holds zero, or an end that would tell is open. */
export type Side = "above" | "below" | "undecided"

/**
 * On which side of zero a difference lies, and how far from it: its size without a sign, for words that say the side.
 *
 * @remarks
 * Where the side is undecided, the size is the difference itself, sign and all: then it is for the reader to see.
 */
export const sidedOf = (bind: Binder, measure: MeasuredMeasure): { readonly side: Side; readonly size: Bound } => {
  const { value, interval: { low, high, open } } = measure.estimate
  const stretch = stretchOf(measure.estimate)
  if (stretch !== undefined && stretch.low > 0) return { side: "above", size: bind.measure(measure) }
  if (stretch !== undefined && stretch.high < 0) {
    return { side: "below", size: bind.part(measure, "size", { value: -value, low: -high, high: -low, ...(open === undefined ? {} : { open: "above" }) }) }
  }
  return { side: "undecided", size: bind.measure(measure) }
}

import type { ExternalClaim } from "@folkmoot/plan"
import type { Unit } from "@folkmoot/metrics"

/** A figure of others, whole enough to be repeated: it has a number in a known unit, a source and a year. */
export interface SourcedFigure {
  readonly unit: Unit
  readonly low: number
  readonly high: number
  readonly source: string
  readonly year: number
}

/** The figure of a claim; `undefined` where it has none, in money without a currency, or where nobody says who found it and when. */
export const sourcedFigure = ({ value, upTo, unit, source, year }: ExternalClaim): SourcedFigure | undefined => {
  if (value === undefined || unit === undefined || unit === "money" || source === undefined || source.trim() === "" || year === undefined) return undefined
  const scale = unit === "percent" ? 0.01 : 1
  // Taken apart and put together as decimals: 66.8 times 0.01 is not 0.668.
  const scaled = (number: number): number => Number((number * scale).toPrecision(12))
  return { unit: unit === "percent" ? "ratio" : unit, low: scaled(value), high: scaled(upTo ?? value), source, year }
}

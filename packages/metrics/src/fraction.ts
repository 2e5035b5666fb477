import { wilson, type Interval } from "@folkmoot/statistics"
import type { Calculated, Part } from "./estimate.ts"

/** A number that is one thing over another, at least one of it, and says both; it rests on `n` cases, as many as there are of the other unless told. */
export const fraction = (numerator: number, denominator: number, interval: Interval, n = denominator): Calculated => ({
  measured: true,
  value: numerator / denominator,
  interval,
  n,
  numerator,
  denominator,
})

/** So many of so many, of at least one, with Wilson's interval. */
export const wilsonShare = (hits: number, cases: number, level: number): Calculated => fraction(hits, cases, wilson(hits, cases, level))

/** The same as one of the parts of a value. */
export const sharePart = (of: string, hits: number, n: number, level: number): Part => {
  const { low, high } = wilson(hits, n, level)
  return { of, value: hits / n, low, high, n }
}

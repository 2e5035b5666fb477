import { leadingBits } from "./leading-bits.ts"
import { tallyOf, type Tally } from "./tally.ts"

/**
 * A small tally of many different numbers: of each only the first eight significant bits.
 *
 * @remarks A tally like any other: `mergeTallies` merges it and `tallyQuantile` reads it. Every quantile it gives is within 1/256 (0.4 %) of the
 * exact one, as long as the numbers next to it have one sign; whole numbers to 256 and their multiples by powers of two are kept exactly. A
 * factor of two in size adds at most 128 keys, so a second and a year are some 3,200 apart. `value` is 0 or up to 1e290 in size; `n`
 * (1 unless told) is how often it was seen, a safe integer.
 * @see C. Masson, J. E. Rim, H. K. Lee, "DDSketch: A Fast and Fully-Mergeable Quantile Sketch with Relative-Error Guarantees", PVLDB 12(12), 2019.
 */
export function valueSketch(entries: Iterable<{ value: number; n?: number }>): Tally {
  const counts = new Map<number, number>()
  for (const { value, n = 1 } of entries) {
    const rounded = leadingBits(value, 8)
    counts.set(rounded, (counts.get(rounded) ?? 0) + n)
  }
  return tallyOf(Array.from(counts, ([value, n]) => ({ key: [value], n })))
}

import { benjaminiHochberg } from "@folkmoot/statistics"
import type { Measure } from "./ask.ts"
import { compare, type CompareOptions, type Comparison } from "./compare.ts"

/** What became of one number from one period to another. */
export interface Change {
  readonly metric: string
  readonly variant: string
  readonly group: Measure["group"]
  readonly from: Measure["period"]
  readonly to: Measure["period"]
  readonly comparison: Comparison
  /** `p` of the comparison, adjusted for how many were looked at; untold where there is none. */
  readonly adjusted?: number
}

/** How many numbers are compared at once. */
export interface ChangesOptions extends CompareOptions {
  /** The share of false alarms allowed among what is called higher or lower; 0.05 unless said. */
  readonly falseDiscoveryRate?: number
  /** Margins by metric, where what counts as the same differs; they come before `margin`. */
  readonly margins?: Readonly<Record<string, number>>
}

const placeOf = ({ metric, variant, group }: Measure): string => JSON.stringify([metric, variant, group])

/**
 * Pairs the measures of two periods by metric, variant and group, and compares them, minding how many are looked at.
 *
 * @remarks
 * Who looks at twenty numbers sees one of them change by chance alone. Of what is called higher or lower here, at most a share of
 * `falseDiscoveryRate` is expected to be such a false alarm; what does not pass is `cannot-tell`, its interval unchanged. What has no partner
 * of the same metric, variant and group is left out; both lists must hold one period each.
 * @see Benjamini and Hochberg (1995), https://doi.org/10.1111/j.2517-6161.1995.tb02031.x
 */
export const changes = (from: readonly Measure[], to: readonly Measure[], { falseDiscoveryRate = 0.05, margins = {}, ...options }: ChangesOptions = {}): readonly Change[] => {
  const earlier = new Map(from.map((measure) => [placeOf(measure), measure]))
  const pairs = to.flatMap((after) => {
    const before = earlier.get(placeOf(after))
    const margin = Object.hasOwn(margins, after.metric) ? margins[after.metric] : undefined
    return before === undefined ? [] : [{ before, after, comparison: compare(before.estimate, after.estimate, margin === undefined ? options : { margin }) }]
  })
  const adjusted = benjaminiHochberg(pairs.map(({ comparison }) => (comparison.comparable ? comparison.p : undefined)))
  return pairs.map(({ before, after, comparison }, index) => {
    const p = adjusted[index]
    return {
      metric: after.metric,
      variant: after.variant,
      group: after.group,
      from: before.period,
      to: after.period,
      comparison: comparison.comparable && p !== undefined && p > falseDiscoveryRate && comparison.verdict !== "same" ? { ...comparison, verdict: "cannot-tell" } : comparison,
      ...(p !== undefined && { adjusted: p }),
    }
  })
}

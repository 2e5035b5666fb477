import { benjaminiHochberg } from "@folkmoot/statistics"
import type { Measure } from "./ask.ts"
import { casesToTell, compare, unlike, type Compared, type CompareOptions, type Comparison, type Incomparable } from "./compare.ts"
import type { Measured } from "./estimate.ts"
import { invalid } from "./invalid.ts"
import { partsIn } from "./subperiods.ts"

/** What became of one number from one period to another. */
export interface Change {
  /** The metric's id. */
  readonly metric: string
  /** Which of its definitions. */
  readonly variant: string
  /** The value of each column grouped by; empty where nothing was grouped. */
  readonly group: Measure["group"]
  /** The value of each column, by `table.column` and as text, that rows had to have; absent where all were looked at. */
  readonly only?: NonNullable<Measure["only"]>
  /** The earlier period. */
  readonly from: Measure["period"]
  /** The later period. */
  readonly to: Measure["period"]
  /** The difference, or why the two cannot be compared. Its verdict minds how many were looked at, its interval does not. */
  readonly comparison: Comparison
  /** The `p` of the comparison, in [0, 1], adjusted for how many were looked at; absent where the two cannot be compared. */
  readonly adjusted?: number
}

/** How many numbers are compared at once. */
export interface ChangesOptions extends Omit<CompareOptions, "subperiods" | "people"> {
  /** The share of false alarms allowed among what is called higher or lower, in [0, 1]; 0.05 unless said. */
  readonly falseDiscoveryRate?: number
  /** Margins by the id of the metric, each in its unit, where what counts as the same differs; they come before `margin`. */
  readonly margins?: Readonly<Record<string, number>>
  /**
   * The same numbers over parts of both periods, in any order: over their months or weeks and those of the time around them, and of groups of people in each. Where those of a
   * number differ among themselves by more than chance explains, its difference has to be larger to be called one. They must not overlap; {@link partRequests} says what to
   * ask for.
   */
  readonly parts?: readonly Measure[]
}

const placeOf = ({ metric, variant, group, only }: Measure): string => JSON.stringify([metric, variant, group, only])

/** What has a place at all; anything else has no partner. */
const measuresIn = (given: unknown): readonly Measure[] => (Array.isArray(given) ? given.filter((one: unknown): one is Measure => Object(one) === one) : [])

/** Why nothing can be compared like that, if so. */
const optionsProblem = (options: unknown, rate: unknown, margins: unknown, parts: unknown): Incomparable | undefined => {
  if (Object(options) !== options) return unlike("margin", invalid("options", options, "{margin, margins, falseDiscoveryRate, parts}").detail)
  if (!Array.isArray(parts)) return unlike("parts", invalid("parts", parts, "a list of measures").detail)
  if (Object(margins) !== margins) return unlike("margin", invalid("margins", margins, "margins by the id of the metric").detail)
  if (typeof rate === "number" && rate >= 0 && rate <= 1) return undefined
  return unlike("false-discovery-rate", invalid("falseDiscoveryRate", rate, "a share between 0 and 1").detail)
}

/** A comparison that cannot be told among others; how many cases it needs follows from the p-value it would have to reach beside them. */
const untold = ({ needed: _alone, ...compared }: Compared, before: Measure, after: Measure, edge: number): Compared => {
  // Only what was measured can be compared.
  const [a, b] = [before.estimate, after.estimate] as [Measured, Measured]
  const needed = casesToTell(a.n + b.n, compared.p, edge)
  return { ...compared, verdict: "cannot-tell", ...(needed !== undefined && { needed }) }
}

/**
 * Pairs the measures of two periods by metric, variant, group and the rows looked at, and compares them, minding how many are looked at.
 *
 * @remarks
 * Unit: `falseDiscoveryRate` is a share in [0, 1], margins in the unit of their metric. Changes come in the order of the later measures.
 * Who looks at twenty numbers sees one of them change by chance alone. Of what is called higher or lower here, at most a share of
 * `falseDiscoveryRate` is expected to be such a false alarm; what does not pass is `cannot-tell`, its interval unchanged, and `needed` is how many cases it takes to pass. What has no partner
 * of the same metric, variant, group and rows is left out; both lists must hold one period each. Options that cannot be make every comparison say so.
 * @see Benjamini and Hochberg (1995), https://doi.org/10.1111/j.2517-6161.1995.tb02031.x
 */
export const changes = (from: readonly Measure[], to: readonly Measure[], options: ChangesOptions = {}): readonly Change[] => {
  const { falseDiscoveryRate = 0.05, margins = {}, parts = [], ...others } = Object(options) as ChangesOptions
  const wrong = optionsProblem(options, falseDiscoveryRate, margins, parts)
  const partsOf = new Map<string, Measure[]>()
  for (const part of measuresIn(parts)) {
    const place = placeOf(part)
    const alike = partsOf.get(place)
    if (alike === undefined) partsOf.set(place, [part])
    else alike.push(part)
  }
  const earlier = new Map(measuresIn(from).map((measure) => [placeOf(measure), measure]))
  const pairs = measuresIn(to).flatMap((after) => {
    const before = earlier.get(placeOf(after))
    if (before === undefined) return []
    if (wrong !== undefined) return [{ before, after, comparison: wrong }]
    const margin = Object.hasOwn(margins, after.metric) ? margins[after.metric] : undefined
    return [{ before, after, comparison: compare(before.estimate, after.estimate, { ...others, ...(margin !== undefined && { margin }), ...partsIn(before, after, partsOf.get(placeOf(after)) ?? []) }) }]
  })
  const adjusted = benjaminiHochberg(pairs.map(({ comparison }) => (comparison.comparable ? comparison.p : undefined)))
  const known = adjusted.filter((p) => p !== undefined)
  // The next to be told has to pass this beside those that are told already.
  const edge = wrong === undefined ? (falseDiscoveryRate * (known.filter((p) => p <= falseDiscoveryRate).length + 1)) / known.length : 0
  return pairs.map(({ before, after, comparison }, index) => {
    const p = adjusted[index]
    const isUntold = comparison.comparable && comparison.verdict !== "same" && (comparison.verdict === "cannot-tell" || (p !== undefined && p > falseDiscoveryRate))
    return {
      metric: after.metric,
      variant: after.variant,
      group: after.group,
      ...(after.only !== undefined && { only: after.only }),
      from: before.period,
      to: after.period,
      comparison: isUntold ? untold(comparison, before, after, Math.min(edge, 1 - comparison.interval.level)) : comparison,
      ...(p !== undefined && { adjusted: p }),
    }
  })
}

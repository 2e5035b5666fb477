import type { Texts } from "@folkmoot/facts"
import type { Interval } from "@folkmoot/statistics"

/**
 * What a value counts in.
 *
 * @remarks
 * Unit: `ratio` is a share in [0, 1]; `net-ratio` a difference of two shares in [-1, 1]; `quotient` so many of one thing for each of
 * another, at least 0; `change` a signed multiple of where something began or of what went in; `nps-points` lie in [-100, 100];
 * `scale-points` on the scale of an instrument; `points` are weights somebody gave, at least 0; `milliseconds` is a duration;
 * `per-person` a mean count; `count` how many; `money` is in minor units of the estimate's `currency`, and may be fractional because
 * it is a mean.
 */
export type Unit =
  | "ratio"
  | "net-ratio"
  | "quotient"
  | "change"
  | "nps-points"
  | "scale-points"
  | "points"
  | "milliseconds"
  | "per-person"
  | "count"
  | "money"

const shares: readonly Unit[] = ["ratio"]
const signed: readonly Unit[] = ["change", "scale-points", "money"]

/** The values a unit can take at all; infinite where there is no end. */
export const possibleRange = (unit: Unit): { readonly low: number; readonly high: number } => {
  if (unit === "nps-points") return { low: -100, high: 100 }
  if (unit === "net-ratio") return { low: -1, high: 1 }
  return { low: signed.includes(unit) ? Number.NEGATIVE_INFINITY : 0, high: shares.includes(unit) ? 1 : Number.POSITIVE_INFINITY }
}

/**
 * Rows that were looked at and left out, and why.
 *
 * @remarks
 * Unit: rows of a fact table, not cases: who is left out on thirty days of activity is thirty rows and one person.
 */
export interface Exclusion {
  readonly reason: string
  readonly count: number
}

/** Something a reader must know to read the number right. */
export interface Caveat {
  readonly id: string
  readonly text: Texts
}

/**
 * Something taken for granted that was not measured.
 *
 * @remarks
 * Where it is about one of the value's parts, `of` names it. Where it is a number, `taken` says which and between what it may lie, and
 * `swing` what the value becomes at those two ends.
 */
export interface Assumption {
  readonly id: string
  readonly text: Texts
  readonly of?: string
  readonly taken?: { readonly low: number; readonly likely: number; readonly high: number }
  readonly swing?: { readonly low: number; readonly high: number }
}

/**
 * An interval whose end may be open.
 *
 * @remarks
 * Where `open` says so, that end shows how far the data reach, and the true value may lie beyond.
 */
export interface Range extends Interval {
  readonly open?: "above" | "below" | "both"
}

/**
 * One of the things a value is made of.
 *
 * @remarks
 * Unit: that of the whole, unless the metric's page says otherwise; `of` names it: a channel, a brand, a stage, a pseudonym.
 */
export interface Part {
  readonly of: string
  readonly value: number
  readonly low?: number
  readonly high?: number
  readonly n?: number
}

/**
 * The stretch of time an estimate speaks of.
 *
 * @remarks
 * Unit: ISO 8601 in UTC; `from` belongs to it, `to` does not; `null` where the data do not say. `closed` is false while rows of the
 * window can still change what it says: it has not ended, or its last rows have not been followed for their whole horizon.
 */
export interface Window {
  readonly from: string | null
  readonly to: string | null
  readonly timeZone: string
  readonly closed: boolean
}

/**
 * Which number this is: the metric with its version, the variant, and the options it was measured under.
 *
 * @remarks
 * Estimates of different identity are different numbers, whatever their titles.
 */
export interface Identity {
  readonly metric: `${string}@${number}`
  readonly variant: string
  readonly options?: Readonly<Record<string, number>>
}

/** What an estimate made from facts says beyond one made from totals. */
export interface Provenance {
  readonly window?: Window
  readonly asOf?: string
  readonly exclusions: readonly Exclusion[]
}

/**
 * A number that was measured.
 *
 * @remarks
 * Unit: `value` and `interval` in `unit`; the interval contains the value and stays inside the possible range, which
 * {@link possibleRange} gives. `n` is how many cases it rests on. A proportion also says its `numerator` and `denominator`.
 * `scope` names what else must be equal for two numbers to be comparable: a scale, a set of competitors. `parts` are what the
 * value is made of, where that can be told apart.
 */
export interface Measured extends Identity, Provenance {
  readonly measured: true
  readonly value: number
  readonly unit: Unit
  readonly currency?: string
  readonly interval: Range
  readonly n: number
  readonly numerator?: number
  readonly denominator?: number
  readonly scope?: Readonly<Record<string, string>>
  readonly parts?: readonly Part[]
  readonly assumptions: readonly Assumption[]
  readonly caveats: readonly Caveat[]
}

/** Why a number is not there. */
export type Why =
  | "no-data"
  | "zero-denominator"
  | "not-recorded"
  | "too-few"
  | "suppressed"
  | "window-open"
  | "undefined-term"
  | "unit-mismatch"
  | "not-reached"
  | "stale"

/**
 * What can still be said where there is no number: "more than 30 days", "at least 120 euros".
 *
 * @remarks
 * Unit: `value` in `unit`; true with confidence `level`, counted on that one side. `n` is how many cases it rests on.
 */
export interface Bound {
  readonly side: "at-least" | "at-most"
  readonly value: number
  readonly unit: Unit
  readonly currency?: string
  readonly level: number
  readonly n: number
}

/**
 * A number that could not be measured, and why.
 *
 * @remarks
 * `detail` says it in a sentence with what to do.
 */
export interface Refused extends Identity, Provenance {
  readonly measured: false
  readonly why: Why
  readonly detail: string
  readonly bound?: Bound
}

/**
 * A calculator was given something that cannot be, or facts contradict each other: which field, what was given, what was expected.
 */
export interface InvalidInput extends Identity, Provenance {
  readonly measured: false
  readonly why: "invalid-input"
  readonly detail: string
  readonly field: string
  readonly given: string
  readonly expected: string
}

/** A number, or why not. */
export type Estimate = Measured | Refused | InvalidInput

type Said<E> = Omit<E, keyof Identity | keyof Provenance>

/** What an estimator says: everything of an estimate but which number it is and where it comes from. */
export type Outcome =
  | (Omit<Said<Measured>, "unit" | "assumptions" | "caveats"> & {
      readonly assumptions?: readonly Assumption[]
      readonly caveats?: readonly Caveat[]
    })
  | Said<Refused>
  | Said<InvalidInput>

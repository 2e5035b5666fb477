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

/** Two ends, and all that lies between them. */
export interface Ends {
  /** The lower end, at most `high`. */
  readonly low: number
  /** The higher end, at least `low`. */
  readonly high: number
}

/** What somebody takes something to be: the least, the likeliest and the most. */
export interface ThreePoints extends Ends {
  /** What is taken for likeliest: between the ends, or one of them. */
  readonly likely: number
}

/**
 * The values a unit can take at all.
 *
 * @remarks
 * Unit: that of the unit asked about; infinite where there is no end.
 */
export const possibleRange = (unit: Unit): Ends => {
  if (unit === "nps-points") return { low: -100, high: 100 }
  if (unit === "net-ratio") return { low: -1, high: 1 }
  return { low: signed.includes(unit) ? -Infinity : 0, high: shares.includes(unit) ? 1 : Infinity }
}

/**
 * Rows that were looked at and left out, and why.
 *
 * @remarks
 * Unit: rows of a fact table, not cases: who is left out on thirty days of activity is thirty rows and one person.
 */
export interface Exclusion {
  /** Why, as the metric names it, such as `too-young`. */
  readonly reason: string
  /** How many rows, at least 1; a row that meets several reasons counts under the first. */
  readonly count: number
}

/** A sentence with what is named in it apart, so that it can be said in any language there is a catalogue for. */
export interface Naming {
  /** The sentence, with the slot `{$named}` for what is named. */
  readonly text: Texts
  /** What stands in the slot: words of a source as they are, or several of ours as a list. */
  readonly slots: {
    /** What is named. */
    readonly named: Named
  }
}

/** What a sentence names: words of a source as they are, or several of ours as a list. */
export type Named =
  | {
      /** Words of a source, such as its own name. */
      readonly own: string
    }
  | {
      /** In the order in which they are listed. */
      readonly all: readonly Texts[]
    }

/** Something a reader must know to read the number right. */
export interface Caveat {
  /** What it is called in data, such as `ended-only`; the same in every language. */
  readonly id: string
  /** One sentence that reports print as it stands. */
  readonly text: Texts
  /** The same sentence with what is named in it apart; there where it names something. */
  readonly says?: readonly Naming[]
}

/** Something taken for granted that was not measured. */
export interface Assumption {
  /** What it is called in data, such as `as-costly`; the same in every language. */
  readonly id: string
  /** One sentence that reports print as it stands. */
  readonly text: Texts
  /** Which of the value's parts it is about; absent where it is about the whole. */
  readonly of?: string
  /** Where it is a number, what it was taken to be, in the unit of what it is about: minor units where that is money. */
  readonly taken?: ThreePoints
  /** What the value, in its own unit, becomes at the two ends of `taken`. */
  readonly swing?: Ends
}

/**
 * An interval whose end may be open.
 *
 * @remarks
 * Unit: that of the value it belongs to, which lies within it. `level` is the share of samples in which such an interval holds the true value.
 */
export interface Range extends Interval {
  /** The end that only shows how far the data reach: the true value may lie beyond. Absent where neither end is open. */
  readonly open?: "above" | "below" | "both"
}

/** One of the things a value is made of. */
export interface Part {
  /** What it is the part of: a channel, a brand, a stage, a pseudonym. */
  readonly of: string
  /** In the unit of the whole, unless the metric's page says otherwise. */
  readonly value: number
  /** The lower end of its own range, at the level of the whole; absent where the part has none. */
  readonly low?: number
  /** The higher end of that range; there where `low` is. */
  readonly high?: number
  /** How many cases it rests on, or whatever else the metric's page says; absent where nobody counted. */
  readonly n?: number
}

/** The stretch of time an estimate speaks of. */
export interface Window {
  /** Its first instant, as ISO 8601 in UTC; `null` where the data do not say when they begin. */
  readonly from: string | null
  /** The instant at which it is over, no longer part of it, as ISO 8601 in UTC; `null` where nothing is dated. */
  readonly to: string | null
  /** The zone whose calendar cut it, such as `Europe/Berlin`. */
  readonly timeZone: string
  /**
   * False while rows of the window can still change what it says: it has not ended, or its last rows have not been followed for their whole
   * horizon.
   */
  readonly closed: boolean
  /** True where the number grows with the time it is counted over, as people and euros do and shares of questions do not. */
  readonly accrues?: true
}

/**
 * Which number this is: the metric with its version, the variant, and the options it was measured under.
 *
 * @remarks
 * Estimates of different identity are different numbers, whatever their titles.
 */
export interface Identity {
  /** The metric and the version of its definition, such as `resolution-rate@1`. */
  readonly metric: `${string}@${number}`
  /** Which of its definitions; `totals` where a calculator was not told whose totals it got. */
  readonly variant: string
  /** The options its variant reads, those left at their defaults too; absent where it reads none. */
  readonly options?: Readonly<Record<string, number>>
}

/** What an estimate made from facts says beyond one made from totals. */
export interface Provenance {
  /** What was asked about; absent where totals were given. */
  readonly window?: Window
  /** The moment up to which everything was known, as ISO 8601 in UTC; absent where totals were given or nothing is dated. */
  readonly asOf?: string
  /** What was left out, by reason; empty where nothing was, or where totals were given. */
  readonly exclusions: readonly Exclusion[]
}

/**
 * A number that was measured.
 *
 * @remarks
 * Unit: plain JSON of finite numbers.
 */
export interface Measured extends Identity, Provenance {
  /** Tells a number from a refusal: check it before anything else. */
  readonly measured: true
  /** A finite number in `unit`, rounded nowhere. */
  readonly value: number
  /** What `value`, `interval` and most parts count in. */
  readonly unit: Unit
  /** ISO 4217 code; there where `unit` is `money`, and nowhere else. */
  readonly currency?: string
  /** What the data cannot rule out, in `unit`: it holds the value and stays inside what {@link possibleRange} allows. */
  readonly interval: Range
  /** How many cases it rests on, at least 1; what a case is the metric says: a thread, a person, an answer. */
  readonly n: number
  /** What was divided, where the value is one thing over another. */
  readonly numerator?: number
  /** What it was divided by; there where `numerator` is. */
  readonly denominator?: number
  /** What else must be equal for two numbers to be comparable, by name: a scale, a set of competitors, rows asked for only. */
  readonly scope?: Readonly<Record<string, string>>
  /** What the value is made of, where that can be told apart; the metric's page says in which order. */
  readonly parts?: readonly Part[]
  /** What was taken for granted; empty where nothing was. */
  readonly assumptions: readonly Assumption[]
  /** What a reader must know, the estimator's own first; empty where there is nothing. */
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
 * Unit: told by `unit`, and where that is `money` by `currency`, too. It holds on one side only, and says nothing of the other.
 */
export interface Bound {
  /** Whether the true value is at least or at most `value`. */
  readonly side: "at-least" | "at-most"
  /** In `unit`. */
  readonly value: number
  /** What `value` counts in: the metric's unit, or the variant's. */
  readonly unit: Unit
  /** ISO 4217 code; there where `unit` is `money`, and nowhere else. */
  readonly currency?: string
  /** How sure it is, above 0 and below 1, counted on that one side. */
  readonly level: number
  /** How many cases it rests on; 0 where it rests on none having come. */
  readonly n: number
}

/**
 * A number that could not be measured, and why.
 *
 * @remarks
 * Unit: plain JSON. It is an answer and no error: nothing is wrong with what was given, but it does not carry a number. A `bound` says what it
 * does carry.
 * @example
 * ```ts
 * import { days } from "@folkmoot/facts"
 * import { firstResponseTime } from "@folkmoot/metrics"
 *
 * const waiting = firstResponseTime({ waits: [{ after: days(30), observed: false }] })
 *
 * waiting // => { measured: false, why: "not-reached", ... }
 * ```
 */
export interface Refused extends Identity, Provenance {
  /** Tells a refusal from a number: there is no `value` to read. */
  readonly measured: false
  /** The reason, for programs. */
  readonly why: Why
  /** The same in English for whoever calls, with what to do; reports have words of their own. */
  readonly detail: string
  /** What can be said all the same; absent where nothing can. */
  readonly bound?: Bound
}

/**
 * A calculator was given something that cannot be, or facts contradict each other.
 *
 * @remarks
 * Unit: plain JSON. A name that is not known where it is given is found at `totals`, `settings` (what stands behind the totals) or `options`, and
 * `expected` shows the whole call.
 * @example
 * ```ts
 * import { resolutionRate } from "@folkmoot/metrics/calculators"
 *
 * const refused = resolutionRate(JSON.parse('{ "resolved": "42", "opened": 60 }'))
 *
 * refused.measured || refused.detail // => 'resolved is "42"; expected a whole number of at least 0.'
 *
 * const settings = { levle: 0.9 } as object
 * const stray = resolutionRate({ resolved: 42, opened: 60 }, settings)
 *
 * stray // => { why: "invalid-input", field: "settings.levle", given: "0.9", ... }
 * stray.measured || stray.detail // => "settings.levle is 0.9; expected a call like ({resolved, opened}, {level, variant, options: {horizon}})."
 * ```
 */
export interface InvalidInput extends Identity, Provenance {
  /** Tells a refusal from a number: there is no `value` to read. */
  readonly measured: false
  /** Tells what cannot be from what could not be measured. */
  readonly why: "invalid-input"
  /** Field, what was given and what was expected, as one English sentence. */
  readonly detail: string
  /** Where it is, such as `resolved`, `costs[2].kind` or `options.horizon`; a name that is not known stands behind its place, as in `totals.opned`. */
  readonly field: string
  /** What stood there, as text: a text in quotes, `undefined` where there was nothing. */
  readonly given: string
  /** What may stand there, in English. */
  readonly expected: string
}

/**
 * A number, or why not.
 *
 * @remarks
 * Unit: plain JSON, the same from totals and from facts. Ask `measured` first: it tells which of three this is.
 *
 * - {@link Measured}: `value` in `unit`, the `interval` that goes with it, the `n` cases it rests on, and what to say beside it in `caveats` and
 *   `assumptions`, in three languages.
 * - {@link Refused}: `why` there is no number, for programs; `detail`, for whoever calls; at times a `bound` that holds all the same.
 * - {@link InvalidInput}: the `field` that cannot be, what was `given` and what was `expected`.
 *
 * All three say in `metric`, `variant` and `options` which number they are about, and from facts also of which `window`, known up to which
 * moment (`asOf`), and how many rows were left out and why (`exclusions`). There is never a 0, `NaN` or `null` for what is not known.
 * @example
 * ```ts
 * import { resolutionRate, type Estimate } from "@folkmoot/metrics"
 *
 * const sentence = (estimate: Estimate): string => {
 *   if (estimate.measured) return `${estimate.value} of ${estimate.n}`
 *   return estimate.why === "invalid-input" ? `${estimate.field}: expected ${estimate.expected}` : estimate.why
 * }
 *
 * sentence(resolutionRate({ resolved: 42, opened: 60 })) // => "0.7 of 60"
 * sentence(resolutionRate({ resolved: 0, opened: 0 })) // => "zero-denominator"
 * sentence(resolutionRate({ resolved: 61, opened: 60 })) // => "resolved: expected at most opened (60)"
 * ```
 */
export type Estimate = Measured | Refused | InvalidInput

type Said<E> = Omit<E, keyof Identity | keyof Provenance>

/** What is impossible about something given. */
export type Impossible = Said<InvalidInput>

/** Why an estimator says no number. */
export type Refusal = Said<Refused> | Impossible

/** How sure an interval is to be. */
export interface Confidence {
  /** Confidence level, two-sided, above 0 and below 1. */
  readonly level: number
}

/** A number as an estimator says it: without which number it is and where it comes from. */
export type Calculated = Omit<Said<Measured>, "unit" | "assumptions" | "caveats"> & {
  /** Those this number needs; those every number of the variant has are added. */
  readonly assumptions?: readonly Assumption[]
  /** Those this number needs; those every number of the variant has are added. */
  readonly caveats?: readonly Caveat[]
}

/** What an estimator says: a number, or why there is none. */
export type Outcome = Calculated | Refusal

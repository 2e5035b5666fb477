import { parseMoney } from "@folkmoot/facts"
import { stretchOf } from "@folkmoot/maturity"
import type { AnyMetric, Estimate, Unit } from "@folkmoot/metrics"
import { changedFrom, type Objective } from "@folkmoot/plan"
import { ownValue } from "./own-value.ts"

/** What an objective aims at, in the unit of its metric. */
export interface Target {
  /** What the value counts in. */
  readonly unit: Unit
  /** In `unit`; durations in milliseconds, money in minor units of `currency`. */
  readonly value: number
  /** The ISO 4217 code; there where `unit` is `money`. */
  readonly currency?: string
}

const lengths: Readonly<Record<string, number>> = { ms: 1, s: 1000, min: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 }

/**
 * Reads a target as plans write it, in the metric's own unit; `undefined` where it is in another.
 *
 * @remarks
 * Unit: `90 min`, `24 h` or `2 d` become milliseconds, `12.50 EUR` minor units; everything else is a number as the metric counts, so 0.6 for sixty
 * percent. A number without its unit is no duration and no money.
 */
export const readTarget = (written: number | string, unit: Unit): Target | undefined => {
  if (typeof written === "number") return unit === "money" || unit === "milliseconds" || !Number.isFinite(written) ? undefined : { unit, value: written }
  const [, amount = "", word = ""] = /^\s*(-?\d+(?:\.\d+)?)\s*([A-Za-z]+)\s*$/.exec(written) ?? []
  if (unit === "milliseconds") {
    const length = ownValue(lengths, word)
    return length === undefined ? undefined : { unit, value: Number(amount) * length }
  }
  if (unit !== "money") return undefined
  const money = parseMoney(amount, word)
  return money === undefined ? undefined : { unit, value: money.amount, currency: money.currency }
}

/** What an objective starts from and aims at, as far as each is said in the unit of its metric. */
export interface Aim {
  /** Where it starts. */
  readonly baseline: Target | undefined
  /** Where it is to be; of a range, one end. */
  readonly target: Target | undefined
  /** The other end of a range, in the same unit and currency. */
  readonly upTo: Target | undefined
}

/** Reads what an objective aims at; what is told by its change follows from the baseline. */
export const readAim = ({ baseline, target, upTo, change }: Pick<Objective, "baseline" | "target" | "upTo" | "change">, unit: Unit): Aim => {
  const read = (written: number | string | undefined): Target | undefined => (written === undefined ? undefined : readTarget(written, unit))
  const from = read(baseline)
  const value = from === undefined || target !== undefined ? undefined : changedFrom(unit, from.value, change, from.currency)
  const one = from === undefined || value === undefined ? read(target) : { ...from, value }
  const other = read(upTo)
  return { baseline: from, target: one, upTo: other?.currency === one?.currency ? other : undefined }
}

/** Whether an objective is reached. */
export type Attainment = "reached" | "missed" | "open" | "unmeasured"

const wanted = { "at-least": "higher", "at-most": "lower" } as const

/**
 * Which way an objective goes: the way its bound says, or the way that is better for its metric, or where neither is, from its baseline to its target.
 */
export const directionOf = (better: AnyMetric["better"], baseline: Target | undefined, target: Target, bound?: keyof typeof wanted): AnyMetric["better"] =>
  bound !== undefined ? wanted[bound] : better !== "neither" || baseline === undefined || baseline.currency !== target.currency || baseline.value === target.value
    ? better
    : baseline.value < target.value ? "higher" : "lower"

/**
 * Holds an estimate against a target.
 *
 * @remarks
 * `reached` only when the whole interval lies on the good side of the target, `missed` only when it lies wholly on the other; in between,
 * and where neither side is good, it is `open`. An open end of an interval settles nothing on its side. A refusal with a bound can still
 * miss: more than thirty days is not within a day.
 */
export const attain = (estimate: Estimate | undefined, target: Target, better: AnyMetric["better"]): Attainment => {
  const stretch = estimate === undefined ? undefined : stretchOf(estimate)
  if (estimate === undefined || stretch === undefined) return "unmeasured"
  const said = estimate.measured || estimate.why === "invalid-input" ? estimate : estimate.bound
  if (said === undefined || !("unit" in said) || said.unit !== target.unit || said.currency !== target.currency) return "unmeasured"
  const { low, high } = stretch
  const [reached, missed] = { higher: [low >= target.value, high < target.value], lower: [high <= target.value, low > target.value], neither: [] }[better]
  if (reached === true) return "reached"
  if (missed === true) return "missed"
  return estimate.measured ? "open" : "unmeasured"
}

/**
 * The end of a range that decides, and whether it is reached.
 *
 * @remarks
 * The near end counts where one side is better. Where neither is, both do: the range is missed as soon as one end is, and reached when both are.
 */
export const attainRange = (estimate: Estimate | undefined, [low, high]: readonly [Target, Target], better: AnyMetric["better"]): { readonly end: Target; readonly attained: Attainment } => {
  const end = better === "lower" ? high : low
  if (better !== "neither") return { end, attained: attain(estimate, end, better) }
  const [above, below] = [attain(estimate, low, "higher"), attain(estimate, high, "lower")]
  return below === "missed" || above === "reached" ? { end: high, attained: below } : { end: low, attained: above }
}

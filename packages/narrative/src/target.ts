import { parseMoney } from "@folkmoot/facts"
import type { Estimate, Unit } from "@folkmoot/metrics"

/** What an objective aims at. Unit: `value` in `unit`; money in minor units of `currency`. */
export interface Target {
  readonly unit: Unit
  readonly value: number
  readonly currency?: string
}

const lengths: Readonly<Record<string, number>> = { ms: 1, s: 1000, min: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 }

/** Reads a target as plans write it, in the metric's own unit; `undefined` where it is in another. */
export const readTarget = (written: number | string, unit: Unit): Target | undefined => {
  if (typeof written === "number") return unit === "money" || unit === "milliseconds" || !Number.isFinite(written) ? undefined : { unit, value: written }
  const [, amount = "", word = ""] = /^\s*(-?\d+(?:\.\d+)?)\s*([A-Za-z]+)\s*$/.exec(written) ?? []
  if (unit === "milliseconds") {
    const length = lengths[word]
    return length === undefined ? undefined : { unit, value: Number(amount) * length }
  }
  if (unit !== "money") return undefined
  const money = parseMoney(amount, word)
  return money === undefined ? undefined : { unit, value: money.amount, currency: money.currency }
}

/** Whether an objective is reached. */
export type Attainment = "reached" | "missed" | "open" | "unmeasured"

/**
 * Holds an estimate against a target.
 *
 * @remarks
 * `reached` only when the whole interval lies on the good side of the target, `missed` only when it lies wholly on the other; in between
 * it is `open`. A refusal with a bound can still miss: more than thirty days is not within a day.
 */
export const attain = (estimate: Estimate | undefined, target: Target, better: "higher" | "lower"): Attainment => {
  if (estimate === undefined) return "unmeasured"
  if (!estimate.measured) {
    const bound = estimate.why === "invalid-input" ? undefined : estimate.bound
    if (bound === undefined || bound.currency !== target.currency) return "unmeasured"
    if (bound.side === "at-least") return bound.value > target.value ? (better === "lower" ? "missed" : "reached") : "unmeasured"
    return bound.value < target.value ? (better === "higher" ? "missed" : "reached") : "unmeasured"
  }
  if (estimate.unit !== target.unit || estimate.currency !== target.currency) return "unmeasured"
  const { low, high } = estimate.interval
  if (better === "higher") return low >= target.value ? "reached" : high < target.value ? "missed" : "open"
  return high <= target.value ? "reached" : low > target.value ? "missed" : "open"
}

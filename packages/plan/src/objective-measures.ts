import { minorDigits, parseInstant } from "@folkmoot/facts"
import type { Measured, Unit } from "@folkmoot/metrics"
import { power } from "@folkmoot/statistics"
import type { Measures } from "./measures.ts"
import { metricNamed, type KnownMetric } from "./metric-catalogue.ts"
import type { Objective } from "./model.ts"
import { amongTimes, changedFrom, currencyOf, quantityIn, timeAtWork, unitOf } from "./quantity.ts"

/**
 * A number that was measured, with the days it speaks of.
 *
 * @remarks
 * Unit: day numbers; `from` belongs to the window, `to` does not. Windows begin and end at midnight somewhere, so the nearest day is meant.
 */
export interface Reading {
  readonly estimate: Measured
  readonly from: number
  readonly to: number
}

/**
 * What an objective or a pilot's criterion aims at, in numbers.
 *
 * @remarks
 * Unit: that of estimates of the metric: a share from 0 to 1, milliseconds, minor units of `currency`. `wants` is the side of the target
 * that counts as reached; of a range, `target` is the end that counts, and `limit` the other one where both do. `stretch` is whether what
 * is beyond the target is there; nothing where it is not said or cannot be compared. `readings` are what was measured of the same metric, in
 * the same unit and currency, the oldest first; none where the target is told in time at work. `read` reads another value as the target was read.
 */
export interface Aim {
  readonly metric: KnownMetric
  readonly unit: Unit
  readonly currency: string | undefined
  readonly baseline: number | undefined
  readonly target: number
  readonly limit: number | undefined
  readonly wants: "higher" | "lower"
  readonly stretch: boolean | undefined
  readonly readings: readonly Reading[]
  readonly read: (written: number | string | undefined) => number | undefined
}

type Aimed = Pick<Objective, "metric" | "variant" | "baseline" | "target" | "upTo" | "change" | "stretch" | "bound">

interface Known {
  readonly metrics: readonly KnownMetric[]
  readonly measures: Measures
}

const dayOf = (instant: string | null | undefined): number | undefined => {
  const parsed = instant === null || instant === undefined ? undefined : parseInstant(instant)
  return parsed === undefined ? undefined : Math.round(parsed / 86_400_000)
}

const gathered = new WeakMap<Measures, Map<string, readonly Reading[]>>()

/** What was measured of a metric, with the days it speaks of; numbers without a window are left out. */
export const readingsOf = (measures: Measures, metric: KnownMetric, variant: string | undefined): readonly Reading[] => {
  const asked = variant ?? metric.variants[0]
  const name = `${metric.id} ${asked ?? ""}`
  // Many objectives are judged by few metrics, and many rules ask for each.
  const known = gathered.get(measures) ?? new Map<string, readonly Reading[]>()
  gathered.set(measures, known)
  const readings =
    known.get(name) ??
    measures.measured(metric.id, asked).flatMap((estimate) => {
      const from = dayOf(estimate.window?.from)
      const to = dayOf(estimate.window?.to)
      return from === undefined || to === undefined || to <= from ? [] : [{ estimate, from, to }]
    })
  known.set(name, readings)
  return readings
}

const side = { "at-least": "higher", "at-most": "lower" } as const

/**
 * Reads what is aimed at.
 *
 * @remarks
 * `undefined` where the metric is not known or the target is missing or not in its unit; one that is told by its change needs the baseline.
 * Without a bound, the side that is better for the metric is wanted, or else the side of the baseline on which the target lies. Where neither
 * side is better, a range is to be met from both.
 */
export const aimOf = ({ metric: id, variant, baseline: given, target: wanted, upTo, change, stretch, bound }: Aimed, { metrics, measures }: Known): Aim | undefined => {
  const metric = metricNamed(metrics, id)
  if (metric === undefined) return undefined
  const unit = unitOf(metric, variant)
  const atWork = timeAtWork(wanted ?? given)
  const currency = currencyOf(wanted ?? given ?? "")
  const read = (written: number | string | undefined): number | undefined => quantityIn(unit, amongTimes(written, atWork))
  const baseline = read(given)
  // Amounts in two currencies have no way between them, and an end in another currency is none.
  const alike = (written: number | string | undefined): number | undefined => (currencyOf(written ?? "") === currency ? read(written) : undefined)
  const said = (written: number | string | undefined): number | undefined =>
    wanted !== undefined ? alike(written) : baseline === undefined ? undefined : changedFrom(unit, baseline, amongTimes(written, atWork), currency)
  const one = said(wanted ?? change)
  if (one === undefined) return undefined
  const [other, beyond] = [alike(upTo), said(stretch)]
  const [low, high] = [Math.min(one, other ?? one), Math.max(one, other ?? one)]
  const wants = bound === undefined ? (metric.better ?? (baseline !== undefined && high < baseline ? "lower" : "higher")) : side[bound]
  const [target, far] = wants === "higher" ? [low, high] : [high, low]
  const limit = other === undefined || bound !== undefined || metric.better !== undefined ? undefined : far
  // What is measured is measured by the clock.
  const readings = atWork !== undefined ? [] : readingsOf(measures, metric, variant).filter(({ estimate }) => estimate.unit === unit && (unit !== "money" || estimate.currency === currency))
  return { metric, unit, currency, baseline: alike(given), target, limit, wants, stretch: beyond === undefined ? undefined : wants === "higher" ? beyond > high : beyond < low, readings, read }
}

/** What an objective aims at, as it says it: the value, the range, or the change. */
export const saidTarget = ({ target, upTo, change }: Pick<Objective, "target" | "upTo" | "change">): string | number =>
  target === undefined ? (change ?? "") : upTo === undefined ? target : `${target}–${upTo}`

/** Where the aim of an objective is written, from the objective on. */
export const targetField = ({ target, change }: Pick<Objective, "target" | "change">): "target" | "change" => (target === undefined && change !== undefined ? "change" : "target")

/** Whether the whole interval of what was measured lies short of a value that should have been reached. */
export const fallsShort = ({ estimate: { interval } }: Reading, value: number, wants: Aim["wants"]): boolean =>
  wants === "higher" ? interval.high < value && interval.open !== "above" && interval.open !== "both" : interval.low > value && interval.open !== "below" && interval.open !== "both"

const lengths = [["d", 86_400_000], ["h", 3_600_000], ["min", 60_000]] as const

const roundings = { up: Math.ceil, down: Math.floor, nearest: Math.round } as const

/**
 * Writes a value as a plan writes it, for a message.
 *
 * @remarks
 * Unit: `value` in that of estimates; three digits, lengths of time to a tenth, money of a known currency to its smallest coin.
 */
export const quantityText = (unit: Unit, value: number, currency?: string, rounding: keyof typeof roundings = "nearest"): string | number => {
  // What floating point adds in the last digits must not carry a value over to the next step.
  const round = (number: number): number => roundings[rounding](Number(number.toPrecision(12)))
  if (unit === "money" && currency !== undefined) {
    const digits = minorDigits(currency)
    return `${(round(value) / power(10, digits)).toFixed(digits)} ${currency}`
  }
  if (unit === "milliseconds") {
    const [name, length] = lengths.find(([, one]) => value >= 2 * one) ?? lengths[2]
    return `${round((value / length) * 10) / 10} ${name}`
  }
  if (value === 0) return 0
  // Written out, the exponent is exact; a logarithm may differ from one runtime to the next.
  const digits = Number(value.toExponential().split("e")[1]) - 2
  // Dividing by a power of ten is exact where multiplying by its inverse is not.
  return digits < 0 ? round(value * power(10, -digits)) / power(10, -digits) : round(value / power(10, digits)) * power(10, digits)
}

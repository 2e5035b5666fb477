import { parseMoney } from "@folkmoot/facts"
import type { KnownMetric } from "./metric-catalogue.ts"

const lengths: Readonly<Record<string, number>> = { min: 60_000, minute: 60_000, minutes: 60_000, h: 3_600_000, hour: 3_600_000, hours: 3_600_000, d: 86_400_000, day: 86_400_000, days: 86_400_000 }

const milliseconds = (given: number | string): number | undefined => {
  const [, count, unit = ""] = typeof given === "string" ? (/^(\d+(?:\.\d+)?) ([a-z]+)$/.exec(given) ?? []) : []
  return !Object.hasOwn(lengths, unit) ? undefined : Number(count) * (lengths[unit] as number)
}

const money = (given: number | string): number | undefined => {
  const [amount = "", currency = "", ...rest] = String(given).split(" ")
  const parsed = rest.length === 0 ? parseMoney(amount, currency) : undefined
  return parsed === undefined ? undefined : parsed.amount
}

const between = (low: number, high: number) => (given: number | string): number | undefined => (typeof given === "number" && given >= low && given <= high ? given : undefined)

const most = Number.MAX_VALUE

const readers: { readonly [U in KnownMetric["unit"]]: (given: number | string) => number | undefined } = {
  ratio: between(0, 1),
  "net-ratio": between(-1, 1),
  change: between(-most, most),
  "nps-points": between(-100, 100),
  "scale-points": between(-most, most),
  points: between(0, most),
  quotient: between(0, most),
  count: between(0, most),
  "per-person": between(0, most),
  milliseconds,
  money,
}

/** The share that a text in per cent says: 0.6 for `60 %`; `undefined` where it is none. */
export const shareIn = (given: number | string): number | undefined => {
  const [percent] = /^-?\d+(\.\d+)?(?= ?%$)/.exec(String(given)) ?? []
  return percent === undefined ? undefined : Number((Number(percent) / 100).toPrecision(15))
}

/** The unit of a metric in one of its definitions. */
export const unitOf = (metric: KnownMetric, variant: string | undefined): KnownMetric["unit"] => (variant !== undefined && Object.hasOwn(metric.units ?? {}, variant) ? metric.units?.[variant] : undefined) ?? metric.unit

/**
 * Reads a baseline or target in the unit of its metric.
 *
 * @remarks
 * Unit: that of estimates: a share from 0 to 1, milliseconds, minor units of money; `undefined` where the text is not written in it.
 */
export const quantityIn = (unit: KnownMetric["unit"], given: number | string | undefined): number | undefined => (given === undefined ? undefined : readers[unit](given))

/**
 * By how much something is to change: a share of the baseline, or an amount in the unit of the metric.
 *
 * @remarks
 * `+20 %` and `-40%` are shares of the baseline, 100, `-2 h` and `+5 EUR` amounts; without a sign it is more. `undefined` where it is neither.
 */
export const changeIn = (unit: KnownMetric["unit"], given: number | string): { readonly share: number } | { readonly amount: number; readonly currency: string | undefined } | undefined => {
  const [, sign, size = "", percent] = /^([+-]?)(\d.*?)( ?%)?$/.exec(String(given)) ?? []
  const ahead = sign === "-" ? -1 : 1
  if (percent !== undefined) return /^\d+(\.\d+)?$/.test(size) ? { share: (ahead * Number(size)) / 100 } : undefined
  const amount = quantityIn(unit, typeof given === "number" ? Math.abs(given) : size)
  return amount === undefined ? undefined : { amount: ahead * amount, currency: currencyOf(size) }
}

/**
 * Where a metric comes to when it changes by so much.
 *
 * @remarks
 * Unit: that of estimates, as for the baseline, whose `currency` is said where it is money. `undefined` where the change is not written in the
 * unit or is of another currency, or leads beyond what the metric can be, and where there is no such unit.
 */
export const changedFrom = (unit: KnownMetric["unit"], baseline: number, given: number | string | undefined, currency?: string): number | undefined => {
  const change = (typeof given !== "number" && typeof given !== "string") || typeof baseline !== "number" || typeof unit !== "string" || !Object.hasOwn(readers, unit) ? undefined : changeIn(unit, given)
  if (change === undefined || ("amount" in change && change.currency !== currency)) return undefined
  // What floating point adds in the last digits is no part of what was said.
  const value = Number(("share" in change ? baseline + Math.abs(baseline) * change.share : baseline + change.amount).toPrecision(12))
  const inUnit = unit === "milliseconds" || unit === "money" ? value >= 0 : quantityIn(unit, value) !== undefined
  return inUnit ? value : undefined
}

/** Which time at work a length is told in, such as `d` for `2 business days`: nobody can turn its days into hours, or either into time by the clock. */
export const timeAtWork = (given: number | string | undefined): string | undefined => /^[+-]?[\d.]+ business ([dh])/.exec(String(given))?.[1]

/**
 * A length of time, or a change by one, among others that are told in a time at work: one that is told in the same is a length like any
 * other there, and one that is not is left out.
 *
 * @see docs/decisions/plan-targets-as-said.md
 */
export const amongTimes = (given: number | string | undefined, atWork: string | undefined): number | string | undefined =>
  atWork === undefined || String(given).endsWith("%") ? given : timeAtWork(given) === atWork ? String(given).replace(" business", "") : undefined

/** The currency of an amount such as `12.50 EUR`. */
export const currencyOf = (given: number | string): string | undefined => (money(given) === undefined ? undefined : String(given).split(" ")[1])

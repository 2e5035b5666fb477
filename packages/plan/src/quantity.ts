import { parseMoney } from "@folkmoot/facts"
import type { KnownMetric } from "./metric-catalogue.ts"

const lengths: Readonly<Record<string, number>> = { min: 60_000, minute: 60_000, minutes: 60_000, h: 3_600_000, hour: 3_600_000, hours: 3_600_000, d: 86_400_000, day: 86_400_000, days: 86_400_000 }

const milliseconds = (given: number | string): number | undefined => {
  const [, count, unit = ""] = typeof given === "string" ? (/^(\d+(?:\.\d+)?) ([a-z]+)$/.exec(given) ?? []) : []
  return count === undefined || !Object.hasOwn(lengths, unit) ? undefined : Number(count) * (lengths[unit] as number)
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

/** The unit of a metric in one of its definitions. */
export const unitOf = (metric: KnownMetric, variant: string | undefined): KnownMetric["unit"] => (variant !== undefined && Object.hasOwn(metric.units ?? {}, variant) ? metric.units?.[variant] : undefined) ?? metric.unit

/**
 * Reads a baseline or target in the unit of its metric.
 *
 * @remarks
 * Unit: that of estimates: a share from 0 to 1, milliseconds, minor units of money; `undefined` where the text is not written in it.
 */
export const quantityIn = (unit: KnownMetric["unit"], given: number | string | undefined): number | undefined => (given === undefined ? undefined : readers[unit](given))

/** The currency of an amount such as `12.50 EUR`. */
export const currencyOf = (given: number | string): string | undefined => (money(given) === undefined ? undefined : String(given).split(" ")[1])

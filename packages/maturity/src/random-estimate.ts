import type { AnyMetric, Estimate, Measured, Unit } from "@folkmoot/metrics"
import * as fc from "fast-check"
import { refusals } from "./refusals.ts"

/** Where the values of a unit can lie. */
const ranges: Readonly<Record<Unit, readonly [min: number, max: number]>> = {
  ratio: [0, 1],
  "nps-points": [-100, 100],
  milliseconds: [0, 1e10],
  "per-person": [0, 1000],
  money: [0, 1e8],
}

const identityOf = (metric: AnyMetric): Pick<Measured, "metric" | "variant" | "exclusions"> => ({
  metric: `${metric.id}@${metric.version}`,
  variant: Object.keys(metric.variants)[0] ?? "",
  exclusions: [],
})

/** A measured estimate from three values in any order. */
const measured = (metric: AnyMetric, values: readonly [number, number, number]): Measured => {
  const [low = 0, value = 0, high = 0] = values.toSorted((a, b) => a - b)
  return {
    ...identityOf(metric),
    measured: true,
    value,
    unit: metric.unit,
    ...(metric.unit === "money" ? { currency: "EUR" } : {}),
    interval: { low, high, level: 0.95, method: "random" },
    n: 10,
    assumptions: [],
    caveats: [],
  }
}

/** Any measured estimate a metric could give. */
export const randomMeasured = (metric: AnyMetric): fc.Arbitrary<Measured> => {
  const [min, max] = ranges[metric.unit]
  const value = fc.double({ min, max, noNaN: true })
  return fc.tuple(value, value, value).map((values) => measured(metric, values))
}

/** Any refusal that leaves nothing to go by, for each reason there is. */
export const randomRefused = (metric: AnyMetric): fc.Arbitrary<Estimate> =>
  fc.constantFrom(...(Object.keys(refusals) as (keyof typeof refusals)[])).map((why) => {
    const refused = { ...identityOf(metric), measured: false, detail: "It could not be measured." } as const
    return why === "invalid-input" ? { ...refused, why, field: "opened", given: "-1", expected: "a whole number of at least 0" } : { ...refused, why }
  })

/** A number that is missing, and a side on which it is known to lie. */
export interface Bounded {
  readonly refused: Estimate
  /** A measure that could come out later without contradicting the bound. */
  readonly later: Measured
}

/** Any refusal that leaves a bound, with a measure that keeps to it. */
export const randomBounded = (metric: AnyMetric): fc.Arbitrary<Bounded> => {
  const [min, max] = ranges[metric.unit]
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  return fc.tuple(fc.double({ min, max, noNaN: true }), fc.constantFrom("at-least" as const, "at-most" as const), share, share, share).map(([value, side, ...shares]) => {
    const end = side === "at-least" ? max : min
    const [a = value, b = value, c = value] = shares.map((one) => Math.min(Math.max(value, end), Math.max(Math.min(value, end), value + (end - value) * one)))
    const money = metric.unit === "money" ? { currency: "EUR" } : {}
    const bound = { side, value, unit: metric.unit, level: 0.975, n: 10, ...money }
    return {
      refused: { ...identityOf(metric), measured: false, why: "not-reached", detail: "It lies beyond what was followed.", bound },
      later: measured(metric, [a, b, c]),
    }
  })
}

/** The same estimate with the caveat that the true value may lie above its interval. */
const openedAbove = (estimate: Measured): Measured => ({
  ...estimate,
  caveats: [{ id: "open-above", text: { en: "It may be more.", de: "Es kann mehr sein.", da: "Det kan være mere." } }],
})

/** Any estimate a metric could give, or none. */
export const randomEstimate = (metric: AnyMetric): fc.Arbitrary<Estimate | undefined> =>
  fc.oneof(
    randomMeasured(metric),
    randomMeasured(metric).map(openedAbove),
    randomRefused(metric),
    randomBounded(metric).map(({ refused }) => refused),
    fc.constant(undefined),
  )

/** The same estimate moved by shares of the way towards the end of its range that is better. */
export const improved = (metric: AnyMetric, estimate: Measured, shares: readonly [number, number, number]): Measured => {
  const [min, max] = ranges[metric.unit]
  const best = metric.better === "higher" ? max : min
  // Rounding must not carry a value past the end it moves towards, nor back.
  const moved = (value: number, share: number): number => {
    const next = Math.min(max, Math.max(min, value + (best - value) * share))
    return metric.better === "higher" ? Math.max(value, next) : Math.min(value, next)
  }
  const { interval, value } = estimate
  const [a, b, c] = [moved(interval.low, shares[0]), moved(value, shares[1]), moved(interval.high, shares[2])]
  return metric.better === "higher"
    ? { ...estimate, value: Math.max(a, b), interval: { ...interval, low: a, high: Math.max(a, b, c) } }
    : { ...estimate, value: Math.min(b, c), interval: { ...interval, low: Math.min(a, b, c), high: c } }
}

/** A more certain estimate: its value and interval lie anywhere within the interval of the given one. */
export const narrowed = (estimate: Measured, shares: readonly [number, number, number]): Measured => {
  const { low, high } = estimate.interval
  const within = (share: number): number => Math.min(high, Math.max(low, low + (high - low) * share))
  const [a = low, b = low, c = low] = shares.map(within).toSorted((one, other) => one - other)
  return { ...estimate, value: b, interval: { ...estimate.interval, low: a, high: c } }
}

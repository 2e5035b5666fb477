import { possibleRange, type Estimate, type Measured, type Range, type Unit } from "@folkmoot/metrics"
import * as fc from "fast-check"
import type { MetricEvidence } from "./evidence.ts"
import { refusals } from "./refusals.ts"

/** A metric in one of its variants. */
type Asked = Pick<MetricEvidence, "metric" | "variant">

const unitOf = ({ metric, variant }: Asked): Unit => metric.variants[variant]?.unit ?? metric.unit

/** As far as values go where their unit has no end of its own. */
const farthest = 1e10

const endsOf = (asked: Asked): { readonly min: number; readonly max: number } => {
  const { low, high } = possibleRange(unitOf(asked))
  return { min: Math.max(low, -farthest), max: Math.min(high, farthest) }
}

const identityOf = ({ metric, variant }: Asked): Pick<Measured, "metric" | "variant" | "exclusions"> => ({
  metric: `${metric.id}@${metric.version}`,
  variant,
  exclusions: [],
})

/** A measured estimate from three values in any order. */
const measured = (asked: Asked, values: readonly [number, number, number]): Measured => {
  const [low = 0, value = 0, high = 0] = values.toSorted((a, b) => a - b)
  return {
    ...identityOf(asked),
    measured: true,
    value,
    unit: unitOf(asked),
    ...(unitOf(asked) === "money" ? { currency: "EUR" } : {}),
    interval: { low, high, level: 0.95, method: "random" },
    n: 10,
    assumptions: [],
    caveats: [],
  }
}

/** Any measured estimate a metric could give. */
export const randomMeasured = (asked: Asked): fc.Arbitrary<Measured> => {
  const { min, max } = endsOf(asked)
  const value = fc.double({ min, max, noNaN: true })
  return fc.tuple(value, value, value).map((values) => measured(asked, values))
}

/** Any refusal that leaves nothing to go by, for each reason there is. */
export const randomRefused = (asked: Asked): fc.Arbitrary<Estimate> =>
  fc.constantFrom(...(Object.keys(refusals) as (keyof typeof refusals)[])).map((why) => {
    const refused = { ...identityOf(asked), measured: false, detail: "It could not be measured." } as const
    return why === "invalid-input" ? { ...refused, why, field: "opened", given: "-1", expected: "a whole number of at least 0" } : { ...refused, why }
  })

/** A number that is missing, and a side on which it is known to lie. */
export interface Bounded {
  readonly refused: Estimate
  /** A measure that could come out later without contradicting the bound. */
  readonly later: Measured
}

/** Any refusal that leaves a bound, with a measure that keeps to it. */
export const randomBounded = (asked: Asked): fc.Arbitrary<Bounded> => {
  const { min, max } = endsOf(asked)
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  return fc.tuple(fc.double({ min, max, noNaN: true }), fc.constantFrom("at-least" as const, "at-most" as const), share, share, share).map(([value, side, ...shares]) => {
    const end = side === "at-least" ? max : min
    const [a = value, b = value, c = value] = shares.map((one) => Math.min(Math.max(value, end), Math.max(Math.min(value, end), value + (end - value) * one)))
    const money = unitOf(asked) === "money" ? { currency: "EUR" } : {}
    const bound = { side, value, unit: unitOf(asked), level: 0.975, n: 10, ...money }
    return {
      refused: { ...identityOf(asked), measured: false, why: "not-reached", detail: "It lies beyond what was followed.", bound },
      later: measured(asked, [a, b, c]),
    }
  })
}

/** The same estimate with the true value allowed to lie beyond its interval, on one side or either. */
const opened = (estimate: Measured, open: NonNullable<Range["open"]>): Measured => ({ ...estimate, interval: { ...estimate.interval, open } })

/** Any estimate a metric could give, or none. */
export const randomEstimate = (asked: Asked): fc.Arbitrary<Estimate | undefined> =>
  fc.oneof(
    randomMeasured(asked),
    fc.tuple(randomMeasured(asked), fc.constantFrom("above" as const, "below" as const, "both" as const)).map(([estimate, open]) => opened(estimate, open)),
    randomRefused(asked),
    randomBounded(asked).map(({ refused }) => refused),
    fc.constant(undefined),
  )

/** The same estimate moved by shares of the way towards the end of its range that is better, where either is. */
export const improved = (asked: Asked, estimate: Measured, shares: readonly [number, number, number]): Measured => {
  const { min, max } = endsOf(asked)
  const { better } = asked.metric
  if (better === "neither") return estimate
  const best = better === "higher" ? max : min
  // Rounding must not carry a value past the end it moves towards, nor back.
  const moved = (value: number, share: number): number => {
    const next = Math.min(max, Math.max(min, value + (best - value) * share))
    return better === "higher" ? Math.max(value, next) : Math.min(value, next)
  }
  const { interval, value } = estimate
  const [a, b, c] = [moved(interval.low, shares[0]), moved(value, shares[1]), moved(interval.high, shares[2])]
  return better === "higher"
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

import type { Measure, Options } from "@folkmoot/metrics"
import type { Block } from "./define.ts"
import type { BlockExample, ExampleEstimate } from "./example.ts"
import { metricOf, unitOf, variantsOf, type Need } from "./need.ts"

/** The year all examples speak of. */
const period = { label: "all", from: "2025-01-01T00:00:00.000Z", to: "2026-01-01T00:00:00.000Z" }

/** The moment examples are told at. */
export const exampleAsOf = "2026-01-01T00:00:00.000Z"

/** A whole measure from what an example says of it. */
export const exampleMeasure = (need: Need, given: ExampleEstimate): Measure => {
  const metric = metricOf(need)
  const variant = variantsOf(need)[0] ?? ""
  const unit = unitOf(need)
  const own = metric.options as Options
  const options = Object.keys(own).length > 0 ? { options: own } : {}
  const identity = {
    metric: `${metric.id}@${metric.version}` as const, variant, ...options, exclusions: [],
    window: { from: period.from, to: period.to, timeZone: "UTC", closed: true }, asOf: exampleAsOf,
  }
  const place = { metric: metric.id, variant, period, group: {} }
  if ("why" in given) {
    const { why, bound } = given
    const said = bound === undefined ? {} : { bound: { ...bound, unit, level: 0.975, n: 1, ...(unit === "money" ? { currency: "EUR" } : {}) } }
    return { ...place, estimate: { ...identity, measured: false, why, detail: "An example.", ...said } }
  }
  const { value, low, high, n, currency, caveats = [] } = given
  const known = currency === undefined && unit === "money" ? "EUR" : currency
  return {
    ...place,
    estimate: {
      ...identity, measured: true, value, unit, interval: { low, high, level: 0.95, method: "wilson" }, n, assumptions: [], caveats,
      ...(known === undefined ? {} : { currency: known }),
    },
  }
}

/** The measures an example gives, for the block and those told beside it. */
export const exampleMeasures = (block: Block, { given, beside = [] }: Pick<BlockExample, "given" | "beside">): readonly Measure[] =>
  [block, ...beside].flatMap(({ needs }) =>
    Object.entries(needs).flatMap(([name, need]) => {
      const estimate = given[name]
      return estimate === undefined ? [] : [exampleMeasure(need, estimate)]
    }),
  )

import { metrics, type AnyMetric, type Measure, type Options } from "@folkmoot/metrics"
import type { Block } from "./define.ts"
import type { BlockExample, ExampleEstimate } from "./example.ts"
import { metricOf, unitIn, variantsOf, type Need } from "./need.ts"

/** The year all examples speak of, and the one before. */
const period = { label: "all", from: "2025-01-01T00:00:00.000Z", to: "2026-01-01T00:00:00.000Z" }
const yearBefore = { label: "all", from: "2024-01-01T00:00:00.000Z", to: "2025-01-01T00:00:00.000Z" }

/** The moment examples are told at. */
export const exampleAsOf = "2026-01-01T00:00:00.000Z"

/** A whole measure from what an example says of it. */
export const exampleMeasure = (need: Need, given: ExampleEstimate, over = period): Measure => {
  const metric = metricOf(need)
  const variant = ("variant" in given ? given.variant : undefined) ?? variantsOf(need)[0] ?? ""
  const unit = unitIn(metric, variant)
  const own: Options = ("options" in given ? given.options : undefined) ?? (metric.options as Options)
  const options = Object.keys(own).length > 0 ? { options: own } : {}
  const identity = {
    metric: `${metric.id}@${metric.version}` as const, variant, ...options, exclusions: [],
    window: { from: over.from, to: over.to, timeZone: "UTC", closed: true }, asOf: exampleAsOf,
  }
  const place = { metric: metric.id, variant, period: over, group: {} }
  if ("why" in given) {
    const { why, bound } = given
    const said = bound === undefined ? {} : { bound: { ...bound, unit, level: 0.975, n: 1, ...(unit === "money" ? { currency: "EUR" } : {}) } }
    return { ...place, estimate: { ...identity, measured: false, why, detail: "An example.", ...said } }
  }
  const { value, low, high, n, currency, caveats = [], assumptions = [], numerator, denominator, parts, scope } = given
  const known = currency === undefined && unit === "money" ? "EUR" : currency
  return {
    ...place,
    estimate: {
      ...identity, measured: true, value, unit, interval: { low, high, level: 0.95, method: "wilson" }, n, assumptions, caveats,
      ...(numerator === undefined ? {} : { numerator }), ...(denominator === undefined ? {} : { denominator }), ...(parts === undefined ? {} : { parts }), ...(scope === undefined ? {} : { scope }),
      ...(known === undefined ? {} : { currency: known }),
    },
  }
}

const measuresOf = (block: Block, { given, beside = [] }: Pick<BlockExample, "given" | "beside">, over: typeof period): readonly Measure[] =>
  [block, ...beside].flatMap(({ needs, also = {} }) =>
    Object.entries({ ...also, ...needs }).flatMap(([name, need]) => {
      const estimate = given[name]
      return estimate === undefined ? [] : [exampleMeasure(need, estimate, over)]
    }),
  )

/** The measures an example gives, for the block and those told beside it. */
export const exampleMeasures = (block: Block, example: Pick<BlockExample, "given" | "beside">): readonly Measure[] => measuresOf(block, example, period)

/** The same a year earlier. */
export const earlierMeasures = (block: Block, example: Pick<BlockExample, "given" | "beside">): readonly Measure[] => measuresOf(block, example, yearBefore)

/** Measures by the ids of their metrics. */
export const exampleByMetric = (given: Readonly<Record<string, ExampleEstimate>> = {}): readonly Measure[] =>
  Object.entries(given).map(([id, estimate]) => {
    const metric = metrics.find((one: AnyMetric) => one.id === id)
    if (metric === undefined) throw new RangeError(`An example names the metric ${id}, which is not in the catalogue.`)
    return exampleMeasure(metric, estimate)
  })

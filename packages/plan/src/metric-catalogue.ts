import { metrics, type AnyMetric } from "@folkmoot/metrics"

/** What the rules know about a metric that a plan may name. */
export interface KnownMetric {
  readonly id: string
  readonly tier: AnyMetric["tier"]
  readonly unit: AnyMetric["unit"]
  readonly variants: readonly string[]
  /** The fact tables it counts over. */
  readonly tables: readonly string[]
}

const tablesOf = (metric: AnyMetric): readonly string[] => {
  const variants: readonly AnyMetric["variants"][string][] = Object.values(metric.variants)
  return [...new Set(variants.flatMap(({ terms }) => Object.values(terms(metric.options)).map(({ table }) => table)))]
}

/** The metrics of this library, as the rules know them. */
export const knownMetrics = (): readonly KnownMetric[] =>
  (metrics as readonly AnyMetric[]).map((metric) => ({
    id: metric.id,
    tier: metric.tier,
    unit: metric.unit,
    variants: Object.keys(metric.variants),
    tables: tablesOf(metric),
  }))

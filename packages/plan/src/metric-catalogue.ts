import { partsOfTerm, type Term } from "@folkmoot/facts"
import { metrics, type AnyMetric, type Unit } from "@folkmoot/metrics"

/** What the rules know about a metric that a plan may name. */
export interface KnownMetric {
  readonly id: string
  readonly tier: AnyMetric["tier"]
  readonly unit: Unit
  readonly variants: readonly string[]
  /** The unit of each variant that is in another than the metric. */
  readonly units?: Readonly<Record<string, Unit>>
  /** The fact tables it counts over. */
  readonly tables: readonly string[]
}

type AnyVariant = AnyMetric["variants"][string]

const tablesOf = (metric: AnyMetric): readonly string[] => {
  const terms = Object.values<AnyVariant>(metric.variants).flatMap((variant) => Object.values<Term>(variant.terms(metric.options)))
  return [...new Set(terms.flatMap(partsOfTerm).map(({ term }) => term.table))]
}

const all: readonly AnyMetric[] = metrics

/** The metrics of this library, as the rules know them. */
export const knownMetrics = (): readonly KnownMetric[] =>
  all.map((metric) => ({
    id: metric.id,
    tier: metric.tier,
    unit: metric.unit,
    variants: Object.keys(metric.variants),
    units: Object.fromEntries(Object.entries<AnyVariant>(metric.variants).flatMap(([name, { unit }]) => (unit === undefined ? [] : [[name, unit]]))),
    tables: tablesOf(metric),
  }))

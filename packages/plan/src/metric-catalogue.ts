import { partsOfTerm, type Term } from "@folkmoot/facts"
import type { MetricDefinition, PlanSpec } from "./model.ts"
import type { AnyMetric, Unit } from "@folkmoot/metrics"
import { units as allUnits } from "./vocabulary.ts"

/** What the rules know about a metric that a plan may name. */
export interface KnownMetric {
  /** The name a plan gives it in its field `metric`, such as `resolution-rate`. */
  readonly id: string
  /** What it is about; `outcome` for one that a plan defines without saying. */
  readonly tier: AnyMetric["tier"]
  /** That of baselines and targets, unless `units` says otherwise for the variant. */
  readonly unit: Unit
  /** The names of its definitions, the one that counts unless said first; empty for one that the plan defines. */
  readonly variants: readonly string[]
  /** Which way is better; absent where neither is. */
  readonly better?: "higher" | "lower"
  /** The unit of each variant that is in another than the metric; absent where none is. */
  readonly units?: Readonly<Record<string, Unit>>
  /** The fact tables it counts over; empty for one that the plan defines. */
  readonly tables: readonly string[]
}

type AnyVariant = AnyMetric["variants"][string]

/** A metric as the rules know it, of one that `defineMetric` made: add one of your own to {@link knownMetrics} to let plans name it. */
export const knownMetricOf = (metric: AnyMetric): KnownMetric => {
  const variants = Object.entries<AnyVariant>(metric.variants)
  const terms = variants.flatMap(([, variant]) => Object.values<Term>(variant.terms(metric.options)))
  const units = variants.flatMap(([name, { unit }]) => (unit === undefined ? [] : [[name, unit] as const]))
  return {
    id: metric.id,
    tier: metric.tier,
    unit: metric.unit,
    variants: variants.map(([name]) => name),
    ...(metric.better !== "neither" && { better: metric.better }),
    ...(units.length > 0 && { units: Object.fromEntries(units) }),
    tables: [...new Set(terms.flatMap(partsOfTerm).map(({ term }) => term.table))],
  }
}

/** A metric that the plan defines itself, as the rules know it. */
const definedMetric = ({ id, unit, tier, better }: MetricDefinition): KnownMetric => ({ id, tier: tier ?? "outcome", unit, variants: [], ...(better === undefined ? {} : { better }), tables: [] })

/** The metrics that a plan may name: those that are known, then its own, so that of two with one id the known one is found. One of a unit that there is none of cannot be read. */
export const metricsOf = ({ definitions = [] }: PlanSpec, known: readonly KnownMetric[]): readonly KnownMetric[] => [...known, ...definitions.filter(({ unit }) => allUnits.includes(unit)).map(definedMetric)]

const byId = new WeakMap<readonly KnownMetric[], ReadonlyMap<string | undefined, KnownMetric>>()

/** Finds a metric by its id; of metrics with the same id the first is found. */
export const metricNamed = (metrics: readonly KnownMetric[], id: string | undefined): KnownMetric | undefined => {
  // Every rule asks with the same list, which is put in order once.
  const known = byId.get(metrics) ?? new Map<string | undefined, KnownMetric>(metrics.toReversed().map((metric) => [metric.id, metric]))
  byId.set(metrics, known)
  return known.get(id)
}

import { criteria as ourCriteria, wantedMeasures as wantedByCriteria, type AnyCriterion } from "@folkmoot/maturity"
import { metrics as ourMetrics, type AnyMetric } from "@folkmoot/metrics"
import { audiences, blocks as ourBlocks, wantedMeasures as wantedByBlocks, type Block } from "@folkmoot/narrative"
import type { KnownMetric } from "@folkmoot/plan"
import { InvalidInput } from "./errors.ts"
import { inPlans } from "./lint.ts"
import type { OpenOptions } from "./options.ts"

/** What Folkmoot works with: ours, and what others wrote. */
export interface Units {
  /** What is measured where no metric is named. */
  readonly metrics: readonly AnyMetric[]
  /** What can be named: ours, those that were given, and those that given criteria and blocks rest on. */
  readonly known: ReadonlyMap<string, AnyMetric>
  /** The same as plan rules know them. */
  readonly inPlans: readonly KnownMetric[]
  readonly criteria: readonly AnyCriterion[]
  readonly blocks: readonly Block[]
}

const refused = (where: string, id: string, why: string): InvalidInput => new InvalidInput({ where, given: id, expected: "an id that one unit carries alone", message: `${where}: ${JSON.stringify(id)} ${why}` })

const twiceIn = (where: string, units: readonly { readonly id: string }[]): InvalidInput | undefined => {
  const twice = units.find(({ id }, index) => units.findIndex((one) => one.id === id) !== index)
  return twice === undefined ? undefined : refused(where, twice.id, "is there twice; give each its own id, and each only once.")
}

/** What is written about a metric; two copies of one library write the same. */
const cardOf = (metric: AnyMetric): string => JSON.stringify({ ...metric })

/** Metrics by their ids, or the id that two different ones carry. */
const byId = (metrics: readonly AnyMetric[]): ReadonlyMap<string, AnyMetric> | InvalidInput => {
  const found = new Map<string, AnyMetric>()
  for (const metric of metrics) {
    const other = found.get(metric.id)
    if (other !== undefined && other !== metric && cardOf(other) !== cardOf(metric)) {
      return refused("metrics", metric.id, "is what two different metrics are called; give yours an id of its own (or, where both are ours, install one version of Folkmoot).")
    }
    found.set(metric.id, other ?? metric)
  }
  return found
}

/** What to work with: of each kind all of ours unless others were given, and every metric that these rest on; or the id that is not clear. */
export const unitsOf = ({ metrics, criteria, blocks }: Pick<OpenOptions, "metrics" | "criteria" | "blocks">): Units | InvalidInput => {
  const problem = twiceIn("metrics", metrics ?? []) ?? twiceIn("criteria", criteria ?? []) ?? twiceIn("blocks", blocks ?? [])
  if (problem !== undefined) return problem
  const restedOn = [...(criteria === undefined ? [] : wantedByCriteria(criteria)), ...(blocks === undefined ? [] : audiences.flatMap((audience) => wantedByBlocks(audience, { blocks }).overall))].map(({ metric }) => metric)
  const known = byId([...ourMetrics, ...(metrics ?? []), ...restedOn])
  if ("_tag" in known) return known
  const ours = new Set(ourMetrics.map(({ id }) => id))
  const others = [...known.values()].filter(({ id }) => !ours.has(id))
  return {
    metrics: metrics === undefined ? [...known.values()] : [...new Set([...metrics, ...others])],
    known,
    inPlans: inPlans(known.values()),
    criteria: criteria ?? ourCriteria,
    blocks: blocks ?? ourBlocks,
  }
}

import { parseInstant } from "@folkmoot/facts"
import type { AnyMetric, Estimate, Measure, Wanted } from "@folkmoot/metrics"
import { before } from "./before.ts"
import { criteria as allCriteria } from "./catalogue.ts"
import { evidenceOf, type AnyCriterion } from "./define.ts"
import { metricOf } from "./evidence.ts"
import { isTooOld } from "./freshness.ts"

/**
 * The metrics an assessment needs, each with the variants its criteria look at: what to measure first.
 *
 * @remarks
 * Ready to hand to `ask` of `@folkmoot/metrics`, or to an engine. Sorted by the metrics' ids.
 */
export const wantedMeasures = (criteria: readonly AnyCriterion[] = allCriteria): readonly Wanted[] => {
  const wanted = new Map<string, { readonly metric: AnyMetric; readonly variants: Set<string> }>()
  for (const [, evidence] of criteria.flatMap(evidenceOf)) {
    const asked = metricOf(evidence)
    if (asked === undefined) continue
    const entry = wanted.get(asked.metric.id) ?? { metric: asked.metric, variants: new Set() }
    wanted.set(asked.metric.id, { ...entry, variants: entry.variants.add(asked.variant) })
  }
  const byId = [...wanted.entries()].toSorted(([a], [b]) => before(a, b))
  return byId.map(([, { metric, variants }]) => ({ metric, variants: [...variants].toSorted() }))
}

const instantOf = (text: string | null, open: number): number => (text === null ? open : (parseInstant(text) ?? open))

/** How much of time a measure speaks of; an end the data do not tell lies infinitely far away. */
const reach = ({ period }: Measure): { readonly width: number; readonly to: number } => {
  const from = instantOf(period.from, Number.NEGATIVE_INFINITY)
  const to = instantOf(period.to, Number.POSITIVE_INFINITY)
  return { width: to - from, to }
}

/** Which of two measures says more: the wider period, then the later one; between twins any order that does not depend on the input's. */
const preferred = (a: Measure, b: Measure): Measure => {
  const [one, other] = [reach(a), reach(b)]
  const order = before(other.width, one.width) || before(other.to, one.to) || before(JSON.stringify(a), JSON.stringify(b))
  return order < 0 ? a : b
}

/** From when evidence must be, and how long it counts; see `isTooOld`. */
export interface Freshness {
  readonly asOf?: string | undefined
  readonly shelfLife?: number | undefined
}

/** Whether an estimate says anything: a number, or on which side of something it lies. */
export const tells = (estimate: Estimate): boolean => estimate.measured || ("bound" in estimate && estimate.bound !== undefined)

/** Whether it says anything that still counts. */
const counts = (estimate: Estimate, { asOf, shelfLife }: Freshness): boolean => tells(estimate) && !isTooOld(estimate.window?.to ?? estimate.asOf, asOf, shelfLife)

/**
 * Finds the estimate for a metric and variant among measures: the one about everybody, over the widest period.
 *
 * @remarks
 * Measures of single groups never stand for the whole; `undefined` where there is no other. One that was refused or is out of date never takes
 * the place of one that counts: more evidence would then lower a verdict without contradicting it.
 */
export const overall = (measures: readonly Measure[], metric: AnyMetric, variant: string, freshness: Freshness = {}): Estimate | undefined => {
  const fitting = measures.filter((one) => one.metric === metric.id && one.variant === variant && Object.keys(one.group).length === 0)
  const counting = fitting.filter(({ estimate }) => counts(estimate, freshness))
  return fitting.length === 0 ? undefined : (counting.length > 0 ? counting : fitting).reduce(preferred).estimate
}

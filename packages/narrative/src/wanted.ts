import { metrics as allMetrics, type AnyMetric, type Wanted } from "@folkmoot/metrics"
import { withDays, type StrategyPlan } from "@folkmoot/plan"
import type { Audience } from "./audience.ts"
import { byText } from "./by-text.ts"
import { blocks as allBlocks } from "./catalogue.ts"
import type { Block } from "./define.ts"
import { stakeholdersFor } from "./departments.ts"
import { metricOf, variantsOf, type Need } from "./need.ts"
import { plannedNeeds } from "./planned-needs.ts"

/** What to measure before a report is told. */
export interface WantedMeasures {
  /** Once, over the whole time. */
  readonly overall: readonly Wanted[]
  /** What is also drawn, period by period. */
  readonly series: readonly Wanted[]
}

const gathered = (needs: readonly Need[]): readonly Wanted[] => {
  const wanted = new Map<string, Wanted>()
  for (const need of needs) {
    const metric = metricOf(need)
    const variants = wanted.get(metric.id)?.variants ?? []
    wanted.set(metric.id, { metric, variants: [...new Set([...variants, ...variantsOf(need)])].toSorted() })
  }
  return [...wanted.values()].toSorted(byText(({ metric }) => metric.id))
}

/** What beside the audience decides what to measure. */
export interface WantedOptions {
  /** The blocks that will tell; the catalogue's own unless said. */
  readonly blocks?: readonly Block[]
  /** Its objectives name numbers of their own; stretches of the calendar in it, such as `2026-Q3`, stand for their days. */
  readonly plan?: StrategyPlan
  /** Where the plan's metrics are looked up; the catalogue's own unless said. */
  readonly metrics?: readonly AnyMetric[]
  /** The id of the one stakeholder in the plan it is told to. */
  readonly stakeholder?: string
}

/**
 * Which metrics, in which variants, the blocks of an audience need.
 *
 * @remarks
 * Measure `overall` over the whole period and `series` by month as well; both go to `ask` of `@folkmoot/metrics` as they are. Sorted by
 * the metrics' ids.
 */
export const wantedMeasures = (audience: Audience, { blocks = allBlocks, plan: given, metrics = allMetrics, stakeholder }: WantedOptions = {}): WantedMeasures => {
  const plan = given === undefined ? undefined : withDays(given)
  const heard = blocks.filter(({ audiences }) => audiences.includes(audience))
  const [known, asked] = [new Map(metrics.map((metric) => [metric.id, metric])), { audience, stakeholders: stakeholdersFor(plan, audience, stakeholder) }]
  const planned = (block: Block): readonly Need[] =>
    plannedNeeds(block, plan, asked, known).filter((need) => variantsOf(need).every((variant) => Object.hasOwn(metricOf(need).variants, variant)))
  return {
    overall: gathered(heard.flatMap((block) => [...Object.values(block.needs), ...Object.values(block.also ?? {}), ...planned(block)])),
    series: gathered(heard.flatMap(({ needs, series }) => (series === undefined ? [] : [needs[series.need]].filter((need) => need !== undefined)))),
  }
}

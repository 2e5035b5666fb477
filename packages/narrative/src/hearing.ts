import type { AnyMetric, Measure } from "@folkmoot/metrics"
import type { ReportInput } from "./context.ts"
import type { Asked, Block } from "./define.ts"
import { titleIn, type Language } from "./language.ts"
import { isMeasured, metricOf, standingOf, variantsOf, type MeasuredMeasure, type Need } from "./need.ts"
import { plannedNeeds } from "./planned-needs.ts"
import type { NotMeasured } from "./report.ts"

/** A block with the measures it asked for, and what it misses; it speaks only where it misses nothing. */
export interface Heard {
  readonly block: Block
  readonly measures: Readonly<Record<string, MeasuredMeasure>>
  readonly missing: readonly NotMeasured[]
}

/** The measure that satisfies a need, or what is missing for it. */
const lookUp = (need: Need, { id }: Block, measures: readonly Measure[], language: Language): MeasuredMeasure | NotMeasured => {
  const [metric, variants] = [metricOf(need), variantsOf(need)]
  const measure = standingOf(measures, metric.id, variants)
  if (measure !== undefined && isMeasured(measure)) return measure
  const refused = measure?.estimate.measured === false ? measure.estimate : undefined
  return {
    metric: metric.id, variant: measure?.variant ?? variants[0] ?? "", ...titleIn(language, metric.title), why: refused?.why ?? "not-asked",
    detail: refused?.detail ?? "No measure of it over the whole period was given.", blocks: [id],
  }
}

/** Hands a block what it needs. */
export const hear = (block: Block, { measures }: ReportInput, language: Language): Heard => {
  const found: [string, MeasuredMeasure][] = []
  const missing: NotMeasured[] = []
  for (const [name, need] of Object.entries(block.needs)) {
    const one = lookUp(need, block, measures, language)
    if ("estimate" in one) found.push([name, one])
    else missing.push(one)
  }
  return { block, measures: Object.fromEntries(found), missing }
}

/** What a block wants because the plan names it, and what was not measured; activity is not wanted of anybody. */
const plannedMissing = (block: Block, { measures, plan }: ReportInput, asked: Asked, metrics: ReadonlyMap<string, AnyMetric>, language: Language): readonly NotMeasured[] =>
  plannedNeeds(block, plan, asked, metrics)
    .filter((need) => metricOf(need).tier !== "activity")
    .flatMap((need) => {
      const one = lookUp(need, block, measures, language)
      return "estimate" in one ? [] : [one]
    })

/** All that is missing: one entry for each number, with every block that misses it. */
export const missingFor = (heard: readonly Heard[], input: ReportInput, asked: Asked, metrics: ReadonlyMap<string, AnyMetric>, language: Language): readonly NotMeasured[] => {
  const byNumber = new Map<string, NotMeasured>()
  for (const one of [...heard.flatMap(({ missing }) => missing), ...heard.flatMap(({ block }) => plannedMissing(block, input, asked, metrics, language))]) {
    const number = `${one.metric}/${one.variant}`
    byNumber.set(number, { ...one, blocks: [...new Set([...(byNumber.get(number)?.blocks ?? []), ...one.blocks])] })
  }
  return [...byNumber.values()]
}

import { changes as changesOf, type Measure } from "@folkmoot/metrics"
import { byText } from "./by-text.ts"
import { falseDiscoveryRate, type Changed } from "./change-words.ts"
import type { Context, ReportInput } from "./context.ts"
import { spanOf, type Span } from "./dateline.ts"
import { isMeasured, overallOf, speaksForMetric, type MeasuredMeasure } from "./need.ts"

const wholesOf = (all: readonly Measure[]): readonly MeasuredMeasure[] => {
  const kinds = new Map(all.map(({ metric, variant }) => [JSON.stringify([metric, variant]), { metric, variant }]))
  return [...kinds].toSorted(byText(([kind]) => kind)).flatMap(([, { metric, variant }]) => {
    const whole = overallOf(all, metric, variant)
    return whole !== undefined && isMeasured(whole) ? [whole] : []
  })
}

/**
 * Pairs each number told over the whole time with the same one earlier; how they compare is judged of all of them together.
 *
 * @remarks
 * A full count beside a number of its metric that has a range is left out: any change of it would be news, and would make it easier for all
 * others to be.
 */
export const changesIn = ({ measures, earlier, parts, margins }: ReportInput): readonly Changed[] => {
  if (earlier === undefined) return []
  const before = wholesOf(earlier)
  const after = wholesOf(measures)
  const options = { falseDiscoveryRate, ...(margins === undefined ? {} : { margins }), ...(parts === undefined ? {} : { parts }) }
  return changesOf(before, after.filter((measure) => speaksForMetric(measure, after)), options).flatMap((change) => {
    const from = before.find(({ metric, variant }) => metric === change.metric && variant === change.variant)
    return from === undefined ? [] : [{ change, before: from }]
  })
}

/** The stretch of time all numbers are compared with, where there is one. */
export const comparedIn = (context: Context, changes: readonly Changed[]): Span | undefined => {
  const [first, ...others] = changes.map(({ before }) => spanOf(context, [before]))
  return others.every((other) => other?.from === first?.from && other?.to === first?.to) ? first : undefined
}

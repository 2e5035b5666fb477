import { parseInstant } from "@folkmoot/facts"
import type { AnyMetric, Measure, Measured, Unit } from "@folkmoot/metrics"
import { byText } from "./by-text.ts"

/** A measure a block binds: the metric by import; its own first variant unless another is named. */
export type Need =
  | AnyMetric
  | {
      /** The metric itself, by import. */
      readonly metric: AnyMetric
      /** The name of the variant that is wanted, and no other. */
      readonly variant: string
    }

/** A measure whose number is there. */
export type MeasuredMeasure = Measure & {
  /** The number with its interval. */
  readonly estimate: Measured
}

/** The metric of a need. */
export const metricOf = (need: Need): AnyMetric => (typeof need === "function" ? need : need.metric)

/**
 * The variants that satisfy a need, the preferred first.
 *
 * @remarks
 * A metric by itself means its first variant; those it calls only for some data, and that count in the same unit, stand in where the first met none.
 */
export const variantsOf = (need: Need): readonly string[] => (typeof need === "function" ? ownVariants(need) : [need.variant])

/** The variants a metric means by itself; one that counts in another unit says another thing, and no sentence about the first is true of it. */
export const ownVariants = (metric: AnyMetric): readonly string[] => {
  const own = ownVariant(metric)
  const all = Object.entries<{ readonly onlyWhereItApplies?: boolean }>(metric.variants)
  return [...new Set([own, ...all.flatMap(([name, variant]) => (variant.onlyWhereItApplies === true && unitIn(metric, name) === unitIn(metric, own) ? [name] : []))])]
}

/** The variant a metric means by itself: its first. */
export const ownVariant = (metric: AnyMetric): string => Object.keys(metric.variants)[0] ?? ""

/** What the numbers of a variant count in. */
export const unitIn = (metric: AnyMetric, variant: string): Unit => metric.variants[variant]?.unit ?? metric.unit

/** What the number of a need counts in. */
export const unitOf = (need: Need): Unit => unitIn(metricOf(need), variantsOf(need)[0] ?? "")

/** Whether a measure has a number. */
export const isMeasured = (measure: Measure): measure is MeasuredMeasure => measure.estimate.measured

const hasRange = ({ estimate: { interval: { low, high, open } } }: MeasuredMeasure): boolean => low < high || open !== undefined

/**
 * Whether a number may stand where its metric is seen first: as news, or large.
 *
 * @remarks
 * A full count has no range. Where another variant of the metric was measured with one, the count says less than is known: it is told in its
 * own section, beside that number and never for it.
 */
export const speaksForMetric = (measure: MeasuredMeasure, among: readonly Measure[]): boolean =>
  hasRange(measure) || !among.some((other) => other.metric === measure.metric && Object.keys(other.group).length === 0 && isMeasured(other) && hasRange(other))

const startOf = ({ period }: Measure): number => (period.from === null ? Number.NEGATIVE_INFINITY : (parseInstant(period.from) ?? Number.NEGATIVE_INFINITY))
const endOf = ({ period }: Measure): number => (period.to === null ? Number.POSITIVE_INFINITY : (parseInstant(period.to) ?? Number.POSITIVE_INFINITY))

const byLabel = byText(({ period }: Measure) => period.label)

const ofWhole = (measures: readonly Measure[], metric: string, variant: string): readonly Measure[] =>
  measures
    .filter((measure) => measure.metric === metric && measure.variant === variant && Object.keys(measure.group).length === 0)
    .toSorted((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a) || byLabel(a, b))

const widthOf = (measure: Measure): number => endOf(measure) - startOf(measure)

/** Whether the middle of a measure's period lies in another's; calendar periods at the ends of a stretch may stick out of it. */
const liesIn = (measure: Measure, whole: Measure): boolean => {
  const [from, to] = [startOf(measure), endOf(measure)]
  const middle = Number.isFinite(from) && Number.isFinite(to) ? (from + to) / 2 : Number.isFinite(from) ? from : to
  return startOf(whole) <= middle && middle <= endOf(whole)
}

/**
 * The measure that speaks of the whole time, of everybody.
 *
 * @remarks
 * The one labelled `all`, or else the widest, if the periods of all others lie in it. Months alone have no whole: no month is
 * taken for it, and what needs the whole then stays unsaid.
 */
export const overallOf = (measures: readonly Measure[], metric: string, variant: string): Measure | undefined => {
  const own = ofWhole(measures, metric, variant)
  const all = own.find(({ period }) => period.label === "all")
  if (all !== undefined) return all
  const widest = own.toSorted((a, b) => widthOf(b) - widthOf(a))[0]
  return widest === undefined || own.some((other) => other !== widest && !liesIn(other, widest)) ? undefined : widest
}

/** The measure of the first variant that has a number; where none has, that of the first that was asked for at all. */
export const standingOf = (measures: readonly Measure[], metric: string, variants: readonly string[]): Measure | undefined => {
  const given = variants.flatMap((variant) => overallOf(measures, metric, variant) ?? [])
  return given.find(isMeasured) ?? given[0]
}

/** The measures of the same number over periods that follow one another, in the order of time. */
export const seriesOf = (measures: readonly Measure[], metric: string, variant: string): readonly Measure[] => {
  const overall = overallOf(measures, metric, variant)
  return ofWhole(measures, metric, variant).filter((measure) => measure !== overall && measure.period.from !== null)
}

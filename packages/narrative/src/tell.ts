import { metrics as allMetrics, type AnyMetric, type Measure } from "@folkmoot/metrics"
import { addresses } from "./audience.ts"
import { blocks as allBlocks } from "./catalogue.ts"
import type { Context, ReportInput } from "./context.ts"
import { datelineOf, spanOf } from "./dateline.ts"
import type { Block } from "./define.ts"
import { headlineOf } from "./headline.ts"
import { openLedger } from "./ledger.ts"
import { isMeasured, metricOf, ownVariants, standingOf, variantsOf, type MeasuredMeasure } from "./need.ts"
import type { HeadlinesNode, Node, NotMeasured, Report, Section, Withheld } from "./report.ts"
import { sections, type SectionId } from "./sections.ts"
import { seriesFigure, tellerFor, type Known } from "./teller.ts"
import { defaultTitle } from "./words.ts"

/** A block with the measures it asked for, or what it was missing. */
interface Heard {
  readonly block: Block
  readonly measures: Readonly<Record<string, MeasuredMeasure>>
  readonly missing: readonly NotMeasured[]
}

const missingFrom = (measure: Measure | undefined, metric: AnyMetric, variant: string, block: Block, locale: Context["locale"]): NotMeasured => {
  const refused = measure?.estimate.measured === false ? measure.estimate : undefined
  return {
    metric: metric.id, variant: measure?.variant ?? variant, title: metric.title[locale], why: refused?.why ?? "not-asked",
    detail: refused?.detail ?? "No measure of it over the whole period was given.", blocks: [block.id],
  }
}

const hear = (block: Block, { measures }: ReportInput, locale: Context["locale"]): Heard => {
  const found: [string, MeasuredMeasure][] = []
  const missing: NotMeasured[] = []
  for (const [name, need] of Object.entries(block.needs)) {
    const [metric, variants] = [metricOf(need), variantsOf(need)]
    const measure = standingOf(measures, metric.id, variants)
    if (measure !== undefined && isMeasured(measure)) found.push([name, measure])
    else missing.push(missingFrom(measure, metric, variants[0] ?? "", block, locale))
  }
  return { block, measures: Object.fromEntries(found), missing }
}

/** What the plan names and was not measured. */
const unansweredBy = (block: Block, { measures, plan }: ReportInput, metrics: ReadonlyMap<string, AnyMetric>, locale: Context["locale"]): readonly NotMeasured[] =>
  plan === undefined || block.asks === undefined
    ? []
    : block.asks(plan).flatMap(({ metric: id, variant }) => {
        const metric = metrics.get(id)
        if (metric === undefined || metric.tier === "activity") return []
        const variants = variant === undefined ? ownVariants(metric) : [variant]
        const measure = standingOf(measures, id, variants)
        return measure?.estimate.measured === true ? [] : [missingFrom(measure, metric, variants[0] ?? "", block, locale)]
      })

/** One entry for each number, with every block that misses it. */
const gathered = (missing: readonly NotMeasured[]): readonly NotMeasured[] => {
  const byNumber = new Map<string, NotMeasured>()
  for (const one of missing) {
    const number = `${one.metric}/${one.variant}`
    byNumber.set(number, { ...one, blocks: [...new Set([...(byNumber.get(number)?.blocks ?? []), ...one.blocks])] })
  }
  return [...byNumber.values()]
}

const withheldFrom = ({ measures }: ReportInput, metrics: ReadonlyMap<string, AnyMetric>, locale: Context["locale"]): readonly Withheld[] =>
  [...new Set(measures.map(({ metric }) => metric))].toSorted().flatMap((id) => {
    const metric = metrics.get(id)
    return metric?.tier === "activity" ? [{ metric: id, title: metric.title[locale], because: "activity" as const }] : []
  })

const places = Object.keys(sections)

const orderOf = ({ order = Number.MAX_SAFE_INTEGER }: Block): number => order

const inReadingOrder = (a: Block, b: Block): number =>
  places.indexOf(a.section) - places.indexOf(b.section) || orderOf(a) - orderOf(b) || (a.id < b.id ? -1 : 1)

/**
 * Tells a report: what the audience's blocks can say from what was measured, and what could not be said.
 *
 * @remarks
 * Pure and deterministic: equal input gives an equal report, and the order of the measures does not matter. Every number in it is in its
 * `ledger`. Measures of activity are withheld, and the report says so.
 */
export const tell = (input: ReportInput, context: Context): Report => {
  const { audience, locale, timeZone } = context
  const metrics = new Map<string, AnyMetric>((input.metrics ?? allMetrics).map((metric: AnyMetric) => [metric.id, metric]))
  const ledger = openLedger(locale, timeZone)
  const withheld = withheldFrom(input, metrics, locale)
  const shown: ReportInput = { ...input, measures: input.measures.filter(({ metric }) => metrics.get(metric)?.tier !== "activity") }
  const listening = (input.blocks ?? allBlocks).filter(({ audiences }) => audiences.includes(audience)).toSorted(inReadingOrder)
  const heard = listening.map((block) => hear(block, shown, locale))
  const known: Known = {
    context, ledger, metrics, withheld,
    plan: input.plan,
    assessment: input.assessment,
    findings: input.findings,
    measures: shown.measures,
    notMeasured: gathered([...heard.flatMap(({ missing }) => missing), ...listening.flatMap((block) => unansweredBy(block, shown, metrics, locale))]),
    span: spanOf(context, heard.flatMap(({ measures }) => Object.values(measures))),
    told: new Map(),
  }

  const speaks = heard.filter(({ missing }) => missing.length === 0)
  const tellers = [...speaks.filter(({ block }) => block.last !== true), ...speaks.filter(({ block }) => block.last === true)]
  const nodes = new Map<SectionId, Node[]>()
  const put = (section: SectionId, more: readonly Node[]): void => void nodes.set(section, [...(nodes.get(section) ?? []), ...more])
  for (const { block, measures } of tellers) {
    put(block.section, block.compose(tellerFor(known, block, measures)))
    put(block.section, seriesFigure(known, block, measures))
  }
  const headlines: HeadlinesNode = {
    kind: "headlines",
    items: speaks.flatMap(({ block, measures }) => {
      const measure = block.headline === undefined ? undefined : measures[block.headline.need]
      const metric = measure === undefined ? undefined : metrics.get(measure.metric)
      return measure === undefined || metric === undefined ? [] : [headlineOf(locale, ledger.bind, block.id, (block.headline?.label ?? metric.title)[locale], measure)]
    }),
  }
  if (headlines.items.length > 0) put("summary", [headlines])

  const told = (Object.keys(sections) as SectionId[]).flatMap((id): readonly Section[] => {
    const inside = nodes.get(id) ?? []
    return inside.length === 0 ? [] : [{ id, title: sections[id][locale], nodes: inside }]
  })
  const dateline = datelineOf(context, ledger.bind, addresses[audience][locale], known.span)
  return {
    apiVersion: "folkmoot.dev/v1",
    kind: "Report",
    locale, audience, asOf: context.asOf, timeZone,
    title: context.title === undefined ? { kind: "text", text: defaultTitle[locale] } : { kind: "quote", text: context.title, origin: "context" },
    dateline,
    sections: told,
    ledger: ledger.entries(),
    notMeasured: known.notMeasured,
    withheld,
  }
}

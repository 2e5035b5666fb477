import { changes, metrics as allMetrics, type AnyMetric, type Measure } from "@folkmoot/metrics"
import { addresses } from "./audience.ts"
import { blocks as allBlocks } from "./catalogue.ts"
import type { Context, ReportInput } from "./context.ts"
import { datelineOf, spanOf } from "./dateline.ts"
import { falseDiscoveryRate, type Changed } from "./change-words.ts"
import type { Asked, Block } from "./define.ts"
import { stakeholdersFor } from "./departments.ts"
import { headlineOf } from "./headline.ts"
import { languagesOf } from "./languages.ts"
import { openLedger } from "./ledger.ts"
import { isMeasured, metricOf, overallOf, ownVariants, standingOf, variantsOf, type MeasuredMeasure } from "./need.ts"
import type { HeadlinesNode, Node, NotMeasured, Report, Section, Withheld } from "./report.ts"
import { sections, type SectionId } from "./sections.ts"
import { seriesFigure, tellerFor, type Known } from "./teller.ts"
import { objectivesInForce, tiedTo } from "./tied.ts"
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
const unansweredBy = (block: Block, { measures, plan }: ReportInput, asked: Asked, metrics: ReadonlyMap<string, AnyMetric>, locale: Context["locale"]): readonly NotMeasured[] =>
  plan === undefined || block.asks === undefined
    ? []
    : block.asks(plan, asked).flatMap(({ metric: id, variant }) => {
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

/** Numbers and words that were handed over and are not shown, with the reason. */
const withheldFrom = ({ measures, quotes = [], shownAnyway }: ReportInput, metrics: ReadonlyMap<string, AnyMetric>, untied: ReadonlySet<string>, locale: Context["locale"]): readonly Withheld[] => {
  const anyway = new Set(shownAnyway?.metrics)
  const ofMetrics = [...new Set(measures.map(({ metric }) => metric))].toSorted().flatMap((id): readonly Withheld[] => {
    const metric = metrics.get(id)
    if (metric === undefined || anyway.has(id)) return []
    const because = metric.tier === "activity" ? "activity" : untied.has(id) ? "not-tied" : undefined
    return because === undefined ? [] : [{ metric: id, title: metric.title[locale], because }]
  })
  const unquoted = quotes.filter(({ consent }) => consent !== "given").map(({ by }): Withheld => ({ title: by, because: "no-consent" }))
  return [...ofMetrics, ...unquoted.toSorted((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0))]
}

/** Pairs each number told over the whole time with the same one earlier. */
const changesIn = ({ measures, earlier, margins }: ReportInput): readonly Changed[] => {
  if (earlier === undefined) return []
  const wholeOf = (all: readonly Measure[]): readonly MeasuredMeasure[] => {
    const kinds = new Map(all.map(({ metric, variant }) => [JSON.stringify([metric, variant]), { metric, variant }]))
    return [...kinds].toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, { metric, variant }]) => {
      const whole = overallOf(all, metric, variant)
      return whole !== undefined && isMeasured(whole) ? [whole] : []
    })
  }
  const before = wholeOf(earlier)
  return changes(before, wholeOf(measures), { falseDiscoveryRate, ...(margins === undefined ? {} : { margins }) }).flatMap((change) => {
    const from = before.find(({ metric, variant }) => metric === change.metric && variant === change.variant)
    return from === undefined ? [] : [{ change, before: from }]
  })
}

/** Sections whose numbers must be asked for by somebody. */
const gated: readonly SectionId[] = ["results", "voices", "value"]

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
  const { audience, locale, timeZone, asOf } = context
  const metrics = new Map<string, AnyMetric>((input.metrics ?? allMetrics).map((metric: AnyMetric) => [metric.id, metric]))
  const ledger = openLedger(locale, timeZone, languagesOf(input.planAsWritten ?? input.plan, input.quotes ?? [], context))
  const today = asOf.slice(0, 10)
  const stakeholders = stakeholdersFor(input.plan, audience, context.stakeholder)
  const isTied = tiedTo(input.plan, { audience, stakeholders, today })
  const anyway = new Set(input.shownAnyway?.metrics)
  const isAsked = (metric: AnyMetric): boolean => anyway.has(metric.id) || isTied(metric)
  const shown: ReportInput = { ...input, measures: input.measures.filter(({ metric }) => anyway.has(metric) || metrics.get(metric)?.tier !== "activity") }
  const ofAudience = (input.blocks ?? allBlocks).filter(({ audiences }) => audiences.includes(audience)).toSorted(inReadingOrder)
  const needed = ({ needs }: Block): readonly AnyMetric[] => Object.values(needs).map(metricOf)
  const isHeard = (block: Block): boolean => !gated.includes(block.section) || needed(block).length === 0 || needed(block).some(isAsked)
  const listening = ofAudience.filter(isHeard)
  const said = new Set(listening.flatMap(({ needs, also = {} }) => [...Object.values(needs), ...Object.values(also)]).map((need) => metricOf(need).id))
  const untied = new Set(ofAudience.filter((block) => !isHeard(block)).flatMap(needed).map(({ id }) => id).filter((id) => !said.has(id)))
  const withheld = withheldFrom(input, metrics, untied, locale)
  const heard = listening.map((block) => hear(block, shown, locale))
  const asked: Asked = { audience, stakeholders, today }
  const { plan, assessment, findings, previous, shownAnyway, coverage = [], pilots = {}, quotes = [], margins = {} } = input
  const known: Known = {
    context, ledger, metrics, withheld, today, stakeholders, plan, assessment, findings, previous, coverage, pilots, shownAnyway, margins,
    inForce: objectivesInForce(plan, today),
    quotes: quotes.filter(({ consent }) => consent === "given"),
    measures: shown.measures,
    changes: changesIn(shown),
    notMeasured: gathered([...heard.flatMap(({ missing }) => missing), ...listening.flatMap((block) => unansweredBy(block, shown, asked, metrics, locale))]),
    span: spanOf(context, heard.flatMap(({ measures }) => Object.values(measures))),
    told: new Map(),
  }

  const speaks = heard.filter(({ missing }) => missing.length === 0)
  const tellers = [...speaks.filter(({ block }) => block.last !== true), ...speaks.filter(({ block }) => block.last === true)]
  const nodes = new Map<SectionId, Node[]>()
  const put = (section: SectionId, more: readonly Node[]): void => void nodes.set(section, [...(nodes.get(section) ?? []), ...more])
  const composed = new Map(tellers.map(({ block, measures }) => [block, [...block.compose(tellerFor(known, block, measures)), ...seriesFigure(known, block, measures)]]))
  // What is told last still stands where it is read.
  for (const { block } of speaks) put(block.section, composed.get(block) ?? [])
  const headlines: HeadlinesNode = {
    kind: "headlines",
    items: speaks.flatMap(({ block, measures }) => {
      const measure = block.headline === undefined ? undefined : measures[block.headline.need]
      const metric = measure === undefined ? undefined : metrics.get(measure.metric)
      return measure === undefined || metric === undefined ? [] : [headlineOf(locale, ledger.bind, block.id, (block.headline?.label ?? metric.title)[locale], measure)]
    }),
  }
  // What to see at first sight comes before anything to read.
  if (headlines.items.length > 0) nodes.set("summary", [headlines, ...(nodes.get("summary") ?? [])])

  const told = (Object.keys(sections) as SectionId[]).flatMap((id): readonly Section[] => {
    const inside = nodes.get(id) ?? []
    return inside.length === 0 ? [] : [{ id, title: sections[id][locale], nodes: inside }]
  })
  const dateline = datelineOf(context, ledger.bind, addresses[audience][locale], known.span)
  return {
    apiVersion: "folkmoot.dev/v1",
    kind: "Report",
    locale, audience, asOf, timeZone,
    title: context.title === undefined ? { kind: "text", text: defaultTitle[locale] } : { kind: "quote", text: context.title, origin: "context" },
    dateline,
    sections: told,
    ledger: ledger.entries(),
    notMeasured: known.notMeasured,
    withheld,
    ...(shownAnyway === undefined ? {} : { shownAnyway }),
  }
}

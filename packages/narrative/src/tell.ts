import { metrics as allMetrics, type AnyMetric } from "@folkmoot/metrics"
import { withDays } from "@folkmoot/plan"
import { addresses, type Audience } from "./audience.ts"
import { besideIn } from "./beside.ts"
import { byText } from "./by-text.ts"
import { blocks as allBlocks } from "./catalogue.ts"
import { soundly } from "./catalogue-sound.ts"
import type { Context, ReportInput, Translated } from "./context.ts"
import { datelineOf, spanOf } from "./dateline.ts"
import type { Asked, Block } from "./define.ts"
import { stakeholdersFor } from "./departments.ts"
import { changesIn, comparedIn } from "./earlier.ts"
import { figureTables } from "./figure-tables.ts"
import { headlineOf } from "./headline.ts"
import { hear, missingFor, type Heard } from "./hearing.ts"
import { limitsIn } from "./held-against.ts"
import { reportTag, textIn, titleIn, type Language } from "./language.ts"
import { openLedger } from "./ledger.ts"
import { metricOf, speaksForMetric } from "./need.ts"
import { sharedNotes, withoutNotes } from "./notes.ts"
import { languagesOf } from "./quote-languages.ts"
import type { Headline, Node, Report, Section } from "./report.ts"
import { sections, type SectionId } from "./sections.ts"
import { todayIn } from "./since.ts"
import { seriesFigure, tellerFor, type Known } from "./teller.ts"
import { objectivesInForce, tiedTo } from "./tied.ts"
import { withheldFrom } from "./withheld.ts"
import { defaultTitle, labels, labelsIn } from "./words.ts"

/** Sections whose numbers must be asked for by somebody. */
const gated: readonly SectionId[] = ["results", "voices", "value"]

const places = Object.keys(sections)

const orderOf = ({ order = Number.MAX_SAFE_INTEGER }: Block): number => order

const byId = byText(({ id }: Block) => id)

const inReadingOrder = (a: Block, b: Block): number =>
  places.indexOf(a.section) - places.indexOf(b.section) || orderOf(a) - orderOf(b) || byId(a, b)

const needed = ({ needs }: Block): readonly AnyMetric[] => Object.values(needs).map(metricOf)

/** The blocks of an audience that are let speak, in reading order, and the metrics that only the others wanted, by id. */
const listenersIn = (blocks: readonly Block[], audience: Audience, isAsked: (metric: AnyMetric) => boolean): { readonly listening: readonly Block[]; readonly untied: ReadonlySet<string> } => {
  const ofAudience = blocks.filter(({ audiences }) => audiences.includes(audience)).toSorted(inReadingOrder)
  const isLetSpeak = (block: Block): boolean => !gated.includes(block.section) || needed(block).length === 0 || needed(block).some(isAsked)
  const listening = ofAudience.filter(isLetSpeak)
  const said = new Set(listening.flatMap(({ needs, also = {} }) => [...Object.values(needs), ...Object.values(also)]).map((need) => metricOf(need).id))
  return { listening, untied: new Set(ofAudience.filter((block) => !isLetSpeak(block)).flatMap(needed).map(({ id }) => id).filter((id) => !said.has(id))) }
}

/** What each block says, in reading order; what speaks of the report itself is told last and still stands where it is read. */
const composed = (speaking: readonly Heard[], known: Known): readonly (readonly [Block, readonly Node[]])[] => {
  const isLast = ({ block }: Heard): boolean => block.last === true
  const inTurn = [...speaking.filter((one) => !isLast(one)), ...speaking.filter(isLast)]
  const said = new Map(inTurn.map(({ block, measures }) => [block, [...block.compose(tellerFor(known, block, measures)), ...seriesFigure(known, block, measures)]]))
  return speaking.map(({ block }) => [block, said.get(block) ?? []])
}

const headlinesOf = (speaking: readonly Heard[], { measures: all, metrics, ledger: { bind }, context: { locale: language } }: Known): readonly Headline[] =>
  speaking.flatMap(({ block, measures }) => {
    const measure = block.headline === undefined ? undefined : measures[block.headline.need]
    const metric = measure === undefined ? undefined : metrics.get(measure.metric)
    return measure === undefined || metric === undefined || !speaksForMetric(measure, all) ? [] : [headlineOf(language, bind, block.id, block.headline?.label ?? metric.title, measure)]
  })

/** The sections that say something; what to see at first sight comes before anything to read. */
const sectionsOf = (told: readonly (readonly [Block, readonly Node[]])[], headlines: readonly Headline[], language: Language): readonly Section[] =>
  (Object.keys(sections) as SectionId[]).flatMap((id): readonly Section[] => {
    const seen: readonly Node[] = id === "summary" && headlines.length > 0 ? [{ kind: "headlines", items: headlines }] : []
    const nodes = [...seen, ...told.flatMap(([{ section }, said]) => (section === id ? said : []))]
    return nodes.length === 0 ? [] : [{ id, ...titleIn(language, sections[id]), nodes }]
  })

/** Nobody translated what measurement and sources say. */
const untranslated: Translated = {
  refusal: ({ detail }) => ({ en: detail, de: detail, da: detail }),
  coverage: (words) => ({ en: words, de: words, da: words }),
}

/** What a report is told from, with a day in place of every stretch of the calendar in its plans. */
const inDays = ({ plan, previous, ...rest }: ReportInput): ReportInput => ({
  ...rest,
  ...(plan === undefined ? {} : { plan: withDays(plan) }),
  ...(previous === undefined ? {} : { previous: previous.plan === undefined ? previous : { ...previous, plan: withDays(previous.plan) } }),
})

/**
 * Tells a report: what the audience's blocks can say from what was measured, and what could not be said.
 *
 * @remarks
 * Pure and deterministic: equal input gives an equal report, and the order of the measures does not matter. Every number in it is in its
 * `ledger`. Measures of activity are withheld, and the report says so. What a catalogue lacks, or says wrongly, is told in English and bears its
 * language; it never stops a report. A moment that cannot be read is repeated as it was given; a time zone that
 * is none is a `RangeError`.
 */
export const tell = (asGiven: ReportInput, given: Context): Report => {
  const input = inDays(asGiven)
  const context: Context = { ...given, locale: soundly(given.locale) }
  const { audience, locale: language, timeZone, asOf } = context
  const { plan, assessment, findings, previous, shownAnyway, coverage = [], pilots = {}, quotes = [], margins = {} } = input
  const metrics = new Map<string, AnyMetric>((input.metrics ?? allMetrics).map((metric: AnyMetric) => [metric.id, metric]))
  const today = todayIn(context)
  const stakeholders = stakeholdersFor(plan, audience, context.stakeholder)
  const asked: Asked = { audience, stakeholders, today }
  const isTied = tiedTo(plan, { audience, stakeholders, today })
  const anyway = new Set(shownAnyway?.metrics)
  const { listening, untied } = listenersIn(input.blocks ?? allBlocks, audience, (metric) => anyway.has(metric.id) || isTied(metric))
  const withheld = withheldFrom(input, metrics, untied, language)
  const shown: ReportInput = { ...input, measures: input.measures.filter(({ metric }) => anyway.has(metric) || metrics.get(metric)?.tier !== "activity") }
  const heard = listening.map((block) => hear(block, shown, language))
  const numbers = heard.flatMap(({ measures }) => Object.values(measures))
  const changes = changesIn(shown)
  const limitsOf = limitsIn(plan, metrics, assessment)
  const besideOf = besideIn(changes, [...shown.measures, ...(shown.earlier ?? [])], limitsOf)
  const ledger = openLedger(language, timeZone, languagesOf(input.planAsWritten ?? plan, quotes, context), limitsOf, besideOf)
  const known: Known = {
    context, ledger, metrics, withheld, today, stakeholders, plan, assessment, findings, previous, coverage, pilots, shownAnyway, margins, changes,
    inForce: objectivesInForce(plan, today),
    quotes: quotes.filter(({ consent }) => consent === "given"),
    measures: shown.measures,
    compared: comparedIn(context, changes),
    isCompared: changes.some(({ change }) => change.comparison.comparable),
    notMeasured: missingFor(heard, shown, asked, metrics, language),
    translated: input.translated ?? untranslated,
    // Where nothing could be measured, the reader still has to know of which time.
    span: spanOf(context, numbers.length > 0 ? numbers : shown.measures),
    told: new Map(),
    explained: new Set(),
  }
  const speaking = heard.filter(({ missing }) => missing.length === 0)
  const composedOf = composed(speaking, known)
  const shared = sharedNotes(composedOf.flatMap(([, nodes]) => nodes))
  const told = composedOf.map(([block, nodes]) => [block, nodes.map((node) => withoutNotes(node, shared))] as const)
  const headlines = headlinesOf(speaking, known)
  const dateline = datelineOf(known, ledger.bind, addresses[audience], shared)
  const [shownIn, entries] = [sectionsOf(told, headlines, language), ledger.entries()]
  return {
    apiVersion: "folkmoot.dev/v1",
    kind: "Report",
    locale: reportTag(language), audience, asOf, timeZone,
    labels: labelsIn(language),
    title: context.title === undefined ? { kind: "text", ...textIn(language, defaultTitle) } : { kind: "quote", text: context.title, origin: "context" },
    dateline,
    sections: [...shownIn, ...figureTables(shownIn, entries, (label) => textIn(language, labels[label]))],
    ledger: entries,
    notMeasured: known.notMeasured,
    withheld,
    ...(shownAnyway === undefined ? {} : { shownAnyway }),
  }
}

import { parseInstant, type Coverage, type Texts } from "@folkmoot/facts"
import type { AnyMetric, Measure, Options } from "@folkmoot/metrics"
import type { Assessment } from "@folkmoot/maturity"
import type { Objective, Stakeholder, StrategyPlan } from "@folkmoot/plan"
import { sayAssumptions } from "./assumption-words.ts"
import { sayChangedAgain } from "./change-again.ts"
import { sayChanged, type Changed } from "./change-words.ts"
import type { Context, PlanFinding, Previous, Quote, Translated } from "./context.ts"
import { opennessOf, saysApart, type Span } from "./dateline.ts"
import { figureOf, type Barred } from "./figure.ts"
import { textIn, type Language } from "./language.ts"
import { ledgerId, type Binder, type Bound, type Ledger } from "./ledger.ts"
import { optionUnit } from "./method-words.ts"
import { notesFor } from "./notes.ts"
import { sayMessage } from "./message.ts"
import { isMeasured, ownVariants, seriesOf, standingOf, type MeasuredMeasure } from "./need.ts"
import { sayOwnWords } from "./own-words.ts"
import { planName } from "./plan-names.ts"
import type { ClaimNode, FigureNode, ListNode, NotMeasured, Phrase, ShownAnyway, Status, TableNode, Withheld } from "./report.ts"
import type { SlotsIn, SlotsOf } from "./said.ts"

type NeedsShape = Readonly<Record<string, unknown>>
type MessagesShape = Readonly<Record<string, Texts>>

/** Bound values for each slot of a text. */
export type Slots<T extends Texts> = Readonly<Record<string extends T["en"] ? string : SlotsOf<T>, Bound>>

type SlotArguments<T extends Texts> = string extends T["en"]
  ? readonly [slots?: Readonly<Record<string, Bound>>]
  : [SlotsIn<T["en" | "de" | "da"]>] extends [never]
    ? readonly [slots?: Readonly<Record<never, Bound>>]
    : readonly [slots: Slots<T>]

/** A number of any metric, ready to be said. */
export interface SaidNumber {
  /** What it is called. */
  readonly metric: Bound
  /** What was measured. */
  readonly value: Bound
  /** The measure behind it. */
  readonly measure: MeasuredMeasure
}

/** What is known beside the measures. */
export interface Told {
  /** For whom, in which language, and as of when the report is told. */
  readonly context: Context
  /** The ISO day the report speaks from, in its own time zone. */
  readonly today: string
  /** The plan, translated where a translation was given. */
  readonly plan: StrategyPlan | undefined
  /** Those of the plan's stakeholders the report speaks to. */
  readonly stakeholders: readonly Stakeholder[]
  /** The plan's objectives that have begun. */
  readonly inForce: readonly Objective[]
  /** How mature the community is, where it was assessed. */
  readonly assessment: Assessment | undefined
  /** What plan lint found; not there where the plan was not checked. */
  readonly findings: readonly PlanFinding[] | undefined
  /** What the sources can and cannot tell, table by table; empty where nobody said. */
  readonly coverage: readonly Coverage[]
  /** What was known at the last report. */
  readonly previous: Previous | undefined
  /** What members said who agreed to be quoted. */
  readonly quotes: readonly Quote[]
  /** What pilots measured, each over its own time, by the pilot's id. */
  readonly pilots: Readonly<Record<string, readonly Measure[]>>
  /** How far apart two values may lie and still be about the same, by metric, in its own unit. */
  readonly margins: Readonly<Record<string, number>>
  /** That withheld numbers are shown, and who decided so. */
  readonly shownAnyway: ShownAnyway | undefined
  /** What the blocks of this report wanted and did not get. */
  readonly notMeasured: readonly NotMeasured[]
  /** What measurement and sources say, in the languages of reports; in English throughout where nobody translated it. */
  readonly translated: Translated
  /** What was handed over and is not shown. */
  readonly withheld: readonly Withheld[]
  /** The time the numbers of the report speak of; not known where none says when it begins. */
  readonly span: Span | undefined
}

/**
 * What a block tells with: the measures it needed, what else is known, and the only ways to put something on the page.
 *
 * @remarks
 * Words come from the block's own messages, numbers from `bind`, other people's words from `bind.quote`; there is no way to type a
 * number in.
 */
export interface Teller<N extends NeedsShape, M extends MessagesShape> extends Told {
  /** The language of the report. */
  readonly language: Language
  /** Each measure bound so far, in the order it was first said. */
  readonly told: () => readonly MeasuredMeasure[]
  /** What the block needed, by its own names; all of it is there, or the block would not speak. */
  readonly measures: { readonly [Name in keyof N]: MeasuredMeasure }
  /** The definition of a metric, by its id. */
  readonly metric: (id: string) => AnyMetric | undefined
  /** The overall measure of any metric that is not withheld, by id; of its own variant unless another is named. */
  readonly measureOf: (metric: string, variant?: string) => Measure | undefined
  /** What a number is called and what was measured, ready to be said; nothing where it was not measured, or is withheld. */
  readonly numberOf: (metric: string, variant?: string) => SaidNumber | undefined
  /** The only way to a number: whatever it gives is entered in the ledger. */
  readonly bind: Binder
  /** One of the options a measure was taken under, as the metric has it where the measure does not say. */
  readonly option: (measure: MeasuredMeasure, name: string) => Bound
  /** The same number over an earlier period and how the two compare, where both are there. */
  readonly changeOf: (measure: MeasuredMeasure) => Changed | undefined
  /** Says what became of a number, as a paragraph; nothing where it was not measured earlier. */
  readonly changed: (measure: MeasuredMeasure) => readonly ClaimNode[]
  /** Says one of the block's texts. */
  readonly say: <K extends keyof M & string>(name: K, ...slots: SlotArguments<M[K]>) => Phrase
  /** Says one of the block's texts as a paragraph, with notes on the measures given. */
  readonly claim: <K extends keyof M & string>(name: K, slots: Slots<M[K]>, measures?: readonly MeasuredMeasure[]) => ClaimNode
  /** Says one of the block's texts as a verdict in a word. */
  readonly verdict: (status: Status, name: keyof M & string) => Phrase
  /** Says why a number or a part of a source is missing, as a sentence in the reader's language; what nobody translated is quoted. */
  readonly ownWords: (english: string, texts: Texts) => Phrase
  /** What a part of a number is called: by the plan where the source names it by the id of one of its competitors or benefits, else as the source does. */
  readonly named: (id: string) => Bound
  /** What a metric is called. */
  readonly title: (metric: AnyMetric) => Phrase
  /** A list, each item with points below it where it has any. */
  readonly list: (items: readonly { readonly parts: Phrase; readonly items?: readonly Phrase[] }[]) => ListNode
  /** A table with its caption, for numbers that are read beside each other. */
  readonly table: (caption: Phrase, heads: TableNode["heads"], rows: TableNode["rows"]) => TableNode
  /** Bars with their ranges, and targets where there are any. */
  readonly bars: (title: keyof M & string, bars: readonly Barred[]) => FigureNode | undefined
  /** What a number takes for granted, and what it becomes where that is otherwise; nothing where it takes nothing for granted. */
  readonly assumptions: (measure: MeasuredMeasure) => readonly ListNode[]
  /** What a number becomes where something taken for granted is otherwise, the weightiest first; nothing where there are not several such things. */
  readonly tornado: (title: keyof M & string, measure: MeasuredMeasure) => FigureNode | undefined
}

/** What the kernel knows when it lets a block speak. */
export interface Known extends Told {
  readonly measures: readonly Measure[]
  readonly metrics: ReadonlyMap<string, AnyMetric>
  readonly changes: readonly Changed[]
  /** The stretch of time the numbers are compared with, where all of them are compared with one. */
  readonly compared: Span | undefined
  /** Whether a number can be held against one before. */
  readonly isCompared: boolean
  readonly ledger: Ledger
  readonly told: Map<string, MeasuredMeasure>
  /** What one sentence has explained for all that follow: that more cases are needed, and why. */
  readonly explained: Set<"needed">
}

/** The block, as far as its teller must know it. */
interface Speaking {
  readonly id: string
  readonly messages: MessagesShape
  readonly series?: { readonly need: string; readonly title: Texts }
}

/** Makes the teller a block speaks through. */
export const tellerFor = (known: Known, block: Speaking, measures: Readonly<Record<string, MeasuredMeasure>>): Teller<NeedsShape, MessagesShape> => {
  const { context, ledger, metrics } = known
  const { locale: language } = context
  const telling = (measure: MeasuredMeasure): void => void known.told.set(ledgerId(measure), measure)
  const bind: Binder = {
    ...ledger.bind,
    measure: (measure) => {
      telling(measure)
      return ledger.bind.measure(measure)
    },
    // A number said only by what it is made of is told all the same, and wants its method.
    part: (measure, ...rest) => {
      telling(measure)
      return ledger.bind.part(measure, ...rest)
    },
  }
  const textOf = (name: string): Texts => {
    const text = block.messages[name]
    if (text === undefined) throw new RangeError(`Block ${block.id} has no text ${name}.`)
    return text
  }
  const say = (name: string, slots: Readonly<Record<string, Bound>> = {}): Phrase => sayMessage(language, textOf(name), slots)
  const refs = (phrase: Phrase): readonly string[] => [...new Set(phrase.flatMap((part) => (part.kind === "value" ? [part.ref] : [])))]
  const changeOf = ({ metric, variant, group, period }: MeasuredMeasure): Changed | undefined =>
    Object.keys(group).length > 0 ? undefined : known.changes.find(({ change }) => change.metric === metric && change.variant === variant && change.to.from === period.from && change.to.to === period.to)
  /** Whether the line under the title says already that numbers of a period that is not over are not compared. */
  const isSaidOpen = ({ change: { comparison } }: Changed, measure: MeasuredMeasure): boolean =>
    !comparison.comparable && comparison.unlike === "window-open" && saysApart(known) && opennessOf(context, measure, known.span) === "said"
  const measureOf = (id: string, variant?: string): Measure | undefined => {
    const metric = metrics.get(id)
    if (metric === undefined || known.withheld.some((one) => one.metric === id)) return undefined
    return standingOf(known.measures, id, variant === undefined ? ownVariants(metric) : [variant])
  }
  const named = (id: string): Bound => {
    const title = planName(known.plan, id)
    return title === undefined ? bind.quote(id, "source") : bind.quote(title, "plan")
  }
  return {
    ...known,
    named,
    ownWords: (english, texts) => sayOwnWords(language, bind, english, texts),
    changeOf,
    changed: (measure) => {
      const change = changeOf(measure)
      if (change === undefined || isSaidOpen(change, measure)) return []
      const again = sayChangedAgain(context, bind, change, measure, known.compared)
      const parts = again !== undefined && known.explained.has("needed") ? again : sayChanged(context, bind, change, measure, known.compared)
      if (again !== undefined) known.explained.add("needed")
      return [{ kind: "claim", block: block.id, parts, bound: refs(parts), notes: [] }]
    },
    option: (measure, name) => {
      const ownOptions = metrics.get(measure.metric)?.options as Options | undefined
      const value = measure.estimate.options?.[name] ?? ownOptions?.[name]
      if (value === undefined) throw new RangeError(`${measure.estimate.metric} was measured without the option ${name}.`)
      return bind.option(measure, name, { unit: optionUnit(name), value })
    },
    language,
    measures,
    told: () => [...known.told.values()],
    metric: (id) => metrics.get(id),
    measureOf,
    numberOf: (id, variant) => {
      const [metric, measure] = [metrics.get(id), measureOf(id, variant)]
      if (metric === undefined || measure === undefined || !isMeasured(measure)) return undefined
      return { metric: ledger.bind.words(metric.title), value: bind.measure(measure), measure }
    },
    bind,
    say: (name, ...slots: readonly unknown[]) => say(name, slots[0] as Readonly<Record<string, Bound>> | undefined),
    claim: (name, slots, about = []) => {
      const parts = say(name, slots)
      const notes = about.flatMap((measure) => notesFor(known, bind, measure))
      return { kind: "claim", block: block.id, parts, bound: refs(parts), notes }
    },
    verdict: (status, name) => [{ kind: "status", status, ...textIn(language, textOf(name)) }],
    title: (metric) => [ledger.bind.words(metric.title).full],
    list: (items) => ({ kind: "list", block: block.id, items: items.map(({ parts, items: below = [] }) => ({ parts, items: below })) }),
    table: (caption, heads, rows) => ({ kind: "table", block: block.id, caption, heads, rows }),
    bars: (title, bars) => figureOf.bars(context, bind, { block: block.id, title: textOf(title) }, bars),
    assumptions: (measure) => {
      const items = sayAssumptions(language, bind, measure, named)
      return items.length === 0 ? [] : [{ kind: "list", block: block.id, items: items.map((parts) => ({ parts, items: [] })) }]
    },
    tornado: (title, measure) => figureOf.tornado(context, bind, { block: block.id, title: textOf(title) }, measure, (id) => planName(known.plan, id) ?? id),
  }
}

/** Whether any of a period's time had passed; one that begins with the report's own moment has nothing to show. */
const hadBegun = ({ period: { from } }: Measure, { asOf }: Context): boolean =>
  (from === null ? Number.NEGATIVE_INFINITY : (parseInstant(from) ?? Number.NEGATIVE_INFINITY)) < (parseInstant(asOf) ?? Number.POSITIVE_INFINITY)

/** The figure a block's `series` asks for, where enough periods were measured. */
export const seriesFigure = (known: Known, block: Speaking, measures: Readonly<Record<string, MeasuredMeasure>>): readonly FigureNode[] => {
  const overall = block.series === undefined ? undefined : measures[block.series.need]
  if (block.series === undefined || overall === undefined) return []
  const { context, ledger } = known
  const points = seriesOf(known.measures, overall.metric, overall.variant).filter((point) => isMeasured(point) || hadBegun(point, context))
  if (points.filter(isMeasured).length < 3) return []
  return [figureOf.series(context, ledger.bind, { block: block.id, title: block.series.title }, overall, points)]
}

import type { Locale, Texts } from "@folkmoot/facts"
import type { AnyMetric, Measure } from "@folkmoot/metrics"
import type { Assessment } from "@folkmoot/maturity"
import type { StrategyPlan } from "@folkmoot/plan"
import type { Context, PlanFinding } from "./context.ts"
import type { Span } from "./dateline.ts"
import { figureOf, type Barred } from "./figure.ts"
import type { Binder, Bound, Ledger } from "./ledger.ts"
import { notesFor } from "./notes.ts"
import { sayMessage } from "./message.ts"
import { isMeasured, ownVariants, seriesOf, standingOf, type MeasuredMeasure } from "./need.ts"
import type { ClaimNode, FigureNode, Inline, ListNode, NotMeasured, Phrase, Status, TableNode, Withheld } from "./report.ts"
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

/**
 * What a block tells with: the measures it needed, what else is known, and the only ways to put something on the page.
 *
 * @remarks
 * Words come from the block's own messages, numbers from `bind`, other people's words from `bind.quote`; there is no way to type a
 * number in.
 */
export interface Teller<N extends NeedsShape, M extends MessagesShape> {
  readonly locale: Locale
  readonly context: Context
  readonly plan: StrategyPlan | undefined
  readonly assessment: Assessment | undefined
  readonly findings: readonly PlanFinding[] | undefined
  readonly notMeasured: readonly NotMeasured[]
  readonly withheld: readonly Withheld[]
  /** Each measure bound so far, in the order it was first said. */
  readonly told: () => readonly MeasuredMeasure[]
  readonly measures: { readonly [Name in keyof N]: MeasuredMeasure }
  readonly metric: (id: string) => AnyMetric | undefined
  /** The overall measure of any metric, by id; of its own variant unless another is named. */
  readonly measureOf: (metric: string, variant?: string) => Measure | undefined
  readonly bind: Binder
  /** Says one of the block's texts. */
  readonly say: <K extends keyof M & string>(name: K, ...slots: SlotArguments<M[K]>) => Phrase
  /** Says one of the block's texts as a paragraph, with notes on the measures given. */
  readonly claim: <K extends keyof M & string>(name: K, slots: Slots<M[K]>, measures?: readonly MeasuredMeasure[]) => ClaimNode
  /** Says one of the block's texts as a verdict in a word. */
  readonly verdict: (status: Status, name: keyof M & string) => Phrase
  /** What a metric is called. */
  readonly title: (metric: AnyMetric) => Phrase
  readonly list: (items: readonly { readonly parts: Phrase; readonly items?: readonly Phrase[] }[]) => ListNode
  readonly table: (caption: Phrase, heads: TableNode["heads"], rows: TableNode["rows"]) => TableNode
  /** Bars with their ranges, and targets where there are any. */
  readonly bars: (title: keyof M & string, bars: readonly Barred[]) => FigureNode | undefined
}

/** What the kernel knows when it lets a block speak. */
export interface Known {
  readonly context: Context
  readonly plan: StrategyPlan | undefined
  readonly assessment: Assessment | undefined
  readonly findings: readonly PlanFinding[] | undefined
  readonly measures: readonly Measure[]
  readonly metrics: ReadonlyMap<string, AnyMetric>
  readonly notMeasured: readonly NotMeasured[]
  readonly withheld: readonly Withheld[]
  readonly ledger: Ledger
  readonly told: Map<string, MeasuredMeasure>
  readonly span: Span | undefined
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
  const { locale } = context
  const bind: Binder = {
    ...ledger.bind,
    measure: (measure) => {
      known.told.set(JSON.stringify([measure.metric, measure.variant, measure.period.label, measure.group]), measure)
      return ledger.bind.measure(measure)
    },
  }
  const say = (name: string, slots: Readonly<Record<string, Bound>> = {}): Phrase => {
    const text = block.messages[name]
    if (text === undefined) throw new RangeError(`Block ${block.id} has no text ${name}.`)
    return sayMessage(locale, text[locale], slots)
  }
  const refs = (phrase: Phrase): readonly string[] => phrase.flatMap((part) => (part.kind === "value" ? [part.ref] : []))
  return {
    ...known,
    locale,
    measures,
    told: () => [...known.told.values()],
    metric: (id) => metrics.get(id),
    measureOf: (id, variant) => {
      const metric = metrics.get(id)
      return metric === undefined ? undefined : standingOf(known.measures, id, variant === undefined ? ownVariants(metric) : [variant])
    },
    bind,
    say: (name, ...slots: readonly unknown[]) => say(name, slots[0] as Readonly<Record<string, Bound>> | undefined),
    claim: (name, slots, about = []) => {
      const parts = say(name, slots)
      const notes = about.flatMap((measure) => notesFor(known, bind, measure))
      return { kind: "claim", block: block.id, parts, bound: [...new Set(refs(parts))], notes }
    },
    verdict: (status, name) => [{ kind: "status", status, text: say(name).map((part: Inline) => part.text).join("") }],
    title: (metric) => [{ kind: "text", text: metric.title[locale] }],
    list: (items) => ({ kind: "list", block: block.id, items: items.map(({ parts, items: below = [] }) => ({ parts, items: below })) }),
    table: (caption, heads, rows) => ({ kind: "table", block: block.id, caption, heads, rows }),
    bars: (title, bars) => figureOf.bars(context, bind, { block: block.id, title: say(title).map(({ text }) => text).join("") }, bars),
  }
}

/** The figure a block's `series` asks for, where enough periods were measured. */
export const seriesFigure = (known: Known, block: Speaking, measures: Readonly<Record<string, MeasuredMeasure>>): readonly FigureNode[] => {
  const overall = block.series === undefined ? undefined : measures[block.series.need]
  if (block.series === undefined || overall === undefined) return []
  const points = seriesOf(known.measures, overall.metric, overall.variant)
  if (points.filter(isMeasured).length < 3) return []
  const { context, ledger } = known
  return [figureOf.series(context, ledger.bind, { block: block.id, title: block.series.title[context.locale] }, overall, points)]
}

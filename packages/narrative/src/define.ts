import type { Texts } from "@folkmoot/facts"
import type { AnyMetric } from "@folkmoot/metrics"
import type { Stakeholder, StrategyPlan } from "@folkmoot/plan"
import type { Audience } from "./audience.ts"
import { metricOf, type Need } from "./need.ts"
import type { Node } from "./report.ts"
import type { SayableTexts } from "./said.ts"
import type { SectionId } from "./sections.ts"
import type { Teller } from "./teller.ts"

/** The measures a block needs, by the names its texts use. */
export type Needs = Readonly<Record<string, Need>>

/** The texts of a block, by name. */
export type Messages = Readonly<Record<string, Texts>>

/** A number a plan names. */
export interface PlanNumber {
  /** The id of the metric; one that is not known is not wanted. */
  readonly metric: string
  /** A variant, where it means another than the metric itself does. */
  readonly variant?: string
}

/** For whom a block asks for numbers. */
export interface Asked {
  /** Whom the report is for. */
  readonly audience: Audience
  /** Those of the plan's stakeholders the report speaks to. */
  readonly stakeholders: readonly Stakeholder[]
  /** The ISO day the report speaks from; not known while it is only asked what to measure. */
  readonly today?: string
}

/** The need whose number stands among those to see first. */
export interface BlockHeadline<Name extends string = string> {
  /** Its name among the block's needs. */
  readonly need: Name
  /** What the number is called there, if not as its metric. */
  readonly label?: Texts
}

/** The need that is drawn by period. */
export interface BlockSeries<Name extends string = string> {
  /** Its name among the block's needs. */
  readonly need: Name
  /** What the drawing shows. */
  readonly title: Texts
}

/** A narrative block: one thing a report can say, and what must have been measured before it may. */
export interface Block {
  /** The name of its file, such as `questions-solved`. */
  readonly id: string
  /** The release it first came with, such as `0.1.0`. */
  readonly since: string
  /** Whom it has something to say to. */
  readonly audiences: readonly Audience[]
  /** The section it stands in; that of the figures' numbers follows from the figures alone. */
  readonly section: Exclude<SectionId, "figures">
  /** Where it stands within its section: ascending, then by id; behind all that say so unless it does. */
  readonly order?: number
  /** What it rests on: concepts such as `concept:32`, papers, articles. */
  readonly sources: readonly string[]
  /** What must have been measured: it is silent where one of them is missing or refused. */
  readonly needs: Needs
  /** What it says too where it was measured, read by `measureOf`; one that is missing neither silences it nor is named as missing. */
  readonly also?: Needs
  /** All it can say, by names that `compose` uses. */
  readonly messages: Messages
  /** Shown large at the top of the report; nothing of the block is unless it says so. */
  readonly headline?: BlockHeadline
  /** Drawn where three periods or more were measured; nothing of the block is unless it says so. */
  readonly series?: BlockSeries
  /** For blocks that speak of the report itself: they are told after all others, and still stand where they are read. */
  readonly last?: boolean
  /** Numbers it also wants because the plan names them; one that is missing is said to be, and silences nothing. */
  readonly asks?: (plan: StrategyPlan, asked: Asked) => readonly PlanNumber[]
  /** Says what there is to say, by the teller alone; an empty list says nothing. */
  readonly compose: (teller: Teller<Needs, Messages>) => readonly Node[]
}

/** The options of the metrics a block needs, by name. */
type OptionNames<N extends Needs> = { [Name in keyof N]: keyof MetricOf<N[Name]>["options"] & string }[keyof N]

type MetricOf<N extends Need> = N extends AnyMetric ? N : N extends { readonly metric: infer M extends AnyMetric } ? M : never

interface Written<N extends Needs> extends Pick<Block, "id" | "since" | "audiences" | "section" | "order" | "sources"> {
  /** What must have been measured, by the names the texts use; it is silent where one of them is missing or refused. */
  readonly needs: N
  /** Shown large at the top of the report; nothing of the block is unless it says so. */
  readonly headline?: BlockHeadline<keyof N & string>
  /** Drawn where three periods or more were measured; nothing of the block is unless it says so. */
  readonly series?: BlockSeries<keyof N & string>
}

/** How a unit writes a block of one paragraph. */
export interface BlockDefinition<N extends Needs, T extends Partial<Texts>> extends Written<N> {
  /** The paragraph, in each language; every slot is one of `needs`, or an option it was measured under, as `{$horizon}`. */
  readonly say: T & SayableTexts<T, (keyof N & string) | OptionNames<N>>
}

/** How a unit writes a block that decides what to say. */
export interface ComposedBlockDefinition<N extends Needs, M extends Messages> extends Written<N>, Pick<Block, "also" | "asks" | "last"> {
  /** All it can say, in each language, by names that `compose` uses; a digit in a text does not compile. */
  readonly messages: M & { readonly [Name in keyof M]: SayableTexts<M[Name], string> }
  /** Says what there is to say, by the teller alone; an empty list says nothing. */
  readonly compose: (teller: Teller<N, M>) => readonly Node[]
}

/** The options of a need's metric that a text names. */
const optionsSaid = (text: string, need: Need | undefined): readonly string[] =>
  need === undefined ? [] : Object.keys(metricOf(need).options as object).filter((name) => text.includes(`{$${name}}`) || text.includes(`{$${name} `))

/** Defines a block of one paragraph; where the same was measured earlier, what became of it is said behind. */
export const defineBlock = <const N extends Needs, const T extends Partial<Texts>>({ say, ...block }: BlockDefinition<N, T>): Block => ({
  ...block,
  messages: { say },
  compose: ({ measures, bind, claim, changed, option }) => {
    const told = Object.values(measures)
    const slots = Object.entries(measures).flatMap(([name, measure]) => [
      ...optionsSaid(say.en ?? "", block.needs[name]).map((one) => [one, option(measure, one)] as const),
      [name, bind.measure(measure)] as const,
    ])
    return [claim("say", Object.fromEntries(slots), told), ...told.flatMap(changed)]
  },
})

/** Defines a block that decides what to say: with several texts, lists, tables or figures, from measures, plan or assessment. */
export const composeBlock = <const N extends Needs, const M extends Messages>(block: ComposedBlockDefinition<N, M>): Block =>
  // The kernel hands each block the measures it named and knows its messages only by name; the types have already been checked here.
  block as unknown as Block


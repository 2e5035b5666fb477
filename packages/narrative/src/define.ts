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

/** A number a plan names: a metric's id, and a variant where it means another than the metric itself does. */
export interface PlanNumber {
  readonly metric: string
  readonly variant?: string
}

/** For whom a block asks for numbers. Unit: `today` an ISO day, where it is known. */
export interface Asked {
  readonly audience: Audience
  readonly stakeholders: readonly Stakeholder[]
  readonly today?: string
}

/**
 * A narrative block: one thing a report can say, and what must have been measured before it may.
 *
 * @remarks
 * A block is silent where one of its `needs` is missing or refused. `last` is for blocks that speak of the report itself: they are told
 * after all others. `headline` names the need shown large at the top, `series` the one drawn by period.
 */
export interface Block {
  readonly id: string
  readonly since: string
  readonly audiences: readonly Audience[]
  readonly section: SectionId
  /** Where it stands within its section: ascending, then by id; behind all that say so unless it does. */
  readonly order?: number
  readonly sources: readonly string[]
  readonly needs: Needs
  /** What it says too where it was measured, read by `measureOf`; one that is missing neither silences it nor is named as missing. */
  readonly also?: Needs
  readonly messages: Messages
  readonly headline?: { readonly need: string; readonly label?: Texts }
  readonly series?: { readonly need: string; readonly title: Texts }
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
  readonly needs: N
  /** The need whose number stands among those to see first, and what it is called there if not as its metric. */
  readonly headline?: { readonly need: keyof N & string; readonly label?: Texts }
  /** The need drawn by period, and what the drawing shows. */
  readonly series?: { readonly need: keyof N & string; readonly title: Texts }
}

/** How a unit writes a block of one paragraph. */
export interface BlockDefinition<N extends Needs, T extends Partial<Texts>> extends Written<N> {
  /** The paragraph, in each language; every slot is one of `needs`, or an option it was measured under, as `{$horizon}`. */
  readonly say: T & SayableTexts<T, (keyof N & string) | OptionNames<N>>
}

/** How a unit writes a block that decides what to say. */
export interface ComposedBlockDefinition<N extends Needs, M extends Messages> extends Written<N> {
  readonly messages: M & { readonly [Name in keyof M]: SayableTexts<M[Name], string> }
  readonly last?: boolean
  readonly also?: Needs
  /** Numbers it also wants because the plan names them; one that is missing is said to be, and silences nothing. */
  readonly asks?: (plan: StrategyPlan, asked: Asked) => readonly PlanNumber[]
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


import type { Texts } from "@folkmoot/facts"
import type { Edit } from "./edit.ts"
import type { Severity } from "./finding.ts"
import type { Messages, SlotsOf } from "./message.ts"
import type { Measures } from "./measures.ts"
import type { KnownMetric } from "./metric-catalogue.ts"
import type { Day, StrategyPlan } from "./model.ts"
import type { NodeKind, PlanNodes, Resolve } from "./nodes.ts"
import type { Path } from "./source.ts"

/**
 * The names of the presets: choices of rules that come with the library.
 *
 * @remarks
 * `starter`: what a plan's first draft should hold. `recommended`: what every plan should hold. `strict`: everything. `ten-elements`:
 * what the article on ten elements of engagement asks, five to ten goals among it. `one-goal`: `recommended`, with few goals, as the
 * source says that finds many goals to work against each other.
 */
export const presetNames = ["starter", "recommended", "strict", "ten-elements", "one-goal"] as const

/** The name of a preset. */
export type PresetName = (typeof presetNames)[number]

/** A preset that a rule is in, with the options it has there where they are not its defaults. */
export type InPreset<O extends RuleOptions> = PresetName | readonly [PresetName, Partial<SettableOptions<O>>]

/** A rule's options with their defaults: plain values. */
export type RuleOptions = Readonly<Record<string, OptionValue>>

/** What options can be set to: of a default that is `true` the compiler would else take it that it is never `false`. */
export type SettableOptions<O extends RuleOptions> = { readonly [Name in keyof O]: O[Name] extends boolean ? boolean : O[Name] }

/** A value that an option can have. */
export type OptionValue = number | string | boolean | readonly string[]

/** What is written about a rule, once, in its unit. */
export interface RuleCard {
  /** The part of the plan and what is asked of it: `goal/names-behaviour`. Settings, suppressions and findings name the rule by it. */
  readonly id: string
  /** The version of the package it first shipped in, such as `0.1.0`. */
  readonly since: string
  /** How grave its findings are unless settings say otherwise. */
  readonly severity: Severity
  /** Why there is such a rule, in a sentence for people. */
  readonly why: Texts
  /** Where it comes from: `concept:NN`, an article, a paper. */
  readonly sources: readonly string[]
  /** Decision records that say why it judges as it does. */
  readonly decisions?: readonly string[]
  /** What it can say, by key: what is wrong, and what to do. `{slots}` are the same in every language. */
  readonly messages: Messages
  /** Of several findings at one place, that with the lowest rank is told first; 10 unless said. What everything else builds on ranks low. */
  readonly rank?: number
  /** The messages that are told in one where most entries of a list have them: what nearly all lack is one fault of the plan. */
  readonly together?: readonly string[]
}

/** Where on the node a finding points, and what could be done about it. */
export interface ReportDetails {
  /** The path from the node; the node itself unless said. */
  readonly at?: Path
  /** Whether to point at a field's name or at its value; the value unless said. */
  readonly on?: "key" | "value"
  /** What may be changed without asking: all of it or nothing. */
  readonly fix?: Edit | readonly Edit[]
  /** What could be changed instead, each by itself. */
  readonly suggest?: Edit | readonly Edit[]
}

/** What a visitor is given beside its node. */
export interface RuleContext<O extends RuleOptions, M extends Messages> {
  /** The whole plan; parts that have the wrong shape are left out. */
  readonly plan: StrategyPlan
  /** As they are set for this node, with defaults where nothing is set. */
  readonly options: SettableOptions<O>
  /** The day on which the plan is looked at; a rule that needs it stays silent without. */
  readonly asOf: Day | undefined
  /** Finds another node by kind and id; `undefined` where there is none, or no id. */
  readonly resolve: Resolve
  /** The metrics that a plan may name, its own definitions among them. */
  readonly metrics: readonly KnownMetric[]
  /** What was measured, and what was refused; nothing where the plan is linted without data. */
  readonly measures: Measures
  /** Reports a problem by one of the rule's messages, at the node that was visited unless a place is named. */
  readonly report: <Key extends keyof M & string>(message: Key, slots: SlotsOf<M[Key]>, where?: Path | ReportDetails) => void
}

/** What a rule does at each kind of node it looks at. */
export type Visitors<O extends RuleOptions, M extends Messages> = {
  readonly [Kind in NodeKind]?: (node: PlanNodes[Kind], context: RuleContext<O, M>) => void
}

/** How a unit writes a rule down. */
export interface RuleDefinition<O extends RuleOptions, M extends Messages> extends RuleCard {
  /** The presets it is in; empty for a rule that has to be switched on. */
  readonly presets: readonly InPreset<O>[]
  /** Every option with its default; `{}` for a rule that has none. */
  readonly options: O
  /** As on the card, with the keys and slots that `report` is held to. */
  readonly messages: M
  /** Those of its messages that are told in one where most entries of a list have them. */
  readonly together?: readonly (keyof M & string)[]
  /** Whether the order of the plan's lists means something to this rule; it does not unless said, and `ruleTester` shuffles them. */
  readonly ordered?: boolean
  /** What it does at each kind of node; kinds that are left out are passed over. */
  readonly visit: Visitors<O, M>
}

/** A plan rule. */
export type PlanRule<O extends RuleOptions = RuleOptions, M extends Messages = Messages> = RuleDefinition<O, M>

/** A rule with any options and messages, for lists. */
// oxlint-disable-next-line typescript/no-explicit-any -- a list of rules has no common options and messages
export type AnyPlanRule = PlanRule<any, any>

/** Defines a plan rule. */
export const definePlanRule = <O extends RuleOptions, const M extends Messages>(definition: RuleDefinition<O, M>): PlanRule<O, M> => definition

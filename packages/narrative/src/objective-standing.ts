import type { Texts } from "@folkmoot/facts"
import type { AnyMetric, Measure, Refused } from "@folkmoot/metrics"
import type { Objective } from "@folkmoot/plan"
import { textIn, type Language, type OwnTexts } from "./language.ts"
import type { Aimed, Binder } from "./ledger.ts"
import { sayMessage } from "./message.ts"
import { isMeasured, ownVariant, unitIn, type MeasuredMeasure } from "./need.ts"
import type { Inline, Phrase, Status } from "./report.ts"
import { attain, attainRange, directionOf, readAim, type Aim, type Target } from "./target.ts"

interface Spoken extends OwnTexts {
  readonly status: Status
  /** What it counts as where objectives of all kinds are counted together. */
  readonly as: "reached" | "behind" | "missed" | "open" | "unmeasured"
}

/** What each standing is called. */
export const standingWords = {
  reached: { status: "good", as: "reached", en: "reached", de: "erreicht", da: "nået" },
  kept: { status: "good", as: "reached", en: "kept so far", de: "bisher eingehalten", da: "overholdt indtil nu" },
  delivered: { status: "good", as: "reached", en: "delivered, according to the plan", de: "laut Plan geliefert", da: "leveret ifølge planen" },
  behind: { status: "open", as: "behind", en: "not yet reached", de: "noch nicht erreicht", da: "endnu ikke nået" },
  missed: { status: "bad", as: "missed", key: "missed (of an objective)", en: "missed", de: "verfehlt", da: "ikke nået i tide" },
  "not-kept": { status: "bad", as: "missed", en: "not kept", de: "nicht eingehalten", da: "ikke overholdt" },
  "not-delivered": { status: "bad", as: "missed", en: "not fully delivered, according to the plan", de: "laut Plan nicht vollständig geliefert", da: "ikke fuldt leveret ifølge planen" },
  open: { status: "open", as: "open", en: "too early to tell", de: "noch offen", da: "endnu uafklaret" },
  unmeasured: { status: "absent", as: "unmeasured", en: "not measured", de: "nicht gemessen", da: "ikke målt" },
  unlike: { status: "absent", as: "unmeasured", en: "cannot be held against its target", de: "nicht mit dem Ziel vergleichbar", da: "kan ikke sammenlignes med målet" },
  ungraded: { status: "absent", as: "unmeasured", en: "not graded yet", de: "noch nicht bewertet", da: "endnu ikke vurderet" },
} as const satisfies Readonly<Record<string, Spoken>>

/**
 * How an objective stands.
 *
 * @remarks
 * `reached`, `behind` (its day is still to come) and `missed` are said of a target to be reached by a day, `kept` and `not-kept` of a promise
 * that holds from now on; what is to be `delivered` is no number, so only the plan's own grade can say so. What was measured in another currency
 * or unit than its target is `unlike` it.
 */
export type Standing = keyof typeof standingWords

/** The standings. */
export const standings = Object.keys(standingWords) as readonly Standing[]

/** An objective with what it starts from, aims at and has come to, as far as each is known. */
export interface ObjectiveStanding {
  readonly objective: Objective
  readonly counted: AnyMetric | undefined
  /** What its targets are of; there where `counted` is. */
  readonly of: Aimed | undefined
  readonly baseline: Target | undefined
  /** Of a range, the end that decides. */
  readonly target: Target | undefined
  /** Both ends, where it aims at a range. */
  readonly range: readonly [Target, Target] | undefined
  readonly measured: MeasuredMeasure | undefined
  /** What settled it without a number: that it is at least, or at most, so much. */
  readonly bounded: { readonly measure: Measure; readonly bound: NonNullable<Refused["bound"]> } | undefined
  readonly standing: Standing
}

/** What it takes to see how an objective stands; a block's teller has all of it. Unit: `today` an ISO day. */
export interface Seen {
  readonly today: string
  readonly metric: (id: string) => AnyMetric | undefined
  readonly measureOf: (metric: string, variant?: string) => Measure | undefined
}

const graded = ({ grade }: Objective): Standing => (grade === undefined ? "ungraded" : grade >= 1 ? "delivered" : "not-delivered")

/** What an aim in a metric's own words is of; of its first variant where none is named. */
export const aimedAt = (counted: AnyMetric | undefined, variant: string | undefined): Aimed | undefined =>
  counted === undefined ? undefined : { metric: `${counted.id}@${counted.version}`, variant: variant ?? ownVariant(counted) }

const nothing: Aim = { baseline: undefined, target: undefined, upTo: undefined }

/**
 * Holds what was measured against what an objective aims at.
 *
 * @remarks
 * What is short of its target is missed once the day has come; until then it is only not reached yet. A promise is broken on any day.
 */
export const standingOfObjective = (objective: Objective, { today, metric, measureOf }: Seen): ObjectiveStanding => {
  const counted = objective.metric === undefined ? undefined : metric(objective.metric)
  const measure = counted === undefined ? undefined : measureOf(counted.id, objective.variant)
  const { baseline, target: first, upTo } = counted === undefined ? nothing : readAim(objective, unitIn(counted, measure?.variant ?? objective.variant ?? ""))
  const range = first === undefined || upTo === undefined ? undefined : first.value <= upTo.value ? ([first, upTo] as const) : ([upTo, first] as const)
  // A range has two ends, so that no baseline need say which way it is meant.
  const better = counted === undefined || first === undefined ? "neither" : directionOf(counted.better, range === undefined ? baseline : undefined, first, objective.bound)
  const { end: target, attained } =
    range !== undefined ? attainRange(measure?.estimate, range, better) : { end: first, attained: first === undefined ? ("unmeasured" as const) : attain(measure?.estimate, first, better) }
  const reach = (): Standing => (attained === "missed" && (objective.due === undefined || objective.due >= today) ? "behind" : attained)
  const keep = (): Standing => (attained === "reached" ? "kept" : attained === "missed" ? "not-kept" : attained)
  const measured = measure !== undefined && isMeasured(measure) ? measure : undefined
  const bound = measure === undefined || measure.estimate.measured || measure.estimate.why === "invalid-input" ? undefined : measure.estimate.bound
  const bounded = measure === undefined || bound === undefined || attained === "unmeasured" ? undefined : { measure, bound }
  const isUnlike = attained === "unmeasured" && measured !== undefined && (objective.target ?? objective.change) !== undefined
  return {
    objective, counted, of: aimedAt(counted, measured?.variant ?? objective.variant), baseline, target, range, measured, bounded,
    standing: objective.kind === "deliver" ? graded(objective) : isUnlike ? "unlike" : objective.kind === "keep" ? keep() : reach(),
  }
}

/** A standing as a verdict in a word. */
export const sayStanding = (language: Language, standing: Standing): readonly [Inline] => [{ kind: "status", status: standingWords[standing].status, ...textIn(language, standingWords[standing]) }]

/** An objective with its day. */
export const objectiveTexts = {
  plain: { en: "{$objective}", de: "{$objective}", da: "{$objective}" },
  due: { en: "{$objective}, by {$due}", de: "{$objective}, bis {$due}", da: "{$objective}, senest {$due}" },
  keep: { en: "{$objective}, to be kept until {$due}", de: "{$objective}, einzuhalten bis {$due}", da: "{$objective}, skal overholdes til og med {$due}" },
} as const satisfies Readonly<Record<string, Texts>>

/** An objective by its title and the day it is to be reached, or up to which it is to be kept. */
export const sayObjective = (language: Language, bind: Binder, { id, title, due, kind }: Objective): Phrase => {
  const objective = bind.quote(title, "plan")
  if (due === undefined) return sayMessage(language, objectiveTexts.plain, { objective })
  return sayMessage(language, objectiveTexts[kind === "keep" ? "keep" : "due"], { objective, due: bind.planDay(due, { id: `objectives/${id}/due`, title }) })
}

/** What a standing counts as where objectives of all kinds are counted together. */
export const countsAs = (standing: Standing): Spoken["as"] => standingWords[standing].as

import { metricNamed, type KnownMetric } from "./metric-catalogue.ts"
import type { CheckIn, Day, Objective, OneOf, Ref, StrategyPlan } from "./model.ts"
import { unitOf } from "./quantity.ts"
import { units, type commitments } from "./vocabulary.ts"

/**
 * Objectives and key results, as a document that other tools can read and write.
 *
 * @remarks
 * There is no common format for OKRs; this one has the words that handbooks and tools agree on. What a plan calls a goal is an objective
 * here, and what a plan calls an objective is a key result. Every field but the titles may be missing.
 */
export interface OkrDocument {
  /** The version of this format. */
  readonly apiVersion: "folkmoot.dev/v1"
  /** What kind of document this is. */
  readonly kind: "ObjectivesAndKeyResults"
  /** What the set is called. */
  readonly name: string
  /** Its title. */
  readonly title?: string
  /** The time it is for. */
  readonly cycle?: OkrCycle
  /** Who is named as an owner. */
  readonly owners?: readonly OkrOwner[]
  /** What is wanted. */
  readonly objectives: readonly OkrObjective[]
}

/** The time that OKRs are for. */
export interface OkrCycle {
  /** The first day. */
  readonly from?: Day
  /** The last day. */
  readonly to?: Day
}

/** Who answers for OKRs: a role that runs the community, or a stakeholder; never a person's name. */
export interface OkrOwner {
  /** The name by which OKRs refer to it. */
  readonly id: string
  /** What the role is called. */
  readonly title: string
  /** Whether it runs the community or has a stake in it; a role unless said. */
  readonly kind?: "role" | "stakeholder"
}

/** What is wanted, in words. */
export interface OkrObjective {
  /** The name by which others refer to it; made of code or title unless said. */
  readonly id?: string
  /** What is wanted. */
  readonly title: string
  /** The number it is known by, such as 2026.M1. */
  readonly code?: string
  /** 1 is the most important. */
  readonly priority?: number
  /** The larger objective it serves. */
  readonly parent?: Ref
  /** Who answers for it. */
  readonly owner?: Ref
  /** Whether the targets of all its key results are promised or not, where they do not say it themselves. */
  readonly commitment?: OneOf<typeof commitments>
  /** How it is told that it was reached. */
  readonly keyResults?: readonly KeyResult[]
}

/** How it is told that an objective was reached: a metric, from where to where, by when. */
export interface KeyResult extends Pick<Objective, "kind" | "metric" | "variant" | "baseline" | "baselineOn" | "target" | "upTo" | "change" | "stretch" | "commitment" | "bound" | "start" | "due" | "coOwners" | "weight" | "grade"> {
  /** The name by which others refer to it; made of code or title unless said. */
  readonly id?: string
  /** What is to change. */
  readonly title: string
  /** The number it is known by, such as 2026.M1.01. */
  readonly code?: string
  /** The unit of the metric: one of ours, or %, a currency, hours or days. */
  readonly unit?: string
  /** Where the metric stands: what the last check-in says. */
  readonly current?: number | string
  /** How sure it is that the target will be reached, from 0 to 1: what the last check-in says. */
  readonly confidence?: number
  /** Who answers for it, one after the other; the last one until today. */
  readonly owners?: readonly KeyResultOwner[]
  /** How it stood on the way. */
  readonly checkIns?: readonly CheckIn[]
}

/** Who answered for a key result, and until when. */
export interface KeyResultOwner {
  /** The role or stakeholder. */
  readonly owner: Ref
  /** The last day; until today unless said. */
  readonly until?: Day
}

const pick = <T extends object, const K extends keyof T>(from: T, fields: readonly K[]): Pick<T, K> => {
  const picked: Partial<T> = {}
  for (const field of fields) if (from[field] !== undefined) picked[field] = from[field]
  // Fields that are not there are optional in both.
  return picked as Pick<T, K>
}

/** Whether a grade or a weight is there and from 0 to 1. */
export const isShare = (value: number | undefined): value is number => typeof value === "number" && value >= 0 && value <= 1

/** What the last check-in that says something of a field says. */
const latest = <F extends "value" | "confidence">(checkIns: readonly CheckIn[], field: F): CheckIn[F] | undefined => checkIns.filter((one) => one[field] !== undefined).reduce<CheckIn | undefined>((last, one) => (last !== undefined && one.on < last.on ? last : one), undefined)?.[field]

const carriedFields = ["title", "code", "kind", "metric", "variant", "baseline", "baselineOn", "target", "upTo", "change", "stretch", "commitment", "bound", "start", "due", "coOwners", "checkIns"] as const

const keyResultOf = (objective: Objective, known: readonly KnownMetric[]): KeyResult => {
  const { metric, variant, owner, formerOwners = [], weight, grade, checkIns = [] } = objective
  const found = metricNamed(known, metric)
  const current = latest(checkIns, "value")
  const confidence = latest(checkIns, "confidence")
  const owners = [...formerOwners, ...(owner === undefined ? [] : [{ owner }])]
  return {
    id: objective.id,
    ...pick(objective, carriedFields),
    ...(found === undefined ? {} : { unit: unitOf(found, variant) }),
    ...(current === undefined ? {} : { current }),
    ...(isShare(confidence) ? { confidence } : {}),
    ...(owners.length === 0 ? {} : { owners }),
    // Grades and weights beyond their range would spoil every sum that they go into.
    ...(isShare(weight) ? { weight } : {}),
    ...(isShare(grade) ? { grade } : {}),
  }
}

/** The objectives and key results of a plan; objectives without a goal have no place among them. */
export const okrsOf = ({ metadata, spec }: StrategyPlan, known: readonly KnownMetric[]): OkrDocument => {
  const { goals = [], objectives = [], roles = [], stakeholders = [], timeline } = spec
  const byGoal = new Map<string, Objective[]>(goals.map(({ id }) => [id, []]))
  for (const objective of objectives) if (objective.goal !== undefined) byGoal.get(objective.goal)?.push(objective)
  const made = goals.map((goal): OkrObjective => {
    const keyResults = (byGoal.get(goal.id) ?? []).map((objective) => keyResultOf(objective, known))
    byGoal.delete(goal.id)
    return { ...pick(goal, ["id", "title", "code", "priority", "owner"]), ...(goal.serves === undefined ? {} : { parent: goal.serves }), ...(keyResults.length === 0 ? {} : { keyResults }) }
  })
  const named = new Set(made.flatMap(({ owner, keyResults = [] }) => [owner, ...keyResults.flatMap(({ owners = [], coOwners = [], checkIns = [] }) => [...owners.map((one) => one.owner), ...coOwners, ...checkIns.flatMap(({ by = [] }) => by)])]))
  const owners: readonly OkrOwner[] = [
    ...roles.filter(({ id }) => named.has(id)).map(({ id, title }): OkrOwner => ({ id, title, kind: "role" })),
    ...stakeholders.filter(({ id }) => named.has(id)).map(({ id, role }): OkrOwner => ({ id, title: role, kind: "stakeholder" })),
  ]
  const cycle = pick(timeline ?? {}, ["from", "to"])
  return {
    apiVersion: "folkmoot.dev/v1",
    kind: "ObjectivesAndKeyResults",
    ...pick(metadata, ["name", "title"]),
    ...(Object.keys(cycle).length === 0 ? {} : { cycle }),
    ...(owners.length === 0 ? {} : { owners }),
    objectives: made,
  }
}

const isUnit = (unit: string | undefined): unit is (typeof units)[number] => (units as readonly (string | undefined)[]).includes(unit)

/** A key result with an id. */
export type NamedKeyResult = KeyResult & { readonly id: string }

/** OKRs in which everything has an id. */
export interface NamedOkrs extends Omit<OkrDocument, "objectives"> {
  readonly objectives: readonly (Omit<OkrObjective, "id" | "keyResults"> & { readonly id: string; readonly keyResults?: readonly NamedKeyResult[] })[]
}

const objectiveOf = ({ owners = [], ...rest }: NamedKeyResult, goal: string): Objective => {
  const formerOwners = owners.flatMap(({ owner, until }) => (until === undefined ? [] : [{ owner, until }]))
  const owner = owners.find(({ until }) => until === undefined)?.owner
  return {
    goal,
    ...pick(rest, ["id", ...carriedFields, "weight", "grade"]),
    ...(owner === undefined ? {} : { owner }),
    ...(formerOwners.length === 0 ? {} : { formerOwners }),
  }
}

/** The plan that OKRs are part of: goals, objectives, owners, and the definitions of metrics that are not known; each may be empty. */
export const planOfOkrs = ({ name, title, cycle, owners = [], objectives }: NamedOkrs, known: readonly KnownMetric[], titles: ReadonlyMap<string, string>): StrategyPlan => {
  const keyResults = objectives.flatMap(({ id, keyResults: own = [] }) => own.map((keyResult) => ({ goal: id, keyResult })))
  const own = new Map(keyResults.flatMap(({ keyResult: { metric, unit } }) => (metric === undefined || metricNamed(known, metric) !== undefined || !isUnit(unit) ? [] : [[metric, unit] as const])))
  return {
    apiVersion: "folkmoot.dev/v1",
    kind: "StrategyPlan",
    metadata: { name, ...(title === undefined ? {} : { title }) },
    spec: {
      goals: objectives.map(({ parent, ...goal }) => ({ ...pick(goal, ["id", "title", "code", "priority", "owner"]), ...(parent === undefined ? {} : { serves: parent }) })),
      objectives: keyResults.map(({ goal, keyResult }) => objectiveOf(keyResult, goal)),
      definitions: [...own].map(([id, unit]) => ({ id, title: titles.get(id) ?? id, unit })),
      roles: owners.filter(({ kind }) => kind !== "stakeholder").map((one) => pick(one, ["id", "title"])),
      stakeholders: owners.filter(({ kind }) => kind === "stakeholder").map((one) => ({ id: one.id, role: one.title })),
      timeline: cycle ?? {},
    },
  }
}

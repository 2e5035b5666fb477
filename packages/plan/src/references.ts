import type { StrategyPlan } from "./model.ts"
import { nodesOf, type NodeKind } from "./nodes.ts"
import type { Path } from "./source.ts"

/** A reference of one node to another, by id. */
export interface Reference {
  readonly from: { readonly kind: NodeKind; readonly path: Path }
  readonly field: string
  readonly path: Path
  readonly id: string
  readonly to: readonly NodeKind[]
}

const people = ["role", "stakeholder"] as const

/** Which fields refer to which kinds of node; a star stands for each item of a list. */
const fields: { readonly [Kind in NodeKind]?: Readonly<Record<string, readonly NodeKind[]>> } = {
  goal: { "behaviours.*": ["behaviour"] },
  objective: { goal: ["goal"], behaviour: ["behaviour"], owner: people, "coOwners.*": people },
  strategy: { "objectives.*": ["objective"] },
  tactic: { strategy: ["strategy"], "behaviours.*": ["behaviour"] },
  action: { tactic: ["tactic"], owner: people, "after.*": ["action"] },
  optimisation: { evidence: ["objective", "feedback"] },
  metric: { objective: ["objective"] },
  feedback: { "ledTo.*": ["optimisation", "action"] },
  content: { "schedule.*.owner": people },
  flexibility: { "changes.*.by.*": people },
}

/** The fields that name a metric. */
const metricFields: { readonly [Kind in NodeKind]?: readonly string[] } = {
  behaviour: ["metric"],
  objective: ["metric"],
  metric: ["metric"],
  stakeholder: ["metrics.*"],
}

/** The texts at the places that a pattern such as `changes.*.by.*` means. */
const matches = (node: unknown, pattern: string): readonly { readonly path: Path; readonly id: string }[] => {
  let found: readonly { readonly path: Path; readonly value: unknown }[] = [{ path: [], value: node }]
  for (const step of pattern.split(".")) {
    found = found.flatMap(({ path, value }) => {
      if (step === "*") return Array.isArray(value) ? value.map((item: unknown, index) => ({ path: [...path, index], value: item })) : []
      const next = typeof value === "object" && value !== null && Object.hasOwn(value, step) ? (value as Record<string, unknown>)[step] : undefined
      return next === undefined ? [] : [{ path: [...path, step], value: next }]
    })
  }
  return found.flatMap(({ path, value }) => (typeof value === "string" ? [{ path, id: value }] : []))
}

/** Every reference of a plan from one node to another. */
export const referencesOf = (plan: StrategyPlan): readonly Reference[] =>
  nodesOf(plan).flatMap(({ kind, node, path }) =>
    Object.entries(fields[kind] ?? {}).flatMap(([field, to]) =>
      matches(node, field).map((match) => ({ from: { kind, path }, field, path: [...path, ...match.path], id: match.id, to })),
    ),
  )

/** Every place of a plan that names a metric. */
export const metricNamesOf = (plan: StrategyPlan): readonly { readonly path: Path; readonly id: string }[] =>
  nodesOf(plan).flatMap(({ kind, node, path }) =>
    (metricFields[kind] ?? []).flatMap((field) => matches(node, field).map((match) => ({ path: [...path, ...match.path], id: match.id }))),
  )

/** The fields that hold a day. */
const dayFields: { readonly [Kind in NodeKind]?: readonly string[] } = {
  plan: ["metadata.revisedOn"],
  community: ["launchedOn"],
  objective: ["start", "due"],
  action: ["start", "due", "doneOn"],
  optimisation: ["decidedOn", "remeasureOn"],
  stakeholder: ["lastReviewedOn", "boughtInOn", "touchpoints.*.on"],
  channel: ["openedOn"],
  timeline: ["from", "to"],
  flexibility: ["changes.*.on"],
}

/** Every calendar day of a plan, as it is written. */
export const daysOf = (plan: StrategyPlan): readonly { readonly path: Path; readonly day: string }[] =>
  nodesOf(plan).flatMap(({ kind, node, path }) =>
    (dayFields[kind] ?? []).flatMap((field) => matches(node, field).map((match) => ({ path: [...path, ...match.path], day: match.id }))),
  )

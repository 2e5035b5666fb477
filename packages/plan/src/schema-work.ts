import { change, day, firstDay, hash, id, list, maybe, metric, name, number, object, oneOf, quantity, ref, who, wording } from "./field.ts"
import { amount, effort, volume } from "./schema-basics.ts"
import * as words from "./vocabulary.ts"

/** How objectives will be reached. */
export const strategy = object({ id: id(), title: wording(), objectives: list(ref("objective")), why: maybe(wording()) })

/** What will be done for a strategy. */
export const tactic = object({
  id: id(),
  title: wording(),
  kind: maybe(oneOf(words.tacticKinds)),
  state: maybe(oneOf(words.workStates)),
  strategy: maybe(ref("strategy")),
  serves: list(ref("goal", "objective")),
  behaviours: list(ref("behaviour")),
  platforms: list(ref("platform")),
  owner: maybe(who()),
  coOwners: list(who()),
  frequency: volume,
  effort,
  why: maybe(wording()),
})

/** One step of the action plan. */
export const action = object({
  id: id(),
  title: wording(),
  priority: maybe(number()),
  tactic: maybe(ref("tactic")),
  serves: list(ref("goal", "objective")),
  phase: maybe(ref("phase")),
  state: maybe(oneOf(words.workStates)),
  owner: maybe(who()),
  coOwners: list(who()),
  effort,
  start: maybe(firstDay()),
  due: maybe(day()),
  doneOn: maybe(day()),
  droppedOn: maybe(day()),
  after: list(ref("action")),
})

/** What was learned and decided. */
export const optimisation = object({
  id: id(),
  finding: wording(),
  decision: maybe(wording()),
  decidedOn: maybe(day()),
  evidence: maybe(ref("objective", "feedback", "pilot")),
  remeasureOn: maybe(day()),
  result: maybe(wording()),
})

const criterion = object({ metric: metric(), variant: maybe(name()), baseline: maybe(quantity()), target: maybe(quantity()), change: maybe(change()), bound: maybe(oneOf(words.bounds)) })

/** A trial. */
export const pilot = object({
  id: id(),
  title: wording(),
  hypothesis: maybe(wording()),
  objective: maybe(ref("objective")),
  tactics: list(ref("tactic")),
  phase: maybe(ref("phase")),
  population: maybe(wording()),
  volume,
  start: maybe(firstDay()),
  end: maybe(day()),
  budget: maybe(amount),
  owner: maybe(who()),
  criteria: list(criterion),
  frozen: maybe(object({ on: day(), hash: hash() })),
  decisionRule: maybe(object({ go: number(), otherwise: oneOf(words.pilotOutcomes) })),
  decision: maybe(object({ on: day(), outcome: oneOf(words.pilotOutcomes), by: list(who()), why: maybe(wording()) })),
})

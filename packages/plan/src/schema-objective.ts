import { change, day, firstDay, id, list, maybe, metric, name, number, object, oneOf, quantity, ref, who, wording } from "./field.ts"
import { volume } from "./schema-basics.ts"
import * as words from "./vocabulary.ts"

/** What is to change. */
export const objective = object({
  id: id(),
  title: wording(),
  code: maybe(name()),
  kind: maybe(oneOf(words.objectiveKinds)),
  priority: maybe(number()),
  goal: maybe(ref("goal")),
  behaviour: maybe(ref("behaviour")),
  metric: maybe(metric()),
  variant: maybe(name()),
  baseline: maybe(quantity()),
  baselineOn: maybe(day()),
  target: maybe(quantity()),
  upTo: maybe(quantity()),
  change: maybe(change()),
  stretch: maybe(change()),
  commitment: maybe(oneOf(words.commitments)),
  bound: maybe(oneOf(words.bounds)),
  population: maybe(wording()),
  volume,
  phase: maybe(ref("phase")),
  start: maybe(firstDay()),
  due: maybe(day()),
  milestones: list(object({ due: day(), target: maybe(quantity()), title: maybe(wording()) })),
  owner: maybe(who()),
  coOwners: list(who()),
  formerOwners: list(object({ owner: who(), until: day() })),
  why: maybe(wording()),
  evidence: maybe(wording()),
  weight: maybe(number()),
  checkIns: list(object({ on: day(), value: maybe(quantity()), grade: maybe(number()), outlook: maybe(oneOf(words.outlooks)), confidence: maybe(number()), by: list(who()), note: maybe(wording()) })),
  grade: maybe(number()),
  revisions: list(object({ on: day(), why: wording(), by: list(who()), target: maybe(quantity()), change: maybe(change()), baseline: maybe(quantity()), due: maybe(day()) })),
})

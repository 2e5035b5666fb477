import { day, duration, id, list, maybe, metric, name, number, object, oneOf, quantity, ref, who, wording } from "./field.ts"
import { cadence, effort } from "./schema-basics.ts"
import * as words from "./vocabulary.ts"

/** Somebody whose support the community needs. */
export const stakeholder = object({
  id: id(),
  role: wording(),
  department: maybe(wording()),
  seniority: maybe(oneOf(words.seniorities)),
  stance: maybe(oneOf(words.stances)),
  interests: list(wording()),
  painPoints: list(object({ id: maybe(id()), title: wording(), metrics: list(metric()) })),
  metrics: list(metric()),
  cadence,
  lastReviewedOn: maybe(day()),
  boughtInOn: maybe(day()),
  informed: list(object({ of: ref("objective"), on: day(), acknowledgedOn: maybe(day()) })),
  touchpoints: list(object({ on: day(), about: maybe(wording()) })),
})

/** Who does what. */
export const role = object({
  id: id(),
  title: wording(),
  kind: maybe(oneOf(words.roleKinds)),
  share: maybe(number()),
  effort,
  people: maybe(number()),
  responsibilities: list(wording()),
})

/** Who decides a matter. */
export const decision = object({
  id: id(),
  title: wording(),
  about: list(ref("goal", "objective", "strategy", "tactic", "action", "pilot")),
  decides: who(),
  prepares: maybe(who()),
  consulted: list(who()),
  informed: list(who()),
  due: maybe(day()),
  decidedOn: maybe(day()),
  outcome: maybe(wording()),
})

/** The rules of the house. */
export const guidelines = object({
  posting: maybe(wording()),
  interaction: maybe(wording()),
  conflict: maybe(wording()),
  tone: maybe(wording()),
  inclusion: maybe(wording()),
  brand: maybe(wording()),
  privacy: maybe(wording()),
  reviewedOn: maybe(day()),
})

/** A way of listening to members. */
export const feedback = object({
  id: id(),
  title: maybe(wording()),
  kind: oneOf(words.feedbackKinds),
  cadence,
  on: maybe(day()),
  after: maybe(wording()),
  delay: maybe(duration()),
  population: maybe(wording()),
  wording: maybe(wording()),
  scale: maybe(name()),
  languages: list(name()),
  metric: maybe(metric()),
  owner: maybe(who()),
  ledTo: list(ref("goal", "objective", "strategy", "tactic", "action", "optimisation")),
})

/** How contributions are recognised. */
export const recognition = object({
  id: id(),
  kind: maybe(oneOf(words.recognitionKinds)),
  title: maybe(wording()),
  cadence,
  ranksBy: maybe(metric()),
  behaviours: list(ref("behaviour")),
  steps: list(object({ title: wording(), requires: maybe(wording()), metric: maybe(metric()), from: maybe(quantity()), gives: maybe(wording()) })),
})

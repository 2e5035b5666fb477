import { day, id, list, maybe, metric, name, number, object, oneOf, ref, who, wording } from "./field.ts"
import * as words from "./vocabulary.ts"

/** Who runs the community. */
export const organisation = object({
  name: maybe(name()),
  mission: maybe(wording()),
  vision: maybe(wording()),
  values: list(object({ id: id(), title: wording(), means: maybe(wording()), fit: maybe(wording()) })),
})

/** The community itself. */
export const community = object({
  type: maybe(oneOf(words.communityTypes)),
  purpose: maybe(wording()),
  audience: maybe(wording()),
  memberBenefit: maybe(wording()),
  scope: list(oneOf(words.scopes)),
  operatingModel: maybe(oneOf(words.operatingModels)),
  languages: list(name()),
  launchedOn: maybe(day()),
})

/** A group of people the community is for. */
export const audience = object({ id: id(), title: wording(), needs: maybe(wording()), size: maybe(number()) })

/** What the organisation wants. */
export const goal = object({
  id: id(),
  title: wording(),
  code: maybe(name()),
  priority: maybe(number()),
  aim: maybe(oneOf(words.aims)),
  value: maybe(oneOf(words.valueTypes)),
  phase: maybe(ref("phase")),
  serves: maybe(ref("goal")),
  behaviours: list(ref("behaviour")),
  owner: maybe(who()),
  why: maybe(wording()),
})

/** What members should do. */
export const behaviour = object({
  id: id(),
  title: wording(),
  who: maybe(wording()),
  audiences: list(ref("audience")),
  createsValue: maybe(wording()),
  evidence: maybe(oneOf(words.evidenceStatuses)),
  shownBy: maybe(oneOf(words.linkDesigns)),
  metric: maybe(metric()),
})

/** A word that the plan explains. */
export const term = object({ id: id(), title: wording(), means: wording() })

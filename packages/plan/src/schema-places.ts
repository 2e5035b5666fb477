import * as z from "zod/mini"
import { day, id, list, maybe, metric, name, number, object, oneOf, ref, time, who, wording } from "./field.ts"
import { amount, cadence, effort } from "./schema-basics.ts"
import * as words from "./vocabulary.ts"

/** Where members meet. */
export const platform = object({
  id: id(),
  title: maybe(wording()),
  kind: oneOf(words.platformKinds),
  state: maybe(oneOf(words.platformStates)),
  url: maybe(name()),
  partOf: maybe(ref("platform")),
  purpose: maybe(wording()),
  audience: list(object({ who: maybe(ref("audience")), activity: maybe(wording()), approach: maybe(wording()), evidence: maybe(wording()) })),
  owner: maybe(who()),
  effort,
  openedOn: maybe(day()),
  closesOn: maybe(day()),
})

/** A way of getting a platform. */
export const platformOption = object({
  id: id(),
  title: wording(),
  kind: oneOf(words.platformOptionKinds),
  effort,
  cost: maybe(amount),
  customisation: maybe(oneOf(words.degrees)),
  chosen: maybe(z.boolean()),
  why: maybe(wording()),
})

/** Something that saves time or widens reach. */
export const tool = object({
  id: id(),
  title: wording(),
  kind: maybe(oneOf(words.toolKinds)),
  purpose: maybe(wording()),
  saves: effort,
  effort,
  cost: maybe(amount),
  owner: maybe(who()),
})

const publication = object({
  kind: oneOf(words.contentKinds),
  cadence: oneOf(words.cadences),
  count: maybe(number()),
  times: list(object({ timeZone: name(), at: time() })),
  title: maybe(wording()),
  owner: maybe(who()),
  platforms: list(ref("platform")),
  audiences: list(ref("audience")),
  origin: maybe(oneOf(words.contentOrigins)),
  qualities: list(oneOf(words.contentQualities)),
  goals: list(ref("goal")),
  values: list(ref("value")),
})

/** What is published, and when. */
export const content = object({ kinds: list(oneOf(words.contentKinds)), memberShare: maybe(number()), schedule: list(publication) })

/** How solved questions become entries of a knowledge base. */
export const knowledgeBase = object({
  platform: maybe(ref("platform")),
  from: list(ref("platform")),
  owner: maybe(who()),
  effort,
  criterion: maybe(wording()),
  cadence,
  metric: maybe(metric()),
})

/** What must be true before the doors open. */
export const launch = object({
  plannedOn: maybe(day()),
  helpers: maybe(object({ count: maybe(number()), evidence: maybe(wording()), askedOn: maybe(day()) })),
  gates: list(object({ title: wording(), metOn: maybe(day()), evidence: maybe(wording()), owner: maybe(who()) })),
})

/** Somebody to learn from. */
export const competitor = object({
  id: id(),
  title: wording(),
  direct: maybe(z.boolean()),
  works: list(wording()),
  fails: list(wording()),
  platforms: list(oneOf(words.platformKinds)),
  reviewedOn: maybe(day()),
})

import * as z from "zod/mini"
import { day, duration, firstDay, id, list, maybe, metric, object, oneOf, quantity, ref, who, wording } from "./field.ts"
import { cadence } from "./schema-basics.ts"
import * as words from "./vocabulary.ts"

const phase = object({ id: id(), title: wording(), from: maybe(firstDay()), to: maybe(day()), lasts: maybe(duration()) })

const meeting = object({ id: id(), title: maybe(wording()), cadence: oneOf(words.cadences), with: list(who()), about: list(ref("goal", "objective", "tactic", "action", "pilot")) })

/** The time the plan is for. */
export const timeline = object({ from: maybe(firstDay()), to: maybe(day()), lasts: maybe(duration()), reviews: cadence, meetings: list(meeting), phases: list(phase) })

const trigger = object({ id: maybe(id()), when: wording(), metric: maybe(metric()), below: maybe(quantity()), above: maybe(quantity()), leadsTo: maybe(ref("contingency")) })

/** When the plan may change. */
export const flexibility = object({
  triggers: list(trigger),
  contingency: list(object({ id: id(), title: wording() })),
  changes: list(object({ id: maybe(id()), on: day(), what: wording(), why: maybe(wording()), by: list(who()) })),
})

/** What could go wrong. */
export const risk = object({
  id: id(),
  title: wording(),
  kind: maybe(oneOf(words.riskKinds)),
  likelihood: maybe(oneOf(words.degrees)),
  impact: maybe(oneOf(words.degrees)),
  present: maybe(z.boolean()),
  response: maybe(wording()),
  owner: maybe(who()),
})

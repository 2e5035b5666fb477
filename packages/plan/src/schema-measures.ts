import * as z from "zod/mini"
import { day, decimal, duration, firstDay, id, list, maybe, metric, name, number, object, oneOf, ref, wording } from "./field.ts"
import { amount, cadence } from "./schema-basics.ts"
import * as words from "./vocabulary.ts"

/** A metric the plan is steered by. */
export const headline = object({ metric: metric(), variant: maybe(name()), source: maybe(wording()), cadence, published: maybe(z.boolean()), objective: maybe(ref("objective")) })

/** A metric of the plan's own. */
export const definition = object({
  id: id(),
  title: wording(),
  like: maybe(metric()),
  means: maybe(wording()),
  among: maybe(wording()),
  excludes: list(wording()),
  parts: list(object({ metric: metric(), weight: maybe(number()) })),
  bands: list(object({ title: maybe(wording()), from: maybe(decimal()), to: maybe(decimal()), counts: maybe(number()) })),
  window: maybe(oneOf(words.periods)),
  trailing: maybe(duration()),
  minimumCases: maybe(number()),
  unit: oneOf(words.units),
  tier: maybe(oneOf(words.tiers)),
  better: maybe(oneOf(["higher", "lower"])),
  source: maybe(wording()),
  caveats: list(wording()),
  examples: list(object({ given: wording(), gives: decimal() })),
})

/** What counts as a conversion. */
export const conversion = object({ id: id(), means: wording() })

/** What running the community will cost. */
export const cost = object({
  kind: oneOf(words.costKinds),
  title: maybe(wording()),
  ...amount.shape,
  goal: maybe(ref("goal")),
  from: maybe(firstDay()),
  to: maybe(day()),
})

/** Something the community is expected to bring. */
export const benefit = object({
  id: id(),
  title: wording(),
  value: maybe(oneOf(words.valueTypes)),
  goal: maybe(ref("goal")),
  metric: maybe(metric()),
  worth: maybe(amount),
  basis: maybe(wording()),
})

/** A figure of others. */
export const claim = object({
  id: id(),
  says: wording(),
  value: maybe(number()),
  upTo: maybe(number()),
  unit: maybe(oneOf([...words.units, "percent"])),
  metric: maybe(metric()),
  source: maybe(wording()),
  year: maybe(number()),
  population: maybe(wording()),
  n: maybe(number()),
})

/** Something that is taken for granted. */
export const assumption = object({
  id: id(),
  says: wording(),
  carries: list(ref("behaviour", "objective", "tactic", "strategy", "goal", "pilot")),
  evidence: maybe(wording()),
  status: maybe(oneOf(words.evidenceStatuses)),
  checkBy: maybe(day()),
  claim: maybe(ref("claim")),
})

import * as z from "zod/mini"
import { change, day, firstDay, id, list, maybe, name, number, object, oneOf, quantity, wording } from "./field.ts"
import type { OkrDocument } from "./okr.ts"
import { bounds, commitments, objectiveKinds, outlooks } from "./vocabulary.ts"

const share = () => z.number().check(z.minimum(0), z.maximum(1))

const keyResult = object({
  id: maybe(id()),
  title: wording(),
  code: maybe(name()),
  kind: maybe(oneOf(objectiveKinds)),
  metric: maybe(name()),
  variant: maybe(name()),
  unit: maybe(name()),
  baseline: maybe(quantity()),
  baselineOn: maybe(day()),
  target: maybe(quantity()),
  upTo: maybe(quantity()),
  change: maybe(change()),
  stretch: maybe(change()),
  commitment: maybe(oneOf(commitments)),
  current: maybe(quantity()),
  confidence: maybe(share()),
  bound: maybe(oneOf(bounds)),
  start: maybe(firstDay()),
  due: maybe(day()),
  owners: list(object({ owner: name(), until: maybe(day()) })),
  coOwners: list(name()),
  weight: maybe(share()),
  checkIns: list(object({ on: day(), value: maybe(quantity()), grade: maybe(number()), outlook: maybe(oneOf(outlooks)), confidence: maybe(number()), by: list(name()), note: maybe(wording()) })),
  grade: maybe(share()),
})

const objective = object({
  id: maybe(id()),
  title: wording(),
  code: maybe(name()),
  priority: maybe(number()),
  parent: maybe(name()),
  owner: maybe(name()),
  commitment: maybe(oneOf(commitments)),
  keyResults: list(keyResult),
})

const okrShape = object({
  apiVersion: z.literal("folkmoot.dev/v1"),
  kind: z.literal("ObjectivesAndKeyResults"),
  name: name(),
  title: maybe(wording()),
  cycle: maybe(object({ from: maybe(firstDay()), to: maybe(day()) })),
  owners: list(object({ id: id(), title: wording(), kind: maybe(oneOf(["role", "stakeholder"])) })),
  objectives: z.array(objective),
})

/** Objectives and key results as zod infers them; a type test holds them to the `OkrDocument` interface. */
export type InferredOkrs = z.infer<typeof okrShape>

/** The shape of objectives and key results, for zod: what it accepts is an `OkrDocument`. */
export const okrSchema: z.ZodMiniType<OkrDocument> = okrShape

import * as z from "zod/mini"
import { day, list, maybe, name, object, wording } from "./field.ts"
import type { StrategyPlan, StrategyPlanPart } from "./model.ts"
import { addressPattern } from "./patterns.ts"
import { assumption, benefit, claim, conversion, cost, definition, headline } from "./schema-measures.ts"
import { objective } from "./schema-objective.ts"
import { decision, feedback, guidelines, recognition, role, stakeholder } from "./schema-people.ts"
import { competitor, content, knowledgeBase, launch, platform, platformOption, tool } from "./schema-places.ts"
import { audience, behaviour, community, goal, organisation, term } from "./schema-purpose.ts"
import { flexibility, risk, timeline } from "./schema-time.ts"
import { action, optimisation, pilot, strategy, tactic } from "./schema-work.ts"

/** The shape of what a plan says. */
export const specSchema = object({
  organisation: maybe(organisation),
  community: maybe(community),
  audiences: list(audience),
  goals: list(goal),
  behaviours: list(behaviour),
  objectives: list(objective),
  strategy: list(strategy),
  tactics: list(tactic),
  actions: list(action),
  optimisation: list(optimisation),
  stakeholders: list(stakeholder),
  pilots: list(pilot),
  metrics: list(headline),
  definitions: list(definition),
  conversions: list(conversion),
  terms: list(term),
  costs: list(cost),
  benefits: list(benefit),
  platforms: list(platform),
  platformOptions: list(platformOption),
  tools: list(tool),
  roles: list(role),
  decisions: list(decision),
  guidelines: maybe(guidelines),
  feedback: list(feedback),
  recognition: list(recognition),
  content: maybe(content),
  knowledgeBase: maybe(knowledgeBase),
  launch: maybe(launch),
  competitors: list(competitor),
  timeline: maybe(timeline),
  flexibility: maybe(flexibility),
  risks: list(risk),
  claims: list(claim),
  assumptions: list(assumption),
})

const suppressions = list(object({ rule: name(), at: maybe(z.string().check(z.regex(addressPattern))), reason: wording(), until: maybe(day()) }))

const planShape = object({
  apiVersion: z.literal("folkmoot.dev/v1"),
  kind: z.literal("StrategyPlan"),
  metadata: object({
    name: name(),
    title: maybe(wording()),
    revisedOn: maybe(day()),
    locale: maybe(name()),
    timeZone: maybe(name()),
    suppressions,
  }),
  spec: specSchema,
})

const partShape = object({
  apiVersion: z.literal("folkmoot.dev/v1"),
  kind: z.literal("StrategyPlanPart"),
  metadata: object({ of: name(), title: maybe(wording()), suppressions }),
  spec: specSchema,
})

/** A strategy plan as zod infers it; a type test holds it to the `StrategyPlan` interface. */
export type InferredPlan = z.infer<typeof planShape>

/** A part of a plan as zod infers it; a type test holds it to the `StrategyPlanPart` interface. */
export type InferredPart = z.infer<typeof partShape>

/** The shape of a strategy plan, for zod: what it accepts is a `StrategyPlan`. */
export const planSchema: z.ZodMiniType<StrategyPlan> = planShape

/** The shape of a document that holds a part of a plan, for zod: what it accepts is a `StrategyPlanPart`. */
export const partSchema: z.ZodMiniType<StrategyPlanPart> = partShape

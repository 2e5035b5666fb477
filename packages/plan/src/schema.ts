import * as z from "zod/mini"
import { currency, day, decimal, hash, id, list, maybe, metric, name, number, oneOf, quantity, ref, who, wording } from "./field.ts"
import { addressPattern } from "./patterns.ts"
import * as words from "./vocabulary.ts"

const object = z.strictObject

const amount = object({ amount: decimal(), currency: currency(), per: maybe(oneOf(words.periods)) })

const effort = maybe(object({ amount: number(), unit: oneOf(words.effortUnits), per: maybe(oneOf(words.periods)) }))

const volume = maybe(object({ count: number(), per: oneOf(words.periods) }))

const cadence = maybe(oneOf(words.cadences))

const organisation = object({
  name: maybe(name()),
  mission: maybe(wording()),
  vision: maybe(wording()),
  values: list(object({ id: id(), title: wording(), means: maybe(wording()), fit: maybe(wording()) })),
})

const community = object({
  type: maybe(oneOf(words.communityTypes)),
  purpose: maybe(wording()),
  audience: maybe(wording()),
  memberBenefit: maybe(wording()),
  scope: list(oneOf(words.scopes)),
  operatingModel: maybe(oneOf(words.operatingModels)),
  launchedOn: maybe(day()),
})

const audience = object({ id: id(), title: wording(), needs: maybe(wording()), size: maybe(number()) })

const goal = object({
  id: id(),
  title: wording(),
  code: maybe(name()),
  priority: maybe(number()),
  aim: maybe(oneOf(words.aims)),
  value: maybe(oneOf(words.valueTypes)),
  serves: maybe(ref("goal")),
  behaviours: list(ref("behaviour")),
  owner: maybe(who()),
})

const behaviour = object({
  id: id(),
  title: wording(),
  who: maybe(wording()),
  audiences: list(ref("audience")),
  createsValue: maybe(wording()),
  evidence: maybe(oneOf(words.evidenceStatuses)),
  metric: maybe(metric()),
})

const objective = object({
  id: id(),
  title: wording(),
  code: maybe(name()),
  goal: maybe(ref("goal")),
  behaviour: maybe(ref("behaviour")),
  metric: maybe(metric()),
  variant: maybe(name()),
  baseline: maybe(quantity()),
  target: maybe(quantity()),
  bound: maybe(oneOf(words.bounds)),
  population: maybe(wording()),
  volume,
  start: maybe(day()),
  due: maybe(day()),
  milestones: list(object({ due: day(), target: quantity(), title: maybe(wording()) })),
  owner: maybe(who()),
  coOwners: list(who()),
  formerOwners: list(object({ owner: who(), until: day() })),
  evidence: maybe(wording()),
  weight: maybe(number()),
  grade: maybe(number()),
  revisions: list(object({ on: day(), why: wording(), by: list(who()), target: maybe(quantity()), baseline: maybe(quantity()), due: maybe(day()) })),
})

const strategy = object({ id: id(), title: wording(), objectives: list(ref("objective")), why: maybe(wording()) })

const tactic = object({
  id: id(),
  title: wording(),
  kind: maybe(oneOf(words.tacticKinds)),
  strategy: maybe(ref("strategy")),
  behaviours: list(ref("behaviour")),
  platforms: list(ref("platform")),
  owner: maybe(who()),
  effort,
})

const action = object({
  id: id(),
  title: wording(),
  tactic: maybe(ref("tactic")),
  phase: maybe(ref("phase")),
  owner: maybe(who()),
  effort,
  start: maybe(day()),
  due: maybe(day()),
  doneOn: maybe(day()),
  droppedOn: maybe(day()),
  after: list(ref("action")),
})

const optimisation = object({
  id: id(),
  finding: wording(),
  decision: maybe(wording()),
  decidedOn: maybe(day()),
  evidence: maybe(ref("objective", "feedback", "pilot")),
  remeasureOn: maybe(day()),
  result: maybe(wording()),
})

const stakeholder = object({
  id: id(),
  role: wording(),
  department: maybe(wording()),
  seniority: maybe(oneOf(words.seniorities)),
  stance: maybe(oneOf(words.stances)),
  interests: list(wording()),
  painPoints: list(object({ title: wording(), metrics: list(metric()) })),
  metrics: list(metric()),
  cadence,
  lastReviewedOn: maybe(day()),
  boughtInOn: maybe(day()),
  informed: list(object({ of: ref("objective"), on: day(), acknowledgedOn: maybe(day()) })),
  touchpoints: list(object({ on: day(), about: maybe(wording()) })),
})

const criterion = object({ metric: metric(), variant: maybe(name()), baseline: maybe(quantity()), target: quantity(), bound: maybe(oneOf(words.bounds)) })

const pilot = object({
  id: id(),
  title: wording(),
  hypothesis: maybe(wording()),
  objective: maybe(ref("objective")),
  tactics: list(ref("tactic")),
  population: maybe(wording()),
  volume,
  start: maybe(day()),
  end: maybe(day()),
  budget: maybe(amount),
  owner: maybe(who()),
  criteria: list(criterion),
  frozen: maybe(object({ on: day(), hash: hash() })),
  decisionRule: maybe(object({ go: number(), otherwise: oneOf(words.pilotOutcomes) })),
  decision: maybe(object({ on: day(), outcome: oneOf(words.pilotOutcomes), by: list(who()), why: maybe(wording()) })),
})

const headline = object({ metric: metric(), variant: maybe(name()), source: maybe(wording()), cadence, objective: maybe(ref("objective")) })

const definition = object({
  id: id(),
  title: wording(),
  means: maybe(wording()),
  among: maybe(wording()),
  excludes: list(wording()),
  window: maybe(oneOf(words.periods)),
  unit: oneOf(words.units),
  tier: maybe(oneOf(words.tiers)),
  better: maybe(oneOf(["higher", "lower"])),
  source: maybe(wording()),
})

const conversion = object({ id: id(), means: wording() })

const cost = object({
  kind: oneOf(words.costKinds),
  title: maybe(wording()),
  ...amount.shape,
  from: maybe(day()),
  to: maybe(day()),
})

const benefit = object({
  id: id(),
  title: wording(),
  value: maybe(oneOf(words.valueTypes)),
  goal: maybe(ref("goal")),
  metric: maybe(metric()),
  worth: maybe(amount),
  basis: maybe(wording()),
})

const platform = object({
  id: id(),
  title: maybe(wording()),
  kind: oneOf(words.platformKinds),
  state: maybe(oneOf(words.platformStates)),
  purpose: maybe(wording()),
  audience: list(object({ who: maybe(ref("audience")), activity: maybe(wording()), approach: maybe(wording()), evidence: maybe(wording()) })),
  owner: maybe(who()),
  effort,
  openedOn: maybe(day()),
  closesOn: maybe(day()),
})

const platformOption = object({
  id: id(),
  title: wording(),
  kind: oneOf(words.platformOptionKinds),
  effort,
  cost: maybe(amount),
  customisation: maybe(oneOf(words.degrees)),
  chosen: maybe(z.boolean()),
  why: maybe(wording()),
})

const tool = object({
  id: id(),
  title: wording(),
  kind: maybe(oneOf(words.toolKinds)),
  purpose: maybe(wording()),
  saves: effort,
  effort,
  cost: maybe(amount),
  owner: maybe(who()),
})

const role = object({
  id: id(),
  title: wording(),
  kind: maybe(oneOf(words.roleKinds)),
  share: maybe(number()),
  people: maybe(number()),
  responsibilities: list(wording()),
})

const guidelines = object({
  posting: maybe(wording()),
  interaction: maybe(wording()),
  conflict: maybe(wording()),
  tone: maybe(wording()),
  inclusion: maybe(wording()),
  brand: maybe(wording()),
  privacy: maybe(wording()),
  reviewedOn: maybe(day()),
})

const feedback = object({
  id: id(),
  kind: oneOf(words.feedbackKinds),
  cadence,
  population: maybe(wording()),
  wording: maybe(wording()),
  scale: maybe(name()),
  languages: list(name()),
  metric: maybe(metric()),
  owner: maybe(who()),
  ledTo: list(ref("optimisation", "action")),
})

const recognition = object({
  id: id(),
  kind: oneOf(words.recognitionKinds),
  title: maybe(wording()),
  ranksBy: maybe(metric()),
  behaviours: list(ref("behaviour")),
  steps: list(object({ title: wording(), requires: maybe(wording()), gives: maybe(wording()) })),
})

const publication = object({
  kind: oneOf(words.contentKinds),
  cadence: oneOf(words.cadences),
  title: maybe(wording()),
  owner: maybe(who()),
  platforms: list(ref("platform")),
  audiences: list(ref("audience")),
  origin: maybe(oneOf(words.contentOrigins)),
  qualities: list(oneOf(words.contentQualities)),
  goals: list(ref("goal")),
  values: list(ref("value")),
})

const content = object({ kinds: list(oneOf(words.contentKinds)), memberShare: maybe(number()), schedule: list(publication) })

const knowledgeBase = object({
  platform: maybe(ref("platform")),
  from: list(ref("platform")),
  owner: maybe(who()),
  effort,
  criterion: maybe(wording()),
  cadence,
  metric: maybe(metric()),
})

const launch = object({
  plannedOn: maybe(day()),
  helpers: maybe(object({ count: maybe(number()), evidence: maybe(wording()), askedOn: maybe(day()) })),
  gates: list(object({ title: wording(), metOn: maybe(day()), evidence: maybe(wording()), owner: maybe(who()) })),
})

const competitor = object({
  id: id(),
  title: wording(),
  direct: maybe(z.boolean()),
  works: list(wording()),
  fails: list(wording()),
  platforms: list(oneOf(words.platformKinds)),
  reviewedOn: maybe(day()),
})

const phase = object({ id: id(), title: wording(), from: maybe(day()), to: maybe(day()) })

const timeline = object({ from: maybe(day()), to: maybe(day()), reviews: cadence, phases: list(phase) })

const trigger = object({ when: wording(), metric: maybe(metric()), below: maybe(quantity()), above: maybe(quantity()), then: maybe(ref("contingency")) })

const flexibility = object({
  triggers: list(trigger),
  contingency: list(object({ id: id(), title: wording() })),
  changes: list(object({ on: day(), what: wording(), why: maybe(wording()), by: list(who()) })),
})

const risk = object({
  id: id(),
  title: wording(),
  kind: maybe(oneOf(words.riskKinds)),
  likelihood: maybe(oneOf(words.degrees)),
  impact: maybe(oneOf(words.degrees)),
  response: maybe(wording()),
  owner: maybe(who()),
})

const claim = object({
  id: id(),
  says: wording(),
  value: maybe(number()),
  unit: maybe(oneOf([...words.units, "percent"])),
  source: maybe(wording()),
  year: maybe(number()),
  population: maybe(wording()),
  n: maybe(number()),
})

const assumption = object({
  id: id(),
  says: wording(),
  carries: list(ref("behaviour", "objective", "tactic", "strategy", "goal", "pilot")),
  evidence: maybe(wording()),
  status: maybe(oneOf(words.evidenceStatuses)),
  checkBy: maybe(day()),
  claim: maybe(ref("claim")),
})

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
  costs: list(cost),
  benefits: list(benefit),
  platforms: list(platform),
  platformOptions: list(platformOption),
  tools: list(tool),
  roles: list(role),
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

/** The shape of a strategy plan, for zod; it means the same as the `StrategyPlan` interface. */
export const planSchema = object({
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

/** The shape of a document that holds a part of a plan; it means the same as the `StrategyPlanPart` interface. */
export const partSchema = object({
  apiVersion: z.literal("folkmoot.dev/v1"),
  kind: z.literal("StrategyPlanPart"),
  metadata: object({ of: name(), title: maybe(wording()), suppressions }),
  spec: specSchema,
})

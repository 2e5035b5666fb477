import { costKinds } from "@folkmoot/facts"
import * as z from "zod"
import { currencyPattern, dayPattern, idPattern } from "./patterns.ts"

const text = (about: string) => z.string().describe(about)
const maybe = (about: string) => z.string().exactOptional().describe(about)
const texts = (about: string) => z.array(z.string()).exactOptional().describe(about)
const day = (about: string) => z.string().regex(dayPattern).exactOptional().describe(about)
const onDay = (about: string) => z.string().regex(dayPattern).describe(about)
const id = () => z.string().regex(idPattern).describe("Kebab-case name by which other parts refer to this one; unique within its kind.")
const title = (about: string) => z.string().describe(about)
const ref = (to: string) => z.string().exactOptional().describe(`The id of ${to}.`)
const refs = (to: string) => z.array(z.string()).exactOptional().describe(`The ids of ${to}.`)
const oneOf = <const T extends readonly [string, ...string[]]>(values: T, about: string) => z.enum(values).exactOptional().describe(about)
const listOf = <T extends z.ZodType>(item: T, about: string) => z.array(item).exactOptional().describe(about)
const amount = (about: string) => z.union([z.number(), z.string()]).describe(about)

const cadences = ["weekly", "monthly", "quarterly", "yearly"] as const

const organisation = z.strictObject({
  name: maybe("What the organisation is called."),
  mission: maybe("Why the organisation exists."),
  vision: maybe("What it wants to have reached one day."),
  values: texts("What it stands for; members must be able to agree with it."),
})

const community = z.strictObject({
  type: oneOf(["support", "product", "brand", "workplace", "cause", "learning"], "What kind of community it is; the value it can create depends on it."),
  purpose: maybe("What the community is for."),
  audience: maybe("For whom it is."),
  memberBenefit: maybe("What members get out of it."),
  launchedOn: day("The day it opened."),
})

const goal = z.strictObject({
  id: id(),
  title: title("What the organisation wants."),
  priority: z.number().exactOptional().describe("1 is the most important goal, 2 the next; without ties or gaps."),
  value: oneOf(
    ["customer-acquisition", "marketing-cost", "service-cost", "lifetime-value", "work-performance", "social-return"],
    "The kind of value that reaching the goal creates.",
  ),
  behaviours: refs("the behaviours of members that serve the goal"),
})

const behaviour = z.strictObject({
  id: id(),
  title: title("What members should do."),
  who: maybe("Which members."),
  createsValue: maybe("How doing it creates value for the organisation."),
  evidence: oneOf(["assumed", "correlated", "tested"], "Whether the link from the behaviour to its value is assumed, correlated or tested."),
  metric: maybe("The metric that shows the behaviour."),
})

const objective = z.strictObject({
  id: id(),
  title: title("What is to change, in one sentence."),
  goal: ref("the goal it serves"),
  behaviour: ref("the behaviour it wants more of"),
  metric: maybe("The metric it is judged by."),
  variant: maybe("Which definition of the metric counts."),
  baseline: amount("Where the metric stands, in its own unit: 0.6, 40, 24 h, 12.50 EUR.").exactOptional(),
  target: amount("Where it is to be by the due day, in the same unit.").exactOptional(),
  population: maybe("Whose behaviour is counted."),
  start: day("The first day that counts."),
  due: day("The day by which the target is to be reached."),
  owner: ref("the role or stakeholder who answers for it"),
  coOwners: refs("the roles or stakeholders who share it"),
  evidence: maybe("What speaks for the target being within reach."),
})

const strategy = z.strictObject({ id: id(), title: title("How objectives will be reached."), objectives: refs("the objectives it serves") })

const tactic = z.strictObject({
  id: id(),
  title: title("What will be done."),
  strategy: ref("the strategy it belongs to"),
  behaviours: refs("the behaviours it encourages"),
  effort: maybe("What it costs in time, such as 3 days a month."),
})

const action = z.strictObject({
  id: id(),
  title: title("The step, in one sentence."),
  tactic: ref("the tactic it carries out"),
  owner: ref("the role or stakeholder who does it"),
  effort: maybe("What it costs in time."),
  start: day("The day it begins."),
  due: day("The day by which it is done."),
  doneOn: day("The day it was done."),
  after: refs("the actions that must be done first"),
})

const optimisation = z.strictObject({
  id: id(),
  finding: text("What was learned."),
  decision: maybe("What was decided because of it."),
  decidedOn: day("The day of the decision."),
  evidence: ref("the objective or feedback it rests on"),
  remeasureOn: day("The day on which it is measured again."),
})

const touchpoint = z.strictObject({ on: onDay("The day of the contact."), about: maybe("What it was about.") })

const stakeholder = z.strictObject({
  id: id(),
  role: text("The person's role, not their name."),
  department: maybe("Where they work."),
  seniority: oneOf(["executive", "management", "team"], "How much they decide."),
  interests: texts("What they want."),
  painPoints: texts("What troubles them."),
  metrics: texts("The metrics they care about."),
  cadence: oneOf(cadences, "How often they hear about progress."),
  lastReviewedOn: day("The day the plan was last reviewed with them."),
  boughtInOn: day("The day they agreed to support the plan."),
  touchpoints: listOf(touchpoint, "Contacts so far."),
})

const metric = z.strictObject({
  metric: text("The metric's id."),
  variant: maybe("Which of its definitions."),
  source: maybe("Where its data come from."),
  cadence: oneOf(cadences, "How often it is read and discussed."),
  objective: ref("the objective it belongs to"),
})

const conversion = z.strictObject({ id: id(), means: text("What counts as one conversion.") })

const cost = z.strictObject({
  kind: z.enum(costKinds).describe("What the money is spent on."),
  amount: amount("A decimal amount, such as 1250.00."),
  currency: z.string().regex(currencyPattern).describe("ISO 4217 code, such as EUR."),
  per: oneOf(["month", "quarter", "year", "once"], "How often it is spent."),
})

const channel = z.strictObject({
  id: id(),
  kind: text("What kind of place it is, such as forum or chat."),
  audienceEvidence: maybe("How you know that your audience is there."),
  openedOn: day("The day it opened."),
})

const tool = z.strictObject({ id: id(), title: title("What it is called."), purpose: maybe("What it is for.") })

const role = z.strictObject({
  id: id(),
  title: title("What the role is called."),
  kind: oneOf(["community-manager", "moderator", "administrator", "other"], "What kind of role it is."),
  share: z.number().exactOptional().describe("The share of a full working week, from 0 to 1."),
})

const guidelines = z.strictObject({
  posting: maybe("The rules for posting."),
  interaction: maybe("The rules for dealing with each other."),
  conflict: maybe("How conflicts are resolved."),
})

const feedback = z.strictObject({
  id: id(),
  kind: z.enum(["survey", "focus-group", "one-to-one"]).describe("How members are listened to."),
  cadence: oneOf(cadences, "How often."),
  ledTo: refs("the optimisations or actions that came of it"),
})

const recognition = z.strictObject({
  id: id(),
  kind: z.enum(["intrinsic", "extrinsic"]).describe("Whether it speaks to what people do for its own sake, or rewards them from outside."),
  title: maybe("What it is called."),
  ranksBy: maybe("The metric or count by which members are ranked."),
})

const slot = z.strictObject({ kind: text("What is published."), cadence: text("How often."), owner: ref("the role that publishes it") })

const content = z.strictObject({
  kinds: z.array(z.enum(["blog", "video", "podcast", "webinar", "guide", "other"])).exactOptional().describe("The kinds of content."),
  schedule: listOf(slot, "What is published how often."),
})

const competitor = z.strictObject({
  id: id(),
  title: title("Who it is."),
  direct: z.boolean().exactOptional().describe("Whether they compete directly, or are only comparable."),
  works: texts("What works for them."),
  fails: texts("What does not."),
})

const change = z.strictObject({
  on: onDay("The day of the change."),
  what: text("What changed."),
  why: maybe("Why."),
  by: refs("the roles or stakeholders who took part"),
})

const flexibility = z.strictObject({
  triggers: texts("What would make you change the plan."),
  contingency: texts("What you would do then."),
  changes: listOf(change, "Changes so far."),
})

const risk = z.strictObject({ id: id(), title: title("What could go wrong."), response: maybe("What you would do about it.") })

const spec = z.strictObject({
  organisation: organisation.exactOptional().describe("Who runs the community."),
  community: community.exactOptional().describe("The community itself."),
  goals: listOf(goal, "What the organisation wants, the most important first."),
  behaviours: listOf(behaviour, "What members should do, and how that creates value."),
  objectives: listOf(objective, "From a baseline to a target by a day, each for one behaviour."),
  strategy: listOf(strategy, "How objectives will be reached."),
  tactics: listOf(tactic, "What will be done."),
  actions: listOf(action, "The steps of the action plan."),
  optimisation: listOf(optimisation, "What was learned and decided, and when it is measured again."),
  stakeholders: listOf(stakeholder, "Whose support the community needs."),
  metrics: listOf(metric, "The few metrics the plan is steered by."),
  conversions: listOf(conversion, "What counts as a conversion."),
  costs: listOf(cost, "What running the community will cost."),
  channels: listOf(channel, "Where members meet."),
  tools: listOf(tool, "What saves time or widens reach."),
  roles: listOf(role, "Who does what."),
  guidelines: guidelines.exactOptional().describe("The rules of the house."),
  feedback: listOf(feedback, "How members are listened to."),
  recognition: listOf(recognition, "How contributions are recognised."),
  content: content.exactOptional().describe("What is published, and when."),
  competitors: listOf(competitor, "Whom to learn from."),
  timeline: z.strictObject({ from: day("The plan's first day."), to: day("Its last day.") }).exactOptional().describe("The time the plan is for."),
  flexibility: flexibility.exactOptional().describe("When the plan may change, and how it did."),
  risks: listOf(risk, "What could go wrong."),
})

/** The shape of a strategy plan, for zod; it means the same as the `StrategyPlan` interface. */
export const planSchema = z.strictObject({
  apiVersion: z.literal("folkmoot.dev/v1").describe("The version of this format."),
  kind: z.literal("StrategyPlan").describe("What kind of document this is."),
  metadata: z
    .strictObject({
      name: text("A short name for the plan."),
      title: maybe("The plan's title."),
      revisedOn: day("The day of the last revision."),
      locale: maybe("The language it is written in, such as en, de or da."),
      timeZone: maybe("The IANA time zone of its days, such as Europe/Berlin."),
    })
    .describe("What the plan is called and when it was revised."),
  spec: spec.describe("What the plan says; every part may be missing."),
})

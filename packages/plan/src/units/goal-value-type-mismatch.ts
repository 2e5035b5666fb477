import type { Texts } from "@folkmoot/facts"
import type { RuleExampleOf } from "../example.ts"
import type { CommunityType, PlanValueType } from "../model.ts"
import { definePlanRule } from "../rule.ts"

const colleagues: Texts = { en: "its members are colleagues and not customers", de: "ihre Mitglieder sind Beschäftigte und keine Kunden", da: "medlemmerne er medarbejdere og ikke kunder" }

const supporters: Texts = {
  en: "its members are there for the cause and buy nothing",
  de: "ihren Mitgliedern geht es um die Sache, sie kaufen nichts",
  da: "medlemmerne er der for sagens skyld og køber ikke noget",
}

const outsiders: Texts = {
  en: "its members do not work for the organisation",
  de: "ihre Mitglieder arbeiten nicht für die Organisation",
  da: "medlemmerne arbejder ikke for organisationen",
}

/** The kinds of value that a kind of community can hardly create, and why. Anything not listed is plausible. */
const implausible: Readonly<Partial<Record<CommunityType, Readonly<Partial<Record<PlanValueType, Texts>>>>>> = {
  workplace: { "customer-acquisition": colleagues, "marketing-cost": colleagues, "lifetime-value": colleagues },
  cause: { "lifetime-value": supporters, "work-performance": outsiders },
  brand: { "work-performance": outsiders },
}

/**
 * The value of a goal is one that a community of its type can create.
 *
 * @remarks
 * Only the plainest mismatches are named: which value a community can create depends on who its members are.
 * @see concept:27
 */
export const goalValueTypeMismatch = definePlanRule({
  id: "goal/value-type-mismatch",
  since: "0.1.0",
  severity: "info",
  presets: ["strict"],
  why: {
    en: "Whoever promises a value that the members cannot create will be measured by it.",
    de: "Wer einen Wert verspricht, den die Mitglieder nicht schaffen können, wird daran gemessen.",
    da: "Den, der lover en værdi, medlemmerne ikke kan skabe, bliver målt på den.",
  },
  sources: ["concept:26", "concept:27", "seed:000"],
  options: {},
  messages: {
    mismatch: {
      en: "The goal “{goal}” promises {value}, which a community of type {type} can hardly create: {reason}. Check value, and spec.community.type.",
      de: "Das Ziel „{goal}“ verspricht {value}; eine Community der Art {type} kann das kaum leisten: {reason}. Prüfen Sie value und spec.community.type.",
      da: "Målet »{goal}« lover {value}, som et fællesskab af typen {type} næppe kan skabe: {reason}. Tjek value og spec.community.type.",
    },
  },
  visit: {
    goal({ title, value }, { plan: { spec }, report }) {
      const type = spec.community?.type
      if (type === undefined || value === undefined) return
      const reason = implausible[type]?.[value]
      if (reason !== undefined) report("mismatch", { goal: title, value, type, reason }, ["value"])
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "an internal community that is to win customers, keep them, and advertise less",
    spec: {
      community: { type: "workplace" },
      goals: [
        { id: "win", title: "Win customers", value: "customer-acquisition" },
        { id: "keep", title: "Keep customers", value: "lifetime-value" },
        { id: "save", title: "Advertise less", value: "marketing-cost" },
        { id: "work", title: "Find answers faster", value: "work-performance" },
      ],
    },
    expect: [{ message: "mismatch", at: "/spec/goals/0/value" }, { message: "mismatch", at: "/spec/goals/1/value" }, { message: "mismatch", at: "/spec/goals/2/value" }],
  },
  {
    title: "a cause that is to earn more, and to do somebody else's work",
    spec: {
      community: { type: "cause" },
      goals: [{ id: "earn", title: "Earn more", value: "lifetime-value" }, { id: "work", title: "Work faster", value: "work-performance" }, { id: "good", title: "Do good", value: "social-return" }],
    },
    expect: [{ message: "mismatch", at: "/spec/goals/0/value" }, { message: "mismatch", at: "/spec/goals/1/value" }],
  },
  {
    title: "people who like a brand do not work there",
    spec: { community: { type: "brand" }, goals: [{ id: "work", title: "Work faster", value: "work-performance" }, { id: "win", title: "Win customers", value: "customer-acquisition" }] },
    expect: [{ message: "mismatch", at: "/spec/goals/0/value" }],
  },
  { title: "a support community lowers the cost of support", spec: { community: { type: "support" }, goals: [{ id: "fewer", title: "Fewer tickets", value: "service-cost" }] }, expect: [] },
  { title: "type or value is not said", spec: { community: { type: "workplace" }, goals: [{ id: "win", title: "Win customers" }] }, expect: [] },
  { title: "of an unknown community anything is believed", spec: { goals: [{ id: "win", title: "Win customers", value: "customer-acquisition" }] }, expect: [] },
] satisfies readonly RuleExampleOf<typeof goalValueTypeMismatch>[]

import type { RuleExampleOf } from "../example.ts"
import type { PlanSpec } from "../model.ts"
import { definePlanRule } from "../rule.ts"

/** For each of the ten elements: the field that holds it, and whether the plan says it. */
const elements: readonly { readonly field: string; readonly said: (spec: PlanSpec) => boolean }[] = [
  { field: "goals", said: ({ goals }) => some(goals) },
  { field: "competitors", said: ({ competitors }) => some(competitors) },
  { field: "platforms", said: ({ platforms }) => some(platforms) },
  { field: "community.audience", said: ({ community, audiences, platforms }) => community?.audience !== undefined || some(audiences) || (platforms ?? []).some(({ audience }) => some(audience)) },
  { field: "tools", said: ({ tools }) => some(tools) },
  { field: "metrics", said: ({ metrics }) => some(metrics) },
  { field: "actions", said: ({ actions }) => some(actions) },
  { field: "costs", said: ({ costs }) => some(costs) },
  { field: "timeline", said: ({ timeline }) => timeline?.from !== undefined || timeline?.lasts !== undefined || some(timeline?.phases) },
  { field: "flexibility", said: ({ flexibility }) => some(flexibility?.triggers) || some(flexibility?.contingency) },
]

const some = (list: readonly unknown[] | undefined): boolean => list !== undefined && list.length > 0

/**
 * A plan covers the ten elements of online engagement, from goals to flexibility.
 *
 * @remarks
 * Customer relations count as said where the audience is described or a platform tells who is there, and the timeline where it has a first
 * day, a length or phases.
 * @see concept:79
 */
export const planTenElements = definePlanRule({
  id: "plan/ten-elements",
  since: "0.1.0",
  severity: "warning",
  presets: ["strict", "ten-elements"],
  why: {
    en: "Each of the ten elements answers a question that is asked sooner or later.",
    de: "Jedes der zehn Elemente beantwortet eine Frage, die früher oder später gestellt wird.",
    da: "Hvert af de ti elementer besvarer et spørgsmål, der før eller siden bliver stillet.",
  },
  sources: ["concept:79", "concept:85", "seed:003"],
  options: {},
  messages: {
    missing: {
      en: "The plan says nothing about {count} of the ten elements: {fields}. Add them to spec.",
      de: "Der Plan sagt zu {count} der zehn Elemente nichts: {fields}. Ergänzen Sie sie unter spec.",
      da: "Planen siger intet om {count} af de ti elementer: {fields}. Tilføj dem under spec.",
    },
  },
  visit: {
    plan({ spec }, { report }) {
      const missing = elements.filter(({ said }) => !said(spec)).map(({ field }) => field)
      if (missing.length > 0) report("missing", { count: missing.length, fields: missing }, { at: ["spec"], on: "key" })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "an empty plan says none of them", spec: {}, expect: [{ message: "missing", at: "/spec" }] },
  {
    title: "nine of ten are not ten",
    spec: {
      goals: [{ id: "reach", title: "Be known in the trade" }],
      competitors: [{ id: "other-forum", title: "The other forum", direct: false }],
      platforms: [{ id: "forum", kind: "forum", audience: [{ evidence: "half of our customers visit it" }] }],
      tools: [{ id: "scheduler", title: "Scheduler", purpose: "plans posts ahead" }],
      metrics: [{ metric: "resolution-rate" }],
      actions: [{ id: "open", title: "Open the forum" }],
      costs: [{ kind: "tools", amount: 90, currency: "EUR", per: "month" }],
      timeline: { from: "2026-01-01" },
      flexibility: { triggers: [] },
    },
    expect: [{ message: "missing", at: "/spec", says: "about 1 of the ten elements: flexibility." }],
  },
  {
    title: "nobody says who is to come, or when it begins",
    spec: {
      goals: [{ id: "reach", title: "Be known in the trade" }],
      competitors: [{ id: "other-forum", title: "The other forum", direct: false }],
      platforms: [{ id: "forum", kind: "forum" }],
      tools: [{ id: "scheduler", title: "Scheduler", purpose: "plans posts ahead" }],
      metrics: [{ metric: "resolution-rate" }],
      actions: [{ id: "open", title: "Open the forum" }],
      costs: [{ kind: "tools", amount: 90, currency: "EUR", per: "month" }],
      timeline: { to: "2026-12-31" },
      flexibility: { triggers: [{ when: "fewer than ten questions a week" }] },
    },
    expect: [{ message: "missing", at: "/spec", says: "about 2 of the ten elements: community.audience and timeline." }],
  },
  {
    title: "all ten are said",
    spec: {
      goals: [{ id: "reach", title: "Be known in the trade" }],
      competitors: [{ id: "other-forum", title: "The other forum", direct: false }],
      platforms: [{ id: "forum", kind: "forum" }],
      community: { audience: "joiners who run their own workshop" },
      tools: [{ id: "scheduler", title: "Scheduler", purpose: "plans posts ahead" }],
      metrics: [{ metric: "resolution-rate" }],
      actions: [{ id: "open", title: "Open the forum" }],
      costs: [{ kind: "tools", amount: 90, currency: "EUR", per: "month" }],
      timeline: { from: "2026-01-01" },
      flexibility: { triggers: [{ when: "fewer than ten questions a week" }] },
    },
    expect: [],
  },
  {
    title: "one platform of two tells who is there, and there is another way out",
    spec: {
      goals: [{ id: "reach", title: "Be known in the trade" }],
      competitors: [{ id: "other-forum", title: "The other forum", direct: false }],
      platforms: [{ id: "chat", kind: "chat" }, { id: "forum", kind: "forum", audience: [{ evidence: "half of our customers visit it" }] }],
      tools: [{ id: "scheduler", title: "Scheduler", purpose: "plans posts ahead" }],
      metrics: [{ metric: "resolution-rate" }],
      actions: [{ id: "open", title: "Open the forum" }],
      costs: [{ kind: "tools", amount: 90, currency: "EUR", per: "month" }],
      timeline: { from: "2026-01-01" },
      flexibility: { contingency: [{ id: "close", title: "Close the forum and answer by mail" }] },
    },
    expect: [],
  },
  {
    title: "half a year is a timeline before anybody knows its days",
    spec: { timeline: { lasts: "6 months" } },
    expect: [{ message: "missing", at: "/spec", says: "about 9 of the ten elements: goals, competitors, platforms, community.audience, tools, metrics, actions, costs, and flexibility." }],
  },
  {
    title: "so are phases",
    spec: { timeline: { phases: [{ id: "start", title: "A small start", lasts: "6 weeks" }] } },
    expect: [{ message: "missing", at: "/spec", says: "costs, and flexibility." }],
  },
] satisfies readonly RuleExampleOf<typeof planTenElements>[]

import type { RuleExampleOf } from "../example.ts"
import { meantOf } from "../references.ts"
import { definePlanRule } from "../rule.ts"

/**
 * A plan that surveys its members knows how many of those it invited respond.
 *
 * @remarks
 * Any metric that counts over invitations will do, wherever the plan names it.
 * @see concept:42
 */
export const feedbackResponse = definePlanRule({
  id: "feedback/response",
  since: "0.1.0",
  severity: "info",
  presets: ["strict"],
  why: {
    en: "A survey that few respond to tells what those few think.",
    de: "Eine Umfrage, auf die wenige antworten, sagt nur, was diese wenigen denken.",
    da: "Et spørgeskema, som kun få svarer på, fortæller kun, hvad de få mener.",
  },
  sources: ["concept:42", "concept:122", "seed:001", "seed:004"],
  options: {},
  messages: {
    unknown: {
      en: "The plan surveys its members but names no metric of how many respond. Add one to spec.metrics, such as: {metrics}.",
      de: "Der Plan sieht Umfragen vor, nennt aber keine Kennzahl dafür, wie viele antworten. Ergänzen Sie eine unter spec.metrics, etwa: {metrics}.",
      da: "Planen har spørgeskemaer, men intet nøgletal for, hvor mange der svarer. Tilføj et under spec.metrics, for eksempel: {metrics}.",
    },
  },
  visit: {
    plan(plan, { metrics, report }) {
      const counting = metrics.flatMap(({ id, tables }) => (tables.includes("invitation") ? [id] : []))
      if (counting.length === 0 || !(plan.spec.feedback ?? []).some(({ kind }) => kind === "survey")) return
      const named = new Set(meantOf(plan, "metric").map(({ value }) => value))
      if (!counting.some((id) => named.has(id))) report("unknown", { metrics: counting }, { at: ["spec", "feedback"], on: "key" })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "how many answered is not asked", spec: { feedback: [{ id: "members", kind: "survey" }] }, expect: [{ message: "unknown", at: "/spec/feedback", says: "such as: survey-response-rate." }] },
  { title: "it is among the metrics", spec: { metrics: [{ metric: "survey-response-rate" }], feedback: [{ id: "members", kind: "survey" }] }, expect: [] },
  {
    title: "one of two such metrics is named",
    spec: { metrics: [{ metric: "survey-response-rate" }], feedback: [{ id: "members", kind: "survey" }] },
    metrics: [{ id: "survey-response-rate", tier: "activity", unit: "ratio", variants: [], tables: ["invitation"] }, { id: "survey-start-rate", tier: "activity", unit: "ratio", variants: [], tables: ["invitation"] }],
    expect: [],
  },
  { title: "only talks", spec: { feedback: [{ id: "talks", kind: "one-to-one" }] }, expect: [] },
  { title: "no metric of that kind can be had", spec: { feedback: [{ id: "members", kind: "survey" }] }, metrics: [], expect: [] },
  { title: "a survey among talks, and metrics of other things", spec: { metrics: [{ metric: "resolution-rate" }], feedback: [{ id: "talks", kind: "one-to-one" }, { id: "members", kind: "survey" }] }, expect: [{ message: "unknown", at: "/spec/feedback" }] },
] satisfies readonly RuleExampleOf<typeof feedbackResponse>[]

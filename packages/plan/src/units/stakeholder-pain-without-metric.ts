import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * Every pain point of a stakeholder names a metric that would show whether it gets better.
 *
 * @see concept:110
 */
export const stakeholderPainWithoutMetric = definePlanRule({
  id: "stakeholder/pain-without-metric",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "Relief that nobody measures is relief that nobody believes.",
    de: "Eine Entlastung, die niemand misst, glaubt auch niemand.",
    da: "En forbedring, ingen måler, er der heller ingen, der tror på.",
  },
  sources: ["concept:110", "seed:004"],
  options: {},
  messages: {
    none: {
      en: "No metric shows whether the pain point “{pain}” of “{role}” gets better. Add metrics to it.",
      de: "Keine Kennzahl zeigt, ob sich bei „{role}“ das Problem „{pain}“ bessert. Ergänzen Sie dort metrics.",
      da: "Intet nøgletal viser, om problemet »{pain}« hos »{role}« bliver mindre. Tilføj metrics dér.",
    },
  },
  visit: {
    stakeholder({ role, painPoints = [] }, { report }) {
      for (const [index, { title, metrics = [] }] of painPoints.entries()) if (metrics.length === 0) report("none", { pain: title, role }, ["painPoints", index])
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "two troubles without a metric, one of them with an empty list",
    spec: { stakeholders: [{ id: "support-lead", role: "Head of support", painPoints: [{ title: "The same questions every day" }, { title: "Night shifts", metrics: [] }] }] },
    expect: [{ message: "none", at: "/spec/stakeholders/0/painPoints/0" }, { message: "none", at: "/spec/stakeholders/0/painPoints/1" }],
  },
  {
    title: "a trouble that is measured",
    spec: { stakeholders: [{ id: "support-lead", role: "Head of support", painPoints: [{ title: "The same questions every day", metrics: ["self-service-ratio"] }] }] },
    expect: [],
  },
  { title: "nothing troubles the director", spec: { stakeholders: [{ id: "director", role: "Managing director" }] }, expect: [] },
] satisfies readonly RuleExampleOf<typeof stakeholderPainWithoutMetric>[]

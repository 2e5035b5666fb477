import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * Every headline metric belongs to an objective.
 *
 * @remarks
 * It belongs to one that it names, or to one that is judged by the same metric.
 * @see concept:22
 */
export const metricNoObjective = definePlanRule({
  id: "metric/no-objective",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "Once there are objectives, only what bears on them is worth reporting.",
    de: "Sobald es Zielvorgaben gibt, ist nur berichtenswert, was mit ihnen zu tun hat.",
    da: "Når delmålene er lagt fast, er kun det, der vedrører dem, værd at rapportere.",
  },
  sources: ["concept:22", "concept:55", "seed:000"],
  options: {},
  messages: {
    unlinked: {
      en: "{metric} belongs to no objective. Name one in its field objective, or stop steering by it.",
      de: "{metric} gehört zu keiner Zielvorgabe. Nennen Sie eine im Feld objective oder verzichten Sie auf die Kennzahl.",
      da: "{metric} hører ikke til noget delmål. Angiv et i feltet objective, eller hold op med at styre efter nøgletallet.",
    },
  },
  visit: {
    metric({ metric, objective }, { plan: { spec }, report }) {
      if (objective === undefined && !(spec.objectives ?? []).some((each) => each.metric === metric)) report("unlinked", { metric })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "a metric for its own sake", spec: { metrics: [{ metric: "resolution-rate" }] }, expect: [{ message: "unlinked", at: "/spec/metrics/0" }] },
  {
    title: "the objectives are judged by something else",
    spec: { metrics: [{ metric: "resolution-rate" }], objectives: [{ id: "fast", title: "Faster first answers", metric: "first-response-time" }] },
    expect: [{ message: "unlinked", at: "/spec/metrics/0" }],
  },
  {
    title: "an objective is judged by it",
    spec: { metrics: [{ metric: "resolution-rate" }], objectives: [{ id: "solved", title: "More questions solved", metric: "resolution-rate" }] },
    expect: [],
  },
  {
    title: "it names an objective that is judged by something else",
    spec: { metrics: [{ metric: "resolution-rate", objective: "fast" }], objectives: [{ id: "fast", title: "Faster first answers", metric: "first-response-time" }] },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof metricNoObjective>[]

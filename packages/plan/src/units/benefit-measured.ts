import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * The data show every benefit that the plan counts on.
 *
 * @remarks
 * Needs measures. Metrics that the plan is steered by are left to the rules for them.
 * @see concept:68
 */
export const benefitMeasured = definePlanRule({
  id: "benefit/measured",
  since: "0.1.0",
  severity: "info",
  presets: ["strict"],
  why: {
    en: "Both sides of a case count only when both were measured: what it cost, and what it brought.",
    de: "Eine Rechnung geht nur auf, wenn beide Seiten gemessen sind: was es gekostet und was es gebracht hat.",
    da: "Et regnestykke holder kun, når begge sider er målt: hvad det kostede, og hvad det gav.",
  },
  sources: ["concept:68", "concept:104", "seed:002"],
  options: {},
  messages: {
    never: {
      en: "The benefit “{title}” is to be seen in {metric}, but the data given have no number for it. Record what it counts, or choose another metric.",
      de: "Der Nutzen „{title}“ soll sich an {metric} zeigen, doch die vorliegenden Daten enthalten dazu keine Zahl. Erfassen Sie, was dort gezählt wird, oder wählen Sie eine andere Kennzahl.",
      da: "Gevinsten »{title}« skal kunne aflæses på {metric}, men dataene indeholder intet tal for det. Sørg for, at det bliver registreret, eller vælg et andet nøgletal.",
    },
  },
  visit: {
    plan({ spec: { benefits = [], metrics = [], objectives = [] } }, { measures, report }) {
      if (!measures.given) return
      const steering = new Set([...metrics, ...objectives].map(({ metric }) => metric))
      for (const [index, { title, metric }] of benefits.entries()) {
        if (metric === undefined || steering.has(metric) || measures.measured(metric, undefined).length > 0) continue
        report("never", { title, metric }, ["spec", "benefits", index, "metric"])
      }
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "asked for, and refused",
    spec: { benefits: [{ id: "support", title: "Fewer tickets", metric: "deflected-contacts" }] },
    measures: [{ measured: false, metric: "deflected-contacts@1", variant: "community", why: "not-recorded", detail: "No survey asks for it.", exclusions: [] }],
    expect: [{ message: "never", at: "/spec/benefits/0/metric" }],
  },
  {
    title: "measured, or among the plan's own metrics and objectives",
    spec: {
      benefits: [
        { id: "support", title: "Fewer tickets", metric: "deflected-contacts" },
        { id: "solved", title: "Solved questions", metric: "resolution-rate" },
        { id: "praise", title: "Advocates", metric: "advocates" },
        { id: "mood", title: "A good mood" },
      ],
      metrics: [{ metric: "resolution-rate" }],
      objectives: [{ id: "loved", title: "More advocates", metric: "advocates" }],
    },
    measures: [
      {
        measured: true,
        metric: "deflected-contacts@1",
        variant: "community",
        value: 40,
        unit: "count",
        interval: { low: 30, high: 50, level: 0.95, method: "example" },
        n: 40,
        window: { from: "2026-01-01T00:00:00Z", to: "2026-02-01T00:00:00Z", timeZone: "UTC", closed: true },
        exclusions: [],
        assumptions: [],
        caveats: [],
      },
    ],
    expect: [],
  },
  { title: "without data nothing is missing from them", spec: { benefits: [{ id: "support", title: "Fewer tickets", metric: "deflected-contacts" }] }, expect: [] },
] satisfies readonly RuleExampleOf<typeof benefitMeasured>[]

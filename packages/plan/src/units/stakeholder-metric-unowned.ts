import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"
import type { Path } from "../source.ts"

/**
 * Every metric the plan is judged by is one that some stakeholder cares about.
 *
 * @remarks
 * Looks at headline metrics and at those of objectives; what a stakeholder cares about are their own metrics and those of their pain
 * points. A plan without stakeholders is left to the rule that asks for them.
 * @see concept:110
 */
export const stakeholderMetricUnowned = definePlanRule({
  id: "stakeholder/metric-unowned",
  since: "0.1.0",
  severity: "info",
  presets: ["strict"],
  why: {
    en: "A success that nobody asked for saves no community when budgets are cut.",
    de: "Ein Erfolg, nach dem niemand gefragt hat, rettet keine Community, wenn gespart wird.",
    da: "En succes, som ingen har bedt om, redder intet fællesskab, når der skal spares.",
  },
  sources: ["concept:110", "concept:10", "seed:004"],
  options: {},
  messages: {
    none: {
      en: "No stakeholder (of {count}) names a metric they care about. Ask them what they are judged by, and add metrics to each.",
      de: "Keine Anspruchsgruppe (von {count}) nennt eine Kennzahl, auf die es ihr ankommt. Fragen Sie alle, woran sie gemessen werden, und ergänzen Sie jeweils metrics.",
      da: "Ingen af interessenterne ({count}) har angivet et nøgletal, de går op i. Spørg dem, hvad de bliver målt på, og tilføj metrics hos hver enkelt.",
    },
    unowned: {
      en: "No stakeholder cares about the metric {metric}. Add it to the metrics of whoever needs it, or choose one that somebody needs.",
      de: "Auf die Kennzahl {metric} kommt es keiner Anspruchsgruppe an. Ergänzen Sie sie unter metrics, wo sie gebraucht wird, oder wählen Sie eine, die gebraucht wird.",
      da: "Ingen interessent går op i nøgletallet {metric}. Tilføj det under metrics hos den, der har brug for det, eller vælg et, som nogen har brug for.",
    },
  },
  visit: {
    plan({ spec: { stakeholders = [], metrics = [], objectives = [] } }, { report }) {
      const wanted = new Set(stakeholders.flatMap((one) => [...(one.metrics ?? []), ...(one.painPoints ?? []).flatMap((pain) => pain.metrics ?? [])]))
      const used: readonly { readonly metric: string | undefined; readonly at: Path }[] = [
        ...metrics.map(({ metric }, index) => ({ metric, at: ["spec", "metrics", index, "metric"] })),
        ...objectives.map(({ metric }, index) => ({ metric, at: ["spec", "objectives", index, "metric"] })),
      ]
      if (stakeholders.length === 0) return
      if (wanted.size === 0) return report("none", { count: stakeholders.length }, { at: ["spec", "stakeholders"], on: "key" })
      const told = new Set<string>()
      for (const { metric, at } of used) {
        if (metric === undefined || wanted.has(metric) || told.has(metric)) continue
        told.add(metric)
        report("unowned", { metric }, at)
      }
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "a headline metric and an objective nobody asked for, told once each",
    spec: {
      stakeholders: [{ id: "support-lead", role: "Head of support", metrics: ["resolution-rate"], painPoints: [{ title: "Slow answers", metrics: ["first-response-time"] }, { title: "Night shifts" }] }],
      metrics: [{ metric: "share-of-voice" }, { metric: "resolution-rate" }, { metric: "first-response-time" }],
      objectives: [
        { id: "known", title: "Better known", metric: "share-of-voice" },
        { id: "loved", title: "More advocates", metric: "advocates" },
        { id: "open", title: "Open the doors" },
      ],
    },
    expect: [{ message: "unowned", at: "/spec/metrics/0/metric" }, { message: "unowned", at: "/spec/objectives/1/metric" }],
  },
  {
    title: "stakeholders who were never asked",
    spec: { stakeholders: [{ id: "director", role: "Managing director" }, { id: "support-lead", role: "Head of support", painPoints: [{ title: "Slow answers" }] }], metrics: [{ metric: "share-of-voice" }] },
    expect: [{ message: "none", at: "/spec/stakeholders" }],
  },
  { title: "without stakeholders another rule asks for them", spec: { metrics: [{ metric: "share-of-voice" }] }, expect: [] },
  {
    title: "what is measured is what somebody wants to know",
    spec: { stakeholders: [{ id: "director", role: "Managing director", metrics: ["net-promoter-score"] }], metrics: [{ metric: "net-promoter-score" }] },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof stakeholderMetricUnowned>[]

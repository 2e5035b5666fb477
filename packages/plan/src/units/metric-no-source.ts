import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"
import { isBlank } from "../wording.ts"

/**
 * Every headline metric says where its data come from.
 *
 * @see concept:88
 */
export const metricNoSource = definePlanRule({
  id: "metric/no-source",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict", "ten-elements"],
  why: {
    en: "Not every platform records what a metric needs; better to find out while planning.",
    de: "Nicht jede Plattform zeichnet auf, was eine Kennzahl braucht; das fällt besser beim Planen auf.",
    da: "Ikke alle platforme registrerer det, et nøgletal kræver; det er bedst at opdage, mens man planlægger.",
  },
  sources: ["concept:88", "seed:003"],
  options: {},
  messages: {
    missing: {
      en: "{metric} does not say where its data come from. Add source, such as the forum's export.",
      de: "Woher die Daten zu {metric} stammen, steht nicht im Plan. Ergänzen Sie source, etwa den Export des Forums.",
      da: "Det fremgår ikke, hvor tallene til {metric} kommer fra. Tilføj source, for eksempel en eksport fra forummet.",
    },
  },
  visit: {
    metric({ metric, source }, { report }) {
      if (isBlank(source)) report("missing", { metric })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "data from nowhere", spec: { metrics: [{ metric: "resolution-rate" }] }, expect: [{ message: "missing", at: "/spec/metrics/0" }] },
  { title: "data from the forum", spec: { metrics: [{ metric: "resolution-rate", source: "the forum's weekly export" }] }, expect: [] },
] satisfies readonly RuleExampleOf<typeof metricNoSource>[]

import type { RuleExampleOf } from "../example.ts"
import { meantOf } from "../references.ts"
import { definePlanRule } from "../rule.ts"

/**
 * A plan that counts conversions says what counts as one.
 *
 * @remarks
 * A metric counts conversions if it reads the fact table of the option `table`.
 * @see concept:116
 */
export const conversionDefined = definePlanRule({
  id: "conversion/defined",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "A rate of conversions means nothing until somebody has said what converts whom into what.",
    de: "Eine Conversion-Rate sagt nichts aus, solange niemand festgelegt hat, was als Conversion zählt.",
    da: "En konverteringsrate siger ikke noget, før det er lagt fast, hvem der går fra hvad til hvad.",
  },
  sources: ["concept:116", "concept:118", "seed:004"],
  options: { table: "conversion" },
  messages: {
    missing: {
      en: "{metric} counts conversions, but the plan does not say what counts as one. Add it to spec.conversions.",
      de: "{metric} zählt Conversions, aber der Plan sagt nicht, was als Conversion gilt. Ergänzen Sie dies unter spec.conversions.",
      da: "{metric} tæller konverteringer, men planen siger ikke, hvad der tæller som en. Tilføj definitionen under spec.conversions.",
    },
  },
  visit: {
    plan(plan, { metrics, options: { table }, report }) {
      if ((plan.spec.conversions ?? []).length > 0) return
      const counting = new Set(metrics.filter(({ tables }) => tables.includes(table)).map(({ id }) => id))
      for (const { value: id, path } of meantOf(plan, "metric")) if (counting.has(id)) report("missing", { metric: id }, path)
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "the cost of something undefined",
    spec: { metrics: [{ metric: "cost-per-conversion" }] },
    expect: [{ message: "missing", at: "/spec/metrics/0/metric" }],
  },
  {
    title: "a conversion is a paid order",
    spec: { metrics: [{ metric: "cost-per-conversion" }], conversions: [{ id: "order", means: "a first paid order by somebody who had read the forum" }] },
    expect: [],
  },
  { title: "no metric that counts conversions", spec: { metrics: [{ metric: "resolution-rate" }] }, expect: [] },
] satisfies readonly RuleExampleOf<typeof conversionDefined>[]

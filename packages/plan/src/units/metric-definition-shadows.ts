import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * A metric of the plan's own has a name that no metric of the catalogue has.
 *
 * @remarks
 * Where two metrics have one name, that of the catalogue is meant everywhere, and the plan's own is never used.
 * @see concept:116
 */
export const metricDefinitionShadows = definePlanRule({
  id: "metric/definition-shadows",
  since: "0.1.0",
  severity: "error",
  presets: ["recommended", "strict"],
  why: {
    en: "Two metrics of one name are one report with two meanings.",
    de: "Zwei Kennzahlen gleichen Namens ergeben einen Bericht mit zwei Bedeutungen.",
    da: "To nøgletal med samme navn giver én rapport med to betydninger.",
  },
  sources: ["concept:116", "concept:118", "seed:004"],
  options: {},
  messages: {
    taken: {
      en: "There is a metric {id} in the catalogue already, and that one is used. Remove the definition, or give it an id of its own.",
      de: "Im Kennzahlenkatalog gibt es bereits eine Kennzahl {id}, und diese wird verwendet. Entfernen Sie die Definition oder geben Sie ihr eine eigene id.",
      da: "Kataloget har allerede et nøgletal med id'et {id}, og det er det, der bliver brugt. Fjern definitionen, eller giv den sit eget id.",
    },
  },
  visit: {
    plan({ spec: { definitions = [] } }, { metrics, report }) {
      // The plan's own come last among the metrics it may name.
      const taken = new Set(metrics.slice(0, metrics.length - definitions.length).map(({ id }) => id))
      for (const [index, { id }] of definitions.entries()) if (taken.has(id)) report("taken", { id }, ["spec", "definitions", index, "id"])
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "a resolution rate of one's own",
    spec: { definitions: [{ id: "events", title: "Events held", unit: "count" }, { id: "resolution-rate", title: "Solved on the same day", unit: "ratio" }] },
    expect: [{ message: "taken", at: "/spec/definitions/1/id" }],
  },
  { title: "a name of its own", spec: { definitions: [{ id: "solved-same-day", title: "Solved on the same day", unit: "ratio" }] }, expect: [] },
  {
    title: "a name that a metric of your own has already",
    spec: { definitions: [{ id: "events", title: "Events held", unit: "count" }] },
    metrics: [{ id: "events", tier: "behaviour", unit: "count", variants: [], tables: [] }],
    expect: [{ message: "taken", at: "/spec/definitions/0/id" }],
  },
] satisfies readonly RuleExampleOf<typeof metricDefinitionShadows>[]

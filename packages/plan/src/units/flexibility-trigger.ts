import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * The plan says what would make it change.
 *
 * @see concept:99
 */
export const flexibilityTrigger = definePlanRule({
  id: "flexibility/trigger",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict", "ten-elements"],
  why: {
    en: "A plan that knows its own limits changes in time instead of too late.",
    de: "Ein Plan, der seine Grenzen kennt, ändert sich rechtzeitig statt zu spät.",
    da: "En plan, der kender sine grænser, når at følge med, før det er for sent.",
  },
  sources: ["concept:99", "concept:102", "seed:003"],
  options: {},
  messages: {
    missing: {
      en: "The plan does not say what would make you change it. Add triggers to spec.flexibility, such as a number below which you stop.",
      de: "Der Plan sagt nicht, was Sie zu einer Änderung bewegen würde. Ergänzen Sie triggers unter spec.flexibility, etwa einen Wert, unter dem Sie abbrechen.",
      da: "Planen siger ikke, hvad der skal til, for at I ændrer den. Tilføj triggers under spec.flexibility, for eksempel en nedre grænse, hvor I stopper.",
    },
  },
  visit: {
    plan({ spec: { flexibility } }, { report }) {
      if ((flexibility?.triggers ?? []).length === 0) report("missing", {}, { at: ["spec", "flexibility"], on: "key" })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "a plan for ever", spec: {}, expect: [{ message: "missing", at: "/spec" }] },
  { title: "an empty list is no limit", spec: { flexibility: { triggers: [] } }, expect: [{ message: "missing", at: "/spec/flexibility" }] },
  { title: "a plan with a limit", spec: { flexibility: { triggers: [{ when: "fewer than ten questions a week for a month" }] } }, expect: [] },
] satisfies readonly RuleExampleOf<typeof flexibilityTrigger>[]

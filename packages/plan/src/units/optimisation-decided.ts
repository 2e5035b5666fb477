import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"
import { isBlank } from "../wording.ts"

/**
 * Every finding leads to a decision, be it to change nothing, and the decision has a day.
 *
 * @see concept:57
 */
export const optimisationDecided = definePlanRule({
  id: "optimisation/decided",
  since: "0.1.0",
  severity: "info",
  presets: ["strict"],
  why: {
    en: "A report that ends with what was found solves nothing.",
    de: "Ein Bericht, der beim Befund endet, löst nichts.",
    da: "En rapport, der slutter med det, man fandt ud af, løser ikke noget.",
  },
  sources: ["concept:57", "concept:54", "concept:111", "seed:001", "seed:004"],
  options: {},
  messages: {
    undecided: {
      en: "“{finding}” was found, and nothing was decided. Add decision, be it that everything stays as it is.",
      de: "Zur Erkenntnis „{finding}“ ist nichts entschieden. Ergänzen Sie decision, und sei es, dass alles bleibt, wie es ist.",
      da: "På baggrund af »{finding}« er der ikke truffet nogen beslutning. Tilføj decision, også hvis den er at lade alt være, som det er.",
    },
    undated: {
      en: "It is not said when “{decision}” was decided. Add decidedOn, so that before and after can be told apart.",
      de: "Wann „{decision}“ entschieden wurde, steht nicht im Plan. Ergänzen Sie decidedOn, damit sich Vorher und Nachher unterscheiden lassen.",
      da: "Det fremgår ikke, hvornår »{decision}« blev besluttet. Tilføj decidedOn, så man kan skelne før fra efter.",
    },
  },
  visit: {
    optimisation({ finding, decision, decidedOn }, { report }) {
      if (decision === undefined || isBlank(decision)) return report("undecided", { finding })
      if (decidedOn === undefined) report("undated", { decision })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "found and left, and decided some day",
    spec: { optimisation: [{ id: "night", finding: "Questions at night wait" }, { id: "blank", finding: "Search fails", decision: "" }, { id: "tags", finding: "Tags are not used", decision: "Fewer tags" }] },
    expect: [{ message: "undecided", at: "/spec/optimisation/0" }, { message: "undecided", at: "/spec/optimisation/1" }, { message: "undated", at: "/spec/optimisation/2" }],
  },
  { title: "decided on a day", spec: { optimisation: [{ id: "tags", finding: "Tags are not used", decision: "Keep them", decidedOn: "2026-02-01" }] }, expect: [] },
] satisfies readonly RuleExampleOf<typeof optimisationDecided>[]

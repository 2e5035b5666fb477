import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * Every objective says which behaviour it wants more of, and of whom.
 *
 * @see concept:38
 */
export const objectiveSmartSpecific = definePlanRule({
  id: "objective/smart-specific",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "An objective that does not say who should do what cannot be worked towards.",
    de: "Auf eine Zielvorgabe, die nicht sagt, wer was tun soll, lässt sich nicht hinarbeiten.",
    da: "Man kan ikke arbejde hen imod et delmål, der ikke siger, hvem der skal gøre hvad.",
  },
  sources: ["concept:1", "concept:38", "seed:001"],
  options: {},
  messages: {
    vague: {
      en: "The objective “{title}” does not say its {fields}. Add them, so that it is clear who should do what.",
      de: "In der Zielvorgabe „{title}“ fehlt: {fields}. Ergänzen Sie dies, damit klar ist, wer was tun soll.",
      da: "Delmålet »{title}« angiver ikke {fields}. Tilføj det, så det er klart, hvem der skal gøre hvad.",
    },
  },
  visit: {
    objective(objective, { report }) {
      const fields = (["behaviour", "population"] as const).filter((field) => objective[field] === undefined)
      if (fields.length > 0) report("vague", { title: objective.title, fields })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "who should do what?", spec: { objectives: [{ id: "more", title: "More activity" }] }, expect: [{ message: "vague", at: "/spec/objectives/0" }] },
  {
    title: "experienced members should answer",
    spec: { objectives: [{ id: "answers", title: "More answers by members", behaviour: "answer", population: "members for more than a year" }] },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof objectiveSmartSpecific>[]

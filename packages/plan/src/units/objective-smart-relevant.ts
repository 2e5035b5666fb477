import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * Every objective serves a goal of the organisation, of its own or through its behaviour.
 *
 * @remarks
 * A plan without goals is left to the rule that asks for them.
 * @see concept:38
 */
export const objectiveSmartRelevant = definePlanRule({
  id: "objective/smart-relevant",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "An objective that serves no goal of the organisation is work that nobody asked for.",
    de: "Eine Zielvorgabe, die keinem Ziel der Organisation dient, ist Arbeit, die niemand bestellt hat.",
    da: "Et delmål, der ikke bidrager til et af organisationens mål, er arbejde, ingen har bedt om.",
  },
  sources: ["concept:1", "concept:38", "concept:39", "concept:55", "seed:001"],
  together: ["unlinked"],
  options: {},
  messages: {
    unlinked: {
      en: "The objective “{title}” serves no goal. Name one in its field goal.",
      de: "Die Zielvorgabe „{title}“ dient keinem Ziel. Nennen Sie eines im Feld goal.",
      da: "Delmålet »{title}« bidrager ikke til noget mål. Angiv et i feltet goal.",
    },
  },
  visit: {
    objective({ title, goal, behaviour }, { plan: { spec }, report }) {
      if ((spec.goals ?? []).length === 0) return
      const served = goal !== undefined || (behaviour !== undefined && (spec.goals ?? []).some(({ behaviours = [] }) => behaviours.includes(behaviour)))
      if (!served) report("unlinked", { title })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "there are no goals yet, which another rule tells", spec: { objectives: [{ id: "more", title: "More posts" }] }, expect: [] },
  { title: "what is it for?", spec: { goals: [{ id: "fewer-tickets", title: "Fewer support tickets" }], objectives: [{ id: "more", title: "More posts" }] }, expect: [{ message: "unlinked", at: "/spec/objectives/0" }] },
  {
    title: "one names its goal, the other's behaviour serves one",
    spec: {
      goals: [{ id: "fewer-tickets", title: "Fewer support tickets", behaviours: ["answer"] }, { id: "fame", title: "Be known" }],
      objectives: [{ id: "solved", title: "More questions solved", goal: "fewer-tickets" }, { id: "answers", title: "More answers", behaviour: "answer" }],
    },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof objectiveSmartRelevant>[]

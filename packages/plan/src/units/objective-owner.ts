import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * Every objective that is still open has somebody who answers for it.
 *
 * @see concept:98
 */
export const objectiveOwner = definePlanRule({
  id: "objective/owner",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "Where several answer for an objective, or nobody does, everybody waits for the others.",
    de: "Wo mehrere für eine Zielvorgabe geradestehen oder niemand, warten alle aufeinander.",
    da: "Når flere står til ansvar for et delmål, eller ingen gør, venter alle på hinanden.",
  },
  sources: ["concept:41", "concept:98", "seed:001", "seed:003"],
  together: ["missing"],
  options: {},
  messages: {
    missing: {
      en: "Nobody answers for the objective “{title}”. Name the id of a role or stakeholder in its field owner.",
      de: "Für die Zielvorgabe „{title}“ ist niemand zuständig. Nennen Sie im Feld owner die id einer Rolle oder Anspruchsgruppe.",
      da: "Ingen står til ansvar for delmålet »{title}«. Angiv id'et på en rolle eller interessent i feltet owner.",
    },
  },
  visit: {
    objective({ title, owner, grade }, { report }) {
      if (owner === undefined && grade === undefined) report("missing", { title })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "co-owners share it, but nobody has it",
    spec: { objectives: [{ id: "solved", title: "More questions solved", coOwners: ["support"] }] },
    expect: [{ message: "missing", at: "/spec/objectives/0" }],
  },
  {
    title: "one has an owner, the other is over",
    spec: { objectives: [{ id: "solved", title: "More questions solved", owner: "manager" }, { id: "ideas", title: "More ideas", grade: 0.7 }] },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof objectiveOwner>[]

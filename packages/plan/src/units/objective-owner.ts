import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * Every objective that is still open has somebody who answers for it.
 *
 * @remarks
 * Whoever answers for a goal answers for its objectives, unless they say otherwise.
 * @see concept:98
 */
export const objectiveOwner = definePlanRule({
  id: "objective/owner",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "Where several answer for an objective, or nobody does, everybody waits.",
    de: "Ist niemand für eine Zielvorgabe zuständig oder sind es mehrere, warten alle.",
    da: "Når flere eller ingen har ansvaret for et delmål, venter alle.",
  },
  sources: ["concept:41", "concept:98", "seed:001", "seed:003"],
  together: ["missing"],
  options: {},
  messages: {
    missing: {
      en: "Nobody answers for the objective “{title}”. Name the id of a role or stakeholder in its field owner.",
      de: "Für die Zielvorgabe „{title}“ ist niemand zuständig. Nennen Sie im Feld owner die id einer Rolle oder Anspruchsgruppe.",
      da: "Ingen har ansvaret for delmålet »{title}«. Angiv id'et på en rolle eller interessent i feltet owner.",
    },
  },
  visit: {
    objective({ title, goal, owner, grade }, { resolve, report }) {
      if (owner === undefined && grade === undefined && resolve("goal", goal)?.owner === undefined) report("missing", { title })
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
    title: "one has an owner, one is over, and one is its goal's owner's",
    spec: { goals: [{ id: "savings", title: "Lower costs", owner: "director" }], objectives: [{ id: "cheaper", title: "A cheaper platform", goal: "savings" }, { id: "solved", title: "More questions solved", owner: "manager" }, { id: "ideas", title: "More ideas", grade: 0.7 }] },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof objectiveOwner>[]

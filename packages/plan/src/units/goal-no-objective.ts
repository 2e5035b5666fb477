import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * Every goal has an objective that says by what, how far and by when it is reached.
 *
 * @remarks
 * An objective belongs to a goal that it names, or through its behaviour. A goal that others serve is reached by way of them. Objectives
 * without target or due day are told of by the rules about objectives.
 * @see concept:100
 */
export const goalNoObjective = definePlanRule({
  id: "goal/no-objective",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict", "ten-elements"],
  why: {
    en: "A goal without a target and a day is never reached and never missed.",
    de: "Ein Ziel ohne Zielwert und Termin wird nie erreicht und nie verfehlt.",
    da: "Et mål uden målværdi og frist kan hverken nås eller forfejles.",
  },
  sources: ["concept:1", "concept:100", "seed:000", "seed:003"],
  together: ["none"],
  options: {},
  messages: {
    none: {
      en: "Nobody will know when the goal “{goal}” is reached: it has no objective. Add one to spec.objectives with goal: {id}, a target and a due day.",
      de: "Niemand wird wissen, wann das Ziel „{goal}“ erreicht ist: Es hat keine Zielvorgabe. Ergänzen Sie eine unter spec.objectives mit goal: {id}, Zielwert und Termin.",
      da: "Ingen kan vide, hvornår målet »{goal}« er nået, for det har ikke noget delmål. Tilføj et under spec.objectives med goal: {id}, en målværdi og en frist.",
    },
  },
  visit: {
    plan({ spec: { goals = [], objectives = [] } }, { report }) {
      const goalsWith = new Set(objectives.map(({ goal }) => goal))
      const behavioursWith = new Set(objectives.map(({ behaviour }) => behaviour))
      const served = new Set(goals.map(({ serves }) => serves))
      for (const [index, { id, title, behaviours = [] }] of goals.entries()) {
        if (!goalsWith.has(id) && !served.has(id) && !behaviours.some((behaviour) => behavioursWith.has(behaviour))) report("none", { goal: title, id }, ["spec", "goals", index])
      }
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "the objective belongs to another goal",
    spec: {
      goals: [{ id: "fewer-tickets", title: "Fewer support tickets" }, { id: "ideas", title: "Better ideas", behaviours: ["suggest"] }],
      objectives: [{ id: "solved", title: "More questions solved", goal: "fewer-tickets", behaviour: "answer" }],
    },
    expect: [{ message: "none", at: "/spec/goals/1" }],
  },
  {
    title: "one has its own, one by a behaviour, one by the goal that serves it",
    spec: {
      goals: [{ id: "fewer-tickets", title: "Fewer support tickets", serves: "savings" }, { id: "trust", title: "More trust", behaviours: ["thank", "answer"] }, { id: "savings", title: "Lower costs" }],
      objectives: [{ id: "solved", title: "More questions solved", goal: "fewer-tickets", behaviour: "answer" }],
    },
    expect: [],
  },
  { title: "no goals yet", spec: {}, expect: [] },
] satisfies readonly RuleExampleOf<typeof goalNoObjective>[]

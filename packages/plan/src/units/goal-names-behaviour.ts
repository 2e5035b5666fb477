import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * Every goal names at least one behaviour that members should show.
 *
 * @remarks
 * Unit: `atLeast` is a number of behaviours. An objective that ties a behaviour to the goal counts as naming it. A goal that others serve
 * has the behaviours of those.
 * @see concept:1
 */
export const goalNamesBehaviour = definePlanRule({
  id: "goal/names-behaviour",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "A goal without behaviour leaves to chance how what members do creates value.",
    de: "Ein Ziel ohne Verhalten überlässt es dem Zufall, wie Mitglieder Wert schaffen.",
    da: "Et mål uden adfærd overlader det til tilfældighederne, hvordan medlemmerne skaber værdi.",
  },
  sources: ["concept:1", "concept:3", "concept:14", "seed:000"],
  together: ["none"],
  options: { atLeast: 1 },
  messages: {
    none: {
      en: "The goal “{goal}” names no behaviour of members. Add to its behaviours the id of what members should do for it.",
      de: "Das Ziel „{goal}“ nennt kein Verhalten der Mitglieder. Ergänzen Sie in behaviours die id dessen, was Mitglieder dafür tun sollen.",
      da: "Målet »{goal}« peger ikke på nogen medlemsadfærd. Tilføj id'et på det, medlemmerne skal gøre for målet, i feltet behaviours.",
    },
    few: {
      en: "The goal “{goal}” names too few behaviours of members ({count}); expected is at least {atLeast}. Add the ids of behaviours to it.",
      de: "Das Ziel „{goal}“ nennt zu wenige Verhaltensweisen der Mitglieder ({count}); erwartet wird mindestens {atLeast}. Ergänzen Sie in behaviours die id weiterer Verhaltensweisen.",
      da: "Målet »{goal}« peger på for få slags medlemsadfærd ({count}); der forventes mindst {atLeast}. Tilføj flere id'er i feltet behaviours.",
    },
  },
  visit: {
    plan({ spec: { goals = [], objectives = [] } }, { options: { atLeast }, report }) {
      const wanted = new Map<string, string[]>(goals.map(({ id }) => [id, []]))
      for (const { goal = "", behaviour } of objectives) if (behaviour !== undefined) wanted.get(goal)?.push(behaviour)
      const served = new Set(goals.map(({ serves }) => serves))
      for (const [index, { id, title, behaviours = [] }] of goals.entries()) {
        const count = new Set([...behaviours, ...(wanted.get(id) ?? [])]).size
        if (count >= atLeast || served.has(id)) continue
        const at = ["spec", "goals", index]
        if (count === 0) report("none", { goal: title }, at)
        else report("few", { goal: title, count, atLeast }, at)
      }
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "a goal that names nothing members do",
    spec: { goals: [{ id: "fewer-tickets", title: "Fewer support tickets" }] },
    expect: [{ message: "none", at: "/spec/goals/0" }],
  },
  {
    title: "of two goals with the same id, the one that names nothing",
    spec: { goals: [{ id: "calm", title: "Fewer support tickets" }, { id: "calm", title: "A calmer spring", behaviours: ["answer"] }] },
    expect: [{ message: "none", at: "/spec/goals/0" }],
  },
  {
    title: "its objective names none either",
    spec: { goals: [{ id: "fewer-tickets", title: "Fewer support tickets" }], objectives: [{ id: "solved", title: "More questions solved", goal: "fewer-tickets" }] },
    expect: [{ message: "none", at: "/spec/goals/0" }],
  },
  {
    title: "one behaviour where two are asked for",
    spec: { goals: [{ id: "fewer-tickets", title: "Fewer support tickets", behaviours: ["answer"] }] },
    options: { atLeast: 2 },
    expect: [{ message: "few", at: "/spec/goals/0", says: "(1); expected is at least 2" }],
  },
  {
    title: "one goal names it, the other has it by an objective",
    spec: {
      goals: [{ id: "fewer-tickets", title: "Fewer support tickets", behaviours: ["answer"] }, { id: "better-product", title: "A better product" }],
      objectives: [{ id: "ideas", title: "More ideas from members", goal: "better-product", behaviour: "suggest" }],
    },
    expect: [],
  },
  {
    title: "a goal has the behaviours of the goals that serve it",
    spec: { goals: [{ id: "savings", title: "Lower costs" }, { id: "fewer-tickets", title: "Fewer support tickets", serves: "savings", behaviours: ["answer"] }] },
    expect: [],
  },
  { title: "no goals yet", spec: {}, expect: [] },
] satisfies readonly RuleExampleOf<typeof goalNamesBehaviour>[]

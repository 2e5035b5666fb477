import type { RuleExampleOf } from "../example.ts"
import type { Goal } from "../model.ts"
import { definePlanRule } from "../rule.ts"

/** The goals that come back to themselves when one follows what they serve. */
const ringed = (goals: readonly Goal[]): ReadonlySet<string> => {
  const serves = new Map(goals.map((goal) => [goal.id, goal.serves]))
  const rings = new Set<string>()
  const seen = new Set<string>()
  for (const { id } of goals) {
    const way = new Set<string>()
    let at: string | undefined = id
    // A goal that was seen on an earlier way has been followed to its end.
    while (at !== undefined && !seen.has(at)) {
      seen.add(at)
      way.add(at)
      at = serves.get(at)
    }
    if (at === undefined || !way.has(at)) continue
    for (const start = at; !rings.has(at); at = serves.get(at) ?? start) rings.add(at)
  }
  return rings
}

/**
 * No goal serves, directly or by way of others, itself.
 *
 * @see concept:3
 */
export const goalServesCycle = definePlanRule({
  id: "goal/serves-cycle",
  since: "0.1.0",
  severity: "error",
  presets: ["recommended", "strict"],
  why: {
    en: "Goals that serve each other serve nothing outside themselves.",
    de: "Ziele, die einander dienen, dienen nur sich selbst.",
    da: "Mål, der understøtter hinanden i ring, understøtter kun sig selv.",
  },
  sources: ["concept:3", "concept:39", "seed:000"],
  options: {},
  messages: {
    ring: {
      en: "The goal “{goal}” serves itself, by way of “{serves}”. Remove one of the fields serves.",
      de: "Das Ziel „{goal}“ dient über „{serves}“ letztlich sich selbst. Entfernen Sie eine der Angaben in serves.",
      da: "Målet »{goal}« bidrager til sig selv via »{serves}«. Fjern feltet serves ved et af målene.",
    },
  },
  visit: {
    plan({ spec: { goals = [] } }, { report }) {
      const rings = ringed(goals)
      for (const [index, { id, title, serves }] of goals.entries()) if (serves !== undefined && rings.has(id)) report("ring", { goal: title, serves }, ["spec", "goals", index, "serves"])
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "two serve each other; a third only serves them, and a fourth is reached through it",
    spec: {
      goals: [
        { id: "third", title: "Fewer calls", serves: "cheaper" },
        { id: "cheaper", title: "Lower costs", serves: "earning" },
        { id: "earning", title: "Higher earnings", serves: "cheaper" },
        { id: "fourth", title: "Fewer long calls", serves: "third" },
      ],
    },
    expect: [{ message: "ring", at: "/spec/goals/1/serves" }, { message: "ring", at: "/spec/goals/2/serves" }],
  },
  { title: "a goal that serves itself", spec: { goals: [{ id: "lively", title: "A lively forum", serves: "lively" }] }, expect: [{ message: "ring", at: "/spec/goals/0/serves" }] },
  {
    title: "two goals serve a third, which serves one that is not in the plan",
    spec: { goals: [{ id: "a", title: "Fewer calls", serves: "c" }, { id: "b", title: "Fewer letters", serves: "c" }, { id: "c", title: "Lower costs", serves: "elsewhere" }] },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof goalServesCycle>[]

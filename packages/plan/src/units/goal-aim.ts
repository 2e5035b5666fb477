import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * Every goal says what the organisation gets out of it: a kind of business goal, a kind of value, or a larger goal that it serves.
 *
 * @see concept:39
 */
export const goalAim = definePlanRule({
  id: "goal/aim",
  since: "0.1.0",
  severity: "warning",
  presets: ["strict"],
  why: {
    en: "A community whose goals are not the organisation's goals is the first thing to be cut.",
    de: "An einer Community, deren Ziele nicht die der Organisation sind, wird zuerst gespart.",
    da: "Et fællesskab, der ikke arbejder for organisationens mål, er det første, der ryger, når der skal spares.",
  },
  sources: ["concept:26", "concept:39", "concept:55", "seed:000", "seed:001"],
  together: ["none"],
  options: {},
  messages: {
    none: {
      en: "The goal “{goal}” does not say what the organisation gets out of it. Add aim, such as revenue, satisfaction or awareness, or value, or the larger goal in serves.",
      de: "Das Ziel „{goal}“ sagt nicht, was die Organisation davon hat. Ergänzen Sie aim, etwa revenue, satisfaction oder awareness, ergänzen Sie value oder nennen Sie unter serves das übergeordnete Ziel.",
      da: "Målet »{goal}« siger ikke, hvad organisationen får ud af det. Tilføj aim (for eksempel revenue, satisfaction eller awareness), value eller det større mål i serves.",
    },
  },
  visit: {
    goal({ title, aim, value, serves }, { report }) {
      if (aim === undefined && value === undefined && serves === undefined) report("none", { goal: title })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "for its own sake", spec: { goals: [{ id: "lively", title: "A lively forum", priority: 1 }] }, expect: [{ message: "none", at: "/spec/goals/0" }] },
  {
    title: "one says its aim, one its value, one the goal it serves",
    spec: {
      goals: [
        { id: "known", title: "Better known", aim: "awareness" },
        { id: "fewer-tickets", title: "Fewer support tickets", value: "service-cost" },
        { id: "fewer-calls", title: "Fewer calls", serves: "fewer-tickets" },
      ],
    },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof goalAim>[]

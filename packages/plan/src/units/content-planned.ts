import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * The plan says what will be published.
 *
 * @see concept:46
 */
export const contentPlanned = definePlanRule({
  id: "content/planned",
  since: "0.1.0",
  severity: "info",
  presets: ["strict"],
  why: {
    en: "What nobody plans is published when somebody finds the time.",
    de: "Was niemand plant, erscheint, wenn gerade jemand Zeit hat.",
    da: "Det, ingen planlægger, udkommer først, når nogen får tid.",
  },
  sources: ["concept:46", "concept:48", "seed:001"],
  options: {},
  messages: {
    none: {
      en: "The plan does not say what will be published. Add the kinds of content and their schedule to spec.content.",
      de: "Der Plan sagt nicht, was veröffentlicht wird. Ergänzen Sie unter spec.content die Arten von Inhalten (kinds) und den Veröffentlichungsplan (schedule).",
      da: "Planen siger ikke, hvad der skal udgives. Tilføj indholdstyperne (kinds) og udgivelsesplanen (schedule) under spec.content.",
    },
  },
  visit: {
    plan({ spec: { content: { kinds = [], schedule = [] } = {} } }, { report }) {
      if (kinds.length === 0 && schedule.length === 0) report("none", {}, { at: ["spec", "content"], on: "key" })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "nothing is planned", spec: {}, expect: [{ message: "none", at: "/spec" }] },
  { title: "a share of nothing", spec: { content: { memberShare: 0.5 } }, expect: [{ message: "none", at: "/spec/content" }] },
  { title: "the kinds are known", spec: { content: { kinds: ["blog"] } }, expect: [] },
  { title: "the schedule is known", spec: { content: { schedule: [{ kind: "blog", cadence: "weekly" }] } }, expect: [] },
] satisfies readonly RuleExampleOf<typeof contentPlanned>[]

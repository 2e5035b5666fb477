import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * Every action that is still to be done carries out a tactic.
 *
 * @remarks
 * A plan without tactics is left to the rules that ask for them.
 * @see concept:90
 */
export const actionTactic = definePlanRule({
  id: "action/tactic",
  since: "0.1.0",
  severity: "warning",
  presets: ["strict"],
  why: {
    en: "Work that belongs to no tactic reaches no goal that anybody could name.",
    de: "Arbeit, die zu keiner Taktik gehört, führt zu keinem Ziel, das jemand nennen könnte.",
    da: "Arbejde, der ikke hører til en taktik, fører ikke til noget mål, nogen kan nævne.",
  },
  sources: ["concept:90", "concept:3", "concept:24", "seed:000", "seed:003"],
  options: {},
  messages: {
    orphan: {
      en: "The action “{title}” carries out no tactic. Name one in its field tactic, or drop the action.",
      de: "Die Maßnahme „{title}“ setzt keine Taktik um. Nennen Sie eine im Feld tactic oder streichen Sie die Maßnahme.",
      da: "Tiltaget »{title}« udfører ingen taktik. Angiv en i feltet tactic, eller drop tiltaget.",
    },
  },
  visit: {
    action({ title, tactic, doneOn, droppedOn }, { plan: { spec }, report }) {
      const isOpen = doneOn === undefined && droppedOn === undefined
      if (isOpen && tactic === undefined && (spec.tactics ?? []).length > 0) report("orphan", { title })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "one belongs to a tactic, the other to nothing",
    spec: { tactics: [{ id: "hello", title: "Greet newcomers" }], actions: [{ id: "write", title: "Write the greeting", tactic: "hello" }, { id: "logo", title: "A new logo" }] },
    expect: [{ message: "orphan", at: "/spec/actions/1" }],
  },
  {
    title: "what is done or given up is past",
    spec: { tactics: [{ id: "hello", title: "Greet newcomers" }], actions: [{ id: "logo", title: "A new logo", doneOn: "2026-01-01" }, { id: "film", title: "A film", droppedOn: "2026-01-01" }] },
    expect: [],
  },
  { title: "there are no tactics", spec: { actions: [{ id: "logo", title: "A new logo" }] }, expect: [] },
] satisfies readonly RuleExampleOf<typeof actionTactic>[]

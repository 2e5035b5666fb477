import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"
import { isOpen } from "../work-state.ts"

/**
 * Every action that is still to be done carries out a tactic, or says which goal or objective it serves.
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
    de: "Arbeit ohne Taktik führt zu keinem Ziel, das jemand benennen könnte.",
    da: "Arbejde uden taktik fører ikke til et mål, nogen kan pege på.",
  },
  sources: ["concept:90", "concept:3", "concept:24", "seed:000", "seed:003"],
  together: ["orphan"],
  options: {},
  messages: {
    orphan: {
      en: "The action “{title}” carries out no tactic. Name one in its field tactic, or what it serves in serves, or drop the action.",
      de: "Die Maßnahme „{title}“ setzt keine Taktik um. Nennen Sie eine im Feld tactic, nennen Sie in serves das Ziel, dem sie dient, oder streichen Sie die Maßnahme.",
      da: "Tiltaget »{title}« hører ikke til nogen taktik. Angiv en i feltet tactic eller målet, det bidrager til, i feltet serves, eller drop tiltaget.",
    },
  },
  visit: {
    action(action, { plan: { spec }, report }) {
      const { title, tactic, serves = [] } = action
      if (isOpen(action) && tactic === undefined && serves.length === 0 && (spec.tactics ?? []).length > 0) report("orphan", { title })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "one belongs to a tactic, the other to nothing",
    spec: { tactics: [{ id: "hello", title: "Greet newcomers" }], actions: [{ id: "write", title: "Write the greeting", tactic: "hello" }, { id: "logo", title: "A new logo", serves: [] }, { id: "flag", title: "A new flag" }, { id: "fair", title: "A stand at the fair", serves: ["be-known"] }] },
    expect: [{ message: "orphan", at: "/spec/actions/1" }, { message: "orphan", at: "/spec/actions/2" }],
  },
  {
    title: "what is done or given up is past",
    spec: { tactics: [{ id: "hello", title: "Greet newcomers" }], actions: [{ id: "logo", title: "A new logo", doneOn: "2026-01-01" }, { id: "film", title: "A film", droppedOn: "2026-01-01" }] },
    expect: [],
  },
  { title: "there are no tactics", spec: { actions: [{ id: "logo", title: "A new logo" }] }, expect: [] },
] satisfies readonly RuleExampleOf<typeof actionTactic>[]

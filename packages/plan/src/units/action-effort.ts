import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"
import { isOpen } from "../work-state.ts"

/**
 * Every action that is still to be done says what it costs in time.
 *
 * @see concept:24
 */
export const actionEffort = definePlanRule({
  id: "action/effort",
  since: "0.1.0",
  severity: "info",
  presets: ["strict"],
  why: {
    en: "Only a plan that knows its effort can show that most time goes into what matters.",
    de: "Nur wer den Aufwand kennt, kann zeigen, dass die meiste Zeit in das Wichtige fließt.",
    da: "Kun når tidsforbruget er kendt, kan planen vise, at det meste af tiden går til det vigtige.",
  },
  sources: ["concept:24", "concept:94", "seed:000", "seed:003"],
  together: ["missing"],
  options: {},
  messages: {
    missing: {
      en: "The action “{title}” does not say what it costs in time. Add effort, with amount and unit (hours or days).",
      de: "Für die Maßnahme „{title}“ fehlt der Aufwand. Ergänzen Sie effort mit amount und unit (hours oder days).",
      da: "Der er ikke angivet noget tidsforbrug for tiltaget »{title}«. Tilføj effort med amount og unit (hours eller days).",
    },
  },
  visit: {
    action(action, { report }) {
      if (action.effort === undefined && isOpen(action)) report("missing", { title: action.title })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "as long as it takes", spec: { actions: [{ id: "open", title: "Open the forum" }] }, expect: [{ message: "missing", at: "/spec/actions/0" }] },
  {
    title: "two days; done; given up",
    spec: {
      actions: [
        { id: "open", title: "Open the forum", effort: { amount: 2, unit: "days" } },
        { id: "choose", title: "Choose a platform", doneOn: "2026-02-15" },
        { id: "hire", title: "Hire a moderator", droppedOn: "2026-02-15" },
      ],
    },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof actionEffort>[]

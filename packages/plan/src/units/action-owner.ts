import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"
import { isOpen } from "../work-state.ts"

/**
 * Every action that is still to be done has an owner.
 *
 * @see concept:41
 */
export const actionOwner = definePlanRule({
  id: "action/owner",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict", "ten-elements"],
  why: {
    en: "What everybody could do, nobody does.",
    de: "Was alle tun könnten, tut am Ende niemand.",
    da: "Når alle har ansvaret, er der ingen, der tager det.",
  },
  sources: ["concept:41", "concept:90", "concept:98", "seed:003"],
  together: ["missing"],
  options: {},
  messages: {
    missing: {
      en: "The action “{title}” has no owner. Name the id of a role or stakeholder in its field owner.",
      de: "Für die Maßnahme „{title}“ ist niemand zuständig. Nennen Sie im Feld owner die id einer Rolle oder Anspruchsgruppe.",
      da: "Tiltaget »{title}« har ingen ansvarlig. Angiv id'et på en rolle eller interessent i feltet owner.",
    },
  },
  visit: {
    action(action, { report }) {
      if (action.owner === undefined && isOpen(action)) report("missing", { title: action.title })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "somebody should", spec: { actions: [{ id: "open", title: "Open the forum" }] }, expect: [{ message: "missing", at: "/spec/actions/0" }] },
  {
    title: "one has an owner, one is done, one was given up, one is only thought of",
    spec: { actions: [{ id: "dance", title: "Hold a dance", state: "idea" }, { id: "open", title: "Open the forum", owner: "manager" }, { id: "choose", title: "Choose a platform", doneOn: "2026-01-10" }, { id: "film", title: "Make a film", droppedOn: "2026-01-10" }] },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof actionOwner>[]

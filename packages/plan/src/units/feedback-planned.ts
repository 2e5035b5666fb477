import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * The plan says how members are listened to, and how often.
 *
 * @see concept:42
 */
export const feedbackPlanned = definePlanRule({
  id: "feedback/planned",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "Members know what they need; a plan that never asks them guesses.",
    de: "Mitglieder wissen, was sie brauchen; ein Plan, der sie nie fragt, kann nur raten.",
    da: "Medlemmerne ved, hvad de har brug for; en plan, der aldrig spørger dem, gætter.",
  },
  sources: ["concept:42", "concept:43", "concept:122", "seed:001"],
  together: ["cadence"],
  options: {},
  messages: {
    none: {
      en: "The plan does not say how members are listened to. Add a survey, focus group or one-to-one talks to spec.feedback.",
      de: "Der Plan sagt nicht, wie Sie Ihren Mitgliedern zuhören. Ergänzen Sie unter spec.feedback eine Umfrage, eine Fokusgruppe oder Einzelgespräche.",
      da: "Planen siger ikke, hvordan I lytter til medlemmerne. Tilføj et spørgeskema, en fokusgruppe eller samtaler på tomandshånd under spec.feedback.",
    },
    cadence: {
      en: "It is not said how often “{id}” takes place. Add cadence (weekly, monthly, quarterly or yearly), after for what sets it off, or on for a single day.",
      de: "Wie oft „{id}“ stattfindet, steht nicht im Plan. Ergänzen Sie cadence (weekly, monthly, quarterly oder yearly), after für einen bestimmten Anlass oder on für einen einzigen Tag.",
      da: "Det fremgår ikke, hvor ofte »{id}« finder sted. Tilføj cadence (weekly, monthly, quarterly eller yearly), after for det, der udløser det, eller on for en enkelt dag.",
    },
  },
  visit: {
    plan({ spec: { feedback = [] } }, { report }) {
      if (feedback.length === 0) report("none", {}, { at: ["spec", "feedback"], on: "key" })
    },
    feedback({ id, cadence, after, on }, { report }) {
      if (cadence === undefined && after === undefined && on === undefined) report("cadence", { id })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "nobody asks", spec: {}, expect: [{ message: "none", at: "/spec" }] },
  { title: "asked some day", spec: { feedback: [{ id: "member-survey", kind: "survey" }] }, expect: [{ message: "cadence", at: "/spec/feedback/0" }] },
  { title: "asked after each ticket", spec: { feedback: [{ id: "ticket-survey", kind: "survey", after: "A ticket is solved" }] }, expect: [] },
  { title: "asked once, before the plan was written", spec: { feedback: [{ id: "drafts-on-tour", kind: "meeting", on: "2025-11-30" }] }, expect: [] },
  { title: "asked every quarter", spec: { feedback: [{ id: "member-survey", kind: "survey", cadence: "quarterly" }] }, expect: [] },
  { title: "an empty list asks nobody", spec: { feedback: [] }, expect: [{ message: "none", at: "/spec/feedback" }] },
] satisfies readonly RuleExampleOf<typeof feedbackPlanned>[]

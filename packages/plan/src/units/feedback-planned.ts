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
    de: "Mitglieder wissen, was sie brauchen; ein Plan, der sie nie fragt, rät.",
    da: "Medlemmerne ved, hvad de har brug for; en plan, der aldrig spørger dem, gætter.",
  },
  sources: ["concept:42", "concept:43", "concept:122", "seed:001"],
  together: ["cadence"],
  options: {},
  messages: {
    none: {
      en: "The plan does not say how members are listened to. Add a survey, focus group or one-to-one talks to spec.feedback.",
      de: "Der Plan sagt nicht, wie den Mitgliedern zugehört wird. Ergänzen Sie unter spec.feedback eine Umfrage, eine Fokusgruppe oder Einzelgespräche.",
      da: "Planen siger ikke, hvordan I lytter til medlemmerne. Tilføj et spørgeskema, en fokusgruppe eller samtaler på tomandshånd under spec.feedback.",
    },
    cadence: {
      en: "It is not said how often “{id}” takes place. Add cadence: weekly, monthly, quarterly or yearly.",
      de: "Für „{id}“ fehlt, wie oft es stattfindet. Ergänzen Sie cadence: weekly, monthly, quarterly oder yearly.",
      da: "Det fremgår ikke, hvor ofte »{id}« finder sted. Tilføj cadence: weekly, monthly, quarterly eller yearly.",
    },
  },
  visit: {
    plan({ spec: { feedback = [] } }, { report }) {
      if (feedback.length === 0) report("none", {}, { at: ["spec", "feedback"], on: "key" })
    },
    feedback({ id, cadence }, { report }) {
      if (cadence === undefined) report("cadence", { id })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "nobody asks", spec: {}, expect: [{ message: "none", at: "/spec" }] },
  { title: "asked some day", spec: { feedback: [{ id: "member-survey", kind: "survey" }] }, expect: [{ message: "cadence", at: "/spec/feedback/0" }] },
  { title: "asked every quarter", spec: { feedback: [{ id: "member-survey", kind: "survey", cadence: "quarterly" }] }, expect: [] },
] satisfies readonly RuleExampleOf<typeof feedbackPlanned>[]

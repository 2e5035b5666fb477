import { defineCriterion } from "../define.ts"
import { fromPlan } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"
import { countAtLeast, isBlank } from "../parts.ts"

/**
 * Members are listened to again and again, at fixed intervals or on a fixed occasion.
 *
 * @remarks
 * Unit: met when the plan has at least one survey, focus group or round of one-to-one talks with a cadence, or with what it follows each time,
 * such as a closed ticket.
 * @see concept:42
 */
export const feedbackPlanned = defineCriterion({
  id: "feedback-planned",
  since: "0.1.0",
  level: 1,
  revision: 2,
  asks: {
    en: "Is it planned when and how members are asked what they need?",
    de: "Ist geplant, wann und wie die Mitglieder nach ihren Bedürfnissen gefragt werden?",
    da: "Er det planlagt, hvornår og hvordan medlemmerne bliver spurgt om deres behov?",
  },
  why: {
    en: "A strategy that fits its members has to hear from them, not once but again and again.",
    de: "Eine Strategie passt nur dann zu den Mitgliedern, wenn diese zu Wort kommen – nicht einmal, sondern immer wieder.",
    da: "En strategi passer kun til medlemmerne, hvis de bliver hørt – ikke én gang, men løbende.",
  },
  evidence: {
    /** How members are listened to, and when. */
    feedback: fromPlan((spec) => spec.feedback),
  },
  judge: ({ feedback }) =>
    countAtLeast(
      1,
      feedback?.filter(({ cadence, after }) => cadence !== undefined || !isBlank(after)),
      {
        en: "Surveys, focus groups and talks with a fixed rhythm or occasion",
        de: "Umfragen, Fokusgruppen und Gespräche mit festem Turnus oder Anlass",
        da: "Spørgeskemaer, fokusgrupper og samtaler med fast rytme eller anledning",
      },
    ),
  remedy: {
    effort: "hours",
    text: {
      en: "Plan one way of listening – a survey, a focus group or personal talks – and how often or after what it comes round.",
      de: "Planen Sie einen Weg des Zuhörens – Umfrage, Fokusgruppe oder persönliche Gespräche – und legen Sie Turnus oder Anlass fest.",
      da: "Planlæg én måde at lytte på – et spørgeskema, en fokusgruppe eller personlige samtaler – og fastlæg, hvor ofte eller ved hvilken anledning det skal ske.",
    },
  },
  sources: ["concept:42", "concept:43", "concept:122"],
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "a survey every quarter", plan: { feedback: [{ id: "pulse", kind: "survey", cadence: "quarterly" }] }, expect: "met" },
  {
    title: "each time a ticket is closed",
    plan: { feedback: [{ id: "pulse", kind: "survey", after: "A closed ticket", delay: "1 d" }] },
    expect: "met",
  },
  { title: "after something yet to be settled", plan: { feedback: [{ id: "pulse", kind: "survey", after: "TBD" }] }, expect: "unmet" },
  { title: "a survey, but nobody knows when", plan: { feedback: [{ id: "pulse", kind: "survey" }] }, expect: "unmet" },
  { title: "a plan without feedback", plan: {}, expect: "unmet" },
  { title: "no plan: not judged", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof feedbackPlanned>[]

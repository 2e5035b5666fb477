import { defineCriterion } from "../define.ts"
import { fromPlan } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"
import { countAtLeast } from "../parts.ts"

/**
 * Members are listened to at fixed intervals.
 *
 * @remarks
 * Unit: met when the plan has at least one survey, focus group or round of one-to-one talks with a cadence.
 * @see concept:42
 */
export const feedbackPlanned = defineCriterion({
  id: "feedback-planned",
  since: "0.1.0",
  level: 1,
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
  evidence: { feedback: fromPlan((spec) => spec.feedback) },
  judge: ({ feedback }) =>
    countAtLeast(
      1,
      feedback?.filter(({ cadence }) => cadence !== undefined),
      {
        en: "Surveys, focus groups and talks with a fixed rhythm",
        de: "Umfragen, Fokusgruppen und Gespräche mit festem Turnus",
        da: "Undersøgelser, fokusgrupper og samtaler med fast rytme",
      },
    ),
  remedy: {
    effort: "hours",
    text: {
      en: "Plan one way of listening – a survey, a focus group or personal talks – and how often it comes round.",
      de: "Planen Sie einen Weg des Zuhörens – Umfrage, Fokusgruppe oder persönliche Gespräche – und legen Sie den Turnus fest.",
      da: "Planlæg én måde at lytte på – en spørgeundersøgelse, en fokusgruppe eller personlige samtaler – og fastlæg, hvor ofte det skal ske.",
    },
  },
  sources: ["concept:42", "concept:43", "concept:122"],
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "a survey every quarter", plan: { feedback: [{ id: "pulse", kind: "survey", cadence: "quarterly" }] }, expect: "met" },
  { title: "a survey, but nobody knows when", plan: { feedback: [{ id: "pulse", kind: "survey" }] }, expect: "unmet" },
  { title: "a plan without feedback", plan: {}, expect: "unmet" },
  { title: "no plan: not judged", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof feedbackPlanned>[]

import { defineCriterion } from "../define.ts"
import { fromPlan } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"
import { each } from "../parts.ts"

/**
 * Somebody who decides has understood each objective.
 *
 * @remarks
 * Unit: met when of each objective that is not graded yet a stakeholder of executive or management seniority was told, and said on some
 * day that they understood it. Where all are graded, between one plan and the next, it goes by these.
 * @see concept:5
 */
export const objectivesUnderstood = defineCriterion({
  id: "objectives-understood",
  since: "0.1.0",
  level: 1,
  revision: 2,
  asks: {
    en: "Has somebody who decides confirmed of each objective that they understood it?",
    de: "Hat zu jeder Zielvorgabe jemand mit Entscheidungsbefugnis bestätigt, sie verstanden zu haben?",
    da: "Har en beslutningstager for hvert delmål bekræftet at have forstået det?",
  },
  why: {
    en: "Those who decide about money close what they do not understand, and support nothing they never heard of.",
    de: "Wer über das Geld entscheidet, streicht, was unverständlich bleibt, und unterstützt nichts, was nie zur Sprache kam.",
    da: "De, der bestemmer over pengene, lukker det, de ikke forstår, og bakker ikke op om noget, de aldrig har hørt om.",
  },
  evidence: {
    /** Objectives not yet graded, or all where there are none, and the ids of those that management acknowledged. */
    shared: fromPlan(({ objectives = [], stakeholders = [] }) => ({
      objectives: objectives.some(({ grade }) => grade === undefined) ? objectives.filter(({ grade }) => grade === undefined) : objectives,
      understood: stakeholders
        .filter(({ seniority }) => seniority === "executive" || seniority === "management")
        .flatMap(({ informed = [] }) => informed.flatMap(({ of, acknowledgedOn }) => (acknowledgedOn === undefined ? [] : [of]))),
    })),
  },
  judge: ({ shared: { objectives, understood } }) =>
    each(
      objectives,
      {
        en: "Objectives understood by somebody who decides",
        de: "Zielvorgaben, die jemand mit Entscheidungsbefugnis verstanden hat",
        da: "Delmål, som en beslutningstager har forstået",
      },
      { holds: ({ id }) => understood.includes(id), name: ({ title }) => title },
    ),
  remedy: {
    effort: "days",
    text: {
      en: "Go through the objectives with one executive or head of department, ask them to put each into their own words, and note the day.",
      de: "Gehen Sie die Zielvorgaben mit jemandem aus der Geschäfts- oder Abteilungsleitung durch, lassen Sie sich jede mit eigenen Worten wiedergeben, und notieren Sie den Tag.",
      da: "Gennemgå delmålene med en fra direktionen eller en afdelingsleder, bed vedkommende gengive hvert af dem med egne ord, og notér datoen.",
    },
  },
  sources: ["concept:4", "concept:5", "concept:12"],
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "each objective was understood by somebody who decides; one that is over is not asked",
    plan: {
      objectives: [{ id: "faster-help", title: "Faster help" }, { id: "more-praise", title: "More praise" }, { id: "first-answers", title: "First answers", grade: 0.8 }],
      stakeholders: [
        { id: "support", role: "Head of support", seniority: "management", informed: [{ of: "faster-help", on: "2026-01-12", acknowledgedOn: "2026-01-19" }] },
        { id: "marketing", role: "Chief marketing officer", seniority: "executive", informed: [{ of: "more-praise", on: "2026-01-12", acknowledgedOn: "2026-01-14" }] },
      ],
    },
    expect: "met",
  },
  {
    title: "told, but nobody said that they understood",
    plan: {
      objectives: [{ id: "faster-help", title: "Faster help" }],
      stakeholders: [{ id: "support", role: "Head of support", seniority: "management", informed: [{ of: "faster-help", on: "2026-01-12" }] }],
    },
    expect: "unmet",
  },
  {
    title: "understood in the team alone",
    plan: {
      objectives: [{ id: "faster-help", title: "Faster help" }],
      stakeholders: [{ id: "agents", role: "Support agent", seniority: "team", informed: [{ of: "faster-help", on: "2026-01-12", acknowledgedOn: "2026-01-12" }] }],
    },
    expect: "unmet",
  },
  {
    title: "the year is over, and what was graded had been understood",
    plan: {
      objectives: [{ id: "faster-help", title: "Faster help", grade: 0.7 }],
      stakeholders: [{ id: "support", role: "Head of support", seniority: "management", informed: [{ of: "faster-help", on: "2026-01-12", acknowledgedOn: "2026-01-19" }] }],
    },
    expect: "met",
  },
  { title: "a plan without objectives", plan: {}, expect: "unmet" },
  { title: "no plan: not judged", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof objectivesUnderstood>[]

import { defineCriterion } from "../define.ts"
import { fromPlan } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"
import { present } from "../parts.ts"

/**
 * The plan states the mission, the vision and the values the community serves.
 *
 * @remarks
 * Unit: met when all three say something; whether they are any good is for people to judge.
 * @see concept:37
 */
export const missionVisionValuesStated = defineCriterion({
  id: "mission-vision-values-stated",
  since: "0.1.0",
  level: 1,
  asks: {
    en: "Are the mission, the vision and the values the community serves written down?",
    de: "Sind Leitbild, Vision und Werte, denen die Community dient, schriftlich festgehalten?",
    da: "Er den mission, den vision og de værdier, som fællesskabet bygger på, skrevet ned?",
  },
  why: {
    en: "Whoever plans or moderates needs the same idea of what the community is for.",
    de: "Wer plant oder moderiert, braucht dieselbe Vorstellung davon, wozu die Community da ist.",
    da: "Alle, der planlægger eller modererer, skal have samme billede af, hvad fællesskabet er til for.",
  },
  evidence: {
    /** What the organisation is for. */
    organisation: fromPlan((spec) => spec.organisation),
  },
  judge: ({ organisation }) =>
    present(
      [{ en: "mission", de: "Leitbild", da: "mission" }, organisation?.mission],
      [{ en: "vision", de: "Vision", da: "vision" }, organisation?.vision],
      [{ en: "values", de: "Werte", da: "værdier" }, organisation?.values?.map(({ title }) => title)],
    ),
  remedy: {
    effort: "days",
    text: {
      en: "Agree on one sentence each for mission and vision and on three to five values, and write them into the plan.",
      de: "Einigen Sie sich auf je einen Satz für Leitbild und Vision sowie auf drei bis fünf Werte, und halten Sie sie im Plan fest.",
      da: "Bliv enige om én sætning til missionen, én til visionen og tre til fem værdier, og skriv dem ind i planen.",
    },
  },
  sources: ["concept:35", "concept:36", "concept:37"],
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "all three are stated",
    plan: { organisation: { mission: "Good coffee for everyone", vision: "Every kitchen a café", values: [{ id: "openness", title: "Openness" }] } },
    expect: "met",
  },
  {
    title: "the vision is missing",
    plan: { organisation: { mission: "Good coffee for everyone", values: [{ id: "openness", title: "Openness" }] } },
    expect: "unmet",
  },
  { title: "blank words do not count", plan: { organisation: { mission: " ", vision: "", values: [{ id: "openness", title: " " }] } }, expect: "unmet" },
  { title: "no plan: not judged", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof missionVisionValuesStated>[]

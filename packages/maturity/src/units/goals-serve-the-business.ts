import { defineCriterion } from "../define.ts"
import { fromPlan } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"
import { each } from "../parts.ts"

/**
 * Every goal says which kind of value it creates for the organisation.
 *
 * @remarks
 * Unit: met when each goal names one of the value types of the plan.
 * @see concept:39
 */
export const goalsServeTheBusiness = defineCriterion({
  id: "goals-serve-the-business",
  since: "0.1.0",
  level: 1,
  asks: {
    en: "Does every goal say what kind of value it creates for the organisation?",
    de: "Sagt jedes Ziel, welche Art von Wert es für das Unternehmen schafft?",
    da: "Siger hvert mål, hvilken slags værdi det skaber for organisationen?",
  },
  why: {
    en: "A community whose use to the organisation nobody can name is the first to be closed when money is short.",
    de: "Eine Community, deren Nutzen für das Unternehmen niemand benennen kann, wird bei knappem Geld als Erste geschlossen.",
    da: "Et fællesskab, hvis nytte for organisationen ingen kan sætte ord på, lukkes først, når pengene er små.",
  },
  evidence: { goals: fromPlan((spec) => spec.goals) },
  judge: ({ goals }) =>
    each(
      goals,
      {
        en: "Goals with a stated value for the organisation",
        de: "Ziele mit benanntem Wert für das Unternehmen",
        da: "Mål med en angivet værdi for organisationen",
      },
      { holds: ({ value }) => value !== undefined, name: ({ title }) => title },
    ),
  remedy: {
    effort: "hours",
    text: {
      en: "Go through the goals with the people who pay for the community and write down the kind of value each one creates; drop those that create none.",
      de: "Gehen Sie die Ziele mit denen durch, die die Community finanzieren, und halten Sie zu jedem die Art des Werts fest; streichen Sie Ziele, die keinen schaffen.",
      da: "Gennemgå målene med dem, der betaler for fællesskabet, og skriv ud for hvert mål, hvilken slags værdi det skaber; stryg de mål, der ikke skaber nogen.",
    },
  },
  sources: ["concept:3", "concept:26", "concept:39"],
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "the goal names its value", plan: { goals: [{ id: "cheaper-support", title: "Cheaper support", value: "service-cost" }] }, expect: "met" },
  {
    title: "one of two goals names none",
    plan: { goals: [{ id: "cheaper-support", title: "Cheaper support", value: "service-cost" }, { id: "more-posts", title: "More posts" }] },
    expect: "unmet",
  },
  { title: "a plan without goals", plan: {}, expect: "unmet" },
  { title: "no plan: not judged", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof goalsServeTheBusiness>[]

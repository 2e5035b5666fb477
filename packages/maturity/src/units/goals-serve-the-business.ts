import type { Goal } from "@folkmoot/plan"
import { defineCriterion } from "../define.ts"
import { fromPlan } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"
import { each } from "../parts.ts"

/** Whether a goal says what the organisation gets out of it, or serves a larger one that does; goals that only serve each other do not. */
const isOfUse = ({ aim, value, serves }: Goal, others: readonly Goal[]): boolean => {
  const larger = others.find(({ id }) => id === serves)
  return aim !== undefined || value !== undefined || (larger !== undefined && isOfUse(larger, others.filter((one) => one !== larger)))
}

/**
 * Every goal says what the organisation gets out of it.
 *
 * @remarks
 * Unit: met when each goal names a business aim, such as revenue or awareness, or a kind of value, or serves a larger goal of the plan that does.
 * @see concept:39
 */
export const goalsServeTheBusiness = defineCriterion({
  id: "goals-serve-the-business",
  since: "0.1.0",
  level: 1,
  revision: 2,
  asks: {
    en: "Does every goal say what the organisation gets out of it?",
    de: "Sagt jedes Ziel, was die Organisation davon hat?",
    da: "Siger hvert mål, hvad organisationen får ud af det?",
  },
  why: {
    en: "A community whose use to the organisation nobody can name is the first to be closed when money is short.",
    de: "Eine Community, deren Nutzen für die Organisation niemand benennen kann, wird bei knappem Geld als Erstes geschlossen.",
    da: "Et fællesskab, hvis nytte for organisationen ingen kan sætte ord på, er det første, der bliver lukket, når pengene er små.",
  },
  evidence: {
    /** Every goal of the plan. */
    goals: fromPlan((spec) => spec.goals),
  },
  judge: ({ goals }) =>
    each(
      goals,
      {
        en: "Goals with a stated benefit for the organisation",
        de: "Ziele mit benanntem Nutzen für die Organisation",
        da: "Mål med en angivet gevinst for organisationen",
      },
      { holds: (goal) => isOfUse(goal, goals ?? []), name: ({ title }) => title },
    ),
  remedy: {
    effort: "hours",
    text: {
      en: "Go through the goals with the people who pay for the community and write down what each one brings, be it revenue, awareness or lower costs; drop those that bring nothing.",
      de: "Gehen Sie die Ziele mit denen durch, die die Community finanzieren, und halten Sie fest, was jedes davon bringt, etwa Umsatz, Bekanntheit oder niedrigere Kosten; streichen Sie Ziele, die nichts bringen.",
      da: "Gennemgå målene med dem, der betaler for fællesskabet, og skriv ud for hvert mål, hvad det skal give, for eksempel omsætning, kendskab eller lavere omkostninger; stryg de mål, der ikke giver noget.",
    },
  },
  sources: ["concept:3", "concept:26", "concept:39"],
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "the goal names its value", plan: { goals: [{ id: "cheaper-support", title: "Cheaper support", value: "service-cost" }] }, expect: "met" },
  {
    title: "one is to make the brand known, and a smaller one serves it",
    plan: { goals: [{ id: "known", title: "Better known", aim: "awareness" }, { id: "guests", title: "More guests at our evenings", serves: "known" }] },
    expect: "met",
  },
  {
    title: "one serves the business by way of another",
    plan: {
      goals: [
        { id: "known", title: "Better known", aim: "awareness" },
        { id: "guests", title: "More guests at our evenings", serves: "known" },
        { id: "invitations", title: "Everybody brings somebody along", serves: "guests" },
      ],
    },
    expect: "met",
  },
  {
    title: "two goals that serve each other and nothing else",
    plan: { goals: [{ id: "lively", title: "A lively forum", serves: "busy" }, { id: "busy", title: "A busy forum", serves: "lively" }] },
    expect: "unmet",
  },
  {
    title: "one of two goals names none",
    plan: { goals: [{ id: "cheaper-support", title: "Cheaper support", value: "service-cost" }, { id: "more-posts", title: "More posts" }] },
    expect: "unmet",
  },
  { title: "a plan without goals", plan: {}, expect: "unmet" },
  { title: "no plan: not judged", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof goalsServeTheBusiness>[]

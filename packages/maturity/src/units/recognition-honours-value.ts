import { knownMetrics } from "@folkmoot/plan"
import { defineCriterion } from "../define.ts"
import { fromPlan } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"
import { allOf, countAtLeast, each, isBlank } from "../parts.ts"

/**
 * Recognition follows what is valuable, and members can advance by it.
 *
 * @remarks
 * Unit: met when each form of recognition names the behaviours it honours, or ranks members by a metric that is not of the tier
 * `activity`, and at least one has steps, each saying what it takes. It advises: a small community can do without steps.
 * @see concept:53
 */
export const recognitionHonoursValue = defineCriterion({
  id: "recognition-honours-value",
  since: "0.1.0",
  level: 2,
  required: false,
  asks: {
    en: "Does recognition follow what is valuable rather than what is busy, and can members advance by it?",
    de: "Richtet sich die Anerkennung nach wertvollem Verhalten statt nach bloßer Aktivität, und können Mitglieder dadurch aufsteigen?",
    da: "Bliver medlemmerne anerkendt for værdifuld adfærd frem for blot aktivitet, og kan de rykke op gennem anerkendelsen?",
  },
  why: {
    en: "What is honoured is done more often: where the busiest win, posts multiply, and where those who help win, help does.",
    de: "Was anerkannt wird, geschieht öfter: Gewinnen die Aktivsten, mehren sich die Beiträge; gewinnen die Hilfreichen, mehrt sich die Hilfe.",
    da: "Det, der bliver anerkendt, sker oftere: Vinder de mest aktive, bliver der flere indlæg; vinder de hjælpsomme, bliver der mere hjælp.",
  },
  evidence: {
    /** Forms of recognition, and the metrics of one's own by which they may rank. */
    honours: fromPlan(({ recognition, definitions = [] }) => ({ recognition, definitions })),
  },
  judge: ({ honours: { recognition, definitions } }) => {
    const isBusyness = (metric: string): boolean => [...definitions, ...knownMetrics].some(({ id, tier }) => id === metric && tier === "activity")
    return allOf(
      each(
        recognition,
        {
          en: "Forms of recognition tied to a valuable behaviour",
          de: "Formen der Anerkennung, die an wertvolles Verhalten geknüpft sind",
          da: "Former for anerkendelse, der er knyttet til værdifuld adfærd",
        },
        {
          holds: ({ behaviours = [], ranksBy }) => (ranksBy === undefined ? behaviours.length > 0 : !isBusyness(ranksBy)),
          name: ({ title, id }) => title ?? id,
        },
      ),
      countAtLeast(
        1,
        recognition?.filter(({ steps = [] }) => steps.length > 0 && steps.every(({ requires, metric }) => metric !== undefined || !isBlank(requires))),
        { en: "Ways to advance by known steps", de: "Wege, über bekannte Stufen aufzusteigen", da: "Måder at rykke op på ad kendte trin" },
      ),
    )
  },
  remedy: {
    effort: "days",
    text: {
      en: "Write next to each form of recognition which behaviour it honours, rank by help instead of by posts, and say in public what it takes to be trusted with more.",
      de: "Schreiben Sie zu jeder Form der Anerkennung, welchem Verhalten sie gilt, ordnen Sie Ranglisten nach Hilfe statt nach Beiträgen, und machen Sie bekannt, was es für mehr Verantwortung braucht.",
      da: "Skriv ud for hver form for anerkendelse, hvilken adfærd den gælder, rangér efter hjælp i stedet for efter indlæg, og gør det kendt, hvad der skal til for at få mere ansvar.",
    },
  },
  sources: ["concept:14", "concept:53", "concept:72"],
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "helpers are honoured, and it is known how to become one who moderates",
    plan: {
      recognition: [
        {
          id: "helpers",
          behaviours: ["answer"],
          steps: [{ title: "Guide", requires: "Ten solved questions of others" }, { title: "Moderator", requires: "Half a year as a guide" }],
        },
      ],
    },
    expect: "met",
  },
  {
    title: "a board that ranks by help",
    plan: { recognition: [{ id: "board", ranksBy: "valuable-behaviour-rate", steps: [{ title: "Guide", requires: "Ten solved questions of others" }] }] },
    expect: "met",
  },
  {
    title: "a step that takes so much of a metric says what it takes",
    plan: { recognition: [{ id: "helpers", behaviours: ["answer"], steps: [{ title: "Guide", metric: "valuable-behaviour-rate", from: 2 }] }] },
    expect: "met",
  },
  {
    title: "the steps are there, but nobody knows what they take",
    plan: { recognition: [{ id: "helpers", behaviours: ["answer"], steps: [{ title: "Guide" }] }] },
    expect: "unmet",
  },
  {
    title: "what the first step takes is known, what the next takes is not",
    plan: { recognition: [{ id: "helpers", behaviours: ["answer"], steps: [{ title: "Guide", requires: "Ten solved questions of others" }, { title: "Moderator" }] }] },
    expect: "unmet",
  },
  {
    title: "the board ranks by a measure of the plan's own that only counts activity",
    plan: {
      definitions: [{ id: "posts-a-week", title: "Posts a week", unit: "count", tier: "activity" }],
      recognition: [{ id: "board", ranksBy: "posts-a-week", steps: [{ title: "Guide", requires: "Ten solved questions of others" }] }],
    },
    expect: "unmet",
  },
  {
    title: "praise that is tied to nothing",
    plan: { recognition: [{ id: "praise", steps: [{ title: "Guide", requires: "Ten solved questions of others" }] }] },
    expect: "unmet",
  },
  {
    title: "nobody can advance",
    plan: { recognition: [{ id: "helpers", behaviours: ["answer"] }] },
    expect: "unmet",
  },
  {
    title: "the board ranks the busiest",
    plan: {
      recognition: [{ id: "board", title: "Members of the month", ranksBy: "active-members", behaviours: ["answer"], steps: [{ title: "Guide", requires: "Ten solved questions of others" }] }],
    },
    expect: "unmet",
  },
  { title: "a plan without recognition", plan: {}, expect: "unmet" },
  { title: "no plan: not judged", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof recognitionHonoursValue>[]

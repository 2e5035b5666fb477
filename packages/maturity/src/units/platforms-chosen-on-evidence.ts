import { defineCriterion } from "../define.ts"
import { fromPlan } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"
import { each, isBlank } from "../parts.ts"

/**
 * Every platform is in use because members are there.
 *
 * @remarks
 * Unit: met when each platform of the plan that is not closed says for some audience what shows that it is there.
 * @see concept:84
 */
export const platformsChosenOnEvidence = defineCriterion({
  id: "platforms-chosen-on-evidence",
  since: "0.1.0",
  level: 2,
  revision: 2,
  asks: {
    en: "Does the plan say for each platform what shows that members are there?",
    de: "Belegt der Plan für jede Plattform, dass die Mitglieder dort anzutreffen sind?",
    da: "Fremgår det af planen, hvad der viser, at medlemmerne er på hver enkelt platform?",
  },
  why: {
    en: "Every platform costs attention every day; those where nobody is take it from those where people wait for an answer.",
    de: "Jede Plattform kostet täglich Aufmerksamkeit; leere Plattformen nehmen sie denen, auf denen Menschen auf Antwort warten.",
    da: "Hver platform koster opmærksomhed hver dag; de tomme tager den fra dem, hvor folk venter på svar.",
  },
  evidence: {
    /** Those not closed. */
    platforms: fromPlan((spec) => spec.platforms?.filter(({ state }) => state !== "closed")),
  },
  judge: ({ platforms }) =>
    each(
      platforms,
      { en: "Platforms with evidence of an audience", de: "Plattformen mit belegtem Publikum", da: "Platforme med dokumenteret publikum" },
      { holds: ({ audience }) => (audience ?? []).some(({ evidence }) => !isBlank(evidence)), name: ({ title, id }) => title ?? id },
    ),
  remedy: {
    effort: "days",
    text: {
      en: "Note for each platform how many of your members you met there and doing what; close those where it is none.",
      de: "Notieren Sie zu jeder Plattform, wie viele Ihrer Mitglieder Sie dort angetroffen haben und was sie dort tun; schließen Sie Plattformen, auf denen niemand ist.",
      da: "Notér for hver platform, hvor mange af jeres medlemmer I har mødt dér, og hvad de laver; luk de platforme, hvor der ikke er nogen.",
    },
  },
  sources: ["concept:50", "concept:84", "concept:85"],
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "the forum has an audience",
    plan: { platforms: [{ id: "forum", kind: "forum", audience: [{ activity: "Asking" }, { evidence: "A third of our customers have asked there this year." }] }] },
    expect: "met",
  },
  {
    title: "nobody knows who is on the chat",
    plan: {
      platforms: [
        { id: "forum", kind: "forum", audience: [{ activity: "Asking" }, { evidence: "A third of our customers have asked there this year." }] },
        { id: "chat", kind: "chat", title: "Chat", audience: [{ activity: "Chatting", evidence: " " }] },
      ],
    },
    expect: "unmet",
  },
  {
    title: "how one knows is still to be found out",
    plan: { platforms: [{ id: "chat", kind: "chat", audience: [{ activity: "Chatting", evidence: "TBD" }] }] },
    expect: "unmet",
  },
  {
    title: "what is closed needs no evidence any more",
    plan: {
      platforms: [
        { id: "forum", kind: "forum", audience: [{ evidence: "A third of our customers have asked there this year." }] },
        { id: "list", kind: "mailing-list", state: "closed" },
      ],
    },
    expect: "met",
  },
  { title: "a plan without platforms", plan: {}, expect: "unmet" },
  { title: "no plan: not judged", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof platformsChosenOnEvidence>[]

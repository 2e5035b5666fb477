import { defineCriterion } from "../define.ts"
import { fromPlan } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"
import { each } from "../parts.ts"

/**
 * Every channel is where it is because members are there.
 *
 * @remarks
 * Unit: met when each channel of the plan says what shows that the audience is there.
 * @see concept:84
 */
export const channelsChosenOnEvidence = defineCriterion({
  id: "channels-chosen-on-evidence",
  since: "0.1.0",
  level: 2,
  asks: {
    en: "Does the plan say for each channel what shows that members are there?",
    de: "Belegt der Plan für jeden Kanal, dass die Mitglieder dort anzutreffen sind?",
    da: "Fremgår det af planen for hver kanal, hvad der viser, at medlemmerne er der?",
  },
  why: {
    en: "Every channel costs attention every day; those where nobody is take it from those where people wait for an answer.",
    de: "Jeder Kanal kostet täglich Aufmerksamkeit; leere Kanäle nehmen sie denen, in denen Menschen auf Antwort warten.",
    da: "Hver kanal koster opmærksomhed hver dag; de tomme tager den fra dem, hvor folk venter på svar.",
  },
  evidence: { channels: fromPlan((spec) => spec.channels) },
  judge: ({ channels }) =>
    each(
      channels,
      { en: "Channels with evidence of an audience", de: "Kanäle mit belegtem Publikum", da: "Kanaler med dokumenteret publikum" },
      { holds: ({ audienceEvidence }) => (audienceEvidence ?? "").trim() !== "", name: ({ id }) => id },
    ),
  remedy: {
    effort: "days",
    text: {
      en: "Note for each channel how many of your members you met there and doing what; close those where it is none.",
      de: "Notieren Sie zu jedem Kanal, wie viele Ihrer Mitglieder Sie dort angetroffen haben und was sie dort tun; schließen Sie Kanäle, in denen niemand ist.",
      da: "Notér for hver kanal, hvor mange af jeres medlemmer I har mødt dér, og hvad de laver; luk de kanaler, hvor der ikke er nogen.",
    },
  },
  sources: ["concept:50", "concept:84", "concept:85"],
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "the forum has an audience",
    plan: { channels: [{ id: "forum", kind: "forum", audienceEvidence: "A third of our customers have asked there this year." }] },
    expect: "met",
  },
  {
    title: "nobody knows who is on the chat",
    plan: {
      channels: [
        { id: "forum", kind: "forum", audienceEvidence: "A third of our customers have asked there this year." },
        { id: "chat", kind: "chat" },
      ],
    },
    expect: "unmet",
  },
  { title: "a plan without channels", plan: {}, expect: "unmet" },
  { title: "no plan: not judged", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof channelsChosenOnEvidence>[]

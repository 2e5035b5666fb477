import { defineCriterion } from "../define.ts"
import { fromPlan } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"
import { allOf, each, isBlank } from "../parts.ts"

/**
 * The plan knows the groups it is for, what they need, and how the values fit them.
 *
 * @remarks
 * Unit: met when the plan lists audiences, each with its needs, and values, each with how it fits what members value.
 * @see concept:36
 */
export const audienceDescribed = defineCriterion({
  id: "audience-described",
  since: "0.1.0",
  level: 1,
  asks: {
    en: "Does the plan describe the groups the community is for, what they need, and how the values fit them?",
    de: "Beschreibt der Plan, für welche Gruppen die Community da ist, was sie brauchen und wie die Werte zu ihnen passen?",
    da: "Beskriver planen, hvilke grupper fællesskabet er for, hvad de har brug for, og hvordan værdierne passer til dem?",
  },
  why: {
    en: "What is made for everybody fits nobody; people stay where they recognise their needs and their values.",
    de: "Was für alle gemacht ist, passt niemandem; Menschen bleiben dort, wo sie ihre Bedürfnisse und Werte wiederfinden.",
    da: "Det, der er lavet til alle, passer til ingen; folk bliver dér, hvor de kan genkende deres egne behov og værdier.",
  },
  evidence: {
    /** The audiences, and the values they are to fit. */
    people: fromPlan(({ audiences, organisation }) => ({ audiences, values: organisation?.values })),
  },
  judge: ({ people: { audiences, values } }) =>
    allOf(
      each(
        audiences,
        { en: "Groups with a stated need", de: "Gruppen mit benanntem Bedarf", da: "Grupper med et beskrevet behov" },
        { holds: ({ needs }) => !isBlank(needs), name: ({ title }) => title },
      ),
      each(
        values,
        { en: "Values checked against what members value", de: "Werte, die mit denen der Mitglieder abgeglichen sind", da: "Værdier, der er holdt op mod medlemmernes egne" },
        { holds: ({ fit }) => !isBlank(fit), name: ({ title }) => title },
      ),
    ),
  remedy: {
    effort: "days",
    text: {
      en: "Talk to a few people of each group, note in their own words what they need from the community, and go through each value with them.",
      de: "Sprechen Sie mit einigen Menschen aus jeder Gruppe, notieren Sie in deren Worten, was sie von der Community brauchen, und gehen Sie jeden Wert mit ihnen durch.",
      da: "Tal med nogle få fra hver gruppe, notér med deres egne ord, hvad fællesskabet skal kunne give dem, og gå hver værdi igennem med dem.",
    },
  },
  sources: ["concept:36", "concept:43"],
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "a group with its need, a value that fits it",
    plan: {
      audiences: [{ id: "home-brewers", title: "Home brewers", needs: "Help with a machine that leaks" }],
      organisation: { values: [{ id: "openness", title: "Openness", fit: "Members share their failures freely" }] },
    },
    expect: "met",
  },
  {
    title: "the groups are named, but not what they need",
    plan: {
      audiences: [{ id: "home-brewers", title: "Home brewers", needs: "Help with a machine that leaks" }, { id: "cafes", title: "Cafés" }],
      organisation: { values: [{ id: "openness", title: "Openness", fit: "Members share their failures freely" }] },
    },
    expect: "unmet",
  },
  {
    title: "nobody asked whether members share the value",
    plan: {
      audiences: [{ id: "home-brewers", title: "Home brewers", needs: "Help with a machine that leaks" }],
      organisation: { values: [{ id: "openness", title: "Openness" }] },
    },
    expect: "unmet",
  },
  { title: "a plan that says nothing", plan: {}, expect: "unmet" },
  { title: "no plan: not judged", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof audienceDescribed>[]

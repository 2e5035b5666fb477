import { defineCriterion } from "../define.ts"
import { fromPlan } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"
import { each } from "../parts.ts"

/**
 * Content has a publishing schedule, and each entry of it an owner.
 *
 * @remarks
 * Unit: met when the schedule has entries and each names an owner. Whether it is kept is not asked here.
 * @see concept:48
 */
export const publishingSchedulePlanned = defineCriterion({
  id: "publishing-schedule-planned",
  since: "0.1.0",
  level: 2,
  asks: {
    en: "Is there a publishing schedule in which every entry has an owner?",
    de: "Gibt es einen Veröffentlichungsplan, in dem jeder Eintrag eine verantwortliche Person hat?",
    da: "Er der en udgivelsesplan, hvor hver post har en ansvarlig?",
  },
  why: {
    en: "Members make a habit of what comes regularly; a burst followed by silence looks like the end.",
    de: "Was regelmäßig erscheint, wird zur Gewohnheit; ein Strohfeuer mit anschließender Stille wirkt wie das Ende.",
    da: "Det, der kommer regelmæssigt, bliver en vane; en byge af indhold efterfulgt af stilhed ligner enden.",
  },
  evidence: { content: fromPlan((spec) => spec.content) },
  judge: ({ content }) =>
    each(
      content?.schedule,
      {
        en: "Entries of the publishing schedule with an owner",
        de: "Einträge im Veröffentlichungsplan mit verantwortlicher Person",
        da: "Poster i udgivelsesplanen med en ansvarlig",
      },
      { holds: ({ owner }) => owner !== undefined, name: ({ title, kind }) => title ?? kind },
    ),
  remedy: {
    effort: "days",
    text: {
      en: "Plan fewer pieces than you could manage, at fixed intervals, and give each series to one person.",
      de: "Planen Sie weniger Beiträge, als Sie schaffen könnten, in festen Abständen, und übertragen Sie jede Reihe einer Person.",
      da: "Planlæg færre indslag, end I kan overkomme, med faste mellemrum, og giv én person ansvaret for hver serie.",
    },
  },
  sources: ["concept:46", "concept:47", "concept:48"],
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "a blog post every other week", plan: { content: { schedule: [{ kind: "blog", cadence: "fortnightly", owner: "editor" }] } }, expect: "met" },
  {
    title: "nobody is in charge of the webinars",
    plan: { content: { schedule: [{ kind: "blog", cadence: "fortnightly", owner: "editor" }, { kind: "webinar", cadence: "monthly" }] } },
    expect: "unmet",
  },
  { title: "kinds of content, but no schedule", plan: { content: { kinds: ["blog"] } }, expect: "unmet" },
  { title: "no plan: not judged", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof publishingSchedulePlanned>[]

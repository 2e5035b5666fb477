import { defineCriterion } from "../define.ts"
import { fromPlan } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"
import { allOf, each } from "../parts.ts"

/**
 * Content has a publishing schedule, and each entry of it an owner and a purpose.
 *
 * @remarks
 * Unit: met when the schedule has entries and each names an owner, and a goal or a value of the plan that it serves. Whether it is kept is
 * not asked here.
 * @see concept:48
 */
export const publishingSchedulePlanned = defineCriterion({
  id: "publishing-schedule-planned",
  since: "0.1.0",
  level: 2,
  revision: 2,
  asks: {
    en: "Is there a publishing schedule in which every entry has an owner and serves a goal or a value?",
    de: "Gibt es einen Veröffentlichungsplan, in dem für jeden Eintrag feststeht, wer zuständig ist und welchem Ziel oder Wert er dient?",
    da: "Er der en udgivelsesplan, hvor hver post har en ansvarlig og bidrager til et mål eller en værdi?",
  },
  why: {
    en: "Members make a habit of what comes regularly and has a purpose; content for its own sake is a flash in the pan, and the silence after it looks like the end.",
    de: "Was regelmäßig erscheint und einen Zweck hat, wird zur Gewohnheit; Inhalte um ihrer selbst willen sind ein Strohfeuer, und die Stille danach wirkt wie das Ende.",
    da: "Det, der udkommer regelmæssigt og har et formål, bliver en vane; indhold for indholdets skyld blusser kun op, og stilheden bagefter ligner enden.",
  },
  evidence: {
    /** The schedule, and the ids of the goals and values an entry may serve. */
    content: fromPlan(({ content, goals = [], organisation }) => ({
      schedule: content?.schedule,
      goals: goals.map(({ id }) => id),
      values: organisation?.values?.map(({ id }) => id) ?? [],
    })),
  },
  judge: ({ content: { schedule, goals, values } }) =>
    allOf(
      each(
        schedule,
        {
          en: "Entries of the publishing schedule with an owner",
          de: "Einträge im Veröffentlichungsplan mit geklärter Zuständigkeit",
          da: "Poster i udgivelsesplanen med en ansvarlig",
        },
        { holds: ({ owner }) => owner !== undefined, name: ({ title, kind }) => title ?? kind },
      ),
      each(
        schedule,
        {
          en: "Entries of the publishing schedule with a goal or a value",
          de: "Einträge im Veröffentlichungsplan mit einem Ziel oder Wert",
          da: "Poster i udgivelsesplanen med et mål eller en værdi",
        },
        {
          holds: (entry) => goals.some((id) => entry.goals?.includes(id)) || values.some((id) => entry.values?.includes(id)),
          name: ({ title, kind }) => title ?? kind,
        },
      ),
    ),
  remedy: {
    effort: "days",
    text: {
      en: "Plan fewer pieces than you could manage, at fixed intervals, give each series to one person, and drop what serves no goal and no value.",
      de: "Planen Sie weniger Beiträge, als Sie schaffen könnten, in festen Abständen, übertragen Sie jede Reihe einer Person, und streichen Sie, was weder einem Ziel noch einem Wert dient.",
      da: "Planlæg færre indslag, end I kan overkomme, med faste mellemrum, giv én person ansvaret for hver serie, og drop det, der hverken bidrager til et mål eller en værdi.",
    },
  },
  sources: ["concept:46", "concept:47", "concept:48"],
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "a blog post every other week for a goal, a webinar every month for a value",
    plan: {
      organisation: { values: [{ id: "openness", title: "Openness" }] },
      goals: [{ id: "cheaper-support", title: "Cheaper support" }],
      content: {
        schedule: [
          { kind: "blog", cadence: "fortnightly", owner: "editor", goals: ["cheaper-support"] },
          { kind: "webinar", cadence: "monthly", owner: "editor", values: ["openness"] },
        ],
      },
    },
    expect: "met",
  },
  {
    title: "nobody is in charge of the webinars",
    plan: {
      goals: [{ id: "cheaper-support", title: "Cheaper support" }],
      content: {
        schedule: [
          { kind: "blog", cadence: "fortnightly", owner: "editor", goals: ["cheaper-support"] },
          { kind: "webinar", cadence: "monthly", goals: ["cheaper-support"] },
        ],
      },
    },
    expect: "unmet",
  },
  {
    title: "a video because everybody makes videos",
    plan: { goals: [{ id: "cheaper-support", title: "Cheaper support" }], content: { schedule: [{ kind: "video", cadence: "weekly", owner: "editor" }] } },
    expect: "unmet",
  },
  {
    title: "for a goal that the plan does not have",
    plan: {
      goals: [{ id: "cheaper-support", title: "Cheaper support" }],
      content: { schedule: [{ kind: "video", cadence: "weekly", owner: "editor", goals: ["world-peace"] }] },
    },
    expect: "unmet",
  },
  {
    title: "for a value that the organisation does not name",
    plan: {
      organisation: { values: [{ id: "openness", title: "Openness" }] },
      content: { schedule: [{ kind: "video", cadence: "weekly", owner: "editor", values: ["courage"] }] },
    },
    expect: "unmet",
  },
  { title: "kinds of content, but no schedule", plan: { content: { kinds: ["blog"] } }, expect: "unmet" },
  { title: "no plan: not judged", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof publishingSchedulePlanned>[]

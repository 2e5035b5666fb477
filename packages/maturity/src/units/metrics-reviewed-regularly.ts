import { defineCriterion } from "../define.ts"
import { fromPlan } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"
import { each } from "../parts.ts"

/**
 * Every headline metric is read and discussed at fixed intervals.
 *
 * @remarks
 * Unit: met when each headline metric of the plan names a cadence, or the plan does so for all of them together: by its reviews, or by a recurring
 * meeting about the whole plan or about the metric's objective.
 * @see concept:97
 */
export const metricsReviewedRegularly = defineCriterion({
  id: "metrics-reviewed-regularly",
  since: "0.1.0",
  level: 3,
  revision: 2,
  asks: {
    en: "Is it settled how often each headline metric is read and discussed?",
    de: "Ist festgelegt, wie oft jede Leitkennzahl abgelesen und besprochen wird?",
    da: "Er det fastlagt, hvor ofte hvert centralt nøgletal aflæses og drøftes?",
  },
  why: {
    en: "A metric that is looked at only when somebody worries says how worried people are.",
    de: "Eine Kennzahl, die man nur ansieht, wenn man sich Sorgen macht, misst vor allem die Sorge.",
    da: "Et nøgletal, man kun ser på, når man er bekymret, siger mest om bekymringen.",
  },
  evidence: {
    /** The headline metrics, and how often they are discussed together. */
    read: fromPlan(({ metrics, timeline: { reviews, meetings = [] } = {} }) => ({ metrics, reviews, meetings })),
  },
  judge: ({ read: { metrics, reviews, meetings } }) => {
    const isDiscussed = (objective: string | undefined): boolean =>
      reviews !== undefined || meetings.some(({ about = [] }) => about.length === 0 || (objective !== undefined && about.includes(objective)))
    return each(
      metrics,
      { en: "Headline metrics with a review rhythm", de: "Leitkennzahlen mit festem Besprechungsturnus", da: "Centrale nøgletal med fast opfølgning" },
      { holds: ({ cadence, objective }) => cadence !== undefined || isDiscussed(objective), name: ({ metric }) => metric },
    )
  },
  remedy: {
    effort: "hours",
    text: {
      en: "Put one recurring meeting in the calendar, and say in the plan which metrics are on its agenda.",
      de: "Tragen Sie einen wiederkehrenden Termin ein und halten Sie im Plan fest, welche Kennzahlen dort besprochen werden.",
      da: "Sæt ét tilbagevendende møde i kalenderen, og skriv i planen, hvilke nøgletal der er på dagsordenen.",
    },
  },
  sources: ["concept:89", "concept:97"],
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "looked at every month", plan: { metrics: [{ metric: "resolution-rate", cadence: "monthly" }] }, expect: "met" },
  {
    title: "one of two has no rhythm",
    plan: { metrics: [{ metric: "resolution-rate", cadence: "monthly" }, { metric: "net-promoter-score" }] },
    expect: "unmet",
  },
  { title: "all are discussed together", plan: { metrics: [{ metric: "resolution-rate" }, { metric: "net-promoter-score" }], timeline: { reviews: "monthly" } }, expect: "met" },
  {
    title: "on the agenda of a meeting about their objective",
    plan: { metrics: [{ metric: "resolution-rate", objective: "faster-help" }], timeline: { meetings: [{ id: "desk", title: "Support desk", cadence: "weekly", about: ["faster-help"] }] } },
    expect: "met",
  },
  {
    title: "the meeting is about something else",
    plan: { metrics: [{ metric: "resolution-rate", objective: "faster-help" }, { metric: "net-promoter-score" }], timeline: { meetings: [{ id: "desk", title: "Editors", cadence: "weekly", about: ["more-guides"] }] } },
    expect: "unmet",
  },
  { title: "a plan without metrics", plan: {}, expect: "unmet" },
  { title: "no plan: not judged", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof metricsReviewedRegularly>[]

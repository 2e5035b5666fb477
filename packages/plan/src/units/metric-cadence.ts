import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * Every headline metric says how often it is read and discussed, or the plan does so for all of them together.
 *
 * @remarks
 * Reviews of the plan are enough, and so is a meeting that comes again and again about the whole plan or about the metric's objective.
 * @see concept:97
 */
export const metricCadence = definePlanRule({
  id: "metric/cadence",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict", "ten-elements"],
  why: {
    en: "A number nobody has agreed to look at changes nothing.",
    de: "Eine Zahl, auf die niemand regelmäßig schaut, ändert nichts.",
    da: "Et tal, som ingen har aftalt at se på, ændrer intet.",
  },
  sources: ["concept:97", "seed:003"],
  together: ["missing"],
  options: {},
  messages: {
    missing: {
      en: "{metric} does not say how often it is read and discussed. Add cadence: weekly, monthly, quarterly or yearly.",
      de: "Wie oft {metric} abgelesen und besprochen wird, steht nicht im Plan. Ergänzen Sie cadence: weekly, monthly, quarterly oder yearly.",
      da: "Det fremgår ikke, hvor ofte {metric} aflæses og drøftes. Tilføj cadence: weekly, monthly, quarterly eller yearly.",
    },
  },
  visit: {
    metric({ metric, cadence, objective }, { plan, report }) {
      const { reviews, meetings = [] } = plan.spec.timeline ?? {}
      if ((cadence ?? reviews) === undefined && !meetings.some(({ about }) => about?.includes(objective ?? "") ?? true)) report("missing", { metric })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "whenever somebody asks", spec: { metrics: [{ metric: "resolution-rate" }] }, expect: [{ message: "missing", at: "/spec/metrics/0" }] },
  { title: "with the whole plan", spec: { metrics: [{ metric: "resolution-rate" }], timeline: { reviews: "monthly" } }, expect: [] },
  {
    title: "the meeting is about the objective of one of two",
    spec: {
      objectives: [{ id: "faster-help", title: "Faster help" }],
      metrics: [{ metric: "resolution-rate", objective: "faster-help" }, { metric: "net-promoter-score" }],
      timeline: { meetings: [{ id: "desk", title: "Support desk", cadence: "weekly", about: ["faster-help"] }] },
    },
    expect: [{ message: "missing", at: "/spec/metrics/1" }],
  },
  { title: "every month", spec: { metrics: [{ metric: "resolution-rate", cadence: "monthly" }] }, expect: [] },
] satisfies readonly RuleExampleOf<typeof metricCadence>[]

import { defineCriterion } from "../define.ts"
import { fromPlan } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"
import { each } from "../parts.ts"

/**
 * Every headline metric belongs to an objective that serves a goal.
 *
 * @remarks
 * Unit: met when each headline metric refers to an objective of the plan, and that objective to a goal of the plan.
 * @see concept:55
 */
export const metricsTiedToGoals = defineCriterion({
  id: "metrics-tied-to-goals",
  since: "0.1.0",
  level: 3,
  asks: {
    en: "Does every headline metric show progress towards a goal of the plan?",
    de: "Zeigt jede Leitkennzahl den Fortschritt bei einem Ziel des Plans?",
    da: "Viser hvert centralt nøgletal fremskridt mod et af planens mål?",
  },
  why: {
    en: "A number that serves no goal invites people to work on the number.",
    de: "Eine Kennzahl ohne Ziel verleitet dazu, an der Kennzahl zu arbeiten.",
    da: "Et tal uden et mål får folk til at arbejde for tallets skyld.",
  },
  evidence: {
    /** Headline metrics, and the objectives and goals they are to belong to. */
    steering: fromPlan(({ metrics, objectives, goals }) => ({ metrics, objectives, goals })),
  },
  judge: ({ steering: { metrics, objectives = [], goals = [] } }) =>
    each(
      metrics,
      { en: "Headline metrics tied to a goal", de: "Leitkennzahlen mit Bezug zu einem Ziel", da: "Centrale nøgletal knyttet til et mål" },
      {
        holds: (metric) => objectives.some(({ id, goal }) => id === metric.objective && goals.some((one) => one.id === goal)),
        name: ({ metric }) => metric,
      },
    ),
  remedy: {
    effort: "hours",
    text: {
      en: "Give each headline metric the objective it stands for; stop reporting those that stand for none.",
      de: "Ordnen Sie jeder Leitkennzahl die Zielvorgabe zu, für die sie steht; nehmen Sie Kennzahlen ohne Zielvorgabe nicht mehr in Berichte auf.",
      da: "Knyt hvert centralt nøgletal til det delmål, det står for; hold op med at rapportere dem, der ikke står for noget.",
    },
  },
  sources: ["concept:22", "concept:55"],
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "metric, objective and goal are joined",
    plan: {
      goals: [{ id: "cheaper-support", title: "Cheaper support" }],
      objectives: [{ id: "faster-help", title: "Faster help", goal: "cheaper-support" }],
      metrics: [{ metric: "resolution-rate", objective: "faster-help" }],
    },
    expect: "met",
  },
  {
    title: "two metrics, two objectives, two goals",
    plan: {
      goals: [{ id: "cheaper-support", title: "Cheaper support" }, { id: "happier-people", title: "Happier people" }],
      objectives: [{ id: "faster-help", title: "Faster help", goal: "cheaper-support" }, { id: "more-praise", title: "More praise", goal: "happier-people" }],
      metrics: [{ metric: "resolution-rate", objective: "faster-help" }, { metric: "net-promoter-score", objective: "more-praise" }],
    },
    expect: "met",
  },
  {
    title: "the objective it stands for is not in the plan",
    plan: {
      goals: [{ id: "cheaper-support", title: "Cheaper support" }],
      objectives: [{ id: "faster-help", title: "Faster help", goal: "cheaper-support" }],
      metrics: [{ metric: "resolution-rate", objective: "more-praise" }],
    },
    expect: "unmet",
  },
  {
    title: "the objective serves no goal of the plan",
    plan: {
      goals: [{ id: "cheaper-support", title: "Cheaper support" }],
      objectives: [{ id: "faster-help", title: "Faster help", goal: "happier-people" }],
      metrics: [{ metric: "resolution-rate", objective: "faster-help" }],
    },
    expect: "unmet",
  },
  { title: "a plan without metrics", plan: {}, expect: "unmet" },
  { title: "no plan: not judged", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof metricsTiedToGoals>[]

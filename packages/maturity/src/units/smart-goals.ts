import type { Behaviour, MetricDefinition, Objective, Phase } from "@folkmoot/plan"
import { defineCriterion } from "../define.ts"
import { fromPlan } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"
import { each, isBlank } from "../parts.ts"

/** What an objective refers to. */
interface Known {
  readonly behaviours: readonly Behaviour[]
  readonly definitions: readonly MetricDefinition[]
  readonly phases: readonly Phase[]
}

/** Whether an objective says all that its kind can say. */
const isSmart = (objective: Objective, { behaviours, definitions, phases }: Known): boolean => {
  const { kind, title, owner, behaviour, population, metric, baseline, target, change, phase } = objective
  const due = objective.due ?? phases.find(({ id }) => id === phase)?.to
  // What is there or not has no number, and need not be anybody's behaviour.
  if (kind === "deliver") return !isBlank(title) && !isBlank(due) && !(isBlank(owner) && isBlank(population))
  const wanted = behaviours.find(({ id }) => id === behaviour)
  const among = definitions.find(({ id }) => id === metric)?.among
  if ([population, wanted?.who, wanted?.audiences, among].every(isBlank) || isBlank(metric) || [target, change].every(isBlank)) return false
  // A promise is kept from now on, by whoever runs the community.
  return kind === "keep" || (wanted !== undefined && ![baseline, due].some(isBlank))
}

/**
 * Every objective of the plan is specific, can be measured and has a date.
 *
 * @remarks
 * Unit: met when each objective says by whom (population, or those of its behaviour or metric), a metric and a target or change, and one that is to be
 * reached a behaviour of the plan, a baseline and a due day, too, be it its phase's last. One to deliver needs its title, an owner or a
 * population, and the day. Whether the target is achievable cannot be proven from the plan and is not claimed.
 * @see concept:38
 */
export const smartGoals = defineCriterion({
  id: "smart-goals",
  since: "0.1.0",
  level: 1,
  revision: 2,
  asks: {
    en: "Does every objective say who should do what, by which metric it is judged, where it starts, where it should end, and by when?",
    de: "Sagt jede Zielvorgabe, wer was tun soll, und nennt sie Kennzahl, Ausgangswert, Zielwert und Termin?",
    da: "Siger hvert delmål, hvem der skal gøre hvad, og er nøgletal, udgangspunkt, målværdi og frist angivet?",
  },
  why: {
    en: "Nobody can work towards an objective that does not say who should do what, and without a starting value, a target and a date nobody can tell whether it was reached.",
    de: "Auf eine Zielvorgabe, die offenlässt, wer was tun soll, kann niemand hinarbeiten; und ohne Ausgangswert, Zielwert und Termin lässt sich nie sagen, ob sie erreicht wurde.",
    da: "Ingen kan arbejde hen imod et delmål, der ikke siger, hvem der skal gøre hvad, og uden udgangspunkt, målværdi og frist kan ingen sige, om det er nået.",
  },
  evidence: {
    /** Objectives, and the behaviours, metrics and phases they refer to. */
    steering: fromPlan(({ objectives, behaviours = [], definitions = [], timeline }) => ({
      objectives,
      known: { behaviours, definitions, phases: timeline?.phases ?? [] },
    })),
  },
  judge: ({ steering: { objectives, known } }) =>
    each(
      objectives,
      {
        en: "Objectives that are specific, measurable and dated",
        de: "Spezifische, messbare und terminierte Zielvorgaben",
        da: "Konkrete, målbare og tidsbestemte delmål",
      },
      { holds: (objective) => isSmart(objective, known), name: ({ title }) => title },
    ),
  remedy: {
    effort: "days",
    text: {
      en: "Write down for each objective who should do what more often, measure where that stands today, then agree on a target and a date.",
      de: "Schreiben Sie zu jeder Zielvorgabe auf, wer was häufiger tun soll, messen Sie den heutigen Stand und vereinbaren Sie dann Zielwert und Termin.",
      da: "Skriv for hvert delmål, hvem der skal gøre hvad oftere, mål, hvordan det står til i dag, og aftal derefter en målværdi og en frist.",
    },
  },
  sources: ["concept:1", "concept:38", "concept:100"],
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "one complete objective",
    plan: {
      behaviours: [{ id: "answer", title: "Answer questions" }],
      objectives: [
        {
          id: "faster-help", title: "Faster help", behaviour: "answer", population: "Customers", metric: "resolution-rate",
          baseline: 0.4, target: 0.6, due: "2026-12-31",
        },
      ],
    },
    expect: "met",
  },
  {
    title: "a baseline of zero is a baseline, the behaviour says who, and the phase says by when",
    plan: {
      behaviours: [{ id: "invite", title: "Invite others", who: "Customers of more than a year" }],
      objectives: [{ id: "first-referrals", title: "First referrals", behaviour: "invite", metric: "referral-rate", baseline: 0, target: 0.1, phase: "spring" }],
      timeline: { phases: [{ id: "spring", title: "Spring", from: "2026-03-01", to: "2026-05-31" }] },
    },
    expect: "met",
  },
  {
    title: "the metric of one's own says among whom it counts",
    plan: {
      behaviours: [{ id: "answer", title: "Answer questions" }],
      definitions: [{ id: "answers-a-week", title: "Answers a week", unit: "count", among: "Customers of more than a year" }],
      objectives: [{ id: "more-answers", title: "More answers", behaviour: "answer", metric: "answers-a-week", baseline: 20, target: 40, due: "2026-12-31" }],
    },
    expect: "met",
  },
  {
    title: "twice as many answers as now, said as a change",
    plan: {
      behaviours: [{ id: "answer", title: "Answer questions", who: "Customers of more than a year" }],
      objectives: [{ id: "more-answers", title: "More answers", behaviour: "answer", metric: "answers-a-week", baseline: 20, change: "+100%", due: "2026-12-31" }],
    },
    expect: "met",
  },
  {
    title: "only a metric that the objective does not use says among whom",
    plan: {
      behaviours: [{ id: "answer", title: "Answer questions" }],
      definitions: [{ id: "answers-a-week", title: "Answers a week", unit: "count", among: "Customers of more than a year" }],
      objectives: [{ id: "faster-help", title: "Faster help", behaviour: "answer", metric: "resolution-rate", baseline: 0.4, target: 0.6, due: "2026-12-31" }],
    },
    expect: "unmet",
  },
  {
    title: "a promise without a target",
    plan: { objectives: [{ id: "fast", title: "Answers within a day", kind: "keep", population: "Customers with a contract", metric: "first-response-time" }] },
    expect: "unmet",
  },
  {
    title: "the wanted behaviour is not in the plan",
    plan: {
      objectives: [
        { id: "faster-help", title: "Faster help", behaviour: "answer", population: "Customers", metric: "resolution-rate", baseline: 0.4, target: 0.6, due: "2026-12-31" },
      ],
    },
    expect: "unmet",
  },
  {
    title: "a handbook without a day, though its phase of the plan would end on one",
    plan: {
      objectives: [{ id: "handbook", title: "A handbook for moderators", kind: "deliver", owner: "lead", phase: "autumn" }],
      timeline: { phases: [{ id: "spring", title: "Spring", from: "2026-03-01", to: "2026-05-31" }] },
    },
    expect: "unmet",
  },
  {
    title: "a handbook has no number, and a promise neither start nor end",
    plan: {
      objectives: [
        { id: "handbook", title: "A handbook for moderators", kind: "deliver", owner: "lead", due: "2026-06-30" },
        { id: "fast", title: "Answers within a day", kind: "keep", population: "Customers with a contract", metric: "first-response-time", target: "24 h" },
      ],
    },
    expect: "met",
  },
  {
    title: "a handbook that nobody is to write",
    plan: { objectives: [{ id: "handbook", title: "A handbook for moderators", kind: "deliver", due: "2026-06-30" }] },
    expect: "unmet",
  },
  {
    title: "a baseline that is still to be found out",
    plan: {
      behaviours: [{ id: "answer", title: "Answer questions", who: "Customers" }],
      objectives: [{ id: "faster-help", title: "Faster help", behaviour: "answer", metric: "resolution-rate", baseline: "TBD", target: 0.6, due: "2026-12-31" }],
    },
    expect: "unmet",
  },
  {
    title: "all numbers are there, but not who should do what",
    plan: { objectives: [{ id: "faster-help", title: "Faster help", metric: "resolution-rate", baseline: 0.4, target: 0.6, due: "2026-12-31" }] },
    expect: "unmet",
  },
  {
    title: "it is known what is wanted, but not of whom",
    plan: {
      behaviours: [{ id: "answer", title: "Answer questions", audiences: [] }],
      objectives: [{ id: "faster-help", title: "Faster help", behaviour: "answer", metric: "resolution-rate", baseline: 0.4, target: 0.6, due: "2026-12-31" }],
    },
    expect: "unmet",
  },
  {
    title: "one of two has no date",
    plan: {
      behaviours: [{ id: "answer", title: "Answer questions", who: "Customers" }],
      objectives: [
        { id: "faster-help", title: "Faster help", behaviour: "answer", metric: "resolution-rate", baseline: 0.4, target: 0.6, due: "2026-12-31" },
        { id: "more-praise", title: "More praise", behaviour: "answer", metric: "net-promoter-score", baseline: 10, target: 30 },
      ],
    },
    expect: "unmet",
  },
  { title: "a plan without objectives", plan: {}, expect: "unmet" },
  { title: "no plan: not judged", expect: "not-measured" },
  {
    title: "the plan has another behaviour than the one that is named",
    plan: {
      behaviours: [{ id: "answer", title: "Answer questions" }],
      objectives: [{ id: "faster-help", title: "Faster help", behaviour: "invite", population: "Customers", metric: "resolution-rate", baseline: 0.4, target: 0.6, due: "2026-12-31" }],
    },
    expect: "unmet",
  },
] satisfies readonly ExampleOf<typeof smartGoals>[]

import { defineCriterion } from "../define.ts"
import { fromPlan } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"
import { each } from "../parts.ts"

/**
 * Every objective of the plan can be measured and has a date.
 *
 * @remarks
 * Unit: met when each objective names a metric, a baseline, a target and a due day. Whether the target is achievable cannot be proven
 * from the plan and is not claimed.
 * @see concept:38
 */
export const smartGoals = defineCriterion({
  id: "smart-goals",
  since: "0.1.0",
  level: 1,
  asks: {
    en: "Does every objective name its metric, where it starts, where it should end, and by when?",
    de: "Nennt jede Zielvorgabe ihre Kennzahl, ihren Ausgangswert, ihren Zielwert und ihren Termin?",
    da: "Angiver hvert delmål sit nøgletal, sit udgangspunkt, sin målværdi og sin frist?",
  },
  why: {
    en: "Without a starting value, a target and a date nobody can ever say whether an objective was reached.",
    de: "Ohne Ausgangswert, Zielwert und Termin lässt sich nie sagen, ob eine Zielvorgabe erreicht wurde.",
    da: "Uden udgangspunkt, målværdi og frist kan ingen nogensinde sige, om et delmål er nået.",
  },
  evidence: { objectives: fromPlan((spec) => spec.objectives) },
  judge: ({ objectives }) =>
    each(
      objectives,
      {
        en: "Objectives with metric, baseline, target and due date",
        de: "Zielvorgaben mit Kennzahl, Ausgangswert, Zielwert und Termin",
        da: "Delmål med nøgletal, udgangspunkt, målværdi og frist",
      },
      {
        holds: ({ metric, baseline, target, due }) => [metric, baseline, target, due].every((part) => part !== undefined && part !== ""),
        name: ({ title }) => title,
      },
    ),
  remedy: {
    effort: "days",
    text: {
      en: "Measure where each objective stands today, then agree on a target and a date for it.",
      de: "Messen Sie für jede Zielvorgabe den heutigen Stand und vereinbaren Sie dann Zielwert und Termin.",
      da: "Mål, hvor hvert delmål står i dag, og aftal derefter en målværdi og en frist.",
    },
  },
  sources: ["concept:1", "concept:38", "concept:100"],
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "one complete objective",
    plan: { objectives: [{ id: "faster-help", title: "Faster help", metric: "resolution-rate", baseline: 0.4, target: 0.6, due: "2026-12-31" }] },
    expect: "met",
  },
  {
    title: "a baseline of zero is a baseline",
    plan: { objectives: [{ id: "first-referrals", title: "First referrals", metric: "referral-rate", baseline: 0, target: 0.1, due: "2026-12-31" }] },
    expect: "met",
  },
  {
    title: "one of two has no date",
    plan: {
      objectives: [
        { id: "faster-help", title: "Faster help", metric: "resolution-rate", baseline: 0.4, target: 0.6, due: "2026-12-31" },
        { id: "more-praise", title: "More praise", metric: "net-promoter-score", baseline: 10, target: 30 },
      ],
    },
    expect: "unmet",
  },
  { title: "a plan without objectives", plan: {}, expect: "unmet" },
  { title: "no plan: not judged", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof smartGoals>[]

import { defineCriterion } from "../define.ts"
import { fromPlan } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"
import { each, isBlank } from "../parts.ts"

/**
 * Whatever was changed is measured again on a day fixed in advance.
 *
 * @remarks
 * Unit: met when the plan logs decisions and each names the day of the next measurement. Findings without a decision do not count here.
 * @see concept:57
 */
export const remeasuredAfterChange = defineCriterion({
  id: "remeasured-after-change",
  since: "0.1.0",
  level: 3,
  revision: 2,
  asks: {
    en: "Is it settled for every change when its effect will be measured?",
    de: "Steht für jede Änderung fest, wann ihre Wirkung gemessen wird?",
    da: "Ligger det fast for hver ændring, hvornår dens virkning bliver målt?",
  },
  why: {
    en: "Only a second measurement tells an improvement from a good intention.",
    de: "Erst die zweite Messung unterscheidet eine Verbesserung von einer guten Absicht.",
    da: "Først den anden måling skiller en forbedring fra en god hensigt.",
  },
  evidence: {
    /** Findings, the decisions on them, and when they are measured again. */
    optimisation: fromPlan((spec) => spec.optimisation),
  },
  judge: ({ optimisation }) =>
    each(
      optimisation?.filter(({ decision }) => !isBlank(decision)),
      { en: "Decisions with a day to measure again", de: "Entscheidungen mit Termin für die erneute Messung", da: "Beslutninger med en dato for ny måling" },
      { holds: ({ remeasureOn }) => remeasureOn !== undefined, name: ({ finding }) => finding },
    ),
  remedy: {
    effort: "hours",
    text: {
      en: "Set the day of the next measurement together with each decision, far enough ahead for an effect to show.",
      de: "Legen Sie mit jeder Entscheidung den Tag der nächsten Messung fest – spät genug, damit sich eine Wirkung zeigen kann.",
      da: "Fastlæg datoen for næste måling sammen med hver beslutning – langt nok ude i fremtiden til, at en virkning kan vise sig.",
    },
  },
  sources: ["concept:57"],
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "the day is set",
    plan: { optimisation: [{ id: "slow-nights", finding: "Answers are slow at night", decision: "A rota for evenings", remeasureOn: "2026-09-01" }] },
    expect: "met",
  },
  {
    title: "decided, and then forgotten",
    plan: { optimisation: [{ id: "slow-nights", finding: "Answers are slow at night", decision: "A rota for evenings" }] },
    expect: "unmet",
  },
  {
    title: "a day, but nothing decided that it could judge",
    plan: { optimisation: [{ id: "slow-nights", finding: "Answers are slow at night", decision: "to be decided", remeasureOn: "2026-09-01" }] },
    expect: "unmet",
  },
  { title: "nothing was decided yet", plan: { optimisation: [{ id: "slow-nights", finding: "Answers are slow at night" }] }, expect: "unmet" },
  { title: "no plan: not judged", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof remeasuredAfterChange>[]

import { defineCriterion } from "../define.ts"
import { fromPlan } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"
import { countAtLeast } from "../parts.ts"

/**
 * At least one member of the senior management has agreed to support the community.
 *
 * @remarks
 * Unit: met when a stakeholder of executive seniority has a day of buy-in.
 * @see concept:2
 */
export const seniorStakeholderOnBoard = defineCriterion({
  id: "senior-stakeholder-on-board",
  since: "0.1.0",
  level: 1,
  asks: {
    en: "Has at least one senior stakeholder agreed to back the community?",
    de: "Hat mindestens eine hochrangige Anspruchsgruppe ihre Unterstützung für die Community zugesagt?",
    da: "Har mindst én ledende interessent sagt god for fællesskabet?",
  },
  why: {
    en: "Communities live longer than budgets only when somebody with a say understands what they are good for.",
    de: "Eine Community überdauert das nächste Budget nur, wenn jemand mit Entscheidungsbefugnis ihren Nutzen kennt.",
    da: "Et fællesskab overlever kun næste budget, hvis nogen med indflydelse forstår, hvad det er godt for.",
  },
  evidence: { stakeholders: fromPlan((spec) => spec.stakeholders) },
  judge: ({ stakeholders }) =>
    countAtLeast(
      1,
      stakeholders?.filter(({ seniority, boughtInOn }) => seniority === "executive" && boughtInOn !== undefined),
      {
        en: "Senior stakeholders who have agreed",
        de: "Hochrangige Anspruchsgruppen mit Zusage",
        da: "Ledende interessenter, der har givet tilsagn",
      },
    ),
  remedy: {
    effort: "weeks",
    text: {
      en: "Find the executive whose problem the community eases most, show how, and note the day they agree.",
      de: "Suchen Sie das Mitglied der Geschäftsleitung, dessen Problem die Community am stärksten lindert, zeigen Sie wie, und notieren Sie den Tag der Zusage.",
      da: "Find den i ledelsen, hvis problem fællesskabet afhjælper mest, vis hvordan, og notér den dag, tilsagnet gives.",
    },
  },
  sources: ["concept:2", "concept:12", "concept:107"],
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "a senior stakeholder has agreed",
    plan: { stakeholders: [{ id: "support", role: "Chief customer officer", seniority: "executive", boughtInOn: "2026-02-01" }] },
    expect: "met",
  },
  { title: "known, but not yet won", plan: { stakeholders: [{ id: "support", role: "Chief customer officer", seniority: "executive" }] }, expect: "unmet" },
  { title: "a plan without stakeholders", plan: {}, expect: "unmet" },
  { title: "no plan: not judged", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof seniorStakeholderOnBoard>[]

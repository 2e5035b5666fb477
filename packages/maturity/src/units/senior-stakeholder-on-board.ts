import { defineCriterion } from "../define.ts"
import { fromPlan } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"
import { countAtLeast } from "../parts.ts"

/**
 * At least one member of the senior management agreed in time to support the community.
 *
 * @remarks
 * Unit: met when a stakeholder of executive seniority has a day of buy-in that is not after the beginning, where the plan tells one: the day the
 * community opened or is to open, or the plan's first day if that is later, since what is running already can only be backed for the next plan.
 * @see concept:2
 */
export const seniorStakeholderOnBoard = defineCriterion({
  id: "senior-stakeholder-on-board",
  since: "0.1.0",
  level: 1,
  revision: 2,
  asks: {
    en: "Did at least one senior stakeholder agree in time to back the community?",
    de: "Hat mindestens ein Mitglied der Geschäftsleitung der Community rechtzeitig Unterstützung zugesagt?",
    da: "Har mindst én fra den øverste ledelse i tide givet tilsagn om at bakke op om fællesskabet?",
  },
  why: {
    en: "Communities live longer than budgets only when somebody with a say understands what they are good for.",
    de: "Eine Community überdauert das nächste Budget nur, wenn jemand mit Entscheidungsbefugnis ihren Nutzen kennt.",
    da: "Et fællesskab overlever kun næste budget, hvis nogen med indflydelse forstår, hvad det er godt for.",
  },
  evidence: {
    /** Stakeholders with the day they agreed, and the day by which that was in time. */
    backing: fromPlan(({ stakeholders, community, launch, timeline }) => ({
      stakeholders,
      begins: [timeline?.from, launch?.plannedOn, community?.launchedOn].flatMap((day) => day ?? []).toSorted().at(-1),
    })),
  },
  judge: ({ backing: { stakeholders, begins } }) =>
    countAtLeast(
      1,
      stakeholders?.filter(({ seniority, boughtInOn }) => seniority === "executive" && boughtInOn !== undefined && boughtInOn <= (begins ?? boughtInOn)),
      {
        en: "Senior stakeholders who agreed in time",
        de: "Mitglieder der Geschäftsleitung mit rechtzeitiger Zusage",
        da: "Personer fra den øverste ledelse, der gav tilsagn i tide",
      },
    ),
  remedy: {
    effort: "weeks",
    text: {
      en: "Find the executive whose problem the community eases most, show how, win them over before the next plan begins, and note the day they agree.",
      de: "Suchen Sie das Mitglied der Geschäftsleitung, dessen Problem die Community am stärksten lindert, zeigen Sie, wie, holen Sie die Zusage ein, bevor der nächste Plan beginnt, und notieren Sie den Tag.",
      da: "Find den i ledelsen, hvis problem fællesskabet afhjælper mest, vis hvordan, få tilsagnet, før den næste plan begynder, og notér datoen.",
    },
  },
  sources: ["concept:2", "concept:12", "concept:107"],
  decisions: ["maturity-bars"],
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "a senior stakeholder has agreed",
    plan: { stakeholders: [{ id: "support", role: "Chief customer officer", seniority: "executive", boughtInOn: "2026-02-01" }] },
    expect: "met",
  },
  {
    title: "agreed on the day the doors opened",
    plan: {
      community: { launchedOn: "2026-02-01" },
      stakeholders: [{ id: "support", role: "Chief customer officer", seniority: "executive", boughtInOn: "2026-02-01" }],
    },
    expect: "met",
  },
  {
    title: "agreed too late for the opening, but before this plan began",
    plan: {
      community: { launchedOn: "2024-10-01" },
      timeline: { from: "2026-01-01" },
      stakeholders: [{ id: "support", role: "Chief customer officer", seniority: "executive", boughtInOn: "2025-11-14" }],
    },
    expect: "met",
  },
  {
    title: "told when it was open already",
    plan: {
      community: { launchedOn: "2026-01-15" },
      stakeholders: [{ id: "support", role: "Chief customer officer", seniority: "executive", boughtInOn: "2026-02-01" }],
    },
    expect: "unmet",
  },
  {
    title: "agreed when it was still being prepared",
    plan: {
      launch: { plannedOn: "2026-03-01" },
      stakeholders: [{ id: "support", role: "Chief customer officer", seniority: "executive", boughtInOn: "2026-02-01" }],
    },
    expect: "met",
  },
  {
    title: "told after the doors were to open",
    plan: {
      launch: { plannedOn: "2026-01-15" },
      stakeholders: [{ id: "support", role: "Chief customer officer", seniority: "executive", boughtInOn: "2026-02-01" }],
    },
    expect: "unmet",
  },
  {
    title: "a head of department agreed, nobody above",
    plan: { stakeholders: [{ id: "support", role: "Head of support", seniority: "management", boughtInOn: "2026-02-01" }] },
    expect: "unmet",
  },
  { title: "known, but not yet won", plan: { stakeholders: [{ id: "support", role: "Chief customer officer", seniority: "executive" }] }, expect: "unmet" },
  { title: "a plan without stakeholders", plan: {}, expect: "unmet" },
  { title: "no plan: not judged", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof seniorStakeholderOnBoard>[]

import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * At least one stakeholder decides at the top.
 *
 * @see concept:2
 */
export const stakeholderSenior = definePlanRule({
  id: "stakeholder/senior",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "Communities are closed by people who were never shown what they are good for.",
    de: "Communitys werden von Menschen geschlossen, denen nie gezeigt wurde, wozu sie gut sind.",
    da: "Fællesskaber bliver lukket af folk, der aldrig fik vist, hvad de er gode for.",
  },
  sources: ["concept:2", "concept:5", "concept:12", "concept:107", "seed:000"],
  options: { seniority: "executive" },
  messages: {
    nobody: {
      en: "The plan names no stakeholders. Add those whose support it needs to spec.stakeholders, one of them with seniority: {seniority}.",
      de: "Der Plan nennt keine Anspruchsgruppen. Ergänzen Sie unter spec.stakeholders alle, deren Unterstützung er braucht, mindestens eine mit seniority: {seniority}.",
      da: "Planen nævner ingen interessenter. Tilføj dem, den har brug for opbakning fra, under spec.stakeholders, mindst en af dem med seniority: {seniority}.",
    },
    none: {
      en: "No stakeholder in the plan has the seniority {seniority}. Add one to spec.stakeholders and win them over.",
      de: "Keine Anspruchsgruppe des Plans hat die Stufe {seniority}. Ergänzen Sie eine unter spec.stakeholders und gewinnen Sie sie für den Plan.",
      da: "Ingen interessent i planen er på niveauet {seniority}. Tilføj en under spec.stakeholders, og vind vedkommende for planen.",
    },
  },
  visit: {
    plan({ spec: { stakeholders = [] } }, { options: { seniority }, report }) {
      if (stakeholders.some((stakeholder) => stakeholder.seniority === seniority)) return
      report(stakeholders.length === 0 ? "nobody" : "none", { seniority }, { at: ["spec", "stakeholders"], on: "key" })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "nobody", spec: {}, expect: [{ message: "nobody", at: "/spec" }] },
  {
    title: "only the team itself",
    spec: { stakeholders: [{ id: "support-lead", role: "Head of support", seniority: "management" }] },
    expect: [{ message: "none", at: "/spec/stakeholders" }],
  },
  { title: "the managing director", spec: { stakeholders: [{ id: "director", role: "Managing director", seniority: "executive" }] }, expect: [] },
] satisfies readonly RuleExampleOf<typeof stakeholderSenior>[]

import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * Every objective was told to a stakeholder.
 *
 * @remarks
 * Where nobody was told of anything, the stakeholders are named once. A plan without stakeholders is left to the rules that ask for them.
 * @see concept:4
 */
export const objectiveCommunicated = definePlanRule({
  id: "objective/communicated",
  since: "0.1.0",
  severity: "warning",
  presets: ["strict"],
  why: {
    en: "Objectives kept to oneself win no support.",
    de: "Zielvorgaben, die man für sich behält, finden keine Unterstützung.",
    da: "Delmål, man holder for sig selv, får ingen opbakning.",
  },
  sources: ["concept:4", "concept:10", "seed:000"],
  options: {},
  messages: {
    nobody: {
      en: "No stakeholder has been told of an objective. Tell them, and add to informed: of and on.",
      de: "Keine Anspruchsgruppe wurde über eine Zielvorgabe informiert. Holen Sie das nach und tragen Sie unter informed jeweils of und on ein.",
      da: "Ingen interessenter er blevet orienteret om et delmål. Fortæl dem om det, og tilføj of og on under informed.",
    },
    unknown: {
      en: "No stakeholder has been told of the objective “{title}”. Tell those it concerns, and add to their informed: of: {id}.",
      de: "Über die Zielvorgabe „{title}“ wurde noch niemand informiert. Informieren Sie alle, die sie betrifft, und ergänzen Sie dort unter informed den Eintrag of: {id}.",
      da: "Ingen interessenter er blevet orienteret om delmålet »{title}«. Fortæl det til dem, det angår, og tilføj of: {id} under deres informed.",
    },
  },
  visit: {
    plan({ spec: { objectives = [], stakeholders = [] } }, { report }) {
      if (objectives.length === 0 || stakeholders.length === 0) return
      const told = new Set(stakeholders.flatMap(({ informed = [] }) => informed.map(({ of }) => of)))
      if (told.size === 0) return report("nobody", {}, { at: ["spec", "stakeholders"], on: "key" })
      for (const [index, { id, title }] of objectives.entries()) if (!told.has(id)) report("unknown", { title, id }, ["spec", "objectives", index])
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "nobody knows of anything",
    spec: { objectives: [{ id: "solved", title: "More questions solved" }, { id: "ideas", title: "More ideas" }], stakeholders: [{ id: "director", role: "Managing director", informed: [] }] },
    expect: [{ message: "nobody", at: "/spec/stakeholders" }],
  },
  {
    title: "the director knows of one of two",
    spec: {
      objectives: [{ id: "solved", title: "More questions solved" }, { id: "ideas", title: "More ideas" }],
      stakeholders: [{ id: "director", role: "Managing director", informed: [{ of: "solved", on: "2026-01-10" }] }, { id: "support", role: "Head of support" }],
    },
    expect: [{ message: "unknown", at: "/spec/objectives/1" }],
  },
  {
    title: "one knows of the one, one of the other",
    spec: {
      objectives: [{ id: "solved", title: "More questions solved" }, { id: "ideas", title: "More ideas" }],
      stakeholders: [{ id: "director", role: "Managing director", informed: [{ of: "solved", on: "2026-01-10" }] }, { id: "product", role: "Head of product", informed: [{ of: "ideas", on: "2026-01-12" }] }],
    },
    expect: [],
  },
  { title: "there is nobody to tell", spec: { objectives: [{ id: "solved", title: "More questions solved" }] }, expect: [] },
  { title: "there is nothing to tell", spec: { stakeholders: [{ id: "director", role: "Managing director" }] }, expect: [] },
] satisfies readonly RuleExampleOf<typeof objectiveCommunicated>[]

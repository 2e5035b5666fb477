import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * Every stakeholder hears about progress at an agreed rhythm.
 *
 * @remarks
 * Taking part in a meeting is such a rhythm.
 * @see concept:9
 */
export const stakeholderCadence = definePlanRule({
  id: "stakeholder/cadence",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "Whoever has to ask what the community is doing has already begun to doubt it.",
    de: "Wer nachfragen muss, was die Community tut, hat schon begonnen, an ihr zu zweifeln.",
    da: "Den, der er nødt til at spørge, hvad fællesskabet laver, er allerede begyndt at tvivle på det.",
  },
  sources: ["concept:8", "concept:9", "concept:10", "seed:000"],
  together: ["missing"],
  options: {},
  messages: {
    missing: {
      en: "It is not said how often the stakeholder “{role}” hears about progress. Add cadence: weekly, monthly, quarterly or yearly.",
      de: "Wie oft die Anspruchsgruppe „{role}“ vom Fortschritt erfährt, steht nicht im Plan. Ergänzen Sie cadence: weekly, monthly, quarterly oder yearly.",
      da: "Det fremgår ikke, hvor ofte interessenten »{role}« hører, hvordan det går. Tilføj cadence: weekly, monthly, quarterly eller yearly.",
    },
  },
  visit: {
    stakeholder({ id, role, cadence }, { plan, report }) {
      const { meetings = [] } = plan.spec.timeline ?? {}
      if (cadence === undefined && !meetings.some((meeting) => meeting.with?.includes(id))) report("missing", { role })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "we will be in touch",
    spec: { stakeholders: [{ id: "director", role: "Managing director" }] },
    expect: [{ message: "missing", at: "/spec/stakeholders/0" }],
  },
  {
    title: "two meetings, of which one is with the director",
    spec: {
      stakeholders: [{ id: "director", role: "Managing director" }, { id: "support", role: "Head of support" }],
      timeline: { meetings: [{ id: "team", cadence: "weekly" }, { id: "board", cadence: "quarterly", with: ["director"] }] },
    },
    expect: [{ message: "missing", at: "/spec/stakeholders/1" }],
  },
  { title: "every quarter", spec: { stakeholders: [{ id: "director", role: "Managing director", cadence: "quarterly" }] }, expect: [] },
] satisfies readonly RuleExampleOf<typeof stakeholderCadence>[]

import { dayNumber } from "../calendar.ts"
import type { RuleExampleOf } from "../example.ts"
import type { Informed, Stakeholder } from "../model.ts"
import { definePlanRule } from "../rule.ts"

/**
 * An objective that was told is understood by somebody who decides.
 *
 * @remarks
 * Needs the day on which the plan is looked at. Unit: `days` is how long after anybody was first told a senior stakeholder may take to say
 * so; thirty days are ours: by then a monthly meeting has come round. Senior is who is on the `executive` or the `management` level.
 * @see concept:5
 */
export const objectiveAcknowledged = definePlanRule({
  id: "objective/acknowledged",
  since: "0.1.0",
  severity: "info",
  presets: ["strict"],
  why: {
    en: "Support counts only from those who know what they support.",
    de: "Es zählt nur die Unterstützung derer, die wissen, wofür sie eintreten.",
    da: "Opbakning tæller kun fra dem, der ved, hvad de bakker op om.",
  },
  sources: ["concept:2", "concept:5", "seed:000"],
  options: { days: 30 },
  messages: {
    pending: {
      en: "“{title}” was first told on {on}, {age} days before {asOf}, and nobody on the executive or management level has said that they understood it. Ask, and set acknowledgedOn.",
      de: "Über „{title}“ wurde erstmals am {on} informiert, {age} Tage vor dem {asOf}, und niemand aus Geschäftsführung oder Leitung hat bestätigt, die Zielvorgabe verstanden zu haben. Fragen Sie nach und tragen Sie acknowledgedOn ein.",
      da: "Der blev første gang orienteret om »{title}« den {on}, {age} dage før {asOf}, men ingen i ledelsen har bekræftet, at de har forstået delmålet. Spørg dem, og udfyld acknowledgedOn.",
    },
  },
  visit: {
    plan({ spec: { objectives = [], stakeholders = [] } }, { asOf = "", options: { days }, report }) {
      const today = dayNumber(asOf)
      if (today === undefined) return
      const told = new Map<string, (Informed & Pick<Stakeholder, "seniority">)[]>()
      for (const { seniority, informed = [] } of stakeholders) {
        for (const one of informed) {
          const list = told.get(one.of) ?? []
          list.push(seniority === undefined ? one : { ...one, seniority })
          told.set(one.of, list)
        }
      }
      for (const [index, { id, title }] of objectives.entries()) {
        const list = told.get(id) ?? []
        if (list.some(({ seniority, acknowledgedOn }) => (seniority === "executive" || seniority === "management") && acknowledgedOn !== undefined)) continue
        const first = list.flatMap(({ on }) => ((day) => (day === undefined ? [] : [{ on, day }]))(dayNumber(on))).toSorted((a, b) => a.day - b.day)[0]
        if (first !== undefined && today - first.day > days) report("pending", { title, on: first.on, age: today - first.day, asOf }, ["spec", "objectives", index])
      }
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "the director was told and said nothing; the team understood; the head of support was told thirty days ago",
    spec: {
      objectives: [{ id: "solved", title: "More questions solved" }, { id: "ideas", title: "More ideas" }, { id: "thanks", title: "More thanks" }],
      stakeholders: [
        { id: "director", role: "Managing director", seniority: "executive", informed: [{ of: "solved", on: "2026-03-31" }, { of: "solved", on: "2026-03-01" }] },
        { id: "team", role: "Support team", seniority: "team", informed: [{ of: "ideas", on: "2026-03-31", acknowledgedOn: "2026-03-31" }] },
        { id: "support", role: "Head of support", seniority: "management", informed: [{ of: "thanks", on: "2026-04-01" }] },
      ],
    },
    asOf: "2026-05-01",
    expect: [{ message: "pending", at: "/spec/objectives/0", says: "2026-03-01, 61 days before" }, { message: "pending", at: "/spec/objectives/1", says: "2026-03-31, 31 days before" }],
  },
  {
    title: "one of the management and one executive understood",
    spec: {
      objectives: [{ id: "solved", title: "More questions solved" }, { id: "ideas", title: "More ideas" }],
      stakeholders: [
        { id: "director", role: "Managing director", seniority: "executive", informed: [{ of: "solved", on: "2026-01-10", acknowledgedOn: "2026-02-01" }] },
        { id: "support", role: "Head of support", seniority: "management", informed: [{ of: "ideas", on: "2026-01-10", acknowledgedOn: "2026-02-01" }] },
        { id: "team", role: "Support team", informed: [{ of: "ideas", on: "2026-01-10" }] },
      ],
    },
    asOf: "2026-05-01",
    expect: [],
  },
  {
    title: "without today there is no being late",
    spec: { objectives: [{ id: "solved", title: "More questions solved" }], stakeholders: [{ id: "director", role: "Managing director", seniority: "executive", informed: [{ of: "solved", on: "2026-01-10" }] }] },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof objectiveAcknowledged>[]

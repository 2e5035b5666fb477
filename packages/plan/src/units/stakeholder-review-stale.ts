import { dayNumber, longestGap } from "../calendar.ts"
import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * The plan was reviewed with each stakeholder within their own rhythm.
 *
 * @remarks
 * Needs the day on which the plan is looked at. Stakeholders without a rhythm, or never met, are left to the rule that asks for one.
 * @see concept:7
 */
export const stakeholderReviewStale = definePlanRule({
  id: "stakeholder/review-stale",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "Agreeing once and then working alone is how support is lost.",
    de: "Sich einmal abstimmen und dann allein weiterarbeiten: So geht Rückhalt verloren.",
    da: "Man mister opbakning ved at blive enige én gang og derefter arbejde alene.",
  },
  sources: ["concept:7", "concept:8", "concept:9", "seed:000"],
  options: {},
  messages: {
    stale: {
      en: "The last review with “{role}” was on {last}, {age} days before {asOf}; agreed is {cadence}. Meet, and set lastReviewedOn.",
      de: "Die letzte Besprechung mit „{role}“ war am {last}, {age} Tage vor dem {asOf}; vereinbart ist {cadence}. Sprechen Sie miteinander und aktualisieren Sie lastReviewedOn.",
      da: "Sidste gennemgang med »{role}« var den {last}, {age} dage før {asOf}; aftalen er {cadence}. Hold et møde, og opdatér lastReviewedOn.",
    },
  },
  visit: {
    stakeholder({ role, cadence, lastReviewedOn, touchpoints = [] }, { asOf, report }) {
      const today = dayNumber(asOf)
      const met = [lastReviewedOn, ...touchpoints.map(({ on }) => on)].flatMap((day) => {
        const number = dayNumber(day)
        return day === undefined || number === undefined ? [] : [{ day, number }]
      })
      const last = met.toSorted((a, b) => a.number - b.number).at(-1)
      if (asOf === undefined || today === undefined || last === undefined || cadence === undefined) return
      const age = today - last.number
      if (age > longestGap[cadence]) report("stale", { role, last: last.day, age, asOf, cadence }, ["lastReviewedOn"])
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "a monthly review, two months ago",
    spec: { stakeholders: [{ id: "director", role: "Managing director", cadence: "monthly", lastReviewedOn: "2026-03-01" }] },
    asOf: "2026-05-01",
    expect: [{ message: "stale", at: "/spec/stakeholders/0/lastReviewedOn" }],
  },
  {
    title: "they met since",
    spec: { stakeholders: [{ id: "director", role: "Managing director", cadence: "monthly", lastReviewedOn: "2026-03-01", touchpoints: [{ on: "2026-04-20" }] }] },
    asOf: "2026-05-01",
    expect: [],
  },
  {
    title: "contacts are told in any order",
    spec: {
      stakeholders: [
        { id: "director", role: "Managing director", cadence: "monthly", lastReviewedOn: "2026-04-20", touchpoints: [{ on: "2026-03-01" }] },
        { id: "finance", role: "Head of finance", cadence: "monthly", touchpoints: [{ on: "2026-04-20" }, { on: "2026-03-01" }] },
        { id: "sales", role: "Head of sales", cadence: "monthly", touchpoints: [{ on: "2026-02-20" }, { on: "2026-03-01" }] },
      ],
    },
    asOf: "2026-05-01",
    expect: [{ message: "stale", at: "/spec/stakeholders/2" }],
  },
  {
    title: "31 days after a monthly review",
    spec: { stakeholders: [{ id: "director", role: "Managing director", cadence: "monthly", lastReviewedOn: "2026-03-31" }] },
    asOf: "2026-05-01",
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof stakeholderReviewStale>[]

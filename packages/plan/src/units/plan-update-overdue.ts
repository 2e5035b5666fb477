import { dayNumber, longestGap } from "../calendar.ts"
import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * The plan was revised within the last month, or as lately as it provides for itself.
 *
 * @remarks
 * Unit: `days` is the longest time between revisions. A plan that is discussed more rarely, by `timeline.reviews`, has until then. Needs the
 * day on which the plan is looked at.
 * @see concept:92
 */
export const planUpdateOverdue = definePlanRule({
  id: "plan/update-overdue",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict", "ten-elements"],
  why: {
    en: "A plan that is not brought up to date every month is soon a plan nobody follows.",
    de: "An einen Plan, der nicht jeden Monat aktualisiert wird, hält sich bald niemand mehr.",
    da: "En plan, der ikke opdateres hver måned, er snart en plan, ingen følger.",
  },
  sources: ["concept:92", "seed:003"],
  options: { days: 31 },
  messages: {
    never: {
      en: "The plan does not say when it was last revised. Add metadata.revisedOn.",
      de: "Wann der Plan zuletzt überarbeitet wurde, steht nicht darin. Ergänzen Sie metadata.revisedOn.",
      da: "Det fremgår ikke, hvornår planen sidst blev revideret. Tilføj metadata.revisedOn.",
    },
    overdue: {
      en: "The plan was last revised on {revised}, {age} days before {asOf}; expected is at least every {days} days. Review it and set metadata.revisedOn.",
      de: "Der Plan wurde zuletzt am {revised} überarbeitet, {age} Tage vor dem {asOf}; vorgesehen ist das mindestens alle {days} Tage. Prüfen Sie ihn und aktualisieren Sie metadata.revisedOn.",
      da: "Planen blev sidst revideret den {revised}, {age} dage før {asOf}; det forventes mindst hver {days}. dag. Gennemgå den, og opdatér metadata.revisedOn.",
    },
  },
  visit: {
    plan({ metadata, spec }, { asOf, options, report }) {
      const today = dayNumber(asOf)
      if (asOf === undefined || today === undefined) return
      if (metadata.revisedOn === undefined) return report("never", {}, { at: ["metadata"], on: "key" })
      const revised = dayNumber(metadata.revisedOn)
      const reviews = spec.timeline?.reviews
      const days = Math.max(options.days, reviews === undefined ? 0 : longestGap[reviews])
      if (revised !== undefined && today - revised > days) report("overdue", { revised: metadata.revisedOn, age: today - revised, asOf, days }, ["metadata", "revisedOn"])
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "never revised", spec: {}, asOf: "2026-05-01", expect: [{ message: "never", at: "/metadata" }] },
  { title: "revised two months ago", spec: {}, metadata: { revisedOn: "2026-03-01" }, asOf: "2026-05-01", expect: [{ message: "overdue", at: "/metadata/revisedOn", says: "on 2026-03-01, 61 days before 2026-05-01" }] },
  { title: "exactly 31 days ago is in time", spec: {}, metadata: { revisedOn: "2026-03-31" }, asOf: "2026-05-01", expect: [] },
  { title: "a year is what a plan has that is discussed once a year", spec: { timeline: { reviews: "yearly" } }, metadata: { revisedOn: "2025-05-01" }, asOf: "2026-05-01", expect: [] },
  {
    title: "a quarter and a day is too long for one that is discussed each quarter",
    spec: { timeline: { reviews: "quarterly" } },
    metadata: { revisedOn: "2026-01-28" },
    asOf: "2026-05-01",
    expect: [{ message: "overdue", at: "/metadata/revisedOn", says: "93 days before 2026-05-01; expected is at least every 92 days" }],
  },
  { title: "who talks about numbers each week need not write each week", spec: { timeline: { reviews: "weekly" } }, metadata: { revisedOn: "2026-03-31" }, asOf: "2026-05-01", expect: [] },
  { title: "without knowing today nothing is said", spec: {}, metadata: { revisedOn: "1999-01-01" }, expect: [] },
] satisfies readonly RuleExampleOf<typeof planUpdateOverdue>[]

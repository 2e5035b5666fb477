import { dayNumber } from "../calendar.ts"
import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * The guidelines were reviewed within the last year.
 *
 * @remarks
 * Unit: `days` is the longest time between reviews; a year, which is our choice. That they are stale needs the day on which the plan is
 * looked at.
 * @see concept:52
 */
export const guidelinesReviewed = definePlanRule({
  id: "guidelines/reviewed",
  since: "0.1.0",
  severity: "info",
  presets: ["strict"],
  why: {
    en: "Rules that were written for fifty members are tested by five thousand.",
    de: "Regeln, die für fünfzig Mitglieder geschrieben wurden, müssen sich bei fünftausend bewähren.",
    da: "Regler, der blev skrevet til halvtreds medlemmer, skal holde til fem tusind.",
  },
  sources: ["concept:52", "seed:001"],
  options: { days: 366 },
  messages: {
    never: {
      en: "It is not said when the guidelines were last reviewed. Go through them and add reviewedOn.",
      de: "Wann die Richtlinien zuletzt geprüft wurden, steht nicht im Plan. Gehen Sie sie durch und ergänzen Sie reviewedOn.",
      da: "Det fremgår ikke, hvornår retningslinjerne sidst blev gennemgået. Gå dem igennem, og tilføj reviewedOn.",
    },
    stale: {
      en: "The guidelines were last reviewed on {reviewed}, {age} days before {asOf}; expected is at least every {days} days. Go through them and set reviewedOn.",
      de: "Die Richtlinien wurden zuletzt am {reviewed} geprüft, {age} Tage vor dem {asOf}; vorgesehen ist das mindestens alle {days} Tage. Gehen Sie sie durch und aktualisieren Sie reviewedOn.",
      da: "Retningslinjerne blev sidst gennemgået den {reviewed}, {age} dage før {asOf}; det forventes mindst hver {days}. dag. Gå dem igennem, og opdatér reviewedOn.",
    },
  },
  visit: {
    guidelines({ reviewedOn }, { asOf, options: { days }, report }) {
      if (reviewedOn === undefined) return report("never", {})
      const today = dayNumber(asOf)
      const reviewed = dayNumber(reviewedOn)
      if (asOf === undefined || today === undefined || reviewed === undefined || today - reviewed <= days) return
      report("stale", { reviewed: reviewedOn, age: today - reviewed, asOf, days }, ["reviewedOn"])
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "written once", spec: { guidelines: { interaction: "Be kind" } }, expect: [{ message: "never", at: "/spec/guidelines" }] },
  { title: "a year and two days ago", spec: { guidelines: { reviewedOn: "2025-03-01" } }, asOf: "2026-03-03", expect: [{ message: "stale", at: "/spec/guidelines/reviewedOn", says: "367 days before 2026-03-03" }] },
  { title: "a year and a day ago", spec: { guidelines: { reviewedOn: "2025-03-01" } }, asOf: "2026-03-02", expect: [] },
  { title: "not even a month is allowed to pass", spec: { guidelines: { reviewedOn: "2026-03-01" } }, asOf: "2026-03-29", options: { days: 27 }, expect: [{ message: "stale", at: "/spec/guidelines/reviewedOn" }] },
  { title: "nobody knows today", spec: { guidelines: { reviewedOn: "1999-03-01" } }, expect: [] },
  { title: "a day that does not exist", spec: { guidelines: { reviewedOn: "2025-02-30" } }, asOf: "2026-12-02", expect: [] },
] satisfies readonly RuleExampleOf<typeof guidelinesReviewed>[]

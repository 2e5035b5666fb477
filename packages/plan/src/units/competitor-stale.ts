import { dayNumber, monthsLater } from "../calendar.ts"
import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * What is known of others was looked at again not too long ago.
 *
 * @remarks
 * Needs the day on which the plan is looked at. `months` is how long a look lasts; half a year is this library's own judgement.
 * @see concept:82
 */
export const competitorStale = definePlanRule({
  id: "competitor/stale",
  since: "0.1.0",
  severity: "info",
  presets: ["strict"],
  why: {
    en: "What the others did last year is not what they do.",
    de: "Was die anderen voriges Jahr gemacht haben, machen sie heute anders.",
    da: "Det, de andre gjorde sidste år, er ikke det, de gør nu.",
  },
  sources: ["concept:82", "seed:003"],
  options: { months: 6 },
  messages: {
    stale: {
      en: "You last looked at “{title}” on {reviewedOn}, more than {months} months before {asOf}. Look again, and set reviewedOn.",
      de: "„{title}“ haben Sie sich zuletzt am {reviewedOn} angesehen, mehr als {months} Monate vor dem {asOf}. Sehen Sie wieder hin und aktualisieren Sie reviewedOn.",
      da: "I så sidst på »{title}« den {reviewedOn}, mere end {months} måneder før {asOf}. Kig på dem igen, og opdatér reviewedOn.",
    },
  },
  visit: {
    competitor({ title, reviewedOn }, { asOf, options: { months }, report }) {
      const today = dayNumber(asOf)
      const looked = dayNumber(reviewedOn)
      if (asOf === undefined || today === undefined || reviewedOn === undefined || looked === undefined) return
      if (today > monthsLater(looked, months)) report("stale", { title, reviewedOn, months, asOf }, ["reviewedOn"])
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "half a year and a day",
    spec: { competitors: [{ id: "rival", title: "The rival's forum", reviewedOn: "2025-10-31" }] },
    asOf: "2026-05-01",
    expect: [{ message: "stale", at: "/spec/competitors/0/reviewedOn" }],
  },
  {
    title: "half a year to the day, and never dated",
    spec: { competitors: [{ id: "rival", title: "The rival's forum", reviewedOn: "2025-11-01" }, { id: "guild", title: "The guild" }] },
    asOf: "2026-05-01",
    expect: [],
  },
  { title: "without today nothing is old", spec: { competitors: [{ id: "rival", title: "The rival's forum", reviewedOn: "2015-10-31" }] }, expect: [] },
] satisfies readonly RuleExampleOf<typeof competitorStale>[]

import { dayNumber } from "../calendar.ts"
import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * Every pilot has a first and a last day, in that order.
 *
 * @remarks
 * One that belongs to a phase begins and ends with it, as far as the phase says when that is.
 * @see concept:108
 */
export const pilotDuration = definePlanRule({
  id: "pilot/duration",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "A trial without an end is not a trial but a habit.",
    de: "Ein Versuch ohne Ende ist kein Versuch, sondern eine Gewohnheit.",
    da: "Et forsøg uden slutdato er ikke et forsøg, men en vane.",
  },
  sources: ["concept:108", "seed:004"],
  options: {},
  messages: {
    missing: {
      en: "The pilot “{title}” does not say when it begins and ends. Add: {fields}.",
      de: "Wann das Pilotprojekt „{title}“ beginnt und endet, steht nicht vollständig im Plan. Ergänzen Sie: {fields}.",
      da: "Det fremgår ikke, hvornår pilotprojektet »{title}« begynder og slutter. Tilføj: {fields}.",
    },
    order: {
      en: "The pilot “{title}” ends on {end}, before it begins on {start}. Correct one of the two days.",
      de: "Das Pilotprojekt „{title}“ endet am {end}, beginnt aber erst am {start}. Korrigieren Sie eines der beiden Daten.",
      da: "Pilotprojektet »{title}« slutter den {end}, men begynder først den {start}. Ret en af de to datoer.",
    },
  },
  visit: {
    pilot({ title, phase, start, end }, { resolve, report }) {
      const { from, to, lasts } = resolve("phase", phase) ?? {}
      const fields = Object.entries({ start: start ?? from ?? lasts, end: end ?? to ?? lasts }).flatMap(([field, said]) => (said === undefined ? [field] : []))
      if (fields.length > 0) return report("missing", { title, fields })
      const first = dayNumber(start)
      const last = dayNumber(end)
      if (start !== undefined && end !== undefined && first !== undefined && last !== undefined && last < first) report("order", { title, start, end }, ["end"])
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "some time, from April on, until June",
    spec: { pilots: [{ id: "mentors", title: "Mentors" }, { id: "digest", title: "A digest", start: "2026-04-01" }, { id: "badges", title: "Badges", end: "2026-06-30" }] },
    expect: [
      { message: "missing", at: "/spec/pilots/0" },
      { message: "missing", at: "/spec/pilots/1" },
      { message: "missing", at: "/spec/pilots/2" },
    ],
  },
  {
    title: "over before it began",
    spec: { pilots: [{ id: "mentors", title: "Mentors", start: "2026-04-01", end: "2026-03-31" }] },
    expect: [{ message: "order", at: "/spec/pilots/0/end" }],
  },
  {
    title: "a phase has its days, will have them, or has an open end",
    spec: {
      timeline: { phases: [{ id: "spring", title: "Spring", from: "2026-04-01", to: "2026-06-30" }, { id: "test", title: "Test", lasts: "6 weeks" }, { id: "summer", title: "Summer", from: "2026-07-01" }] },
      pilots: [{ id: "mentors", title: "Mentors", phase: "spring" }, { id: "digest", title: "A digest", phase: "test" }, { id: "badges", title: "Badges", phase: "summer" }],
    },
    expect: [{ message: "missing", at: "/spec/pilots/2", says: "Add: end." }],
  },
  { title: "a pilot of one day", spec: { pilots: [{ id: "mentors", title: "Mentors", start: "2026-04-01", end: "2026-04-01" }] }, expect: [] },
] satisfies readonly RuleExampleOf<typeof pilotDuration>[]

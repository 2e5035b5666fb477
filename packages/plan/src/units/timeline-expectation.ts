import { dayNumber, monthsLater } from "../calendar.ts"
import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * A new community is given time before it is judged.
 *
 * @remarks
 * Unit: `months` is the least length of the plan; a year, which is our choice: the source only says that it is a marathon and no sprint.
 * New is a community that opens with the plan or later, or one to be built (`community.scope`) of which no such day is said.
 * @see concept:109
 */
export const timelineExpectation = definePlanRule({
  id: "timeline/expectation",
  since: "0.1.0",
  severity: "info",
  presets: ["strict"],
  why: {
    en: "A plan that ends before a community can show anything teaches management that it does not work.",
    de: "Ein Plan, der endet, bevor eine Community etwas zeigen kann, lehrt die Geschäftsführung, dass sie nichts bringt.",
    da: "En plan, der slutter, før et fællesskab kan vise noget, lærer ledelsen, at det ikke virker.",
  },
  sources: ["concept:109", "concept:127", "seed:004"],
  options: { months: 12 },
  messages: {
    short: {
      en: "The plan of this new community lasts from {from} to {to}; expected are at least {months} months. Extend it, or tell stakeholders what can be seen by then and what cannot.",
      de: "Der Plan dieser neuen Community läuft vom {from} bis zum {to}; erwartet werden mindestens {months} Monate. Verlängern Sie ihn oder sagen Sie den Anspruchsgruppen, was bis dahin zu sehen ist und was nicht.",
      da: "Planen for dette nye fællesskab løber fra {from} til {to}; der forventes mindst {months} måneder. Forlæng den, eller fortæl interessenterne, hvad der kan ses inden da, og hvad der ikke kan.",
    },
  },
  visit: {
    timeline({ from, to }, { plan: { spec }, options: { months }, report }) {
      const first = dayNumber(from)
      const last = dayNumber(to)
      if (from === undefined || to === undefined || first === undefined || last === undefined || last < first) return
      const { launchedOn = spec.launch?.plannedOn, scope = [] } = spec.community ?? {}
      const opened = dayNumber(launchedOn)
      const isNew = opened === undefined ? scope.includes("build") : opened >= first
      if (isNew && last + 1 < monthsLater(first, months)) report("short", { from, to, months }, ["to"])
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "a day less than a year", spec: { community: { scope: ["build"] }, timeline: { from: "2026-01-01", to: "2026-12-30" } }, expect: [{ message: "short", at: "/spec/timeline/to" }] },
  { title: "opened on the plan's first day", spec: { community: { launchedOn: "2026-01-01" }, timeline: { from: "2026-01-01", to: "2026-03-31" } }, expect: [{ message: "short", at: "/spec/timeline/to" }] },
  { title: "a whole year", spec: { community: { scope: ["build"] }, timeline: { from: "2026-01-01", to: "2026-12-31" } }, expect: [] },
  { title: "a quarter is enough here", spec: { community: { scope: ["build"] }, timeline: { from: "2026-01-01", to: "2026-03-31" } }, options: { months: 3 }, expect: [] },
  { title: "a community that was there before", spec: { community: { launchedOn: "2025-12-31" }, timeline: { from: "2026-01-01", to: "2026-03-31" } }, expect: [] },
  { title: "opening is planned, whatever the scope", spec: { launch: { plannedOn: "2026-02-01" }, timeline: { from: "2026-01-01", to: "2026-03-31" } }, expect: [{ message: "short", at: "/spec/timeline/to" }] },
  { title: "nobody says that it is new", spec: { community: { scope: ["expand", "interact"] }, timeline: { from: "2026-01-01", to: "2026-03-31" } }, expect: [] },
  { title: "of a community nothing is said", spec: { timeline: { from: "2026-01-01", to: "2026-03-31" } }, expect: [] },
  { title: "no end is set", spec: { community: { scope: ["build"] }, timeline: { from: "2026-01-01" } }, expect: [] },
  { title: "the end comes first, which another rule says", spec: { community: { scope: ["build"] }, timeline: { from: "2026-01-01", to: "2025-12-31" } }, expect: [] },
  { title: "a plan of one day", spec: { community: { scope: ["build", "expand"] }, timeline: { from: "2026-01-01", to: "2026-01-01" } }, expect: [{ message: "short", at: "/spec/timeline/to" }] },
  { title: "no beginning is set", spec: { community: { scope: ["build"] }, timeline: { to: "2026-01-01" } }, expect: [] },
] satisfies readonly RuleExampleOf<typeof timelineExpectation>[]

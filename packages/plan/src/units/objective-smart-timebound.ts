import { dayNumber } from "../calendar.ts"
import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * Every objective has a due day that comes after its start and not after the plan's end.
 *
 * @see concept:38
 */
export const objectiveSmartTimebound = definePlanRule({
  id: "objective/smart-timebound",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "Without a day to look at the result, an objective is a wish.",
    de: "Ohne einen Tag, an dem man sich das Ergebnis ansieht, bleibt eine Zielvorgabe ein Wunsch.",
    da: "Uden en dato, hvor resultatet bliver gjort op, er et delmål kun et ønske.",
  },
  sources: ["concept:38", "concept:96", "concept:100", "seed:001"],
  together: ["missing"],
  options: {},
  messages: {
    missing: {
      en: "The objective “{title}” has no due day. Add one, such as due: 2026-12-31.",
      de: "Die Zielvorgabe „{title}“ hat keinen Termin. Ergänzen Sie einen, etwa due: 2026-12-31.",
      da: "Delmålet »{title}« har ingen frist. Tilføj en, for eksempel due: 2026-12-31.",
    },
    order: {
      en: "The objective “{title}” is due on {due}, which is not after its start on {start}. Correct one of the two days.",
      de: "Die Zielvorgabe „{title}“ ist am {due} fällig, beginnt aber erst am {start}. Korrigieren Sie eines der beiden Daten.",
      da: "Delmålet »{title}« har frist den {due}, men begynder først den {start}. Ret en af de to datoer.",
    },
    outside: {
      en: "The objective “{title}” is due on {due}, after the plan ends on {end}. Set an earlier day or extend spec.timeline.",
      de: "Die Zielvorgabe „{title}“ ist am {due} fällig, der Plan endet aber schon am {end}. Setzen Sie einen früheren Termin oder verlängern Sie spec.timeline.",
      da: "Delmålet »{title}« har frist den {due}, men planen slutter allerede den {end}. Vælg en tidligere frist, eller forlæng spec.timeline.",
    },
  },
  visit: {
    objective({ title, kind, phase, start, due }, { plan: { spec }, resolve, report }) {
      // A promise is kept from now on, and a phase has a last day, or will have one.
      const { to: ends, lasts } = resolve("phase", phase) ?? {}
      if (due === undefined) return kind === "keep" || ends !== undefined || lasts !== undefined ? undefined : report("missing", { title })
      const end = spec.timeline?.to
      const from = dayNumber(start)
      const to = dayNumber(due)
      const last = dayNumber(end)
      if (start !== undefined && from !== undefined && to !== undefined && to <= from) report("order", { title, start, due }, ["due"])
      else if (end !== undefined && last !== undefined && to !== undefined && to > last) report("outside", { title, due, end }, ["due"])
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "some day", spec: { objectives: [{ id: "solved", title: "More questions solved" }] }, expect: [{ message: "missing", at: "/spec/objectives/0" }] },
  {
    title: "due before it starts",
    spec: { objectives: [{ id: "solved", title: "More questions solved", start: "2026-06-01", due: "2026-03-01" }] },
    expect: [{ message: "order", at: "/spec/objectives/0/due" }],
  },
  { title: "half a year", spec: { objectives: [{ id: "solved", title: "More questions solved", start: "2026-01-01", due: "2026-06-30" }] }, expect: [] },
  {
    title: "due on the day it starts",
    spec: { objectives: [{ id: "solved", title: "More questions solved", start: "2026-06-01", due: "2026-06-01" }] },
    expect: [{ message: "order", at: "/spec/objectives/0/due" }],
  },
  {
    title: "due when the plan is over; on its last day it is not",
    spec: { timeline: { to: "2026-12-31" }, objectives: [{ id: "solved", title: "More questions solved", due: "2027-01-01" }, { id: "ideas", title: "More ideas", due: "2026-12-31" }] },
    expect: [{ message: "outside", at: "/spec/objectives/0/due" }],
  },
  {
    title: "what is kept needs no due day, and a phase has one",
    spec: {
      objectives: [
        { id: "fast", title: "Answers within a day", kind: "keep" },
        { id: "solved", title: "More questions solved", phase: "spring" },
        { id: "active", title: "More helpers", phase: "summer" },
      ],
      timeline: { phases: [{ id: "spring", title: "Spring", to: "2026-05-31" }, { id: "summer", title: "Summer", from: "2026-06-01" }] },
    },
    expect: [{ message: "missing", at: "/spec/objectives/2" }],
  },
] satisfies readonly RuleExampleOf<typeof objectiveSmartTimebound>[]

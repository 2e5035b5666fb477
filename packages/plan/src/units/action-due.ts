import { dayNumber } from "../calendar.ts"
import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"
import { isOpen } from "../work-state.ts"

/**
 * Every action that is still to be done has a due day, not before its start nor outside the plan's timeline.
 *
 * @remarks
 * An action that belongs to a phase is due when the phase ends.
 * @see concept:96
 */
export const actionDue = definePlanRule({
  id: "action/due",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict", "ten-elements"],
  why: {
    en: "Everybody must know by when their part is to be done, else nothing can build on it.",
    de: "Alle müssen wissen, bis wann ihr Teil erledigt sein soll, sonst kann nichts darauf aufbauen.",
    da: "Alle skal vide, hvornår deres del skal være færdig; ellers kan andre ikke bygge videre på den.",
  },
  sources: ["concept:90", "concept:96", "concept:98", "seed:003"],
  together: ["missing"],
  options: {},
  messages: {
    missing: {
      en: "The action “{title}” has no due day. Add one, such as due: 2026-12-31.",
      de: "Die Maßnahme „{title}“ hat keinen Termin. Ergänzen Sie einen, etwa due: 2026-12-31.",
      da: "Tiltaget »{title}« har ingen frist. Tilføj en, for eksempel due: 2026-12-31.",
    },
    order: {
      en: "The action “{title}” is due on {due}, before it starts on {start}. Correct one of the two days.",
      de: "Die Maßnahme „{title}“ ist am {due} fällig, beginnt aber erst am {start}. Korrigieren Sie eines der beiden Daten.",
      da: "Tiltaget »{title}« har frist den {due}, men begynder først den {start}. Ret en af de to datoer.",
    },
    outside: {
      en: "The action “{title}” is due on {due}, after the plan ends on {to}. Move the action or extend spec.timeline.",
      de: "Die Maßnahme „{title}“ ist am {due} fällig, der Plan endet aber schon am {to}. Verschieben Sie die Maßnahme oder verlängern Sie spec.timeline.",
      da: "Tiltaget »{title}« har frist den {due}, men planen slutter allerede den {to}. Flyt tiltaget, eller forlæng spec.timeline.",
    },
  },
  visit: {
    action(action, { plan: { spec }, resolve, report }) {
      const { title, start, due, phase } = action
      const { to: ends, lasts } = resolve("phase", phase) ?? {}
      if (due === undefined) return isOpen(action) && ends === undefined && lasts === undefined ? report("missing", { title }) : undefined
      const end = dayNumber(due)
      const from = dayNumber(start)
      const to = spec.timeline?.to
      const last = dayNumber(to)
      if (end === undefined) return
      if (start !== undefined && from !== undefined && end < from) report("order", { title, start, due }, ["due"])
      if (to !== undefined && last !== undefined && end > last) report("outside", { title, due, to }, ["due"])
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "some day, before it starts, and after the end",
    spec: {
      timeline: { to: "2026-12-31" },
      actions: [
        { id: "open", title: "Open the forum" },
        { id: "train", title: "Train moderators", start: "2026-05-01", due: "2026-04-01" },
        { id: "review", title: "Review the year", due: "2027-01-15" },
      ],
    },
    expect: [
      { message: "missing", at: "/spec/actions/0" },
      { message: "order", at: "/spec/actions/1/due" },
      { message: "outside", at: "/spec/actions/2/due" },
    ],
  },
  {
    title: "on one day, already done, and given up",
    spec: { actions: [{ id: "open", title: "Open the forum", start: "2026-02-01", due: "2026-02-01" }, { id: "choose", title: "Choose a platform", doneOn: "2026-01-10" }, { id: "film", title: "Make a film", droppedOn: "2026-01-10" }] },
    expect: [],
  },
  {
    title: "a phase has a last day, unless its end is open",
    spec: {
      timeline: { phases: [{ id: "spring", title: "Spring", to: "2026-05-31" }, { id: "summer", title: "Summer", from: "2026-06-01" }] },
      actions: [{ id: "open", title: "Open the forum", phase: "spring" }, { id: "train", title: "Train moderators", phase: "summer" }],
    },
    expect: [{ message: "missing", at: "/spec/actions/1" }],
  },
  {
    title: "the plan's last day is still within it",
    spec: { timeline: { to: "2026-12-31" }, actions: [{ id: "review", title: "Review the year", due: "2026-12-31" }] },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof actionDue>[]

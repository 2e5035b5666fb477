import { dayNumber, dayText, monthsLater } from "../calendar.ts"
import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * Each of the plan's first months has an action with an owner and a due day.
 *
 * @remarks
 * The first month begins with the timeline, or with the earliest day of an action. An action counts in each month that it runs through.
 * One that was given up counts in none. A plan without actions and timeline is left to the rules that ask for them.
 * @see concept:91
 */
export const planFirstQuarterDetail = definePlanRule({
  id: "plan/first-quarter-detail",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict", "ten-elements"],
  why: {
    en: "What is to happen in the first three months must be settled in detail, else the plan does not start.",
    de: "Was in den ersten drei Monaten geschehen soll, muss im Einzelnen feststehen, sonst kommt der Plan nicht in Gang.",
    da: "Det, der skal ske i de første tre måneder, skal ligge fast i detaljer, ellers kommer planen ikke i gang.",
  },
  sources: ["concept:91", "concept:96", "seed:003"],
  options: { months: 3 },
  messages: {
    empty: {
      en: "In month {month} of the plan ({from} to {to}) there is no action with both an owner and a due day. Add one, or complete those that are planned.",
      de: "Im {month}. Monat des Plans ({from} bis {to}) gibt es keine Maßnahme mit Zuständigkeit und Termin. Ergänzen Sie eine oder vervollständigen Sie die geplanten.",
      da: "I planens {month}. måned ({from} til {to}) er der intet tiltag med både ansvarlig og frist. Tilføj et, eller gør de planlagte færdige.",
    },
  },
  visit: {
    plan({ spec: { actions = [], timeline } }, { options: { months }, report }) {
      const days = actions.flatMap(({ start, due }) => [dayNumber(start), dayNumber(due)]).filter((day) => day !== undefined)
      const first = dayNumber(timeline?.from) ?? (days.length > 0 ? Math.min(...days) : undefined)
      if (first === undefined) return
      const spans = actions.flatMap(({ owner, start, due, droppedOn }) => {
        const end = dayNumber(due)
        return owner === undefined || end === undefined || droppedOn !== undefined ? [] : [{ start: dayNumber(start) ?? end, end }]
      })
      for (let month = 1; month <= months; month++) {
        const from = monthsLater(first, month - 1)
        const to = monthsLater(first, month) - 1
        if (spans.some((span) => span.start <= to && span.end >= from)) continue
        report("empty", { month, from: dayText(from), to: dayText(to) }, { at: ["spec", "actions"], on: "key" })
      }
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "the second month has only an action that was given up, the third only one without owner",
    spec: {
      timeline: { from: "2026-01-01" },
      actions: [
        { id: "open", title: "Open the forum", owner: "manager", due: "2026-01-15" },
        { id: "film", title: "Make a film", owner: "manager", due: "2026-02-10", droppedOn: "2026-01-20" },
        { id: "train", title: "Train moderators", due: "2026-03-10" },
      ],
    },
    expect: [{ message: "empty", at: "/spec/actions" }, { message: "empty", at: "/spec/actions" }],
  },
  {
    title: "one action after the other, one of them over two months",
    spec: {
      timeline: { from: "2026-01-01" },
      actions: [
        { id: "open", title: "Open the forum", owner: "manager", due: "2026-01-15" },
        { id: "train", title: "Train moderators", owner: "manager", start: "2026-02-10", due: "2026-03-10" },
      ],
    },
    expect: [],
  },
  { title: "no time is said at all", spec: { actions: [{ id: "open", title: "Open the forum" }] }, expect: [] },
  {
    title: "an action counts in the month of its due day, be it the first or the last",
    spec: {
      timeline: { from: "2026-01-31" },
      actions: [
        { id: "open", title: "Open the forum", owner: "manager", due: "2026-02-27" },
        { id: "train", title: "Train moderators", owner: "manager", due: "2026-02-28" },
        { id: "review", title: "Review the start", owner: "manager", due: "2026-04-29" },
      ],
    },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof planFirstQuarterDetail>[]

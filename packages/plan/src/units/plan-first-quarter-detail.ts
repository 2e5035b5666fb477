import { dayNumber, dayText, monthsLater } from "../calendar.ts"
import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"
import { isDropped } from "../work-state.ts"

/**
 * Each of the plan's first months has an action with an owner and a due day.
 *
 * @remarks
 * The first month begins with the timeline. An action counts in each month that it runs through; one that belongs to a phase, and
 * says no days of its own, runs from the phase's first day to its last. One that was given up counts in none. A plan without actions or
 * without a first day is left to the rules that ask for them.
 * @see concept:91
 */
export const planFirstQuarterDetail = definePlanRule({
  id: "plan/first-quarter-detail",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict", "ten-elements"],
  why: {
    en: "A plan whose first three months are not settled in detail does not start.",
    de: "Ein Plan, dessen erste drei Monate nicht im Einzelnen feststehen, kommt nicht in Gang.",
    da: "En plan, hvis første tre måneder ikke er planlagt i detaljer, kommer ikke i gang.",
  },
  sources: ["concept:91", "concept:96", "seed:003"],
  options: { months: 3 },
  messages: {
    empty: {
      en: "In the plan's months from {days} no action has both an owner and a due day. Add one to each, or complete those that are planned.",
      de: "Monate des Plans ohne eine Maßnahme mit Zuständigkeit und Termin, jeweils ab: {days}. Ergänzen Sie für jeden eine oder vervollständigen Sie die geplanten.",
      da: "Planen har intet tiltag med både ansvarlig og frist i måneden fra {days}. Tilføj et for hver, eller udfyld det, der mangler i de planlagte.",
    },
  },
  visit: {
    plan({ spec: { actions = [], timeline } }, { asOf, options: { months }, resolve, report }) {
      const first = dayNumber(timeline?.from)
      if (first === undefined || actions.length === 0) return
      const spans = actions.flatMap((action) => {
        const { from, to } = (action.due === undefined ? resolve("phase", action.phase) : undefined) ?? {}
        const end = dayNumber(action.due ?? to)
        return action.owner === undefined || end === undefined || isDropped(action) ? [] : [{ start: dayNumber(action.start ?? from) ?? end, end }]
      })
      const begins = Array.from({ length: months }, (_, month) => monthsLater(first, month))
      // Nobody plans a month that is over.
      const today = dayNumber(asOf) ?? first
      const empty = begins.filter((from, month) => today < monthsLater(first, month + 1) && !spans.some(({ start, end }) => start < monthsLater(first, month + 1) && end >= from))
      if (empty.length > 0) report("empty", { days: empty.map(dayText) }, { at: ["spec", "actions"], on: "key" })
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
    expect: [{ message: "empty", at: "/spec/actions" }],
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
  {
    title: "what was given up does not count",
    spec: { timeline: { from: "2026-01-01" }, actions: [{ id: "film", title: "Make a film", owner: "manager", due: "2026-01-10", state: "dropped" }] },
    options: { months: 1 },
    expect: [{ message: "empty", at: "/spec/actions" }],
  },
  {
    title: "nor does what nobody answers for, or what has no day",
    spec: { timeline: { from: "2026-01-01" }, actions: [{ id: "open", title: "Open the forum", due: "2026-01-10" }, { id: "train", title: "Train moderators", owner: "manager" }] },
    options: { months: 1 },
    expect: [{ message: "empty", at: "/spec/actions" }],
  },
  { title: "no first day is said", spec: { timeline: { to: "2026-12-31" }, actions: [{ id: "open", title: "Open the forum", due: "2026-04-01" }] }, expect: [] },
  {
    title: "the last day of the second month is a day to plan it, and the first month is over",
    spec: { timeline: { from: "2026-01-01" }, actions: [{ id: "train", title: "Train moderators", owner: "manager", due: "2026-03-10" }] },
    asOf: "2026-02-28",
    expect: [{ message: "empty", at: "/spec/actions", says: "months from 2026-02-01 no" }],
  },
  { title: "what should have been planned then nobody plans any more", spec: { timeline: { from: "2026-01-01" }, actions: [{ id: "train", title: "Train moderators" }] }, asOf: "2026-04-01", expect: [] },
  { title: "there are no actions", spec: { timeline: { from: "2026-01-01" }, actions: [] }, expect: [] },
  {
    title: "a phase says until when, and an action from its start to the last day of a month",
    spec: {
      timeline: { from: "2026-01-01", phases: [{ id: "winter", title: "Winter", to: "2026-02-28" }] },
      actions: [{ id: "open", title: "Open the forum", owner: "manager", start: "2026-01-31", phase: "winter" }, { id: "train", title: "Train moderators", owner: "manager", start: "2026-04-01", due: "2026-05-01" }],
    },
    options: { months: 2 },
    expect: [],
  },
  {
    title: "an action of a phase runs through all of it, one with a due day of its own does not",
    spec: {
      timeline: { from: "2026-01-01", phases: [{ id: "review", title: "Review", from: "2026-01-15", to: "2026-06-30" }, { id: "build", title: "Build", from: "2026-01-15", to: "2026-06-30" }] },
      actions: [{ id: "read", title: "Read what was proposed", owner: "manager", phase: "review" }, { id: "open", title: "Open the forum", owner: "manager", phase: "build", due: "2026-06-01" }],
    },
    expect: [],
  },
  {
    title: "due at last in a phase that began long ago",
    spec: {
      timeline: { from: "2026-01-01", phases: [{ id: "build", title: "Build", from: "2026-01-15", to: "2026-06-30" }] },
      actions: [{ id: "open", title: "Open the forum", owner: "manager", phase: "build", due: "2026-06-01" }],
    },
    expect: [{ message: "empty", at: "/spec/actions", says: "months from 2026-01-01, 2026-02-01, and 2026-03-01 no" }],
  },
  {
    title: "it begins the day after the third month",
    spec: {
      timeline: { from: "2026-01-01", phases: [{ id: "winter", title: "Winter", to: "2026-02-28" }] },
      actions: [{ id: "open", title: "Open the forum", owner: "manager", start: "2026-01-31", phase: "winter" }, { id: "train", title: "Train moderators", owner: "manager", start: "2026-04-01", due: "2026-05-01" }],
    },
    expect: [{ message: "empty", at: "/spec/actions" }],
  },
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

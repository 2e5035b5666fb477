import { dayNumber } from "../calendar.ts"
import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"
import { isOpen } from "../work-state.ts"

/**
 * No action is past its due day and neither done nor dropped.
 *
 * @remarks
 * Needs the day on which the plan is looked at.
 * @see concept:101
 */
export const actionOverdue = definePlanRule({
  id: "action/overdue",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict", "ten-elements"],
  why: {
    en: "A plan is kept by doing what it says, or by saying that it will not be done.",
    de: "Sich an einen Plan zu halten heißt, zu tun, was darin steht, oder offen zu sagen, dass es nicht geschieht.",
    da: "Man overholder en plan ved at gøre det, der står i den, eller ved at melde ud, at det ikke bliver til noget.",
  },
  sources: ["concept:101", "concept:98", "seed:003"],
  options: {},
  messages: {
    overdue: {
      en: "The action “{title}” was due on {due}, and on {asOf} it is not done. Set doneOn or droppedOn, or agree on another due day.",
      de: "Die Maßnahme „{title}“ war am {due} fällig und ist am {asOf} noch nicht erledigt. Tragen Sie doneOn oder droppedOn ein oder vereinbaren Sie einen neuen Termin.",
      da: "Tiltaget »{title}« havde frist den {due} og var stadig ikke udført pr. {asOf}. Udfyld doneOn eller droppedOn, eller aftal en ny frist.",
    },
  },
  visit: {
    action(action, { asOf, report }) {
      const { title, due } = action
      const today = dayNumber(asOf)
      const last = dayNumber(due)
      if (asOf === undefined || due === undefined || today === undefined || last === undefined || !isOpen(action)) return
      if (today > last) report("overdue", { title, due, asOf }, ["due"])
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "yesterday", spec: { actions: [{ id: "open", title: "Open the forum", due: "2026-04-30" }] }, asOf: "2026-05-01", expect: [{ message: "overdue", at: "/spec/actions/0/due" }] },
  {
    title: "today, done, given up, or without a day",
    spec: {
      actions: [
        { id: "open", title: "Open the forum", due: "2026-05-01" },
        { id: "choose", title: "Choose a platform", due: "2026-01-31", doneOn: "2026-02-15" },
        { id: "hire", title: "Hire a moderator", due: "2026-01-31", droppedOn: "2026-02-15" },
        { id: "think", title: "Think" },
        { id: "invite", title: "Invite", due: "2026-01-31", state: "done" },
      ],
    },
    asOf: "2026-05-01",
    expect: [],
  },
  { title: "nobody knows today", spec: { actions: [{ id: "open", title: "Open the forum", due: "1999-04-30" }] }, expect: [] },
] satisfies readonly RuleExampleOf<typeof actionOverdue>[]

import { isOver } from "../calendar.ts"
import type { RuleExampleOf } from "../example.ts"
import type { Day } from "../model.ts"
import { definePlanRule } from "../rule.ts"
import { isOpen } from "../work-state.ts"

/**
 * No action is past its due day and neither done nor dropped, and no decision past its own and not made.
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
    de: "Einen Plan hält ein, wer tut, was darin steht, oder offen sagt, dass es nicht geschieht.",
    da: "Man overholder en plan ved at gøre det, der står i den, eller sige, at det ikke bliver til noget.",
  },
  sources: ["concept:101", "concept:98", "seed:003"],
  options: {},
  messages: {
    overdue: {
      en: "The action “{title}” was due on {due}, and on {asOf} it is not done. Set doneOn or droppedOn, or agree on another due day.",
      de: "Die Maßnahme „{title}“ war am {due} fällig und ist am {asOf} noch nicht erledigt. Tragen Sie doneOn oder droppedOn ein oder vereinbaren Sie einen neuen Termin.",
      da: "Tiltaget »{title}« havde frist den {due} og var stadig ikke udført pr. {asOf}. Udfyld doneOn eller droppedOn, eller aftal en ny frist.",
    },
    undecided: {
      en: "The decision “{title}” was due on {due}, and on {asOf} it is not made. Set decidedOn, or agree on another due day.",
      de: "Die Entscheidung „{title}“ war am {due} fällig und ist am {asOf} noch nicht getroffen. Tragen Sie decidedOn ein oder vereinbaren Sie einen neuen Termin.",
      da: "Beslutningen »{title}« havde frist den {due} og var stadig ikke truffet pr. {asOf}. Udfyld decidedOn, eller aftal en ny frist.",
    },
  },
  visit: {
    action(action, { asOf, report }) {
      const { title, due } = action
      if (isOver(due, asOf) && isOpen(action)) report("overdue", { title, due, asOf: asOf as Day }, ["due"])
    },
    decision({ title, due, decidedOn, outcome }, { asOf, report }) {
      if (isOver(due, asOf) && decidedOn === undefined && outcome === undefined) report("undecided", { title, due, asOf: asOf as Day }, ["due"])
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
  {
    title: "what was to be decided yesterday, and has not been",
    spec: { roles: [{ id: "manager", title: "Community manager" }], decisions: [{ id: "platform", title: "Which platform is chosen", decides: "manager", due: "2026-04-30" }] },
    asOf: "2026-05-01",
    expect: [{ message: "undecided", at: "/spec/decisions/0/due" }],
  },
  {
    title: "decided, to be decided today, or again and again",
    spec: {
      roles: [{ id: "manager", title: "Community manager" }],
      decisions: [
        { id: "platform", title: "Which platform is chosen", decides: "manager", due: "2026-04-30", decidedOn: "2026-04-28" },
        { id: "name", title: "What the forum is called", decides: "manager", due: "2026-04-30", outcome: "The workshop" },
        { id: "rules", title: "Which rules it has", decides: "manager", due: "2026-05-01" },
        { id: "groups", title: "Whether a group is founded", decides: "manager" },
      ],
    },
    asOf: "2026-05-01",
    expect: [],
  },
  { title: "nobody knows today", spec: { actions: [{ id: "open", title: "Open the forum", due: "1999-04-30" }] }, expect: [] },
] satisfies readonly RuleExampleOf<typeof actionOverdue>[]

import { setValue } from "../edit.ts"
import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * Goals are ordered by priority: 1, 2, 3, without ties or gaps, the most important first.
 *
 * @remarks
 * A goal that serves a larger one need not have a number. The fix numbers the goals in the order in which they are written; where their
 * numbers say another order, there is none.
 * @see concept:81
 */
export const goalPriorityOrder = definePlanRule({
  id: "goal/priority-order",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict", "ten-elements"],
  ordered: true,
  why: {
    en: "When time runs short, the order of goals decides what is dropped.",
    de: "Wenn die Zeit knapp wird, entscheidet die Reihenfolge der Ziele, was entfällt.",
    da: "Når tiden bliver knap, afgør målenes rækkefølge, hvad der udgår.",
  },
  sources: ["concept:81", "seed:003"],
  options: {},
  messages: {
    none: {
      en: "No goal has a priority. Number the goals from 1 in the order of the list, in their field priority.",
      de: "Kein Ziel hat eine Priorität. Nummerieren Sie die Ziele im Feld priority ab 1, in der Reihenfolge der Liste.",
      da: "Ingen af målene har en prioritet. Nummerér dem fra 1 i feltet priority, i listens rækkefølge.",
    },
    order: {
      en: "The goals' priorities are {given}; expected are the numbers 1 to {count} in the order of the list. Number the goals anew.",
      de: "Die Prioritäten der Ziele lauten {given}; erwartet werden die Zahlen 1 bis {count} in der Reihenfolge der Liste. Nummerieren Sie die Ziele neu.",
      da: "Målene har prioriteterne {given}; der forventes tallene 1 til {count} i listens rækkefølge. Nummerér målene på ny.",
    },
  },
  visit: {
    plan({ spec: { goals = [] } }, { report }) {
      const at = { at: ["spec", "goals"], on: "key" } as const
      // Whoever has numbered no goal has not said either that the list is in order.
      if (goals.every(({ priority }) => priority === undefined)) return goals.length > 1 ? report("none", {}, at) : undefined
      const ordered = goals.flatMap(({ priority, serves }, index) => (priority === undefined && serves !== undefined ? [] : [{ priority, index }]))
      if (ordered.every(({ priority }, place) => priority === place + 1)) return
      // Numbers that do not rise with the list say that something else is meant than its order.
      const said = ordered.flatMap(({ priority }) => priority ?? [])
      const rises = said.every((priority, place) => priority > (said[place - 1] ?? -Infinity))
      const fix = rises ? ordered.map(({ index }, place) => setValue(place + 1, ["spec", "goals", index, "priority"])) : []
      report("order", { given: ordered.map(({ priority }) => String(priority ?? "–")), count: ordered.length }, { ...at, fix })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "a gap is closed",
    spec: { goals: [{ id: "a", title: "Win customers", priority: 1 }, { id: "b", title: "Keep customers", priority: 3 }, { id: "c", title: "Learn from them", priority: 4 }] },
    expect: [{ message: "order", at: "/spec/goals" }],
    fixed: { goals: [{ id: "a", title: "Win customers", priority: 1 }, { id: "b", title: "Keep customers", priority: 2 }, { id: "c", title: "Learn from them", priority: 3 }] },
  },
  {
    title: "which of a tie comes first is not to be guessed",
    spec: { goals: [{ id: "a", title: "Win customers", priority: 1 }, { id: "b", title: "Keep customers", priority: 1 }, { id: "c", title: "Learn from them", priority: 2 }] },
    expect: [{ message: "order", at: "/spec/goals" }],
  },
  {
    title: "numbers that say another order than the list are left as they are",
    spec: { goals: [{ id: "a", title: "Win customers", priority: 2 }, { id: "b", title: "Keep customers", priority: 1 }] },
    expect: [{ message: "order", at: "/spec/goals" }],
  },
  {
    title: "a goal that serves a larger one may go without a number, or be one of the list",
    spec: {
      goals: [
        { id: "a", title: "Win customers", priority: 1 }, { id: "b", title: "Be found", serves: "a" }, { id: "c", title: "Be tried", serves: "a", priority: 2 },
        { id: "d", title: "Keep customers", priority: 4 },
      ],
    },
    expect: [{ message: "order", at: "/spec/goals" }],
    fixed: {
      goals: [
        { id: "a", title: "Win customers", priority: 1 }, { id: "b", title: "Be found", serves: "a" }, { id: "c", title: "Be tried", serves: "a", priority: 2 },
        { id: "d", title: "Keep customers", priority: 3 },
      ],
    },
  },
  {
    title: "missing priorities are added",
    spec: { goals: [{ id: "a", title: "Win customers" }, { id: "b", title: "Keep customers", priority: 2, behaviours: ["stay"] }] },
    expect: [{ message: "order", at: "/spec/goals", says: "priorities are – and 2;" }],
    fixed: { goals: [{ id: "a", title: "Win customers", priority: 1 }, { id: "b", title: "Keep customers", priority: 2, behaviours: ["stay"] }] },
  },
  { title: "no goal has one", spec: { goals: [{ id: "a", title: "Win customers" }, { id: "b", title: "Keep customers" }] }, expect: [{ message: "none", at: "/spec/goals" }] },
  { title: "a single goal is the first by itself", spec: { goals: [{ id: "a", title: "Win customers" }] }, expect: [] },
  { title: "in order", spec: { goals: [{ id: "a", title: "Win customers", priority: 1 }, { id: "b", title: "Keep customers", priority: 2 }] }, expect: [] },
  { title: "no goals, nothing to order", spec: {}, expect: [] },
] satisfies readonly RuleExampleOf<typeof goalPriorityOrder>[]

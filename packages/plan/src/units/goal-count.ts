import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * A plan has neither too few nor too many goals.
 *
 * @remarks
 * Unit: `atLeast` and `atMost` are numbers of goals. Authors disagree: the article on ten elements asks for five to ten, others say that
 * one manager can serve about one goal well. The numbers are therefore options, and this rule is not among the recommended ones.
 * @see concept:80
 */
export const goalCount = definePlanRule({
  id: "goal/count",
  since: "0.1.0",
  severity: "warning",
  presets: ["strict", "ten-elements"],
  why: {
    en: "Too few goals leave something out; of too many, none is reached.",
    de: "Zu wenige Ziele lassen etwas aus; von zu vielen wird keines erreicht.",
    da: "Med for få mål mangler der noget; har man for mange, bliver ingen nået.",
  },
  sources: ["concept:80", "seed:003", "FeverBee, The Inverse Impact Of Multiple Goals (argues for fewer)"],
  options: { atLeast: 5, atMost: 10 },
  messages: {
    fewer: {
      en: "The plan's number of goals is {count}; expected is exactly {exactly}. Add the goals that are missing, or set the option to what you can serve.",
      de: "Der Plan hat zu wenige Ziele: {count} statt {exactly}. Ergänzen Sie fehlende Ziele oder passen Sie die Option der Regel an das an, was Sie leisten können.",
      da: "Planen har {count} mål; der forventes præcis {exactly}. Tilføj de manglende mål, eller tilpas reglen til det, I kan nå.",
    },
    more: {
      en: "The plan's number of goals is {count}; expected is exactly {exactly}. Drop or merge the least important ones.",
      de: "Der Plan hat zu viele Ziele: {count} statt {exactly}. Streichen Sie die unwichtigsten oder legen Sie sie zusammen.",
      da: "Planen har {count} mål; der forventes præcis {exactly}. Drop de mindst vigtige, eller læg nogle af dem sammen.",
    },
    few: {
      en: "The plan's number of goals is {count}; expected are {atLeast} to {atMost}. Add the goals that are missing, or set the option to what you can serve.",
      de: "Der Plan hat zu wenige Ziele ({count}); erwartet werden {atLeast} bis {atMost}. Ergänzen Sie fehlende Ziele oder passen Sie die Option der Regel an das an, was Sie leisten können.",
      da: "Planen har {count} mål; der forventes {atLeast} til {atMost}. Tilføj de manglende mål, eller tilpas reglen til det, I kan nå.",
    },
    many: {
      en: "The plan's number of goals is {count}; expected are {atLeast} to {atMost}. Drop or merge the least important ones.",
      de: "Der Plan hat zu viele Ziele ({count}); erwartet werden {atLeast} bis {atMost}. Streichen Sie die unwichtigsten oder legen Sie sie zusammen.",
      da: "Planen har {count} mål; der forventes {atLeast} til {atMost}. Drop de mindst vigtige, eller læg nogle af dem sammen.",
    },
  },
  visit: {
    plan({ spec: { goals = [] } }, { options: { atLeast, atMost }, report }) {
      const count = goals.length
      const at = { at: ["spec", "goals"], on: "key" } as const
      const isFew = count < atLeast
      if (!isFew && count <= atMost) return
      if (atLeast === atMost) report(isFew ? "fewer" : "more", { count, exactly: atLeast }, at)
      else report(isFew ? "few" : "many", { count, atLeast, atMost }, at)
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "no goals", spec: {}, expect: [{ message: "few", at: "/spec" }] },
  {
    title: "two goals where one is all that can be served",
    spec: { goals: [{ id: "a", title: "Win customers" }, { id: "b", title: "Keep customers" }] },
    options: { atLeast: 1, atMost: 1 },
    expect: [{ message: "more", at: "/spec/goals" }],
  },
  {
    title: "eleven goals",
    spec: { goals: [{ id: "a", title: "Win" }, { id: "b", title: "Keep" }, { id: "c", title: "Learn" }, { id: "d", title: "Save" }, { id: "e", title: "Hire" }, { id: "f", title: "Teach" }, { id: "g", title: "Listen" }, { id: "h", title: "Sell" }, { id: "i", title: "Repair" }, { id: "j", title: "Grow" }, { id: "k", title: "Rest" }] },
    expect: [{ message: "many", at: "/spec/goals" }],
  },
  { title: "no goal where exactly one is wanted", spec: {}, options: { atLeast: 1, atMost: 1 }, expect: [{ message: "fewer", at: "/spec" }] },
  {
    title: "five goals",
    spec: { goals: [{ id: "a", title: "Win customers" }, { id: "b", title: "Keep customers" }, { id: "c", title: "Learn" }, { id: "d", title: "Save" }, { id: "e", title: "Hire" }] },
    expect: [],
  },
  {
    title: "as many as are allowed",
    spec: { goals: [{ id: "a", title: "Win customers" }, { id: "b", title: "Keep customers" }] },
    options: { atLeast: 1, atMost: 2 },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof goalCount>[]

import type { RuleExampleOf } from "../example.ts"
import { fromTo } from "../message.ts"
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
    few: {
      en: "The plan's number of goals is {count}, not {wanted}. Add the goals that are missing, or set the option to what you can serve.",
      de: "Der Plan hat zu wenige Ziele: {count} statt {wanted}. Ergänzen Sie fehlende Ziele oder passen Sie die Option der Regel an das an, was Sie leisten können.",
      da: "Planen har {count} mål; der forventes {wanted}. Tilføj de manglende mål, eller tilpas reglen til det, I kan nå.",
    },
    many: {
      en: "The plan's number of goals is {count}, not {wanted}. Drop or merge the least important ones.",
      de: "Der Plan hat zu viele Ziele: {count} statt {wanted}. Streichen Sie die unwichtigsten oder legen Sie sie zusammen.",
      da: "Planen har {count} mål; der forventes {wanted}. Drop de mindst vigtige, eller læg nogle af dem sammen.",
    },
  },
  visit: {
    plan({ spec: { goals = [] } }, { options: { atLeast, atMost }, report }) {
      const count = goals.length
      const found = count < atLeast ? "few" : count > atMost ? "many" : undefined
      if (found !== undefined) report(found, { count, wanted: fromTo(atLeast, atMost) }, { at: ["spec", "goals"], on: "key" })
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
    expect: [{ message: "many", at: "/spec/goals" }],
  },
  {
    title: "eleven goals",
    spec: { goals: [{ id: "a", title: "Win" }, { id: "b", title: "Keep" }, { id: "c", title: "Learn" }, { id: "d", title: "Save" }, { id: "e", title: "Hire" }, { id: "f", title: "Teach" }, { id: "g", title: "Listen" }, { id: "h", title: "Sell" }, { id: "i", title: "Repair" }, { id: "j", title: "Grow" }, { id: "k", title: "Rest" }] },
    expect: [{ message: "many", at: "/spec/goals" }],
  },
  { title: "no goal where exactly one is wanted", spec: {}, options: { atLeast: 1, atMost: 1 }, expect: [{ message: "few", at: "/spec", says: "is 0, not 1." }] },
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

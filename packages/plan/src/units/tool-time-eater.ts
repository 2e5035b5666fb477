import type { RuleExampleOf } from "../example.ts"
import type { Effort } from "../model.ts"
import { hoursAYear } from "../period.ts"
import { definePlanRule } from "../rule.ts"

/**
 * A tool that is to save time takes less than it saves.
 *
 * @remarks
 * `hoursADay` turns working days into hours. Time that is spent once and time that is saved again and again are not held against each other.
 * @see concept:86
 */
export const toolTimeEater = definePlanRule({
  id: "tool/time-eater",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict", "ten-elements"],
  why: {
    en: "Without care, what was bought to save time eats it.",
    de: "Was Zeit sparen soll, wird leicht selbst zum Zeitfresser.",
    da: "Det, der skulle spare tid, ender let med at sluge den.",
  },
  sources: ["concept:86", "seed:003"],
  options: { hoursADay: 8 },
  messages: {
    eats: {
      en: "The tool “{title}” takes at least as much time as it saves: {takes} hours against {saves}. Give it up, or correct effort or saves.",
      de: "Das Tool „{title}“ kostet mindestens so viel Zeit, wie es spart: {takes} Stunden gegen {saves}. Verzichten Sie darauf oder korrigieren Sie effort oder saves.",
      da: "Værktøjet »{title}« tager mindst lige så meget tid, som det sparer: {takes} timer mod {saves}. Drop det, eller ret effort eller saves.",
    },
    eatsYearly: {
      en: "The tool “{title}” takes at least as much time as it saves: {takes} hours a year against {saves}. Give it up, or correct effort or saves.",
      de: "Das Tool „{title}“ kostet mindestens so viel Zeit, wie es spart: {takes} Stunden im Jahr gegen {saves}. Verzichten Sie darauf oder korrigieren Sie effort oder saves.",
      da: "Værktøjet »{title}« tager mindst lige så meget tid, som det sparer: {takes} timer om året mod {saves}. Drop det, eller ret effort eller saves.",
    },
  },
  visit: {
    tool({ title, effort, saves }, { options: { hoursADay }, report }) {
      if (effort === undefined || saves === undefined || (effort.per === undefined) !== (saves.per === undefined)) return
      const hours = (time: Effort): number => hoursAYear(time, hoursADay)
      const takes = hours(effort)
      if (takes >= hours(saves)) report(effort.per === undefined ? "eats" : "eatsYearly", { title, takes, saves: hours(saves) }, ["effort"])
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "as much as it saves, in other units",
    spec: {
      tools: [
        { id: "wiki", title: "A wiki", effort: { amount: 1, unit: "days" }, saves: { amount: 8, unit: "hours" } },
        { id: "bot", title: "A bot", effort: { amount: 1, unit: "hours", per: "week" }, saves: { amount: 4, unit: "hours", per: "month" } },
      ],
    },
    expect: [{ message: "eats", at: "/spec/tools/0/effort" }, { message: "eatsYearly", at: "/spec/tools/1/effort" }],
  },
  {
    title: "less than it saves, or not to be compared",
    spec: {
      tools: [
        { id: "wiki", title: "A wiki", effort: { amount: 7.9, unit: "hours" }, saves: { amount: 1, unit: "days" } },
        { id: "bot", title: "A bot", effort: { amount: 1, unit: "hours", per: "week" }, saves: { amount: 5, unit: "hours", per: "month" } },
        { id: "crm", title: "A CRM", effort: { amount: 20, unit: "days" }, saves: { amount: 2, unit: "hours", per: "week" } },
        { id: "survey", title: "A survey tool", effort: { amount: 2, unit: "hours", per: "year" }, saves: { amount: 1, unit: "hours" } },
        { id: "board", title: "A board", effort: { amount: 2, unit: "hours", per: "year" } },
        { id: "list", title: "A list", saves: { amount: 2, unit: "hours", per: "year" } },
      ],
    },
    expect: [],
  },
  {
    title: "a day may be shorter",
    spec: { tools: [{ id: "wiki", title: "A wiki", effort: { amount: 1, unit: "days" }, saves: { amount: 8, unit: "hours" } }] },
    options: { hoursADay: 7 },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof toolTimeEater>[]

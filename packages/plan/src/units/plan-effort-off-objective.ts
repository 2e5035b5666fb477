import { dayNumber } from "../calendar.ts"
import type { RuleExampleOf } from "../example.ts"
import type { Effort, Ref } from "../model.ts"
import { hoursAYear } from "../period.ts"
import { definePlanRule } from "../rule.ts"
import { isDropped } from "../work-state.ts"

const daysAYear = 365

/**
 * Most of the working time that is planned goes into what reaches an objective.
 *
 * @remarks
 * Unit: `share` is the largest share of the time, from 0 to 1, that may reach none; a fifth is ours, for what every house needs.
 * `hoursADay` turns working days into hours. A tactic reaches an objective that it serves, by its strategy or by a behaviour that an objective
 * wants; an action one that it serves, or by its tactic. What is done again and again counts as often as it comes round in the plan's timeline, or in
 * a year. A tactic is not counted beside its actions where those say their effort. Nothing is weighed without objectives.
 * @see concept:24
 */
export const planEffortOffObjective = definePlanRule({
  id: "plan/effort-off-objective",
  since: "0.1.0",
  severity: "warning",
  presets: ["strict"],
  why: {
    en: "What reaches no objective takes time from what does.",
    de: "Was zu keiner Zielvorgabe führt, nimmt Zeit von dem, was zählt.",
    da: "Det, der ikke fører til et delmål, tager tid fra det, der gør.",
  },
  sources: ["concept:3", "concept:24", "seed:000"],
  options: { share: 0.2, hoursADay: 8 },
  messages: {
    off: {
      en: "{percent} per cent of the planned working time ({hours} of {total} hours) reaches no objective; expected are at most {most}. It goes into {titles}. Drop some of it, or connect it to an objective.",
      de: "Von der geplanten Arbeitszeit dienen {percent} Prozent ({hours} von {total} Stunden) keiner Zielvorgabe; erwartet werden höchstens {most} Prozent. Sie entfallen auf: {titles}. Streichen Sie etwas davon oder verbinden Sie es mit einer Zielvorgabe.",
      da: "{percent} procent af den planlagte arbejdstid ({hours} af {total} timer) fører ikke til noget delmål; der forventes højst {most} procent. Tiden går til {titles}. Drop noget af det, eller knyt det til et delmål.",
    },
  },
  visit: {
    plan({ spec }, { options: { share, hoursADay }, resolve, report }) {
      const { objectives = [], tactics = [], actions = [], timeline } = spec
      if (objectives.length === 0) return
      const [from, to] = [dayNumber(timeline?.from), dayNumber(timeline?.to)]
      const years = from === undefined || to === undefined || to < from ? 1 : (to - from + 1) / daysAYear
      const hoursOf = (effort: Effort): number => hoursAYear(effort, hoursADay) * (effort.per === undefined ? 1 : years)
      const wanted = new Set(objectives.map(({ behaviour }) => behaviour))
      const hasObjective = (ids: readonly Ref[] = []): boolean => ids.some((id) => resolve("objective", id) !== undefined)
      const reaching = new Set(
        tactics.flatMap(({ id, strategy, serves, behaviours = [] }) =>
          hasObjective(serves) || hasObjective(resolve("strategy", strategy)?.objectives) || behaviours.some((behaviour) => wanted.has(behaviour)) ? [id] : []),
      )
      const open = actions.filter((action) => !isDropped(action))
      const inActions = new Set(open.flatMap(({ tactic, effort }) => (effort === undefined ? [] : [tactic])))
      const work = [
        ...tactics.filter(({ id }) => !inActions.has(id)).map(({ id, title, effort }) => ({ title, effort, reaches: reaching.has(id) })),
        ...open.map(({ title, effort, tactic = "", serves }) => ({ title, effort, reaches: hasObjective(serves) || reaching.has(tactic) })),
      ].flatMap(({ title, effort, reaches }) => (effort === undefined ? [] : [{ title, hours: hoursOf(effort), reaches }]))
      const sum = (list: typeof work): number => list.reduce((total, { hours }) => total + hours, 0)
      const off = work.filter(({ reaches }) => !reaches)
      const [hours, total] = [sum(off), sum(work)]
      if (hours <= share * total) return
      const titles = off.toSorted((a, b) => b.hours - a.hours || (a.title < b.title ? -1 : 1)).slice(0, most).map(({ title }) => title)
      report("off", { percent: Math.round((100 * hours) / total), hours: Math.round(hours), total: Math.round(total), most: Math.round(100 * share), titles }, { at: ["spec", actions.length > 0 ? "actions" : "tactics"], on: "key" })
    },
  },
})

/** How many titles are named: those that take the most time. */
const most = 3

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "a newsletter every week takes more than everything else",
    spec: {
      objectives: [{ id: "solved", title: "More questions solved", behaviour: "answer" }],
      tactics: [{ id: "newsletter", title: "Write a newsletter", effort: { amount: 2, unit: "hours", per: "week" } }, { id: "mentors", title: "Train mentors", behaviours: ["answer"], effort: { amount: 10, unit: "days" } }],
    },
    expect: [{ message: "off", at: "/spec/tactics", says: "57 per cent of the planned working time (104 of 184 hours) reaches no objective; expected are at most 20." }],
  },
  {
    title: "in a quarter the newsletter takes a quarter of that",
    spec: {
      timeline: { from: "2026-01-01", to: "2026-03-31" },
      objectives: [{ id: "solved", title: "More questions solved", behaviour: "answer" }],
      tactics: [{ id: "newsletter", title: "Write a newsletter", effort: { amount: 1, unit: "hours", per: "week" } }, { id: "mentors", title: "Train mentors", behaviours: ["answer"], effort: { amount: 10, unit: "days" } }],
    },
    expect: [],
  },
  {
    title: "on a single day, what takes two hours a week takes minutes",
    spec: {
      timeline: { from: "2026-01-01", to: "2026-01-01" },
      objectives: [{ id: "solved", title: "More questions solved", behaviour: "answer" }],
      tactics: [{ id: "newsletter", title: "Write a newsletter", effort: { amount: 2, unit: "hours", per: "week" } }, { id: "mentors", title: "Train mentors", behaviours: ["answer"], effort: { amount: 10, unit: "hours" } }],
    },
    expect: [],
  },
  {
    title: "actions count by their tactic, and not once more with it; what was dropped takes no time",
    spec: {
      objectives: [{ id: "solved", title: "More questions solved" }],
      strategy: [{ id: "pride", title: "Make helpers proud", objectives: ["elsewhere", "solved"] }, { id: "fame", title: "Become known", objectives: ["elsewhere"] }],
      tactics: [{ id: "thank", title: "Thank helpers", strategy: "pride", effort: { amount: 100, unit: "hours" } }, { id: "fair", title: "Go to a fair", strategy: "fame" }],
      actions: [
        { id: "cards", title: "Write cards", tactic: "thank", effort: { amount: 70, unit: "hours" } },
        { id: "stand", title: "Build a stand", tactic: "fair", effort: { amount: 20, unit: "hours" } },
        { id: "travel", title: "Travel there", effort: { amount: 10, unit: "hours" } },
        { id: "film", title: "Make a film", tactic: "thank", effort: { amount: 900, unit: "hours" }, droppedOn: "2026-01-10" },
      ],
    },
    expect: [{ message: "off", at: "/spec/actions", says: "30 per cent of the planned working time (30 of 100 hours)" }],
  },
  {
    title: "a fifth is allowed; a timeline without an end is taken for a year",
    spec: {
      timeline: { from: "2026-01-01" },
      objectives: [{ id: "solved", title: "More questions solved", behaviour: "answer" }],
      tactics: [{ id: "mentors", title: "Train mentors", behaviours: ["answer"], effort: { amount: 40, unit: "hours" } }, { id: "each", title: "Train more", behaviours: ["answer"], effort: { amount: 10, unit: "hours", per: "quarter" } }, { id: "tidy", title: "Tidy up", effort: { amount: 20, unit: "hours" } }, { id: "free", title: "Be kind" }],
    },
    expect: [],
  },
  {
    title: "a day has seven hours here",
    spec: {
      objectives: [{ id: "solved", title: "More questions solved", behaviour: "answer" }],
      tactics: [{ id: "mentors", title: "Train mentors", behaviours: ["answer"], effort: { amount: 10, unit: "days" } }, { id: "tidy", title: "Tidy up", effort: { amount: 20, unit: "hours" } }],
    },
    options: { hoursADay: 7 },
    expect: [{ message: "off", at: "/spec/tactics" }],
  },
  {
    title: "a tactic or an action may name the objective itself; a goal is none",
    spec: {
      goals: [{ id: "calm", title: "A calmer spring" }],
      objectives: [{ id: "solved", title: "More questions solved" }],
      tactics: [{ id: "mentors", title: "Train mentors", serves: ["solved"], effort: { amount: 40, unit: "hours" } }, { id: "tidy", title: "Tidy up", serves: ["calm"], effort: { amount: 30, unit: "hours" } }],
      actions: [{ id: "cards", title: "Write cards", serves: ["calm", "solved"], effort: { amount: 30, unit: "hours" } }],
    },
    expect: [{ message: "off", at: "/spec/actions", says: "30 per cent of the planned working time (30 of 100 hours)" }],
  },
  { title: "no objective to reach", spec: { tactics: [{ id: "tidy", title: "Tidy up", effort: { amount: 20, unit: "hours" } }] }, expect: [] },
  { title: "nobody says how long anything takes", spec: { objectives: [{ id: "solved", title: "More questions solved" }], tactics: [{ id: "tidy", title: "Tidy up" }] }, expect: [] },
  {
    title: "a timeline that ends before it begins is taken for a year; an action whose effort is not said leaves that of its tactic standing",
    spec: {
      timeline: { from: "2026-12-31", to: "2026-01-01" },
      objectives: [{ id: "solved", title: "More questions solved", behaviour: "answer" }],
      tactics: [{ id: "newsletter", title: "Write a newsletter", effort: { amount: 2, unit: "hours", per: "week" } }, { id: "mentors", title: "Train mentors", behaviours: ["answer"], effort: { amount: 10, unit: "days" } }],
      actions: [{ id: "layout", title: "Find a layout", tactic: "newsletter" }],
    },
    expect: [{ message: "off", at: "/spec/actions", says: "(104 of 184 hours)" }],
  },
] satisfies readonly RuleExampleOf<typeof planEffortOffObjective>[]

import { dayNumber, dayText } from "../calendar.ts"
import type { RuleExampleOf } from "../example.ts"
import { fromTo } from "../message.ts"
import { aimOf, fallsShort, quantityText, targetField } from "../objective-measures.ts"
import { definePlanRule } from "../rule.ts"

interface Step {
  readonly day: number
  readonly value: number
}

/** The value on a day, on the straight way from step to step. */
const valueAt = (steps: readonly Step[], day: number): number => {
  let before = steps[0] as Step
  for (const step of steps) {
    if (step.day > day) return before.value + ((step.value - before.value) * (day - before.day)) / (step.day - before.day)
    before = step
  }
  return before.value
}

/**
 * Before its due day an objective is not measurably behind the way from its baseline to its target.
 *
 * @remarks
 * Needs measures. The way goes straight from the baseline on the first day, or the plan's, by the milestones to the target on the due day.
 * The newest closed window is held against the middle of its days, and only where its whole interval is behind. What is due already is
 * left to the rule about missed targets.
 * @see concept:109
 */
export const objectiveOffTrack = definePlanRule({
  id: "objective/off-track",
  since: "0.1.0",
  severity: "warning",
  presets: ["strict"],
  why: {
    en: "Who hears of it halfway can still change something; at the end one can only explain.",
    de: "Wer es auf halbem Weg erfährt, kann noch etwas ändern; am Ende kann man nur noch erklären.",
    da: "Den, der hører det halvvejs, kan stadig ændre noget; til sidst kan man kun forklare.",
  },
  sources: ["concept:9", "concept:18", "concept:109", "seed:000", "seed:004"],
  options: {},
  messages: {
    behind: {
      en: "“{title}” is behind: on {day} it was to be at {expected}, and measured it is at {measured}. Change what you do, or move a milestone and say why in revisions.",
      de: "„{title}“ liegt zurück: Am {day} sollte der Wert bei {expected} stehen, gemessen liegt er bei {measured}. Ändern Sie das Vorgehen oder verschieben Sie einen Meilenstein und begründen Sie das unter revisions.",
      da: "»{title}« er bagud: Den {day} skulle værdien være {expected}, men målingen viser {measured}. Læg indsatsen om, eller flyt en milepæl, og skriv hvorfor under revisions.",
    },
  },
  visit: {
    objective(objective, { plan, metrics, measures, report }) {
      const { title, milestones = [], grade } = objective
      const start = dayNumber(objective.start ?? plan.spec.timeline?.from)
      const due = dayNumber(objective.due)
      if (grade !== undefined || start === undefined || due === undefined) return
      const aim = aimOf(objective, { metrics, measures })
      const newest = aim?.readings.at(-1)
      if (aim?.baseline === undefined || newest === undefined) return
      const day = (newest.from + newest.to) / 2
      if (day <= start || newest.to > due) return
      const between = milestones.flatMap((milestone) => {
        const at = dayNumber(milestone.due)
        const value = aim.read(milestone.target)
        return at === undefined || value === undefined || at <= start || at >= due ? [] : [{ day: at, value }]
      })
      const expected = valueAt([{ day: start, value: aim.baseline }, ...between.toSorted((a, b) => a.day - b.day), { day: due, value: aim.target }], day)
      if (!fallsShort(newest, expected, aim.wants)) return
      const shown = (value: number) => quantityText(aim.unit, value, aim.currency)
      const { low, high } = newest.estimate.interval
      report("behind", { title, day: dayText(Math.floor(day)), expected: shown(expected), measured: fromTo(shown(low), shown(high)) }, [targetField(objective)])
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "halfway from 0.4 to 0.6 it is still at the beginning; a later start has all its way to go",
    spec: {
      timeline: { from: "2026-01-01" },
      objectives: [
        { id: "solved", title: "More questions solved", metric: "resolution-rate", baseline: 0.4, target: 0.6, due: "2026-12-31", milestones: [{ due: "2026-01-01", target: 0.1 }, { due: "2026-12-31", target: 0.1 }] },
        { id: "later", title: "More solved in summer", metric: "resolution-rate", baseline: 0.5, target: 0.6, start: "2026-07-01", due: "2026-12-31" },
      ],
    },
    measures: [
      {
        metric: "resolution-rate@1", variant: "matured-cohort", measured: true, value: 0.42, unit: "ratio", interval: { low: 0.38, high: 0.46, level: 0.95, method: "wilson" }, n: 600,
        window: { from: "2026-06-01T00:00:00Z", to: "2026-07-01T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [],
      },
    ],
    expect: [{ message: "behind", at: "/spec/objectives/0/target", says: "on 2026-06-16 it was to be at 0.491, and measured it is at 0.38 to 0.46." }],
  },
  {
    title: "a count is known exactly",
    spec: { objectives: [{ id: "active", title: "More active members", metric: "active-members", baseline: 100, target: 200, start: "2026-01-01", due: "2026-12-31" }] },
    measures: [
      {
        metric: "active-members@1", variant: "active", measured: true, value: 104, unit: "count", interval: { low: 104, high: 104, level: 0.95, method: "observed" }, n: 104,
        window: { from: "2026-06-01T00:00:00Z", to: "2026-07-01T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [],
      },
    ],
    expect: [{ message: "behind", at: "/spec/objectives/0/target", says: "and measured it is at 104." }],
  },
  {
    title: "milestones say that the way is slow at first",
    spec: {
      objectives: [
        {
          id: "solved", title: "More questions solved", metric: "resolution-rate", baseline: 0.4, target: 0.6, start: "2026-01-01", due: "2026-12-31",
          milestones: [{ due: "2026-10-01", target: 0.5 }, { due: "2026-08-01", target: 0.45 }],
        },
      ],
    },
    measures: [
      {
        metric: "resolution-rate@1", variant: "matured-cohort", measured: true, value: 0.3, unit: "ratio", interval: { low: 0.26, high: 0.34, level: 0.95, method: "wilson" }, n: 600,
        window: { from: "2026-02-01T00:00:00Z", to: "2026-03-01T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [],
      },
      {
        metric: "resolution-rate@1", variant: "matured-cohort", measured: true, value: 0.42, unit: "ratio", interval: { low: 0.38, high: 0.46, level: 0.95, method: "wilson" }, n: 600,
        window: { from: "2026-06-01T00:00:00Z", to: "2026-07-01T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [],
      },
    ],
    expect: [],
  },
  {
    title: "a milestone is behind too, where the newest number comes after it",
    spec: {
      objectives: [
        {
          id: "solved", title: "More questions solved", metric: "resolution-rate", baseline: 0.4, target: 0.6, start: "2026-01-01", due: "2026-12-31",
          milestones: [{ due: "2026-02-01", target: 0.47 }, { due: "2026-10-01", target: 0.48 }, { due: "2027-01-01", target: 0.1 }, { due: "2026-07-01", target: "half" }],
        },
      ],
    },
    measures: [
      {
        metric: "resolution-rate@1", variant: "matured-cohort", measured: true, value: 0.42, unit: "ratio", interval: { low: 0.38, high: 0.46, level: 0.95, method: "wilson" }, n: 600,
        window: { from: "2026-06-01T00:00:00Z", to: "2026-07-01T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [],
      },
    ],
    expect: [{ message: "behind", at: "/spec/objectives/0/target", says: "to be at 0.476," }],
  },
  {
    title: "what is due, what is graded, and what has no baseline",
    spec: {
      timeline: { from: "2026-01-01" },
      objectives: [
        { id: "due", title: "More solved by June", metric: "resolution-rate", baseline: 0.4, target: 0.6, due: "2026-06-30" },
        { id: "graded", title: "More solved", metric: "resolution-rate", baseline: 0.4, target: 0.6, due: "2026-12-31", grade: 0.3 },
        { id: "new", title: "Half of all solved", metric: "resolution-rate", target: 0.6, due: "2026-12-31" },
      ],
    },
    measures: [
      {
        metric: "resolution-rate@1", variant: "matured-cohort", measured: true, value: 0.42, unit: "ratio", interval: { low: 0.38, high: 0.46, level: 0.95, method: "wilson" }, n: 600,
        window: { from: "2026-06-01T00:00:00Z", to: "2026-07-01T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [],
      },
    ],
    expect: [],
  },
  {
    title: "a window that ends with the day before the due day still counts",
    spec: { objectives: [{ id: "solved", title: "More questions solved", metric: "resolution-rate", baseline: 0.4, target: 0.6, start: "2026-06-10", due: "2026-07-01" }] },
    measures: [
      {
        metric: "resolution-rate@1", variant: "matured-cohort", measured: true, value: 0.32, unit: "ratio", interval: { low: 0.28, high: 0.36, level: 0.95, method: "wilson" }, n: 600,
        window: { from: "2026-06-01T00:00:00Z", to: "2026-07-01T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [],
      },
    ],
    expect: [{ message: "behind", at: "/spec/objectives/0/target", says: "to be at 0.457," }],
  },
  {
    title: "a window of which one half lies before the start says nothing yet",
    spec: { objectives: [{ id: "solved", title: "More questions solved", metric: "resolution-rate", baseline: 0.4, target: 0.6, start: "2026-06-16", due: "2026-12-31" }] },
    measures: [
      {
        metric: "resolution-rate@1", variant: "matured-cohort", measured: true, value: 0.32, unit: "ratio", interval: { low: 0.28, high: 0.36, level: 0.95, method: "wilson" }, n: 600,
        window: { from: "2026-06-01T00:00:00Z", to: "2026-07-01T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [],
      },
    ],
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof objectiveOffTrack>[]

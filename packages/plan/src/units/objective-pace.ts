import { dayNumber, dayText } from "../calendar.ts"
import { setValue } from "../edit.ts"
import type { RuleExampleOf } from "../example.ts"
import { aimOf, quantityText, targetField, type Reading } from "../objective-measures.ts"
import { definePlanRule } from "../rule.ts"

const month = 365.25 / 12

/** How much the lengths of two windows may differ and still count as equal: a February is a month too. */
const unevenness = 1.15

/** The changes a day from one window to the next one of equal length. */
const changesOf = (readings: readonly Reading[]): readonly number[] =>
  readings.flatMap((next, index) => {
    const before = readings[index - 1]
    if (before === undefined || Math.abs(next.from - before.to) > 1) return []
    const [one, other] = [next.to - next.from, before.to - before.from]
    const even = Math.max(one, other) <= unevenness * Math.min(one, other)
    return even ? [(next.estimate.value - before.estimate.value) / ((one + other) / 2)] : []
  })

/**
 * The way to the target is no steeper than anything the metric has done so far.
 *
 * @remarks
 * Needs measures. The change needed a month, kept up from the first day, or the plan's, to the due day, is held against the largest one
 * between two closed windows that follow each other. Unit: more than `factor` times that is too steep; fewer than `changes` changes are
 * no history; a due day more than `years` away is not proposed. Chance makes single changes look larger, so the rule errs on the side of
 * silence.
 * @see concept:109
 */
export const objectivePace = definePlanRule({
  id: "objective/pace",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "A pace nobody has ever run sets people on the number instead of the goal.",
    de: "Ein nie erreichtes Tempo lenkt alle auf die Zahl statt auf das Ziel.",
    da: "Et tempo, ingen før har holdt, får folk til at jagte tallet i stedet for målet.",
  },
  sources: ["concept:38", "concept:109", "concept:127", "seed:004"],
  options: { factor: 1, changes: 3, years: 10 },
  messages: {
    steep: {
      en: "“{title}” needs a change of {needed} a month until {due}; the largest in {count} measured changes was {largest}. Set due to {day}, or take a smaller step.",
      de: "„{title}“ verlangt bis zum {due} eine Veränderung von {needed} im Monat; die größte bisher gemessene war {largest} (gemessene Veränderungen: {count}). Setzen Sie due auf {day} oder nehmen Sie sich weniger vor.",
      da: "»{title}« kræver en ændring på {needed} om måneden frem til {due}; blandt {count} målte ændringer var den største {largest}. Sæt due til {day}, eller tag et mindre skridt.",
    },
    still: {
      en: "“{title}” needs a change of {needed} a month until {due}; in {count} measured changes the metric has hardly moved that way. Say in evidence what will be different now, or take a smaller step.",
      de: "„{title}“ verlangt bis zum {due} eine Veränderung von {needed} im Monat; bisher hat sich die Kennzahl kaum in diese Richtung bewegt (gemessene Veränderungen: {count}). Halten Sie unter evidence fest, was jetzt anders wird, oder nehmen Sie sich weniger vor.",
      da: "»{title}« kræver en ændring på {needed} om måneden frem til {due}; i {count} målte skridt har nøgletallet stort set ikke flyttet sig den vej. Skriv under evidence, hvad der nu bliver anderledes, eller tag et mindre skridt.",
    },
  },
  visit: {
    objective(objective, { plan, metrics, measures, options: { factor, changes: least, years }, report }) {
      const { title, due = "" } = objective
      const start = dayNumber(objective.start ?? plan.spec.timeline?.from)
      const end = dayNumber(due)
      if (!measures.given || start === undefined || end === undefined || end <= start) return
      const aim = aimOf(objective, { metrics, measures })
      if (aim?.baseline === undefined) return
      const changes = changesOf(aim.readings)
      const way = aim.target - aim.baseline
      const largest = Math.max(0, ...changes.map((change) => change * Math.sign(way)))
      const needed = Math.abs(way) / (end - start)
      if (changes.length < least || needed <= factor * largest) return
      const shown = (perDay: number) => quantityText(aim.unit, perDay * month, aim.currency)
      const days = Math.ceil(Math.abs(way) / (factor * largest))
      const slots = { title, due, needed: shown(needed), count: changes.length }
      if (days > 366 * years) return report("still", slots, [targetField(objective)])
      const day = dayText(start + days)
      report("steep", { ...slots, largest: shown(largest), day }, { at: [targetField(objective)], suggest: setValue(day, ["due"]) })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "from 0.4 to 0.6 in four months, where half of that a month has never been seen; to 0.45 has",
    spec: {
      timeline: { from: "2026-05-01" },
      objectives: [
        { id: "solved", title: "More questions solved", metric: "resolution-rate", baseline: 0.4, target: 0.6, due: "2026-08-31" },
        { id: "fewer", title: "Fewer questions solved", metric: "resolution-rate", baseline: 0.4, target: 0.3, due: "2026-06-30" },
        { id: "now", title: "All solved at once", metric: "resolution-rate", baseline: 0.4, target: 1, start: "2026-08-31", due: "2026-08-31" },
        { id: "open", title: "All solved some day", metric: "resolution-rate", baseline: 0.4, target: 1 },
        { id: "bit", title: "A few more questions solved", metric: "resolution-rate", baseline: 0.4, target: 0.45, due: "2026-08-31" },
      ],
    },
    measures: [
      {
        metric: "resolution-rate@1", variant: "matured-cohort", measured: true, value: 0.37, unit: "ratio", interval: { low: 0.33, high: 0.41, level: 0.95, method: "wilson" }, n: 600,
        window: { from: "2026-01-01T00:00:00Z", to: "2026-02-01T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [],
      },
      {
        metric: "resolution-rate@1", variant: "matured-cohort", measured: true, value: 0.39, unit: "ratio", interval: { low: 0.35, high: 0.43, level: 0.95, method: "wilson" }, n: 600,
        window: { from: "2026-02-01T00:00:00Z", to: "2026-03-01T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [],
      },
      {
        metric: "resolution-rate@1", variant: "matured-cohort", measured: true, value: 0.38, unit: "ratio", interval: { low: 0.34, high: 0.42, level: 0.95, method: "wilson" }, n: 600,
        window: { from: "2026-03-01T00:00:00Z", to: "2026-04-01T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [],
      },
      {
        metric: "resolution-rate@1", variant: "matured-cohort", measured: true, value: 0.4, unit: "ratio", interval: { low: 0.36, high: 0.44, level: 0.95, method: "wilson" }, n: 600,
        window: { from: "2026-04-01T00:00:00Z", to: "2026-05-01T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [],
      },
    ],
    expect: [{ message: "steep", at: "/spec/objectives/0/target" }, { message: "steep", at: "/spec/objectives/1/target" }],
  },
  {
    title: "it has only fallen so far, and a day between two windows is no gap",
    spec: { objectives: [{ id: "solved", title: "More questions solved", metric: "resolution-rate", baseline: 0.4, target: 0.41, start: "2026-05-01", due: "2026-08-31" }] },
    options: { changes: 1 },
    measures: [
      {
        metric: "resolution-rate@1", variant: "matured-cohort", measured: true, value: 0.42, unit: "ratio", interval: { low: 0.38, high: 0.46, level: 0.95, method: "wilson" }, n: 600,
        window: { from: "2026-03-01T00:00:00Z", to: "2026-03-31T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [],
      },
      {
        metric: "resolution-rate@1", variant: "matured-cohort", measured: true, value: 0.4, unit: "ratio", interval: { low: 0.36, high: 0.44, level: 0.95, method: "wilson" }, n: 600,
        window: { from: "2026-04-01T00:00:00Z", to: "2026-05-01T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [],
      },
    ],
    expect: [{ message: "still", at: "/spec/objectives/0/target" }],
  },
  {
    title: "a year after a month, and a month that is missing, are no history",
    spec: { objectives: [{ id: "solved", title: "More questions solved", metric: "resolution-rate", baseline: 0.4, target: 0.9, start: "2026-05-01", due: "2026-08-31" }] },
    options: { changes: 1 },
    measures: [
      {
        metric: "resolution-rate@1", variant: "matured-cohort", measured: true, value: 0.38, unit: "ratio", interval: { low: 0.34, high: 0.42, level: 0.95, method: "wilson" }, n: 600,
        window: { from: "2025-01-01T00:00:00Z", to: "2026-01-01T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [],
      },
      {
        metric: "resolution-rate@1", variant: "matured-cohort", measured: true, value: 0.39, unit: "ratio", interval: { low: 0.35, high: 0.43, level: 0.95, method: "wilson" }, n: 600,
        window: { from: "2026-01-01T00:00:00Z", to: "2026-02-01T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [],
      },
      {
        metric: "resolution-rate@1", variant: "matured-cohort", measured: true, value: 0.4, unit: "ratio", interval: { low: 0.36, high: 0.44, level: 0.95, method: "wilson" }, n: 600,
        window: { from: "2026-03-01T00:00:00Z", to: "2026-04-01T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [],
      },
    ],
    expect: [],
  },
  {
    title: "two changes are no history yet, unless two are enough; a factor allows for more",
    spec: { objectives: [{ id: "solved", title: "More questions solved", metric: "resolution-rate", baseline: 0.4, target: 0.5, start: "2026-05-01", due: "2026-07-31" }] },
    options: { changes: 2, factor: 2 },
    measures: [
      {
        metric: "resolution-rate@1", variant: "matured-cohort", measured: true, value: 0.38, unit: "ratio", interval: { low: 0.34, high: 0.42, level: 0.95, method: "wilson" }, n: 600,
        window: { from: "2026-02-01T00:00:00Z", to: "2026-03-01T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [],
      },
      {
        metric: "resolution-rate@1", variant: "matured-cohort", measured: true, value: 0.38, unit: "ratio", interval: { low: 0.34, high: 0.42, level: 0.95, method: "wilson" }, n: 600,
        window: { from: "2026-03-01T00:00:00Z", to: "2026-04-01T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [],
      },
      {
        metric: "resolution-rate@1", variant: "matured-cohort", measured: true, value: 0.4, unit: "ratio", interval: { low: 0.36, high: 0.44, level: 0.95, method: "wilson" }, n: 600,
        window: { from: "2026-04-01T00:00:00Z", to: "2026-05-01T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [],
      },
    ],
    expect: [],
  },
  {
    title: "two changes where three are asked for",
    spec: { objectives: [{ id: "solved", title: "More questions solved", metric: "resolution-rate", baseline: 0.4, target: 0.9, start: "2026-05-01", due: "2026-07-31" }] },
    measures: [
      {
        metric: "resolution-rate@1", variant: "matured-cohort", measured: true, value: 0.38, unit: "ratio", interval: { low: 0.34, high: 0.42, level: 0.95, method: "wilson" }, n: 600,
        window: { from: "2026-02-01T00:00:00Z", to: "2026-03-01T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [],
      },
      {
        metric: "resolution-rate@1", variant: "matured-cohort", measured: true, value: 0.38, unit: "ratio", interval: { low: 0.34, high: 0.42, level: 0.95, method: "wilson" }, n: 600,
        window: { from: "2026-03-01T00:00:00Z", to: "2026-04-01T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [],
      },
      {
        metric: "resolution-rate@1", variant: "matured-cohort", measured: true, value: 0.4, unit: "ratio", interval: { low: 0.36, high: 0.44, level: 0.95, method: "wilson" }, n: 600,
        window: { from: "2026-04-01T00:00:00Z", to: "2026-05-01T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [],
      },
    ],
    expect: [],
  },
  {
    title: "nothing moves, and nothing is to move",
    spec: { objectives: [{ id: "solved", title: "As many questions solved", metric: "resolution-rate", baseline: 0.4, target: 0.4, start: "2026-05-01", due: "2026-07-31" }] },
    options: { changes: 1 },
    measures: [
      {
        metric: "resolution-rate@1", variant: "matured-cohort", measured: true, value: 0.4, unit: "ratio", interval: { low: 0.36, high: 0.44, level: 0.95, method: "wilson" }, n: 600,
        window: { from: "2026-03-01T00:00:00Z", to: "2026-04-01T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [],
      },
      {
        metric: "resolution-rate@1", variant: "matured-cohort", measured: true, value: 0.4, unit: "ratio", interval: { low: 0.36, high: 0.44, level: 0.95, method: "wilson" }, n: 600,
        window: { from: "2026-04-01T00:00:00Z", to: "2026-05-01T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [],
      },
    ],
    expect: [],
  },
  {
    title: "a tenth of a percentage point a day: 366 days are a year, where a year is looked ahead",
    spec: { objectives: [{ id: "solved", title: "More questions solved", metric: "resolution-rate", baseline: 0.4, target: 0.7655, start: "2026-05-01", due: "2026-08-31" }] },
    options: { changes: 1, years: 1 },
    measures: [
      {
        metric: "resolution-rate@1", variant: "matured-cohort", measured: true, value: 0.37, unit: "ratio", interval: { low: 0.33, high: 0.41, level: 0.95, method: "wilson" }, n: 600,
        window: { from: "2026-03-02T00:00:00Z", to: "2026-04-01T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [],
      },
      {
        metric: "resolution-rate@1", variant: "matured-cohort", measured: true, value: 0.4, unit: "ratio", interval: { low: 0.36, high: 0.44, level: 0.95, method: "wilson" }, n: 600,
        window: { from: "2026-04-01T00:00:00Z", to: "2026-05-01T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [],
      },
    ],
    expect: [{ message: "steep", at: "/spec/objectives/0/target", says: "Set due to 2027-05-02," }],
  },
  {
    title: "23 days after 20 are of a length, 24 are not",
    spec: { objectives: [{ id: "solved", title: "More questions solved", metric: "resolution-rate", baseline: 0.4, target: 0.9, start: "2026-05-01", due: "2026-08-31" }] },
    options: { changes: 1 },
    measures: [
      {
        metric: "resolution-rate@1", variant: "matured-cohort", measured: true, value: 0.39, unit: "ratio", interval: { low: 0.35, high: 0.43, level: 0.95, method: "wilson" }, n: 600,
        window: { from: "2026-02-24T00:00:00Z", to: "2026-03-20T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [],
      },
      {
        metric: "resolution-rate@1", variant: "matured-cohort", measured: true, value: 0.38, unit: "ratio", interval: { low: 0.34, high: 0.42, level: 0.95, method: "wilson" }, n: 600,
        window: { from: "2026-03-20T00:00:00Z", to: "2026-04-09T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [],
      },
      {
        metric: "resolution-rate@1", variant: "matured-cohort", measured: true, value: 0.39, unit: "ratio", interval: { low: 0.35, high: 0.43, level: 0.95, method: "wilson" }, n: 600,
        window: { from: "2026-04-09T00:00:00Z", to: "2026-05-02T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [],
      },
    ],
    expect: [{ message: "steep", at: "/spec/objectives/0/target", says: "in 1 measured changes" }],
  },
] satisfies readonly RuleExampleOf<typeof objectivePace>[]

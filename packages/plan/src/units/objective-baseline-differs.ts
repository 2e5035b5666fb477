import { dayNumber, dayText } from "../calendar.ts"
import { setValue } from "../edit.ts"
import type { RuleExampleOf } from "../example.ts"
import { fromTo } from "../message.ts"
import { aimOf, quantityText } from "../objective-measures.ts"
import { definePlanRule } from "../rule.ts"

/**
 * The baseline of an objective is what was measured before it began.
 *
 * @remarks
 * Needs measures. Held against the last closed window that ends before the objective's first day, or the plan's. Unit: `tolerance` is a
 * share of the measured value; what is no further outside the interval than that is taken for rounding.
 * @see concept:38
 */
export const objectiveBaselineDiffers = definePlanRule({
  id: "objective/baseline-differs",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "From a wrong baseline, standing still looks like progress.",
    de: "Bei einem falschen Ausgangswert sieht Stillstand wie Fortschritt aus.",
    da: "Med et forkert udgangspunkt kan stilstand ligne fremskridt.",
  },
  sources: ["concept:18", "concept:38", "seed:000", "seed:001"],
  options: { tolerance: 0.01 },
  messages: {
    differs: {
      en: "The baseline of “{title}” is {baseline}, but up to {until} it was measured at {measured}. Set baseline to {value}, or say in population or variant what is counted otherwise.",
      de: "Der Ausgangswert von „{title}“ ist mit {baseline} angegeben; nach den Messungen bis zum {until} beträgt er {measured}. Setzen Sie baseline auf {value} oder geben Sie unter population oder variant an, was anders gezählt wird.",
      da: "Udgangspunktet for »{title}« er {baseline}, men målingen frem til {until} viser {measured}. Sæt baseline til {value}, eller skriv under population eller variant, hvad der tælles anderledes.",
    },
  },
  visit: {
    objective(objective, { plan, metrics, measures, options: { tolerance }, report }) {
      const { title, baseline = "" } = objective
      const start = dayNumber(objective.start ?? plan.spec.timeline?.from)
      if (start === undefined) return
      const aim = aimOf(objective, { metrics, measures })
      const before = aim?.readings.findLast(({ to }) => to <= start)
      if (aim?.baseline === undefined || before === undefined) return
      const { value, interval: { low, high, open } } = before.estimate
      const outside = Math.max(open === "below" || open === "both" ? 0 : low - aim.baseline, open === "above" || open === "both" ? 0 : aim.baseline - high)
      if (outside <= tolerance * Math.abs(value)) return
      const shown = (one: number) => quantityText(aim.unit, one, aim.currency)
      // All as the plan would write it, since one of them is to be typed there.
      const slots = { title, baseline: String(baseline), until: dayText(before.to - 1), measured: fromTo(String(shown(low)), String(shown(high))), value: String(shown(value)) }
      report("differs", slots, { at: ["baseline"], suggest: setValue(shown(value)) })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "0.3 is said, 0.4 was measured; 0.44 may still be it",
    spec: {
      timeline: { from: "2026-07-01" },
      objectives: [
        { id: "solved", title: "More questions solved", metric: "resolution-rate", baseline: 0.3, target: 0.6 },
        { id: "more", title: "Many more questions solved", metric: "resolution-rate", baseline: 0.5, target: 0.7 },
        { id: "near", title: "A few more questions solved", metric: "resolution-rate", baseline: 0.44, target: 0.6 },
      ],
    },
    measures: [
      {
        metric: "resolution-rate@1", variant: "matured-cohort", measured: true, value: 0.4, unit: "ratio", interval: { low: 0.36, high: 0.44, level: 0.95, method: "wilson" }, n: 600,
        window: { from: "2026-06-01T00:00:00Z", to: "2026-07-01T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [],
      },
    ],
    expect: [{ message: "differs", at: "/spec/objectives/0/baseline", says: "up to 2026-06-30 it was measured at 0.36 to 0.44. Set baseline to 0.4," }, { message: "differs", at: "/spec/objectives/1/baseline" }],
  },
  {
    title: "the last number before the start counts, and what was measured since does not",
    spec: { objectives: [{ id: "solved", title: "More questions solved", metric: "resolution-rate", baseline: 0.4, target: 0.6, start: "2026-07-01" }] },
    measures: [
      {
        metric: "resolution-rate@1", variant: "matured-cohort", measured: true, value: 0.2, unit: "ratio", interval: { low: 0.18, high: 0.22, level: 0.95, method: "wilson" }, n: 600,
        window: { from: "2026-05-01T00:00:00Z", to: "2026-06-01T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [],
      },
      {
        metric: "resolution-rate@1", variant: "matured-cohort", measured: true, value: 0.4, unit: "ratio", interval: { low: 0.36, high: 0.44, level: 0.95, method: "wilson" }, n: 600,
        window: { from: "2026-06-01T00:00:00Z", to: "2026-07-01T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [],
      },
      {
        metric: "resolution-rate@1", variant: "matured-cohort", measured: true, value: 0.6, unit: "ratio", interval: { low: 0.56, high: 0.64, level: 0.95, method: "wilson" }, n: 600,
        window: { from: "2026-07-01T00:00:00Z", to: "2026-08-01T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [],
      },
    ],
    expect: [],
  },
  {
    title: "a count that is known exactly may be rounded; an open end says nothing",
    spec: {
      objectives: [
        { id: "round", title: "More active members", metric: "active-members", baseline: 1000, target: 1200, start: "2026-07-01" },
        { id: "off", title: "Still more active members", metric: "active-members", baseline: 1015, target: 1200, start: "2026-07-01" },
        { id: "faster", title: "Faster first answers", metric: "first-response-time", baseline: "3 d", target: "1 d", start: "2026-07-01" },
        { id: "slower", title: "Slower last answers", metric: "time-to-resolution", baseline: "1 d", target: "1 h", start: "2026-07-01" },
        { id: "slowest", title: "Still slower last answers", metric: "time-to-resolution", baseline: "2 d", target: "1 h", start: "2026-07-01" },
        { id: "lower", title: "More questions solved", metric: "resolution-rate", baseline: 0.2, target: 0.6, start: "2026-07-01" },
      ],
    },
    measures: [
      {
        metric: "active-members@1", variant: "active", measured: true, value: 1004, unit: "count", interval: { low: 1004, high: 1004, level: 0.95, method: "observed" }, n: 1004,
        window: { from: "2026-06-01T00:00:00Z", to: "2026-07-01T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [],
      },
      {
        metric: "first-response-time@1", variant: "median", measured: true, value: 90000000, unit: "milliseconds", interval: { low: 80000000, high: 100000000, level: 0.95, method: "log-log", open: "above" }, n: 40,
        window: { from: "2026-06-01T00:00:00Z", to: "2026-07-01T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [],
      },
      {
        metric: "time-to-resolution@1", variant: "median", measured: true, value: 90000000, unit: "milliseconds", interval: { low: 88000000, high: 100000000, level: 0.95, method: "log-log", open: "both" }, n: 40,
        window: { from: "2026-06-01T00:00:00Z", to: "2026-07-01T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [],
      },
      {
        metric: "resolution-rate@1", variant: "matured-cohort", measured: true, value: 0.4, unit: "ratio", interval: { low: 0.36, high: 0.44, level: 0.95, method: "wilson", open: "below" }, n: 600,
        window: { from: "2026-06-01T00:00:00Z", to: "2026-07-01T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [],
      },
    ],
    expect: [{ message: "differs", at: "/spec/objectives/1/baseline", says: "is 1015, but up to 2026-06-30 it was measured at 1000. Set baseline to 1000," }],
  },
  {
    title: "where nothing is tolerated, the ends of what was measured still belong to it",
    spec: { objectives: [{ id: "solved", title: "More questions solved", metric: "resolution-rate", baseline: 0.44, target: 0.6, start: "2026-07-01" }] },
    options: { tolerance: 0 },
    measures: [
      {
        metric: "resolution-rate@1", variant: "matured-cohort", measured: true, value: 0.4, unit: "ratio", interval: { low: 0.36, high: 0.44, level: 0.95, method: "wilson" }, n: 600,
        window: { from: "2026-06-01T00:00:00Z", to: "2026-07-01T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [],
      },
    ],
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof objectiveBaselineDiffers>[]

import { dayNumber, dayText } from "../calendar.ts"
import type { RuleExampleOf } from "../example.ts"
import { fromTo } from "../message.ts"
import { aimOf, fallsShort, quantityText, saidTarget, targetField, type Aim, type Reading } from "../objective-measures.ts"
import { definePlanRule } from "../rule.ts"

/**
 * What was measured does not rule out that an objective has reached its target by its due day.
 *
 * @remarks
 * Needs measures. The first closed window that reaches beyond the due day is the one that counts, and it speaks only where its whole
 * interval falls short. An objective with a grade has been settled and is left alone.
 * @see concept:19
 */
export const objectiveMissedTarget = definePlanRule({
  id: "objective/missed-target",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "A missed target teaches something only when it is said aloud and a conclusion drawn.",
    de: "Aus einem verfehlten Zielwert lernt nur, wer ihn offen anspricht und Schlüsse zieht.",
    da: "Man lærer kun af en målværdi, der ikke blev nået, hvis det bliver sagt højt, og nogen drager en konklusion.",
  },
  sources: ["concept:19", "concept:57", "concept:100", "seed:000", "seed:003"],
  options: {},
  messages: {
    missed: {
      en: "“{title}” was to be at {target} by {due}; measured up to {until} it is {measured} ({n} cases). Add the grade, and to spec.optimisation what you learned.",
      de: "„{title}“ sollte bis zum {due} bei {target} stehen; nach den Messungen bis zum {until} liegt der Wert bei {measured} (Fälle: {n}). Ergänzen Sie grade und unter spec.optimisation, was Sie daraus gelernt haben.",
      da: "»{title}« skulle være på {target} senest den {due}; målingen frem til {until} viser {measured} ({n} tilfælde). Tilføj grade, og skriv under spec.optimisation, hvad I har lært.",
    },
  },
  visit: {
    objective(objective, { metrics, measures, report }) {
      const { title, due = "", grade } = objective
      const day = dayNumber(due)
      if (grade !== undefined || day === undefined) return
      const aim = aimOf(objective, { metrics, measures })
      const decisive = aim?.readings.find(({ to }) => to > day)
      if (aim === undefined || decisive === undefined || !isMissed(decisive, aim)) return
      const { n, interval } = decisive.estimate
      const shown = (value: number) => quantityText(aim.unit, value, aim.currency)
      report("missed", { title, target: saidTarget(objective), due, until: dayText(decisive.to - 1), measured: fromTo(shown(interval.low), shown(interval.high)), n }, [targetField(objective)])
    },
  },
})

const isMissed = (reading: Reading, { target, limit, wants }: Aim): boolean => fallsShort(reading, target, wants) || (limit !== undefined && fallsShort(reading, limit, wants === "higher" ? "lower" : "higher"))

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "60 per cent by the end of June; in June it was 45 to 55",
    spec: { objectives: [{ id: "solved", title: "More questions solved", metric: "resolution-rate", target: 0.6, due: "2026-06-30" }] },
    measures: [
      {
        metric: "resolution-rate@1", variant: "matured-cohort", measured: true, value: 0.5, unit: "ratio", interval: { low: 0.45, high: 0.55, level: 0.95, method: "wilson" }, n: 400,
        window: { from: "2026-06-01T00:00:00Z", to: "2026-07-01T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [],
      },
    ],
    expect: [{ message: "missed", at: "/spec/objectives/0/target", says: "measured up to 2026-06-30 it is 0.45 to 0.55 (400 cases)" }],
  },
  {
    title: "a count is known exactly, and is one number in every language",
    spec: { objectives: [{ id: "active", title: "More active members", metric: "active-members", target: 120, due: "2026-06-30" }] },
    measures: [
      {
        metric: "active-members@1", variant: "active", measured: true, value: 104, unit: "count", interval: { low: 104, high: 104, level: 0.95, method: "observed" }, n: 104,
        window: { from: "2026-06-01T00:00:00Z", to: "2026-07-01T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [],
      },
    ],
    expect: [{ message: "missed", at: "/spec/objectives/0/target", says: "measured up to 2026-06-30 it is 104 (104 cases)" }],
  },
  {
    title: "the last number ends a day before the due day",
    spec: { objectives: [{ id: "solved", title: "More questions solved", metric: "resolution-rate", target: 0.6, due: "2026-07-01" }] },
    measures: [
      {
        metric: "resolution-rate@1", variant: "matured-cohort", measured: true, value: 0.5, unit: "ratio", interval: { low: 0.45, high: 0.55, level: 0.95, method: "wilson" }, n: 400,
        window: { from: "2026-06-01T00:00:00Z", to: "2026-07-01T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [],
      },
    ],
    expect: [],
  },
  {
    title: "60 per cent cannot be ruled out, and is what counts though it fell later",
    spec: { objectives: [{ id: "solved", title: "More questions solved", metric: "resolution-rate", target: 0.6, due: "2026-06-30" }] },
    measures: [
      {
        metric: "resolution-rate@1", variant: "matured-cohort", measured: true, value: 0.5, unit: "ratio", interval: { low: 0.45, high: 0.55, level: 0.95, method: "wilson" }, n: 400,
        window: { from: "2026-07-01T00:00:00Z", to: "2026-08-01T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [],
      },
      {
        metric: "resolution-rate@1", variant: "matured-cohort", measured: true, value: 0.55, unit: "ratio", interval: { low: 0.5, high: 0.6, level: 0.95, method: "wilson" }, n: 400,
        window: { from: "2026-06-01T00:00:00Z", to: "2026-07-01T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [],
      },
    ],
    expect: [],
  },
  {
    title: "an answer within a day was wanted; the grade says it is settled",
    spec: {
      objectives: [
        { id: "faster", title: "Faster first answers", metric: "first-response-time", target: "24 h", due: "2026-06-30" },
        { id: "first", title: "Faster answers to newcomers", metric: "first-response-time", target: "24 h", due: "2026-06-30", grade: 0.4 },
      ],
    },
    measures: [
      {
        metric: "first-response-time@1", variant: "median", measured: true, value: 108000000, unit: "milliseconds", interval: { low: 100800000, high: 115200000, level: 0.95, method: "log-log" }, n: 400,
        window: { from: "2026-06-01T00:00:00Z", to: "2026-07-01T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [],
      },
    ],
    expect: [{ message: "missed", at: "/spec/objectives/0/target" }],
  },
  {
    title: "a share that was to grow by a fifth, one that was to stay within a range, and a range of which the lower end is met",
    spec: {
      objectives: [
        { id: "solved", title: "A fifth more solved", metric: "resolution-rate", baseline: 0.5, change: "+20%", due: "2026-06-30" },
        { id: "tenth", title: "A tenth more solved", metric: "resolution-rate", baseline: 0.5, change: "+10%", due: "2026-06-30" },
        { id: "unknown", title: "A fifth more than we will find", metric: "resolution-rate", baselineOn: "2026-01-31", change: "+20%", due: "2026-06-30" },
        { id: "mix", title: "Between a third and a half by members", metric: "content-mix", target: 0.3, upTo: 0.5, due: "2026-06-30" },
        { id: "less", title: "Less by members", metric: "content-mix", target: 0.6, upTo: 0.7, due: "2026-06-30" },
        { id: "some", title: "Less by members, but not too little", metric: "content-mix", baseline: 0.9, target: 0.6, upTo: 0.7, due: "2026-06-30" },
        { id: "range", title: "Half to three quarters solved", metric: "resolution-rate", target: 0.5, upTo: 0.75, due: "2026-06-30" },
      ],
    },
    measures: [
      {
        metric: "resolution-rate@1", variant: "matured-cohort", measured: true, value: 0.55, unit: "ratio", interval: { low: 0.53, high: 0.57, level: 0.95, method: "wilson" }, n: 2000,
        window: { from: "2026-06-01T00:00:00Z", to: "2026-07-01T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [],
      },
      {
        metric: "content-mix@1", variant: "by-members", measured: true, value: 0.55, unit: "ratio", interval: { low: 0.53, high: 0.57, level: 0.95, method: "wilson" }, n: 2000,
        window: { from: "2026-06-01T00:00:00Z", to: "2026-07-01T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [],
      },
    ],
    expect: [
      { message: "missed", at: "/spec/objectives/0/change" },
      { message: "missed", at: "/spec/objectives/3/target" },
      { message: "missed", at: "/spec/objectives/4/target" },
      { message: "missed", at: "/spec/objectives/5/target" },
    ],
  },
] satisfies readonly RuleExampleOf<typeof objectiveMissedTarget>[]

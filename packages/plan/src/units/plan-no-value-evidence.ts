import { dayNumber, monthsLater } from "../calendar.ts"
import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * After some months something shows that the community is worth its cost.
 *
 * @remarks
 * Unit: `months` since the community opened, or since the plan began; half a year, which is our choice. What shows it: a behaviour whose link
 * to its value is more than assumed, an objective that was graded, or one whose metric was measured. Needs the day on which the plan is
 * looked at. A plan without behaviours and objectives is left to the rules that ask for them.
 * @see concept:12
 */
export const planNoValueEvidence = definePlanRule({
  id: "plan/no-value-evidence",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "A community whose benefit nobody has shown is the first to go when money is short.",
    de: "Eine Community ohne gezeigten Nutzen wird als Erstes gestrichen, wenn das Geld knapp wird.",
    da: "Et fællesskab, ingen har kunnet vise værdien af, er det første, der ryger, når pengene bliver små.",
  },
  sources: ["concept:12", "concept:6", "concept:19", "seed:000"],
  options: { months: 6 },
  messages: {
    none: {
      en: "Since {since} no behaviour was shown to create value, and no objective was measured. Measure one, or test the link from a behaviour to its value and set its evidence.",
      de: "Seit dem {since} ist für kein Verhalten belegt, dass es Wert schafft, und keine Zielvorgabe wurde gemessen. Messen Sie eine, oder prüfen Sie, ob ein Verhalten Wert schafft, und tragen Sie dort evidence ein.",
      da: "Siden {since} er det ikke påvist, at nogen adfærd skaber værdi, og intet delmål er målt. Mål et, eller efterprøv sammenhængen mellem en adfærd og dens værdi, og opdatér evidence dér.",
    },
  },
  visit: {
    plan({ spec: { community, timeline, behaviours = [], objectives = [] } }, { asOf, options: { months }, measures, report }) {
      const since = community?.launchedOn ?? timeline?.from
      const first = dayNumber(since)
      const today = dayNumber(asOf)
      if (since === undefined || first === undefined || today === undefined || behaviours.length + objectives.length === 0) return
      if (today <= monthsLater(first, months)) return
      const isShown =
        behaviours.some(({ evidence = "assumed" }) => evidence !== "assumed") ||
        objectives.some(({ metric, variant, grade }) => grade !== undefined || (metric !== undefined && measures.measured(metric, variant).length > 0))
      if (!isShown) report("none", { since }, { at: ["spec", "behaviours"], on: "key" })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "half a year and a day, and nothing but belief",
    spec: {
      community: { launchedOn: "2025-11-01" },
      timeline: { from: "2026-04-01" },
      behaviours: [{ id: "answer", title: "Members answer", evidence: "assumed" }, { id: "thank", title: "Members thank" }],
      objectives: [{ id: "more", title: "More answers", metric: "resolution-rate" }, { id: "less", title: "Fewer tickets" }],
    },
    asOf: "2026-05-02",
    expect: [{ message: "none", at: "/spec/behaviours" }],
  },
  { title: "an objective nobody measured", spec: { timeline: { from: "2025-01-01" }, objectives: [{ id: "more", title: "More answers" }] }, asOf: "2026-05-01", expect: [{ message: "none", at: "/spec" }] },
  { title: "half a year to the day", spec: { timeline: { from: "2025-11-01" }, behaviours: [{ id: "answer", title: "Members answer" }] }, asOf: "2026-05-01", expect: [] },
  { title: "one link was seen in the data", spec: { timeline: { from: "2025-01-01" }, behaviours: [{ id: "answer", title: "Members answer", evidence: "correlated" }, { id: "thank", title: "Members thank" }] }, asOf: "2026-05-01", expect: [] },
  { title: "one objective was graded", spec: { timeline: { from: "2025-01-01" }, behaviours: [{ id: "answer", title: "Members answer" }], objectives: [{ id: "more", title: "More answers", grade: 0 }, { id: "less", title: "Fewer tickets" }] }, asOf: "2026-05-01", expect: [] },
  {
    title: "one was measured, in the definition that counts",
    spec: { timeline: { from: "2025-01-01" }, objectives: [{ id: "more", title: "More answers", metric: "resolution-rate", variant: "cohort" }] },
    asOf: "2026-05-01",
    measures: [
      { measured: true, value: 0.5, unit: "ratio", interval: { low: 0.4, high: 0.6, level: 0.95, method: "wilson" }, n: 100, metric: "resolution-rate@1", variant: "cohort", window: { from: "2026-01-01T00:00:00Z", to: "2026-04-01T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [] },
    ],
    expect: [],
  },
  {
    title: "only another definition was measured, and another metric",
    spec: { timeline: { from: "2025-01-01" }, objectives: [{ id: "more", title: "More answers", metric: "resolution-rate", variant: "by-community" }, { id: "none", title: "No metric" }] },
    asOf: "2026-05-01",
    measures: [
      { measured: true, value: 0.5, unit: "ratio", interval: { low: 0.4, high: 0.6, level: 0.95, method: "wilson" }, n: 100, metric: "resolution-rate@1", variant: "cohort", window: { from: "2026-01-01T00:00:00Z", to: "2026-04-01T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [] },
    ],
    expect: [{ message: "none", at: "/spec" }],
  },
  { title: "nobody knows today", spec: { timeline: { from: "1999-01-01" }, behaviours: [{ id: "answer", title: "Members answer" }] }, expect: [] },
  { title: "nobody knows since when", spec: { behaviours: [{ id: "answer", title: "Members answer" }] }, asOf: "2026-05-01", expect: [] },
  { title: "nothing is expected of anybody", spec: { timeline: { from: "1999-01-01" } }, asOf: "2026-05-01", expect: [] },
] satisfies readonly RuleExampleOf<typeof planNoValueEvidence>[]

import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"
import type { Path } from "../source.ts"

/**
 * What the plan is steered by and judged by is recorded somewhere.
 *
 * @remarks
 * Needs measures. A metric that is asked for and whose every number was refused because its source does not record the event is named
 * once, where the plan first speaks of it: among the headline metrics, or else in an objective.
 * @see concept:88
 */
export const metricNeverRecorded = definePlanRule({
  id: "metric/never-recorded",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "No later date brings a number that nothing records.",
    de: "Eine Zahl, die nirgends erfasst wird, kommt auch später nicht.",
    da: "Et tal, som ingen registrerer, dukker heller ikke op senere.",
  },
  sources: ["concept:88", "seed:003"],
  options: {},
  messages: {
    never: {
      en: "{metric} could not be measured even once, because its source does not record it: {detail} Have it recorded, or choose another metric.",
      de: "{metric} ließ sich kein einziges Mal messen, weil die Quelle das Nötige nicht erfasst: {detail} Sorgen Sie dafür, dass es erfasst wird, oder wählen Sie eine andere Kennzahl.",
      da: "{metric} har ikke kunnet måles en eneste gang, fordi kilden ikke registrerer det: {detail} Sørg for, at det bliver registreret, eller vælg et andet nøgletal.",
    },
  },
  visit: {
    plan({ spec: { metrics = [], objectives = [] } }, { measures, report }) {
      const named = (part: string, list: readonly { readonly metric?: string }[]): readonly (readonly [string, Path])[] =>
        list.flatMap(({ metric }, index) => (metric === undefined ? [] : [[metric, ["spec", part, index, "metric"]] as const]))
      const told = new Set<string>()
      for (const [metric, path] of [...named("metrics", metrics), ...named("objectives", objectives)]) {
        if (told.has(metric)) continue
        told.add(metric)
        const [first, ...others] = measures.refused(metric, undefined)
        if (first === undefined || measures.measured(metric, undefined).length > 0) continue
        if ([first, ...others].every(({ why }) => why === "not-recorded")) report("never", { metric, detail: first.detail }, path)
      }
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "a forum without accepted answers; it is told once",
    spec: { metrics: [{ metric: "resolution-rate" }], objectives: [{ id: "solved", title: "More questions solved", metric: "resolution-rate" }] },
    measures: [{ metric: "resolution-rate@1", variant: "matured-cohort", measured: false, why: "not-recorded", detail: "This forum does not record which answer solved a question.", exclusions: [] }],
    expect: [{ message: "never", at: "/spec/metrics/0/metric" }],
  },
  {
    title: "an objective is judged by it",
    spec: { metrics: [{ metric: "net-promoter-score" }], objectives: [{ id: "nothing", title: "Nothing yet" }, { id: "solved", title: "More questions solved", metric: "resolution-rate" }] },
    measures: [{ metric: "resolution-rate@1", variant: "matured-cohort", measured: false, why: "not-recorded", detail: "This forum does not record which answer solved a question.", exclusions: [] }],
    expect: [{ message: "never", at: "/spec/objectives/1/metric" }],
  },
  {
    title: "recorded, but too little so far",
    spec: { metrics: [{ metric: "resolution-rate" }] },
    measures: [
      { metric: "resolution-rate@1", variant: "matured-cohort", measured: false, why: "not-recorded", detail: "This forum did not record which answer solved a question.", exclusions: [] },
      { metric: "resolution-rate@1", variant: "matured-cohort", measured: false, why: "too-few", detail: "Three questions are too few.", exclusions: [] },
    ],
    expect: [],
  },
  {
    title: "recorded since this year",
    spec: { metrics: [{ metric: "resolution-rate" }] },
    measures: [
      { metric: "resolution-rate@1", variant: "matured-cohort", measured: false, why: "not-recorded", detail: "This forum did not record which answer solved a question.", exclusions: [] },
      {
        metric: "resolution-rate@1", variant: "matured-cohort", measured: true, value: 0.4, unit: "ratio", interval: { low: 0.36, high: 0.44, level: 0.95, method: "wilson" }, n: 600,
        window: { from: "2026-04-01T00:00:00Z", to: "2026-05-01T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [],
      },
    ],
    expect: [],
  },
  {
    title: "measured, though the plan does not ask for it",
    spec: {},
    measures: [{ metric: "resolution-rate@1", variant: "matured-cohort", measured: false, why: "not-recorded", detail: "This forum does not record which answer solved a question.", exclusions: [] }],
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof metricNeverRecorded>[]

import { columns, durations } from "@folkmoot/facts"
import { defineCalculator } from "../calculator.ts"
import { defineMetric } from "../define.ts"
import type { ExampleOf } from "../example.ts"
import { memberQuestions, solvedBeforeAsked, timeUnknown } from "../member-questions.ts"
import { waited } from "../statistic.ts"
import { endedWithin } from "../within.ts"

const t = /* @__PURE__ */ columns("thread")

/**
 * Share of members' questions that get solved within a horizon, those still open counted as far as they were followed.
 *
 * Takes `waits`. Option: `horizon`.
 */
export const calculator = defineCalculator({
  id: "resolved-within",
  version: 1,
  unit: "ratio",
  totals: {
    /** How long questions members asked in the period waited to be solved, in milliseconds; those still waiting with `observed: false`. */
    waits: waited,
  },
  options: {
    /** Milliseconds within which a question is to be solved; fourteen days unless said. */
    horizon: 1_209_600_000,
  },
  variants: { "kaplan-meier": {} },
  estimate: endedWithin,
})

/**
 * Share of members' questions that get solved within a horizon, those still open counted as far as they were followed.
 *
 * @remarks
 * Unit: ratio in [0, 1]. A question asked yesterday tells of its first day and of no more, so recent months need not be left out. Where
 * nobody was followed for the whole horizon there is no number but a lower bound. Questions asked by staff and bots, and threads that
 * cannot be marked as solved, are left out. `horizon` is in milliseconds, fourteen days unless said. The same question asked of old
 * enough questions only is the metric `resolution-rate`. `n` is how many questions, those still open among them.
 * @formula kaplan-meier `1 - \prod_{t \le h} \left( 1 - \frac{e_t}{r_t} \right)`
 * @symbol `h` the option `horizon`, fourteen days unless said
 * @symbol `e_t` questions members asked in the period that were solved after a wait of just t
 * @symbol `r_t` questions members asked in the period still waiting, and still followed, just before t
 * @see concept:121
 */
export const resolvedWithin = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "outcome",
  better: "higher",
  values: ["service-cost"],
  title: { en: "Questions solved in time", de: "Fristgerecht gelöste Fragen", da: "Spørgsmål løst inden for fristen" },
  asks: {
    en: "How many of the members' questions get solved in time?",
    de: "Wie viele Fragen der Mitglieder werden fristgerecht gelöst?",
    da: "Hvor mange af medlemmernes spørgsmål bliver løst inden for fristen?",
  },
  sources: ["concept:121", "https://doi.org/10.1080/01621459.1958.10501452"],
  decisions: ["resolution-rate"],
  ...memberQuestions(),
  variants: {
    "kaplan-meier": {
      means: {
        en: "All questions, solved within the horizon after being asked; open ones count for as long as they were followed.",
        de: "Alle Fragen, innerhalb der Frist gelöst; noch offene zählen so lange mit, wie sie beobachtet wurden.",
        da: "Alle spørgsmål, løst inden for fristen; dem, der stadig er åbne, tæller med, så længe de er blevet fulgt.",
      },
      leaveOut: { thread: { "time-unknown": timeUnknown("waits"), "solved-before-asked": solvedBeforeAsked(t.solvedAt) } },
      terms: () => ({ waits: durations("thread", { from: t.openedAt, to: t.solvedAt }) }),
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "five of nine solved in time; two open ones were followed for longer, two for less",
    totals: {
      waits: [
        { after: 86_400_000, observed: true },
        { after: 172_800_000, observed: true },
        { after: 259_200_000, observed: false },
        { after: 345_600_000, observed: true },
        { after: 432_000_000, observed: true },
        { after: 518_400_000, observed: false },
        { after: 604_800_000, observed: true },
        { after: 1_296_000_000, observed: false },
        { after: 1_382_400_000, observed: false },
      ],
    },
    expect: { measured: true, value: 0.654321, n: 9, low: 0.328955, high: 0.940902 },
  },
  { title: "nothing asked: not measured", totals: { waits: [] }, expect: { measured: false, why: "no-data" } },
  {
    title: "nobody was followed for the horizon: no number, but at least what was solved so far",
    totals: {
      waits: [
        { after: 86_400_000, observed: true },
        { after: 86_400_000, observed: true },
        { after: 172_800_000, observed: false },
        { after: 172_800_000, observed: false },
      ],
    },
    expect: { measured: false, why: "window-open", bound: 0.155139 },
  },
  {
    title: "solved at a time nobody knows, and one still open: not a community that solves nothing",
    facts: {
      thread: [
        { id: "1", kind: "question", resolvable: true, affiliation: "customer", openedAt: 0, solved: true, solvedAt: null },
        { id: "2", kind: "question", resolvable: true, affiliation: "customer", openedAt: 0 },
      ],
    },
    asOf: 2_592_000_000,
    expect: { measured: false, why: "not-recorded", exclusions: [{ reason: "time-unknown", count: 1 }] },
  },
  {
    title: "one solved in time, one late; one by staff does not count",
    options: { horizon: 172_800_000 },
    facts: {
      thread: [
        { id: "1", kind: "question", resolvable: true, affiliation: "customer", openedAt: 0, solvedAt: 86_400_000 },
        { id: "2", kind: "question", resolvable: true, affiliation: "customer", openedAt: 0, solvedAt: 432_000_000 },
        { id: "3", kind: "question", resolvable: true, affiliation: "staff", openedAt: 0, solvedAt: 86_400_000 },
      ],
    },
    asOf: 2_592_000_000,
    expect: { measured: true, value: 0.5, n: 2, exclusions: [{ reason: "asked-by-staff", count: 1 }] },
  },
] satisfies readonly ExampleOf<typeof resolvedWithin>[]

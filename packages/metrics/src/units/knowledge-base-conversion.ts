import { asOf, atMost, columns, count, dated, equal, within } from "@folkmoot/facts"
import { defineCalculator } from "../calculator.ts"
import { defineMetric } from "../define.ts"
import type { ExampleOf } from "../example.ts"
import { solvedByNow, timeUnknown } from "../member-questions.ts"
import { shareOf } from "../share.ts"
import { counted } from "../statistic.ts"

const t = /* @__PURE__ */ columns("thread")

/**
 * How much of what the community solves is written into the knowledge base.
 *
 * Takes `documented` and `solved`. Option: `horizon`.
 */
export const calculator = defineCalculator({
  id: "knowledge-base-conversion",
  version: 1,
  unit: "ratio",
  totals: {
    /** Threads of `solved` that were written into the knowledge base within the horizon; for `at-all` by the as-of date. */
    documented: counted,
    /** Threads solved in the period, by default at least a whole horizon ago; those opened by bots left out. */
    solved: counted,
  },
  options: {
    /** Milliseconds after the solution within which a thread is to be documented; thirty days unless said. Only for `matured-cohort`. */
    horizon: 2_592_000_000,
  },
  variants: { "matured-cohort": {}, "at-all": { reads: [] } },
  estimate: shareOf("documented", "solved"),
})

/**
 * How much of what the community solves is written into the knowledge base.
 *
 * @remarks
 * Unit: ratio in [0, 1]. Threads are counted by when they were solved, and by default only those solved long enough ago to have been followed
 * for the whole horizon; `horizon` is in milliseconds, thirty days unless said. Not every solution is worth an entry, so the whole of
 * them is no target. Threads by bots are left out; those by staff are not, since what they lead to can be documented all the same.
 * @formula matured-cohort `\frac{\lvert \lbrace q \in S_h : d_q \le s_q + h \rbrace \rvert}{\lvert S_h \rvert}`
 * @formula at-all `\frac{\lvert \lbrace q \in S : d_q \le T \rbrace \rvert}{\lvert S \rvert}`
 * @symbol `S` the threads solved in the period, those opened by bots left out
 * @symbol `S_h` those of them solved at least h before the as-of moment
 * @symbol `s_q` when the thread q was solved
 * @symbol `d_q` when it was written into the knowledge base; never, while it is not
 * @symbol `h` the option `horizon`, thirty days unless said
 * @symbol `T` the as-of moment, up to which everything is known
 * @see concept:74
 */
export const knowledgeBaseConversion = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "outcome",
  better: "higher",
  values: ["service-cost", "work-performance"],
  title: { en: "Knowledge base conversion", de: "Übernahme in die Wissensdatenbank", da: "Overførsel til vidensbasen" },
  asks: {
    en: "How many solutions find their way into the knowledge base?",
    de: "Wie viele Lösungen finden ihren Weg in die Wissensdatenbank?",
    da: "Hvor mange løsninger finder vej til vidensbasen?",
  },
  sources: ["concept:74", "https://doi.org/10.1080/01621459.1927.10502953"],
  decisions: ["community-structure"],
  population: { thread: solvedByNow() },
  leaveOut: { thread: { "opened-by-bot": equal(t.affiliation, "bot"), "time-unknown": timeUnknown("solved") } },
  variants: {
    "matured-cohort": {
      means: {
        en: "Threads solved longer ago than the horizon, documented within it.",
        de: "Themen, deren Lösung länger als die Frist zurückliegt, innerhalb der Frist dokumentiert.",
        da: "Tråde, der blev løst for længere tid siden end fristen, dokumenteret inden for fristen.",
      },
      matures: ({ horizon }) => horizon,
      terms: ({ horizon }) => ({
        solved: dated(count("thread"), t.solvedAt),
        documented: dated(count("thread", within(t.documentedAt, t.solvedAt, horizon)), t.solvedAt),
      }),
    },
    "at-all": {
      means: {
        en: "Threads solved in the period, documented by the as-of date.",
        de: "Im Zeitraum gelöste Themen, bis zum Stichtag dokumentiert.",
        da: "Tråde løst i perioden, dokumenteret senest på skæringsdatoen.",
      },
      growing: true,
      terms: () => ({
        solved: dated(count("thread"), t.solvedAt),
        documented: dated(count("thread", atMost(t.documentedAt, asOf)), t.solvedAt),
      }),
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  { title: "twelve of eighty solutions documented", totals: { documented: 12, solved: 80 }, expect: { measured: true, value: 0.15, n: 80, low: 0.0879404, high: 0.244132 } },
  { title: "nothing was solved: not measured", totals: { documented: 0, solved: 0 }, expect: { measured: false, why: "zero-denominator" } },
  {
    title: "one of two old solutions documented in time; one of today and one still open do not count",
    facts: {
      thread: [
        { id: "1", affiliation: "customer", openedAt: 0, solvedAt: 86_400_000, documentedAt: 172_800_000 },
        { id: "2", affiliation: "customer", openedAt: 0, solvedAt: 86_400_000, documentedAt: 7_776_000_000 },
        { id: "3", affiliation: "customer", openedAt: 0, solvedAt: 8_640_000_000 },
        { id: "4", affiliation: "customer", openedAt: 0 },
      ],
    },
    asOf: 8_640_000_000,
    expect: { measured: true, value: 0.5, n: 2, exclusions: [{ reason: "too-young", count: 1 }] },
  },
  {
    title: "the late one counts once it is there",
    variant: "at-all",
    facts: {
      thread: [
        { id: "1", affiliation: "customer", openedAt: 0, solvedAt: 86_400_000, documentedAt: 7_776_000_000 },
        { id: "2", affiliation: "customer", openedAt: 0, solvedAt: 86_400_000 },
      ],
    },
    asOf: 8_640_000_000,
    expect: { measured: true, value: 0.5, n: 2 },
  },
] satisfies readonly ExampleOf<typeof knowledgeBaseConversion>[]

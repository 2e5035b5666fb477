import { and, asOf, atMost, columns, count, equal, known, not, oneOf, or, within } from "@folkmoot/facts"
import { defineCalculator } from "../calculator.ts"
import { defineMetric } from "../define.ts"
import type { ExampleOf } from "../example.ts"
import { shareOf } from "../share.ts"
import { counted } from "../statistic.ts"

const t = /* @__PURE__ */ columns("thread")

const solvedSometime = () => and(not(known(t.solvedAt)), equal(t.solved, true))

const solvedByNow = () => or(atMost(t.solvedAt, asOf), solvedSometime())

/** Whether is enough where when is not told. */
const spares = ["solvedAt"] as const

/** Calculates {@link resolutionRate} from totals. */
export const calculator = defineCalculator({
  id: "resolution-rate",
  version: 1,
  unit: "ratio",
  totals: { resolved: counted, opened: counted },
  options: { horizon: 1_209_600_000 },
  variants: { "matured-cohort": {}, cohort: {}, "by-community": {} },
  estimate: shareOf("resolved", "opened"),
})

/**
 * Share of members' questions that were solved.
 *
 * @remarks
 * Unit: ratio in [0, 1]. By default only questions old enough to have been followed for the whole horizon count, so a question asked
 * yesterday can neither help nor hurt. Questions asked by staff and bots, and threads that cannot be marked as solved, are left out.
 * `horizon` is in milliseconds, fourteen days unless said.
 * @see concept:121
 */
export const resolutionRate = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "outcome",
  better: "higher",
  values: ["service-cost"],
  title: { en: "Resolution rate", de: "Lösungsquote", da: "Løsningsrate" },
  asks: {
    en: "How many of the members' questions were solved?",
    de: "Wie viele Fragen der Mitglieder wurden gelöst?",
    da: "Hvor mange af medlemmernes spørgsmål blev løst?",
  },
  sources: ["concept:121"],
  decisions: ["resolution-rate"],
  population: { thread: equal(t.kind, "question") },
  leaveOut: {
    thread: {
      "not-resolvable": equal(t.resolvable, false),
      "asked-by-staff": equal(t.affiliation, "staff"),
      "asked-by-bot": equal(t.affiliation, "bot"),
    },
  },
  variants: {
    "matured-cohort": {
      means: {
        en: "Questions older than the horizon, solved within it.",
        de: "Fragen, die älter als die Frist sind, gelöst innerhalb der Frist.",
        da: "Spørgsmål, der er ældre end fristen, løst inden for fristen.",
      },
      matures: ({ horizon }) => horizon,
      leaveOut: { thread: { "time-unknown": { when: solvedSometime(), why: "not-recorded", hides: "resolved" } } },
      terms: ({ horizon }) => ({ opened: count("thread"), resolved: count("thread", within(t.solvedAt, t.openedAt, horizon)) }),
    },
    cohort: {
      means: {
        en: "All questions, solved by the as-of date.",
        de: "Alle Fragen, gelöst bis zum Stichtag.",
        da: "Alle spørgsmål, løst senest på skæringsdatoen.",
      },
      spares,
      terms: () => ({ opened: count("thread"), resolved: count("thread", solvedByNow()) }),
    },
    "by-community": {
      means: {
        en: "All questions, solved by the as-of date by others than staff.",
        de: "Alle Fragen, gelöst bis zum Stichtag von anderen als dem Personal.",
        da: "Alle spørgsmål, løst senest på skæringsdatoen af andre end medarbejdere.",
      },
      leaveOut: {
        thread: {
          "solver-unknown": { when: and(solvedByNow(), not(oneOf(t.solvedBy, "customer", "supplier", "mentor", "staff", "bot"))), why: "not-recorded", hides: "resolved" },
        },
      },
      spares,
      terms: () => ({ opened: count("thread"), resolved: count("thread", solvedByNow(), oneOf(t.solvedBy, "customer", "supplier", "mentor")) }),
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "42 of 60 questions solved",
    totals: { resolved: 42, opened: 60 },
    expect: { measured: true, value: 0.7, n: 60, low: 0.574913, high: 0.801018 },
  },
  { title: "nothing asked: not measured", totals: { resolved: 0, opened: 0 }, expect: { measured: false, why: "zero-denominator" } },
  { title: "more solved than asked is impossible", totals: { resolved: 61, opened: 60 }, expect: { measured: false, why: "invalid-input" } },
  {
    title: "one of two solved in time; a staff question and a young one do not count",
    facts: {
      thread: [
        { id: "1", kind: "question", resolvable: true, affiliation: "customer", openedAt: 0, solvedAt: 86_400_000 },
        { id: "2", kind: "question", resolvable: true, affiliation: "customer", openedAt: 0, solvedAt: 2_592_000_000 },
        { id: "3", kind: "question", resolvable: true, affiliation: "staff", openedAt: 0, solvedAt: 86_400_000 },
        { id: "4", kind: "question", resolvable: true, affiliation: "customer", openedAt: 3_000_000_000 },
      ],
    },
    asOf: 4_000_000_000,
    expect: {
      measured: true,
      value: 0.5,
      n: 2,
      exclusions: [{ reason: "asked-by-staff", count: 1 }, { reason: "too-young", count: 1 }],
    },
  },
  {
    title: "only young questions: too early to say",
    facts: { thread: [{ id: "1", kind: "question", resolvable: true, affiliation: "customer", openedAt: 0, solvedAt: 86_400_000 }] },
    asOf: 172_800_000,
    expect: { measured: false, why: "window-open", exclusions: [{ reason: "too-young", count: 1 }] },
  },
  {
    title: "solved, but by whom nobody knows: not a community that solves nothing",
    variant: "by-community",
    facts: {
      thread: [
        { id: "1", kind: "question", resolvable: true, affiliation: "customer", openedAt: 0, solvedAt: 86_400_000, solvedBy: "unknown" },
        { id: "2", kind: "question", resolvable: true, affiliation: "customer", openedAt: 0 },
      ],
    },
    asOf: 172_800_000,
    expect: { measured: false, why: "not-recorded", exclusions: [{ reason: "solver-unknown", count: 1 }] },
  },
] satisfies readonly ExampleOf<typeof resolutionRate>[]

import { count } from "@folkmoot/facts"
import { defineCalculator } from "../calculator.ts"
import { defineMetric } from "../define.ts"
import { cancelledInTime, doneByNow } from "../due-actions.ts"
import type { ExampleOf } from "../example.ts"
import { shareOf } from "../share.ts"
import { counted } from "../statistic.ts"

/**
 * How many of the actions that were due have been done.
 *
 * Takes `done` and `due`.
 */
export const calculator = defineCalculator({
  id: "action-completion",
  version: 1,
  unit: "ratio",
  totals: {
    /** Actions of `due` that are done by the as-of date, late or not. */
    done: counted,
    /** Actions due in the period, as first promised, those given up before they were due left out; for `of-promised` these count, too. */
    due: counted,
  },
  options: {},
  variants: { "of-due": {}, "of-promised": {} },
  estimate: shareOf("done", "due"),
})

/**
 * How many of the actions that were due have been done.
 *
 * @remarks
 * Unit: ratio in [0, 1]. Actions are counted by when they were due, as first promised, and done when they are done by the as-of date, late
 * or not: whether in time is `on-time-rate`. Those given up before they were due are left out and said; given up later, an action is one not done.
 * What was due lately has had less time to be caught up on. The interval takes the actions for a sample of how the team works.
 * @formula of-due `\frac{\lvert \lbrace a \in D \setminus G : d_a \le T \rbrace \rvert}{\lvert D \setminus G \rvert}`
 * @formula of-promised `\frac{\lvert \lbrace a \in D : d_a \le T \rbrace \rvert}{\lvert D \rvert}`
 * @symbol `D` the actions due in the period, as first promised
 * @symbol `G` those given up by the time they were due and not done after all
 * @symbol `d_a` when the action a was done; never, while it is not
 * @symbol `T` the as-of moment, up to which everything is known
 * @see concept:101
 */
export const actionCompletion = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "behaviour",
  better: "higher",
  impersonal: true,
  values: ["work-performance"],
  title: { en: "Action completion", de: "Erledigte Maßnahmen", da: "Gennemførte tiltag" },
  asks: {
    en: "How many of the actions that were due are done?",
    de: "Wie viele der fälligen Maßnahmen sind erledigt?",
    da: "Hvor mange af de tiltag, hvis frist er udløbet, er gennemført?",
  },
  sources: ["concept:101", "https://doi.org/10.1080/01621459.1927.10502953"],
  decisions: ["plan-execution"],
  variants: {
    "of-due": {
      means: {
        en: "Actions due in the period and done by the as-of date, those given up in time left out.",
        de: "Im Zeitraum fällige und bis zum Stichtag erledigte Maßnahmen, ohne die rechtzeitig aufgegebenen.",
        da: "Tiltag med frist i perioden, gennemført senest på skæringsdatoen, bortset fra dem, der blev opgivet i tide.",
      },
      growing: true,
      leaveOut: cancelledInTime(),
      terms: () => ({ due: count("action"), done: count("action", doneByNow()) }),
    },
    "of-promised": {
      means: {
        en: "Actions due in the period and done by the as-of date, among all that had been promised, those given up included.",
        de: "Im Zeitraum fällige und bis zum Stichtag erledigte Maßnahmen, gemessen an allen zugesagten, auch den aufgegebenen.",
        da: "Tiltag med frist i perioden, gennemført senest på skæringsdatoen, ud af alle lovede, også de opgivne.",
      },
      growing: true,
      terms: () => ({ due: count("action"), done: count("action", doneByNow()) }),
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  { title: "nine of twelve due actions done", totals: { done: 9, due: 12 }, expect: { measured: true, value: 0.75, n: 12, low: 0.467695, high: 0.911058 } },
  { title: "nothing was due: not measured", totals: { done: 0, due: 0 }, expect: { measured: false, why: "zero-denominator" } },
  {
    title: "one done late, one given up when it was overdue: one of two; the one given up in time is said apart, the one due next month is not yet in it",
    facts: {
      action: [
        { id: "1", dueAt: 86_400_000, doneAt: 172_800_000 },
        { id: "2", dueAt: 86_400_000, cancelledAt: 172_800_000 },
        { id: "3", dueAt: 86_400_000, cancelledAt: 0 },
        { id: "4", dueAt: 2_592_000_000, doneAt: 172_800_000 },
      ],
    },
    asOf: 259_200_000,
    expect: { measured: true, value: 0.5, n: 2, exclusions: [{ reason: "cancelled-in-time", count: 1 }] },
  },
  {
    title: "of what had been promised, one of two",
    variant: "of-promised",
    facts: { action: [{ id: "1", dueAt: 86_400_000, doneAt: 172_800_000 }, { id: "2", dueAt: 86_400_000, cancelledAt: 0 }] },
    asOf: 259_200_000,
    expect: { measured: true, value: 0.5, n: 2, exclusions: [] },
  },
  {
    title: "all given up in time: nothing left to be done",
    facts: { action: [{ id: "1", dueAt: 86_400_000, cancelledAt: 0, doneAt: null }] },
    asOf: 259_200_000,
    expect: { measured: false, why: "no-data", exclusions: [{ reason: "cancelled-in-time", count: 1 }] },
  },
] satisfies readonly ExampleOf<typeof actionCompletion>[]

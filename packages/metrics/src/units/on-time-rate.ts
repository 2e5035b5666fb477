import { and, atMost, columns, count } from "@folkmoot/facts"
import { defineCalculator } from "../calculator.ts"
import { defineMetric } from "../define.ts"
import { cancelledInTime, doneByNow } from "../due-actions.ts"
import type { Caveat } from "../estimate.ts"
import type { ExampleOf } from "../example.ts"
import { shareOf } from "../share.ts"
import { counted } from "../statistic.ts"

const a = /* @__PURE__ */ columns("action")

const doneOnly: Caveat = {
  id: "done-only",
  text: {
    en: "It looks only at what was done, forgets what is overdue, and so flatters.",
    de: "Betrachtet wird nur, was erledigt ist; Überfälliges bleibt außer Acht, und so fällt die Zahl zu günstig aus.",
    da: "Der ses kun på det, der er gjort; det, hvis frist er overskredet, er udeladt, og derfor bliver tallet for pænt.",
  },
}

/**
 * How many of the actions that were due were done by the time they were due.
 *
 * Takes `onTime` and `due`.
 */
export const calculator = defineCalculator({
  id: "on-time-rate",
  version: 1,
  unit: "ratio",
  totals: {
    /** Actions of `due` that were done by the time they were due. */
    onTime: counted,
    /**
     * Actions due in the period, as first promised, those given up before they were due left out; for `of-done` only those done by the
     * as-of date.
     */
    due: counted,
  },
  options: {},
  variants: { "of-due": {}, "of-done": { caveats: [doneOnly] } },
  estimate: shareOf("onTime", "due"),
})

const inTime = () => and(doneByNow(), atMost(a.doneAt, a.dueAt))

/**
 * How many of the actions that were due were done by the time they were due.
 *
 * @remarks
 * Unit: ratio in [0, 1]. Due is as first promised: an action put off does not become punctual. What is due and not done was not done in time,
 * and that never changes: two periods can be compared however recent they are. Actions given up before they were due are left out and said.
 * The interval takes the actions for a sample of how the team works.
 * @formula of-due `\frac{\lvert \lbrace a \in D : d_a \le u_a \rbrace \rvert}{\lvert D \rvert}`
 * @formula of-done `\frac{\lvert \lbrace a \in D : d_a \le u_a \rbrace \rvert}{\lvert \lbrace a \in D : d_a \le T \rbrace \rvert}`
 * @symbol `D` the actions due in the period, those given up in time left out
 * @symbol `u_a` when the action a was due, as first promised
 * @symbol `d_a` when it was done; never, while it is not
 * @symbol `T` the as-of moment, up to which everything is known
 * @see concept:101
 */
export const onTimeRate = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "behaviour",
  better: "higher",
  impersonal: true,
  values: ["work-performance"],
  title: { en: "On-time rate", de: "Termintreue", da: "Rettidighed" },
  asks: {
    en: "How often is what was promised done in time?",
    de: "Wie oft wird das Zugesagte termingerecht erledigt?",
    da: "Hvor ofte bliver det lovede gjort til tiden?",
  },
  sources: ["concept:96", "concept:98", "concept:101", "https://doi.org/10.1080/01621459.1927.10502953"],
  decisions: ["plan-execution"],
  leaveOut: cancelledInTime(),
  variants: {
    "of-due": {
      means: {
        en: "Actions done by the time they were due, among all due in the period.",
        de: "Bis zur Fälligkeit erledigte Maßnahmen, gemessen an allen im Zeitraum fälligen.",
        da: "Tiltag gennemført senest ved fristen, ud af alle med frist i perioden.",
      },
      terms: () => ({ due: count("action"), onTime: count("action", inTime()) }),
    },
    "of-done": {
      means: {
        en: "Actions done by the time they were due, among those done at all.",
        de: "Bis zur Fälligkeit erledigte Maßnahmen, gemessen an den überhaupt erledigten.",
        da: "Tiltag gennemført senest ved fristen, ud af dem, der overhovedet er gennemført.",
      },
      terms: () => ({ due: count("action", doneByNow()), onTime: count("action", inTime()) }),
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  { title: "seven of twelve due actions done in time", totals: { onTime: 7, due: 12 }, expect: { measured: true, value: 0.583333, n: 12, low: 0.319511, high: 0.80674 } },
  { title: "nothing was due: not measured", totals: { onTime: 0, due: 0 }, expect: { measured: false, why: "zero-denominator" } },
  {
    title: "done on the last moment, done late, never done: one of three in time",
    facts: { action: [{ id: "1", dueAt: 86_400_000, doneAt: 86_400_000, cancelledAt: null }, { id: "2", dueAt: 86_400_000, doneAt: 86_400_001 }, { id: "3", dueAt: 86_400_000 }] },
    asOf: 259_200_000,
    expect: { measured: true, value: 0.333333, n: 3 },
  },
  {
    title: "the same without the one never done: more punctual, and a different crowd",
    variant: "of-done",
    facts: { action: [{ id: "1", dueAt: 86_400_000, doneAt: 86_400_000, cancelledAt: null }, { id: "2", dueAt: 86_400_000, doneAt: 86_400_001 }, { id: "3", dueAt: 86_400_000 }] },
    asOf: 259_200_000,
    expect: { measured: true, value: 0.5, n: 2, caveats: ["done-only"] },
  },
] satisfies readonly ExampleOf<typeof onTimeRate>[]

import { columns, known, less, not, records, summing } from "@folkmoot/facts"
import { sumOf } from "@folkmoot/statistics"
import { defineCalculator } from "../calculator.ts"
import { clusteredShare } from "../clustered-share.ts"
import { defineMetric } from "../define.ts"
import type { Confidence, Outcome } from "../estimate.ts"
import type { ExampleOf } from "../example.ts"
import { fraction } from "../fraction.ts"
import { aFlag, aText, aWhole, recorded } from "../statistic.ts"
import { unmeasured } from "../unmeasured.ts"

const a = /* @__PURE__ */ columns("action")

/** How many minutes of work one action took, and whether it serves an objective in force. */
export interface ActionEffort {
  /** Which action, by any name; each item counts as one case. */
  readonly action: string
  /** Whether it serves an objective in force. */
  readonly tied: boolean
  /** Whole minutes of work of at least 0; with 0 it is no case. */
  readonly minutes: number
}

const shareTied = ({ actions }: { readonly actions: readonly ActionEffort[] }, { level }: Confidence): Outcome => {
  const spent = actions.filter(({ minutes }) => minutes > 0)
  const denominator = sumOf(spent.map(({ minutes }) => minutes))
  if (denominator === 0) return unmeasured("zero-denominator", "actions took no time at all: nothing to share.")
  const numerator = sumOf(spent.map(({ tied, minutes }) => (tied ? minutes : 0)))
  const value = numerator / denominator
  const influences = spent.map(({ tied, minutes }) => minutes * (Number(tied) - value))
  return fraction(numerator, denominator, clusteredShare(value, influences, denominator, level), spent.length)
}

/**
 * How much of the working time goes into what serves an objective in force.
 *
 * Takes `actions`.
 */
export const calculator = defineCalculator({
  id: "effort-on-objectives",
  version: 1,
  unit: "ratio",
  totals: {
    /** Minutes of work each action due in the period took, and whether it serves an objective in force; given-up ones count, too. */
    actions: recorded<ActionEffort>({ action: aText, tied: aFlag, minutes: aWhole }),
  },
  options: {},
  variants: { "of-told": {} },
  estimate: shareTied,
})

/**
 * How much of the working time goes into what serves an objective in force.
 *
 * @remarks
 * Unit: ratio in [0, 1] of person-minutes. `n` is how many actions took any time: an hour is not a case, an action is, and few large actions leave
 * the range wide. Actions that do not say how long they took or whom they serve are left out and counted; where none says, there is no number.
 * Actions are counted by when they were due, and their effort counts whether they are done or given up.
 * @formula of-told `\frac{\sum_{a \in G} e_a}{\sum_{a \in A} e_a}`
 * @symbol `A` the actions due in the period that say how long they took and whom they serve
 * @symbol `G` those of them that serve an objective in force
 * @symbol `e_a` the minutes of work the action a took
 * @see concept:24
 */
export const effortOnObjectives = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "behaviour",
  better: "higher",
  impersonal: true,
  values: ["work-performance"],
  title: { en: "Effort on objectives", de: "Aufwand für Zielvorgaben", da: "Tid brugt på delmål" },
  asks: {
    en: "How much of the effort goes into the objectives?",
    de: "Welcher Teil des Aufwands kommt den Zielvorgaben zugute?",
    da: "Hvor stor en del af tiden bruges på delmålene?",
  },
  sources: ["concept:24", "Korn and Graubard (1998), Survey Methodology 24(2), 193-201"],
  decisions: ["plan-execution"],
  leaveOut: {
    action: {
      "effort-unknown": {
        when: not(known(a.effort)),
        why: "not-recorded",
        hides: "actions",
        says: { en: "effort not told", de: "Aufwand nicht erfasst", da: "tidsforbrug ikke oplyst" },
      },
      "objective-unknown": {
        when: not(known(a.tied)),
        why: "not-recorded",
        hides: "actions",
        says: { en: "not known whether it serves an objective", de: "unbekannt, ob sie einer Zielvorgabe dient", da: "ukendt, om det tjener et delmål" },
      },
      "effort-below-zero": { when: less(a.effort, 0), says: { en: "negative effort", de: "negativer Aufwand", da: "negativt tidsforbrug" } },
    },
  },
  variants: {
    "of-told": {
      means: {
        en: "Time spent on actions that serve an objective in force, among all time told of actions due in the period.",
        de: "Zeit für Maßnahmen, die einer geltenden Zielvorgabe dienen, gemessen an aller erfassten Zeit für im Zeitraum fällige Maßnahmen.",
        da: "Tid brugt på tiltag, der tjener et gældende delmål, ud af al oplyst tid på tiltag med frist i perioden.",
      },
      terms: () => ({ actions: summing(records("action", { action: a.id, tied: a.tied }), { minutes: a.effort }) }),
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "three of four days, by three actions of four",
    totals: {
      actions: [
        { action: "survey", tied: true, minutes: 480 },
        { action: "mentors", tied: true, minutes: 480 },
        { action: "nudge", tied: true, minutes: 480 },
        { action: "badges", tied: false, minutes: 480 },
      ],
    },
    expect: { measured: true, value: 0.75, n: 4 },
  },
  {
    title: "one long action served an objective: all of the time, and hardly a habit",
    totals: { actions: [{ action: "survey", tied: true, minutes: 4800 }] },
    expect: { measured: true, value: 1, n: 1, low: 0.206549, high: 1 },
  },
  { title: "no time was spent: nothing to share", totals: { actions: [{ action: "survey", tied: true, minutes: 0 }] }, expect: { measured: false, why: "zero-denominator" } },
  {
    title: "two of three hours; an action that does not say how long it took is left out and said",
    facts: {
      action: [
        { id: "1", dueAt: 0, tied: true, effort: 120 },
        { id: "2", dueAt: 0, tied: false, effort: 60 },
        { id: "3", dueAt: 0, tied: false },
      ],
    },
    asOf: 86_400_000,
    expect: { measured: true, value: 0.666667, n: 2, caveats: ["partly-unknown"], exclusions: [{ reason: "effort-unknown", count: 1 }] },
  },
  {
    title: "nobody told how long anything took: not a team without effort",
    facts: { action: [{ id: "1", dueAt: 0, tied: true, effort: null }] },
    asOf: 86_400_000,
    expect: { measured: false, why: "not-recorded", exclusions: [{ reason: "effort-unknown", count: 1 }] },
  },
] satisfies readonly ExampleOf<typeof effortOnObjectives>[]

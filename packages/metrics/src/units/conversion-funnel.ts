import { and, asOf, atMost, columns, count, less, not, records, upTo, within } from "@folkmoot/facts"
import { wilson, type Interval } from "@folkmoot/statistics"
import { defineCalculator, type Estimator, type Options } from "../calculator.ts"
import { defineMetric } from "../define.ts"
import type { ExampleOf } from "../example.ts"
import { fraction } from "../fraction.ts"
import { laidOut, reached, stepsOf, type Funnel, type Step } from "../funnel-steps.ts"
import { invalid } from "../invalid.ts"
import { staffOrBot } from "../staff-or-bot.ts"
import { counted, spared } from "../statistic.ts"

const s = /* @__PURE__ */ columns("stage")

const totals = {
  /**
   * How many people reached each stage of one funnel within the horizon, of those who entered in the period. Each counts at every stage
   * they reached.
   */
  stages: reached,
  /** The stages the funnel has, whether or not anybody reached them; those in `stages` unless told. */
  named: spared(laidOut),
  /** How many times somebody reached a stage without the one before it; 0 unless told, and anything more is refused. */
  skipped: spared(counted),
}

const partsOf = (steps: readonly Step[]) => steps.map(({ before: _, ...part }) => part)

/** A share as a funnel has it: of how many, how many, and between what it may lie. */
interface Share {
  readonly denominator: number
  readonly numerator: number
  readonly interval: Interval
}

/** An estimator that looks at the steps of a funnel in which nobody left a stage out. */
const funnelOf =
  (say: (funnel: Funnel, level: number) => Share): Estimator<typeof totals, Options> =>
  ({ stages, named = [], skipped = 0 }, { level }) => {
    if (skipped > 0) return invalid("skipped", skipped, "0: each stage is reached only by those who reached the one before it")
    const funnel = stepsOf(stages, named, level)
    if ("measured" in funnel) return funnel
    const { numerator, denominator, interval } = say(funnel, level)
    return { ...fraction(numerator, denominator, interval), scope: funnel.scope, parts: partsOf(funnel.steps) }
  }

/** The step at which the smallest share goes on; the range is that of the smallest, whichever step it is. */
const weakest = funnelOf(({ steps }, level) => {
  const step = steps.reduce((least, other) => (other.value < least.value ? other : least))
  const end = (of: "low" | "high") => Math.min(...steps.map((other) => other[of]))
  return { numerator: step.n, denominator: step.before, interval: { low: end("low"), high: end("high"), level, method: "wilson-simultaneous" } }
})

const inTime = (horizon: number) => and(within(s.reachedAt, s.enteredAt, horizon), atMost(s.enteredAt, s.reachedAt))

const cohort = (horizon: number) => {
  const stages = { funnel: s.funnel, stage: s.stage, position: s.position }
  return {
    stages: records("stage", stages, inTime(horizon)),
    named: upTo(records("stage", stages, atMost(s.reachedAt, asOf))),
    skipped: count("stage", inTime(horizon), less(1, s.position), not(within(s.previousAt, s.enteredAt, horizon))),
  }
}

/**
 * Share of those who entered a funnel that reached its last stage.
 *
 * Takes `stages`; `named` and `skipped` may be left out. Option: `horizon`.
 */
export const calculator = defineCalculator({
  id: "conversion-funnel",
  version: 1,
  unit: "ratio",
  totals,
  options: {
    /** Milliseconds after entering within which stages count, and for which each person was followed; thirty days unless said. */
    horizon: 2_592_000_000,
  },
  variants: { "matured-cohort": {}, "weakest-step": { estimate: weakest } },
  estimate: funnelOf(({ entered, finished }, level) => ({ numerator: finished, denominator: entered, interval: wilson(finished, entered, level) })),
})

/**
 * Share of those who entered a funnel that reached its last stage.
 *
 * @remarks
 * Unit: ratio in [0, 1]. `parts` are its stages from the second on, each with the share of those at the stage before; where all are there
 * their product is the whole. Each stage is a part of the one before it: more people at a later stage, or anybody who `skipped` one, is an
 * invalid input. Several funnels have no share in common (`undefined-term`). From facts only people count who entered long enough ago to
 * have been followed for the whole `horizon`; it is in milliseconds, thirty days unless said.
 * @formula matured-cohort `\frac{n_k}{n_1}`
 * @formula weakest-step `\min_{2 \le i \le k} \frac{n_i}{n_{i-1}}`
 * @symbol `n_i` the people who reached stage i no later than the option `horizon`, thirty days unless said, after entering, among those who
 *   entered in the period and at least that long before the as-of moment
 * @symbol `k` the last stage; a stage that follows one nobody reached has no share
 * @see concept:116
 */
export const conversionFunnel = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "outcome",
  better: "higher",
  values: ["customer-acquisition"],
  title: { en: "Conversion funnel", de: "Conversion-Funnel", da: "Konverteringstragt" },
  asks: {
    en: "How many of those who set out get to the end, and where are they lost?",
    de: "Wie viele von denen, die den Weg beginnen, kommen ans Ziel, und wo gehen sie verloren?",
    da: "Hvor mange af dem, der begynder, når til vejs ende, og hvor falder de fra?",
  },
  sources: ["concept:116", "https://doi.org/10.1080/01621459.1927.10502953", "Dunn (1961), Journal of the American Statistical Association 56(293), 52-64"],
  decisions: ["conversion-rate"],
  leaveOut: { stage: { "staff-or-bot": staffOrBot(s.affiliation) } },
  variants: {
    "matured-cohort": {
      means: {
        en: "People who entered longer ago than the horizon, who reached the last stage within it.",
        de: "Personen, deren Einstieg länger als die Frist zurückliegt und die innerhalb der Frist die letzte Stufe erreichten.",
        da: "Personer, der begyndte for længere tid siden end fristen, og som inden for den nåede det sidste trin.",
      },
      matures: ({ horizon }) => horizon,
      terms: ({ horizon }) => cohort(horizon),
    },
    "weakest-step": {
      means: {
        en: "Of the same people, the smallest share that went on from one stage to the next.",
        de: "Unter denselben Personen der kleinste Anteil, der von einer Stufe zur nächsten weiterging.",
        da: "For de samme personer den mindste andel, der gik videre fra ét trin til det næste.",
      },
      matures: ({ horizon }) => horizon,
      terms: ({ horizon }) => cohort(horizon),
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "thirty of two hundred visitors pay in the end",
    totals: {
      stages: [
        { funnel: "trial", stage: "visit", position: 1, n: 200 },
        { funnel: "trial", stage: "trial", position: 2, n: 120 },
        { funnel: "trial", stage: "paid", position: 3, n: 30 },
      ],
    },
    expect: { measured: true, value: 0.15, n: 200, low: 0.107136, high: 0.206056 },
  },
  {
    title: "the weakest step is from trial to paid",
    variant: "weakest-step",
    totals: {
      stages: [
        { funnel: "trial", stage: "visit", position: 1, n: 200 },
        { funnel: "trial", stage: "trial", position: 2, n: 120 },
        { funnel: "trial", stage: "paid", position: 3, n: 30 },
      ],
    },
    expect: { measured: true, value: 0.25, n: 120, low: 0.172666, high: 0.347426 },
  },
  {
    title: "more at a later stage: it is no part of the one before",
    totals: { stages: [{ funnel: "trial", stage: "visit", position: 1, n: 20 }, { funnel: "trial", stage: "paid", position: 2, n: 30 }] },
    expect: { measured: false, why: "invalid-input" },
  },
  {
    title: "nobody has entered it yet: not measured",
    totals: { stages: [{ funnel: "trial", stage: "visit", position: 1, n: 0 }, { funnel: "trial", stage: "paid", position: 2, n: 0 }] },
    expect: { measured: false, why: "zero-denominator" },
  },
  {
    title: "two funnels have no share in common",
    totals: { stages: [{ funnel: "trial", stage: "visit", position: 1, n: 20 }, { funnel: "event", stage: "visit", position: 1, n: 30 }] },
    expect: { measured: false, why: "undefined-term" },
  },
  {
    title: "one of two within the horizon; staff do not count, and who entered last week does not yet",
    facts: {
      stage: [
        { id: "1", funnel: "trial", stage: "visit", position: 1, member: "a", affiliation: "customer", enteredAt: 0, reachedAt: 0 },
        { id: "2", funnel: "trial", stage: "paid", position: 2, member: "a", affiliation: "customer", enteredAt: 0, reachedAt: 86_400_000, previousAt: 0 },
        { id: "3", funnel: "trial", stage: "visit", position: 1, member: "b", affiliation: "customer", enteredAt: 0, reachedAt: 0 },
        { id: "4", funnel: "trial", stage: "paid", position: 2, member: "b", affiliation: "customer", enteredAt: 0, reachedAt: 3_000_000_000, previousAt: 0 },
        { id: "5", funnel: "trial", stage: "visit", position: 1, member: "c", affiliation: "customer", enteredAt: 3_500_000_000, reachedAt: 3_500_000_000 },
        { id: "6", funnel: "trial", stage: "visit", position: 1, member: "s", affiliation: "staff", enteredAt: 0, reachedAt: 0 },
      ],
    },
    asOf: 4_000_000_000,
    expect: { measured: true, value: 0.5, n: 2, exclusions: [{ reason: "staff-or-bot", count: 1 }, { reason: "too-young", count: 1 }] },
  },
  {
    title: "somebody paid without a trial: the stages are not parts of each other",
    variant: "weakest-step",
    facts: {
      stage: [
        { id: "1", funnel: "trial", stage: "trial", position: 1, member: "a", affiliation: "customer", enteredAt: 0, reachedAt: 0, previousAt: null },
        { id: "2", funnel: "trial", stage: "paid", position: 2, member: "b", affiliation: "customer", enteredAt: 0, reachedAt: 86_400_000 },
      ],
    },
    asOf: 4_000_000_000,
    expect: { measured: false, why: "invalid-input" },
  },
] satisfies readonly ExampleOf<typeof conversionFunnel>[]

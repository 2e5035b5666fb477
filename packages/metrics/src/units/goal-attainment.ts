import { hypot, sumOf } from "@folkmoot/statistics"
import { atMost, columns, equal, known, less, not, or, pick, records, type Expression } from "@folkmoot/facts"
import { defineCalculator } from "../calculator.ts"
import { defineMetric } from "../define.ts"
import type { Assumption, Confidence, Outcome } from "../estimate.ts"
import type { ExampleOf } from "../example.ts"
import { invalid } from "../invalid.ts"
import { methodOf, readings, standingsOf, type ObjectiveReading } from "../progress.ts"

const r = /* @__PURE__ */ columns("reading")

const evenPace: Assumption = {
  id: "even-pace",
  text: {
    en: "Objectives are taken to advance at an even pace from their start to their due date.",
    de: "Es wird angenommen, dass Zielvorgaben von Beginn bis Fälligkeit gleichmäßig vorankommen.",
    da: "Delmål antages at skride jævnt frem fra start til frist.",
  },
}

interface Given {
  readonly readings: readonly ObjectiveReading[]
}

const meanOver = (given: Given, level: number, expected?: (reading: ObjectiveReading) => number): Outcome => {
  const found = standingsOf(given.readings, level, expected)
  if ("why" in found) return found
  const { n, parts } = found
  const value = sumOf(parts.map((one) => one.value)) / n
  const below = hypot(...parts.map((one) => one.value - one.low)) / n
  const above = hypot(...parts.map((one) => one.high - one.value)) / n
  return { measured: true, value, interval: { low: value - below, high: value + above, level, method: methodOf(parts) }, ...found }
}

/** The part of its time that was over when an objective was read. */
const elapsed = ({ readAt, startsAt = 0, dueAt = 0 }: ObjectiveReading): number => Math.min(1, Math.max(0, (readAt - startsAt) / (dueAt - startsAt)))

const aheadOfPlan = (given: Given, { level }: Confidence): Outcome => {
  for (const [index, { startsAt, dueAt }] of given.readings.entries()) {
    if (startsAt === undefined || dueAt === undefined || dueAt <= startsAt) {
      return invalid(`readings[${index}].dueAt`, dueAt, `an instant after startsAt (${startsAt}): this variant compares with a line between the two`)
    }
  }
  return meanOver(given, level, elapsed)
}

const shareReached = (given: Given, { level }: Confidence): Outcome => {
  const found = standingsOf(given.readings, level)
  if ("why" in found) return found
  const { n, parts } = found
  const reached = (by: "value" | "low" | "high"): number => parts.filter((one) => one[by] >= 1).length
  const [numerator, low, high] = [reached("value"), reached("low") / n, reached("high") / n]
  return { measured: true, value: numerator / n, interval: { low, high, level, method: methodOf(parts) }, numerator, denominator: n, ...found }
}

const read = (schedule: Readonly<Record<string, Expression>> = {}) => ({
  spares: ["low", "high"] as const,
  terms: () => ({
    readings: records("reading", {
      objective: r.objective,
      readAt: r.readAt,
      value: r.value,
      low: pick<"real">([[known(r.low), r.low]], r.value),
      high: pick<"real">([[known(r.high), r.high]], r.value),
      baseline: r.baseline,
      target: r.target,
      ...schedule,
    }),
  }),
})

/**
 * How far the objectives have come from where they began to where they are to go.
 *
 * Takes `readings`.
 */
export const calculator = defineCalculator({
  id: "goal-attainment",
  version: 1,
  unit: "change",
  totals: {
    /**
     * How far the objectives were when they were looked at in the period; of several readings of one objective the latest counts.
     * `ahead-of-plan` needs their start and due dates.
     */
    readings,
  },
  options: {},
  variants: {
    "mean-progress": {},
    reached: { unit: "ratio", estimate: shareReached },
    "ahead-of-plan": { estimate: aheadOfPlan, assumptions: [evenPace] },
  },
  estimate: (given, { level }) => meanOver(given, level),
})

/**
 * How far the objectives have come from where they began to where they are to go.
 *
 * @remarks
 * Unit: change, a multiple of the way from baseline to target: 0 at the baseline, 1 at the target, negative where it went the wrong way
 * and above 1 where it went further; for `reached` a ratio in [0, 1] of the objectives; for `ahead-of-plan` less the part of the time
 * that was over. The latest reading of each objective counts, and which way is up follows from its target. `parts` are the objectives,
 * each in multiples of its own way. These are all the objectives there are, so the interval holds nothing but how sure the readings are.
 * `n` is how many objectives were read.
 * @formula mean-progress `\frac{1}{\lvert O \rvert} \sum_{o \in O} \frac{v_o - b_o}{g_o - b_o}`
 * @formula reached `\frac{\lvert \lbrace o \in O : \frac{v_o - b_o}{g_o - b_o} \ge 1 \rbrace \rvert}{\lvert O \rvert}`
 * @formula ahead-of-plan `\frac{1}{\lvert O \rvert} \sum_{o \in O} \left( \frac{v_o - b_o}{g_o - b_o} - \min \left( 1, \max \left( 0, \frac{r_o - s_o}{d_o - s_o} \right) \right) \right)`
 * @symbol `O` the objectives read in the period
 * @symbol `v_o` the latest reading of the objective o
 * @symbol `b_o` its baseline, where it began
 * @symbol `g_o` its target, where it is to go
 * @symbol `r_o` when it was read
 * @symbol `s_o, d_o` when it starts and when it is due
 * @see concept:19
 */
export const goalAttainment = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "outcome",
  better: "higher",
  impersonal: true,
  values: ["customer-acquisition", "marketing-cost", "service-cost", "lifetime-value", "work-performance", "social-return"],
  title: { en: "Goal attainment", de: "Zielerreichung", da: "Målopfyldelse" },
  asks: {
    en: "How far have the objectives come?",
    de: "Wie weit sind die Zielvorgaben erreicht?",
    da: "Hvor langt er delmålene nået?",
  },
  sources: ["concept:19", "concept:100"],
  decisions: ["goal-attainment"],
  leaveOut: {
    reading: {
      "no-way-to-go": {
        when: equal(r.baseline, r.target),
        why: "undefined-term",
        says: { en: "target equals the starting point", de: "Zielwert gleich Ausgangswert", da: "målet er lig udgangspunktet" },
      },
      "value-outside-range": or(less(r.value, r.low), less(r.high, r.value)),
    },
  },
  variants: {
    "mean-progress": {
      means: {
        en: "The mean, over all objectives read in the period, of the part of the way from baseline to target that lies behind them.",
        de: "Der zurückgelegte Teil des Weges vom Ausgangswert zum Zielwert, gemittelt über alle im Zeitraum betrachteten Zielvorgaben.",
        da: "Hvor stor en del af vejen fra udgangspunkt til mål der er tilbagelagt, i gennemsnit for alle delmål aflæst i perioden.",
      },
      ...read(),
    },
    reached: {
      means: {
        en: "Objectives at or beyond their target, among all objectives read in the period.",
        de: "Zielvorgaben, deren Zielwert erreicht oder übertroffen ist, unter allen im Zeitraum betrachteten.",
        da: "Delmål, der er nået eller overgået, blandt alle aflæst i perioden.",
      },
      ...read(),
    },
    "ahead-of-plan": {
      means: {
        en: "Progress less the part of the time that was over, as a mean over all objectives: a value below zero means behind.",
        de: "Fortschritt abzüglich des verstrichenen Teils der Zeit, gemittelt über alle Zielvorgaben: Werte unter null bedeuten Rückstand.",
        da: "Fremskridt minus den del af tiden, der er gået, i gennemsnit for alle delmål: En værdi under nul betyder, at man er bagud.",
      },
      onlyWhereItApplies: true,
      leaveOut: {
        reading: {
          "schedule-unknown": {
            when: or(not(known(r.startsAt)), not(known(r.dueAt))),
            why: "not-recorded",
            hides: "readings",
            says: { en: "start or due date not told", de: "Beginn oder Fälligkeit nicht angegeben", da: "start eller frist ikke oplyst" },
          },
          "due-before-start": atMost(r.dueAt, r.startsAt),
        },
      },
      ...read({ startsAt: r.startsAt, dueAt: r.dueAt }),
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "half way up, and three quarters of the way down to a lower target",
    totals: {
      readings: [
        { objective: "answers", readAt: 0, value: 150, low: 140, high: 160, baseline: 100, target: 200 },
        { objective: "waiting", readAt: 0, value: 15, low: 13, high: 19, baseline: 30, target: 10 },
      ],
    },
    expect: { measured: true, value: 0.625, n: 2, low: 0.513197, high: 0.695711, caveats: [] },
  },
  {
    title: "one of two objectives reached, and gone beyond",
    variant: "reached",
    totals: {
      readings: [
        { objective: "answers", readAt: 0, value: 250, low: 190, high: 310, baseline: 100, target: 200 },
        { objective: "waiting", readAt: 0, value: 15, low: 13, high: 19, baseline: 30, target: 10 },
      ],
    },
    expect: { measured: true, value: 0.5, n: 2, low: 0, high: 0.5 },
  },
  {
    title: "it went the wrong way: below zero, not zero",
    totals: { readings: [{ objective: "waiting", readAt: 0, value: 35, low: 35, high: 35, baseline: 30, target: 10 }] },
    expect: { measured: true, value: -0.25, n: 1, low: -0.25, high: -0.25, caveats: ["range-untold"] },
  },
  {
    title: "an objective that ends where it begins has no progress",
    totals: { readings: [{ objective: "answers", readAt: 0, value: 120, low: 120, high: 120, baseline: 100, target: 100 }] },
    expect: { measured: false, why: "undefined-term" },
  },
  {
    title: "a value outside its own range is impossible",
    totals: { readings: [{ objective: "answers", readAt: 0, value: 120, low: 130, high: 140, baseline: 100, target: 200 }] },
    expect: { measured: false, why: "invalid-input" },
  },
  { title: "no objective was looked at", totals: { readings: [] }, expect: { measured: false, why: "no-data" } },
  {
    title: "half way when three quarters of the time are over: a quarter behind",
    variant: "ahead-of-plan",
    totals: { readings: [{ objective: "answers", readAt: 750, value: 150, low: 140, high: 160, baseline: 100, target: 200, startsAt: 0, dueAt: 1000 }] },
    expect: { measured: true, value: -0.25, n: 1, low: -0.35, high: -0.15 },
  },
  {
    title: "by when was not told: nothing to be ahead of",
    variant: "ahead-of-plan",
    totals: { readings: [{ objective: "answers", readAt: 750, value: 150, low: 150, high: 150, baseline: 100, target: 200 }] },
    expect: { measured: false, why: "invalid-input" },
  },
  {
    title: "of two objectives only one is dated",
    variant: "ahead-of-plan",
    facts: {
      reading: [
        { id: "1", objective: "answers", readAt: 50, value: 180, baseline: 100, target: 200, startsAt: 0, dueAt: 100 },
        { id: "2", objective: "waiting", readAt: 50, value: 20, baseline: 30, target: 10 },
      ],
    },
    asOf: 86_400_000,
    expect: { measured: true, value: 0.3, n: 1, caveats: ["range-untold", "partly-unknown"], exclusions: [{ reason: "schedule-unknown", count: 1 }] },
  },
  {
    title: "the latest reading counts",
    facts: {
      reading: [
        { id: "1", objective: "answers", readAt: 86_400_000, value: 180, baseline: 100, target: 200 },
        { id: "2", objective: "answers", readAt: 0, value: 120, baseline: 100, target: 200 },
      ],
    },
    asOf: 172_800_000,
    expect: { measured: true, value: 0.8, n: 1, caveats: ["range-untold"] },
  },
  {
    title: "the only objective has no way to go",
    facts: { reading: [{ id: "1", objective: "answers", readAt: 0, value: 120, baseline: 100, target: 100 }] },
    asOf: 86_400_000,
    expect: { measured: false, why: "undefined-term", exclusions: [{ reason: "no-way-to-go", count: 1 }] },
  },
] satisfies readonly ExampleOf<typeof goalAttainment>[]

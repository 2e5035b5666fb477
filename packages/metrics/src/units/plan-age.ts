import { asOf, columns, equal, minus, records, upTo } from "@folkmoot/facts"
import { defineCalculator, type Estimator } from "../calculator.ts"
import { defineMetric } from "../define.ts"
import type { ExampleOf } from "../example.ts"
import { longestGap } from "../longest-gap.ts"
import { observed } from "../observed.ts"
import { aWhole, recorded } from "../statistic.ts"
import { unmeasured } from "../unmeasured.ts"

const c = /* @__PURE__ */ columns("cadence-event")

/** So many revisions of the plan at one moment. */
export interface PlanRevisions {
  /** How long ago, in whole milliseconds. */
  readonly age: number
  /** How many, at least 0; several at one moment are one. */
  readonly n: number
}

const totals = {
  /** How long ago the plan was revised, in milliseconds: each revision there was, or how many at the same moment. */
  revisions: recorded<PlanRevisions>({ age: aWhole, n: aWhole }),
}

/** An estimator of a time from the ages of all revisions, the youngest first. */
const ofAges =
  (say: (ages: readonly number[]) => number): Estimator<typeof totals, Readonly<Record<string, number>>> =>
  ({ revisions }, { level, elapsed }) => {
    const ages = [...new Set(revisions.flatMap(({ age, n }) => (n > 0 ? [age - elapsed] : [])))].toSorted((one, other) => one - other)
    if (ages.length === 0) return unmeasured("no-data", "revisions holds nothing: when the plan was last revised is not known.")
    const value = say(ages)
    return { measured: true, value, interval: observed(value, level), n: ages.length }
  }

/**
 * How long ago the plan was last revised.
 *
 * Takes `revisions`.
 */
export const calculator = defineCalculator({
  id: "plan-age",
  version: 1,
  unit: "milliseconds",
  totals,
  options: {},
  variants: { "since-revision": {}, "longest-unrevised": { estimate: ofAges((ages) => longestGap([0, ...ages])) } },
  estimate: ofAges(([youngest = 0]) => youngest),
})

const revisions = () => ({ revisions: upTo(records("cadence-event", { age: minus(asOf, c.happenedAt) }, equal(c.kind, "plan-revision"))) })

/**
 * How long ago the plan was last revised.
 *
 * @remarks
 * Unit: milliseconds of calendar time, from a revision to the end of the period, or to the as-of date where that comes first. These are all the revisions there were, not a sample of them, so
 * the interval is the value. `n` is how many moments of revision are known. A plan of which no revision is known has no age, least of
 * all a young one.
 * @formula since-revision `e - \max_{r \in R} r`
 * @formula longest-unrevised `\max_{1 \le i \le k} \left( r_{i+1} - r_i \right)`
 * @symbol `R` the moments at which the plan was revised, up to e
 * @symbol `e` the end of the period, or the as-of moment where that comes first
 * @symbol `r_i` those moments in their order, and e as one more
 * @symbol `k` how many revisions there were
 * @see concept:92
 */
export const planAge = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "behaviour",
  better: "lower",
  impersonal: true,
  values: ["work-performance"],
  title: { en: "Plan age", de: "Alter des Plans", da: "Planens alder" },
  asks: {
    en: "How long ago was the plan last revised?",
    de: "Wie lange liegt die letzte Überarbeitung des Plans zurück?",
    da: "Hvor længe er det siden, planen sidst blev revideret?",
  },
  sources: ["concept:92", "concept:99"],
  decisions: ["plan-execution"],
  variants: {
    "since-revision": {
      means: {
        en: "The time from the latest revision to the end of the period, or to the as-of date where that comes first.",
        de: "Die Zeit von der letzten Überarbeitung bis zum Ende des Zeitraums oder, wenn er früher liegt, bis zum Stichtag.",
        da: "Tiden fra den seneste revidering til periodens slutning eller til skæringsdatoen, hvis den ligger før.",
      },
      terms: revisions,
    },
    "longest-unrevised": {
      means: {
        en: "The longest time the plan has gone without a revision since its first, that up to the end of the period or the as-of date included.",
        de: "Die längste Zeit seit der ersten Überarbeitung, in der keine weitere folgte, bis zum Ende des Zeitraums oder zum Stichtag gerechnet.",
        da: "Det længste tidsrum siden den første revidering, hvor der ikke kom en ny, regnet frem til periodens slutning eller skæringsdatoen.",
      },
      terms: revisions,
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "revised ten, forty and ninety days ago",
    totals: { revisions: [{ age: 864_000_000, n: 1 }, { age: 3_456_000_000, n: 1 }, { age: 7_776_000_000, n: 1 }] },
    expect: { measured: true, value: 864_000_000, n: 3, low: 864_000_000, high: 864_000_000 },
  },
  {
    title: "fifty days were the longest it went without",
    variant: "longest-unrevised",
    totals: { revisions: [{ age: 864_000_000, n: 1 }, { age: 3_456_000_000, n: 1 }, { age: 7_776_000_000, n: 1 }] },
    expect: { measured: true, value: 4_320_000_000, n: 3 },
  },
  { title: "no revision is known: not a plan of today", totals: { revisions: [] }, expect: { measured: false, why: "no-data" } },
  {
    title: "two days since the plan was revised; reading the metrics yesterday was no revision",
    facts: {
      "cadence-event": [
        { id: "1", kind: "plan-revision", happenedAt: 86_400_000 },
        { id: "2", kind: "metric-reading", happenedAt: 172_800_000 },
      ],
    },
    asOf: 259_200_000,
    expect: { measured: true, value: 172_800_000, n: 1 },
  },
] satisfies readonly ExampleOf<typeof planAge>[]

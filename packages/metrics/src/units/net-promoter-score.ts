import { atMost, columns, count, equal } from "@folkmoot/facts"
import { netScoreInterval } from "@folkmoot/statistics"
import { defineCalculator, type Estimator } from "../calculator.ts"
import { defineMetric } from "../define.ts"
import type { ExampleOf } from "../example.ts"
import { fromOne, onScale } from "../on-scale.ts"
import { counted } from "../statistic.ts"
import { besidesScale, spares, unusable } from "../survey-scale.ts"
import { unmeasured } from "../unmeasured.ts"

const s = /* @__PURE__ */ columns("survey-response")

const terms = () => ({
  promoters: count("survey-response", atMost(9, s.score)),
  passives: count("survey-response", atMost(7, s.score), atMost(s.score, 8)),
  detractors: count("survey-response", atMost(s.score, 6)),
})

const totals = {
  /** People whose last answer of the period was 9 or 10. */
  promoters: counted,
  /** People whose last answer of the period was 7 or 8. */
  passives: counted,
  /** People whose last answer of the period was 6 or less. */
  detractors: counted,
}

const score: Estimator<typeof totals, Readonly<Record<never, number>>> = ({ promoters, passives, detractors }, { level }) => {
  const n = promoters + passives + detractors
  if (n === 0) return unmeasured("zero-denominator", "promoters, passives and detractors are all 0: nobody answered.")
  const { low, high, method } = netScoreInterval(promoters, passives, detractors, level)
  return { measured: true, value: 100 * ((promoters - detractors) / n), interval: { low: 100 * low, high: 100 * high, level, method }, n }
}

/**
 * How likely people are to recommend: the share of promoters less the share of detractors.
 *
 * Takes `promoters`, `passives` and `detractors`.
 */
export const calculator = defineCalculator({
  id: "net-promoter-score",
  version: 1,
  unit: "nps-points",
  totals,
  options: {},
  variants: {
    "zero-to-ten": { estimate: onScale("0..10", score) },
    "one-to-ten": { estimate: onScale("1..10", score), caveats: [fromOne] },
  },
  estimate: score,
})

/**
 * How likely people are to recommend: the share of promoters less the share of detractors.
 *
 * @remarks
 * Unit: points in [-100, 100], never percent, rounded nowhere. Promoters answer nine or ten, passives seven or eight, detractors less.
 * Only the recommendation question counts, and only on a scale that is declared; a calculator's caller vouches for both.
 * @formula zero-to-ten `100 \cdot \frac{( n_9 + n_{10} ) - \sum_{x=0}^{6} n_x}{\sum_{x=0}^{10} n_x}`
 * @formula one-to-ten `100 \cdot \frac{( n_9 + n_{10} ) - \sum_{x=1}^{6} n_x}{\sum_{x=1}^{10} n_x}`
 * @symbol `n_x` the people who answered x in the period on just that scale, each with their last answer: promoters say nine or ten, detractors
 *   six or less
 * @see concept:123
 */
export const netPromoterScore = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "outcome",
  better: "higher",
  values: ["lifetime-value", "customer-acquisition"],
  title: { en: "Net Promoter Score", de: "Net Promoter Score", da: "Net Promoter Score" },
  asks: {
    en: "How likely are members to recommend us?",
    de: "Wie wahrscheinlich ist es, dass Mitglieder uns weiterempfehlen?",
    da: "Hvor sandsynligt er det, at medlemmerne vil anbefale os?",
  },
  sources: ["concept:123", "concept:128", "https://doi.org/10.1080/00031305.2016.1198278", "Tango (1998), Statistics in Medicine 17(8), 891-908"],
  decisions: ["net-promoter-score"],
  population: { "survey-response": equal(s.question, "recommend") },
  leaveOut: { "survey-response": unusable() },
  variants: {
    "zero-to-ten": {
      means: {
        en: "The share who answered nine or ten less the share who answered zero to six, on the standard scale from zero to ten.",
        de: "Der Anteil der Antworten neun und zehn abzüglich des Anteils der Antworten null bis sechs, auf der üblichen Skala von null bis zehn.",
        da: "Andelen, der svarede ni eller ti, minus andelen, der svarede nul til seks, på standardskalaen fra nul til ti.",
      },
      onlyWhereItApplies: true,
      leaveOut: { "survey-response": besidesScale(0, 10) },
      spares,
      terms,
    },
    "one-to-ten": {
      means: {
        en: "The share who answered nine or ten less the share who answered one to six, on a scale from one to ten, which lacks the zero.",
        de: "Der Anteil der Antworten neun und zehn abzüglich des Anteils der Antworten eins bis sechs, auf einer Skala von eins bis zehn, der die Null fehlt.",
        da: "Andelen, der svarede ni eller ti, minus andelen, der svarede et til seks, på en skala fra et til ti, hvor nullet mangler.",
      },
      onlyWhereItApplies: true,
      leaveOut: { "survey-response": besidesScale(1, 10) },
      spares,
      terms,
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "seventy promoters, twenty passives, ten detractors",
    totals: { promoters: 70, passives: 20, detractors: 10 },
    expect: { measured: true, value: 60, n: 100, low: 45.2167, high: 71.2768 },
  },
  {
    title: "five promoters and nobody else: the score is the highest there is, and next to nothing is known",
    totals: { promoters: 5, passives: 0, detractors: 0 },
    expect: { measured: true, value: 100, n: 5, low: 13.1035, high: 100 },
  },
  { title: "nobody answered: not measured", totals: { promoters: 0, passives: 0, detractors: 0 }, expect: { measured: false, why: "zero-denominator" } },
  {
    title: "two promoters and a detractor; left empty, half a point, and another scale do not count",
    facts: {
      "survey-response": [
        { id: "1", question: "recommend", score: 10, scaleLow: 0, scaleHigh: 10 },
        { id: "2", question: "recommend", score: 9, scaleLow: 0, scaleHigh: 10 },
        { id: "3", question: "recommend", score: 6, scaleLow: 0, scaleHigh: 10 },
        { id: "4", question: "recommend", score: 8, scaleLow: 0, scaleHigh: 10 },
        { id: "5", question: "recommend", scaleLow: 0, scaleHigh: 10 },
        { id: "6", question: "recommend", score: 9.5, scaleLow: 0, scaleHigh: 10 },
        { id: "7", question: "recommend", score: 5, scaleLow: 1, scaleHigh: 5 },
        { id: "8", question: "satisfaction", score: 10, scaleLow: 0, scaleHigh: 10 },
      ],
    },
    asOf: 0,
    expect: {
      measured: true,
      value: 25,
      n: 4,
      exclusions: [{ reason: "off-scale", count: 1 }, { reason: "other-scale", count: 1 }, { reason: "unanswered", count: 1 }],
    },
  },
  {
    title: "who answered again counts once, with the last answer",
    facts: {
      "survey-response": [
        { id: "1", question: "recommend", score: 3, scaleLow: 0, scaleHigh: 10, answeredAt: 0, supersededAt: 1 },
        { id: "2", question: "recommend", score: 10, scaleLow: 0, scaleHigh: 10, answeredAt: 1 },
      ],
    },
    asOf: 1,
    expect: { measured: true, value: 100, n: 1, exclusions: [{ reason: "answered-again", count: 1 }] },
  },
  {
    title: "a scale without zero is said to be one",
    variant: "one-to-ten",
    facts: { "survey-response": [{ id: "1", question: "recommend", score: 10, scaleLow: 1, scaleHigh: 10 }] },
    asOf: 0,
    expect: { measured: true, value: 100, n: 1, caveats: ["one-to-ten"] },
  },
  {
    title: "nobody declared the scale: not measured",
    facts: { "survey-response": [{ id: "1", question: "recommend", score: 10, scaleLow: null, scaleHigh: null }] },
    asOf: 0,
    expect: { measured: false, why: "undefined-term", exclusions: [{ reason: "scale-undeclared", count: 1 }] },
  },
  {
    title: "stars from one to five are no such score",
    facts: { "survey-response": [{ id: "1", question: "recommend", score: 5, scaleLow: 1, scaleHigh: 5 }] },
    asOf: 0,
    expect: { measured: false, why: "unit-mismatch", exclusions: [{ reason: "other-scale", count: 1 }] },
  },
] satisfies readonly ExampleOf<typeof netPromoterScore>[]

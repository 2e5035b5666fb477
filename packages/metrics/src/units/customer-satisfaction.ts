import { columns, equal } from "@folkmoot/facts"
import { defineCalculator } from "../calculator.ts"
import { defineMetric } from "../define.ts"
import type { ExampleOf } from "../example.ts"
import { meanRating, rated, shareOfBest } from "../rating.ts"
import { ratings, unrated } from "../survey-scale.ts"

const s = /* @__PURE__ */ columns("survey-response")

/**
 * How satisfied people say they are, on the scale they were asked on.
 *
 * Takes `answers`.
 */
export const calculator = defineCalculator({
  id: "customer-satisfaction",
  version: 1,
  unit: "ratio",
  totals: {
    /** Answers of the period to how satisfied people are, all on one scale, each person's last one; how many people gave each. */
    answers: rated,
  },
  options: {},
  variants: { "top-two-box": {}, "top-box": { estimate: shareOfBest(1) }, mean: { estimate: meanRating, unit: "scale-points" } },
  estimate: shareOfBest(2),
})

/**
 * How satisfied people say they are, on the scale they were asked on.
 *
 * @remarks
 * Unit: ratio in [0, 1], the share of satisfied people; for `mean` points on the scale. Only answers count whose scale and good end are
 * declared; where the good end is the low one, answers are turned round. Numbers from different scales are never put together, and
 * the `scope` says which scale it was.
 * @formula top-two-box `\frac{\lvert \lbrace i : x_i \ge b - 1 \rbrace \rvert}{n}`
 * @formula top-box `\frac{\lvert \lbrace i : x_i \ge b \rbrace \rvert}{n}`
 * @formula mean `\frac{1}{n} \sum_{i=1}^{n} x_i`
 * @symbol `n` the people who answered in the period, each with their last answer
 * @symbol `x_i` the answer i, turned round where the low end of the scale is the good one
 * @symbol `b` the best answer the scale offers
 * @see concept:56
 */
export const customerSatisfaction = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "outcome",
  better: "higher",
  values: ["lifetime-value", "service-cost"],
  title: { en: "Customer satisfaction", de: "Kundenzufriedenheit", da: "Kundetilfredshed" },
  asks: {
    en: "How satisfied are those who were asked?",
    de: "Wie zufrieden sind die Befragten?",
    da: "Hvor tilfredse er de adspurgte?",
  },
  sources: ["concept:56", "concept:122", "https://doi.org/10.1080/01621459.1927.10502953", "Tango (1998), Statistics in Medicine 17(8), 891-908"],
  decisions: ["customer-satisfaction"],
  population: { "survey-response": equal(s.question, "satisfaction") },
  leaveOut: { "survey-response": unrated() },
  variants: {
    "top-two-box": {
      means: {
        en: "The share of people who chose one of the two best answers.",
        de: "Der Anteil der Personen, die eine der beiden besten Antworten wählten.",
        da: "Andelen af personer, der valgte et af de to bedste svar.",
      },
      ...ratings(),
    },
    "top-box": {
      means: {
        en: "The share of people who chose the very best answer; where only good and bad were offered, those who said good.",
        de: "Der Anteil der Personen, die die allerbeste Antwort wählten; wo nur gut und schlecht zur Wahl standen, der Anteil derer, die gut wählten.",
        da: "Andelen af personer, der valgte det allerbedste svar; hvor der kun kunne vælges mellem godt og dårligt, dem, der svarede godt.",
      },
      ...ratings(),
    },
    mean: {
      means: {
        en: "The average answer in points on the scale, as if its steps were equally far apart.",
        de: "Die durchschnittliche Antwort in Punkten der Skala, als lägen deren Stufen gleich weit auseinander.",
        da: "Det gennemsnitlige svar i point på skalaen, som om der var lige langt mellem trinnene.",
      },
      ...ratings(),
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "seventy of a hundred chose a four or a five of five",
    totals: {
      answers: [
        { score: 5, scaleLow: 1, scaleHigh: 5, favourable: "high", n: 30 },
        { score: 4, scaleLow: 1, scaleHigh: 5, favourable: "high", n: 40 },
        { score: 3, scaleLow: 1, scaleHigh: 5, favourable: "high", n: 20 },
        { score: 1, scaleLow: 1, scaleHigh: 5, favourable: "high", n: 10 },
      ],
    },
    expect: { measured: true, value: 0.7, n: 100, low: 0.604151, high: 0.781051, caveats: [] },
  },
  {
    title: "the same answers as a mean: another number in another unit",
    variant: "mean",
    totals: {
      answers: [
        { score: 5, scaleLow: 1, scaleHigh: 5, favourable: "high", n: 30 },
        { score: 4, scaleLow: 1, scaleHigh: 5, favourable: "high", n: 40 },
        { score: 3, scaleLow: 1, scaleHigh: 5, favourable: "high", n: 20 },
        { score: 1, scaleLow: 1, scaleHigh: 5, favourable: "high", n: 10 },
      ],
    },
    expect: { measured: true, value: 3.8, n: 100, low: 3.54368, high: 4.00685 },
  },
  {
    title: "thumbs up or down: three of four thumbs up",
    variant: "top-box",
    totals: {
      answers: [
        { score: 1, scaleLow: 0, scaleHigh: 1, favourable: "high", n: 3 },
        { score: 0, scaleLow: 0, scaleHigh: 1, favourable: "high", n: 1 },
      ],
    },
    expect: { measured: true, value: 0.75, n: 4, low: 0.300642, high: 0.954413 },
  },
  {
    title: "of thumbs the two best answers are all there are",
    totals: { answers: [{ score: 1, scaleLow: 0, scaleHigh: 1, favourable: "high", n: 3 }] },
    expect: { measured: false, why: "undefined-term" },
  },
  {
    title: "school marks, where one is best, are turned round",
    totals: {
      answers: [
        { score: 1, scaleLow: 1, scaleHigh: 6, favourable: "low", n: 2 },
        { score: 5, scaleLow: 1, scaleHigh: 6, favourable: "low", n: 2 },
      ],
    },
    expect: { measured: true, value: 0.5, n: 4, caveats: ["scale-turned"] },
  },
  {
    title: "stars and marks together are no number",
    totals: {
      answers: [
        { score: 5, scaleLow: 1, scaleHigh: 5, favourable: "high", n: 2 },
        { score: 9, scaleLow: 1, scaleHigh: 10, favourable: "high", n: 2 },
      ],
    },
    expect: { measured: false, why: "unit-mismatch" },
  },
  { title: "nobody answered: not measured", totals: { answers: [] }, expect: { measured: false, why: "no-data" } },
  {
    title: "two of three satisfied; who changed their mind counts once, an empty answer not at all",
    facts: {
      "survey-response": [
        { id: "1", question: "satisfaction", score: 5, scaleLow: 1, scaleHigh: 5, favourable: "high" },
        { id: "2", question: "satisfaction", score: 4, scaleLow: 1, scaleHigh: 5, favourable: "high" },
        { id: "3", question: "satisfaction", score: 1, scaleLow: 1, scaleHigh: 5, favourable: "high" },
        { id: "4", question: "satisfaction", score: 1, scaleLow: 1, scaleHigh: 5, favourable: "high", supersededAt: 0 },
        { id: "5", question: "satisfaction", scaleLow: 1, scaleHigh: 5, favourable: "high" },
        { id: "6", question: "recommend", score: 9, scaleLow: 0, scaleHigh: 10, favourable: "high" },
      ],
    },
    asOf: 0,
    expect: {
      measured: true,
      value: 0.666667,
      n: 3,
      exclusions: [{ reason: "answered-again", count: 1 }, { reason: "unanswered", count: 1 }],
    },
  },
  {
    title: "nobody said whether one or five is good: not measured",
    facts: { "survey-response": [{ id: "1", question: "satisfaction", score: 5, scaleLow: 1, scaleHigh: 5, favourable: null }] },
    asOf: 0,
    expect: { measured: false, why: "undefined-term", exclusions: [{ reason: "good-end-undeclared", count: 1 }] },
  },
] satisfies readonly ExampleOf<typeof customerSatisfaction>[]

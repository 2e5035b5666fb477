import { columns, equal } from "@folkmoot/facts"
import { defineCalculator } from "../calculator.ts"
import { defineMetric } from "../define.ts"
import type { ExampleOf } from "../example.ts"
import { meanRating, ratedOn, shareOfBest } from "../rating.ts"
import { besidesScale, ratings, unrated } from "../survey-scale.ts"

const s = /* @__PURE__ */ columns("survey-response")

/**
 * How easy people found it to get what they came for.
 *
 * Takes `answers`.
 */
export const calculator = defineCalculator({
  id: "customer-effort-score",
  version: 1,
  unit: "scale-points",
  totals: {
    /** Answers of the period to how easy it was, from 1 to 7, each person's last one; how many people gave each. */
    answers: /* @__PURE__ */ ratedOn(1, 7),
  },
  options: {},
  variants: { mean: {}, "low-effort": { estimate: shareOfBest(3), unit: "ratio" } },
  estimate: meanRating,
})

/**
 * How easy people found it to get what they came for.
 *
 * @remarks
 * Unit: points from one to seven, more meaning easier; for `low-effort` a ratio in [0, 1]. From facts only the seven-step scale counts,
 * with its good end declared: older forms of the question call much effort seven, and their answers are turned round.
 * @formula mean `\frac{1}{n} \sum_{i=1}^{n} x_i`
 * @formula low-effort `\frac{\lvert \lbrace i : x_i \ge 5 \rbrace \rvert}{n}`
 * @symbol `n` the people who answered in the period, each with their last answer
 * @symbol `x_i` the answer i from one to seven, turned round where seven meant much effort, so that more is easier
 * @see concept:56
 */
export const customerEffortScore = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "outcome",
  better: "higher",
  values: ["service-cost", "lifetime-value"],
  title: { en: "Customer Effort Score", de: "Customer Effort Score", da: "Customer Effort Score" },
  asks: {
    en: "How easy is it for people to get help?",
    de: "Wie leicht fällt es den Befragten, Hilfe zu bekommen?",
    da: "Hvor let er det for de adspurgte at få hjælp?",
  },
  sources: [
    "concept:56",
    "concept:122",
    "Dixon, Freeman and Toman (2010), Harvard Business Review 88(7/8), 116-122",
    "Tango (1998), Statistics in Medicine 17(8), 891-908",
  ],
  decisions: ["customer-satisfaction"],
  population: { "survey-response": equal(s.question, "effort") },
  leaveOut: { "survey-response": { ...unrated(), ...besidesScale(1, 7) } },
  variants: {
    mean: {
      means: {
        en: "The average answer on the scale from one to seven.",
        de: "Die durchschnittliche Antwort auf der Skala von eins bis sieben.",
        da: "Det gennemsnitlige svar på skalaen fra et til syv.",
      },
      ...ratings(),
    },
    "low-effort": {
      means: {
        en: "The share of people who found it at least somewhat easy: one of the three best of seven answers.",
        de: "Der Anteil der Personen, denen es zumindest eher leichtfiel: eine der drei besten von sieben Antworten.",
        da: "Andelen af personer, der fandt det i hvert fald nogenlunde let: et af de tre bedste af syv svar.",
      },
      ...ratings(),
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "eight answers from one to seven",
    totals: {
      answers: [
        { score: 7, scaleLow: 1, scaleHigh: 7, favourable: "high", n: 2 },
        { score: 6, scaleLow: 1, scaleHigh: 7, favourable: "high", n: 3 },
        { score: 4, scaleLow: 1, scaleHigh: 7, favourable: "high", n: 2 },
        { score: 2, scaleLow: 1, scaleHigh: 7, favourable: "high", n: 1 },
      ],
    },
    expect: { measured: true, value: 5.25, n: 8, low: 3.87127, high: 6.11246 },
  },
  {
    title: "five of those eight found it easy",
    variant: "low-effort",
    totals: {
      answers: [
        { score: 7, scaleLow: 1, scaleHigh: 7, favourable: "high", n: 2 },
        { score: 6, scaleLow: 1, scaleHigh: 7, favourable: "high", n: 3 },
        { score: 4, scaleLow: 1, scaleHigh: 7, favourable: "high", n: 2 },
        { score: 2, scaleLow: 1, scaleHigh: 7, favourable: "high", n: 1 },
      ],
    },
    expect: { measured: true, value: 0.625, n: 8, low: 0.305742, high: 0.863156 },
  },
  {
    title: "asked the old way, how much effort it was: turned round",
    facts: {
      "survey-response": [
        { id: "1", question: "effort", score: 1, scaleLow: 1, scaleHigh: 7, favourable: "low" },
        { id: "2", question: "effort", score: 3, scaleLow: 1, scaleHigh: 7, favourable: "low" },
      ],
    },
    asOf: 0,
    expect: { measured: true, value: 6, n: 2, caveats: ["scale-turned"] },
  },
  {
    title: "five smileys are not this scale",
    facts: { "survey-response": [{ id: "1", question: "effort", score: 5, scaleLow: 1, scaleHigh: 5, favourable: "high" }] },
    asOf: 0,
    expect: { measured: false, why: "unit-mismatch", exclusions: [{ reason: "other-scale", count: 1 }] },
  },
  { title: "nobody answered: not measured", totals: { answers: [] }, expect: { measured: false, why: "no-data" } },
] satisfies readonly ExampleOf<typeof customerEffortScore>[]

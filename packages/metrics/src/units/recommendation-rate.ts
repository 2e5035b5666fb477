import { atMost, columns, count, equal } from "@folkmoot/facts"
import { defineCalculator } from "../calculator.ts"
import { defineMetric } from "../define.ts"
import type { ExampleOf } from "../example.ts"
import { fromOne, onScale } from "../on-scale.ts"
import { shareOf } from "../share.ts"
import { counted } from "../statistic.ts"
import { besidesScale, spares, unusable } from "../survey-scale.ts"

const s = /* @__PURE__ */ columns("survey-response")

/** How the share of those is read who answer at least `least` on a scale. */
const atLeast = (least: number, low: number, high: number) => ({
  onlyWhereItApplies: true,
  leaveOut: { "survey-response": besidesScale(low, high) },
  spares,
  terms: () => ({ recommending: count("survey-response", atMost(least, s.score)), answered: count("survey-response") }),
})

const share = /* @__PURE__ */ shareOf("recommending", "answered")

/**
 * Share of those asked who say that they would recommend.
 *
 * Takes `recommending` and `answered`.
 */
export const calculator = defineCalculator({
  id: "recommendation-rate",
  version: 1,
  unit: "ratio",
  totals: {
    /** People of `answered` who said 9 or 10; for `stated-yes` who said yes. */
    recommending: counted,
    /** People who answered in the period whether they would recommend, on one scale, each with their last answer. */
    answered: counted,
  },
  options: {},
  variants: {
    "nine-or-ten": { estimate: onScale("0..10", share) },
    "nine-or-ten-from-one": { estimate: onScale("1..10", share), caveats: [fromOne] },
    "stated-yes": { estimate: onScale("0..1", share) },
  },
  estimate: share,
})

/**
 * Share of those asked who say that they would recommend.
 *
 * @remarks
 * Unit: ratio in [0, 1] of those who answered. It is what people say; what they do is the referral rate. Only answers on a declared scale
 * count, and each scale has a variant of its own.
 * @formula nine-or-ten `\frac{n_9 + n_{10}}{\sum_{x=0}^{10} n_x}`
 * @formula nine-or-ten-from-one `\frac{n_9 + n_{10}}{\sum_{x=1}^{10} n_x}`
 * @formula stated-yes `\frac{n_1}{n_0 + n_1}`
 * @symbol `n_x` the people who answered x in the period on just the scale of the variant, each with their last answer; yes is one, no is zero
 * @see concept:115
 */
export const recommendationRate = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "outcome",
  better: "higher",
  values: ["customer-acquisition", "lifetime-value"],
  title: { en: "Recommendation rate", de: "Weiterempfehlungsquote", da: "Anbefalingsrate" },
  asks: {
    en: "How many members say that they would recommend us?",
    de: "Wie viele Mitglieder sagen, dass sie uns weiterempfehlen würden?",
    da: "Hvor mange medlemmer siger, at de ville anbefale os?",
  },
  sources: ["concept:115", "concept:128", "https://doi.org/10.1080/01621459.1927.10502953"],
  decisions: ["referral-rate"],
  population: { "survey-response": equal(s.question, "recommend") },
  leaveOut: { "survey-response": unusable() },
  variants: {
    "nine-or-ten": {
      means: {
        en: "Those who answered nine or ten, among all who answered on the scale from zero to ten.",
        de: "Wer mit neun oder zehn antwortete, unter allen, die auf der Skala von null bis zehn geantwortet haben.",
        da: "De, der svarede ni eller ti, blandt alle, der svarede på skalaen fra nul til ti.",
      },
      ...atLeast(9, 0, 10),
    },
    "nine-or-ten-from-one": {
      means: {
        en: "Those who answered nine or ten, among all who answered on a scale from one to ten.",
        de: "Wer mit neun oder zehn antwortete, unter allen, die auf einer Skala von eins bis zehn geantwortet haben.",
        da: "De, der svarede ni eller ti, blandt alle, der svarede på en skala fra et til ti.",
      },
      ...atLeast(9, 1, 10),
    },
    "stated-yes": {
      means: {
        en: "Those who said yes, among all who answered whether they would recommend us.",
        de: "Wer mit Ja antwortete, unter allen, die die Frage beantwortet haben, ob sie uns weiterempfehlen würden.",
        da: "De, der svarede ja, blandt alle, der svarede på, om de ville anbefale os.",
      },
      ...atLeast(1, 0, 1),
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "64 of 97 would recommend",
    totals: { recommending: 64, answered: 97 },
    expect: { measured: true, value: 0.659794, n: 97, low: 0.561036, high: 0.746377 },
  },
  { title: "nobody answered: not measured", totals: { recommending: 0, answered: 0 }, expect: { measured: false, why: "zero-denominator" } },
  { title: "more who recommend than answered", totals: { recommending: 3, answered: 2 }, expect: { measured: false, why: "invalid-input" } },
  {
    title: "one nine of two answers; an eight is no recommendation, and an empty answer is none either way",
    facts: {
      "survey-response": [
        { id: "1", question: "recommend", score: 9, scaleLow: 0, scaleHigh: 10 },
        { id: "2", question: "recommend", score: 8, scaleLow: 0, scaleHigh: 10 },
        { id: "3", question: "recommend", scaleLow: 0, scaleHigh: 10 },
      ],
    },
    asOf: 0,
    expect: { measured: true, value: 0.5, n: 2, low: 0.0945312, high: 0.905469, exclusions: [{ reason: "unanswered", count: 1 }] },
  },
  {
    title: "the scale without zero is another number",
    variant: "nine-or-ten-from-one",
    facts: { "survey-response": [{ id: "1", question: "recommend", score: 10, scaleLow: 1, scaleHigh: 10 }] },
    asOf: 0,
    expect: { measured: true, value: 1, n: 1, caveats: ["one-to-ten"] },
  },
  {
    title: "two of three said yes",
    variant: "stated-yes",
    facts: {
      "survey-response": [
        { id: "1", question: "recommend", score: 1, scaleLow: 0, scaleHigh: 1 },
        { id: "2", question: "recommend", score: 1, scaleLow: 0, scaleHigh: 1 },
        { id: "3", question: "recommend", score: 0, scaleLow: 0, scaleHigh: 1 },
        { id: "4", question: "recommend", score: 9, scaleLow: 0, scaleHigh: 10 },
      ],
    },
    asOf: 0,
    expect: { measured: true, value: 0.666667, n: 3, low: 0.20766, high: 0.938508, exclusions: [{ reason: "other-scale", count: 1 }] },
  },
] satisfies readonly ExampleOf<typeof recommendationRate>[]

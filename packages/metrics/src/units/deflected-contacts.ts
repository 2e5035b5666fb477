import { defineCalculator } from "../calculator.ts"
import { defineMetric } from "../define.ts"
import { answered, deflected, surveyedVisits } from "../deflection.ts"
import type { ExampleOf } from "../example.ts"
import { counted } from "../statistic.ts"
import { spares } from "../survey-scale.ts"

/**
 * How many requests to the support desk visits are estimated to have taken the place of.
 *
 * Takes `visits` and `answers`.
 */
export const calculator = defineCalculator({
  id: "deflected-contacts",
  version: 1,
  unit: "count",
  totals: {
    /** Visits to self-help pages in the period; for `community`, to the community. */
    visits: counted,
    /** What visitors said in the period to the three questions about their visit: how many yes, how many no. All three are needed. */
    answers: answered,
  },
  options: {},
  variants: { "self-help": {}, community: {} },
  estimate: deflected,
})

/**
 * How many requests to the support desk visits are estimated to have taken the place of.
 *
 * @remarks
 * Unit: count, fractional because it is an estimate: visits times the share that sought support, times the share of those that found an
 * answer, times the share of those that would otherwise have made contact. Each share is a part, a ratio in [0, 1], counted in a survey
 * of the same visitors and never assumed. The interval speaks of the survey; what it cannot know is said as an assumption. Survey answers
 * are yes or no, told as one or zero on a scale declared from zero to one. `n` is how many answered the question that fewest answered.
 * @formula self-help `v_{\text{self-help}} \cdot \frac{y_1}{n_1} \cdot \frac{y_2}{n_2} \cdot \frac{y_3}{n_3}`
 * @formula community `v_{\text{community}} \cdot \frac{y_1}{n_1} \cdot \frac{y_2}{n_2} \cdot \frac{y_3}{n_3}`
 * @symbol `v_{\text{self-help}}` visits to self-help pages in the period, rows that stand for many added up
 * @symbol `v_{\text{community}}` the same of visits to the community
 * @symbol `n_1, n_2, n_3` visitors who were asked whether they sought support, whether they found an answer, whether they would otherwise have
 *   made contact
 * @symbol `y_1, y_2, y_3` those of them who said yes
 * @see concept:119
 */
export const deflectedContacts = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "outcome",
  better: "higher",
  accrues: true,
  values: ["service-cost"],
  title: { en: "Deflected contacts", de: "Vermiedene Supportanfragen", da: "Undgåede supporthenvendelser" },
  asks: {
    en: "How many requests to the support desk did visits take the place of?",
    de: "Wie viele Anfragen an den Support wurden durch Besuche überflüssig?",
    da: "Hvor mange henvendelser til supporten gjorde besøgene overflødige?",
  },
  sources: ["concept:68", "concept:74", "concept:119", "https://doi.org/10.1080/00401706.1965.10490299", "https://doi.org/10.1080/01621459.1975.10480315"],
  decisions: ["self-help"],
  finest: "day",
  population: surveyedVisits.population(),
  leaveOut: surveyedVisits.leaveOut(),
  variants: {
    "self-help": {
      means: {
        en: "Visits to self-help pages that took the place of a request, by what their visitors said when asked.",
        de: "Besuche von Hilfeseiten, die nach Auskunft der Besucher eine Anfrage ersetzten.",
        da: "Besøg på selvhjælpssider, der ifølge de besøgende selv trådte i stedet for en henvendelse.",
      },
      spares,
      terms: () => surveyedVisits.terms("self-help"),
    },
    community: {
      means: {
        en: "Visits to the community that took the place of a request, by what their visitors said when asked.",
        de: "Besuche der Community, die nach Auskunft der Besucher eine Anfrage ersetzten.",
        da: "Besøg i fællesskabet, der ifølge de besøgende selv trådte i stedet for en henvendelse.",
      },
      spares,
      terms: () => surveyedVisits.terms("community"),
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "a hundred thousand visits, three shares counted in a survey of a hundred each",
    totals: {
      visits: 100_000,
      answers: [
        { question: "sought-support", yes: true, n: 43 },
        { question: "sought-support", yes: false, n: 57 },
        { question: "found-answer", yes: true, n: 65 },
        { question: "found-answer", yes: false, n: 35 },
        { question: "would-have-contacted", yes: true, n: 9 },
        { question: "would-have-contacted", yes: false, n: 91 },
      ],
    },
    expect: { measured: true, value: 2515.5, n: 100, low: 1272.53, high: 4800.09 },
  },
  {
    title: "nobody was asked whether they would have made contact: no usual factor stands in for it",
    totals: {
      visits: 100_000,
      answers: [
        { question: "sought-support", yes: true, n: 43 },
        { question: "sought-support", yes: false, n: 57 },
        { question: "found-answer", yes: true, n: 65 },
        { question: "found-answer", yes: false, n: 35 },
      ],
    },
    expect: { measured: false, why: "no-data" },
  },
  {
    title: "visits to the community, three people asked; one who left a question empty does not count",
    variant: "community",
    facts: {
      visit: [
        { id: "1", page: "community", visitedAt: 0, visits: 90 },
        { id: "2", page: "self-help", visitedAt: 0, visits: 1000 },
      ],
      "survey-response": [
        { id: "1", question: "sought-support", score: 1, scaleLow: 0, scaleHigh: 1 },
        { id: "2", question: "sought-support", score: 1, scaleLow: 0, scaleHigh: 1 },
        { id: "3", question: "sought-support", score: 0, scaleLow: 0, scaleHigh: 1 },
        { id: "4", question: "found-answer", score: 1, scaleLow: 0, scaleHigh: 1 },
        { id: "5", question: "found-answer", score: 0, scaleLow: 0, scaleHigh: 1 },
        { id: "6", question: "would-have-contacted", score: 1, scaleLow: 0, scaleHigh: 1 },
        { id: "7", question: "would-have-contacted", scaleLow: 0, scaleHigh: 1 },
      ],
    },
    asOf: 86_400_000,
    expect: { measured: true, value: 30, n: 1, exclusions: [{ reason: "unanswered", count: 1 }] },
  },
] satisfies readonly ExampleOf<typeof deflectedContacts>[]

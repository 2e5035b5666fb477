import { columns, known, less, not, or, records } from "@folkmoot/facts"
import { meanInterval, meanOfMoments, momentsOf, mover } from "@folkmoot/statistics"
import { defineCalculator } from "../calculator.ts"
import { currencyOf } from "../currency.ts"
import { defineMetric } from "../define.ts"
import { answered, deflected, surveyedVisits, type SurveyedVisits } from "../deflection.ts"
import type { Assumption, Confidence, Outcome } from "../estimate.ts"
import type { ExampleOf } from "../example.ts"
import { aCurrency, aWhole, counted, recorded } from "../statistic.ts"
import { spares } from "../survey-scale.ts"
import { unmeasured } from "../unmeasured.ts"

const k = /* @__PURE__ */ columns("ticket")

/** How many requests cost the same to handle. */
export interface HandledRequests {
  /** What each cost beyond what is paid anyway, in whole minor units of at least 0. */
  readonly cost: number
  /** ISO 4217 code, the same for all requests. */
  readonly currency: string
  /** How many, at least 0. */
  readonly n: number
}

const asCostly: Omit<Assumption, "taken" | "swing"> = {
  id: "as-costly",
  text: {
    en: "A request that was not made would have cost as much as those that were made, beyond what is paid anyway.",
    de: "Eine nicht gestellte Anfrage hätte ebenso viel gekostet wie die gestellten, ohne die Kosten, die ohnehin anfallen.",
    da: "En henvendelse, der ikke kom, ville have kostet det samme som dem, der kom, ud over det, der betales under alle omstændigheder.",
  },
}

interface Statistics extends SurveyedVisits {
  readonly handling: readonly HandledRequests[]
}

const costOfDeflected = ({ handling, ...survey }: Statistics, setting: Confidence): Outcome => {
  const contacts = deflected(survey, setting)
  if (!contacts.measured) return contacts
  const currency = currencyOf("handling", handling)
  if (typeof currency === "object") return currency
  const { n, mean, variance } = meanOfMoments(momentsOf(handling.map((item) => ({ value: item.cost, n: item.n }))))
  if (currency === undefined || n < 2) {
    return unmeasured("too-few", "It takes at least two requests with known handling costs to say how sure a mean is.")
  }
  const { low, high } = meanInterval(n, mean, variance, setting.level)
  const each = { low: Math.max(0, low), likely: mean, high: Math.max(mean, high) }
  const value = contacts.value * mean
  const swing = { low: contacts.value * each.low, high: contacts.value * each.high }
  const limits = mover(value, [[contacts.interval.low * mean, contacts.interval.high * mean], [swing.low, swing.high]])
  return {
    ...contacts,
    value,
    currency,
    interval: { low: Math.max(0, limits.low), high: limits.high, level: setting.level, method: "mover" },
    n: Math.min(contacts.n, n),
    assumptions: [...contacts.assumptions, { ...asCostly, taken: each, swing }],
  }
}

/**
 * What the support desk is estimated to have been spared by visits that took the place of requests.
 *
 * Takes `visits`, `answers` and `handling`.
 */
export const calculator = defineCalculator({
  id: "avoided-support-cost",
  version: 1,
  unit: "money",
  totals: {
    /** Visits to self-help pages in the period; for `community`, to the community. */
    visits: counted,
    /** What visitors said in the period to the three questions about their visit: how many yes, how many no. All three are needed. */
    answers: answered,
    /**
     * Requests to the support desk in the period by what each cost to handle beyond what is paid anyway, in minor units of one currency; at
     * least two.
     */
    handling: /* @__PURE__ */ recorded<HandledRequests>({ cost: aWhole, currency: aCurrency, n: aWhole }),
  },
  options: {},
  variants: { "self-help": {}, community: {} },
  estimate: costOfDeflected,
})

/**
 * What the support desk is estimated to have been spared by visits that took the place of requests.
 *
 * @remarks
 * Unit: minor units of the one currency of the handling costs, at least 0: deflected contacts times what handling a request costs beyond
 * what is paid anyway. Parts are the shares counted in the survey, ratios in [0, 1]. It is no saving in anybody's budget until somebody
 * spends less. `n` is the least of how many answered each question and how many requests have a known cost.
 * @formula self-help `v_{\text{self-help}} \cdot \frac{y_1}{n_1} \cdot \frac{y_2}{n_2} \cdot \frac{y_3}{n_3} \cdot \bar{k}`
 * @formula community `v_{\text{community}} \cdot \frac{y_1}{n_1} \cdot \frac{y_2}{n_2} \cdot \frac{y_3}{n_3} \cdot \bar{k}`
 * @symbol `v_{\text{self-help}}` visits to self-help pages in the period, rows that stand for many added up
 * @symbol `v_{\text{community}}` the same of visits to the community
 * @symbol `n_1, n_2, n_3` visitors who were asked whether they sought support, whether they found an answer, whether they would otherwise have
 *   made contact
 * @symbol `y_1, y_2, y_3` those of them who said yes
 * @symbol `\bar{k}` the mean cost of handling a request of the same period, beyond what is paid anyway, in minor units
 * @see concept:68
 */
export const avoidedSupportCost = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "business",
  better: "higher",
  accrues: true,
  values: ["service-cost"],
  title: { en: "Avoided support cost", de: "Vermiedene Supportkosten", da: "Undgåede supportomkostninger" },
  asks: {
    en: "What would the requests have cost that visits took the place of?",
    de: "Was hätten die Anfragen gekostet, die durch Besuche überflüssig wurden?",
    da: "Hvad ville de henvendelser have kostet, som besøgene gjorde overflødige?",
  },
  sources: ["concept:68", "concept:74", "concept:119", "Zou and Donner (2008), Statistics in Medicine 27(10), 1693-1702"],
  decisions: ["self-help"],
  finest: "day",
  population: surveyedVisits.population(),
  leaveOut: {
    ...surveyedVisits.leaveOut(),
    ticket: {
      "cost-unknown": {
        when: or(not(known(k.handlingCost)), not(known(k.currency))),
        why: "not-recorded",
        hides: "handling",
        says: { en: "cost of handling not known", de: "Bearbeitungskosten unbekannt", da: "behandlingsomkostning ukendt" },
      },
      "cost-below-zero": {
        when: less(k.handlingCost, 0),
        says: { en: "cost of handling below zero", de: "Bearbeitungskosten unter null", da: "behandlingsomkostning under nul" },
      },
    },
  },
  variants: {
    "self-help": {
      means: {
        en: "Requests that visits to self-help pages took the place of, at the mean cost of handling the requests of the same period.",
        de: "Durch Besuche von Hilfeseiten ersetzte Anfragen, zu den mittleren Bearbeitungskosten der Anfragen desselben Zeitraums.",
        da: "Henvendelser, som besøg på selvhjælpssider trådte i stedet for, til den gennemsnitlige omkostning ved at behandle periodens henvendelser.",
      },
      spares,
      terms: () => ({ ...surveyedVisits.terms("self-help"), handling: records("ticket", { cost: k.handlingCost, currency: k.currency }) }),
    },
    community: {
      means: {
        en: "Requests that visits to the community took the place of, at the mean cost of handling the requests of the same period.",
        de: "Durch Besuche der Community ersetzte Anfragen, zu den mittleren Bearbeitungskosten der Anfragen desselben Zeitraums.",
        da: "Henvendelser, som besøg i fællesskabet trådte i stedet for, til den gennemsnitlige omkostning ved at behandle periodens henvendelser.",
      },
      spares,
      terms: () => ({ ...surveyedVisits.terms("community"), handling: records("ticket", { cost: k.handlingCost, currency: k.currency }) }),
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "about two and a half thousand contacts at some twelve euros",
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
      handling: [
        { cost: 800, currency: "EUR", n: 30 },
        { cost: 1200, currency: "EUR", n: 40 },
        { cost: 1600, currency: "EUR", n: 30 },
      ],
    },
    expect: { measured: true, value: 3_018_600, currency: "EUR", n: 100, low: 1_518_960, high: 5_764_500 },
  },
  {
    title: "two currencies never mix",
    totals: {
      visits: 1000,
      answers: [
        { question: "sought-support", yes: true, n: 5 },
        { question: "found-answer", yes: true, n: 5 },
        { question: "would-have-contacted", yes: true, n: 5 },
      ],
      handling: [
        { cost: 800, currency: "EUR", n: 3 },
        { cost: 6000, currency: "DKK", n: 4 },
      ],
    },
    expect: { measured: false, why: "unit-mismatch" },
  },
  {
    title: "visitors were not asked: no factor can stand in for their answers",
    totals: { visits: 1000, answers: [], handling: [{ cost: 800, currency: "EUR", n: 9 }, { cost: 900, currency: "EUR", n: 9 }] },
    expect: { measured: false, why: "no-data" },
  },
  {
    title: "one request with a known cost is too few to say how sure a mean is",
    totals: {
      visits: 1000,
      answers: [
        { question: "sought-support", yes: true, n: 5 },
        { question: "found-answer", yes: true, n: 5 },
        { question: "would-have-contacted", yes: true, n: 5 },
      ],
      handling: [{ cost: 800, currency: "EUR", n: 1 }],
    },
    expect: { measured: false, why: "too-few" },
  },
  {
    title: "no request says what handling it cost: not a desk that costs nothing",
    variant: "community",
    facts: {
      visit: [{ id: "1", page: "community", visitedAt: 0, visits: 90 }],
      "survey-response": [
        { id: "1", question: "sought-support", score: 1, scaleLow: 0, scaleHigh: 1 },
        { id: "2", question: "found-answer", score: 1, scaleLow: 0, scaleHigh: 1 },
        { id: "3", question: "would-have-contacted", score: 0, scaleLow: 0, scaleHigh: 1 },
      ],
      ticket: [{ id: "1", openedAt: 0, requester: "a", handlingCost: null, currency: null }],
    },
    asOf: 86_400_000,
    expect: { measured: false, why: "not-recorded", exclusions: [{ reason: "cost-unknown", count: 1 }] },
  },
] satisfies readonly ExampleOf<typeof avoidedSupportCost>[]

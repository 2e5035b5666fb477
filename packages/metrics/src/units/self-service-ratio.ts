import { columns, count, distinct, equal, known, not } from "@folkmoot/facts"
import { defineCalculator } from "../calculator.ts"
import { defineMetric } from "../define.ts"
import type { ExampleOf } from "../example.ts"
import { helped, helpUnknown, ofVisits, selfHelpVisits } from "../self-help.ts"
import { quotientOf, shareOf } from "../share.ts"
import { counted } from "../statistic.ts"

const v = /* @__PURE__ */ columns("visit")
const k = /* @__PURE__ */ columns("ticket")

const shareOfAll = /* @__PURE__ */ shareOf("visits", "visits and requests")

/**
 * How many visits to self-help pages there are for each request to the support desk.
 *
 * Takes `visits` and `requests`.
 */
export const calculator = defineCalculator({
  id: "self-service-ratio",
  version: 1,
  unit: "quotient",
  totals: {
    /** Visits to self-help pages in the period; for `share-of-cases` those whose visitors found what they were looking for. */
    visits: counted,
    /** Different people who asked the support desk in the period; for `per-request` and `share-of-cases` their requests. */
    requests: counted,
  },
  options: {},
  variants: {
    "per-requester": {},
    "per-request": {},
    "share-of-cases": {
      unit: "ratio",
      estimate: ofVisits(({ visits, requests }, setting) => shareOfAll({ visits, "visits and requests": visits + requests }, setting)),
    },
  },
  estimate: ofVisits(quotientOf("visits", "requests")),
})

/**
 * How many visits to self-help pages there are for each request to the support desk.
 *
 * @remarks
 * Unit: quotient of at least 0, four meaning four to one and never four percent; `share-of-cases` is a ratio in [0, 1]. `requests` are
 * people or requests, as the variant says. It compares two streams and does not say that one took from the other. A row of visits may sum
 * a day, so nothing finer can be asked. The `n` of a quotient is visits and requests together.
 * @formula per-requester `\frac{\sum_{v \in V} n_v}{\lvert \lbrace p_k : k \in K \rbrace \rvert}`
 * @formula per-request `\frac{\sum_{v \in V} n_v}{\lvert K \rvert}`
 * @formula share-of-cases `\frac{\sum_{v \in H} n_v}{\sum_{v \in H} n_v + \lvert K \rvert}`
 * @symbol `V` the rows of visits to self-help pages in the period
 * @symbol `H` those whose visitors are known to have found what they were looking for
 * @symbol `n_v` how many visits the row v stands for
 * @symbol `K` the requests to the support desk in the period
 * @symbol `p_k` who made the request k; a set holds each of them once
 * @see concept:119
 */
export const selfServiceRatio = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "behaviour",
  better: "higher",
  values: ["service-cost"],
  title: { en: "Self-service ratio", de: "Self-Service im Verhältnis zum Support", da: "Selvhjælp i forhold til support" },
  asks: {
    en: "How often do people turn to the self-help pages, compared with the support desk?",
    de: "Wie oft werden die Hilfeseiten genutzt, verglichen mit dem Support?",
    da: "Hvor ofte bruger folk selvhjælpssiderne, sammenlignet med supporten?",
  },
  sources: ["concept:68", "concept:119", "https://doi.org/10.1093/biomet/31.3-4.313"],
  decisions: ["self-help"],
  finest: "day",
  population: { visit: equal(v.page, "self-help") },
  variants: {
    "per-requester": {
      means: {
        en: "Visits to self-help pages for each person who asked the support desk.",
        de: "Besuche von Hilfeseiten je Person, die sich an den Support wandte.",
        da: "Besøg på selvhjælpssider for hver person, der henvendte sig til supporten.",
      },
      leaveOut: {
        ticket: {
          "requester-unknown": {
            when: not(known(k.requester)),
            why: "not-recorded",
            hides: "requests",
            says: { en: "not known who asked", de: "unbekannt, wer fragte", da: "ukendt, hvem der spurgte" },
          },
        },
      },
      terms: () => ({ visits: selfHelpVisits(), requests: distinct("ticket", k.requester) }),
    },
    "per-request": {
      means: {
        en: "Visits to self-help pages for each request to the support desk.",
        de: "Besuche von Hilfeseiten je Anfrage an den Support.",
        da: "Besøg på selvhjælpssider for hver henvendelse til supporten.",
      },
      terms: () => ({ visits: selfHelpVisits(), requests: count("ticket") }),
    },
    "share-of-cases": {
      means: {
        en: "Visits to self-help pages that helped, among these and the requests to the support desk together.",
        de: "Hilfreiche Besuche von Hilfeseiten, gemessen an diesen und den Anfragen an den Support zusammen.",
        da: "Besøg på selvhjælpssider, hvor de besøgende blev hjulpet, set i forhold til disse og henvendelserne til supporten tilsammen.",
      },
      onlyWhereItApplies: true,
      leaveOut: helpUnknown(),
      terms: () => ({ visits: selfHelpVisits(helped()), requests: count("ticket") }),
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "four visits to one requester, which is a ratio and not a percentage",
    totals: { visits: 400, requests: 100 },
    expect: { measured: true, value: 4, n: 500, low: 3.21427, high: 4.9778, caveats: ["visits-in-runs"] },
  },
  { title: "nobody asked the desk: nothing to set the visits against", totals: { visits: 400, requests: 0 }, expect: { measured: false, why: "zero-denominator" } },
  {
    title: "sixty helped themselves, forty asked",
    variant: "share-of-cases",
    totals: { visits: 60, requests: 40 },
    expect: { measured: true, value: 0.6, n: 100, low: 0.502003, high: 0.690599 },
  },
  {
    title: "one person asked twice, another once: two people, three requests",
    facts: {
      visit: [{ id: "1", page: "self-help", visitedAt: 0, visits: 6 }],
      ticket: [
        { id: "1", openedAt: 0, requester: "a" },
        { id: "2", openedAt: 0, requester: "a" },
        { id: "3", openedAt: 0, requester: "b" },
      ],
    },
    asOf: 86_400_000,
    expect: { measured: true, value: 3, n: 8 },
  },
  {
    title: "the same by request",
    variant: "per-request",
    facts: {
      visit: [{ id: "1", page: "self-help", visitedAt: 0, visits: 6 }],
      ticket: [
        { id: "1", openedAt: 0, requester: "a" },
        { id: "2", openedAt: 0, requester: "a" },
        { id: "3", openedAt: 0, requester: "b" },
      ],
    },
    asOf: 86_400_000,
    expect: { measured: true, value: 2, n: 9 },
  },
  {
    title: "no request says who made it: not a desk nobody asks",
    facts: { visit: [{ id: "1", page: "self-help", visitedAt: 0, visits: 6 }], ticket: [{ id: "1", openedAt: 0, requester: null }] },
    asOf: 86_400_000,
    expect: { measured: false, why: "not-recorded", exclusions: [{ reason: "requester-unknown", count: 1 }] },
  },
] satisfies readonly ExampleOf<typeof selfServiceRatio>[]

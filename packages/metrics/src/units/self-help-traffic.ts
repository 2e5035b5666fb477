import { columns, equal } from "@folkmoot/facts"
import { defineCalculator } from "../calculator.ts"
import { countOf } from "../count.ts"
import { defineMetric } from "../define.ts"
import type { ExampleOf } from "../example.ts"
import { helped, helpUnknown, ofVisits, selfHelpVisits } from "../self-help.ts"
import { counted } from "../statistic.ts"

const v = /* @__PURE__ */ columns("visit")

/**
 * How many visits there were to the pages people go to in order to help themselves.
 *
 * Takes `visits`.
 */
export const calculator = defineCalculator({
  id: "self-help-traffic",
  version: 1,
  unit: "count",
  totals: {
    /** Visits, not people, to self-help pages in the period; for `helped` those whose visitors found what they were looking for. */
    visits: counted,
  },
  options: {},
  variants: { visits: {}, helped: {} },
  estimate: ofVisits(countOf("visits")),
})

/**
 * How many visits there were to the pages people go to in order to help themselves.
 *
 * @remarks
 * Unit: count of visits, not of people. Traffic is neither good nor bad: it rises when the help is found and when the product breaks.
 * What it is worth is another number (`deflected-contacts`), and so is how it compares with requests (`self-service-ratio`). A row may
 * sum a day, so nothing finer can be asked.
 * @formula visits `\sum_{v \in V} n_v`
 * @formula helped `\sum_{v \in H} n_v`
 * @symbol `V` the rows of visits to self-help pages in the period
 * @symbol `H` those whose visitors said or showed that they had found what they were looking for
 * @symbol `n_v` how many visits the row v stands for
 * @see concept:119
 */
export const selfHelpTraffic = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "activity",
  better: "neither",
  accrues: true,
  values: ["service-cost"],
  title: { en: "Self-help traffic", de: "Besuche der Hilfeseiten", da: "Trafik til selvhjælpssider" },
  asks: {
    en: "How often do people visit the self-help pages?",
    de: "Wie oft werden die Hilfeseiten besucht?",
    da: "Hvor ofte bliver selvhjælpssiderne besøgt?",
  },
  sources: ["concept:119", "https://doi.org/10.1093/biomet/28.3-4.437"],
  decisions: ["self-help"],
  finest: "day",
  population: { visit: equal(v.page, "self-help") },
  variants: {
    visits: {
      means: {
        en: "All visits to self-help pages.",
        de: "Alle Besuche von Hilfeseiten.",
        da: "Alle besøg på selvhjælpssider.",
      },
      terms: () => ({ visits: selfHelpVisits() }),
    },
    helped: {
      means: {
        en: "Visits whose visitors said or showed that they had found what they were looking for.",
        de: "Besuche, bei denen die Besucher zu erkennen gaben, dass sie gefunden hatten, was sie suchten.",
        da: "Besøg, hvor de besøgende sagde eller viste, at de havde fundet det, de søgte.",
      },
      leaveOut: helpUnknown(),
      terms: () => ({ visits: selfHelpVisits(helped()) }),
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "four hundred visits, and how many a period like it would bring",
    totals: { visits: 400 },
    expect: { measured: true, value: 400, n: 400, low: 361.756, high: 441.187, caveats: ["visits-in-runs"] },
  },
  { title: "no visits: not measured, and not many to be expected", totals: { visits: 0 }, expect: { measured: false, why: "no-data", bound: 3.68888 } },
  {
    title: "two days of self-help; the community's own pages are another thing",
    facts: {
      visit: [
        { id: "1", page: "self-help", visitedAt: 0, visits: 30 },
        { id: "2", page: "self-help", visitedAt: 86_400_000, visits: 10 },
        { id: "3", page: "community", visitedAt: 0, visits: 500 },
      ],
    },
    asOf: 172_800_000,
    expect: { measured: true, value: 40 },
  },
  {
    title: "whether it helped was never asked: not a page that helps nobody",
    variant: "helped",
    facts: { visit: [{ id: "1", page: "self-help", visitedAt: 0, visits: 30, helped: null }] },
    asOf: 172_800_000,
    expect: { measured: false, why: "not-recorded", exclusions: [{ reason: "help-unknown", count: 1 }] },
  },
] satisfies readonly ExampleOf<typeof selfHelpTraffic>[]

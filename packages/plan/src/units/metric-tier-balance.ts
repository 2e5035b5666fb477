import type { RuleExampleOf } from "../example.ts"
import { metricNamed } from "../metric-catalogue.ts"
import { definePlanRule } from "../rule.ts"

/**
 * Enough of the headline metrics are about outcomes and business.
 *
 * @remarks
 * Unit: `share` is the least share of headline metrics, from 0 to 1, that is of the tiers `outcome` or `business`; one in three is ours, the
 * source says only which way to look. Fewer than `from` headline metrics are not weighed, since behaviours are well worth reporting too.
 * @see concept:20
 */
export const metricTierBalance = definePlanRule({
  id: "metric/tier-balance",
  since: "0.1.0",
  severity: "info",
  presets: ["strict"],
  why: {
    en: "Management decides by what the community is worth, not by numbers on a low level.",
    de: "Die Geschäftsführung entscheidet danach, was die Community wert ist, nicht nach operativen Kennzahlen.",
    da: "Ledelsen beslutter ud fra, hvad fællesskabet er værd, ikke ud fra tal på et lavt niveau.",
  },
  sources: ["concept:19", "concept:20", "concept:23", "seed:000"],
  options: { share: 0.3, from: 3 },
  messages: {
    low: {
      en: "Of {count} headline metrics {high} are about outcomes or business. Put one that shows what the community is worth in the place of another.",
      de: "Leitkennzahlen, die ein Ergebnis oder einen geschäftlichen Nutzen zeigen: {high} von {count}. Ersetzen Sie eine der übrigen durch eine, die zeigt, was die Community wert ist.",
      da: "Af {count} centrale nøgletal handler {high} om resultater eller forretning. Udskift et af de andre med et, der viser, hvad fællesskabet er værd.",
    },
  },
  visit: {
    plan({ spec }, { metrics, options: { share, from }, report }) {
      const tiers = (spec.metrics ?? []).flatMap(({ metric }) => metricNamed(metrics, metric)?.tier ?? [])
      const high = tiers.filter((tier) => tier === "outcome" || tier === "business").length
      if (tiers.length >= from && high < share * tiers.length) report("low", { count: tiers.length, high }, { at: ["spec", "metrics"], on: "key" })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "three metrics of behaviour and activity",
    spec: { metrics: [{ metric: "active-members" }, { metric: "member-answer-share" }, { metric: "stickiness" }] },
    expect: [{ message: "low", at: "/spec/metrics" }],
  },
  {
    title: "an outcome and a business metric among five, where half is asked for",
    spec: { metrics: [{ metric: "resolution-rate" }, { metric: "member-answer-share" }, { metric: "attributed-conversions" }, { metric: "stickiness" }, { metric: "retention-cohort" }] },
    options: { share: 0.5 },
    expect: [{ message: "low", at: "/spec/metrics", says: "Of 5 headline metrics 2 are" }],
  },
  { title: "one outcome among three", spec: { metrics: [{ metric: "resolution-rate" }, { metric: "member-answer-share" }, { metric: "retention-cohort" }] }, expect: [] },
  { title: "half of them are about business", spec: { metrics: [{ metric: "attributed-conversions" }, { metric: "member-answer-share" }] }, options: { share: 0.5, from: 1 }, expect: [] },
  { title: "two are not weighed, nor what nobody knows", spec: { metrics: [{ metric: "stickiness" }, { metric: "member-answer-share" }, { metric: "unknown" }] }, expect: [] },
] satisfies readonly RuleExampleOf<typeof metricTierBalance>[]

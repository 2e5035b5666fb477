import { and, columns, equal, known, not, or, pick, records, summing } from "@folkmoot/facts"
import { defineCalculator } from "../calculator.ts"
import { defineMetric } from "../define.ts"
import type { ExampleOf } from "../example.ts"
import { invalid } from "../invalid.ts"
import { monthlyBenefits, monthlyCosts, returnOn } from "../return-ledger.ts"

const b = /* @__PURE__ */ columns("benefit")
const c = /* @__PURE__ */ columns("cost")

const measuredOnly: typeof returnOn = (ledger, setting) => {
  const other = ledger.benefits.findIndex(({ evidence }) => evidence !== "measured")
  if (other < 0) return returnOn(ledger, setting)
  return invalid(`benefits[${other}].evidence`, ledger.benefits[other]?.evidence, "measured: this variant counts no other")
}

/** Benefits and costs month by month; what was measured is its own least and most unless it says otherwise. */
const ledger = () => ({
  benefits: records(
    "benefit",
    {
      name: b.name, evidence: b.evidence, month: b.bookedAt, low: pick<"integer">([[known(b.low), b.low]], b.amount), amount: b.amount,
      high: pick<"integer">([[known(b.high), b.high]], b.amount), currency: b.currency,
    },
  ),
  costs: summing(records("cost", { kind: c.kind, month: c.bookedAt, currency: c.currency }), { amount: c.amount }),
})

/**
 * What came back for the money the community cost, less that money.
 *
 * Takes `benefits` and `costs`. Option: `seed`.
 */
export const calculator = defineCalculator({
  id: "return-on-investment",
  version: 1,
  unit: "change",
  totals: {
    /** What came back, benefit by benefit and month by month, in minor units of one currency; for `measured-only` only what was measured. */
    benefits: monthlyBenefits,
    /**
     * What was spent in the same months, by kind, in minor units of the same currency. A kind that cost nothing is told as 0, one left out
     * is unknown.
     */
    costs: monthlyCosts,
  },
  options: {
    /** Which random draws the interval is made of: the same seed gives the same ones; 1 unless said. */
    seed: 1,
  },
  variants: { "all-evidence": {}, "measured-only": { estimate: measuredOnly } },
  estimate: returnOn,
})

/**
 * What came back for the money the community cost, less that money.
 *
 * @remarks
 * Unit: change: benefit less cost, over cost; 0 is what was spent, -1 is lost all. Benefits and costs are told month by month for the same
 * months, so that monthly benefits never meet a yearly budget; for `measured-only` a month in which nothing was measured has to say so with
 * a measured benefit of 0. Each benefit has a least, a likeliest and a most; the interval comes of
 * random draws from triangular distributions, the same for the same `seed`. Every benefit that is not certain is an assumption with
 * what the value becomes at both ends, the weightiest first. Where costs are missing the interval is open below. `n` is how many benefits and
 * costs were told.
 * @formula all-evidence `\frac{\sum_{b \in B} v_b - \sum_{k \in K} c_k}{\sum_{k \in K} c_k}`
 * @formula measured-only `\frac{\sum_{b \in M} v_b - \sum_{k \in K} c_k}{\sum_{k \in K} c_k}`
 * @symbol `B` the benefits told for the months of the period
 * @symbol `M` those of them that were measured
 * @symbol `v_b` the likeliest amount of the benefit b, in minor units
 * @symbol `K` the costs of the same months
 * @symbol `c_k` what was spent, in minor units of the same currency
 * @see concept:103
 */
export const returnOnInvestment = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "business",
  better: "higher",
  impersonal: true,
  values: ["customer-acquisition", "marketing-cost", "service-cost", "lifetime-value", "work-performance"],
  title: { en: "Return on investment", de: "Return on Investment", da: "Investeringsafkast" },
  asks: {
    en: "Does the community bring in more than it costs?",
    de: "Bringt die Community mehr ein, als sie kostet?",
    da: "Giver fællesskabet mere, end det koster?",
  },
  sources: ["concept:56", "concept:103", "Evans, Hastings and Peacock (2000), Statistical Distributions"],
  decisions: ["return-on-investment"],
  finest: "month",
  variants: {
    "all-evidence": {
      means: {
        en: "All benefits told, whether measured, estimated or assumed, less all costs, over all costs.",
        de: "Der gesamte angegebene Nutzen, ob gemessen, geschätzt oder angenommen, abzüglich sämtlicher Kosten, im Verhältnis zu diesen.",
        da: "Alle oplyste gevinster, uanset om de er målt, anslået eller antaget, minus alle omkostninger, i forhold til omkostningerne.",
      },
      leaveOut: {
        benefit: {
          "range-unknown": {
            when: and(not(equal(b.evidence, "measured")), or(not(known(b.low)), not(known(b.high)))),
            why: "undefined-term",
            hides: "benefits",
            says: { en: "not measured, and no range given", de: "nicht gemessen und ohne Spanne", da: "ikke målt og uden spænd" },
          },
        },
      },
      terms: () => ledger(),
    },
    "measured-only": {
      means: {
        en: "Only benefits that were measured, less all costs, over all costs.",
        de: "Nur gemessener Nutzen, abzüglich sämtlicher Kosten, im Verhältnis zu diesen.",
        da: "Kun målte gevinster minus alle omkostninger, i forhold til omkostningerne.",
      },
      leaveOut: {
        benefit: {
          "not-measured": {
            when: not(equal(b.evidence, "measured")),
            says: { en: "estimated or assumed", de: "geschätzt oder angenommen", da: "anslået eller antaget" },
          },
        },
      },
      terms: () => ledger(),
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "three thousand euros back for two thousand: half as much again, if the estimate holds",
    totals: {
      benefits: [
        { name: "tickets not opened", evidence: "estimated", month: 1, low: 100_000, amount: 200_000, high: 300_000, currency: "EUR", n: 1 },
        { name: "referred customers", evidence: "measured", month: 1, low: 100_000, amount: 100_000, high: 100_000, currency: "EUR", n: 1 },
      ],
      costs: [
        { kind: "tools", month: 1, amount: 30_000, currency: "EUR" },
        { kind: "staff", month: 1, amount: 150_000, currency: "EUR" },
        { kind: "hiring", month: 1, amount: 0, currency: "EUR" },
        { kind: "content", month: 1, amount: 10_000, currency: "EUR" },
        { kind: "incentives", month: 1, amount: 0, currency: "EUR" },
        { kind: "overhead", month: 1, amount: 10_000, currency: "EUR" },
      ],
    },
    expect: { measured: true, value: 0.5, n: 8, caveats: ["beyond-money", "mostly-unmeasured"] },
  },
  {
    title: "what staff cost was never told: at most this much",
    variant: "measured-only",
    totals: {
      benefits: [{ name: "referred customers", evidence: "measured", month: 1, low: 45_000, amount: 45_000, high: 45_000, currency: "EUR", n: 1 }],
      costs: [{ kind: "tools", month: 1, amount: 30_000, currency: "EUR" }],
    },
    expect: { measured: true, value: 0.5, n: 2, low: 0.5, high: 0.5, caveats: ["beyond-money", "upper-bound"] },
  },
  {
    title: "monthly benefits against two months of costs",
    totals: {
      benefits: [{ name: "referred customers", evidence: "measured", month: 1, low: 45_000, amount: 45_000, high: 45_000, currency: "EUR", n: 1 }],
      costs: [{ kind: "tools", month: 1, amount: 30_000, currency: "EUR" }, { kind: "tools", month: 2, amount: 30_000, currency: "EUR" }],
    },
    expect: { measured: false, why: "unit-mismatch" },
  },
  {
    title: "measured, but only to within some thousands",
    variant: "measured-only",
    totals: {
      benefits: [{ name: "referred customers", evidence: "measured", month: 1, low: 40_000, amount: 45_000, high: 50_000, currency: "EUR", n: 1 }],
      costs: [{ kind: "tools", month: 1, amount: 30_000, currency: "EUR" }],
    },
    expect: { measured: true, value: 0.5, n: 2 },
  },
  {
    title: "an assumption that claims to be certain",
    totals: {
      benefits: [{ name: "loyalty", evidence: "assumed", month: 1, low: 45_000, amount: 45_000, high: 45_000, currency: "EUR", n: 1 }],
      costs: [{ kind: "tools", month: 1, amount: 30_000, currency: "EUR" }],
    },
    expect: { measured: false, why: "invalid-input" },
  },
  { title: "no benefit is told: nothing came back, or nobody looked", totals: { benefits: [], costs: [{ kind: "tools", month: 1, amount: 30_000, currency: "EUR" }] }, expect: { measured: false, why: "no-data" } },
  {
    title: "it cost nothing: there is nothing to set benefits against",
    totals: {
      benefits: [{ name: "referred customers", evidence: "measured", month: 1, low: 45_000, amount: 45_000, high: 45_000, currency: "EUR", n: 1 }],
      costs: [{ kind: "tools", month: 1, amount: 0, currency: "EUR" }],
    },
    expect: { measured: false, why: "zero-denominator" },
  },
  {
    title: "an estimate without a range is left out, not taken as certain",
    facts: {
      benefit: [
        { id: "1", kind: "service-cost", name: "tickets not opened", bookedAt: 0, amount: 90_000, currency: "EUR", evidence: "estimated", low: null, high: null },
        { id: "2", kind: "customer-acquisition", name: "referred customers", bookedAt: 0, amount: 15_000, currency: "EUR", evidence: "measured" },
      ],
      cost: [{ id: "1", kind: "tools", bookedAt: 0, amount: 30_000, currency: "EUR" }],
    },
    asOf: 2_678_400_000,
    expect: {
      measured: true,
      value: -0.5,
      n: 2,
      caveats: ["beyond-money", "upper-bound", "partly-unknown"],
      exclusions: [{ reason: "range-unknown", count: 1 }],
    },
  },
  {
    title: "nothing but an estimate without a range: no return without its assumptions",
    facts: {
      benefit: [{ id: "1", kind: "service-cost", name: "tickets not opened", bookedAt: 0, amount: 90_000, currency: "EUR", evidence: "estimated", low: null, high: null }],
      cost: [{ id: "1", kind: "tools", bookedAt: 0, amount: 30_000, currency: "EUR" }],
    },
    asOf: 2_678_400_000,
    expect: { measured: false, why: "undefined-term", exclusions: [{ reason: "range-unknown", count: 1 }] },
  },
  {
    title: "only what was measured",
    variant: "measured-only",
    facts: {
      benefit: [
        { id: "1", kind: "service-cost", name: "tickets not opened", bookedAt: 0, amount: 90_000, low: 10_000, high: 100_000, currency: "EUR", evidence: "estimated" },
        { id: "2", kind: "customer-acquisition", name: "referred customers", bookedAt: 0, amount: 60_000, currency: "EUR", evidence: "measured" },
      ],
      cost: [{ id: "1", kind: "tools", bookedAt: 0, amount: 30_000, currency: "EUR" }],
    },
    asOf: 2_678_400_000,
    expect: { measured: true, value: 1, n: 2, exclusions: [{ reason: "not-measured", count: 1 }] },
  },
] satisfies readonly ExampleOf<typeof returnOnInvestment>[]

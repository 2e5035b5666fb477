import { amounts, columns, costKinds, count, equal, known, not, oneOf, type CostKind } from "@folkmoot/facts"
import { poissonExact, poissonUpperBound } from "@folkmoot/statistics"
import { defineCalculator } from "../calculator.ts"
import { costsUnknown, totalCost } from "../costs.ts"
import { currencyOf } from "../currency.ts"
import { defineMetric } from "../define.ts"
import type { Confidence, Outcome } from "../estimate.ts"
import type { ExampleOf } from "../example.ts"
import { invalid } from "../invalid.ts"
import { counted, spent, type CostItem } from "../statistic.ts"
import { unmeasured } from "../unmeasured.ts"

const cost = /* @__PURE__ */ columns("cost")
const conversion = /* @__PURE__ */ columns("conversion")

/** What more members would cost: the rest would be paid anyway. */
const marginalKinds = ["tools", "content", "incentives"] as const

const costEach =
  (kinds: readonly CostKind[]) =>
  ({ costs, conversions }: { readonly costs: readonly CostItem[]; readonly conversions: number }, { level }: Confidence): Outcome => {
    for (const [index, { kind }] of costs.entries()) {
      if (!kinds.includes(kind)) return invalid(`costs[${index}].kind`, kind, `one of ${kinds.join(", ")}: this variant counts no other`)
    }
    const currency = currencyOf("costs", costs)
    if (typeof currency === "object") return currency
    if (currency === undefined) return unmeasured("no-data", "No cost is told; tell one that came to nothing as zero.")
    const total = totalCost(costs)
    if (typeof total === "object") return total
    if (conversions === 0) {
      const value = total / poissonUpperBound(0, level)
      const detail = "conversions is 0: what one costs is unknown, and the fewer there are the more each costs."
      return { ...unmeasured("zero-denominator", detail), ...(total !== 0 && { bound: { side: "at-least", value, unit: "money", currency, level, n: 0 } }) }
    }
    const { low, high, method } = poissonExact(conversions, level)
    const missing = kinds.filter((kind) => !costs.some((item) => item.kind === kind))
    return {
      measured: true,
      value: total / conversions,
      currency,
      interval: { low: total / high, high: total / low, level, method, ...(missing.length > 0 && { open: "above" }) },
      n: conversions,
      numerator: total,
      denominator: conversions,
      caveats: missing.length === 0 ? [] : [costsUnknown("lower-bound", missing)],
    }
  }

const conversions = () => count("conversion", equal(conversion.touched, true))

/**
 * What each conversion after contact with the community cost.
 *
 * Takes `costs` and `conversions`.
 */
export const calculator = defineCalculator({
  id: "cost-per-conversion",
  version: 1,
  unit: "money",
  totals: {
    /**
     * What the community cost in the period, by kind, in minor units of one currency. A kind that cost nothing is told as 0, one left out
     * is unknown; `marginal` takes tools, content and incentives alone.
     */
    costs: spent,
    /** Conversions of the period after any contact with the community. */
    conversions: counted,
  },
  options: {},
  variants: { "fully-loaded": {}, marginal: { estimate: costEach(marginalKinds) } },
  estimate: costEach(costKinds),
})

/**
 * What each conversion after contact with the community cost.
 *
 * @remarks
 * Unit: minor units of the one currency of all costs, at least 0. Conversions count where the person had any contact with the community
 * in the look-back window; whether that brought the conversion about is another question. Costs are told by month, so nothing finer can
 * be asked. No conversions give no number but a lower bound.
 * @formula fully-loaded `\frac{\sum_{k \in K} c_k}{\lvert C \rvert}`
 * @formula marginal `\frac{\sum_{k \in K_{\text{marginal}}} c_k}{\lvert C \rvert}`
 * @symbol `K` the costs of the period of all kinds, in one currency
 * @symbol `K_{\text{marginal}}` those for tools, content and incentives, which grow with the community
 * @symbol `c_k` what was spent, in minor units
 * @symbol `C` the conversions of the period after any contact with the community
 * @see concept:118
 */
export const costPerConversion = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "business",
  better: "lower",
  values: ["customer-acquisition", "marketing-cost"],
  title: { en: "Cost per conversion", de: "Kosten pro Conversion", da: "Omkostning pr. konvertering" },
  asks: {
    en: "What did each conversion after contact with the community cost?",
    de: "Was hat jede Conversion nach einem Kontakt mit der Community gekostet?",
    da: "Hvad kostede hver konvertering efter kontakt med fællesskabet?",
  },
  sources: ["concept:93", "concept:94", "concept:95", "concept:118", "https://doi.org/10.1093/biomet/28.3-4.437"],
  decisions: ["cost-per-conversion"],
  finest: "month",
  leaveOut: { conversion: { "touch-unknown": { when: not(known(conversion.touched)), why: "not-recorded", hides: "conversions" } } },
  variants: {
    "fully-loaded": {
      means: {
        en: "All costs of running the community, staff and overhead included, for each conversion with any contact before.",
        de: "Sämtliche Kosten der Community, einschließlich Personal und Gemeinkosten, je Conversion mit vorherigem Kontakt.",
        da: "Alle omkostninger ved fællesskabet, også personale og fællesomkostninger, pr. konvertering med forudgående kontakt.",
      },
      terms: () => ({ costs: amounts("cost", cost), conversions: conversions() }),
    },
    marginal: {
      means: {
        en: "Only what grows with the community: tools, content and incentives, for each conversion with any contact before.",
        de: "Nur was mit der Community wächst: Tools, Inhalte und Anreize, je Conversion mit vorherigem Kontakt.",
        da: "Kun det, der vokser med fællesskabet: værktøjer, indhold og belønninger, pr. konvertering med forudgående kontakt.",
      },
      terms: () => ({ costs: amounts("cost", cost, oneOf(cost.kind, ...marginalKinds)), conversions: conversions() }),
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "three thousand euros for 120 conversions",
    totals: {
      costs: [
        { kind: "tools", amount: 30_000, currency: "EUR" },
        { kind: "staff", amount: 200_000, currency: "EUR" },
        { kind: "hiring", amount: 0, currency: "EUR" },
        { kind: "content", amount: 40_000, currency: "EUR" },
        { kind: "incentives", amount: 10_000, currency: "EUR" },
        { kind: "overhead", amount: 20_000, currency: "EUR" },
      ],
      conversions: 120,
    },
    expect: { measured: true, value: 2500, currency: "EUR", n: 120, low: 2090.73, high: 3015.32, caveats: [] },
  },
  {
    title: "no conversions: no number, but it is no less than this",
    totals: { costs: [{ kind: "staff", amount: 120_000, currency: "DKK" }], conversions: 0 },
    expect: { measured: false, why: "zero-denominator", bound: 40_057 },
  },
  { title: "no cost is told: not free, but not known", totals: { costs: [], conversions: 3 }, expect: { measured: false, why: "no-data" } },
  {
    title: "two currencies never mix",
    totals: { costs: [{ kind: "tools", amount: 100, currency: "EUR" }, { kind: "staff", amount: 100, currency: "DKK" }], conversions: 3 },
    expect: { measured: false, why: "unit-mismatch" },
  },
  {
    title: "refunds above the spending they refund",
    totals: { costs: [{ kind: "tools", amount: -100, currency: "EUR" }], conversions: 3 },
    expect: { measured: false, why: "invalid-input" },
  },
  {
    title: "what grows with the community, told in full",
    variant: "marginal",
    totals: {
      costs: [
        { kind: "tools", amount: 44_000, currency: "EUR" },
        { kind: "content", amount: 30_000, currency: "EUR" },
        { kind: "incentives", amount: 10_000, currency: "EUR" },
      ],
      conversions: 25,
    },
    expect: { measured: true, value: 3360, n: 25, low: 2276.12, high: 5192.02, caveats: [] },
  },
  {
    title: "staff costs were never told, one conversion does not say whether the community was met before",
    facts: {
      cost: [
        { id: "1", kind: "tools", bookedAt: 0, amount: 60_000, currency: "EUR" },
        { id: "2", kind: "hiring", bookedAt: 0, amount: 0, currency: "EUR" },
      ],
      conversion: [
        { id: "1", kind: "trial", convertedAt: 86_400_000, touched: true },
        { id: "2", kind: "trial", convertedAt: 86_400_000, touched: true },
        { id: "3", kind: "trial", convertedAt: 86_400_000, touched: false },
        { id: "4", kind: "trial", convertedAt: 86_400_000 },
      ],
    },
    asOf: 2_678_400_000,
    expect: {
      measured: true,
      value: 30_000,
      currency: "EUR",
      n: 2,
      caveats: ["lower-bound", "partly-unknown"],
      exclusions: [{ reason: "touch-unknown", count: 1 }],
    },
  },
  {
    title: "no conversion says whether the community was met before",
    facts: {
      cost: [{ id: "1", kind: "tools", bookedAt: 0, amount: 60_000, currency: "EUR" }],
      conversion: [{ id: "1", kind: "trial", convertedAt: 86_400_000, touched: null }],
    },
    asOf: 2_678_400_000,
    expect: { measured: false, why: "not-recorded", exclusions: [{ reason: "touch-unknown", count: 1 }] },
  },
] satisfies readonly ExampleOf<typeof costPerConversion>[]

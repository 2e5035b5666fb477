import { costKinds, type CostKind, type Texts } from "@folkmoot/facts"
import { sumOf } from "@folkmoot/statistics"
import { around } from "./around.ts"
import { costsUnknown, totalCost } from "./costs.ts"
import { currencyOf } from "./currency.ts"
import type { Assumption, Caveat, Confidence, Outcome, ThreePoints } from "./estimate.ts"
import { invalid } from "./invalid.ts"
import { aChoice, aCurrency, anAmount, anInteger, aText, aWhole, recorded, type CostItem } from "./statistic.ts"
import { triangularSum } from "./triangular.ts"
import { unmeasured } from "./unmeasured.ts"

/** How it is known what a benefit comes to. */
export type Evidence = "measured" | "estimated" | "assumed"

/** What one benefit came to in one month, at the least, the likeliest and the most. */
export interface BenefitItem {
  /** What benefits are called by: months of one name are added up, and it is one of the value's parts. */
  readonly name: string
  /** What was estimated or assumed must have a range; what was measured may be certain. */
  readonly evidence: Evidence
  /** Any whole number that tells months apart, the same for costs: from facts, the month's first instant. */
  readonly month: number
  /** The least it may have come to, in minor units. */
  readonly low: number
  /** The likeliest, in minor units: between `low` and `high`, below 0 where it was a loss. */
  readonly amount: number
  /** The most it may have come to, in minor units. */
  readonly high: number
  /** ISO 4217 code, the same for all benefits and costs. */
  readonly currency: string
  /** How many such there were in the month; 0 is as if it were not told. */
  readonly n: number
}

/** What one kind of cost came to in one month; one that cost nothing is told as zero, one that is left out is unknown. */
export interface MonthlyCost extends CostItem {
  /** Any whole number that tells months apart, the same for benefits: from facts, the month's first instant. */
  readonly month: number
}

/** Benefits, month by month. */
export const monthlyBenefits = /* @__PURE__ */ (() =>
  recorded<BenefitItem>({
    name: aText, evidence: aChoice("measured", "estimated", "assumed"), month: anInteger, low: anAmount, amount: anAmount, high: anAmount,
    currency: aCurrency, n: aWhole,
  }))()

/** Costs, month by month. */
export const monthlyCosts = /* @__PURE__ */ (() =>
  recorded<MonthlyCost>({ kind: aChoice(...costKinds), month: anInteger, amount: anAmount, currency: aCurrency }))()

const beyondMoney: Caveat = {
  id: "beyond-money",
  text: {
    en: "What the community is worth beyond money is not in this number.",
    de: "Was die Community über Geld hinaus wert ist, steckt nicht in dieser Zahl.",
    da: "Det, fællesskabet er værd ud over penge, indgår ikke i tallet.",
  },
}

const mostlyUnmeasured: Caveat = {
  id: "mostly-unmeasured",
  text: {
    en: "Most of the benefit is estimated or assumed, not measured.",
    de: "Der größte Teil des Nutzens ist geschätzt oder angenommen, nicht gemessen.",
    da: "Størstedelen af gevinsten er anslået eller antaget, ikke målt.",
  },
}

const dueToCommunity: Assumption = {
  id: "benefits-due-to-community",
  text: {
    en: "All benefits counted are taken to be due to the community.",
    de: "Es wird angenommen, dass der gesamte gezählte Nutzen der Community zu verdanken ist.",
    da: "Hele den medregnede gevinst antages at skyldes fællesskabet.",
  },
}

const unsure = (en: string, de: string, da: string): Texts => ({
  en: `This benefit was ${en}; it may be less or more.`,
  de: `Dieser Nutzen ist ${de}; er kann kleiner oder größer sein.`,
  da: `Denne gevinst er ${da}; den kan være mindre eller større.`,
})

/** How far a benefit was looked at that is not certain. */
export const uncertain = {
  measured: /* @__PURE__ */ unsure("measured", "gemessen", "målt"),
  estimated: /* @__PURE__ */ unsure("estimated", "geschätzt", "anslået"),
  assumed: /* @__PURE__ */ unsure("assumed", "angenommen", "antaget"),
}

/** A benefit over all its months. A guess that is wrong in one month is wrong in the others, too, so their ends add up. */
interface Benefit extends ThreePoints {
  readonly name: string
  readonly evidence: Evidence
}

const weakness: Readonly<Record<Evidence, number>> = { measured: 0, estimated: 1, assumed: 2 }

const byName = (items: readonly BenefitItem[]): readonly Benefit[] => {
  const benefits = new Map<string, Benefit>()
  for (const { name, evidence, low, amount, high, n } of items) {
    const so = benefits.get(name) ?? { name, evidence, low: 0, likely: 0, high: 0 }
    const weaker = weakness[evidence] > weakness[so.evidence] ? evidence : so.evidence
    benefits.set(name, { name, evidence: weaker, low: so.low + n * low, likely: so.likely + n * amount, high: so.high + n * high })
  }
  return [...benefits.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

const impossibleItem = (items: readonly BenefitItem[]): Outcome | undefined => {
  for (const [index, { evidence, low, amount, high }] of items.entries()) {
    if (low > amount) return invalid(`benefits[${index}].low`, low, `at most the likeliest amount (${amount})`)
    if (high < amount) return invalid(`benefits[${index}].high`, high, `at least the likeliest amount (${amount})`)
    if (evidence !== "measured" && low === high && amount !== 0) {
      return invalid(`benefits[${index}].high`, high, `more than low (${low}): what is ${evidence} is not certain`)
    }
  }
  return undefined
}

const monthsIn = (items: readonly { readonly month: number }[]): ReadonlySet<number> => new Set(items.map(({ month }) => month))

/** Kinds of cost that were not told in every month. */
const untoldKinds = (costs: readonly MonthlyCost[]): readonly CostKind[] => {
  const months = monthsIn(costs)
  return costKinds.filter((kind) => monthsIn(costs.filter((cost) => cost.kind === kind)).size < months.size)
}

/**
 * What came back for each unit of money that went in, less that unit.
 *
 * @remarks
 * Unit: change, a multiple of the costs. `parts` are the benefits by name, as multiples of the costs: their sum less one is the value.
 * The assumptions are a ledger: every benefit that is not certain, the one first whose range moves the value most.
 */
export const returnOn = (
  { benefits: given, costs }: { readonly benefits: readonly BenefitItem[]; readonly costs: readonly MonthlyCost[] },
  { options: { seed }, level }: Confidence & { readonly options: { readonly seed: number } },
): Outcome => {
  const items = given.filter(({ n }) => n > 0)
  const problem = impossibleItem(items)
  if (problem !== undefined) return problem
  if (items.length === 0) return unmeasured("no-data", "No benefit is told; tell one that came to nothing as zero.")
  const currency = currencyOf("benefits and costs", [...items, ...costs])
  if (typeof currency === "object") return currency
  const [months, costed] = [monthsIn(items), monthsIn(costs)]
  const apart = [...months, ...costed].filter((month) => !(months.has(month) && costed.has(month))).length
  if (apart > 0 && costed.size > 0) {
    const detail = `Benefits are told for ${months.size} months and costs for ${costed.size}, and ${apart} have only one of the two; tell both for the same months, those without any as zero.`
    return unmeasured("unit-mismatch", detail)
  }
  const cost = totalCost(costs)
  if (typeof cost === "object") return cost
  if (cost === 0) return unmeasured("zero-denominator", "costs come to 0: nothing to set benefits against.")

  const benefits = byName(items)
  const benefit = sumOf(benefits.map(({ likely }) => likely))
  const measured = sumOf(benefits.map(({ evidence, likely }) => (evidence === "measured" ? Math.abs(likely) : 0)))
  const untold = untoldKinds(costs)
  const value = benefit / cost - 1
  const { low, high, method } = triangularSum(benefits, seed, level)
  const ledger = benefits
    .filter((one) => one.low < one.high)
    .toSorted((a, b) => b.high - b.low - (a.high - a.low))
    .map(({ name, evidence, ...taken }): Assumption => ({
      id: `benefit: ${name}`,
      of: name,
      text: uncertain[evidence],
      taken,
      swing: { low: value + (taken.low - taken.likely) / cost, high: value + (taken.high - taken.likely) / cost },
    }))
  return {
    measured: true,
    value,
    interval: { ...around(value, low / cost - 1, high / cost - 1, level, method), ...(untold.length > 0 && { open: "below" }) },
    n: costs.length + sumOf(items.map(({ n }) => n)),
    numerator: benefit - cost,
    denominator: cost,
    parts: benefits.map((one) => ({ of: one.name, value: one.likely / cost, low: one.low / cost, high: one.high / cost })),
    assumptions: [dueToCommunity, ...ledger],
    caveats: [
      beyondMoney,
      ...(2 * measured < sumOf(benefits.map(({ likely }) => Math.abs(likely))) ? [mostlyUnmeasured] : []),
      ...(untold.length > 0 ? [costsUnknown("upper-bound", untold)] : []),
    ],
  }
}

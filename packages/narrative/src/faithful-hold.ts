import { netScoreFigure, percentageFigure, possibleSums } from "@folkmoot/statistics"
import type { Fact } from "./faithful-facts.ts"
import type { Amount } from "./written-amounts.ts"
import type { Quantity } from "./written-numbers.ts"

const slack = (value: number): number => 1e-9 * Math.max(1, Math.abs(value))

/** Whether a value may be written like this: rounding never goes beyond half the last place. */
const rounds = (value: number, { value: said, half }: Quantity): boolean => Math.abs(value - said) <= half + slack(said)

const planned = new Set(["target", "bound", "option", "amount", "claim"])

const hasCurrency = ({ entry, unit }: Fact, { currencies }: Amount): boolean => unit !== "money" || currencies === undefined || (entry.currency !== undefined && currencies.includes(entry.currency))

/** Whether one end of a range, or a value by itself, is what a fact says once the words around it are heard. */
const agrees = (fact: Fact, { low: said, bent, share, signed }: Amount): boolean => {
  // How far something rose or fell is often said without its sign.
  const value = fact.entry.kind === "change" && !signed ? Math.abs(fact.value) : fact.value
  const isShare = share !== undefined
  const relative = (part: number): number => (isShare ? said.step : Math.max(said.half, Math.min(said.step, part * Math.abs(said.value))))
  const beyond = Math.max(said.step, 0.25 * Math.abs(said.value))
  const isFixed = planned.has(fact.entry.kind) && rounds(value, said)
  switch (bent) {
    case "exact":
      return rounds(value, said)
    case "about":
      return Math.abs(value - said.value) <= Math.max(said.half, isShare ? said.step / 2 : Math.min(said.step / 2, 0.025 * Math.abs(said.value))) + slack(said.value)
    case "nearly":
      return value < said.value && said.value - value <= relative(0.05) + slack(said.value)
    case "slightly-over":
      return value > said.value && value - said.value <= relative(0.05) + slack(said.value)
    case "over":
      return isFixed || (value > said.value && value - said.value <= beyond)
    case "under":
      return isFixed || (value < said.value && said.value - value <= beyond)
    case "at-least":
      return isFixed || (fact.low === undefined ? rounds(value, said) : said.value <= fact.low + said.half && fact.low - said.value <= Math.max(said.step, 0.1 * Math.abs(said.value)))
    case "at-most":
      return isFixed || (fact.high === undefined ? rounds(value, said) : said.value >= fact.high - said.half && said.value - fact.high <= Math.max(said.step, 0.1 * Math.abs(said.value)))
  }
}

/** Unit: what divides a fact's values where a range is written without its unit: "4.6 hours (4.2–5.1)". */
const bare: Readonly<Record<Fact["unit"], readonly number[]>> = {
  percent: [1], "percentage-points": [1], points: [1], money: [1], times: [1], plain: [1], milliseconds: [1000, 60_000, 3_600_000, 86_400_000, 7 * 86_400_000],
}

const bothEnds = (facts: readonly Fact[], amount: Amount, upTo: Quantity): readonly Fact[] => {
  const ranges = facts.filter(({ unit, low, high, entry }) => {
    if (low === undefined || high === undefined || (amount.unit !== "plain" && amount.unit !== unit)) return false
    if (amount.currencies !== undefined && entry.currency !== undefined && !amount.currencies.includes(entry.currency)) return false
    return (amount.unit === "plain" ? bare[unit] : [1]).some((by) => rounds(low / by, amount.low) && rounds(high / by, upTo))
  })
  if (ranges.length > 0) return ranges
  // Two values beside one another: "from 41 to 70 percent".
  const from = facts.filter((fact) => fact.unit === amount.unit && hasCurrency(fact, amount) && rounds(fact.value, amount.low))
  const to = facts.filter((fact) => fact.unit === amount.unit && hasCurrency(fact, amount) && rounds(fact.value, upTo))
  return from.length > 0 && to.length > 0 ? [...from, ...to] : []
}

const ofSoMany = (facts: readonly Fact[], amount: Amount, { part, whole }: { readonly part: number; readonly whole: number }): readonly Fact[] => {
  const counts = (count: number): readonly Fact[] => facts.filter(({ unit, value }) => unit === "plain" && value === count)
  if (counts(part).length > 0 && counts(whole).length > 0 && amount.unit === "plain") return [...counts(part), ...counts(whole)]
  const shares = facts.filter((fact) => fact.unit === "percent" && fact.isLevel !== true && agrees(fact, amount))
  return whole <= 20 ? shares : shares.filter(({ entry: { n } }) => n === whole)
}

/** The facts an amount says; empty where it says none. */
export const factsSaid = (facts: readonly Fact[], amount: Amount): readonly Fact[] => {
  if (amount.upTo !== undefined) return bothEnds(facts, amount, amount.upTo)
  if (amount.share !== undefined) return ofSoMany(facts, amount, amount.share)
  return facts.filter(
    (fact) => fact.unit === amount.unit && hasCurrency(fact, amount) && (fact.isSpan !== true || amount.low.half >= 43_200_000) && agrees(fact, amount),
  )
}

/** The fact in the same unit whose value lies nearest; of any unit where there is none. */
export const nearestFact = (facts: readonly Fact[], { unit, low }: Amount): Fact | undefined => {
  const distance = ({ value }: Fact): number => Math.abs(value - low.value)
  const alike = facts.filter((fact) => fact.unit === unit && fact.isSpan !== true)
  const same = facts.filter((fact) => fact.isSpan !== true && rounds(fact.value, low))
  return [...(alike.length > 0 ? alike : same)].reduce<Fact | undefined>((best, fact) => (best === undefined || distance(fact) < distance(best) ? fact : best), undefined)
}

/** Whether any whole number of so many cases gives a percentage or a net score as it is written. */
export const isPossible = ({ unit, low: { value, decimals } }: Amount, n: number): boolean =>
  possibleSums(unit === "percent" ? percentageFigure : netScoreFigure, { value, decimals }, n) !== undefined

import type { Fact } from "./faithful-facts.ts"
import type { Amount } from "./written-amounts.ts"
import { rounds, scaled, slack, type Quantity } from "./written-numbers.ts"

const planned = new Set(["target", "bound", "option", "amount", "claim"])

/** What was found out, not wished for: only that says how much "most" is. */
const isFound = ({ entry: { kind }, isLevel }: Fact): boolean => (kind === "measure" || kind === "claim") && isLevel !== true

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
      // How many more answers would tell is worked out in round figures.
      if (fact.entry.id.startsWith("count/needed/")) return Math.abs(value - said.value) <= 0.1 * said.value
      return Math.abs(value - said.value) <= Math.max(said.half, isShare ? said.step / 2 : Math.min(said.step / 2, 0.025 * Math.abs(said.value))) + slack(said.value)
    case "nearly":
      return value < said.value && said.value - value <= relative(0.05) + slack(said.value)
    case "slightly-over":
      return value > said.value && value - said.value <= relative(0.05) + slack(said.value)
    case "over":
      return isFixed || (!planned.has(fact.entry.kind) && value > said.value && value - said.value <= beyond)
    case "under":
      return isFixed || (!planned.has(fact.entry.kind) && value < said.value && said.value - value <= beyond)
    case "within":
      return isFixed || (!planned.has(fact.entry.kind) && value <= said.value + said.half && said.value - value <= beyond)
    case "beyond":
      return isFound(fact) && value > said.value
    case "short-of":
      return isFound(fact) && value < said.value
    case "at-least":
      return isFixed || (fact.low === undefined ? rounds(value, said) : said.value <= fact.low + said.half && fact.low - said.value <= Math.max(said.step, 0.1 * Math.abs(said.value)))
    case "at-most":
      return isFixed || (fact.high === undefined ? rounds(value, said) : said.value >= fact.high - said.half && said.value - fact.high <= Math.max(said.step, 0.1 * Math.abs(said.value)))
  }
}

/** Unit: what divides a fact's values where a range is written without its unit: "4.6 hours (4.2–5.1)". */
export const bare: Readonly<Record<Fact["unit"], readonly number[]>> = {
  percent: [1], "percentage-points": [1], points: [1], money: [1], times: [1], plain: [1], milliseconds: [1000, 60_000, 3_600_000, 86_400_000, 7 * 86_400_000],
}

/** Whether a range may end so: beyond a hundred its ends are said in round figures too, "between 900 and 4,700". */
const isRounded = (value: number, said: Quantity): boolean => rounds(value, said) || (said.value >= 100 && Math.abs(value - said.value) <= Math.min(said.step / 2, 0.025 * said.value))

const bothEnds = (facts: readonly Fact[], amount: Amount, upTo: Quantity): readonly Fact[] => {
  const ranges = facts.filter(({ unit, low, high, entry }) => {
    if (low === undefined || high === undefined || (amount.unit !== "plain" && amount.unit !== unit)) return false
    if (amount.currencies !== undefined && entry.currency !== undefined && !amount.currencies.includes(entry.currency)) return false
    const isRange = (from: number, to: number): boolean => (amount.unit === "plain" ? bare[unit] : [1]).some((by) => isRounded(from / by, amount.low) && isRounded(to / by, upTo))
    // By how much something fell is said without a sign: "8 points (3–13)".
    return isRange(low, high) || (entry.kind === "change" && !amount.signed && isRange(-high, -low))
  })
  if (ranges.length > 0) return ranges
  // Two values beside one another: "from 41 to 70 percent".
  const from = facts.filter((fact) => fact.unit === amount.unit && hasCurrency(fact, amount) && rounds(fact.value, amount.low))
  const to = facts.filter((fact) => fact.unit === amount.unit && hasCurrency(fact, amount) && rounds(fact.value, upTo))
  return from.length > 0 && to.length > 0 ? [...from, ...to] : []
}

/** Whether facts say both ends of an amount that has two. */
export const saysBoth = (facts: readonly Fact[], amount: Amount): boolean => amount.upTo === undefined || bothEnds(facts, amount, amount.upTo).length > 0

/** Whether two numbers are of one metric, or counted of one thing: "count/objectives/reached" and "count/objectives". */
const isOfOneKind = ({ entry: one }: Fact, { entry: other }: Fact): boolean =>
  one.metric === other.metric && one.variant === other.variant && (one.metric !== undefined || one.id.split("/")[1] === other.id.split("/")[1])

const ofSoMany = (facts: readonly Fact[], amount: Amount, { part, whole }: { readonly part: number; readonly whole: number }): readonly Fact[] => {
  const counts = (count: number): readonly Fact[] => facts.filter(({ unit, value }) => unit === "plain" && value === count)
  // Nine of one thing and ten of another are no nine in ten.
  const [parts, wholes] = amount.unit === "plain" && amount.bent === "exact" ? [counts(part), counts(whole)] : [[], []]
  const counted = [...parts.filter((fact) => wholes.some((other) => isOfOneKind(fact, other))), ...wholes.filter((fact) => parts.some((other) => isOfOneKind(fact, other)))]
  const shares = facts.filter((fact) => fact.unit === "percent" && fact.isLevel !== true && agrees(fact, amount) && (whole <= 20 || (part === 1 && amount.unit === "percent") || fact.entry.n === whole))
  return [...counted, ...shares]
}

/** What became of all objectives or actions, or of none. */
const ofPlan = (facts: Facts, part: "all" | "none"): readonly Fact[] => {
  const all = facts.in("plain").filter(({ entry: { id } }) => id === "count/objectives" || id === "count/actions")
  return all.flatMap(({ entry: { id }, value: total }) => facts.in("plain").filter(({ entry, value }) => entry.id.startsWith(`${id}/`) && value === (part === "all" ? total : 0)))
}

/** The numbers a text may say, and those of one unit. */
export interface Facts {
  readonly all: readonly Fact[]
  readonly in: (unit: Fact["unit"]) => readonly Fact[]
}

/** Sorts facts by their unit, since amounts are many and mostly mean one. */
export const factsByUnit = (all: readonly Fact[]): Facts => {
  const units = new Map([...new Set(all.map(({ unit }) => unit))].map((unit) => [unit, all.filter((fact) => fact.unit === unit)] as const))
  return { all, in: (unit) => units.get(unit) ?? [] }
}

/** The facts an amount says; empty where it says none. */
export const factsSaid = (facts: Facts, amount: Amount): readonly Fact[] => {
  if (amount.upTo !== undefined) return bothEnds(facts.all, amount, amount.upTo)
  if (amount.isRough === true) return facts.all.filter((fact) => fact.unit !== "milliseconds" && fact.isLevel !== true && agrees(fact, amount))
  if (amount.ofPlan !== undefined) return ofPlan(facts, amount.ofPlan)
  if (amount.share !== undefined) return ofSoMany(facts.all, amount, amount.share)
  return facts.in(amount.unit).filter((fact) => hasCurrency(fact, amount) && (fact.isSpan !== true || amount.low.half >= 43_200_000) && agrees(fact, amount))
}

/** The facts a bare number says in the unit, and the currency, of another. */
export const inUnit = (facts: Facts, amount: Amount, { unit, currencies }: Pick<Amount, "unit" | "currencies">): readonly Fact[] =>
  bare[unit].flatMap((by) => factsSaid(facts, { ...amount, unit, low: scaled(amount.low, by), ...(currencies === undefined ? {} : { currencies }) }))

/** Whether a unit can be that of a margin: points are also those between shares. */
const isOfMargin = (unit: Fact["unit"], said: Amount["unit"]): boolean => said === "plain" || unit === said || (unit === "plain" && said === "points") || (unit === "percent" && (said === "points" || said === "percentage-points"))

/** Whether a range reaches so far to either side: "61 % ± 2 points". */
export const hasMargin = ({ low, high, unit }: Fact, { low: said, unit: written }: Amount): boolean => isOfMargin(unit, written) && low !== undefined && high !== undefined && rounds((high - low) / 2, { ...said, value: Math.abs(said.value) })

/** The facts of whose range one amount says the one end and another the other: "it may be 32 or 44". */
export const endsSaid = (facts: Facts, { low: one, unit }: Amount, others: readonly Amount[]): readonly Fact[] =>
  facts.in(unit).filter(({ low, high }) => {
    if (low === undefined || high === undefined) return false
    const far = isRounded(low, one) ? high : isRounded(high, one) ? low : undefined
    return far !== undefined && others.some((other) => (other.unit === unit || unit === "plain" || other.unit === "plain") && isRounded(far, other.low))
  })

/** Of what a text may say, what lies nearest; how long was measured, how sure a range is and how many cases there were say something about a number and are none beside it. */
const nearestOf = (facts: readonly Fact[], { low }: Amount, isMeant: (fact: Fact) => boolean): Fact | undefined => {
  let [best, least]: [Fact | undefined, number] = [undefined, Number.POSITIVE_INFINITY]
  for (const fact of facts) {
    const distance = Math.abs(fact.value - low.value)
    const isAbout = fact.isSpan === true || fact.isLevel === true || (fact.entry.kind === "measure" && fact.unit === "plain" && fact.value === fact.entry.n)
    if (!isAbout && (best === undefined || distance < least) && isMeant(fact)) [best, least] = [fact, distance]
  }
  return best
}

/** The fact in the same unit whose value lies nearest; of any unit where there is none. */
export const nearestFact = (facts: Facts, amount: Amount): Fact | undefined =>
  nearestOf(facts.in(amount.unit), amount, () => true) ?? nearestOf(facts.all, amount, ({ value }) => rounds(value, amount.low))

import { days } from "@folkmoot/facts"
import { criticalValue, exp, log, mover, normalQuantile, normalUpper, power, studentQuantile, studentUpper, type Limits } from "@folkmoot/statistics"
import { dispersionOf, freedomOf, spreadOf, type Cut, type Dispersion } from "./dispersion.ts"
import { possibleRange, type Estimate, type Measured, type Range, type Unit } from "./estimate.ts"
import { invalid } from "./invalid.ts"
import { strayProblem } from "./stray.ts"

/** How two estimates are compared. */
export interface CompareOptions {
  /**
   * How far apart two values may be and still count as the same, in their own unit; without it nothing is ever called the same.
   */
  readonly margin?: number
  /**
   * The same number over parts of either period that do not overlap, such as its months: where they differ among themselves by more than chance
   * explains, the interval of the difference is made wider by as much. What was not measured, or is another number, is left out of it.
   */
  readonly subperiods?: {
    /** Over parts of the earlier period. */
    readonly from: readonly Estimate[]
    /** Over parts of the later one. */
    readonly to: readonly Estimate[]
    /** Over parts of stretches before, between or beside the two, a list for each: they tell, too, how far parts usually lie apart. */
    readonly others?: readonly (readonly Estimate[])[]
  }
  /**
   * The same number over groups of people, the same groups in the same order in both periods: where their differences lie further apart than chance explains, some
   * people stand behind many cases, and the interval of the difference is made wider by as much. What was not measured is left out.
   */
  readonly people?: {
    /** Over each group in the earlier period, undefined where it has no case. */
    readonly from: readonly (Estimate | undefined)[]
    /** Over each group in the later one. */
    readonly to: readonly (Estimate | undefined)[]
  }
}

/** What can be said of a difference. */
export type ComparisonVerdict = "higher" | "lower" | "same" | "cannot-tell"

/** Why two estimates cannot be compared. */
export type Unlike = "not-measured" | "metric" | "variant" | "options" | "unit" | "currency" | "scope" | "level" | "window-open" | "windows-overlap" | "window-length" | "margin" | "parts" | "false-discovery-rate"

/** How one estimate differs from another of the same kind. */
export interface Compared {
  /** Tells a difference from a refusal: check it before anything else. */
  readonly comparable: true
  /**
   * `higher` or `lower` only where the interval excludes no difference, `same` only where it lies within the margin asked for, otherwise
   * `cannot-tell`.
   */
  readonly verdict: ComparisonVerdict
  /** The later less the earlier, in `unit`: of two shares a difference of shares, to be said in percentage points, never in percent. */
  readonly difference: number
  /** That of the two estimates. */
  readonly unit: Unit
  /** ISO 4217 code of both; there where `unit` is `money`. */
  readonly currency?: string
  /** What the data cannot rule out of the difference, in `unit`. */
  readonly interval: Range
  /** How many times the earlier the later is; take one from it for a relative change. Absent where one of the two is not above zero, or its interval reaches below. */
  readonly times?: {
    /** The later over the earlier, above 0. */
    readonly value: number
    /** The lower end of its interval, at least 0, at the level of the two. */
    readonly low: number
    /** The higher end; absent where the earlier value may be zero. */
    readonly high?: number
  }
  /** The share of samples, in [0, 1], in which a difference as large would show although there was none. */
  readonly p: number
  /**
   * About how many cases in both together, in their proportion, would tell in four of five samples a difference that is truly as large as the one
   * seen; absent where none was seen or it is settled.
   */
  readonly needed?: number
  /**
   * By how much parts of the two periods, and of the time around them, and groups of people differ among themselves; absent where none were given or too few are
   * left, and of what grows with time or is a full count.
   */
  readonly dispersion?: Dispersion
}

/** Two estimates that are not of one kind, and what is not alike about them. */
export interface Incomparable {
  /** Tells a refusal from a difference. */
  readonly comparable: false
  /** What is not alike, for programs. */
  readonly unlike: Unlike
  /** The same in English, with what to do. */
  readonly detail: string
}

/**
 * A difference with its interval, or why there is none.
 *
 * @remarks
 * Unit: plain JSON. Ask `comparable` first. {@link Compared} has the `verdict`, the `difference` and its `interval` in `unit`, and at times how many
 * cases it would take to tell (`needed`); {@link Incomparable} says what is `unlike` about the two, and in `detail` what to do.
 * @example
 * ```ts
 * import { compare } from "@folkmoot/metrics"
 * import { netPromoterScore, resolutionRate } from "@folkmoot/metrics/calculators"
 *
 * const march = resolutionRate({ resolved: 48, opened: 80 })
 *
 * compare(march, resolutionRate({ resolved: 52, opened: 80 })) // => { comparable: true, verdict: "cannot-tell", ... }
 * compare(march, netPromoterScore({ promoters: 3, passives: 1, detractors: 1 })) // => { comparable: false, unlike: "metric", ... }
 * ```
 */
export type Comparison = Compared | Incomparable

const canonical = (named: Readonly<Record<string, unknown>> | undefined): string => JSON.stringify(Object.entries(named ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1)))

/** Whether two windows share some time without being the same: then the same cases are on both sides. */
const overlap = (a: Measured["window"], b: Measured["window"]): boolean => {
  if (a === undefined || b === undefined || (a.from === b.from && a.to === b.to)) return false
  const startsBefore = (from: string | null, to: string | null): boolean => from === null || to === null || from < to
  return startsBefore(a.from, b.to) && startsBefore(b.from, a.to)
}

const daysOf = (window: Measured["window"]): number => (Date.parse(window?.to ?? "") - Date.parse(window?.from ?? "")) / days(1)

/** Whether two windows are about equally long, as months are; of one without a beginning or an end nothing else is said. */
const alikeInLength = (a: number, b: number): boolean => !(Math.max(a, b) > Math.min(a, b) * (8 / 7))

/** What must be alike for two numbers to be comparable, with what each of them says of it. */
const kinds: readonly (readonly [Unlike, (estimate: Measured) => string])[] = [
  ["metric", ({ metric }) => metric],
  ["variant", ({ variant }) => variant],
  ["options", ({ options }) => canonical(options)],
  ["unit", ({ unit }) => unit],
  ["currency", ({ currency }) => currency ?? "none"],
  ["scope", ({ scope }) => canonical(scope)],
  ["level", ({ interval }) => String(interval.level)],
]

/** Says that two estimates cannot be compared, and why. */
export const unlike = (reason: Unlike, detail: string): Incomparable => ({ comparable: false, unlike: reason, detail })

const isSound = ({ metric, variant, unit, currency = "", value, n, interval }: Measured): boolean => {
  const { low, high, level } = Object(interval) as Partial<Range>
  return [metric, variant, unit, currency].every((one) => typeof one === "string") && [value, n, low, high, level].every(Number.isFinite)
}

const unlikeness = (from: Estimate, to: Estimate): Incomparable | undefined => {
  for (const [side, estimate] of [["first", from], ["second", to]] as const) {
    const { measured, detail } = Object(estimate) as Measured & { readonly detail?: unknown }
    if (measured && isSound(estimate as Measured)) continue
    return unlike("not-measured", `The ${side} was not measured: ${typeof detail === "string" ? detail : "it is no estimate, such as a calculator gives."}`)
  }
  const [a, b] = [from, to] as [Measured, Measured]
  const different = kinds.find(([, said]) => said(a) !== said(b))
  if (different !== undefined) {
    const [reason, said] = different
    return unlike(reason, `The two have not the same ${reason}: ${said(a)} and ${said(b)}. Measure both in the same way.`)
  }
  // Rows of one window looked at from one moment have had the same time, open or not.
  const alike = a.window?.from === b.window?.from && a.window?.to === b.window?.to && a.asOf === b.asOf
  const open = alike ? undefined : [a, b].find(({ window }) => window?.closed === false)
  if (open !== undefined) {
    return unlike("window-open", `The window that ends ${open.window?.to} can still change what it says; compare it once it is closed, or by a variant that follows everything equally long.`)
  }
  if (overlap(a.window, b.window)) return unlike("windows-overlap", "The windows share some time, so the same cases would stand on both sides.")
  const [first, second] = [daysOf(a.window), daysOf(b.window)]
  if (b.window?.accrues !== true || alikeInLength(first, second)) return undefined
  return unlike("window-length", `This number grows with the time it is counted over, and the windows are ${Math.round(first)} and ${Math.round(second)} days long; compare windows of about the same length.`)
}

/** Limits that lie so many times as far from the value. */
const widened = (value: number, widening: number, { low, high }: Limits): Limits =>
  widening === 1 ? { low, high } : { low: value - widening * (value - low), high: value + widening * (high - value) }

const openings = { neither: {}, above: { open: "above" }, below: { open: "below" }, both: { open: "both" } } as const

/**
 * The interval of a difference from the intervals of its two sides.
 *
 * @see Zou and Donner (2008), https://doi.org/10.1002/sim.3095
 */
const differenceOf = (a: Measured, b: Measured, level: number, widening: number): Range => {
  const opens = (range: Range, side: "above" | "below"): boolean => range.open === side || range.open === "both"
  const below = opens(a.interval, "above") || opens(b.interval, "below")
  const above = opens(a.interval, "below") || opens(b.interval, "above")
  const { low, high } = widened(b.value - a.value, widening, mover(b.value - a.value, [
    [b.interval.low - a.value, b.interval.high - a.value],
    [b.value - a.interval.low, b.value - a.interval.high],
  ]))
  const possible = possibleRange(b.unit)
  const most = possible.high - possible.low
  return {
    low: Math.max(low, -most),
    high: Math.min(high, most),
    level,
    method: "mover",
    ...openings[below && above ? "both" : below ? "below" : above ? "above" : "neither"],
  }
}

/** The same for a quotient, on the scale of logarithms; its high end is untold where the earlier value may be zero. */
const timesOf = (a: Measured, b: Measured, widening: number): Compared["times"] => {
  if (!(a.value > 0 && b.value > 0 && a.interval.low >= 0 && b.interval.low >= 0)) return undefined
  const value = b.value / a.value
  const { low, high } = widened(log(value), widening, mover(log(value), [
    [log(b.interval.low / a.value), log(b.interval.high / a.value)],
    [log(b.value / a.interval.low), log(b.value / a.interval.high)],
  ]))
  return { value, low: exp(low), ...(high < Infinity && { high: exp(high) }) }
}

const verdictOf = ({ low, high, open }: Range, margin: number): ComparisonVerdict => {
  const closedBelow = open === undefined || open === "above"
  const closedAbove = open === undefined || open === "below"
  if (closedBelow && low > 0) return "higher"
  if (closedAbove && high < 0) return "lower"
  return closedBelow && closedAbove && -margin <= low && high <= margin ? "same" : "cannot-tell"
}

/** A p-value on the side of one minus the level where the interval is: next to it, the last digits of the two could disagree. */
const besideTheInterval = (p: number, { low, high, level }: Range): number => {
  const edge = Number((1 - level).toPrecision(12))
  return low > 0 || high < 0 ? Math.min(p, edge * (1 - 1e-12)) : Math.max(p, edge * (1 + 1e-12))
}

const isList = (given: unknown): given is readonly unknown[] => Array.isArray(given)

/** The parts of a period that can be set against each other, with gaps for the others: what is measured, and the same number as that of the whole. */
const alikeIn = (whole: Measured, parts: readonly (Estimate | undefined)[]): readonly (Measured | undefined)[] =>
  parts.map((part) => (part !== undefined && Object(part) === part && part.measured && isSound(part) && part.n > 0 && part.window?.closed !== false && kinds.every(([kind, said]) => kind === "level" || said(part) === said(whole)) ? part : undefined))

/** By how much the parts of periods differ among themselves; what grows with time is another number over each part. */
const dispersionIn = (a: Measured, b: Measured, { subperiods, people }: Required<Pick<CompareOptions, "subperiods" | "people">>): Dispersion | undefined => {
  if (b.window?.accrues === true) return undefined
  const side = (whole: Measured, parts: readonly (Estimate | undefined)[]) => ({ whole, parts: alikeIn(whole, parts) })
  const stretches: readonly Cut[] = [[side(a, subperiods.from)], [side(b, subperiods.to)], ...(subperiods.others ?? []).map((other): Cut => [side(a, other)])]
  return dispersionOf(spreadOf(stretches), spreadOf([[side(a, people.from), side(b, people.to)]]), b.interval.level)
}

/** The share of samples in which a difference shows that is so many times as large as what reaches to its interval's edge. */
const pOf = (times: number, level: number, dispersion: Dispersion | undefined): number => {
  if (dispersion === undefined || dispersion.widening === 1) return 2 * normalUpper(criticalValue(level) * times)
  const freedom = freedomOf(dispersion)
  return 2 * studentUpper(studentQuantile((1 + level) / 2, freedom) * times, freedom)
}

/** How often a difference is to be told once as many cases are there as were said to be needed. */
const sureness = 0.8

/**
 * About how many cases tell a difference that so many show at a p-value of `p`, where one of `edge` is asked for; none where no number would.
 *
 * @remarks
 * Were there only so many that a difference of just this size reaches the edge, half of all samples would fall short of it.
 */
export const casesToTell = (n: number, p: number, edge: number): number | undefined => {
  const needed = Math.ceil(n * power((normalQuantile(sureness) - normalQuantile(edge / 2)) / normalQuantile(p / 2), 2))
  return Number.isSafeInteger(needed) ? needed : undefined
}

/**
 * Compares two estimates of one metric: an earlier period with a later one, or one segment with another.
 *
 * @remarks
 * Unit: that of the two estimates; `margin` too, at least 0 and otherwise refused. Nothing is thrown.
 * They must be alike in metric, version, variant, options, scope, unit, currency and level, and their windows closed or the same; where the number
 * grows with time, also about equally long (the longer by at most a seventh). Else it says what is not. The two are taken as independent samples. The interval of the difference is made of the two intervals, so it is as good as they
 * are: for shares it is Newcombe's. `p` agrees with the interval: below one minus its level exactly where it excludes no difference. Given `subperiods`
 * it minds by how much the number differs by itself from one part of a period to the next, and given `people` how much the cases of one person are alike; what grows with
 * time has none to mind, for a month of it is another number.
 * @see Zou and Donner (2008), https://doi.org/10.1002/sim.3095
 * @example
 * ```ts
 * import { compare } from "@folkmoot/metrics"
 * import { resolutionRate } from "@folkmoot/metrics/calculators"
 *
 * const month = (resolved: number) => resolutionRate({ resolved, opened: 40 })
 * const winter = resolutionRate({ resolved: 72, opened: 120 })
 * const spring = resolutionRate({ resolved: 96, opened: 120 })
 *
 * compare(winter, spring) // => { comparable: true, verdict: "higher", ... }
 * compare(winter, spring, { subperiods: { from: [20, 30, 22].map(month), to: [38, 28, 30].map(month) } }) // => { comparable: true, verdict: "cannot-tell", ... }
 *
 * const group = (resolved: number) => resolutionRate({ resolved, opened: 20 })
 * const people = { from: [2, 20, 18, 3, 19, 10].map(group), to: [20, 6, 19, 18, 20, 13].map(group) }
 *
 * compare(winter, spring, { people }) // => { comparable: true, verdict: "cannot-tell", ... }
 * ```
 */
export const compare = (from: Estimate, to: Estimate, options: CompareOptions = {}): Comparison => {
  const stray = strayProblem("options", options, ["margin", "subperiods", "people"], () => "{margin, subperiods, people}")
  if (stray !== undefined) return unlike("margin", stray.detail)
  const { margin = 0, subperiods = { from: [], to: [] }, people = { from: [], to: [] } } = options
  if (!(typeof margin === "number" && margin >= 0)) return unlike("margin", invalid("margin", margin, "a number of at least 0, in the unit of the two").detail)
  const { from: earlier, to: later, others = [] } = Object(subperiods) as typeof subperiods
  if (!(isList(earlier) && isList(later) && isList(others) && others.every(isList))) {
    return unlike("parts", invalid("subperiods", subperiods, "{from, to, others}: two lists of estimates, and a list of such lists").detail)
  }
  const { from: before, to: after } = Object(people) as typeof people
  if (!(isList(before) && isList(after) && before.length === after.length)) return unlike("parts", invalid("people", people, "{from, to}: two lists of estimates, equally long").detail)
  const problem = unlikeness(from, to)
  if (problem !== undefined) return problem
  const [a, b] = [from, to] as [Measured, Measured]
  const { level } = b.interval
  const dispersion = dispersionIn(a, b, { subperiods, people })
  const widening = dispersion?.widening ?? 1
  const interval = differenceOf(a, b, level, widening)
  const difference = b.value - a.value
  const verdict = verdictOf(interval, margin)
  const toZero = difference > 0 ? difference - interval.low : interval.high - difference
  const open = interval.open === "both" || interval.open === (difference > 0 ? "below" : "above")
  const p = difference === 0 || open ? 1 : besideTheInterval(Math.min(1, pOf(Math.abs(difference) / toZero, level, dispersion)), interval)
  const needed = verdict === "cannot-tell" ? casesToTell(a.n + b.n, p, 1 - level) : undefined
  const times = timesOf(a, b, widening)
  return {
    comparable: true,
    verdict,
    difference,
    unit: b.unit,
    ...(b.currency !== undefined && { currency: b.currency }),
    interval,
    ...(times !== undefined && { times }),
    p,
    ...(needed !== undefined && { needed }),
    ...(dispersion !== undefined && { dispersion }),
  }
}

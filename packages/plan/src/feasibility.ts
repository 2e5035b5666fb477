import type { Texts } from "@folkmoot/facts"
import { criticalValue, detectability, detectableTargets, netScoreDesign, normalCdf, power, powerOf, rateDesign, shareDesign, type Design } from "@folkmoot/statistics"
import type { Volume } from "./model.ts"
import type { Aim, Reading } from "./objective-measures.ts"
import { timesAYear } from "./period.ts"

/**
 * What a planned comparison supposes about how far single cases differ.
 *
 * @remarks
 * `share`: each case is one or the other. `measured`: as far as they did when they were measured. `widest`: as far as the baseline lets
 * them. `chance`: no further than by chance alone, which is the least that counts can do.
 */
export type Supposed = "share" | "measured" | "widest" | "chance"

/** What is supposed, in a sentence that follows another; nothing where it is known. */
export const suppositions: Readonly<Record<Supposed, Texts>> = {
  share: { en: "", de: "", da: "" },
  measured: { en: "", de: "", da: "" },
  widest: {
    en: " It is supposed that nobody is passive; a measured score would say more.",
    de: " Dabei ist angenommen, dass niemand passiv ist; mit einem gemessenen Wert ließe sich Genaueres sagen.",
    da: " Her er det antaget, at ingen er passive; en målt score ville give et mere præcist svar.",
  },
  chance: {
    en: " It is supposed that people differ by chance alone; they differ more, so more may be needed.",
    de: " Dabei ist angenommen, dass sich Menschen nur zufällig unterscheiden; tatsächlich unterscheiden sie sich stärker, sodass mehr nötig sein kann.",
    da: " Her er det antaget, at folk kun adskiller sig fra hinanden ved tilfældigheder; i virkeligheden er forskellene større, så der kan skulle mere til.",
  },
}

/** A planned comparison in the unit of its metric, and what it supposes. */
export interface PlannedDesign {
  readonly design: Design
  readonly supposed: Supposed
}

/** How far single cases differ, as the interval of what was measured shows it. */
const deviationOf = (reading: Reading | undefined): number | undefined => {
  if (reading === undefined) return undefined
  const { n, interval: { low, high, level, open } } = reading.estimate
  return open === undefined && n >= 2 && high > low ? ((high - low) / 2 / criticalValue(level)) * Math.sqrt(n) : undefined
}

/**
 * The comparison of values whose spread was read off an interval.
 *
 * @remarks
 * By the normal distribution: a spread that is itself read off an interval is not known well enough for Student's to be more right, and
 * its noncentral form takes a hundred times as long.
 */
const spreadDesign = (baseline: number, deviation: number): Design => ({
  baseline,
  range: [-Infinity, Infinity],
  power: (target, n, baselineSize, level) => normalCdf(Math.abs(target - baseline) / (deviation * Math.sqrt(1 / n + 1 / baselineSize)) - criticalValue(level)),
})

const inPoints = ({ baseline, range: [low, high], power: powerTo }: Design): Design => ({
  baseline: 100 * baseline,
  range: [100 * low, 100 * high],
  power: (target, n, baselineSize, level) => powerTo(target / 100, n, baselineSize, level),
})

/** The comparison of net promoter scores in points; the share of passives is what measuring showed, or none. */
const netPoints = (baseline: number, measured: Reading | undefined): PlannedDesign => {
  const deviation = deviationOf(measured)
  const score = baseline / 100
  const variance = deviation === undefined ? undefined : power(deviation / 100, 2) + power((measured as Reading).estimate.value / 100, 2)
  const either = Math.min(1, Math.max(Math.abs(score), variance ?? 1))
  return { design: inPoints(netScoreDesign((either + score) / 2, (either - score) / 2)), supposed: variance === undefined ? "widest" : "measured" }
}

/**
 * The comparison by which a target of a metric can be told from its baseline.
 *
 * @remarks
 * In the unit of the metric. `undefined` where nothing says how far single cases differ: lengths of time, money and scales need a
 * measured interval, and a number that is a single count has no cases.
 */
export const designFor = ({ unit, baseline, readings }: Pick<Aim, "unit" | "baseline" | "readings">): PlannedDesign | undefined => {
  if (baseline === undefined || unit === "count") return undefined
  const newest = readings.at(-1)
  // A share that is not one of cases, such as a Gini coefficient, tells no denominator.
  if (unit === "ratio" && (newest === undefined || newest.estimate.denominator !== undefined)) return { design: shareDesign(baseline), supposed: "share" }
  if (unit === "nps-points") return netPoints(baseline, newest)
  const deviation = deviationOf(newest)
  if (deviation !== undefined) return { design: spreadDesign(baseline, deviation), supposed: "measured" }
  return unit === "per-person" && newest === undefined ? { design: rateDesign(baseline), supposed: "chance" } : undefined
}

const daysAYear = 365

const windowsRead = 3

/** How many cases a day there are: as the plan says, or as in the newest windows that were measured. */
export const casesPerDay = (volume: Volume | undefined, readings: readonly Reading[]): number | undefined => {
  if (volume !== undefined) return volume.count > 0 ? (volume.count * timesAYear(volume.per)) / daysAYear : undefined
  const newest = readings.slice(-windowsRead)
  const cases = newest.reduce((sum, { estimate }) => sum + estimate.n, 0)
  return cases > 0 ? cases / newest.reduce((sum, { from, to }) => sum + to - from, 0) : undefined
}

/** What is asked of a comparison: how likely a reached target must be noticed, and how certain a difference must be. */
export interface FeasibilityDemand {
  readonly power: number
  readonly level: number
}

/**
 * Whether a target can be told from its baseline in so many days, and what would do.
 *
 * @remarks
 * `cases` there will be. What would do is said where the target cannot be told: `needed` cases, which would take `days`, or `least`, the
 * nearest target that the cases there are tell from the baseline; each `undefined` where nothing would do.
 */
export interface Feasibility {
  readonly detectable: boolean
  readonly cases: number
  readonly needed: number | undefined
  readonly days: number | undefined
  readonly least: number | undefined
  readonly supposed: Supposed
}

/**
 * Asks whether a target can be told from its baseline in so many days.
 *
 * @remarks
 * As many cases are compared with as many before. The target is taken to hold from the first day on: who cannot tell it then cannot tell
 * it at all. `undefined` where baseline, volume or the spread of cases is not known, or the target is the baseline.
 * @see docs/decisions/plan-feasibility.md
 */
export const feasibilityOf = (aim: Aim, volume: Volume | undefined, days: number, demand: FeasibilityDemand): Feasibility | undefined => {
  const planned = designFor(aim)
  const perDay = casesPerDay(volume, aim.readings)
  if (planned === undefined || perDay === undefined || days <= 0 || aim.target === aim.baseline) return undefined
  const { design, supposed } = planned
  // More than can be counted is as good as that many, and what overflows would tell nothing from anything.
  const cases = Math.min(perDay * days, Number.MAX_SAFE_INTEGER)
  // Most targets can be told, which takes one look; what would do takes a search.
  if (powerOf(design, aim.target, cases, demand) >= demand.power) return { detectable: true, cases, needed: undefined, days: undefined, least: undefined, supposed }
  const { needed, periods } = detectability(design, aim.target, perDay, days, demand)
  const { low, high } = detectableTargets(design, cases, demand)
  return { detectable: false, cases, needed, days: periods, least: aim.target < design.baseline ? low : high, supposed }
}

import { criticalValue, log, studentQuantile } from "@folkmoot/statistics"
import { possibleRange, type Measured } from "./estimate.ts"

/**
 * By how much the parts of periods differ among themselves, beside what chance alone would do.
 *
 * @remarks
 * Unit: `ratio` is Birge's: 1 where the parts differ just as much as the intervals of the two periods let expect, 2 where twice as much. Its square is the dispersion
 * of quasi-likelihood.
 * @see Birge (1932), https://doi.org/10.1103/PhysRev.40.207
 */
export interface Dispersion {
  /** The root of what the parts differ by, squared, over what chance would let expect; at least 0. */
  readonly ratio: number
  /** How many parts it was seen in, those of all periods together: a whole number. */
  readonly subperiods: number
  /** Its degrees of freedom, one fewer than parts for each period: a whole number of at least 4. */
  readonly freedom: number
  /** How many times as wide the interval of the difference was made for it; 1 where the ratio is at most 1, and above 1 otherwise. */
  readonly widening: number
}

/** The same number over the parts of a period. */
export interface Cut {
  /** The number over the whole of it, or over one like it: what its interval lets expect of parts. */
  readonly whole: Measured
  /** Those parts that were measured, and in the same way. */
  readonly subperiods: readonly Measured[]
}

/** As many as three parts in each of two periods have; fewer tell next to nothing. */
const leastFreedom = 4

/**
 * How far the parts of a period lie from their mean, by cases, in standard deviations as the interval of the whole has them: squared and added up.
 *
 * @remarks
 * That interval and not their own, for it is the one to be widened, and because the intervals of a few cases hang on what these happened to be: a month
 * whose three questions were all solved would be the surest.
 */
const squares = ({ whole: { unit, value, interval, n }, subperiods }: Cut): number => {
  const isAbove = [interval.low, ...subperiods.map((part) => part.value)].every((one) => one > 0)
  const scale = isAbove && possibleRange(unit).high === Infinity ? log : (one: number): number => one
  const cases = subperiods.reduce((sum, part) => sum + part.n, 0)
  const mean = subperiods.reduce((sum, part) => sum + part.n * scale(part.value), 0) / cases
  const z = criticalValue(interval.level)
  return subperiods.reduce((sum, part) => {
    const away = scale(part.value) - mean
    const deviation = (away > 0 ? scale(interval.high) - scale(value) : scale(value) - scale(interval.low)) / z
    const deviations = away / deviation
    return away === 0 ? sum : sum + (deviations * deviations * part.n) / n
  }, 0)
}

/** What part of the spread the parts add to chance, from a ratio above 1. */
const added = (ratio: number): number => 1 - 1 / (ratio * ratio)

/**
 * How many degrees of freedom a widened interval has: those of the parts where nearly all of its width is their doing, and more the less of it is.
 *
 * @remarks
 * What chance does is known from the cases and not from so few parts. Satterthwaite would let freedom grow with the square of that part, which
 * falls short of what it promises where the parts are few and half of the width is theirs.
 */
export const freedomOf = ({ freedom, ratio }: Dispersion): number => freedom / added(ratio)

/** By how much parts of periods differ among themselves; undefined where too few were measured, or the number is no sample of anything. */
export const dispersionOf = (periods: readonly Cut[], level: number): Dispersion | undefined => {
  // One part has nothing to lie apart from.
  const cuts = periods.filter((cut) => cut.subperiods.length > 1)
  const subperiods = cuts.reduce((sum, cut) => sum + cut.subperiods.length, 0)
  const freedom = subperiods - cuts.length
  const ratio = Math.sqrt(cuts.reduce((sum, cut) => sum + squares(cut), 0) / freedom)
  if (freedom < leastFreedom || !Number.isFinite(ratio)) return undefined
  const seen = { ratio, subperiods, freedom, widening: 1 }
  return ratio > 1 ? { ...seen, widening: Math.max(1, (ratio * studentQuantile((1 + level) / 2, freedomOf(seen))) / criticalValue(level)) } : seen
}

import { criticalValue, log, studentQuantile } from "@folkmoot/statistics"
import { possibleRange, type Measured } from "./estimate.ts"

/**
 * By how much parts differ among themselves, cut in one way.
 *
 * @remarks
 * Unit: `ratio` is Birge's: 1 where the parts differ just as much as the intervals of the two periods let expect, 2 where twice as much.
 * @see Birge (1932), https://doi.org/10.1103/PhysRev.40.207
 */
export interface Spread {
  /** The root of what the parts differ by, squared, over what chance would let expect; at least 0. */
  readonly ratio: number
  /** How many parts it was seen in: those of all periods together, and of people the groups of both. */
  readonly parts: number
  /** Its degrees of freedom: one fewer than parts for each stretch that was cut, and less where these are of unlike size; above 0. */
  readonly freedom: number
}

/** By how much a number differs by itself, beside what chance alone would do, and what became of the interval of its difference for it. */
export interface Dispersion {
  /** Of months or weeks; absent where too few were given. */
  readonly subperiods?: Spread
  /** Of groups of people, from one period to the other; absent where too few were given. */
  readonly people?: Spread
  /** How many times as wide the interval of the difference was made for both; 1 where no ratio is above 1, and above 1 otherwise. */
  readonly widening: number
}

/** The same number over the parts of a period. */
export interface Side {
  /** The number over the whole of it, or over one like it: what its interval lets expect of parts. */
  readonly whole: Measured
  /** Its parts in order, with gaps for those that were not measured in the same way. */
  readonly parts: readonly (Measured | undefined)[]
}

/** One period that was cut, or an earlier and a later one with the same people at the same places: then it is the parts of the difference that lie apart. */
export type Cut = readonly [side: Side] | readonly [earlier: Side, later: Side]

/** As many as three parts in each of two periods have; fewer tell next to nothing. */
const leastFreedom = 4

const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0)

/** What can be arbitrarily large is held apart on the scale of logarithms, where it has one. */
const scaleOf = (cut: Cut): ((one: number) => number) => {
  const all = cut.flatMap(({ whole: { value, interval }, parts }) => [value, interval.low, ...parts.flatMap((part) => part?.value ?? [])])
  return cut.every(({ whole: { unit } }) => possibleRange(unit).high === Infinity) && all.every((one) => one > 0) ? log : (one) => one
}

/**
 * What each part of a period adds to its number beside the others, and what its interval lets expect of that.
 *
 * @remarks
 * The interval of the whole and not the parts' own, for it is the one to be widened, and because the intervals of a few cases hang on what these happened to
 * be: a month whose three questions were all solved would be the surest.
 */
const contributionsOf = ({ whole: { n, interval }, parts }: Side, scale: (one: number) => number) => {
  const cases = sum(parts.map((part) => part?.n ?? 0))
  const weights = parts.map((part) => (part?.n ?? 0) / cases)
  const values = parts.map((part) => (part === undefined ? 0 : scale(part.value)))
  const mean = sum(values.map((value, at) => value * (weights[at] as number)))
  const deviation = (scale(interval.high) - scale(interval.low)) / (2 * criticalValue(interval.level))
  return { weights, away: values.map((value, at) => (weights[at] as number) * (value - mean)), variance: (deviation * deviation * n) / cases }
}

/** How far parts lie apart, squared, in terms of what chance lets expect, with its degrees of freedom by Satterthwaite. */
const apartIn = (cut: Cut): { readonly parts: number; readonly square: number; readonly freedom: number } => {
  const scale = scaleOf(cut)
  const sides = cut.map((side) => contributionsOf(side, scale))
  const [first, ...others] = sides as [ReturnType<typeof contributionsOf>, ...ReturnType<typeof contributionsOf>[]]
  const apart = first.away.map((away, at) => away - sum(others.map((other) => other.away[at] ?? 0)))
  const square = sum(apart.map((away) => away * away))
  const expected = sum(sides.map(({ weights, variance }) => variance * (1 - sum(weights.map((weight) => weight * weight)))))
  const squares = sum(sides.flatMap((a) => sides.map((b) => {
    const both = a.weights.map((weight, at) => weight * (b.weights[at] ?? 0))
    const alike = sum(both)
    return a.variance * b.variance * (alike - sum(both.map((weight, at) => weight * ((a.weights[at] ?? 0) + (b.weights[at] ?? 0)))) + alike * alike)
  })))
  return { parts: first.weights.filter((weight, at) => weight > 0 || others.some((other) => (other.weights[at] ?? 0) > 0)).length, square: square / expected, freedom: (expected * expected) / squares }
}

/** By how much parts differ among themselves; undefined where too few were measured, or the number is no sample of anything. */
export const spreadOf = (all: readonly Cut[]): Spread | undefined => {
  // One part has nothing to lie apart from.
  const cuts = all.filter((cut) => cut.every(({ parts }) => parts.filter((part) => part !== undefined).length > 1))
  const found = cuts.map(apartIn)
  const parts = sum(found.map((one) => one.parts))
  const freedom = sum(found.map((one) => one.freedom))
  const ratio = Math.sqrt(sum(found.map((one) => one.freedom * one.square)) / freedom)
  return parts - cuts.length < leastFreedom || !Number.isFinite(ratio) ? undefined : { ratio, parts, freedom }
}

/** What each way of cutting adds to the variance that chance makes, in terms of that: below 0 where its parts lie closer together. */
const addedBy = ({ subperiods, people }: Omit<Dispersion, "widening">): readonly { readonly excess: number; readonly freedom: number }[] =>
  [subperiods, people].flatMap((spread) => (spread === undefined ? [] : [{ excess: spread.ratio * spread.ratio - 1, freedom: spread.freedom }]))

/** The variance of a difference over what chance makes of it, months and people put together. */
const varianceOf = (seen: Omit<Dispersion, "widening">): number => 1 + sum(addedBy(seen).map(({ excess }) => excess))

/**
 * How many degrees of freedom a widened interval has: those of the parts where nearly all of its width is their doing, and more the less of it is.
 *
 * @remarks
 * What chance does is known from the cases and not from so few parts. Satterthwaite would let freedom grow with the square of that part, which
 * falls short of what it promises where the parts are few and half of the width is theirs.
 */
export const freedomOf = (seen: Omit<Dispersion, "widening">): number => varianceOf(seen) / sum(addedBy(seen).map(({ excess, freedom }) => Math.max(0, excess) / freedom))

/** What months and people add to the variance of a difference, put together; undefined where nothing of either can be seen. */
export const dispersionOf = (subperiods: Spread | undefined, people: Spread | undefined, level: number): Dispersion | undefined => {
  const seen = { ...(subperiods !== undefined && { subperiods }), ...(people !== undefined && { people }) }
  if (subperiods === undefined && people === undefined) return undefined
  const variance = varianceOf(seen)
  return { ...seen, widening: variance > 1 ? Math.max(1, (Math.sqrt(variance) * studentQuantile((1 + level) / 2, freedomOf(seen))) / criticalValue(level)) : 1 }
}

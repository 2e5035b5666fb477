/** What comes of doing the same thing in two ways, in turns, and what must hold of it. */
import { tallyOf, tallyQuantile } from "@folkmoot/statistics"

/**
 * What a ratio must keep to.
 *
 * @remarks
 * Unit: a ratio of times. `atLeast` is for races and counts how many times ours the other takes; `atMost` is for what something costs on top and counts how
 * many times the other ours takes. `Infinity` is a ceiling that nothing reaches.
 */
export type Bound = { readonly atLeast: number } | { readonly atMost: number }

/**
 * What time is read from.
 *
 * @remarks
 * The processors' time of this process, all of its threads together, is what the work costs, whatever else the machine does; the clock is what
 * somebody waits for, and all there is for other processes.
 */
export type Measured = "clock" | "processors"

/** One turn of each, in milliseconds. */
export interface Turns {
  readonly ours: number
  readonly other: number
}

/** Ours beside something else that does the same. */
export interface Comparison {
  /** What is done. */
  readonly what: string
  /** What else does it. */
  readonly beside: string
  /** What the rounds were measured by; the processors unless said. */
  readonly by?: Measured
  /** Round by round. */
  readonly rounds: readonly Turns[]
  readonly bound: Bound
  /** What is aimed at, counted as the bound is, where the bound asks for less. */
  readonly aim?: number
}

/** What was given a time of its own, by itself. */
export interface Alone {
  /** What is done. */
  readonly what: string
  /** What one time took, turn by turn, in milliseconds of the processors. */
  readonly rounds: readonly number[]
  /** How long it may take, in milliseconds, on a machine with nothing else to do. */
  readonly asked: number
}

/** What something weighs, and may weigh at most, in bytes. */
export interface Weight {
  readonly what: string
  readonly bytes: number
  readonly ceiling: number
}

/** The middle of a comparison's ratios, and what eight of ten rounds lie between. */
export interface Ratio {
  readonly low: number
  readonly middle: number
  readonly high: number
}

/** The value of which a share `p` of some finite numbers is not above, between two of them where need be; `NaN` where there are none. */
export const quantileOf = (numbers: readonly number[], p: number): number => tallyQuantile(tallyOf(numbers.map((number) => ({ key: [number], n: 1 }))), p)

/** The middle of some finite numbers. */
export const middleOf = (numbers: readonly number[]): number => quantileOf(numbers, 0.5)

/**
 * The ratio of a comparison with its spread.
 *
 * @remarks
 * Unit: times, as the bound counts. Each round gives one ratio, of two turns that stood side by side: whatever else the machine did then
 * weighed on both. The middle is their median, the ends their tenth and ninetieth percentile.
 */
export const ratioOf = ({ rounds, bound }: Pick<Comparison, "rounds" | "bound">): Ratio => {
  const ratios = rounds.map(({ ours, other }) => ("atLeast" in bound ? other / ours : ours / other))
  return { low: quantileOf(ratios, 0.1), middle: middleOf(ratios), high: quantileOf(ratios, 0.9) }
}

/** Whether the middle of a comparison's ratios keeps to its bound; one of no rounds does not. */
export const holds = (comparison: Pick<Comparison, "rounds" | "bound">): boolean => {
  const { middle } = ratioOf(comparison)
  return "atLeast" in comparison.bound ? middle >= comparison.bound.atLeast : middle <= comparison.bound.atMost
}

/** Whether the middle of a comparison's ratios reaches what is aimed at; without an aim, its bound. */
export const reachesAim = ({ aim, ...comparison }: Comparison): boolean =>
  holds(aim === undefined ? comparison : { ...comparison, bound: "atLeast" in comparison.bound ? { atLeast: aim } : { atMost: aim } })

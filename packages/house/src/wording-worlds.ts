/** Communities whose truth is known, seen over two periods: what is drawn of them goes through the metrics as what happened would. */
import type { Estimate } from "@folkmoot/metrics"
import { many, type Draws } from "./coverage-draws.ts"

/** What was seen of one period. */
export interface Seen {
  readonly estimate: Estimate
  /** The same over each of its months, as far as they are shown; none where the period was not cut. */
  readonly subperiods: () => readonly Estimate[]
  /** The same over groups of those whose cases it counts, each case being of somebody else; none where cases are not of people. */
  readonly people: (draws: Draws) => readonly Estimate[]
  /** The same period with so many times as many cases, the added ones drawn from a truth that is just what was seen. */
  readonly more: (times: number, draws: Draws) => Seen
}

/** How far the truth moves from one period to the next: not at all, hardly, just as far as still counts as the same, or far enough to matter. */
export const moves = ["nothing", "small", "margin", "worth"] as const

/** One of them. */
export type Move = (typeof moves)[number]

/** Two periods, and what is true of them. */
export interface Pair {
  readonly before: Seen
  readonly after: Seen
  /** What was seen of the year before that, in stretches as long as the two; nothing where periods were not cut. */
  readonly history: readonly Seen[]
  /** What is true of the earlier period, in the unit of the metric. */
  readonly truth: number
  /** The later truth less the earlier, in the unit of the metric. */
  readonly difference: number
  /** Half of what counts as the same, in the unit of the metric. */
  readonly margin: number
}

/** A kind of number, and how it may move. */
export interface World {
  /** What sort of number it is. */
  readonly kind: string
  /** The id of its metric. */
  readonly metric: string
  /** How many cases are expected in each period: few, as many as communities often have, and many. */
  readonly sizes: readonly [number, number, number]
  /** The moves in words, without `nothing`. */
  readonly said: string
  /** Whether both periods are alike in what was done and differ in what came of it, as for numbers that are no share of anything. */
  readonly isAbsolute?: true
  /** Two periods of so many months each; one unless said. */
  readonly pair: (size: number, move: Move, draws: Draws, months?: number) => Pair
}

/** Into how many groups people are put, as everywhere. */
export const groups = 32

/** Months of fewer cases are not shown, as nowhere in a report. */
const smallestCell = 5

/** Those of some months that are shown. */
export const shownOf = (all: readonly Estimate[]): readonly Estimate[] => all.filter((one) => one.measured && one.n >= smallestCell)

/** What a world is made of: a truth that is another each time, and a sample of it. */
export interface WorldDefinition<Truth, Sample> extends Omit<World, "pair" | "said"> {
  /** What steps are told in, and whether a truth is multiplied by one plus a step or moves by it. */
  readonly unit: string
  readonly steps: Readonly<Record<Exclude<Move, "nothing">, number>>
  readonly truth: (draws: Draws) => Truth
  /** The truth some way up, or down where `by` is below zero. */
  readonly moved: (truth: Truth, by: number) => Truth
  /** What is true of a period in which so many cases are expected. */
  readonly valueOf: (truth: Truth, size: number) => number
  readonly sample: (truth: Truth, size: number, draws: Draws) => Sample
  /** What is added to a sample that has as many cases as this one times `times`. */
  readonly added: (sample: Sample, times: number, draws: Draws) => Sample
  readonly together: (a: Sample, b: Sample) => Sample
  /** A sample put into so many heaps by chance, where each case is of one person. */
  readonly scattered?: (sample: Sample, heaps: number, draws: Draws) => readonly Sample[]
  readonly estimate: (sample: Sample) => Estimate
}

/** A world of its parts. */
export const worldOf = <Truth, Sample>(made: WorldDefinition<Truth, Sample>): World => {
  const { kind, metric, sizes, unit, steps, truth, moved, valueOf, isAbsolute, sample, added, together, scattered, estimate } = made
  const seen = (cut: readonly [Sample, ...Sample[]]): Seen => {
    const [first, ...others] = cut
    const drawn = others.reduce(together, first)
    return {
      estimate: estimate(drawn),
      people: (draws) => scattered?.(drawn, groups, draws).map(estimate) ?? [],
      subperiods: () => (others.length === 0 ? [] : shownOf(cut.map(estimate))),
      more: (times, draws) => seen([times > 1 ? together(drawn, added(drawn, times - 1, draws)) : drawn]),
    }
  }
  return {
    kind, metric, sizes, ...(isAbsolute === undefined ? {} : { isAbsolute }),
    said: `${steps.small}, ${steps.margin} and ${steps.worth} ${unit}`,
    pair: (size, move, draws, months = 1) => {
      const sampled = (of: Truth, expected: number): Seen => seen([sample(of, expected / months, draws), ...many(months - 1, () => sample(of, expected / months, draws))])
      const first = truth(draws)
      // No two periods have equally many cases, and no truth is a round number: else what is found could be a whim of counting.
      const before = size * (0.8 + 0.4 * draws.uniform())
      const after = isAbsolute === true ? before : size * (0.8 + 0.4 * draws.uniform())
      const side = draws.uniform() < 0.5 ? -1 : 1
      const second = move === "nothing" ? first : moved(first, side * steps[move])
      return {
        before: sampled(first, before),
        after: sampled(second, after),
        history: months === 1 ? [] : many(Math.floor(12 / months), () => sampled(first, before)),
        truth: valueOf(first, before),
        difference: valueOf(second, before) - valueOf(first, before),
        margin: Math.abs(valueOf(moved(first, side * steps.margin), before) - valueOf(first, before)),
      }
    },
  }
}

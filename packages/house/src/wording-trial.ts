/** How often what is said of two periods is so. */
import { compare, type Compared } from "@folkmoot/metrics"
import { drawsOf, type Draws } from "./coverage-draws.ts"
import type { Move, Pair, World } from "./wording-worlds.ts"

/** How two estimates compare; where it cannot be said, as if nothing had been asked. */
const comparedIn = ({ before, after }: Pair, margin?: number): Compared | undefined => {
  const comparison = compare(before.estimate, after.estimate, margin === undefined ? {} : { margin })
  return comparison.comparable ? comparison : undefined
}

/**
 * What was said of pairs of periods.
 *
 * @remarks
 * Unit: shares in [0, 1] of all pairs drawn: `changed` were said to have risen or fallen, `wrong` of them the other way than the truth,
 * `same` to be about the same within the margin, `silent` not compared, one of the two not being measured.
 */
export interface Said {
  readonly changed: number
  readonly wrong: number
  readonly same: number
  readonly silent: number
  readonly draws: number
}

/** Says of so many pairs what became of the number. */
export const said = (world: World, size: number, move: Move, times: number, tellTale: (pair: Pair, margin?: number) => Compared | undefined = comparedIn): Said => {
  const draws = drawsOf(`${world.metric} ${size} ${move}`)
  let [changed, wrong, same, silent] = [0, 0, 0, 0]
  for (let i = 0; i < times; i++) {
    const pair = world.pair(size, move, draws)
    const comparison = tellTale(pair, pair.margin)
    if (comparison === undefined) silent++
    else if (comparison.verdict === "same") same++
    else if (comparison.verdict !== "cannot-tell") {
      changed++
      if (comparison.difference * pair.difference < 0) wrong++
    }
  }
  return { changed: changed / times, wrong: wrong / times, same: same / times, silent: silent / times, draws: times }
}

/** How often a number is said to have changed, in [0, 1]. */
export interface Minded {
  /** Its cases being taken as independent of each other. */
  readonly alone: number
  /** Where it is minded, too, by how much its months differ among themselves, and groups of people. */
  readonly minded: number
}

const mindingBy = (draws: Draws) => ({ before, after, history }: Pair): Compared | undefined => {
  const comparison = compare(before.estimate, after.estimate, {
    subperiods: { from: before.subperiods(), to: after.subperiods(), others: history.map((one) => one.subperiods()) },
    people: { from: before.people(draws), to: after.people(draws) },
  })
  return comparison.comparable ? comparison : undefined
}

/** Says of so many pairs of periods, month by month, what became of the number. */
export const minded = (world: World, size: number, move: Move, times: number, months: number): Minded => {
  const cut: World = { ...world, pair: (cases, moved, draws) => world.pair(cases, moved, draws, months) }
  return { alone: said(cut, size, move, times).changed, minded: said(cut, size, move, times, mindingBy(drawsOf(`${world.metric} ${size} ${move} people`))).changed }
}

/** Whether a report names so many: not more than anybody will ever count. */
const isNamed = (more: number, there: number): boolean => more <= 100 * there

/** What came of waiting for as many cases as were said to be missing. */
export interface Waited {
  /** How often a number of cases was said to be missing. */
  readonly named: number
  /** The share told once as many were there in both periods, in their proportion. */
  readonly both: number
  /** The share told once as many had come to the later period alone. */
  readonly later: number
  /** The middle one of what was said to be missing, over what there was. */
  readonly times: number
}

/** Waits for as many cases as are said to be missing, where the true difference is just the one seen. */
export const waited = (world: World, size: number, move: Move, times: number): Waited => {
  const draws = drawsOf(`${world.metric} ${size} ${move} waited`)
  let [both, later] = [0, 0]
  const factors: number[] = []
  for (let i = 0; i < times; i++) {
    const { before, after, ...truth } = world.pair(size, move, draws)
    const comparison = comparedIn({ before, after, ...truth })
    if (comparison?.needed === undefined || !before.estimate.measured || !after.estimate.measured) continue
    const there = before.estimate.n + after.estimate.n
    const more = comparison.needed - there
    if (!isNamed(more, there)) continue
    factors.push(more / there)
    const isTold = (pair: Pair): number => Number((comparedIn(pair)?.verdict ?? "cannot-tell") !== "cannot-tell")
    both += isTold({ ...truth, before: before.more(comparison.needed / there, draws), after: after.more(comparison.needed / there, draws) })
    later += isTold({ ...truth, before, after: after.more(1 + more / after.estimate.n, draws) })
  }
  const named = factors.length
  return { named, both: both / named, later: later / named, times: factors.toSorted((a, b) => a - b)[Math.floor(named / 2)] ?? NaN }
}

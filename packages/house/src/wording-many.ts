/** How much of what a whole report says has changed is a false alarm, where many numbers are compared at once. */
import { changes, type Change, type Estimate, type Measure } from "@folkmoot/metrics"
import { drawsOf, many, type Draws } from "./coverage-draws.ts"
import { resolutionRate } from "@folkmoot/metrics/resolution-rate"
import type { World } from "./wording-worlds.ts"

/** A number over two periods, and whether it truly moved. */
interface Compared {
  readonly before: Estimate
  readonly after: Estimate
  readonly hasMoved: boolean
  /** Whether it stands in the report; the others are compared and not told. */
  readonly isTold: boolean
}

/** What is compared at once. */
export interface Sheet {
  readonly said: string
  readonly draw: (draws: Draws) => readonly Compared[]
}

/**
 * What a report gets wrong.
 *
 * @remarks
 * Unit: shares in [0, 1], on average over reports. `any`: reports with a false alarm in them. `falsely`: how much of what is said to have changed
 * did not, a report that says nothing counting as none. `found`: how many of those that moved are said to have; `NaN` where none moved.
 */
export interface Sheeted {
  readonly any: number
  readonly falsely: number
  readonly found: number
}

const then = { label: "all", from: "2024-01-01T00:00:00.000Z", to: "2025-01-01T00:00:00.000Z" }
const now = { label: "all", from: "2025-01-01T00:00:00.000Z", to: "2026-01-01T00:00:00.000Z" }

const measuresOf = (all: readonly Compared[], of: "before" | "after"): readonly Measure[] =>
  all.map((one, at) => ({ metric: String(at), variant: "own", period: of === "before" ? then : now, group: {}, estimate: one[of] }))

const isSaidToHaveMoved = ({ comparison }: Change): boolean => comparison.comparable && (comparison.verdict === "higher" || comparison.verdict === "lower")

/** Compares so many reports. */
export const sheeted = ({ said, draw }: Sheet, times: number, compareAll: typeof changes = changes): Sheeted => {
  const draws = drawsOf(said)
  let [any, falsely, found, moved] = [0, 0, 0, 0]
  for (let i = 0; i < times; i++) {
    const all = draw(draws)
    const told = compareAll(measuresOf(all, "before"), measuresOf(all, "after")).flatMap((change) => {
      const one = all[Number(change.metric)]
      return one?.isTold === true && isSaidToHaveMoved(change) ? [one] : []
    })
    const right = told.filter(({ hasMoved }) => hasMoved).length
    if (told.length > right) any++
    if (told.length > 0) falsely += (told.length - right) / told.length
    found += right
    moved += all.filter(({ hasMoved, isTold }) => hasMoved && isTold).length
  }
  return { any: any / times, falsely: falsely / times, found: found / moved }
}

const ofWorld = (world: World, hasMoved: boolean, isTold: boolean, draws: Draws): Compared => {
  const { before, after } = world.pair(world.sizes[1], hasMoved ? "worth" : "nothing", draws)
  return { before: before.estimate, after: after.estimate, hasMoved, isTold }
}

/** Numbers of all families in turn, of which the first so many truly moved. */
export const mixed = (worlds: readonly World[], said: string, count: number, moved: number, isTold: (hasMoved: boolean, at: number) => boolean = () => true): Sheet => ({
  said,
  draw: (draws) => many(count, (at) => {
    const hasMoved = at < moved
    return ofWorld(worlds[at % worlds.length] as World, hasMoved, isTold(hasMoved, at), draws)
  }),
})

/** How many threads one period has of which many shares are counted. */
const threads = 150

/** Shares of the same threads: what is true of one thread by one count is likely to be true of it by the next. */
export const overlapping = (said: string, count: number, alike: number): Sheet => ({
  said,
  draw: (draws) => {
    const bars = many(count, () => 1.2 * (draws.uniform() - 0.5))
    const period = (): readonly Estimate[] => {
      const hits = bars.map(() => 0)
      for (let i = 0; i < threads; i++) {
        const own = draws.normal()
        for (const [at, bar] of bars.entries()) if (Math.sqrt(alike) * own + Math.sqrt(1 - alike) * draws.normal() > bar) hits[at] = (hits[at] ?? 0) + 1
      }
      return hits.map((resolved) => resolutionRate({ resolved, opened: threads }))
    }
    const [before, after] = [period(), period()]
    return before.map((estimate, at) => ({ before: estimate, after: after[at] as Estimate, hasMoved: false, isTold: true }))
  },
})

/** How often a number is told among others that did not move, once as many cases are there as were said to be missing; in [0, 1]. */
export const waitedAmong = (world: World, others: readonly World[], count: number, times: number): number => {
  const draws = drawsOf(`${world.metric} waited among ${count}`)
  let [named, told] = [0, 0]
  for (let i = 0; i < times; i++) {
    const { before, after } = world.pair(world.sizes[1], "worth", draws)
    const rest = many(count - 1, (at) => ofWorld(others[at % others.length] as World, false, true, draws))
    const changeOf = (a: Estimate, b: Estimate): Change["comparison"] | undefined => {
      const all = [{ before: a, after: b, hasMoved: true, isTold: true }, ...rest]
      return changes(measuresOf(all, "before"), measuresOf(all, "after"))[0]?.comparison
    }
    const comparison = changeOf(before.estimate, after.estimate)
    if (comparison?.comparable !== true || comparison.needed === undefined || !before.estimate.measured || !after.estimate.measured) continue
    named++
    const by = comparison.needed / (before.estimate.n + after.estimate.n)
    const later = changeOf(before.more(by, draws).estimate, after.more(by, draws).estimate)
    if (later?.comparable === true && later.verdict !== "cannot-tell") told++
  }
  return told / named
}

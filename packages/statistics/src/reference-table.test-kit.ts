import { readFileSync } from "node:fs"
import { durationsOf, type Durations } from "./durations.ts"

/** One line of `reference/distributions.json`; the quantile is that of the double nearest to `lower`. */
export interface ReferencePoint {
  readonly parameters: readonly number[]
  readonly x: number
  readonly lower: number
  readonly upper: number
  readonly quantile: number | null
}

/** A set of observations in `reference/survival.json` with what R makes of them. */
interface ReferenceGroup {
  readonly durations: Durations
  readonly steps: readonly ReferenceStep[]
  readonly quantiles: readonly (readonly [probability: number, value: number | null, low: number | null, high: number | null])[]
}

type ReferenceStep = readonly [
  time: number,
  atRisk: number,
  events: number,
  survival: number,
  standardError: number | null,
  low: number | null,
  high: number | null,
]

/** Groups that R compares by its log-rank test; `null` where there is but one. */
interface ReferenceCase {
  readonly name: string
  readonly groups: readonly ReferenceGroup[]
  readonly logRank: {
    readonly observed: readonly number[]
    readonly expected: readonly number[]
    readonly statistic: number
    readonly df: number
    readonly p: number
  } | null
}

const tableIn = (file: string): unknown => JSON.parse(readFileSync(new URL(`../reference/${file}`, import.meta.url), "utf8"))

/** What arbitrary precision says about one distribution, at least one point. */
export function referencePoints(name: string): readonly ReferencePoint[] {
  const { distributions } = tableIn("distributions.json") as {
    distributions: { name: string; parameters: number[]; rows: [number, number, number, number | null][] }[]
  }
  const points = distributions
    .filter((distribution) => distribution.name === name)
    .flatMap(({ parameters, rows }) => rows.map(([x, lower, upper, quantile]) => ({ parameters, x, lower, upper, quantile })))
  if (points.length === 0) throw new Error(`reference/distributions.json holds nothing about ${name}`)
  return points
}

/** What R says about survival, published data sets and edges. */
export function referenceCases(): readonly ReferenceCase[] {
  const { cases } = tableIn("survival.json") as {
    cases: (Omit<ReferenceCase, "groups"> & { groups: (Omit<ReferenceGroup, "durations"> & { time: number[]; status: number[] })[] })[]
  }
  return cases.map(({ name, logRank, groups }) => ({
    name,
    logRank,
    groups: groups.map(({ time, status, steps, quantiles }) => ({
      durations: durationsOf(time.map((after, i) => ({ after, observed: status[i] === 1 }))),
      steps,
      quantiles,
    })),
  }))
}

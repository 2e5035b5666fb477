import { criticalValue } from "@folkmoot/statistics"
import type { Caveat, Outcome } from "./estimate.ts"
import { invalid } from "./invalid.ts"
import { aNumber, aText, recorded, type CellForm } from "./statistic.ts"

/**
 * How far one objective was when it was looked at.
 *
 * @remarks
 * Unit: `readAt`, `startsAt` and `dueAt` in milliseconds, all else in the unit of the objective's metric; `low` and `high` are the ends
 * of the interval of `value` at level 0.95, and equal to it where nothing is known of how sure it is.
 */
export interface Reading {
  readonly objective: string
  readonly readAt: number
  readonly value: number
  readonly low: number
  readonly high: number
  readonly baseline: number
  readonly target: number
  readonly startsAt?: number | undefined
  readonly dueAt?: number | undefined
}

const ifKnown: CellForm<number | undefined> = ["milliseconds, or nothing", (value) => value === undefined || Number.isFinite(value)]

/** Readings of objectives, several of one if it was read several times. */
export const readings = /* @__PURE__ */ recorded<Reading>({
  objective: aText, readAt: aNumber, value: aNumber, low: aNumber, high: aNumber, baseline: aNumber, target: aNumber, startsAt: ifKnown, dueAt: ifKnown,
})

/** Where one objective stands between its baseline, which is 0, and its target, which is 1. */
export interface Standing {
  readonly of: string
  readonly value: number
  readonly low: number
  readonly high: number
}

/** What goes with every number made of standings; its parts are these, in the order of their objectives. */
interface Standings {
  readonly n: number
  readonly parts: readonly Standing[]
  readonly scope: { readonly objectives: string }
  readonly caveats: readonly Caveat[]
}

const rangeUntold: Caveat = {
  id: "range-untold",
  text: {
    en: "Some readings do not say how sure they are and are taken as certain, so the range is too narrow.",
    de: "Bei einigen Zwischenständen fehlt die Angabe, wie sicher sie sind; sie gelten hier als sicher, daher ist der Bereich zu schmal.",
    da: "Nogle aflæsninger oplyser ikke, hvor sikre de er, og regnes for sikre; intervallet er derfor for smalt.",
  },
}

const aim = ({ baseline, target }: Reading) => (value: number) => (value - baseline) / (target - baseline) + 0

/** Later readings come last, and of two at one moment the one that shows less. */
const byTime = (one: Reading, other: Reading): number => one.readAt - other.readAt || aim(other)(other.value) - aim(one)(one.value)

/**
 * Where each objective stands by its latest reading, or why that cannot be said.
 *
 * @remarks
 * Unit: multiples of the way from baseline to target, whichever of them is larger: below 0 where it went the wrong way, above 1 where it
 * went further; `expected`, where it is given, is taken from it. Ranges are stretched from level 0.95 to the level asked, as a normal
 * variable's would.
 */
export const standingsOf = (
  given: readonly Reading[],
  level: number,
  expected: (reading: Reading) => number = () => 0,
): Standings | Extract<Outcome, { readonly measured: false }> => {
  if (given.length === 0) return { measured: false, why: "no-data", detail: "readings holds nothing: no objective was looked at." }
  for (const [index, { objective, value, low, high, baseline, target }] of given.entries()) {
    if (!(low <= value && value <= high)) return invalid(`readings[${index}].value`, value, `a number between low (${low}) and high (${high})`)
    // So near to each other that dividing by what lies between them says nothing.
    if (Math.abs(target - baseline) <= 1e-9 * Math.max(Math.abs(target), Math.abs(baseline))) {
      return { measured: false, why: "undefined-term", detail: `${objective} begins where it is to end, at ${target}: there is no way to be made.` }
    }
  }
  const latest = new Map(given.toSorted(byTime).map((reading) => [reading.objective, reading]))
  const stretch = criticalValue(level) / criticalValue(0.95)
  const standings = [...latest.values()]
    .toSorted((one, other) => (one.objective < other.objective ? -1 : 1))
    .map((reading) => {
      const line = expected(reading)
      const at = (value: number): number => aim(reading)(value) - line
      const [value, ...ends] = [reading.value, reading.low, reading.high].map(at) as [number, number, number]
      const [below, above] = [value - Math.min(...ends), Math.max(...ends) - value]
      return { of: reading.objective, value, low: value - stretch * below, high: value + stretch * above }
    })
  return {
    n: standings.length,
    parts: standings,
    scope: { objectives: standings.map(({ of }) => of).join(", ") },
    caveats: standings.every(isUnsure) ? [] : [rangeUntold],
  }
}

const isUnsure = ({ low, high }: Standing): boolean => low < high

/** How an interval came about that is made of readings: out of their own ranges, or of nothing but what was seen. */
export const methodOf = (standings: readonly Standing[]): string => (standings.some(isUnsure) ? "readings" : "observed")

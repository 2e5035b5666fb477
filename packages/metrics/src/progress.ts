import { criticalValue, type Interval } from "@folkmoot/statistics"
import type { Caveat, Outcome } from "./estimate.ts"
import { invalid } from "./invalid.ts"
import { aNumber, aText, recorded } from "./statistic.ts"

/**
 * How far one objective was when it was looked at.
 *
 * @remarks
 * Unit: `readAt` in milliseconds, all else in the unit of the objective's metric; `low` and `high` are the ends of the interval of
 * `value` at level 0.95, and equal to it where nothing is known of how sure it is.
 */
export interface Reading {
  readonly objective: string
  readonly readAt: number
  readonly value: number
  readonly low: number
  readonly high: number
  readonly baseline: number
  readonly target: number
}

/** Readings of objectives, several of one if it was read several times. */
export const readings = /* @__PURE__ */ recorded<Reading>({
  objective: aText, readAt: aNumber, value: aNumber, low: aNumber, high: aNumber, baseline: aNumber, target: aNumber,
})

/** Where one objective stands between its baseline, which is 0, and its target, which is 1. */
export interface Standing {
  readonly of: string
  readonly value: number
  readonly low: number
  readonly high: number
}

/** Standings in the order of their objectives, and what goes with all that is made of them. */
interface Standings {
  readonly standings: readonly Standing[]
  readonly told: { readonly n: number; readonly parts: readonly Standing[]; readonly scope: { readonly objectives: string }; readonly caveats: readonly Caveat[] }
}

const rangeUntold: Caveat = {
  id: "range-untold",
  text: {
    en: "Some readings do not say how sure they are and are taken as certain; the range is too narrow.",
    de: "Einige Zwischenstände sagen nicht, wie sicher sie sind, und gelten hier als sicher; der Bereich ist zu schmal.",
    da: "Nogle aflæsninger siger ikke, hvor sikre de er, og regnes for sikre; intervallet er for smalt.",
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
 * went further. Ranges are stretched from level 0.95 to the level asked, as a normal variable's would.
 */
export const standingsOf = (given: readonly Reading[], level: number): Standings | Extract<Outcome, { readonly measured: false }> => {
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
      const at = aim(reading)
      const [value, ...ends] = [reading.value, reading.low, reading.high].map(at) as [number, number, number]
      return { of: reading.objective, value, low: value - stretch * (value - Math.min(...ends)), high: value + stretch * (Math.max(...ends) - value) }
    })
  const isUnsure = ({ low, high }: Standing): boolean => low < high
  const told = {
    n: standings.length,
    parts: standings,
    scope: { objectives: standings.map(({ of }) => of).join(", ") },
    caveats: standings.every(isUnsure) ? [] : [rangeUntold],
  }
  return { standings, told }
}

/** How an interval came about that is made of readings: out of their own ranges, or of nothing but what was seen. */
export const methodOf = (standings: readonly Standing[]): Interval["method"] => (standings.some(({ low, high }) => low < high) ? "readings" : "observed")

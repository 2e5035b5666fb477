import { criticalValue } from "@folkmoot/statistics"
import type { Caveat, Refusal } from "./estimate.ts"
import { invalid } from "./invalid.ts"
import { aNumber, aText, recorded, type CellForm } from "./statistic.ts"
import { unmeasured } from "./unmeasured.ts"

/** How far one objective was when it was looked at. */
export interface ObjectiveReading {
  /** Which objective, by any name that is the same each time. */
  readonly objective: string
  /** When it was looked at, in milliseconds since 1970 in UTC; the latest reading of an objective counts. */
  readonly readAt: number
  /** How far it was, in the unit of the objective's metric. */
  readonly value: number
  /** The lower end of the interval of `value` at level 0.95; equal to it where nothing is known of how sure it is. */
  readonly low: number
  /** The higher end of that interval. */
  readonly high: number
  /** Where the objective began, in the same unit. */
  readonly baseline: number
  /** Where it is to go, in the same unit; it may lie below the baseline. */
  readonly target: number
  /** When it starts, in milliseconds since 1970 in UTC; only `ahead-of-plan` needs it. */
  readonly startsAt?: number | undefined
  /** When it is due, after `startsAt`; only `ahead-of-plan` needs it. */
  readonly dueAt?: number | undefined
}

const ifKnown: CellForm<number | undefined> = ["milliseconds, or nothing", (value) => value === undefined || Number.isFinite(value)]

/** Readings of objectives, several of one if it was read several times. */
export const readings = /* @__PURE__ */ recorded<ObjectiveReading>({
  objective: aText, readAt: aNumber, value: aNumber, low: aNumber, high: aNumber, baseline: aNumber, target: aNumber, startsAt: ifKnown, dueAt: ifKnown,
})

/** Where one objective stands between its baseline, which is 0, and its target, which is 1. */
export interface Standing {
  /** The objective's name. */
  readonly of: string
  /** In multiples of the way from baseline to target. */
  readonly value: number
  /** The lower end of its range, in the same. */
  readonly low: number
  /** The higher end of its range, in the same. */
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

const aim = ({ baseline, target }: ObjectiveReading) => (value: number) => (value - baseline) / (target - baseline) + 0

/** Later readings come last, and of two at one moment the one that shows less. */
const byTime = (one: ObjectiveReading, other: ObjectiveReading): number => one.readAt - other.readAt || aim(other)(other.value) - aim(one)(one.value)

/**
 * Where each objective stands by its latest reading, or why that cannot be said.
 *
 * @remarks
 * Unit: multiples of the way from baseline to target, whichever of them is larger: below 0 where it went the wrong way, above 1 where it
 * went further; `expected`, where it is given, is taken from it. Ranges are stretched from level 0.95 to the level asked, as a normal
 * variable's would.
 */
export const standingsOf = (
  given: readonly ObjectiveReading[],
  level: number,
  expected: (reading: ObjectiveReading) => number = () => 0,
): Standings | Refusal => {
  if (given.length === 0) return unmeasured("no-data", "readings holds nothing: no objective was looked at.")
  for (const [index, { objective, value, low, high, baseline, target }] of given.entries()) {
    if (!(low <= value && value <= high)) return invalid(`readings[${index}].value`, value, `a number between low (${low}) and high (${high})`)
    // So near to each other that dividing by what lies between them says nothing.
    if (Math.abs(target - baseline) <= 1e-9 * Math.max(Math.abs(target), Math.abs(baseline))) {
      return unmeasured("undefined-term", `${objective} begins where it is to end, at ${target}: there is no way to be made.`)
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
  const beyond = standings.find((one) => [one.value, one.low, one.high].some((end) => !(Math.abs(end) <= 1e150)))
  if (beyond !== undefined) return invalid("readings", beyond.of, "objectives whose numbers can be set against each other: this one's are too far apart")
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

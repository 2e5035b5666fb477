import type { Instant, Period, Reach, StatisticKind, Summary } from "@folkmoot/facts"
import { durationsOf, mergeTallies, tallyOf, tallyTotal, type Tally } from "@folkmoot/statistics"
import { recordedOnlySince } from "./covered.ts"
import type { Caveat, Estimate, Exclusion, Outcome } from "./estimate.ts"
import { invalid } from "./invalid.ts"
import type { Reading, TotalPart } from "./read.ts"
import { unmeasured } from "./unmeasured.ts"

/** How each kind of term's tally is read, as the estimators want it. */
const statisticFrom: { readonly [Kind in StatisticKind]: (tally: Tally, names: readonly string[]) => unknown } = {
  count: tallyTotal,
  distinct: (tally) => tally.length,
  records: (tally, names) => tally.map(({ key, n }) => Object.fromEntries(names.map((name, index) => [name, index === key.length ? n : key[index]]))),
  durations: (tally) => durationsOf(tally.map(({ key: [after, observed], n }) => ({ after: Number(after), observed: observed === true, n }))),
}

/** Finds the tally of a summary in the period and group at hand. */
export type Find = (part: { readonly summary: Summary; readonly reach: Reach }) => Tally

/** What an estimate is made under. */
export interface Conditions {
  readonly period: Period | undefined
  readonly level: number
  readonly timeZone: string
  readonly asOf: Instant
  /** Periods and groups of fewer cases are suppressed; 0 where nothing is cut. */
  readonly smallestCell: number
}

/** What a reading came to in one period and group. */
export interface Finished {
  readonly outcome: Outcome
  readonly exclusions: readonly Exclusion[]
  /** Whether anything at all was there to count. */
  readonly counted: boolean
}

/** A total with its tally. */
export type Total = Omit<TotalPart, "sign" | "reach" | "summary"> & { readonly tally: Tally }

/** The tally of each total, its parts put together. */
export const totalsOf = ({ totals }: Reading, find: Find): readonly Total[] => {
  const whole = new Map<string, Total>()
  for (const { total, sign, reach, summary, ...part } of totals) {
    const tally = find({ reach, summary })
    const before = whole.get(total)?.tally ?? []
    whole.set(total, { ...part, total, tally: mergeTallies(before, sign === 1 ? tally : tally.map(({ key, n }) => ({ key, n: -n }))) })
  }
  return [...whole.values()]
}

/** Whether none of the waits has ended: where rows are hidden whose waits had, they tell no more of how long it takes than none at all. */
const onlyWaiting = ({ kind, tally }: Pick<TotalPart, "kind"> & { readonly tally: Tally }): boolean =>
  kind === "durations" && tally.every(({ key: [, observed] }) => observed !== true)

/** How many cases a number rests on, or what can be said in its place; `undefined` where nothing can. */
export const casesOf = (outcome: Outcome | Estimate): number | undefined => (outcome.measured ? outcome.n : outcome.why === "invalid-input" ? undefined : outcome.bound?.n)

/** What a reading's estimator says about one period and group, and what was left out there. */
export const finish = (reading: Reading, find: Find, { period, level, timeZone, asOf, smallestCell }: Conditions): Finished => {
  const refused = reading.refused ?? notYetRecorded(reading, period?.to, timeZone)
  if (refused !== undefined) return { outcome: refused, exclusions: [], counted: false }
  const { metric, variant, options } = reading
  const totals = totalsOf(reading, find)
  const left = reading.left.flatMap((part) =>
    find(part).map(({ key: [reason], n }) => ({ ...part.reasons[String(reason)], table: part.table, reason: String(reason), count: n })),
  )
  const exclusions = tallyOf(left.map(({ reason, count }) => ({ key: [reason], n: count }))).map(({ key: [reason], n }) => ({ reason: String(reason), count: n }))
  const counted = totals.some(({ tally }) => tally.length > 0)
  const done = (outcome: Outcome): Finished => ({ outcome, exclusions, counted })

  // A total may be put together of several tables: of each it is asked by itself what is left.
  // What there was before, such as names, is not counted where something of the period is.
  const isEmpty = (table: string): boolean => {
    const parts = reading.totals.filter((part) => part.table === table)
    const counting = parts.filter(({ reach }) => reach !== "up-to")
    return (counting.length > 0 ? counting : parts).every((part) => find(part).length === 0)
  }
  const isHidden = (name: string): boolean => totals.every((part) => part.total !== name || part.tally.length === 0 || onlyWaiting(part))
  const telling = left.filter(({ why, hides, table }) => why !== undefined && (hides === undefined ? isEmpty(table) : isHidden(hides)))
  const worst = telling.toSorted((a, b) => b.count - a.count)[0]
  if (worst?.why !== undefined) {
    const listed = left.filter(({ table }) => table === worst.table).map(({ reason, count }) => `${count} ${reason}`)
    return done(unmeasured(worst.why, `Nothing is left of ${worst.table} to count; left out were: ${listed.join(", ")}.`))
  }

  const statistics = Object.fromEntries(totals.map(({ total, kind, names, tally }) => [total, statisticFrom[kind](tally, names)]))
  const [negative, taken] = Object.entries(statistics).find(([, statistic]) => typeof statistic === "number" && statistic < 0) ?? []
  if (negative !== undefined) return done(invalid(negative, taken, "at least 0: more was taken away here than there was"))
  const elapsed = period === undefined ? 0 : Math.max(0, asOf - period.to)
  const outcome: Outcome = (metric.variants[variant]?.estimate ?? metric.estimate)(statistics, { options, level, elapsed })
  const cases = casesOf(outcome) ?? 0
  if (cases > 0 && cases < smallestCell) {
    const detail = `Fewer than ${smallestCell} cases here: shown, they could point to single people. Ask for a longer period or a larger group.`
    return { outcome: unmeasured("suppressed", detail), exclusions: [], counted }
  }
  if (outcome.measured) {
    const unknown = left.some(({ hides }) => hides !== undefined) ? [partlyUnknown] : []
    return done({ ...outcome, caveats: [...(outcome.caveats ?? []), ...reading.caveats, ...unknown] })
  }
  if (counted || outcome.why === "invalid-input") return done(outcome)
  const listed = exclusions.map(({ reason, count }) => `${count} ${reason}`).join(", ")
  return done(unmeasured("no-data", listed === "" ? "Nothing happened here that could be counted." : `Nothing is left to count; left out were: ${listed}.`))
}

/** Why a period that ended before anything was recorded has no number. */
export const notYetRecorded = ({ recorded }: Reading, end: Instant | undefined, timeZone: string): Outcome | undefined => {
  const late = recorded.find(({ since }) => end !== undefined && since >= end)
  return late && unmeasured("not-recorded", recordedOnlySince(late.table, late.since, timeZone))
}

const partlyUnknown: Caveat = {
  id: "partly-unknown",
  text: {
    en: "Some records do not tell what decides whether they count; they were left out.",
    de: "Bei einigen Einträgen fehlt die Angabe, die darüber entscheidet, ob sie zählen; sie blieben unberücksichtigt.",
    da: "Nogle registreringer mangler den oplysning, der afgør, om de tæller med; de er udeladt.",
  },
}

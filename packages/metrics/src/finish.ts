import type { Answer, Cell, StatisticKind } from "@folkmoot/facts"
import { durationsOf, mergeTallies, tallyOf, tallyTotal, type Tally } from "@folkmoot/statistics"
import type { Exclusion, Outcome } from "./estimate.ts"
import type { StatisticByKind } from "./input.ts"
import type { Reading } from "./read.ts"

/** Which of an engine's answers make one estimate. */
interface Place {
  readonly bucket: number
  readonly group: readonly (string | null)[]
  readonly level: number
  readonly smallestGroup: number
}

/** How each kind of statistic is read from a tally. */
const statistics: { readonly [Kind in StatisticKind]: (tally: Tally) => StatisticByKind[Kind] } = {
  count: tallyTotal,
  distinct: (tally) => tally.length,
  amounts: (tally) => tally.map(({ key: [kind, currency], n }) => ({ kind, amount: n, currency }) as StatisticByKind["amounts"][number]),
  durations: (tally) => durationsOf(tally.map(({ key: [after, observed], n }) => ({ after: after as number, observed: observed === true, n }))),
}

const sameGroup = (a: readonly Cell[], b: readonly Cell[]): boolean => a.every((cell, index) => cell === b[index])

/** What a reading's estimator says about one period and group, and what was left out there. */
export const outcomeOf = (reading: Reading, answers: readonly Answer[], place: Place): { readonly outcome: Outcome; readonly exclusions: readonly Exclusion[] } => {
  if (reading.refused !== undefined) return { outcome: reading.refused, exclusions: [] }
  const here = answers.filter(({ group }) => sameGroup(group, place.group))
  const tallyIn = (summary: number, upTo: boolean): Tally =>
    mergeTallies(
      ...here
        .filter((answer) => answer.summary === summary && (upTo ? answer.bucket <= place.bucket : answer.bucket === place.bucket))
        .map(({ entries }) => tallyOf(entries)),
    )
  const tallies = reading.terms.map(({ upTo }, index) => tallyIn(index, upTo))
  const totals = Object.fromEntries(reading.terms.map(({ name, kind }, index) => [name, statistics[kind](tallies[index] as Tally)]))
  const left = mergeTallies(...reading.summaries.slice(reading.terms.length).map((_, index) => tallyIn(reading.terms.length + index, false)))
  const exclusions = left.map(({ key: [reason], n }) => ({ reason: String(reason), count: n }))
  const outcome: Outcome = reading.metric.estimate(totals, { options: reading.options, level: place.level, variant: reading.variant })
  if (outcome.measured) return { outcome: outcome.n < place.smallestGroup ? suppressed(place.smallestGroup) : outcome, exclusions }
  return { outcome: tallies.every((tally) => tally.length === 0) ? emptyHanded(outcome, exclusions) : outcome, exclusions }
}

const suppressed = (smallest: number): Outcome => ({
  measured: false,
  why: "suppressed",
  detail: `Fewer than ${smallest} cases in this group: shown, it could point to single people.`,
})

/** What to say where nothing was counted: nothing at all was there, or all of it was left out, or it is too early. */
const emptyHanded = (outcome: Outcome, exclusions: readonly Exclusion[]): Outcome => {
  const young = exclusions.find(({ reason }) => reason === "too-young")
  if (young !== undefined) {
    return { measured: false, why: "window-open", detail: `${young.count} cases are too young to judge: they have not been followed for the whole horizon.` }
  }
  if (outcome.measured || outcome.why === "invalid-input") return outcome
  const listed = exclusions.map(({ reason, count }) => `${count} ${reason}`).join(", ")
  return { ...outcome, measured: false, why: "no-data", detail: listed === "" ? "Nothing happened here that could be counted." : `Nothing is left to count; left out were: ${listed}.` }
}

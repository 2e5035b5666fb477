import type { Measure } from "@folkmoot/metrics"
import type { Changed } from "./change-words.ts"
import { finenessOf, sharedClock, toldApart, type Apart, type Clock, type Writable } from "./fineness.ts"
import { differenceUnit } from "./format.ts"
import { ledgerId, type LimitsOf } from "./ledger.ts"
import { isMeasured, type MeasuredMeasure } from "./need.ts"

/** The difference of two numbers, to be written; nothing where they cannot be compared. */
const differenceIn = ({ change: { comparison } }: Changed): Writable | undefined => {
  if (!comparison.comparable) return undefined
  const { difference: value, interval: { low, high, open }, unit, currency } = comparison
  return { unit: differenceUnit(unit), currency, value, low, high, ...(open === undefined ? {} : { open }) }
}

/**
 * How finely numbers are written that are read beside each other: a number and the same one earlier with their difference, and all durations of one metric.
 *
 * @remarks
 * A pair has one unit of time and as many digits wherever in the report it stands, in every language, and its difference is that of the two written numbers.
 * Nothing for a number that stands alone.
 */
export const besideIn = (changes: readonly Changed[], measures: readonly Measure[], limitsOf: LimitsOf): ((measure: MeasuredMeasure) => Apart | undefined) => {
  const writable = ({ metric, estimate: { unit, currency, value, interval } }: MeasuredMeasure): Writable => ({ unit, currency, value, ...interval, heldAgainst: limitsOf(metric, unit) })
  const wholes = measures.filter(isMeasured).filter(({ group }) => Object.keys(group).length === 0)
  const durations = new Map<string, readonly MeasuredMeasure[]>()
  for (const measure of wholes.filter(({ estimate }) => estimate.unit === "milliseconds")) {
    const number = JSON.stringify([measure.metric, measure.variant])
    durations.set(number, [...(durations.get(number) ?? []), measure])
  }
  const told = new Map<string, Apart>()
  const clocks = new Map<string, Clock>()
  for (const [number, all] of durations) {
    const clock = sharedClock(all.map(({ estimate }) => estimate.value))
    clocks.set(number, clock)
    for (const measure of all) told.set(ledgerId(measure), { fineness: finenessOf(writable(measure), clock) })
  }
  for (const changed of changes) {
    const { change: { metric, variant, to }, before } = changed
    const after = wholes.find((one) => one.metric === metric && one.variant === variant && one.period.from === to.from && one.period.to === to.to)
    if (after === undefined || after.estimate.unit !== before.estimate.unit || after.estimate.currency !== before.estimate.currency) continue
    const apart = toldApart(writable(before), writable(after), differenceIn(changed), clocks.get(JSON.stringify([metric, variant])))
    told.set(ledgerId(before), apart).set(ledgerId(after), apart)
  }
  return (measure) => told.get(ledgerId(measure))
}

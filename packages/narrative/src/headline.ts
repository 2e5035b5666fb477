import type { Locale } from "@folkmoot/facts"
import type { Measured, Unit } from "@folkmoot/metrics"
import type { Binder } from "./ledger.ts"
import { sayMessage } from "./message.ts"
import type { MeasuredMeasure } from "./need.ts"
import type { Headline } from "./report.ts"

/** The scale a unit is drawn on; where it has no end of its own, somewhat past the interval. */
const scales: { readonly [U in Unit]: (estimate: Measured) => readonly [number, number] } = {
  ratio: () => [0, 1],
  "nps-points": () => [-100, 100],
  milliseconds: ({ interval }) => [0, interval.high * 1.25],
  "per-person": ({ interval }) => [0, interval.high * 1.25],
  money: ({ interval }) => [Math.min(0, interval.low), interval.high * 1.25],
}

/** Shows a measure large. */
export const headlineOf = (locale: Locale, bind: Binder, block: string, label: string, measure: MeasuredMeasure): Headline => {
  const bound = bind.measure(measure)
  const { estimate } = measure
  return {
    block,
    label,
    value: bound.plain ?? bound.full,
    range: bound.range ?? bound.full,
    note: sayMessage(locale, "n = {$n}", { n: bind.cases(measure) }),
    drawn: { value: estimate.value, low: estimate.interval.low, high: estimate.interval.high, scale: scales[estimate.unit](estimate) },
  }
}

import type { Texts } from "@folkmoot/facts"
import { stretchOf } from "@folkmoot/maturity"
import { possibleRange, type Measured } from "@folkmoot/metrics"
import { textIn, type Language } from "./language.ts"
import type { Binder } from "./ledger.ts"
import { sayMessage } from "./message.ts"
import type { MeasuredMeasure } from "./need.ts"
import type { Headline } from "./report.ts"

/** The scale a measure is drawn on: what its unit can be at all, or where that has no end somewhat past the interval. */
const scaleOf = ({ unit, interval }: Measured): readonly [number, number] => {
  const { low, high } = possibleRange(unit)
  return Number.isFinite(low) && Number.isFinite(high) ? [low, high] : [Math.min(0, interval.low * 1.25), Math.max(0, interval.high * 1.25)]
}

/** How many cases a number seen first rests on. */
export const headlineNote: Texts = { en: "n = {$n}", de: "n = {$n}", da: "n = {$n}" }

/** Shows a measure large. */
export const headlineOf = (language: Language, bind: Binder, block: string, called: Texts, measure: MeasuredMeasure): Headline => {
  const { text: label, ...rest } = textIn(language, called)
  const bound = bind.measure(measure)
  const { estimate } = measure
  const scale = scaleOf(estimate)
  // An open end is drawn to the end of the scale.
  const { low, high } = stretchOf(estimate) ?? estimate.interval
  return {
    block,
    label,
    ...rest,
    value: bound.plain ?? bound.full,
    range: bound.range ?? bound.full,
    note: sayMessage(language, headlineNote, { n: bind.cases(measure) }),
    drawn: { value: estimate.value, low: Math.max(low, scale[0]), high: Math.min(high, scale[1]), scale },
  }
}

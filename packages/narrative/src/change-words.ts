import type { Locale, Texts } from "@folkmoot/facts"
import type { Change, Comparison, Unlike } from "@folkmoot/metrics"
import type { Context } from "./context.ts"
import type { Binder } from "./ledger.ts"
import { sayMessage } from "./message.ts"
import type { MeasuredMeasure } from "./need.ts"
import { daysOf } from "./notes.ts"
import type { Phrase } from "./report.ts"

/** The share of false alarms allowed among all numbers that are said to have risen or fallen. */
export const falseDiscoveryRate = 0.05

/** A change with the measure it starts from. */
export interface Changed {
  readonly change: Change
  readonly before: MeasuredMeasure
}

const texts = {
  higher: {
    en: "From {$from} to {$until} it was {$before}; since then it has risen by {$difference}.",
    de: "Vom {$from} bis {$until} betrug der Wert {$before}; seither ist er um {$difference} gestiegen.",
    da: "Fra {$from} til {$until} lå tallet på {$before}; siden da er det steget med {$difference}.",
  },
  lower: {
    en: "From {$from} to {$until} it was {$before}; since then it has fallen by {$difference}.",
    de: "Vom {$from} bis {$until} betrug der Wert {$before}; seither ist er um {$difference} gesunken.",
    da: "Fra {$from} til {$until} lå tallet på {$before}; siden da er det faldet med {$difference}.",
  },
  same: {
    en: "From {$from} to {$until} it was {$before}; it is about the same now.",
    de: "Vom {$from} bis {$until} betrug der Wert {$before}; er ist heute etwa gleich.",
    da: "Fra {$from} til {$until} lå tallet på {$before}; det er omtrent det samme nu.",
  },
  "cannot-tell": {
    en: "From {$from} to {$until} it was {$before}; whether it has risen or fallen since cannot be told yet.",
    de: "Vom {$from} bis {$until} betrug der Wert {$before}; ob er seither gestiegen oder gesunken ist, lässt sich noch nicht sagen.",
    da: "Fra {$from} til {$until} lå tallet på {$before}; om det siden er steget eller faldet, kan endnu ikke afgøres.",
  },
  "needs-more": {
    en: "From {$from} to {$until} it was {$before}; whether it has risen or fallen since cannot be told yet. About {$more} more cases would show a difference of the size seen.",
    de: "Vom {$from} bis {$until} betrug der Wert {$before}; ob er seither gestiegen oder gesunken ist, lässt sich noch nicht sagen. Etwa {$more} weitere Fälle würden einen Unterschied dieser Größe erkennen lassen.",
    da: "Fra {$from} til {$until} lå tallet på {$before}; om det siden er steget eller faldet, kan endnu ikke afgøres. Omkring {$more} flere tilfælde ville vise en forskel af den størrelse.",
  },
} as const satisfies Readonly<Record<string, Texts>>

const otherwise: Texts = {
  en: "It is not compared with the period before, because it was measured in another way then.",
  de: "Mit dem Zeitraum davor wird der Wert nicht verglichen, weil er damals anders gemessen wurde.",
  da: "Tallet sammenlignes ikke med perioden før, fordi det dengang blev målt på en anden måde.",
}

const incomparable: Readonly<Partial<Record<Unlike, Texts>>> = {
  "window-open": {
    en: "It is not compared with the period before, because cases of the period are still open.",
    de: "Mit dem Zeitraum davor wird der Wert nicht verglichen, weil Fälle des Zeitraums noch offen sind.",
    da: "Tallet sammenlignes ikke med perioden før, fordi nogle af periodens sager stadig er åbne.",
  },
  "windows-overlap": {
    en: "It is not compared with the other period, because the periods overlap.",
    de: "Mit dem anderen Zeitraum wird der Wert nicht verglichen, weil sich die Zeiträume überschneiden.",
    da: "Tallet sammenlignes ikke med den anden periode, fordi perioderne overlapper hinanden.",
  },
}

/** Fewer cases than this are not worth naming as what is missing: the next look will bring them. */
const worthNaming = 2

const missingCases = (comparison: Extract<Comparison, { comparable: true }>, sides: readonly MeasuredMeasure[]): number | undefined => {
  // What is unsure because something is assumed, no number of cases makes surer.
  if (sides.some(({ estimate }) => estimate.assumptions.some(({ swing }) => swing !== undefined))) return undefined
  const more = comparison.needed === undefined ? 0 : comparison.needed - sides.reduce((sum, { estimate }) => sum + estimate.n, 0)
  return more < worthNaming ? undefined : more
}

/** To two digits: how many cases are needed is known no better. */
const roughly = (count: number): number => {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(count)) - 1)
  return Math.ceil(count / step) * step
}

/**
 * Says what became of a number since an earlier period.
 *
 * @remarks
 * It rose or fell only where the interval of the difference excludes no change, it is about the same only within a margin somebody set; else
 * it cannot be told, and how many more cases would tell.
 */
export const sayChanged = (context: Context, bind: Binder, { change, before }: Changed, after: MeasuredMeasure): Phrase => {
  const { locale }: { readonly locale: Locale } = context
  const { comparison } = change
  if (!comparison.comparable) return sayMessage(locale, (incomparable[comparison.unlike] ?? otherwise)[locale], {})
  const { from, until } = daysOf(context, bind, before)
  const slots = { from: from ?? until, until, before: bind.measure(before), difference: bind.change(change, after) }
  if (comparison.verdict !== "cannot-tell") return sayMessage(locale, texts[comparison.verdict][locale], slots)
  const more = missingCases(comparison, [before, after])
  return more === undefined
    ? sayMessage(locale, texts["cannot-tell"][locale], slots)
    : sayMessage(locale, texts["needs-more"][locale], { ...slots, more: bind.count(`needed/${change.metric}/${change.variant}`, roughly(more)) })
}

import type { Texts } from "@folkmoot/facts"
import type { Change, Comparison, Unlike } from "@folkmoot/metrics"
import { power } from "@folkmoot/statistics"
import type { Context } from "./context.ts"
import { spanOf, type Span } from "./dateline.ts"
import type { Binder } from "./ledger.ts"
import { joined, sayMessage } from "./message.ts"
import type { MeasuredMeasure } from "./need.ts"
import { daysOf } from "./notes.ts"
import type { Phrase } from "./report.ts"

/** The share of false alarms allowed among all numbers that are said to have risen or fallen. */
export const falseDiscoveryRate = 0.05

/** A change with the measure it starts from. */
export interface Changed {
  /** How the two numbers compare, or why they cannot be compared. */
  readonly change: Change
  /** The number of the earlier period. */
  readonly before: MeasuredMeasure
}

/** What it was: with its days, as far as they are known, or without where the report says them under its title. */
export const changeOpenings = {
  "up-to": {
    en: "It was {$before} up to {$until}",
    de: "Bis zum {$until} betrug der Wert {$before}",
    da: "Til og med {$until} lå tallet på {$before}",
  },
  dated: {
    en: "It was {$before} from {$from} to {$until}",
    de: "Vom {$from} bis zum {$until} betrug der Wert {$before}",
    da: "Fra {$from} til {$until} lå tallet på {$before}",
  },
  earlier: {
    en: "In the earlier period it was {$before}",
    de: "Im Vergleichszeitraum betrug der Wert {$before}",
    da: "I sammenligningsperioden lå tallet på {$before}",
  },
} as const satisfies Readonly<Record<string, Texts>>

/** What has become of it. */
export const changeEndings = {
  higher: { en: "; since then it has risen by {$difference}.", de: "; seither ist er um {$difference} gestiegen.", da: "; siden da er det steget med {$difference}." },
  lower: { en: "; since then it has fallen by {$difference}.", de: "; seither ist er um {$difference} gesunken.", da: "; siden da er det faldet med {$difference}." },
  same: { en: "; it is about the same now.", de: "; seither ist er etwa gleich geblieben.", da: "; nu er det omtrent det samme." },
  "cannot-tell": {
    en: "; whether it has risen or fallen since cannot be told yet.",
    de: "; ob er seither gestiegen oder gesunken ist, lässt sich noch nicht sagen.",
    da: "; om det siden er steget eller faldet, kan endnu ikke afgøres.",
  },
  "needs-more": {
    en: "; if the difference holds, it takes longer periods with about {$more} more cases in all to tell whether it has risen or fallen since.",
    de: "; bleibt es bei diesem Unterschied, zeigen erst längere Zeiträume mit zusammen etwa {$more} weiteren Fällen, ob er seither gestiegen oder gesunken ist.",
    da: "; holder forskellen, skal der længere perioder med i alt omkring {$more} flere tilfælde til, før det kan afgøres, om tallet siden er steget eller faldet.",
  },
} as const satisfies Readonly<Record<string, Texts>>

export const measuredOtherwise: Texts = {
  en: "It is not compared with the earlier period, because it was measured in another way then.",
  de: "Ein Vergleich mit dem früheren Zeitraum entfällt, weil der Wert damals anders gemessen wurde.",
  da: "Tallet sammenlignes ikke med det tidligere, fordi det dengang blev målt på en anden måde.",
}

export const incomparable: Readonly<Partial<Record<Unlike, Texts>>> = {
  "window-open": {
    en: "It is not compared with the earlier period, because cases of the period are still open.",
    de: "Ein Vergleich mit dem früheren Zeitraum entfällt, weil noch nicht alle Fälle des Zeitraums abgeschlossen sind.",
    da: "Tallet sammenlignes ikke med det tidligere, fordi nogle af periodens sager stadig er åbne.",
  },
  "windows-overlap": {
    en: "It is not compared with the other period, because the periods overlap.",
    de: "Ein Vergleich entfällt, weil sich die Zeiträume überschneiden.",
    da: "Tallet sammenlignes ikke med den anden periode, fordi perioderne overlapper hinanden.",
  },
  "window-length": {
    en: "It is not compared with the other period, because it grows with the length of a period and these are not equally long.",
    de: "Ein Vergleich entfällt, weil der Wert mit der Länge des Zeitraums wächst und die beiden Zeiträume nicht gleich lang sind.",
    da: "Tallet sammenlignes ikke med den anden periode, fordi det vokser med periodens længde, og de to perioder ikke er lige lange.",
  },
}

/** More than so many times the cases there are is more than anybody will ever count. */
const withinReach = 100

/** How many cases more it would take to tell; none where nothing can be named. */
export const lacking = (comparison: Extract<Comparison, { comparable: true }>, sides: readonly MeasuredMeasure[]): number | undefined => {
  // What is unsure because something is assumed, no number of cases makes surer.
  if (comparison.needed === undefined || sides.some(({ estimate }) => estimate.assumptions.some(({ swing }) => swing !== undefined))) return undefined
  const there = sides.reduce((sum, { estimate }) => sum + estimate.n, 0)
  const more = comparison.needed - there
  return more > withinReach * there ? undefined : more
}

/** To two digits: how many cases are needed is known no better. */
export const roughly = (count: number): number => {
  const step = power(10, Math.max(0, String(count).length - 2))
  return Math.ceil(count / step) * step
}

/**
 * Says what became of a number since an earlier period.
 *
 * @remarks
 * It rose or fell only where the interval of the difference excludes no change, it is about the same only within a margin somebody set; else
 * it cannot be told, and in how many more cases of both periods together it would be in four of five samples. `compared` is the stretch the report says it compares with; what was measured over it
 * is said without its days.
 */
export const sayChanged = (context: Context, bind: Binder, { change, before }: Changed, after: MeasuredMeasure, compared?: Span): Phrase => {
  const { locale } = context
  const { comparison } = change
  if (!comparison.comparable) return sayMessage(locale, incomparable[comparison.unlike] ?? measuredOtherwise, {})
  const own = spanOf(context, [before])
  const isNamed = compared !== undefined && own?.from === compared.from && own.to === compared.to
  const days = isNamed ? {} : daysOf(context, bind, before)
  const more = comparison.verdict === "cannot-tell" ? lacking(comparison, [before, after]) : undefined
  const ending = more === undefined ? comparison.verdict : "needs-more"
  const slots = {
    ...days,
    before: bind.measure(before),
    difference: bind.change(change, after),
    ...(more === undefined ? {} : { more: bind.count(`needed/${change.metric}/${change.variant}`, roughly(more)) }),
  }
  return joined([...sayMessage(locale, changeOpenings[isNamed ? "earlier" : "from" in days ? "dated" : "up-to"], slots), ...sayMessage(locale, changeEndings[ending], slots)])
}

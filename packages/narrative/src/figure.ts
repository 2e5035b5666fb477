import { minorDigits, parseInstant, type Texts } from "@folkmoot/facts"
import type { Measure, Measured, Unit } from "@folkmoot/metrics"
import { power } from "@folkmoot/statistics"
import { byText } from "./by-text.ts"
import type { Context } from "./context.ts"
import { noCurrency, type Clock } from "./fineness.ts"
import { clockName } from "./format.ts"
import { sharedBy, tagOf, textIn, type Language, type OwnTexts } from "./language.ts"
import { ledgerId, type Binder, type Bound } from "./ledger.ts"
import { isMeasured, type MeasuredMeasure } from "./need.ts"
import type { FigureNode, FigureValue } from "./report.ts"
import type { Target } from "./target.ts"
import { neutralised } from "./untrusted.ts"

/** One bar of a figure. */
export interface Barred {
  /** What it is called: words of a plan, neutralised when it is drawn. */
  readonly label: string
  /** Under which its target is entered in the ledger, such as an objective's id. */
  readonly id: string
  /** What it shows; all bars of a figure are of one unit. */
  readonly measure: MeasuredMeasure
  /** What is marked beside it: a target of the same metric. */
  readonly target?: Target
}

interface Named {
  readonly block: string
  readonly title: Texts
}

/** What the axis of a figure counts in. */
export const axisTitles: Readonly<Record<Exclude<Unit, "milliseconds" | "money">, OwnTexts>> = {
  ratio: { en: "Share", de: "Anteil", da: "Andel" },
  "net-ratio": { en: "Percentage points", de: "Prozentpunkte", da: "Procentpoint" },
  change: { en: "Percent", de: "Prozent", da: "Procent" },
  quotient: { en: "Ratio", de: "Verhältnis", da: "Forhold" },
  count: { key: "Number (how many)", en: "Number", de: "Anzahl", da: "Antal" },
  "nps-points": { en: "Points", de: "Punkte", da: "Point" },
  "scale-points": { en: "Points", de: "Punkte", da: "Point" },
  points: { en: "Points", de: "Punkte", da: "Point" },
  "per-person": { en: "Per person", de: "Pro Person", da: "Pr. person" },
}

const axisOf = (language: Language, { unit, currency = noCurrency }: Pick<Measured, "unit" | "currency">, clock: Clock): FigureNode["axis"] => {
  if (unit === "milliseconds") {
    const title = clockName(language, clock.unit)
    return { title: title.charAt(0).toLocaleUpperCase(tagOf(language)) + title.slice(1), divisor: clock.length, style: "number" }
  }
  if (unit === "money") return { title: currency, divisor: power(10, minorDigits(currency)), style: "money", currency }
  return { title: textIn(language, axisTitles[unit]).text, divisor: unit === "net-ratio" ? 0.01 : 1, style: unit === "ratio" || unit === "change" ? "percent" : "number" }
}

/** How to read a figure. */
export const figureReadings: Readonly<Record<FigureNode["form"], Texts>> = {
  series: {
    en: "Line over time with a band for the range of each period. The same numbers are given as a table.",
    de: "Linie mit einem Band für den Bereich jedes Zeitraums. Dieselben Zahlen stehen in einer Tabelle.",
    da: "Linje over tid med et bånd, der viser intervallet for hver periode. De samme tal findes i en tabel.",
  },
  "interval-bars": {
    en: "Measured values with their ranges, and a mark for each target. The same numbers are given as a table.",
    de: "Messwerte mit ihren Bereichen und einer Markierung für jeden Zielwert. Dieselben Zahlen stehen in einer Tabelle.",
    da: "Målte værdier med intervaller og et mærke for hver målværdi. De samme tal findes i en tabel.",
  },
  tornado: {
    en: "For each assumption a bar from what the value becomes at its low end to what it becomes at its high end, the widest first. The same numbers are given as a table.",
    de: "Für jede Annahme ein Balken von dem Wert, der sich an ihrem unteren Ende ergibt, bis zu dem an ihrem oberen, der breiteste zuerst. Dieselben Zahlen stehen in einer Tabelle.",
    da: "For hver antagelse en bjælke fra den værdi, dens nedre ende giver, til den, dens øvre ende giver, den bredeste først. De samme tal findes i en tabel.",
  },
}

/** A figure of values in the unit of an estimate; its words are all of one language. */
const figureIn = (context: Context, { block, title: called }: Named, form: FigureNode["form"], estimate: Measured, clock: Clock, values: readonly FigureValue[]): FigureNode => {
  const { unit } = estimate
  const words = [called, figureReadings[form], ...(unit === "milliseconds" || unit === "money" ? [] : [axisTitles[unit]])]
  const language = sharedBy(context.locale, words)
  const { text: title } = textIn(language, called)
  return {
    kind: "figure", block, id: `${block}-${form === "interval-bars" ? "bars" : form}`, form, title, alt: `${title}. ${textIn(language, figureReadings[form]).text}`,
    ...(language === context.locale ? {} : { lang: "en" }), unit, axis: axisOf(language, estimate, clock), timeZone: context.timeZone, values,
  }
}

/** A number of a figure as it was printed; nothing where it has no range to draw. */
const printed = ({ plain, range }: Bound, { value, low, high }: { readonly value: number; readonly low: number; readonly high: number }): Pick<FigureValue, "measured"> =>
  plain?.kind !== "value" || range === undefined ? {} : { measured: { value, low, high, text: plain.text, range: range.text, ref: plain.ref } }

const shown = (bind: Binder, measure: Measure): Pick<FigureValue, "measured"> => {
  if (!isMeasured(measure)) return {}
  const { value, interval } = measure.estimate
  return printed(bind.measure(measure), { value, low: interval.low, high: interval.high })
}

/** What a period is called: a month in words, anything else as it is labelled. */
const periodName = (bind: Binder, measure: Measure): FigureValue["label"] => {
  const { period } = measure
  const of = { id: ledgerId(measure) }
  const from = period.from === null ? undefined : parseInstant(period.from)
  return from !== undefined && /^\d{4}-\d{2}$/.test(period.label) ? bind.month(from, of).full.text : bind.period(period.label, of).full.text
}

/** What an assumption is called where nobody named it. */
const labelIn = (language: Language, texts: Texts): Pick<FigureValue, "label" | "lang"> => {
  const { text, ...rest } = textIn(language, texts)
  return { label: neutralised(text), ...rest }
}

/** Makes figures as data. */
export const figureOf = {
  /** A line over time. */
  series: (context: Context, bind: Binder, named: Named, overall: MeasuredMeasure, points: readonly Measure[]): FigureNode =>
    figureIn(context, named, "series", overall.estimate, bind.clock(overall), points.map((point) => ({
      label: periodName(bind, point),
      ...(point.period.from === null ? {} : { at: point.period.from }),
      ...(point.estimate.window?.closed === false ? { open: true as const } : {}),
      ...shown(bind, point),
    }))),

  /** Bars beside one another; nothing where they are not all of one unit. */
  bars: (context: Context, bind: Binder, named: Named, bars: readonly Barred[]): FigureNode | undefined => {
    const [first] = bars.map(({ measure }) => measure)
    if (first === undefined || bars.some(({ measure: { estimate } }) => estimate.unit !== first.estimate.unit || estimate.currency !== first.estimate.currency)) return undefined
    return figureIn(context, named, "interval-bars", first.estimate, bind.clock(first), bars.map(({ label, id, measure, target }) => {
      const aim = target === undefined ? undefined : bind.target(id, target, measure.estimate).full
      return {
        label: neutralised(label),
        ...shown(bind, measure),
        ...(target === undefined || aim?.kind !== "value" ? {} : { target: { value: target.value, text: aim.text, ref: aim.ref } }),
      }
    }))
  },

  /** What one value becomes at the two ends of each thing taken for granted; nothing where there are not several, which a list says as well; `called` says what one of its parts is called. */
  tornado: (context: Context, bind: Binder, named: Named, measure: MeasuredMeasure, called: (id: string) => string): FigureNode | undefined => {
    const { estimate } = measure
    const { value } = estimate
    const swings = estimate.assumptions
      .flatMap(({ id, of, text, swing }) =>
        swing === undefined ? [] : [{ id, ...(of === undefined ? labelIn(context.locale, text) : { label: neutralised(called(of)) }), low: Math.min(swing.low, swing.high), high: Math.max(swing.low, swing.high) }],
      )
      .toSorted(byText(({ id }) => id))
      .toSorted((a, b) => b.high - b.low - (a.high - a.low))
    if (swings.length < 2) return undefined
    return figureIn(context, named, "tornado", estimate, bind.clock(measure), swings.map(({ id, low, high, ...label }) => ({
      ...label,
      ...printed(bind.part(measure, id, { value, low: Math.min(low, value), high: Math.max(high, value) }), { value, low, high }),
    })))
  },
}

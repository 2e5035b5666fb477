import { minorDigits, type Texts } from "@folkmoot/facts"
import type { Unit } from "@folkmoot/metrics"
import { clockOf, finenessOf, noCurrency, type Clock, type Fineness, type Writable } from "./fineness.ts"
import { filled, formFor, tagOf, textIn, type Language } from "./language.ts"

/** A value with its range, as one language writes it. */
export interface Written {
  /** The value alone, such as `69 %`. */
  readonly value: string
  /** The range alone, such as `57–80 %`; the value again where the two ends are one. */
  readonly range: string
  /** The value, then the range in brackets where there is one. */
  readonly full: string
}

/** A range whose ends cannot be joined by a dash, and an end beyond which the true value may lie. */
export const rangeTexts = {
  between: { en: "{$low} to {$high}", de: "{$low} bis {$high}", da: "{$low} til {$high}" },
  below: { en: "under {$end}", de: "unter {$end}", da: "under {$end}" },
  above: { en: "over {$end}", de: "über {$end}", da: "over {$end}" },
} as const satisfies Readonly<Record<string, Texts>>

/** Numbers that are written with a noun. */
export const nounTexts = {
  point: {
    en: ".input {$number :count} .match $number one {{{$number} point}} * {{{$number} points}}",
    de: ".input {$number :count} .match $number one {{{$number} Punkt}} * {{{$number} Punkte}}",
    da: ".input {$number :count} .match $number one {{{$number} point}} * {{{$number} point}}",
  },
  percentagePoint: {
    en: ".input {$number :count} .match $number one {{{$number} percentage point}} * {{{$number} percentage points}}",
    de: ".input {$number :count} .match $number one {{{$number} Prozentpunkt}} * {{{$number} Prozentpunkte}}",
    da: ".input {$number :count} .match $number one {{{$number} procentpoint}} * {{{$number} procentpoint}}",
  },
} as const satisfies Readonly<Record<string, Texts>>

const nbsp = "\u00a0"

/** How a number of one unit is written: its digits alone, and dressed with its sign or word. */
interface Style {
  readonly digits: (value: number) => string
  readonly dress: (digits: string, value: number) => string
  /** Whether the sign belongs to a range too: `57–80 %`, but `2.6 hours (1.9–3.4)`. */
  readonly dressRange: boolean
  /** Whether it belongs to each end of a range that lies below zero, since what may stand before a number cannot stand before its minus. */
  readonly dressEnds?: boolean
}

const numberStyle = (language: Language, fractionDigits: number): Intl.NumberFormat =>
  new Intl.NumberFormat(tagOf(language), { minimumFractionDigits: fractionDigits, maximumFractionDigits: fractionDigits, signDisplay: "negative" })

/** By which form of a noun the language counts what is written with these digits. */
const categoryOf = (language: Language, value: number, fractionDigits: number): string =>
  new Intl.PluralRules(tagOf(language), { minimumFractionDigits: fractionDigits, maximumFractionDigits: fractionDigits }).select(value)

/** As formatted, with the one sign that all further writing goes by; languages have more than one. */
const written = (parts: readonly Intl.NumberFormatPart[]): string => parts.map(({ type, value }) => (type === "minusSign" ? "-" : value)).join("")

const numeric = new Set(["integer", "group", "decimal", "fraction", "minusSign"])

/** Puts digits into the place of those of a number formatted with its sign, behind a minus of their own. */
const dressed = (parts: readonly Intl.NumberFormatPart[], text: string): string => {
  const all = parts.filter(({ type }) => type !== "minusSign")
  const first = all.findIndex(({ type }) => numeric.has(type))
  const sign = text.startsWith("-") ? "-" : ""
  return sign + all.flatMap((part, index) => (index === first ? [text.slice(sign.length)] : numeric.has(part.type) ? [] : [part.value])).join("")
}

const percent = (language: Language, _: Writable, { digits }: Fineness): Style => {
  const format = numberStyle(language, digits)
  const sign = new Intl.NumberFormat(tagOf(language), { style: "percent" }).formatToParts(0)
  return { digits: (value) => written(format.formatToParts(value * 100)), dress: (text) => dressed(sign, text), dressRange: true }
}

const plain = (language: Language, _: Writable, { digits }: Fineness): Style => {
  const format = numberStyle(language, digits)
  return { digits: (value) => written(format.formatToParts(value)), dress: (text) => text, dressRange: false }
}

/** A number with a noun. */
const counted = (noun: keyof typeof nounTexts) => (language: Language, writable: Writable, fineness: Fineness): Style => {
  const { text: message } = textIn(language, nounTexts[noun])
  const { digits } = plain(language, writable, fineness)
  const rounded = (value: number): number => Math.abs(Number((value * fineness.times).toFixed(fineness.digits)))
  return {
    digits: (value) => digits(value * fineness.times),
    dress: (text, value) => filled(formFor(message, categoryOf(language, rounded(value), fineness.digits)).replace(" ", nbsp), { number: text }),
    dressRange: false,
  }
}

/** The name of a unit of time, in the plural. */
export const clockName = (language: Language, unit: Clock["unit"]): string =>
  unitFormat(language, unit, 0).formatToParts(20).flatMap(({ type, value }) => (type === "unit" ? [value.trim()] : [])).join("")

const unitFormat = (language: Language, unit: string, fractionDigits: number): Intl.NumberFormat =>
  new Intl.NumberFormat(tagOf(language), {
    style: "unit", unit, unitDisplay: "long", minimumFractionDigits: fractionDigits, maximumFractionDigits: fractionDigits, signDisplay: "negative",
  })

const duration = (language: Language, { value }: Writable, { digits: fractionDigits, clock = clockOf(value) }: Fineness): Style => {
  const { unit, length } = clock
  const format = unitFormat(language, unit, fractionDigits)
  const digits = numberStyle(language, fractionDigits)
  return {
    digits: (milliseconds) => digits.format(milliseconds / length),
    dress: (_, milliseconds) => format.format(milliseconds / length).replace(" ", nbsp),
    dressRange: false,
  }
}

/** The decimal text of an amount in minor units, without passing through a binary fraction. */
const decimalOf = (minor: number, digits: number): `${number}` => {
  const whole = String(Math.abs(Math.round(minor))).padStart(digits + 1, "0")
  const sign = Math.round(minor) < 0 ? "-" : ""
  return (digits === 0 ? sign + whole : `${sign}${whole.slice(0, -digits)}.${whole.slice(-digits)}`) as `${number}`
}

const money = (language: Language, { currency = noCurrency }: Writable, { digits: shown }: Fineness): Style => {
  const digits = minorDigits(currency)
  const format = new Intl.NumberFormat(tagOf(language), { style: "currency", currency, minimumFractionDigits: shown, maximumFractionDigits: shown })
  const parts = (value: number) => format.formatToParts(decimalOf(value, digits) as never)
  return {
    digits: (value) => written(parts(value).filter(({ type }) => numeric.has(type))),
    dress: (text, value) => dressed(parts(value), text),
    dressRange: true,
    dressEnds: true,
  }
}

const styles: { readonly [U in Unit]: (language: Language, writable: Writable, fineness: Fineness) => Style } = {
  ratio: percent,
  // A difference of two shares is no share: said in percent, it would be taken for one.
  "net-ratio": counted("percentagePoint"),
  change: percent,
  quotient: plain,
  // What was counted is whole, however finely its range must be told.
  count: (language, writable, fineness) => {
    const [whole, fine] = [numberStyle(language, 0), numberStyle(language, fineness.digits)]
    return { ...plain(language, writable, fineness), digits: (value) => (Number.isInteger(value) ? whole : fine).format(value) }
  },
  "nps-points": counted("point"),
  "scale-points": counted("point"),
  points: counted("point"),
  milliseconds: duration,
  "per-person": plain,
  money,
}

/** In what a difference is said: of two shares in percentage points, since in percent it would be taken for a relative change. */
export const differenceUnit = (unit: Unit): Unit => (unit === "ratio" || unit === "change" ? "net-ratio" : unit)

/**
 * Writes a measured value with its range.
 *
 * @remarks
 * Unit: shares and changes become percent, differences of shares percentage points, durations the unit of time they are best read in;
 * money is exact to the minor unit, unless its range is so wide that cents mean nothing, or it is whole and certain. There are no more digits than the range is wide
 * enough to need. A range with a negative end is
 * written with a word, because a dash beside a minus cannot be read; so is one with an open end, of which a word says that it is. A range
 * of one point is no range, and `full` leaves it out. What is read beside it is written as finely where `fineness` is given.
 */
export const writeMeasured = (language: Language, writable: Writable, fineness = finenessOf(writable)): Written => {
  const style = styles[writable.unit](language, writable, fineness)
  const value = style.dress(style.digits(writable.value), writable.value)
  if (writable.low === writable.high && writable.open === undefined) return { value: minus(value), range: minus(value), full: minus(value) }
  const range = writable.open === undefined ? closedRange(language, style, writable) : openRange(language, style, writable)
  return { value: minus(value), range: minus(range), full: minus(`${value} (${range})`) }
}

/** What is said of the ends of a range holds together on any line. */
const inWords = (language: Language, name: keyof typeof rangeTexts, ends: Readonly<Record<string, string>>): string =>
  filled(textIn(language, rangeTexts[name]).text.replaceAll(" ", nbsp), ends)

const closedRange = (language: Language, style: Style, writable: Writable): string => {
  const [low, high] = [style.digits(writable.low), style.digits(writable.high)]
  if (writable.low < 0 && style.dressEnds === true) return inWords(language, "between", { low: style.dress(low, writable.low), high: style.dress(high, writable.high) })
  const joined = writable.low < 0 ? inWords(language, "between", { low, high }) : `${low}–${high}`
  return style.dressRange ? style.dress(joined, writable.high) : joined
}

const openRange = (language: Language, style: Style, { low, high, open }: Writable): string => {
  const end = (value: number, beyond: "below" | "above"): string => {
    const said = style.dressRange ? style.dress(style.digits(value), value) : style.digits(value)
    return open === beyond || open === "both" ? inWords(language, beyond, { end: said }) : said
  }
  return inWords(language, "between", { low: end(low, "below"), high: end(high, "above") })
}

/** A minus sign is as wide as a plus, and no hyphen. */
const minus = (text: string): string => text.replaceAll("-", "\u2212")

/** Writes a value that has no range of its own: a target, or a bound. */
export const writePlain = (language: Language, { unit, currency, value }: Omit<Writable, "low" | "high">): string => {
  const isPercent = unit === "ratio" || unit === "net-ratio" || unit === "change"
  // Well inside the widths by which digits are told apart: added to a value and taken off again, a width is no longer exact.
  const asIs = isPercent ? 0.04 : 1
  // What was written down keeps its tenths and hundredths; only what has no end is cut.
  const isRound = (times: number): boolean => Math.abs(value * times - Math.round(value * times)) < 1e-9
  const fits = !isPercent || isRound(100) ? asIs : isRound(10_000) && !isRound(1000) ? 0.0004 : 0.004
  const writable = { unit, currency, value, low: value, high: unit === "money" ? value : value + fits }
  const fineness = finenessOf(writable)
  const digits = unit === "milliseconds" && value % fineness.over === 0 ? 0 : unit === "nps-points" && !isRound(1) ? 1 : fineness.digits
  const style = styles[unit](language, writable, { ...fineness, digits })
  return minus(style.dress(style.digits(value), value))
}

/** Writes a whole number. */
export const writeCount = (language: Language, count: number): string => minus(numberStyle(language, 0).format(count))

/** Writes a day of the calendar in a time zone, month in words. */
export const writeDay = (language: Language, instant: number, timeZone: string): string =>
  new Intl.DateTimeFormat(tagOf(language), { day: "numeric", month: "long", year: "numeric", timeZone }).format(instant).replace(" ", nbsp)

/** Writes the month an instant falls in. */
export const writeMonth = (language: Language, instant: number, timeZone: string): string =>
  new Intl.DateTimeFormat(tagOf(language), { month: "long", year: "numeric", timeZone }).format(instant)

import { minorDigits, type Texts } from "@folkmoot/facts"
import type { Range, Unit } from "@folkmoot/metrics"
import { power } from "@folkmoot/statistics"
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

/** What {@link writeMeasured} writes. */
export interface Writable {
  /** What all its numbers count in. */
  readonly unit: Unit
  /** The ISO 4217 code, where `unit` is `money`, in whose minor units the numbers are. */
  readonly currency?: string | undefined
  /** What was measured. */
  readonly value: number
  /** The lower end of its range. */
  readonly low: number
  /** The upper end of its range. */
  readonly high: number
  /** Beyond which ends of the range the true value may lie; none unless said. */
  readonly open?: Range["open"]
  /** Targets and limits read beside it: no end of the range that only comes near one is written as if it lay on it. */
  readonly heldAgainst?: readonly number[]
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

/** As many digits behind a percentage's comma as the range is wide enough to need; without a range, as the value itself does. */
const percentDigits = ({ value, low, high }: Writable): number =>
  low === high ? (Math.abs(value * 100 - Math.round(value * 100)) > 1e-9 ? 1 : 0) : (high - low >= 0.03 ? 0 : high - low >= 0.003 ? 1 : 2)

/** What it would be false to round to: nothing is not hardly anything, all is not nearly all, and no change is not a small one. */
const tellingEnds: { readonly [U in Unit]?: readonly number[] } = { ratio: [0, 1], "net-ratio": [0], change: [0] }

/** How many more digits are spent on keeping two values apart; what lies nearer is not told apart. */
const mostMore = 2

/** As many digits as it takes beyond `least` for no end of the range to be written like a limit it does not lie on. Unit: `scale` makes of a value what is written. */
const tellingDigits = ({ unit, value, low, high, heldAgainst = [] }: Writable, least: number, scale: number): number => {
  const limits = [...(tellingEnds[unit] ?? []), ...heldAgainst]
  // Between two ends a value may well lie on a limit, but a share that was seen at all is more than none.
  const seen = unit === "ratio" ? [low, value, high] : [low, high]
  const near = (one: number, limit: number): boolean => Math.abs(one - limit) <= 1e-9 * Math.max(1, Math.abs(limit))
  const blurs = (digits: number): boolean => {
    // By the hand that will write them: it rounds 29.95 up, where arithmetic sees a little less.
    const format = numberStyle("en", digits)
    return seen.some((one) => limits.some((limit) => !near(one, limit) && format.format(one * scale) === format.format(limit * scale)))
  }
  for (let digits = least; digits <= least + mostMore; digits += 1) if (!blurs(digits)) return digits
  return least
}

const numeric = new Set(["integer", "group", "decimal", "fraction", "minusSign"])

/** Puts digits into the place of those of a number formatted with its sign, behind a minus of their own. */
const dressed = (parts: readonly Intl.NumberFormatPart[], text: string): string => {
  const all = parts.filter(({ type }) => type !== "minusSign")
  const first = all.findIndex(({ type }) => numeric.has(type))
  const sign = text.startsWith("-") ? "-" : ""
  return sign + all.flatMap((part, index) => (index === first ? [text.slice(sign.length)] : numeric.has(part.type) ? [] : [part.value])).join("")
}

const percent = (language: Language, writable: Writable): Style => {
  const format = numberStyle(language, tellingDigits(writable, percentDigits(writable), 100))
  const sign = new Intl.NumberFormat(tagOf(language), { style: "percent" }).formatToParts(0)
  return { digits: (value) => written(format.formatToParts(value * 100)), dress: (text) => dressed(sign, text), dressRange: true }
}

const plain = (language: Language, digits: number): Style => {
  const format = numberStyle(language, digits)
  return { digits: (value) => written(format.formatToParts(value)), dress: (text) => text, dressRange: false }
}

/** A number with a noun. */
const counted = (language: Language, noun: keyof typeof nounTexts, fractionDigits: number, times = 1): Style => {
  const { text: message } = textIn(language, nounTexts[noun])
  const { digits } = plain(language, fractionDigits)
  const rounded = (value: number): number => Math.abs(Number((value * times).toFixed(fractionDigits)))
  return {
    digits: (value) => digits(value * times),
    dress: (text, value) => filled(formFor(message, categoryOf(language, rounded(value), fractionDigits)).replace(" ", nbsp), { number: text }),
    dressRange: false,
  }
}

const isWide = ({ low, high }: Writable): boolean => high - low >= 1

/** As many digits behind the comma as a number beside one needs: none, where its range spans tens of wholes. */
const fineDigits = ({ low, high }: Writable): number => (high - low >= 10 ? 0 : high - low >= 1 ? 1 : 2)

const clocks = [
  { unit: "second", length: 1000, upTo: 90_000 },
  { unit: "minute", length: 60_000, upTo: 5_400_000 },
  { unit: "hour", length: 3_600_000, upTo: 172_800_000 },
  { unit: "day", length: 86_400_000, upTo: Number.POSITIVE_INFINITY },
] as const

/** The unit of time in which a duration is best read. Unit: `length` in milliseconds. */
export const clockOf = (milliseconds: number): (typeof clocks)[number] => clocks.find(({ upTo }) => milliseconds < upTo) ?? clocks[3]

/** The name of a unit of time, in the plural. */
export const clockName = (language: Language, unit: (typeof clocks)[number]["unit"]): string =>
  unitFormat(language, unit, 0).formatToParts(20).flatMap(({ type, value }) => (type === "unit" ? [value.trim()] : [])).join("")

const unitFormat = (language: Language, unit: string, fractionDigits: number): Intl.NumberFormat =>
  new Intl.NumberFormat(tagOf(language), {
    style: "unit", unit, unitDisplay: "long", minimumFractionDigits: fractionDigits, maximumFractionDigits: fractionDigits, signDisplay: "negative",
  })

/** Only a difference of durations can lie below zero; it is read in the unit of time its range needs, since its value may be next to nothing. */
const reach = ({ value, low, high }: Writable): number => (low < 0 ? Math.max(-low, Math.abs(value), Math.abs(high)) : value)

const duration = (language: Language, writable: Writable): Style => {
  const most = reach(writable)
  const { unit, length } = clockOf(most)
  const fractionDigits = tellingDigits(writable, most / length < 9.95 && unit !== "second" ? 1 : 0, 1 / length)
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

/** From this width on a range says that its cents mean nothing. Unit: whole units of a currency. */
const centsMatterBelow = 20

/** The code ISO 4217 has for "no currency"; an estimate in money always names one, so nobody should ever read it. */
export const noCurrency = "XXX"

const money = (language: Language, { currency = noCurrency, ...writable }: Writable): Style => {
  const digits = minorDigits(currency)
  const minor = power(10, digits)
  const needed = writable.high - writable.low < centsMatterBelow * minor ? digits : Math.min(digits, tellingDigits(writable, 0, 1 / minor))
  const shown = needed === 0 ? 0 : digits
  const format = new Intl.NumberFormat(tagOf(language), { style: "currency", currency, minimumFractionDigits: shown, maximumFractionDigits: shown })
  const parts = (value: number) => format.formatToParts(decimalOf(value, digits) as never)
  return {
    digits: (value) => written(parts(value).filter(({ type }) => numeric.has(type))),
    dress: (text, value) => dressed(parts(value), text),
    dressRange: true,
    dressEnds: true,
  }
}

const styles: { readonly [U in Unit]: (language: Language, writable: Writable) => Style } = {
  ratio: percent,
  // A difference of two shares is no share: said in percent, it would be taken for one.
  "net-ratio": (language, writable) => counted(language, "percentagePoint", tellingDigits(writable, percentDigits(writable), 100), 100),
  change: percent,
  quotient: (language, writable) => plain(language, tellingDigits(writable, fineDigits(writable), 1)),
  // What was counted is whole, however finely its range must be told.
  count: (language, writable) => {
    const [whole, fine] = [numberStyle(language, 0), numberStyle(language, tellingDigits(writable, isWide(writable) ? 0 : 1, 1))]
    return { digits: (value) => (Number.isInteger(value) ? whole : fine).format(value), dress: (text) => text, dressRange: false }
  },
  "nps-points": (language, writable) => counted(language, "point", tellingDigits(writable, 0, 1)),
  "scale-points": (language, writable) => counted(language, "point", tellingDigits(writable, fineDigits(writable), 1)),
  points: (language, writable) => counted(language, "point", tellingDigits(writable, isWide(writable) ? 0 : 1, 1)),
  milliseconds: duration,
  "per-person": (language, writable) => plain(language, tellingDigits(writable, fineDigits(writable), 1)),
  money,
}

/** In what a difference is said: of two shares in percentage points, since in percent it would be taken for a relative change. */
export const differenceUnit = (unit: Unit): Unit => (unit === "ratio" || unit === "change" ? "net-ratio" : unit)

/**
 * Writes a measured value with its range.
 *
 * @remarks
 * Unit: shares and changes become percent, differences of shares percentage points, durations the unit of time they are best read in;
 * money is exact to the minor unit, unless its range is so wide that cents mean nothing. There are no more digits than the range is wide
 * enough to need. A range with a negative end is
 * written with a word, because a dash beside a minus cannot be read; so is one with an open end, of which a word says that it is. A range
 * of one point is no range, and `full` leaves it out.
 */
export const writeMeasured = (language: Language, writable: Writable): Written => {
  const style = styles[writable.unit](language, writable)
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
  // Well inside the widths that `percentDigits` tells apart: added to a value and taken off again, a width is no longer exact.
  const asIs = isPercent ? 0.04 : 1
  // What was written down keeps its tenths and hundredths; only what has no end is cut.
  const isRound = (times: number): boolean => Math.abs(value * times - Math.round(value * times)) < 1e-9
  const fits = !isPercent || isRound(100) ? asIs : isRound(10_000) && !isRound(1000) ? 0.0004 : 0.004
  const style = unit === "nps-points" && !isRound(1) ? counted(language, "point", 1) : styles[unit](language, { unit, currency, value, low: value, high: value + fits })
  const text = style.dress(style.digits(value), value)
  return minus(unit === "milliseconds" ? (wholeClock(language, value) ?? text) : text)
}

/** A duration that is a whole number of its unit is written without decimals. */
const wholeClock = (language: Language, value: number): string | undefined => {
  const { unit, length } = clockOf(value)
  return value % length === 0 ? unitFormat(language, unit, 0).format(value / length).replace(" ", nbsp) : undefined
}

/** Writes a whole number. */
export const writeCount = (language: Language, count: number): string => minus(numberStyle(language, 0).format(count))

/** Writes a day of the calendar in a time zone, month in words. */
export const writeDay = (language: Language, instant: number, timeZone: string): string =>
  new Intl.DateTimeFormat(tagOf(language), { day: "numeric", month: "long", year: "numeric", timeZone }).format(instant).replace(" ", nbsp)

/** Writes the month an instant falls in. */
export const writeMonth = (language: Language, instant: number, timeZone: string): string =>
  new Intl.DateTimeFormat(tagOf(language), { month: "long", year: "numeric", timeZone }).format(instant)

import { isCurrency, minorDigits, type Locale, type Texts } from "@folkmoot/facts"
import type { Unit } from "@folkmoot/metrics"

/** British English where English is written: it decides how dates read. */
export const tags: Readonly<Record<Locale, string>> = { en: "en-GB", de: "de", da: "da" }

/** What is counted, by a key of its nouns; the same of two values that are said with one noun. */
type Counted = "minute" | "hour" | "day" | "point" | "percentage-point" | "per-person"

type Noun = { readonly one: string; readonly other: string }

/** The nouns of units. German ones are in the dative, because every sentence of ours uses them after "bei", "zwischen" or "von". */
const nouns: Readonly<Record<Counted, Readonly<Record<Locale, Noun>>>> = {
  minute: { en: { one: "minute", other: "minutes" }, de: { one: "Minute", other: "Minuten" }, da: { one: "minut", other: "minutter" } },
  hour: { en: { one: "hour", other: "hours" }, de: { one: "Stunde", other: "Stunden" }, da: { one: "time", other: "timer" } },
  day: { en: { one: "day", other: "days" }, de: { one: "Tag", other: "Tagen" }, da: { one: "dag", other: "dage" } },
  point: { en: { one: "point", other: "points" }, de: { one: "Punkt", other: "Punkten" }, da: { one: "point", other: "point" } },
  "percentage-point": {
    en: { one: "percentage point", other: "percentage points" },
    de: { one: "Prozentpunkt", other: "Prozentpunkten" },
    da: { one: "procentpoint", other: "procentpoint" },
  },
  "per-person": {
    en: { one: "per person", other: "per person" },
    de: { one: "pro Person", other: "pro Person" },
    da: { one: "pr. person", other: "pr. person" },
  },
}

const hour = 3_600_000

/** People count short waits in minutes, waits around a day in hours, and longer ones in days. */
const durationOf = (value: number): readonly [amount: number, noun: Counted] => {
  const length = Math.abs(value)
  return length < hour ? [value / 60_000, "minute"] : length < 48 * hour ? [value / hour, "hour"] : [value / (24 * hour), "day"]
}

/** A value as one language writes it; what it counts is apart, where that is a noun. */
interface Value {
  readonly number: string
  readonly noun?: Counted
  /** The noun in the form this number takes. */
  readonly named?: string
}

const counted = (locale: Locale, amount: number, noun: Counted, digits: number): Value => {
  const options = { maximumFractionDigits: digits }
  const form = new Intl.PluralRules(tags[locale], options).select(amount) === "one" ? "one" : "other"
  return { number: new Intl.NumberFormat(tags[locale], options).format(amount), noun, named: nouns[noun][locale][form] }
}

const plain = (locale: Locale, value: number, digits: number): Value => ({ number: new Intl.NumberFormat(tags[locale], { maximumFractionDigits: digits }).format(value) })

const percent = (locale: Locale, value: number, digits: number): Value => ({
  number: new Intl.NumberFormat(tags[locale], { style: "percent", maximumFractionDigits: digits }).format(value),
})

/** For each unit: the value in words, with so many digits more than it usually needs. */
const written: Readonly<Record<Unit, (locale: Locale, value: number, digits: number, currency: string | undefined) => Value>> = {
  ratio: percent,
  // A difference of two shares is no share: said in percent, it would be taken for one.
  "net-ratio": (locale, value, digits) => counted(locale, value * 100, "percentage-point", digits),
  change: percent,
  quotient: (locale, value, digits) => plain(locale, value, digits + 1),
  count: plain,
  "nps-points": (locale, value, digits) => counted(locale, value, "point", digits),
  "scale-points": (locale, value, digits) => counted(locale, value, "point", digits + 1),
  points: (locale, value, digits) => counted(locale, value, "point", digits),
  milliseconds: (locale, value, digits) => counted(locale, ...durationOf(value), digits),
  "per-person": (locale, value, digits) => counted(locale, value, "per-person", digits + 1),
  money: (locale, value, digits, currency) => {
    if (currency === undefined || !isCurrency(currency)) return plain(locale, value, digits)
    const minor = minorDigits(currency)
    const options = { style: "currency", currency, minimumFractionDigits: minor, maximumFractionDigits: minor + digits } as const
    return { number: new Intl.NumberFormat(tags[locale], options).format(value / Number(`1e${minor}`)) }
  },
}

const mostDigits = 6

/** A value in every language. */
export interface Quantity extends Texts {
  /** The same without its noun, for a range that says the noun at its end. */
  readonly bare: Texts
  /** What is counted; not there where no noun follows the number. */
  readonly noun?: Counted
}

const inEach = (write: (locale: Locale) => string): Texts => ({ en: write("en"), de: write("de"), da: write("da") })

/**
 * Writes values of one unit in every language.
 *
 * @remarks
 * Unit: as short as possible, yet long enough that no value reads like the first one without being equal to it: 49.96 % is not
 * written as 50 % beside a bar of 50 %. What is below zero has a minus sign, as in reports, and no hyphen. German nouns are in the dative.
 */
export const quantities = (unit: Unit, currency: string | undefined, values: readonly number[]): readonly Quantity[] => {
  const [first] = values
  const bare = ({ number }: Value): string => number.replaceAll("-", "\u2212")
  // A no-break space, so that a line never ends between a number and what it counts.
  const whole = (value: Value): string => (value.named === undefined ? bare(value) : `${bare(value)}\u00a0${value.named}`)
  const write = (locale: Locale, value: number, digits: number): Value => written[unit](locale, value, digits, currency)
  const tellsApart = (digits: number): boolean => {
    const [mark, ...others] = values.map((value) => whole(write("en", value, digits)))
    return others.every((text, index) => text !== mark || values[index + 1] === first)
  }
  let digits = 0
  while (digits < mostDigits && !tellsApart(digits)) digits += 1
  return values.map((value) => {
    const { noun } = write("en", value, digits)
    return { ...inEach((locale) => whole(write(locale, value, digits))), bare: inEach((locale) => bare(write(locale, value, digits))), ...(noun === undefined ? {} : { noun }) }
  })
}

import type { Locale } from "@folkmoot/facts"
import type { LedgerEntry } from "@folkmoot/narrative"
import type { Draws } from "./coverage-draws.ts"
import { numeralText, type Numeral } from "./planted-numbers.ts"
import type { Edit, Operator } from "./planted-operators.ts"

/** What the numbers of a text can be changed by. */
export interface Given {
  readonly locale: Locale
  readonly text: string
  readonly numerals: readonly Numeral[]
  readonly ledger: readonly LedgerEntry[]
  readonly draws: Draws
}

type Change = (numeral: Numeral, given: Given) => readonly Edit[]

const instead = ({ from, to }: Numeral, text: string): readonly Edit[] => [{ from, to, instead: text }]

const chosen = <One>(all: readonly One[], { uniform }: Draws): One | undefined => all[Math.floor(uniform() * all.length)]

/** Another of the first two digits, so that it is off by more than a rounding. */
const otherDigit = ({ text }: Numeral, draws: Draws): string => {
  const places = Array.from(text).flatMap((letter, at) => (/\d/.test(letter) ? [at] : [])).slice(0, 2)
  const at = chosen(places, draws) ?? 0
  const digit = (Number(text.charAt(at)) + 3 + Math.floor(draws.uniform() * 5)) % 10
  const other = digit === 0 && at === 0 ? 9 : digit
  return `${text.slice(0, at)}${other === Number(text.charAt(at)) ? (other === 4 ? 7 : 4) : other}${text.slice(at + 1)}`
}

const transposed: Change = (numeral) => {
  const { text } = numeral
  for (let at = 0; at < text.length - 1; at += 1) {
    const next = /\d/.test(text.charAt(at + 1)) ? at + 1 : at + 2
    const [one, other] = [text.charAt(at), text.charAt(next)]
    if (!/\d/.test(one) || !/\d/.test(other) || Math.abs(Number(one) - Number(other)) < 2 || (at === 0 && other === "0")) continue
    return instead(numeral, `${text.slice(0, at)}${other}${text.slice(at + 1, next)}${one}${text.slice(next + 1)}`)
  }
  return []
}

const decimal: Change = (numeral, { locale }) => {
  const { value, decimals, text } = numeral
  if (value === 0 || /[.,]\d{3}/.test(text)) return []
  return instead(numeral, decimals > 0 ? numeralText(locale, value * 10 ** decimals, 0) : numeralText(locale, value / 10, 1))
}

const tenfold: Change = (numeral, { locale }) => (numeral.value === 0 ? [] : instead(numeral, numeralText(locale, numeral.value * (numeral.decimals > 0 ? 100 : 10), 0)))

const neighbour: Change = (numeral, { numerals, draws }) => {
  const beside = new Set(numerals.flatMap(({ line, value }) => (Math.abs(line - numeral.line) <= 2 ? [value] : [])))
  const others = numerals.filter(({ unit, value, isRangeEnd, isCases }) => unit === numeral.unit && unit !== "none" && !isRangeEnd && !isCases && !beside.has(value) && Math.abs(value - numeral.value) > 0.03 * numeral.value)
  const other = chosen(others, draws)
  return other === undefined || numeral.unit === "none" ? [] : instead(numeral, other.text)
}

const pointsWords: Readonly<Record<Locale, string>> = { en: " percentage points", de: " Prozentpunkte", da: " procentpoint" }

const points: Change = ({ unit, unitAt: [from, to] }, { locale }) =>
  unit === "percent" ? [{ from, to, instead: pointsWords[locale] }] : unit === "percentage-points" ? [{ from, to, instead: locale === "en" ? "%" : " %" }] : []

const otherUnit: Readonly<Record<Locale, Readonly<Record<"hours" | "days" | "points" | "euro", string>>>> = {
  en: { hours: " days", days: " weeks", points: " percent", euro: "$" },
  de: { hours: " Tage", days: " Wochen", points: " Prozent", euro: " Dollar" },
  da: { hours: " dage", days: " uger", points: " procent", euro: " kroner" },
}

const unit: Change = ({ unit: own, unitAt: [from, to] }, { locale, text }) => {
  if (own !== "hours" && own !== "days" && own !== "points" && own !== "euro") return []
  return [{ from, to, instead: own === "euro" && locale === "en" && text.charAt(from) !== "€" ? " dollars" : otherUnit[locale][own] }]
}

const millions: Readonly<Record<Locale, string>> = { en: " million", de: " Millionen", da: " millioner" }

const scale: Change = ({ value, to, unit: own }, { locale }) => (value < 100 || (own !== "euro" && own !== "none") ? [] : [{ from: to, to, instead: millions[locale] }])

/** Every number of the ledger as it may be written, in hundredths, hours, days and so on. */
const written = (ledger: readonly LedgerEntry[]): readonly number[] =>
  ledger.flatMap(({ value, interval }) => [value, interval?.low, interval?.high].flatMap((one) => (one === undefined ? [] : [one, 100 * one, one / 100, one / 3_600_000, one / 86_400_000])))

const rounding: Change = (numeral, { locale, ledger, draws, text }) => {
  const { value, decimals, unit: own, from } = numeral
  if (own === "none" || own === "days") return []
  if (decimals > 0) {
    const up = Math.ceil(value) - value > value - Math.floor(value) ? Math.ceil(value) : Math.floor(value)
    return up === 0 || up === value ? [] : instead(numeral, numeralText(locale, up, 0))
  }
  // "About" leaves it open how far to round.
  if (/(?:about|some|roughly|above|over|rund|etwa|über|omkring|cirka) €?$/i.test(text.slice(Math.max(0, from - 12), from))) return []
  const known = written(ledger)
  const free = [1, 2, 3, 4, 6, 7, 8, 9].map((digit) => value + digit / 10).filter((one) => !known.some((other) => Math.abs(Math.abs(other) - one) < 0.051))
  const one = chosen(free, draws)
  return one === undefined ? [] : instead(numeral, numeralText(locale, one, 1))
}

const changes: Readonly<Partial<Record<Operator, Change>>> = { digit: (numeral, { draws }) => instead(numeral, otherDigit(numeral, draws)), transposed, decimal, factor: tenfold, neighbour, points, unit, scale, rounding }

/** How two numbers must stand to change places: not as the ends of a range, nor as so many of so many. */
const nearest = 12

const exchanges = ({ numerals }: Given): readonly (readonly Edit[])[] =>
  numerals.flatMap((one, index) => {
    const other = numerals.slice(index + 1).find(({ line, isRangeEnd, isCases }) => line === one.line && !isRangeEnd && !isCases)
    if (one.isRangeEnd || one.isCases || other === undefined || other.unit !== one.unit || one.unit === "none" || other.value === one.value || other.from - one.to < nearest) return []
    return [[{ from: one.from, to: one.to, instead: other.text }, { from: other.from, to: other.to, instead: one.text }]]
  })

/** Every way to make a number of a text false, by operator; each is one or two edits. */
export const numberEdits = (given: Given): Readonly<Partial<Record<Operator, readonly (readonly Edit[])[]>>> => {
  const { numerals, draws } = given
  const own = Object.entries(changes).map(([operator, change]) => [operator, numerals.filter(({ isRangeEnd, isCases }) => !isRangeEnd && !isCases).map((one) => change(one, given)).filter((edits) => edits.length > 0)] as const)
  const other = (holds: (one: Numeral) => boolean): readonly (readonly Edit[])[] => numerals.filter(holds).map((one) => instead(one, otherDigit(one, draws)))
  return { ...Object.fromEntries(own), end: other(({ isRangeEnd }) => isRangeEnd), cases: other(({ isCases }) => isCases), exchanged: exchanges(given) }
}

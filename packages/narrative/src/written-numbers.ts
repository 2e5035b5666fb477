import type { Locale } from "@folkmoot/facts"
import { power } from "@folkmoot/statistics"
import { scaleWords } from "./faithful-words.ts"
import { cardinalOf, readCardinal } from "./number-words-read.ts"
import { isGlued, lowerAt, type Token } from "./written-tokens.ts"

/**
 * A number as it was written.
 *
 * @remarks
 * Unit: `half` is half of its last written place, so whatever is rounded to it lies that near; `step` the place a reader takes it to be rounded to
 * when a word says that it is. Percent are hundredths, durations milliseconds, money major units.
 */
export interface Quantity {
  readonly value: number
  readonly half: number
  readonly step: number
  readonly decimals: number
}

/** A number without its unit, and the token behind it. */
export interface Numeral extends Quantity {
  readonly next: number
  readonly isWord: boolean
}

/** Puts a quantity together. */
export const quantity = (value: number, half: number, step: number, decimals = 0): Quantity => ({ value, half, step, decimals })

/** So many times a quantity. */
export const scaled = ({ value, half, step, decimals }: Quantity, by: number): Quantity => ({ value: value * by, half: half * by, step: step * by, decimals })

/** What two numbers may lie apart and be the same, since none is exact. */
export const slack = (value: number): number => 1e-9 * Math.max(1, Math.abs(value))

/** Whether a value may be written like this: rounding never goes beyond half the last place. */
export const rounds = (value: number, { value: said, half }: Quantity): boolean => Math.abs(value - said) <= half + slack(said)

const zerosAtEnd = /(?<!0)0+$/

/** How many zeros stand at the end of digits that are not all zero. */
const roundTo = (digits: string): number => (/[^0]/.test(digits) ? digits.length - digits.replace(zerosAtEnd, "").length : 0)

/** Digits with the separators of a language; where they make no sense there, with those of another. */
const readDigits = (locale: Locale, text: string): Quantity => {
  const bare = text.replace(/[ \u00a0'\u066c]/g, "").replace("\u066b", locale === "en" ? "." : ",")
  const [group, point] = locale === "en" ? [",", "."] : [".", ","]
  const groups = (mark: string): RegExp => new RegExp(`^\\d{1,3}(?:\\${mark}\\d{3})+$`)
  const [[head = "", ...tail], [start = "", ...others]] = [bare.split(point), bare.split(group)]
  const isOwn = tail.length <= 1 && (!head.includes(group) || groups(group).test(head)) && !(tail[0] ?? "").includes(group)
  const isForeign = !isOwn && others.length === 1 && (!start.includes(point) || groups(point).test(start))
  const plain = isOwn ? head.replaceAll(group, "") + (tail[0] === undefined ? "" : `.${tail[0]}`) : isForeign ? bare.replaceAll(point, "").replace(group, ".") : bare.replace(/[.,]/g, "")
  const decimals = plain.split(".")[1]?.length ?? 0
  const digits = plain.replace(".", "")
  const place = power(10, -decimals)
  const round = place * power(10, roundTo(digits))
  return quantity(Number(plain), place / 2, digits.replace(zerosAtEnd, "").endsWith("5") ? round * 5 : round, decimals)
}

/** A fraction in one character. */
export const vulgar = /^[¼½¾⅐-⅞]$/

/** What a fraction in one character says. */
export const vulgarValue = (sign: string): { readonly part: number; readonly whole: number } => {
  const [part = 1, whole = 1] = sign.normalize("NFKC").split("\u2044").map(Number)
  return { part, whole }
}

const isFirst = (tokens: readonly Token[], at: number): boolean => (tokens[at - 1]?.kind ?? "sign") === "sign"

/** The words that follow one another from a token on. */
export const wordsFrom = (tokens: readonly Token[], at: number): readonly string[] => {
  const words: string[] = []
  for (let place = at; place < at + 14; place += 1) {
    const token = tokens[place]
    if (token?.kind !== "word") break
    words.push(token.lower)
  }
  return words
}

const halves = /^(.*?)(?:und|ein|einund)?einhalb$/

/** Numbers with a half in one word: `anderthalb`, `zweieinhalb`, `halvanden`. */
const withHalf = (locale: Locale, word: string): number | undefined => {
  if (locale === "da") return word === "halvanden" || word === "halvandet" ? 1.5 : undefined
  if (locale === "en") return undefined
  if (word.startsWith("anderthalb")) return 1.5
  const whole = halves.exec(word)?.[1]
  if (whole === undefined) return undefined
  const ones = word === "einhalb" ? 0 : whole === "" ? 1 : cardinalOf("de", whole)
  return ones === undefined ? undefined : ones + 0.5
}

/** Whether a number may begin with a word. */
export const opensNumber = (locale: Locale, lower: string): boolean => lower === "a" || withHalf(locale, lower) !== undefined || readCardinal(locale, [lower]) !== undefined

const shortScales = new Set(["mio", "mrd", "mia", "tsd", "mill"])
const andAHalf = /^(?:and a half|og en halv|og et halvt|en halv|et halvt)\b/

/** A numeral or number words at a token, with the words that multiply it. */
export const numberAt = (locale: Locale, tokens: readonly Token[], at: number): Numeral | undefined => {
  const token = tokens[at]
  if (token === undefined) return undefined
  if (token.kind === "numeral") {
    let read = readDigits(locale, token.text)
    let next = at + 1
    const sign = tokens[next]
    if (sign !== undefined && vulgar.test(sign.text) && read.decimals === 0) {
      const { part, whole } = vulgarValue(sign.text)
      read = quantity(read.value + part / whole, 0.25 / whole, 1 / whole)
      next += 1
    }
    const word = lowerAt(tokens, next)
    const times = scaleWords.get(word)
    if (times === undefined || (word.length === 1 && !isGlued(tokens, next))) return { ...read, next, isWord: false }
    const hasStop = shortScales.has(word) && lowerAt(tokens, next + 1) === "." && isGlued(tokens, next + 1)
    return { ...scaled(read, times), next: next + (hasStop ? 2 : 1), isWord: false }
  }
  if (token.kind !== "word") return undefined
  const half = withHalf(locale, token.lower)
  if (half !== undefined) return { ...quantity(half, 0.125, 0.5), next: at + 1, isWord: true }
  // In German a number word with a capital is a noun: "Acht geben".
  if (locale === "de" && /^\p{Lu}/u.test(token.text) && !isFirst(tokens, at) && cardinalOf("de", token.lower) !== undefined) return undefined
  if (token.lower !== "a" && readCardinal(locale, [token.lower]) === undefined) return undefined
  const words = wordsFrom(tokens, at)
  const read = readCardinal(locale, words)
  if (read === undefined) return undefined
  const rest = words.slice(read.length, read.length + 4).join(" ")
  const andHalf = andAHalf.exec(rest)?.[0]
  if (andHalf !== undefined && read.value < 100) return { ...quantity(read.value + 0.5, 0.125, 0.5), next: at + read.length + andHalf.split(" ").length, isWord: true }
  return { ...quantity(read.value, 0.5, power(10, roundTo(String(read.value)))), next: at + read.length, isWord: true }
}

import type { Locale } from "@folkmoot/facts"
import { power } from "@folkmoot/statistics"
import { currencies, factorForms, maturityLevel, timeWords, yearParts } from "./faithful-words.ts"
import { cardinalOf, ordinalOf } from "./number-words-read.ts"
import type { Amount } from "./written-amounts.ts"
import { bentBefore } from "./written-bent.ts"
import { digitsIn } from "./written-figures.ts"
import { numberAt, quantity, scaled, type Quantity } from "./written-numbers.ts"
import { lowerAt, type Token } from "./written-tokens.ts"

/** An amount as it is found, before the words around it are heard. */
type Found = Omit<Amount, "bent" | "signed" | "from">

/** Anything as near as this. */
const vaguely = (value: number, half: number): Quantity => quantity(value, half, 2 * half)

const romans = new Map(["II", "III", "IV", "V", "VI", "VII", "VIII", "IX"].map((text, index) => [text, index + 2] as const))

/** The number a Roman numeral stands for; a single I is a word. */
export const romanOf = (token: Token | undefined): number | undefined => romans.get(token?.text ?? "")

/** Whether the words before a number make it that of a level of maturity. */
export const namesLevel = (tokens: readonly Token[], at: number): boolean => maturityLevel.test(lowerAt(tokens, at - 1)) || (/^(?:stage|phase)$/.test(lowerAt(tokens, at - 1)) && lowerAt(tokens, at - 2) === "maturity")

/** Words for many that tell of how many figures: from one of them up to ten. */
const several: Readonly<Record<Locale, ReadonlyMap<string, number>>> = {
  en: new Map([["tens", 10], ["dozens", 12], ["hundreds", 100], ["thousands", 1e3], ["millions", 1e6], ["billions", 1e9]]),
  de: new Map(([["dutzende", 12], ["hunderte", 100], ["tausende", 1e3], ["zehntausende", 1e4], ["zigtausende", 1e4], ["hunderttausende", 1e5]] as const).flatMap(([word, many]) => ["", "n", "r"].map((ending) => [word + ending, many] as const))),
  da: new Map([["snesevis", 20], ["dusinvis", 12], ["hundreder", 100], ["hundredvis", 100], ["tusinder", 1e3], ["tusindvis", 1e3], ["titusinder", 1e4], ["titusindvis", 1e4], ["hundredtusinder", 1e5], ["hundredtusindvis", 1e5], ["millionvis", 1e6]]),
}

const severalAt = (locale: Locale, tokens: readonly Token[], at: number): Found | undefined => {
  const first = several[locale].get(lowerAt(tokens, at))
  if (first === undefined) return undefined
  const past = (place: number): number => (/^(?:of|von|af)$/.test(lowerAt(tokens, place)) ? place + 1 : place)
  // "Tens of thousands" is one number.
  const times = tokens[past(at + 1)]?.sentence === tokens[at]?.sentence ? several[locale].get(lowerAt(tokens, past(at + 1))) : undefined
  const many = first * (times ?? 1)
  const next = times === undefined ? past(at + 1) : past(past(at + 1) + 1)
  const [low, word] = [vaguely(5.5 * many, 4.5 * many), lowerAt(tokens, next)]
  const [length, money] = [timeWords.get(word), currencies.get(word)]
  if (length !== undefined) return { unit: "milliseconds", low: scaled(low, length), next: next + 1 }
  return money === undefined ? { unit: "plain", low, next } : { unit: "money", low, currencies: money, next: next + 1 }
}

/** What stands before tens that are no number by themselves: "the high seventies", "in den Siebzigern", "i halvfjerdserne". */
const among: Readonly<Record<Locale, RegExp>> = { en: /^(?:low|mid|high|lower|upper|middle)$/, de: /^(?:den|hohen|niedrigen|mittleren|unteren|oberen)$/, da: /^(?:i|høje|lave|midt)$/ }

const endings: Readonly<Record<Locale, readonly (readonly [RegExp, string])[]>> = { en: [[/ies$/, "y"]], de: [[/ern?$/, ""]], da: [[/erne$/, ""], [/serne$/, ""], [/rne$/, ""]] }

/** The tens a word speaks of as a stretch: 70 for "seventies"; undefined where it speaks of none. */
const tensOf = (locale: Locale, lower: string): number | undefined => {
  const tens = endings[locale].flatMap(([ending, instead]) => (ending.test(lower) ? (cardinalOf(locale, lower.replace(ending, instead)) ?? []) : []))[0]
  return tens !== undefined && tens >= 20 && tens < 100 ? tens : undefined
}

const inARow = /^(?:in a row|in folge|in serie|i træk|i rad|running|hintereinander|nacheinander)(?: |$)/
const consecutive = /^(?:consecutive|straight|successive|running)$/
const occasion = /^(?:time|mal|gang)$/

/** "The fourth quarter in a row": an ordinal that counts how often. */
const streakAt = (locale: Locale, tokens: readonly Token[], at: number): Found | undefined => {
  const nth = ordinalOf(locale, lowerAt(tokens, at))
  if (nth === undefined) return undefined
  const next = lowerAt(tokens, at + 1)
  const isStretch = timeWords.has(next) || yearParts.has(next) || occasion.test(next)
  const after = tokens.slice(at + 2, at + 5).flatMap(({ sentence, lower }) => (sentence === tokens[at]?.sentence ? [lower] : [])).join(" ")
  return consecutive.test(next) || (isStretch && inARow.test(after)) ? { unit: "times", low: quantity(nth, 0.5, 1), next: at + 2 } : undefined
}

/** "Threefold", "verdreifacht", "zweieinhalbfache": a factor made of a number. */
const factorOf = (locale: Locale, lower: string): number | undefined => {
  const number = factorForms[locale].exec(lower)?.[1]
  if (number === undefined) return undefined
  const value = numberAt(locale, [{ kind: "word", text: number, lower: number, start: 0, end: number.length, glued: false, sentence: 0 }], 0)?.value
  return value === undefined || value <= 1 ? undefined : value
}

/** Behind how often something is done, and before what is meant to be. */
const [often, wished] = [/^(?:a|an|per|pro|om|im|i|daily|counting|counted|check|in|am|hver|täglich|jährlich|wöchentlich|monatlich)$/, /^(?:to|zu|at)$/]

const isClock = (hours: Token, minutes: Token): boolean => /^(?:[01]?\d|2[0-4])$/.test(hours.text) && /^[0-5]\d$/.test(minutes.text)

const isGluedAt = (tokens: readonly Token[], at: number): boolean => tokens[at]?.glued === true

/** "118 T€", "118 k€", "118 t.kr.", "118 TEUR": a letter by itself multiplies money. And "4,6 t.", a Danish hour. */
const shortUnitAt = (locale: Locale, tokens: readonly Token[], at: number): Found | undefined => {
  const [letter, place] = [lowerAt(tokens, at + 1), tokens[at + 2]?.text === "." ? at + 3 : at + 2]
  if (!/^[kt]/.test(letter) || tokens[at + 1]?.sentence !== tokens[at]?.sentence) return undefined
  const joined = letter.length === 1 ? undefined : currencies.get(letter.slice(1))
  const money = joined ?? (letter.length === 1 && isGluedAt(tokens, at + 2) && isGluedAt(tokens, place) ? currencies.get(lowerAt(tokens, place)) : undefined)
  const isHour = locale === "da" && letter === "t" && tokens[at + 2]?.text === "."
  const low = money === undefined && !isHour ? undefined : numberAt(locale, tokens.slice(at, at + 1), 0)
  if (low === undefined) return undefined
  if (money !== undefined) return { unit: "money", low: scaled(low, 1e3), currencies: money, next: joined === undefined ? place + 1 : at + 2 }
  return { unit: "milliseconds", low: scaled(low, timeWords.get("h") ?? 0), next: at + 2 }
}

/** "5:1" is five times; "9:30" is a time of day, and "4:36 hours" how long it took. */
const ratioAt = (tokens: readonly Token[], at: number): Found | undefined => {
  const [part, colon, whole] = tokens.slice(at, at + 3)
  if (part === undefined || colon?.text !== ":" || whole?.kind !== "numeral" || !colon.glued || !whole.glued) return undefined
  const length = isClock(part, whole) ? timeWords.get(lowerAt(tokens, at + 3)) : undefined
  if (length !== undefined) return { unit: "milliseconds", low: scaled(quantity(Number(part.text) + Number(whole.text) / 60, 1 / 120, 1 / 60), length), next: at + 4 }
  const [many, by] = [Number(part.text.replace(",", ".")), Number(whole.text.replace(",", "."))]
  return by > 0 ? { unit: "times", low: quantity(many / by, 0.5 / by, 1 / by), next: at + 3 } : undefined
}

/** Where a time of day ends that begins at a token: "9:30", "9 Uhr", "5 pm", "kl. 9". */
export const clockEnd = (locale: Locale, tokens: readonly Token[], at: number): number | undefined => {
  const [hours, colon, minutes] = tokens.slice(at, at + 3)
  if (hours?.kind !== "numeral") return undefined
  const open = hoursEnd(tokens, at)
  if (open !== undefined) return open
  const isWhole = colon?.text === ":" && colon.glued && minutes?.glued === true && isClock(hours, minutes)
  const next = isWhole ? at + 3 : at + 1
  if (isWhole) return timeWords.has(lowerAt(tokens, next)) ? undefined : next
  if (tokens[next]?.sentence === hours.sentence && (locale === "en" ? /^(?:am|pm|o'clock)$/ : /^uhr$/).test(lowerAt(tokens, next))) return next + 1
  return /^(?:kl|klokken)$/.test(lowerAt(tokens, tokens[at - 1]?.text === "." ? at - 2 : at - 1)) ? next : undefined
}

const [hour, joining] = [/^(?:[01]?\d|2[0-4])$/, /^(?:and|to|till|until|und|bis|og|til|–|-)$/]

/** Words beside which two hours are those in which somebody can be reached. */
const openings = /^(?:weekdays?|weekends?|workdays?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|open|opening|werktags|wochentags|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|geöffnet|erreichbar|hverdage?|(?:man|tirs|ons|tors|fre|lør|søn)dage?|åbent?|åbningstid|hotline|telephone|phone|telefonisch|telefon)$/

/** Where hours of the day end: "9–17 Uhr", "weekdays between 9 and 5". */
const hoursEnd = (tokens: readonly Token[], at: number): number | undefined => {
  const [from, joint, to, behind] = tokens.slice(at, at + 4)
  if (from === undefined || to?.kind !== "numeral" || !hour.test(from.text) || !hour.test(to.text) || !joining.test(joint?.lower ?? "") || to.sentence !== from.sentence) return undefined
  if (behind?.sentence === from.sentence && /^(?:am|pm|uhr|o'clock)$/.test(behind.lower)) return at + 4
  return tokens.slice(Math.max(0, at - 8), at + 9).some(({ lower, sentence }) => sentence === from.sentence && openings.test(lower)) ? at + 3 : undefined
}

/** An amount at a numeral that is not written as a number and its unit. */
const numeralAt = (locale: Locale, tokens: readonly Token[], at: number): Found | undefined => ratioAt(tokens, at) ?? shortUnitAt(locale, tokens, at)

/** An amount at a word that is no number word. */
const wordedAt = (locale: Locale, tokens: readonly Token[], at: number, token: Token): Found | undefined => {
  const { lower } = token
  const before = lowerAt(tokens, at - 1)
  const roman = namesLevel(tokens, at) ? romanOf(token) : undefined
  if (roman !== undefined) return { unit: "plain", low: quantity(roman, 0.5, 1), next: at + 1 }
  const tens = among[locale].test(before) ? tensOf(locale, lower) : undefined
  if (tens !== undefined) return { unit: "percent", low: vaguely(tens + 5, 5), next: at + 1 }
  // In German a word for a number is a noun where it has a capital; what is small may be one of its own: "Acht geben".
  const noun = locale === "de" && /^\p{Lu}/u.test(token.text) ? cardinalOf(locale, lower) : undefined
  if (noun !== undefined && noun >= 100) return { unit: "plain", low: quantity(noun, 0.5, 1), next: at + 1 }
  const times = often.test(lowerAt(tokens, at + 1)) || wished.test(before) ? undefined : factorOf(locale, lower)
  if (times !== undefined) return { unit: "times", low: quantity(times, times * 0.05, times * 0.1), next: at + 1 }
  const digits = digitsIn(locale, lower)
  if (digits !== undefined) return { unit: "plain", low: vaguely(5.5 * power(10, digits - 1), 4.5 * power(10, digits - 1)), isRough: true, next: at + 1 }
  return severalAt(locale, tokens, at) ?? streakAt(locale, tokens, at)
}

/** Whether such an amount may begin with a word. */
export const opensLoose = (locale: Locale, lower: string): boolean =>
  /^[ivx]{1,4}$/.test(lower) || several[locale].has(lower) || tensOf(locale, lower) !== undefined || factorOf(locale, lower) !== undefined || digitsIn(locale, lower) !== undefined || ordinalOf(locale, lower) !== undefined ||
  (locale === "de" && cardinalOf(locale, lower) !== undefined)

/**
 * An amount that is said otherwise than by a number and its unit.
 *
 * @remarks
 * "Hundreds of members", "level III", "the high seventies", "verdreifacht", "the fourth time in a row", "5:1", "118 T€".
 */
export const looseAt = (locale: Locale, tokens: readonly Token[], at: number): Amount | undefined => {
  const token = tokens[at]
  const found = token?.kind === "numeral" ? numeralAt(locale, tokens, at) : token?.kind === "word" ? wordedAt(locale, tokens, at, token) : undefined
  return found === undefined ? undefined : { ...found, signed: false, from: at, bent: bentBefore(locale, tokens, at) }
}

const [thanks, many] = [new Set(["thanks", "dank", "tak"]), new Set(["hundred", "thousand", "million", "hundert", "tausend", "hundrede", "tusind", "tusinde"])]

/** Where "tusind tak" and "a thousand thanks" end: many thanks are no number. What "fell thanks to" something is no thanks. */
export const thanksEnd = (tokens: readonly Token[], at: number): number | undefined => {
  const number = lowerAt(tokens, at) === "a" ? at + 1 : at
  return many.has(lowerAt(tokens, number)) && thanks.has(lowerAt(tokens, number + 1)) ? number + 2 : undefined
}

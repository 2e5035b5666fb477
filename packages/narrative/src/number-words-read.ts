import type { Locale } from "@folkmoot/facts"

/** A number read from words: its value, and how many words it took. */
export interface ReadNumber {
  readonly value: number
  readonly length: number
}

const english = [
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", "twenty thirty forty fifty sixty seventy eighty ninety",
] as const
const german = [
  "null eins zwei drei vier fuenf sechs sieben acht neun zehn elf zwoelf dreizehn vierzehn fuenfzehn sechzehn siebzehn achtzehn neunzehn", "zwanzig dreissig vierzig fuenfzig sechzig siebzig achtzig neunzig",
] as const
const danish = [
  "nul en to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten", "tyve tredive fyrre halvtreds tres halvfjerds firs halvfems",
] as const

const counted = ([small, tens]: readonly [string, string]): Map<string, number> =>
  new Map([...small.split(" ").map((word, index) => [word, index] as const), ...tens.split(" ").map((word, index) => [word, 20 + 10 * index] as const)])

const simple: Readonly<Record<Locale, ReadonlyMap<string, number>>> = {
  en: new Map([...counted(english), ["nought", 0]]),
  de: new Map([...counted(german), ["ein", 1], ["eine", 1], ["einen", 1], ["einem", 1], ["einer", 1], ["eines", 1], ["zwo", 2], ["viertelmillion", 250_000], ["halbmillion", 500_000], ["dreiviertelmillion", 750_000], ["viertelmilliarde", 250_000_000], ["halbmilliarde", 500_000_000]]),
  da: new Map([
    ...counted(danish), ["et", 1], ["én", 1], ["ét", 1], ["een", 1], ["tyve", 20], ["halvtredsindstyve", 50], ["tresindstyve", 60], ["halvfjerdsindstyve", 70], ["firsindstyve", 80], ["halvfemsindstyve", 90],
    ["fyrretyve", 40],
  ]),
}

/** Words that multiply what stands before them. */
const powers: Readonly<Record<Locale, ReadonlyMap<string, number>>> = {
  en: new Map([["dozen", 12], ["hundred", 100], ["thousand", 1e3], ["million", 1e6], ["billion", 1e9], ["millions", 1e6], ["billions", 1e9]]),
  de: new Map([["dutzend", 12], ["hundert", 100], ["tausend", 1e3], ["million", 1e6], ["millionen", 1e6], ["milliarde", 1e9], ["milliarden", 1e9]]),
  da: new Map([["dusin", 12], ["hundrede", 100], ["hundred", 100], ["tusind", 1e3], ["tusinde", 1e3], ["million", 1e6], ["millioner", 1e6], ["milliard", 1e9], ["milliarder", 1e9]]),
}

const joints: Readonly<Record<Locale, string>> = { en: "and", de: "und", da: "og" }

/** German is also written without umlauts; the numbers of the other languages have none of these letters. */
const canonical = (word: string): string => (/[äöüß]/.test(word) ? word.replaceAll("ä", "ae").replaceAll("ö", "oe").replaceAll("ü", "ue").replaceAll("ß", "ss") : word)

/** Splits a word at a power: `dreihundertfünf` is `drei`, a hundred times, and `fünf` more. */
const atPower = (locale: Locale, word: string, power: string, times: number): number | undefined => {
  const at = word.indexOf(power)
  if (at < 0) return undefined
  const before = word.slice(0, at)
  const joint = joints[locale]
  const after = word.slice(at + power.length)
  const rest = after.startsWith(joint) ? after.slice(joint.length) : after
  const many = before === "" ? 1 : cardinalOf(locale, before)
  const more = rest === "" ? (after === "" ? 0 : undefined) : cardinalOf(locale, rest)
  return many === undefined || more === undefined || many >= (times === 100 ? 20 : times) || more >= times ? undefined : many * times + more
}

/**
 * The number one word stands for, however long: `treogtyve`, `dreihundertfünf`, `twenty-three`.
 *
 * @remarks
 * Unit: lower case. Danish counts in scores, and both languages say ones before tens; undefined where the word is no number.
 */
export const cardinalOf = (locale: Locale, given: string): number | undefined => {
  if (given.length > 80) return undefined
  const word = canonical(given)
  const known = simple[locale].get(word)
  if (known !== undefined) return known
  if (locale === "en") {
    const at = word.indexOf("-")
    const [tens, ones] = [simple.en.get(word.slice(0, at)) ?? 0, simple.en.get(word.slice(at + 1)) ?? 0]
    return tens >= 20 && ones >= 1 && ones <= 9 ? tens + ones : undefined
  }
  for (const [power, times] of [["tusinde", 1e3], ["tusind", 1e3], ["tausend", 1e3], ["hundrede", 100], ["hundred", 100], ["hundert", 100]] as const) {
    if (powers[locale].has(power) && word.includes(power)) return atPower(locale, word, power, times)
  }
  for (let at = word.indexOf(joints[locale], 2); at > 0; at = word.indexOf(joints[locale], at + 1)) {
    const [ones, tens] = [simple[locale].get(word.slice(0, at)) ?? 0, simple[locale].get(word.slice(at + joints[locale].length)) ?? 0]
    if (ones >= 1 && ones <= 9 && tens >= 20) return ones + tens
  }
  return undefined
}

/** What multiplies: a bare power, or one that stands in a word by itself. */
export const powerOf = (locale: Locale, word: string): number | undefined => powers[locale].get(canonical(word))

/**
 * Reads a whole number from the words at the beginning of a list: "one hundred and twenty-three", "zwei Millionen", "to hundrede og tre".
 *
 * @remarks
 * Unit: words in lower case. Each part must be smaller than the one before, so "two three" is two numbers; undefined where the first word is none.
 */
export const readCardinal = (locale: Locale, words: readonly string[]): ReadNumber | undefined => {
  // `part` is what the next power multiplies; what follows must be smaller than `room`.
  let [total, part, room, least, length] = [0, 0, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0]
  for (const [at, word] of words.entries()) {
    const power = powerOf(locale, word)
    if (power !== undefined) {
      const isSmall = power <= 100
      if ((length > 0 && part === 0) || (isSmall && part >= 20) || power >= least) break
      if (isSmall) [part, room] = [(part || 1) * power, power === 100 ? 100 : 1]
      else [total, part, room, least] = [total + (part || 1) * power, 0, power, power]
      length = at + 1
      continue
    }
    const value = cardinalOf(locale, word) ?? Number.POSITIVE_INFINITY
    if (value < room && (value > 0 || length === 0)) {
      part += value
      room = value % 1000 === 0 && value > 0 ? 1000 : value % 100 === 0 && value > 0 ? 100 : locale === "en" && value >= 20 && value % 10 === 0 ? 10 : 1
      length = at + 1
      continue
    }
    if (locale === "en" && length === 0 && word === "a" && powerOf(locale, words[at + 1] ?? "") !== undefined) continue
    const next = word === joints[locale] && length > 0 && room >= 100 ? cardinalOf(locale, words[at + 1] ?? "") : undefined
    // "A hundred and two hundred" are two numbers, "a hundred and two thousand" is one.
    const times = powerOf(locale, words[at + 2] ?? "") ?? Number.POSITIVE_INFINITY
    if (next === undefined || next === 0 || next >= 100 || times <= 100 || (times >= least && times < Number.POSITIVE_INFINITY)) break
  }
  return length === 0 ? undefined : { value: total + part, length }
}

/** Which part of a whole an ordinal or a noun names: `drittel`, `third`, `tredjedele` name the third part. */
const ordinals: Readonly<Record<Locale, readonly (readonly [string, number])[]>> = {
  en: "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(" ").map((word, at) => [word, at + 2] as const),
  de: "zweit dritt viert fuenft sechst siebt acht neunt zehnt elft zwoelft dreizehnt vierzehnt fuenfzehnt sechzehnt siebzehnt achtzehnt neunzehnt zwanzigst".split(" ").map((word, at) => [word, at + 2] as const),
  da: [["andet", 2], ..."anden tredje fjerde femte sjette syvende ottende niende tiende ellevte tolvte trettende fjortende femtende sekstende syttende attende nittende tyvende".split(" ").map((word, at) => [word, at + 2] as const)],
}

const ordinalMaps = Object.fromEntries(
  Object.entries(ordinals).map(([locale, all]) => [
    locale,
    new Map(all.flatMap(([word, value]) => (locale === "de" ? ["e", "er", "es", "en", "em"].map((ending) => [word + ending, value] as const) : [[word, value] as const]))),
  ]),
) as unknown as Readonly<Record<Locale, ReadonlyMap<string, number>>>

/** The place an ordinal names: `fifth`, `fünften`, `femte`; undefined where the word is none. */
export const ordinalOf = (locale: Locale, word: string): number | undefined => ordinalMaps[locale].get(canonical(word))

const parts: Readonly<Record<Locale, ReadonlyMap<string, number>>> = {
  en: new Map([["half", 2], ["halves", 2], ["quarter", 4], ["quarters", 4], ...ordinals.en.filter(([, of]) => of > 2).flatMap(([word, of]) => [[word, of] as const, [`${word}s`, of] as const])]),
  de: new Map([["haelfte", 2], ...ordinals.de.filter(([, of]) => of > 2).flatMap(([word, of]) => ["el", "els", "eln"].map((ending) => [word + ending, of] as const))]),
  da: new Map([
    ["halvdel", 2], ["halvdelen", 2], ["kvart", 4],
    ...ordinals.da.filter(([, of]) => of > 2).flatMap(([word, of]) => ["del", "delen", "dele", "delene"].map((ending) => [word + ending, of] as const)),
  ]),
}

/** How many equal parts of a whole a word speaks of: two for `Hälfte`, three for `thirds`; undefined where it speaks of none. */
export const partOf = (locale: Locale, word: string): number | undefined => parts[locale].get(canonical(word))

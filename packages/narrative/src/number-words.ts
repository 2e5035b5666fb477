import type { Locale } from "@folkmoot/facts"

/** Words that are numbers, without those that are also articles or everyday words. */
const words: Readonly<Record<Locale, readonly string[]>> = {
  en: [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    "hundred", "hundreds", "thousand", "thousands", "million", "millions", "billion", "dozen", "dozens", "half", "halves", "third", "thirds",
    "double", "doubled", "twice", "thrice", "triple", "tripled", "percent",
  ],
  de: [
    "null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf", "zwanzig", "dreißig", "vierzig",
    "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig", "hundert", "hunderte", "tausend", "tausende", "million", "millionen", "milliarde",
    "milliarden", "dutzend", "hälfte", "halb", "halbe", "halben", "drittel", "viertel", "fünftel", "zehntel", "doppelt", "doppelte", "verdoppelt",
    "zweimal", "dreimal", "prozent",
  ],
  da: [
    "nul", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv", "tretten", "fjorten", "femten", "seksten", "sytten",
    "atten", "nitten", "tyve", "tredive", "fyrre", "halvtreds", "tres", "halvfjerds", "firs", "halvfems", "hundrede", "hundreder", "tusind",
    "tusinder", "tusinde", "million", "millioner", "milliard", "milliarder", "dusin", "halvdelen", "halvdel", "halv", "halve", "tredjedel",
    "fjerdedel", "femtedel", "tiendedel", "dobbelt", "fordoblet", "procent",
  ],
}

/** Longer numbers, put together from shorter ones. */
const compounds: Readonly<Record<Locale, RegExp>> = {
  en: /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-\p{L}+$|^\p{L}+fold$/u,
  de: /^\p{L}+und(?:zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig)$|^(?:drei|vier|fünf|sech|sieb|acht|neun)zehn$|^(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)?(?:hundert|tausend)\p{L}*$/u,
  da: /^\p{L}+og(?:tyve|tredive|fyrre|halvtreds|tres|halvfjerds|firs|halvfems)$|^(?:et|to|tre|fire|fem|seks|syv|otte|ni)(?:hundrede|tusind)\p{L}*$/u,
}

/** A half-year is a stretch of the calendar, as a quarter is, and no number. */
const stretch = /^half-year(?:s|ly)?$/

/** The number words in a text. */
export const numberWords = (locale: Locale, text: string): readonly string[] => {
  const known = new Set(words[locale])
  return (text.match(/[\p{L}]+(?:-\p{L}+)*/gu) ?? []).filter((word) => {
    const small = word.toLocaleLowerCase(locale)
    return !stretch.test(small) && (known.has(small) || compounds[locale].test(small) || small.split("-").some((piece) => known.has(piece)))
  })
}

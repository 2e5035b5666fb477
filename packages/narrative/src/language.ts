import { locales, type Locale, type Texts } from "@folkmoot/facts"
import { sayStatement, type Statement } from "@folkmoot/maturity"
import { ownValue } from "./own-value.ts"

/**
 * The texts of a language other than English, German and Danish, as plain data.
 *
 * @remarks
 * Unit: what a report needs and a catalogue lacks is said in English, and marked as such; so is what `checkCatalogue` objects to. Only the small words
 * inside a number, such as `points`, bear no mark.
 */
export interface Catalogue {
  /** The language as a BCP 47 tag, such as `sv-SE`: by it numbers, money, dates and durations are written. */
  readonly locale: string
  /** Each text by the English one it stands for, slots and all; what is missing or empty is not translated yet. */
  readonly texts: Readonly<Record<string, string>>
}

/** A language reports are told in: one of ours, or any other by its catalogue. */
export type Language = Locale | Catalogue

/** A text of ours; `key` is what catalogues know it by, where the same English says two things. */
export type OwnTexts = Texts & {
  /** What catalogues know it by; its English unless said. */
  readonly key?: string
  /** The statements it is made of, where names or counts stand in it, so that no catalogue has the whole. */
  readonly says?: readonly Statement[] | undefined
}

/** A text in a language. */
export interface Said {
  /** The text. */
  readonly text: string
  /** `en` where the catalogue lacks it. */
  readonly lang?: string
}

/** By what catalogues know a text. */
export const keyOf = ({ key, en }: OwnTexts): string => key ?? en

/** Whether a text is marks around values and nothing to translate, the same in our three languages. */
export const isWordless = ({ en, de, da }: OwnTexts): boolean => en === de && en === da && !/\p{L}/u.test(en.replace(/\{[^{}]*\}/g, ""))

/** What statements say by a catalogue; nothing where it lacks one of the texts they are made of. */
const madeOf = (language: Catalogue, says: readonly Statement[]): string | undefined => {
  let isWhole = true
  const text = (texts: Texts): string => {
    const said = textIn(language, texts)
    isWhole &&= said.lang === undefined
    return said.text
  }
  const made = says.map((one) => sayStatement(one, { tag: tagOf(language), text, quoted: (words) => `“${words}”` })).join(" ")
  return isWhole ? made : undefined
}

/** The one way from a text of ours to what is said: the text in a language, or in English where its catalogue lacks it. */
export const textIn = (language: Language, texts: OwnTexts): Said => {
  if (typeof language === "string") return { text: texts[language] }
  const [key, { en, says }] = [keyOf(texts), texts]
  const text = ownValue(language.texts, key) ?? (says === undefined ? undefined : madeOf(language, says))
  if (text !== undefined && text !== "") return { text }
  return isWordless(texts) ? { text: en } : { text: en, lang: "en" }
}

/** A text as the title of something. */
export const titleIn = (language: Language, texts: OwnTexts): Pick<Said, "lang"> & { readonly title: string } => {
  const { text: title, ...rest } = textIn(language, texts)
  return { title, ...rest }
}

/** The language in which several texts can be said together: the one given, or English where its catalogue lacks one of them. */
export const sharedBy = (language: Language, all: readonly OwnTexts[]): Language => (all.some((texts) => textIn(language, texts).lang !== undefined) ? "en" : language)

/** Several texts as one, such as `tools, staff`. */
export const listIn = (language: Language, all: readonly OwnTexts[]): Said => {
  const shared = sharedBy(language, all)
  const text = all.map((one) => textIn(shared, one).text).join(", ")
  return shared === language ? { text } : { text, lang: "en" }
}

/** The regional forms behind our own languages. */
const regions: Readonly<Record<Locale, string>> = { en: "en-GB", de: "de-DE", da: "da-DK" }

/** A tag `Intl` knows by itself; without one it would take the machine's language. */
const knownTag = (tag: string): string | undefined => {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag)[0]
  } catch {
    return undefined
  }
}

/** Whether `Intl` knows how a language writes numbers and dates. */
export const isKnownTag = (tag: string): boolean => knownTag(tag) !== undefined

const formats = new Map<string, string>()

/**
 * The tag by which `Intl` writes a language, given as one of ours, by its catalogue, or by the tag a report bears.
 *
 * @remarks
 * Unit: digits and calendar are the same in every language, so that a number and a day are told from others by their looks anywhere; where `Intl`
 * does not know a catalogue's language, numbers and dates are as in English.
 */
export const tagOf = (language: Catalogue | string): string => {
  const locale = typeof language === "string" ? language : language.locale
  const own = locales.find((one) => one === locale)
  if (own !== undefined) return regions[own]
  const tag = formats.get(locale) ?? new Intl.Locale(knownTag(locale) ?? regions.en, { numberingSystem: "latn", calendar: "gregory" }).toString()
  formats.set(locale, tag)
  return tag
}

/** The tag a report in a language bears; `und` where a catalogue's is none. */
export const reportTag = (language: Language): string => {
  if (typeof language === "string") return language
  try {
    return Intl.getCanonicalLocales(language.locale)[0] ?? "und"
  } catch {
    return "und"
  }
}

/** The scripts that are written from right to left, by their codes in ISO 15924. */
const rightToLeft = new Set(["Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"])

/** Whether a language is written from right to left. */
export const isRightToLeft = (tag: string): boolean => {
  try {
    return rightToLeft.has(new Intl.Locale(tag).maximize().script ?? "")
  } catch {
    return false
  }
}

/** Writes a text with other texts in its slots: a message in its light form, for numbers with the words they are written with. */
export const filled = (text: string, slots: Readonly<Record<string, string>>): string =>
  text.replace(/\{\s?\$([\w-]+)(?:\s:\w+)?\s?\}/g, (slot, name: string) => (Object.hasOwn(slots, name) ? (slots[name] ?? slot) : slot))

/** Of a message that chooses by a number the form for a plural category, as `Intl` names it; of any other the whole. */
export const formFor = (message: string, category: string): string => {
  if (!message.startsWith(".")) return message
  const forms = new Map<string, string>()
  for (let [from, open] = [0, message.indexOf("{{")]; open >= 0; open = message.indexOf("{{", from)) {
    let close = message.indexOf("}}", open)
    // Behind a slot at the end of a form stand three braces.
    while (close >= 0 && message[close + 2] === "}") close += 1
    if (close < 0) break
    forms.set(message.slice(from, open).trim().split(/\s/).at(-1) ?? "", message.slice(open + 2, close))
    from = close + 2
  }
  return forms.get(category) ?? forms.get("*") ?? message
}

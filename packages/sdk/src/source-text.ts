import type { Locale } from "@folkmoot/facts"
import { coverageWordings, refusalWordings, sentencesIn, totalWordings } from "@folkmoot/sources"
import { wordedBy, type Wordings } from "./wordings.ts"

export { sentencesIn }

const wordingsOf = { coverage: coverageWordings, refusal: refusalWordings, total: totalWordings } as const

const known = new Map<string, (text: string) => string>()

/** The sentences of sources in a language; none in English, which they are made in. */
export const sourceWordings = (locale: Locale, of: keyof typeof wordingsOf): Wordings => (locale === "de" || locale === "da" ? wordingsOf[of](locale) : {})

/** What a source says of its coverage, of what it refused, or of what its site counts, in a language, sentence by sentence; sentences of somebody's own stay as they are written. */
export const sourceText = (text: string, of: keyof typeof wordingsOf, locale: Locale): string => {
  const name = `${of} ${locale}`
  const worded = known.get(name) ?? wordedBy(sourceWordings(locale, of))
  known.set(name, worded)
  return sentencesIn(text).map(worded).join(" ")
}

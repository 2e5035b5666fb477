import type { Locale, Texts } from "@folkmoot/facts"
import type { Translated } from "@folkmoot/narrative"
import { refusalText } from "./refusal-text.ts"
import { sourceText } from "./source-text.ts"

const inEach = (say: (locale: Locale) => string): Texts => ({ en: say("en"), de: say("de"), da: say("da") })

/** What metrics and sources say in English, in every language of reports; days are by the clock of `timeZone`. */
export const translatedBy = (timeZone: string): Translated => ({
  refusal: ({ detail, ...of }) => inEach((locale) => refusalText(detail, locale, of, timeZone)),
  coverage: (words) => inEach((locale) => sourceText(words, "coverage", locale)),
})

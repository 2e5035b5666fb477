import type { Texts } from "@folkmoot/facts"
import type { Language } from "./language.ts"
import type { Binder } from "./ledger.ts"
import { sayMessage } from "./message.ts"
import type { Phrase } from "./report.ts"

/** Words of a measurement or a source that nobody translated. */
export const quotedWords: Texts = { en: "Word for word: “{$words}”.", de: "Im Wortlaut: „{$words}“.", da: "Ordret: »{$words}«." }

/** Says what a measurement or a source says in English as a sentence in the reader's language; what nobody translated is quoted. */
export const sayOwnWords = (language: Language, bind: Binder, english: string, texts: Texts): Phrase => {
  if (language === "en" || (typeof language === "string" && texts[language] !== english)) {
    const said = texts[language]
    const sentence = /[.!?]$/.test(said) ? said : `${said}.`
    return [bind.words({ en: sentence, de: sentence, da: sentence }, "source").full]
  }
  // What was translated is English; in which language anything else is said nobody knows.
  return sayMessage(language, quotedWords, { words: bind.quote(texts.de === english ? english : texts, "source") })
}

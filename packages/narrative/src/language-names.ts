import type { Texts } from "@folkmoot/facts"
import { sharedBy, tagOf, textIn, type Language } from "./language.ts"
import type { Bound } from "./ledger.ts"

/** What a language is called that nobody told. */
export const untoldLanguage: Texts = { en: "unknown", de: "unbekannt", da: "ukendt" }

/** What a language is called, where its tag is one people know. */
const nameOf = (language: Language, tag: string): string | undefined => {
  if (tag === "unknown") return textIn(language, untoldLanguage).text
  try {
    const name = new Intl.DisplayNames(tagOf(language), { type: "language", fallback: "none" }).of(tag)
    return name === undefined || /\p{Nd}/u.test(name) ? undefined : name
  } catch {
    // A source may call a language anything; what is no tag at all has no name.
    return undefined
  }
}

/** Names languages by their tags, `da, en`; where one of them has no name, all are quoted as the source tells them. */
export const languageNames = (language: Language, tags: string): Bound => {
  const all = tags.split(", ")
  const shared = all.includes("unknown") ? sharedBy(language, [untoldLanguage]) : language
  const names = all.map((tag) => nameOf(shared, tag))
  if (names.includes(undefined)) return { full: { kind: "quote", text: tags, origin: "source" } }
  return { full: { kind: "text", text: names.join(", "), ...(shared === language ? {} : { lang: "en" }) } }
}

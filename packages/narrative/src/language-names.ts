import type { Locale } from "@folkmoot/facts"
import { tagOf } from "./format.ts"
import type { Bound } from "./ledger.ts"

const untold: Readonly<Record<Locale, string>> = { en: "unknown", de: "unbekannt", da: "ukendt" }

/** What a language is called, where its tag is one people know. */
const nameOf = (locale: Locale, tag: string): string | undefined => {
  if (tag === "unknown") return untold[locale]
  try {
    const name = new Intl.DisplayNames(tagOf(locale), { type: "language", fallback: "none" }).of(tag)
    return name === undefined || /\p{Nd}/u.test(name) ? undefined : name
  } catch {
    // A source may call a language anything; what is no tag at all has no name.
    return undefined
  }
}

/** Names languages by their tags, `da, en`; where one of them has no name, all are quoted as the source tells them. */
export const languageNames = (locale: Locale, tags: string): Bound => {
  const names = tags.split(", ").map((tag) => nameOf(locale, tag))
  return names.includes(undefined) ? { full: { kind: "quote", text: tags, origin: "source" } } : { full: { kind: "text", text: names.join(", ") } }
}

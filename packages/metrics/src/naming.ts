import type { Locale, Texts } from "@folkmoot/facts"
import type { Caveat, Named } from "./estimate.ts"

/** Warns of something in a sentence that names it, at its slot `{$named}`. */
export const naming = (id: string, text: Texts, named: Named): Caveat => {
  const said = (locale: Locale): string => text[locale].split("{$named}").join("own" in named ? named.own : named.all.map((one) => one[locale]).join(", "))
  return { id, text: { en: said("en"), de: said("de"), da: said("da") }, says: [{ text, slots: { named } }] }
}

import type { Locale } from "@folkmoot/facts"
import { describe, expect, test } from "vitest"
import { checkFaithful } from "./faithful.ts"
import type { LedgerEntry } from "./report.ts"

/** Texts beside one another that differ in little, and what is found in each: a number as it stands, anything else behind its kind. */
export type Near = Readonly<Partial<Record<Locale, readonly (readonly [text: string, found: readonly string[]])[]>>>

/** A paragraph that claims nothing, of words each of which would change what is said beside it. */
const aside: Readonly<Record<Locale, string>> = {
  en: "Nobody may say whether staff or the members alone would have solved it without our help by then, not if more were to ask, than now.",
  de: "Niemand weiß, ob das Team oder die Mitglieder allein es ohne unsere Hilfe bis dahin gelöst hätten, auch nicht, wenn mehr fragen sollten als jetzt.",
  da: "Ingen ved, om teamet eller medlemmerne alene kunne have løst det uden vores hjælp inden da, heller ikke hvis flere ville spørge end nu.",
}

/** Tries each text by itself and between paragraphs that are not about it, by a list of its own each time, so that what is worked out from a ledger is worked out anew. */
export const foundIn = (near: Near, ledgerOf: (locale: Locale) => readonly LedgerEntry[]): void => {
  for (const [key, texts] of Object.entries(near)) {
    const locale = key as Locale
    const found = (text: string): readonly string[] =>
      checkFaithful(text, { ledger: [...ledgerOf(locale)], locale }).map(({ kind, text: stretch }) => (kind === "number" ? stretch : `${kind}: ${stretch}`))
    describe(locale, () => {
      test.each(texts)("%s", (text, expected) => {
        expect(found(text)).toEqual(expected)
      })

      test.each(texts)("whatever stands above and below: %s", (text, expected) => {
        expect(found(`${aside[locale]}\n\n${text}\n\n${aside[locale]}`)).toEqual(expected)
      })
    })
  }
}

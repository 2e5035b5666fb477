import { locales, type Locale } from "@folkmoot/facts"
import { describe, expect, test } from "vitest"
import { checkFaithful } from "./faithful.ts"
import { letters } from "./faithful-letters.test-kit.ts"
import { richLedger } from "./faithful-paraphrases.test-kit.ts"

/** What is not noticed. Take out what is noticed. */
const missed: Readonly<Record<Locale, readonly string[]>> = {
  en: [
    "Our forum has ⟦slashed⟧ the time people wait for a first reply to minutes.", "It is no accident that waits are shorter: the ambassadors ⟦made it happen⟧.",
  ],
  de: [],
  da: [],
}


describe.each(locales)("%s", (locale) => {
  const ledger = richLedger(locale)

  test("what letters say that is not borne out is found where it stands", () => {
    const unseen = letters[locale].untrue.filter((marked) => {
      const [from, to] = [marked.indexOf("⟦"), marked.indexOf("⟧") - 1]
      return !checkFaithful(marked.replaceAll(/[⟦⟧]/g, ""), { ledger, locale }).some(({ start, end }) => start < to && end > from)
    })
    expect(unseen).toEqual(missed[locale])
  })

  test("what is borne out is let pass", () => {
    expect(letters[locale].borneOut.filter((text) => checkFaithful(text, { ledger, locale }).length > 0)).toEqual([])
  })
})

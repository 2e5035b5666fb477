import { locales, type Locale } from "@folkmoot/facts"
import { describe, expect, test } from "vitest"
import { brochures } from "./faithful-brochures.test-kit.ts"
import { checkFaithful } from "./faithful.ts"
import { richLedger } from "./faithful-paraphrases.test-kit.ts"

/** What is not noticed. Take out what is noticed. */
const missed: Readonly<Record<Locale, readonly string[]>> = { en: [], de: [], da: [] }

describe.each(locales)("%s", (locale) => {
  const ledger = richLedger(locale)

  test("what brochures say that is not borne out is found where it stands", () => {
    const unseen = brochures[locale].untrue.filter((marked) => {
      const [from, to] = [marked.indexOf("⟦"), marked.indexOf("⟧") - 1]
      return !checkFaithful(marked.replaceAll(/[⟦⟧]/g, ""), { ledger, locale }).some(({ start, end }) => start < to && end > from)
    })
    expect(unseen).toEqual(missed[locale])
  })

  test("what is borne out, or claims nothing, is let pass", () => {
    expect(brochures[locale].borneOut.filter((text) => checkFaithful(text, { ledger, locale }).length > 0)).toEqual([])
  })
})

import { locales, type Locale } from "@folkmoot/facts"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { checkFaithful } from "./faithful.ts"
import { halfYear } from "./faithful-frame.test-kit.ts"

const found = (text: string, locale: Locale): readonly string[] => checkFaithful(text, { ledger: [...halfYear], locale }).map(({ text: stretch }) => stretch)

/** What is said of so many, and how many the ledger tells of in percent. */
const said: Readonly<Record<Locale, readonly (readonly [text: (share: number) => string, shares: readonly number[]])[]>> = {
  en: [[(share) => `${share}% were satisfied.`, [68]], [(share) => `${share}% came on time.`, [72, 77]], [(share) => `${share}% found it easy.`, [64]], [(share) => `Of the newcomers, ${share}% had an answer.`, [77]]],
  de: [[(share) => `${share} % waren zufrieden.`, [68]], [(share) => `${share} % kamen rechtzeitig.`, [72, 77]], [(share) => `${share} % fanden es leicht.`, [64]], [(share) => `Von den Neulingen hatten ${share} % eine Antwort.`, [77]]],
  da: [[(share) => `${share} % var tilfredse.`, [68]], [(share) => `${share} % kom til tiden.`, [72, 77]], [(share) => `${share} % fandt det nemt.`, [64]], [(share) => `Af de nytilkomne havde ${share} % et svar.`, [77]]],
}

describe.each(locales)("%s", (locale) => {
  test("what is said of so many leads to the numbers that tell it", () => {
    fc.assert(
      fc.property(fc.constantFrom(...said[locale]), fc.constantFrom(34, 64, 68, 72, 77), ([text, shares], share) => {
        expect(found(text(share), locale).length === 0).toBe(shares.includes(share))
      }),
    )
  })
})

test.each([
  ["en", "Of the staff, 77% had an answer."], ["de", "Von den Beschäftigten hatten 77 % eine Antwort."], ["da", "Af de ansatte havde 77 % et svar."], ["en", "Thirty of thirteen actions are done."], ["en", "One new member in nine had no answer."],
] as const)("%s: of others nothing is told: %s", (locale, text) => {
  expect(found(text, locale).length).toBeGreaterThan(0)
})

import { locales, type Locale } from "@folkmoot/facts"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { checkFaithful } from "./faithful.ts"
import { halfYear } from "./faithful-frame.test-kit.ts"

const found = (text: string, locale: Locale): readonly string[] => checkFaithful(text, { ledger: [...halfYear], locale }).map(({ text: stretch }) => stretch)

/** Of questions, 56.2 % were solved, and by members alone 37 %. */
const solved: Readonly<Record<Locale, (part: number) => string>> = {
  en: (part) => `Out of every hundred questions, ${part} were solved.`,
  de: (part) => `Von hundert Fragen wurden ${part} gelöst.`,
  da: (part) => `Ud af hundrede spørgsmål blev ${part} løst.`,
}

describe.each(locales)("%s", (locale) => {
  test("so many of a hundred that stands first is a share", () => {
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 99 }), (part) => {
        expect(found(solved[locale](part), locale)).toEqual(part === 56 || part === 37 ? [] : [String(part)])
      }),
      { examples: [[56], [65]] },
    )
  })
})

test("a hundred by itself stays a number", () => {
  expect(found("Of a hundred questions, nobody knows.", "en")).toEqual(["a hundred"])
})

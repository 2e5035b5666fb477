import type { Locale } from "@folkmoot/facts"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { checkFaithful } from "./faithful.ts"
import { halfYear } from "./faithful-frame.test-kit.ts"

const found = (text: string, locale: Locale): readonly string[] => checkFaithful(text, { ledger: [...halfYear], locale }).map(({ text: stretch }) => stretch)

/** Shares that the ledger tells, each with its range. */
const shares: readonly (readonly [value: string, range: string])[] = [["37%", "33–41%"], ["77%", "71–82%"], ["68%", "62–74%"], ["64%", "50–76%"], ["34%", "29–40%"]]

test("a number is that of the range in brackets behind it", () => {
  fc.assert(
    fc.property(fc.constantFrom(...shares), fc.constantFrom(...shares), ([value], [, range]) => {
      expect(found(`It is ${value} (${range}).`, "en")).toEqual(shares.some(([one, other]) => one === value && other === range) ? [] : [value])
    }),
  )
})

test("a range that is none is flagged by itself", () => {
  expect(found("It is 77% (12–19%).", "en")).toEqual(["12–19%"])
})

test.each([
  ["en", "A conversion costs €185, target €150.", []], ["en", "A conversion costs €150, target €185.", ["€150", "€185"]], ["en", "A conversion costs €185; the bar is €185.", ["€185"]],
  ["de", "Eine Conversion kostet 185 €; das Ziel liegt bei 150 €.", []], ["de", "Eine Conversion kostet 185 €; das Ziel liegt bei 185 €.", ["185 €"]],
  ["da", "En konvertering koster 185 €; målet er 150 €.", []], ["da", "En konvertering koster 185 €; målet er 185 €.", ["185 €"]],
] as const)("%s: what is called a target is one: %s", (locale, text, flagged) => {
  const ends = found(text, locale)
  expect(flagged.length === 0 ? ends : flagged.filter((one) => ends.includes(one)).slice(-1)).toEqual(flagged.slice(-1))
})

test.each([["en", "less", "more"], ["de", "weniger", "mehr"], ["da", "mindre", "mere"]] as const)("%s: a difference goes the way its word says", (locale, less, more) => {
  const unit = { en: "percentage points", de: "Prozentpunkte", da: "procentpoint" }[locale]
  expect(found(`| x | 9 ${unit} ${less} |`, locale)).toEqual([])
  expect(found(`| x | 9 ${unit} ${more} |`, locale)).toEqual([`9 ${unit}`])
})

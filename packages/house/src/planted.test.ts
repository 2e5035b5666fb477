import { locales } from "@folkmoot/facts"
import { checkFaithful } from "@folkmoot/narrative"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { drawsOf } from "./coverage-draws.ts"
import { censusOf } from "./planted-census.ts"
import { numberEdits } from "./planted-digits.ts"
import { lettersByHand } from "./planted-letters-by-hand.ts"
import { heldBack, letters, plainLetter } from "./planted-letters.ts"
import { numeralsIn } from "./planted-numbers.ts"
import { operators, type Operator } from "./planted-operators.ts"
import { plantedIn, plantedPage } from "./planted-page.ts"
import type { TrueText } from "./planted-texts.ts"
import { wordEdits } from "./planted-words.ts"

describe.each(locales)("letters: %s", (locale) => {
  test("leave no mark in what is read, and each choice stands where it says", () => {
    for (const { text: marked } of [...letters[locale], ...lettersByHand[locale]]) {
      const { text, choices, everyday } = plainLetter(marked)
      expect(text).not.toMatch(/[{}¦~]/)
      for (const { from, to, operator, instead } of choices) {
        expect(Object.keys(operators)).toContain(operator)
        expect(marked).toContain(`{${text.slice(from, to)}¦`)
        expect(instead).not.toBe(text.slice(from, to))
      }
      for (const [from, to] of everyday) expect(marked).toContain(`~${text.slice(from, to)}~`)
    }
  })

  test("hold back half of the places, the same in each language", () => {
    expect(letters[locale].length).toBe(letters.en.length)
    expect(heldBack.size).toBe(letters.en.length / 2)
    expect(lettersByHand[locale].filter(({ isHeldBack }) => isHeldBack).length).toBe(lettersByHand[locale].length / 2)
  })
})

describe("numbers", () => {
  test.each([
    ["en", "Of 1,579 people 4.1% (3.2–5.1%) did, from 1 March 2026 to 14 April 2026, at €230 each.", ["1,579", "4.1 percent", "3.2 end", "5.1 percent end", "230 euro"]],
    ["de", "Von 1.579 Personen waren es 4,1 % (3,2–5,1 %), vom 1. März 2026 an, zu je 230 €.", ["1.579", "4,1 percent", "3,2 end", "5,1 percent end", "230 euro"]],
    ["da", "Ventetiden var 7,1 timer i 1. halvår 2026, n = 786.", ["7,1 hours", "786 cases"]],
  ] as const)("%s: are found, and dates are none", (locale, text, found) => {
    expect(numeralsIn(locale, text, []).map(({ text: own, unit, isRangeEnd, isCases }) => [own, ...(unit === "none" ? [] : [unit]), ...(isRangeEnd ? ["end"] : []), ...(isCases && unit === "none" && own.length < 4 ? ["cases"] : [])].join(" "))).toEqual(found)
  })

  test("are others once they are changed, whatever the lot", () => {
    const text = "62% of questions were solved and 70% of people were satisfied; a first reply takes 7.1 hours and a conversion costs €1,230, after 5.2 hours in 2025."
    const numerals = numeralsIn("en", text, [])
    fc.assert(
      fc.property(fc.string(), (lot) => {
        const all = { ...numberEdits({ locale: "en", text, numerals, ledger: [], draws: drawsOf(lot) }), ...wordEdits("en", text, numerals, drawsOf(lot), true) }
        for (const edits of Object.values(all).flat()) for (const { from, to, instead } of edits) expect(text.slice(from, to)).not.toBe(instead)
      }),
    )
  })
})

describe("the census", () => {
  const given = (text: string): TrueText => ({ name: "one", kind: "letters looked at", locale: "en", text, against: { ledger: [], locale: "en" }, choices: [], leftOut: [] })

  test("counts nothing as noticed that was flagged before", () => {
    const text = "Our churn rate fell to 8.4%."
    expect(checkFaithful(text, { ledger: [], locale: "en" }).length).toBeGreaterThan(0)
    const { planted, falseAlarms } = censusOf(given(text), 9)
    expect(falseAlarms.length).toBe(checkFaithful(text, { ledger: [], locale: "en" }).length)
    expect(planted.length).toBeGreaterThan(0)
  })

  test("reads its own page", () => {
    const one = (isNoticed: boolean, kind: TrueText["kind"], operator: Operator = "digit") => ({ operator, kind, locale: "en" as const, isNoticed, where: "" })
    const page = plantedPage("2026-03-01", [given("")], [one(true, "report, HTML"), one(true, "report, Markdown"), one(false, "report, Markdown"), one(true, "letters held back")], [{ kind: "report, HTML", locale: "en", where: "" }])
    const { reports, heldBack: held, falseAlarms } = plantedIn(page)
    expect([Math.round(reports), held, falseAlarms]).toEqual([67, 100, 1])
  })
})

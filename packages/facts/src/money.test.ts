import * as fc from "fast-check"
import { expect, test } from "vitest"
import { isCurrency, minorDigits, parseMoney } from "./money.ts"

test("reads decimal amounts exactly", () => {
  fc.assert(
    fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (cents) => {
      const digits = String(Math.abs(cents)).padStart(3, "0")
      const text = `${cents < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`
      expect(parseMoney(text, "EUR")).toEqual({ amount: cents, currency: "EUR" })
    }),
  )
})

test.each([
  ["0.29", "EUR", 29],
  ["1234.5", "DKK", 123_450],
  ["12", "EUR", 1200],
  ["-0", "EUR", 0],
  ["500", "JPY", 500],
  ["1.234", "KWD", 1234],
])("%s %s is %d minor units", (text, currency, amount) => {
  expect(parseMoney(text, currency)).toEqual({ amount, currency })
})

test.each([
  ["0.295", "EUR"], ["1.5", "JPY"], ["1,50", "EUR"], ["1e3", "EUR"], ["", "EUR"], [".5", "EUR"], ["--1", "EUR"], ["1", "euro"], ["1", "eur"], ["NaN", "EUR"],
  ["90071992547409.92", "EUR"],
])("%j %j is no amount", (text, currency) => {
  expect(parseMoney(text, currency)).toBeUndefined()
})

test("knows how many digits a currency has and what a code looks like", () => {
  expect([minorDigits("EUR"), minorDigits("JPY"), minorDigits("KWD")]).toEqual([2, 0, 3])
  expect(["EUR", "eur", "EURO", ""].map(isCurrency)).toEqual([true, false, false, false])
})

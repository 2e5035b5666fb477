import { expect, test } from "vitest"
import { aCurrency, aText, aWhole, counted, recorded, spared, waited } from "./statistic.ts"

test("a total that can be done without is of the same form, and says that it can", () => {
  const form = { author: aText, n: aWhole }
  const needed = recorded<{ author: string; n: number }>(form)
  expect([needed.form, needed.spared]).toEqual([form, undefined])
  expect([spared(needed).form, spared(needed).spared]).toEqual([form, true])
  expect([spared(counted).form, spared(counted).spared]).toEqual([undefined, true])
})

test("it is left out by undefined and by nothing else", () => {
  const spare = spared(waited)
  expect(spare("waits", undefined)).toEqual({ value: undefined })
  expect(spare("waits", null)).toMatchObject({ why: "invalid-input", field: "waits", given: "null", expected: "a list of { after, observed }" })
  expect(spare("waits", [{ after: 3, observed: true }, { after: 0.5, observed: true }])).toMatchObject({ field: "waits[1].after", given: "0.5" })
})

test("the code of a currency is three capital letters and nothing else", () => {
  const [expected, accepts] = aCurrency
  expect(expected).toContain("ISO 4217")
  expect(["EUR", "DKK"].map((code) => accepts(code))).toEqual([true, true])
  expect(["EU", "EURO", "xEUR", "eur", "", 978, ["EUR"], null].map((code) => accepts(code))).toEqual(Array.from({ length: 8 }, () => false))
})

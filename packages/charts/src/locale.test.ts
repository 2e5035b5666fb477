import { locales } from "@folkmoot/facts"
import { expect, test } from "vitest"
import { localeOf } from "./locale.ts"

test.each([
  ["en", ".", ",", "%", "March"],
  ["de", ",", ".", "\u00a0%", "März"],
  ["da", ",", ".", "\u00a0%", "marts"],
  ["sv-SE", ",", "\u00a0", "\u00a0%", "mars"],
  ["fr", ",", "\u202f", "\u00a0%", "mars"],
  ["en-US", ".", ",", "%", "March"],
  // A sign in front of the number has no place in a drawing's axis.
  ["tr-TR", ",", ".", "%", "Mart"],
  ["xx-YY", ".", ",", "%", "March"],
])("charts in %s write numbers and months as its speakers do", (tag, decimal, thousands, percent, march) => {
  const { number, time } = localeOf(tag)
  expect(number).toMatchObject({ decimal, thousands, percent })
  expect((time as unknown as { readonly months: readonly string[] }).months[2]).toBe(march)
})

test("each of our own languages has names for all days and months", () => {
  for (const locale of locales) {
    const { days, months } = localeOf(locale).time as unknown as Readonly<Record<"days" | "months", readonly string[]>>
    expect([new Set(days).size, new Set(months).size]).toEqual([7, 12])
  }
})

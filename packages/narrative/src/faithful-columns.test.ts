import { locales, type Locale } from "@folkmoot/facts"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { checkFaithful } from "./faithful.ts"
import { halfYear } from "./faithful-frame.test-kit.ts"

const heads: Readonly<Record<Locale, Readonly<Record<"before" | "now" | "found" | "target", string>>>> = {
  en: { before: "Before", now: "Now", found: "Measured", target: "Target" },
  de: { before: "Vorher", now: "Jetzt", found: "Gemessen", target: "Zielwert" },
  da: { before: "Før", now: "Nu", found: "Målt", target: "Målværdi" },
}

const table = (locale: Locale, columns: readonly (keyof (typeof heads)["en"])[], cells: readonly string[]): readonly string[] =>
  checkFaithful(`| | ${columns.map((column) => heads[locale][column]).join(" | ")} |\n|---|${columns.map(() => "---|").join("")}\n| x | ${cells.join(" | ")} |`, { ledger: [...halfYear], locale }).map(({ text }) => text)

describe.each(locales)("%s", (locale) => {
  test("what was found before and what is found now change no places", () => {
    fc.assert(
      fc.property(fc.constantFrom("72 %", "81 %"), fc.constantFrom("72 %", "81 %"), (before, now) => {
        expect(table(locale, ["before", "now"], [before, now])).toEqual([...(before === "81 %" ? [] : [before]), ...(now === "72 %" ? [] : [now])])
      }),
    )
  })

  test("a target is not measured, and what is measured is no target", () => {
    const euros = locale === "en" ? ["€185", "€150"] : ["185 €", "150 €"]
    expect(table(locale, ["found", "target"], euros)).toEqual([])
    expect(table(locale, ["found", "target"], euros.toReversed())).toEqual(euros.toReversed())
  })
})

test("a longer head may be of anything", () => {
  expect(checkFaithful("| | Target reached in the half-year |\n|---|---|\n| x | 72% |", { ledger: [...halfYear], locale: "en" })).toEqual([])
})

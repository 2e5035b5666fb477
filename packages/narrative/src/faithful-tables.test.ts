import type { Locale } from "@folkmoot/facts"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { checkFaithful } from "./faithful.ts"
import { halfYear, solved, waits } from "./faithful-frame.test-kit.ts"

const found = (text: string, locale: Locale, format: "markdown" | "html" = "markdown"): readonly string[] => checkFaithful(text, { ledger: [...halfYear], locale, format }).map(({ text: stretch }) => stretch)

const months = { en: ["January", "February", "March", "April", "May", "June"], de: ["Januar", "Februar", "März", "April", "Mai", "Juni"], da: ["Januar", "Februar", "Marts", "April", "Maj", "Juni"] } as const
const hours = { en: "Hours", de: "Stunden", da: "Timer" } as const

const written = (locale: Locale, value: number): string => value.toFixed(1).replace(".", locale === "en" ? "." : ",")

const asMarkdown = (rows: readonly (readonly string[])[]): string => rows.map((cells, index) => `| ${cells.join(" | ")} |\n${index === 0 ? `|${cells.map(() => "---|").join("")}\n` : ""}`).join("")
const asHtml = (rows: readonly (readonly string[])[]): string => `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`

describe("laws", () => {
  const place = fc.nat({ max: 5 })
  const locales = fc.constantFrom<Locale>("en", "de", "da")

  test("a cell is in the unit above it and of the month before it", () => {
    fc.assert(
      fc.property(locales, place, place, (locale, one, other) => {
        const rows = [["", hours[locale]], [months[locale][one] ?? "", written(locale, waits[other] ?? 0)]]
        const isTrue = waits[one] === waits[other]
        expect(found(asMarkdown(rows), locale).length === 0).toBe(isTrue)
        expect(found(asHtml(rows), locale, "html").length === 0).toBe(isTrue)
      }),
    )
  })

  test("a cell is of the month above it", () => {
    fc.assert(
      fc.property(locales, place, place, place, (locale, one, other, third) => {
        const rows = [["", months[locale][one] ?? "", months[locale][third] ?? ""], ["NN", `${solved[other]} %`, `${solved[third]} %`]]
        expect(found(asMarkdown(rows), locale).length === 0).toBe(solved[one] === solved[other])
      }),
    )
  })
})

const metric = { en: "| | Solved, in % |\n|---|---|\n| March | 58 |\n", de: "| | Gelöst, in Prozent |\n|---|---|\n| März | 58 |\n", da: "| | Løst, i procent |\n|---|---|\n| Marts | 58 |\n" } as const

test.each(["en", "de", "da"] as const)("%s: percent, euros and points may stand in the head of a column", (locale) => {
  expect(found(metric[locale], locale)).toEqual([])
  expect(found(metric[locale].replace("58", "57"), locale)).toEqual(["57"])
  expect(found("| NN | Euro |\n|---|---|\n| 2027 | 185 |\n", locale)).toEqual([])
  expect(found("| NN | Euro |\n|---|---|\n| 2027 | 186 |\n", locale)).toEqual(["186"])
})

test("a number in the first row of a table has no head above it", () => {
  expect(found("| 185 | Euro |\n|---|---|\n", "en")).toEqual(["185"])
})

test("where no column tells a unit, the first cell of the row may", () => {
  expect(found("| | 2027 |\n|---|---|\n| Wait in hours | 5.2 |\n", "en")).toEqual([])
  expect(found("| | 2027 |\n|---|---|\n| Wait in hours | 5.4 |\n", "en")).toEqual(["5.4"])
})

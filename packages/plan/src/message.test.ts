import { locales } from "@folkmoot/facts"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { fill, fromTo, inARow, inClauses, shown, slotNames, visible, type Slot } from "./message.ts"

const slot = { en: "{it}", de: "{it}", da: "{it}" }

const names = fc.array(fc.stringMatching(/^[a-zæøåäöüß ,-]{1,12}$/), { maxLength: 8 })

const numbers = fc.oneof(fc.integer({ min: -2000, max: 2000 }), fc.double({ noNaN: true }), fc.constantFrom(0, -0, 999, 999.5, 1000, 1e21, Number.MIN_VALUE))

describe.each(locales)("what fills a message in %s is as the platform writes it", (locale) => {
  test("lists", () => {
    const list = new Intl.ListFormat(locale, { style: "long", type: "conjunction" })
    fc.assert(fc.property(names, (it) => void expect(fill(slot, { it }, locale)).toBe(list.format(it))))
  })

  test("numbers", () => {
    const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 20 })
    fc.assert(fc.property(numbers, (it) => void expect(fill(slot, { it }, locale)).toBe(number.format(it))))
  })
})

test.each<[string, string, Slot, string, string]>([
  ["a name", "{it}", "Bikes", "Bikes", "Bikes"],
  ["a number", "{it}", 1234.5, "1,234.5", "1.234,5"],
  ["nothing", "{it}", 0, "0", "0"],
  ["less than nothing", "{it}", -7, "-7", "-7"],
  ["a text in every language", "{it}", { en: "bike", de: "Rad", da: "cykel" }, "bike", "Rad"],
  ["names", "{it}", ["a", "b", "c"], "a, b, and c", "a, b und c"],
  ["a place", "{it}", { place: ["spec", "goals", 2, "title"] }, "spec.goals[2].title", "spec.goals[2].title"],
  ["a sentence in quotation marks gives up its full stop", "“{it}” is it.", "Help.", "“Help” is it.", "“Help” is it."],
  ["elsewhere it keeps it", "{it} is it.", "Help.", "Help. is it.", "Help. is it."],
  ["what steers is seen", "{it}", "a\u0007b\u202E", "a\uFFFDb\uFFFD", "a\uFFFDb\uFFFD"],
  ["what is not given stays", "{that} {toString}", "a", "{that} {toString}", "{that} {toString}"],
])("%s in a message", (_, text, it, english, german) => {
  expect([fill({ en: text, de: text, da: text }, { it }, "en"), fill({ en: text, de: text, da: text }, { it }, "de")]).toEqual([english, german])
})

test("a text is shown up to 120 characters, and all of it where nothing is cut", () => {
  expect([shown("x".repeat(120)), shown("x".repeat(121))]).toEqual(["x".repeat(120), `${"x".repeat(119)}…`])
  expect(visible("x".repeat(121))).toBe("x".repeat(121))
  expect(fill(slot, { it: { place: ["x".repeat(121)] } }, "en")).toBe(`${"x".repeat(119)}…`)
})

test("texts in a row, in every language", () => {
  const texts = [{ en: "a", de: "b", da: "c" }, { en: "d", de: "e", da: "f" }]
  expect([inARow(texts, ", "), inARow(texts, " / "), inARow([], ", ")]).toEqual([{ en: "a, d", de: "b, e", da: "c, f" }, { en: "a / d", de: "b / e", da: "c / f" }, { en: "", de: "", da: "" }])
})

test("clauses that follow one sentence, in every language", () => {
  const clauses = [{ en: "who asks", de: "wer fragt", da: "hvem der spørger" }, { en: "who answers", de: "wer antwortet", da: "hvem der svarer" }, { en: "when", de: "wann", da: "hvornår" }]
  expect(inClauses(clauses)).toEqual({ en: "who asks, who answers, and when", de: "wer fragt, wer antwortet und wann", da: "hvem der spørger, hvem der svarer, og hvornår" })
  expect(inClauses(clauses.slice(0, 2))).toEqual({ en: "who asks and who answers", de: "wer fragt und wer antwortet", da: "hvem der spørger, og hvem der svarer" })
  expect([inClauses(clauses.slice(0, 1)), inClauses([])]).toEqual([clauses[0], { en: "", de: "", da: "" }])
})

test("a value, or from where to where it lies, with numbers as each language writes them", () => {
  expect(fromTo(1, 1)).toEqual({ en: "1", de: "1", da: "1" })
  expect(fromTo(0.45, 1500)).toEqual({ en: "0.45 to 1,500", de: "0,45 bis 1.500", da: "0,45 til 1.500" })
  expect(fromTo("9 h", "2 d")).toEqual({ en: "9 h to 2 d", de: "9 h bis 2 d", da: "9 h til 2 d" })
})

test("the names of the slots of a text", () => {
  expect(slotNames("{b} is {a2}, not {b} or { c } or {}")).toEqual(["a2", "b"])
})

import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { faultsOf } from "./catalogue-faults.ts"
import { soundly } from "./catalogue-sound.ts"
import { writeCount, writeDay, writeMeasured, writePlain } from "./format.ts"
import { filled, formFor, isRightToLeft, listIn, reportTag, tagOf, textIn, type Catalogue } from "./language.ts"

const spaced = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, " ")

const found = { en: "Findings: {$count}.", de: "Befunde: {$count}.", da: "Fund: {$count}." }
const swedish = (texts: Readonly<Record<string, string>>): Catalogue => ({ locale: "sv-SE", texts })

describe("a text in another language", () => {
  test("is the catalogue's, or the English one, and then bears its language", () => {
    expect(textIn(swedish({ "Findings: {$count}.": "Iakttagelser: {$count}." }), found)).toEqual({ text: "Iakttagelser: {$count}." })
    expect(textIn(swedish({}), found)).toEqual({ text: "Findings: {$count}.", lang: "en" })
    expect(textIn(swedish({ "Findings: {$count}.": "" }), found)).toEqual({ text: "Findings: {$count}.", lang: "en" })
    expect(textIn("de", found)).toEqual({ text: "Befunde: {$count}." })
  })

  test("is known by its hint where the same English says two things", () => {
    const axis = { key: "Number (how many)", en: "Number", de: "Anzahl", da: "Antal" }
    expect(textIn(swedish({ Number: "Nyckeltal", "Number (how many)": "Antal" }), axis)).toEqual({ text: "Antal" })
    expect(textIn(swedish({ Number: "Nyckeltal" }), axis)).toEqual({ text: "Number", lang: "en" })
  })

  test("needs no translation where it is nothing but marks around values", () => {
    expect(textIn(swedish({}), { en: "{$item}", de: "{$item}", da: "{$item}" })).toEqual({ text: "{$item}" })
    expect(textIn(swedish({}), { en: "“{$item}”", de: "„{$item}“", da: "»{$item}«" })).toEqual({ text: "“{$item}”", lang: "en" })
  })

  test("is said just where nothing is wrong with it, whatever stands in the catalogue", () => {
    const anyText: fc.Arbitrary<unknown> = fc.oneof(fc.anything(), fc.string({ unit: "binary" }), fc.array(fc.constantFrom("{$count}", "{$count :plain}", "{$count :range}", "{", "}", "1", "ett", "www.", "@", "a", " ", "\u202e", "toString"), { maxLength: 6 }).map((parts) => parts.join("")))
    fc.assert(
      fc.property(anyText, (text) => {
        const said = textIn(soundly(swedish({ [found.en]: text as string })), found)
        expect(said).toEqual(typeof text === "string" && text !== "" && faultsOf(found.en, text).length === 0 ? { text } : { text: found.en, lang: "en" })
      }),
    )
  })

  test("is never what an object has by birth, nor what is no text", () => {
    const born = { en: "constructor", de: "Erbauer", da: "bygger" }
    expect(textIn(swedish({}), born)).toEqual({ text: "constructor", lang: "en" })
    expect(textIn(soundly(swedish({ constructor: 3 } as never)), born)).toEqual({ text: "constructor", lang: "en" })
  })

  test("is said in a list only where all of it is known", () => {
    const [tools, staff] = [{ en: "tools", de: "Tools", da: "værktøjer" }, { en: "staff", de: "Personal", da: "personale" }]
    expect(listIn("da", [tools, staff])).toEqual({ text: "værktøjer, personale" })
    expect(listIn(swedish({ tools: "verktyg", staff: "personal" }), [tools, staff])).toEqual({ text: "verktyg, personal" })
    expect(listIn(swedish({ tools: "verktyg" }), [tools, staff])).toEqual({ text: "tools, staff", lang: "en" })
  })
})

describe("numbers in another language", () => {
  const ratio = { unit: "ratio", value: 0.69, low: 0.57, high: 0.8 } as const

  test.each([
    ["sv-SE", "69 % (57–80 %)", "1 234 567", "1 november 2025"],
    ["fr-FR", "69 % (57–80 %)", "1 234 567", "1 novembre 2025"],
    ["tr-TR", "%69 (%57–80)", "1.234.567", "1 Kasım 2025"],
    ["en-US", "69% (57–80%)", "1,234,567", "November 1, 2025"],
    // One calendar and one set of digits, beside periods that are called 2025-Q4 in every language.
    ["th-TH", "69% (57–80%)", "1,234,567", "1 พฤศจิกายน 2025"],
    ["hi-IN-u-nu-deva", "69% (57–80%)", "12,34,567", "1 नवंबर 2025"],
  ])("of %s are as its speakers write them", (locale, share, count, day) => {
    const language = { locale, texts: {} }
    expect(spaced(writeMeasured(language, ratio).full)).toBe(share)
    expect(spaced(writeCount(language, 1_234_567))).toBe(count)
    expect(spaced(writeDay(language, Date.UTC(2025, 10, 1), "UTC"))).toBe(day)
  })

  test("have one minus sign, whichever the language's own is, in front of the money too", () => {
    const euro = { unit: "money", currency: "EUR", value: -2742, low: -14_258, high: 8774 } as const
    expect(spaced(writeMeasured({ locale: "sv-SE", texts: {} }, euro).value)).toBe("\u221227 €")
    expect(spaced(writeMeasured({ locale: "en-US", texts: {} }, euro).value)).toBe("\u2212€27")
  })

  test("stand in the form their language counts them by", () => {
    const key = ".input {$number :count} .match $number one {{{$number} point}} * {{{$number} points}}"
    const polish = { locale: "pl-PL", texts: { [key]: ".input {$number :count} .match $number one {{{$number} punkt}} few {{{$number} punkty}} many {{{$number} punktów}} * {{{$number} punktu}}" } }
    expect([1, 3, 7, 1.5].map((value) => spaced(writePlain(polish, { unit: "nps-points", value })))).toEqual(["1 punkt", "3 punkty", "7 punktów", "1,5 punktu"])
  })

  test("have their little words from the catalogue, in its order", () => {
    const words = { "{$low} to {$high}": "från {$low} till {$high}", "over {$end}": "mer än {$end}" }
    const open = { unit: "count", value: 5, low: 2, high: 9, open: "above" } as const
    expect(spaced(writeMeasured(swedish(words), open).range)).toBe("från 2 till mer än 9")
    expect(spaced(writeMeasured(swedish({}), open).range)).toBe("2 to over 9")
  })

  test("are as in English where nobody knows the language, never as on the machine", () => {
    for (const locale of ["xx-YY", "no tag!", "", "und", "\u0000"]) {
      expect(tagOf({ locale, texts: {} })).toMatch(/^en-GB/)
      expect(spaced(writeMeasured({ locale, texts: {} }, ratio).full)).toBe("69% (57–80%)")
    }
  })
})

test("a report bears the tag of its catalogue as it ought to be written, or none", () => {
  expect(["sv-SE", "SV-se", "zh-hant-tw", "no tag!"].map((locale) => reportTag({ locale, texts: {} }))).toEqual(["sv-SE", "sv-SE", "zh-Hant-TW", "und"])
})

test("languages written from right to left are known by their script", () => {
  expect(["ar", "he-IL", "az-Arab", "sv-SE", "az", "no tag!"].map(isRightToLeft)).toEqual([true, true, true, false, false, false])
})

test("a message in its light form is read as MessageFormat reads it", () => {
  expect(filled("{$a} – {$b :plain} {$c}", { a: "one", b: "{$a}" })).toBe("one – {$a} {$c}")
  expect(filled("{ $a } {$x}", { a: "one" })).toBe("one {$x}")
  expect(filled("{$constructor} {$toString}", {})).toBe("{$constructor} {$toString}")
  expect(formFor("{$n} points", "one")).toBe("{$n} points")
  const message = ".input {$n :count} .match $n one {{one {$n}}} few {{{$n} few}} * {{ {$n}: }}"
  expect(["one", "few", "many"].map((category) => formFor(message, category))).toEqual(["one {$n}", "{$n} few", " {$n}: "])
  expect(formFor(".match {{open", "one")).toBe(".match {{open")
})

import * as fc from "fast-check"
import { expect, test } from "vitest"
import { wordedBy } from "./wordings.ts"

const german = wordedBy({
  "{problem} Did you mean {near}?": "{problem} Meinten Sie {near}?",
  "{where}: {given} is not a number.": "{where}: {given} ist keine Zahl.",
  "{where}: {given} is not {expected}.": "{where}: {given} geht nicht; erwartet wird {expected}.",
  "a step; known are {known}": "eine Schrittweite: {known}",
  "Nothing here.": "Hier ist nichts.",
})

test("a sentence is said with what stands at its places, the first that fits, and one within another", () => {
  expect(german("Nothing here.")).toBe("Hier ist nichts.")
  expect(german(`level: "x" is not a number.`)).toBe(`level: "x" ist keine Zahl.`)
  expect(german(`step: "wek" is not a step; known are week, day. Did you mean "week"?`)).toBe(`step: "wek" geht nicht; erwartet wird eine Schrittweite: week, day. Meinten Sie "week"?`)
})

test("what is not known stays as it is, to the letter", () => {
  fc.assert(fc.property(fc.string(), (text) => void expect(wordedBy({ "never {a} said": "nie {a} gesagt" })(text)).toBe(text)))
  expect(german("Nothing here. ")).toBe("Nothing here. ")
  expect(german("")).toBe("")
})

test("whatever stands at the places comes through, marks of replacements and braces too", () => {
  const swapped = wordedBy({ "<{a}|{b}>": "[{b}|{a}]" })
  const plain = fc.string().filter((text) => !/[|<>]/.test(text))
  fc.assert(fc.property(plain, plain, (a, b) => void expect(swapped(`<${a}|${b}>`)).toBe(`[${b}|${a}]`)))
  expect(swapped("<$&|{a}>")).toBe("[{a}|$&]")
  expect(wordedBy({ "<{__proto__}|{constructor}>": "[{constructor}|{__proto__}|{toString}]" })("<1|2>")).toBe("[2|1|{toString}]")
})

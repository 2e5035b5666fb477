import * as fc from "fast-check"
import { expect, test } from "vitest"
import { hostileTexts } from "./hostile.ts"
import { defanged, isFormula, neutralised, stretches } from "./untrusted.ts"

const text = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...hostileTexts))

test("neutralised text lies on one line and holds nothing that turns or hides words", () => {
  fc.assert(
    fc.property(text, (given) => {
      const said = neutralised(given)
      expect(said).not.toMatch(/[\r\n\t\u0000-\u001f\u007f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|[\u{e0000}-\u{e007f}]/u)
      expect(neutralised(said)).toBe(said)
    }),
  )
})

test("stretches joined are the neutralised text, and no address stands outside of a literal one", () => {
  fc.assert(
    fc.property(text, (given) => {
      const parts = stretches(given)
      expect(parts.map((part) => part.text).join("")).toBe(neutralised(given))
      for (const part of parts) if (!part.literal) expect(part.text).not.toMatch(/:\/\/|www\.|@/)
    }),
  )
})

test("honest words stay as they are, in any script", () => {
  for (const honest of ["Mehr als 50 % gelöst, z. B. im Forum.", "Fællesskabet løste det (næsten).", "社区", "سلام دنیا", "👩‍💻 ships"]) {
    expect(stretches(honest)).toEqual([{ text: honest, literal: false }])
  }
})

test("words that only begin as a scheme does stay prose, and the scheme does not", () => {
  for (const honest of ["Some records do not tell what counts.", "The data are whole, the file is small.", "Hotel: booked", "Data: none"]) expect(stretches(honest)).toEqual([{ text: honest, literal: false }])
  for (const active of ["tel:112", "(mailto:a", "data:text/html,x"]) expect(stretches(active)).toEqual([{ text: active, literal: true }])
})

test("a word made harmless has neither address nor scheme in it, and can still be read", () => {
  expect(defanged("https://www.hostile.example/a?b=c.d")).toBe("https[:]//www[.]hostile[.]example/a?b=c[.]d")
  expect(defanged("admin@hostile.example")).toBe("admin[at]hostile[.]example")
  fc.assert(
    fc.property(text, (given) => {
      expect(defanged(neutralised(given))).not.toMatch(/:\/\/|@|[\p{L}\p{N}]\.[\p{L}\p{N}]|(?<!\[):[^\s\]]/u)
    }),
  )
})

test("a formula is told by its beginning, and a number below zero of ours is none", () => {
  for (const formula of ["=1+1", " =1", "+1", "-1", "@A1", "＝1"]) expect(isFormula(formula)).toBe(true)
  for (const plain of ["1 = 1", "\u22121", "–", "a@b", ""]) expect(isFormula(plain)).toBe(false)
})

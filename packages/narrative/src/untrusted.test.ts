import * as fc from "fast-check"
import { expect, test } from "vitest"
import { hostileTexts } from "./hostile.ts"
import { neutralised, stretches } from "./untrusted.ts"

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

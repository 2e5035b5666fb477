import * as fc from "fast-check"
import { expect, test } from "vitest"
import { textCodes } from "./text-codes.ts"

const texts = fc.array(fc.oneof(fc.string({ unit: "binary", maxLength: 12 }), fc.constantFrom("", "\0", "__proto__", "ß", "\uFEFF", "e\u0301", "😀"), fc.integer({ min: 0, max: 400 }).map(String)).filter((text) => !/\p{Surrogate}/u.test(text)), {
  maxLength: 900,
  size: "max",
})

/** UTF-8 as the platform writes it into addresses. */
const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(encodeURIComponent(text).replaceAll(/%([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), (unit) => unit.charCodeAt(0))

test("codes count up from nought in the order texts first turn up, and lead back to them, be they given as texts or as UTF-8", () => {
  fc.assert(
    fc.property(texts, fc.array(fc.boolean(), { minLength: 1 }), (all, asBytes) => {
      const codes = textCodes()
      const given = all.map((text, index) => {
        const bytes = bytesOf(text)
        return asBytes[index % asBytes.length] === true ? codes.codeOfBytes(Uint8Array.from([255, ...bytes, 255]), 1, 1 + bytes.length) : codes.codeOf(text)
      })
      const distinct = [...new Set(all)]
      expect(given).toEqual(all.map((text) => distinct.indexOf(text)))
      expect(distinct.map((_, code) => codes.textOf(code))).toEqual(distinct)
      expect(distinct.map(codes.find)).toEqual(distinct.map((_, code) => code))
      expect(codes.size()).toBe(distinct.length)
      expect(codes.find("no text that was given")).toBe(-1)
      const others = textCodes()
      others.codeOf("another text")
      const there = distinct.map((_, code) => codes.codeIn(others, code))
      expect(there.map(others.textOf)).toEqual(distinct)
    }),
  )
})

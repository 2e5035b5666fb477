import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { isBlank, isPlaceholder } from "./wording.ts"

describe("a placeholder", () => {
  test.each(["TBD", "TODO: ask the board", "todo – later", "FIXME", "n/a", "N.A.", "…", "...", "?", "---", "xxx", "XXXXX", "Lorem ipsum dolor sit amet", "[our mission]", "<title>", "{value}", " tbd ", "Noch offen", "wird noch ergänzt", "k. A.", "Kommer senere", "Udfyldes", "To be decided"])(
    "is “%s”", (text) => expect(isPlaceholder(text)).toBe(true),
  )
  test.each(["", "  ", "Offen", "xx", "Todo lists for new members", "Members say what they need", "会員が助け合う", "42", "[Rules](https://example.org)", "<b>Rules</b>", "na und", "TBD Ltd is our partner", "The lorem ipsum generator", "xxxl shirts"])(
    "is not “%s”", (text) => expect(isPlaceholder(text)).toBe(false),
  )
  test("stays one whatever stands around it that is neither letter nor number", () => {
    fc.assert(fc.property(fc.constantFrom("tbd", "n/a", "noch offen", "mangler"), fc.stringMatching(/^[ .!?…*-]{0,5}$/), fc.stringMatching(/^[ .!?…*-]{0,5}$/), (text, before, after) => {
      expect(isPlaceholder(`${before}${text}${after}`)).toBe(true)
    }))
  })
  test("is never blank, and what is blank is never one", () => {
    fc.assert(fc.property(fc.string(), (text) => {
      expect(isBlank(text) && isPlaceholder(text)).toBe(false)
    }))
    expect([undefined, "", " \n"].every(isBlank)).toBe(true)
    expect(isBlank("a")).toBe(false)
  })
})

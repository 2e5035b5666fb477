import { expect, test } from "vitest"
import { openLedger } from "./ledger.ts"
import { joined, sayMessage } from "./message.ts"
import { wordsOf } from "./render-lines.ts"

const { bind } = openLedger("de", "UTC")

const inAll = (text: string) => ({ en: text, de: text, da: text })

test("a plural is chosen by the bound number", () => {
  const text = ".input {$n :count} .match $n one {{{$n} Befund}} * {{{$n} Befunde}}"
  expect(wordsOf(sayMessage("de", inAll(text), { n: bind.count("a", 1) }))).toBe("1 Befund")
  expect(wordsOf(sayMessage("de", inAll(text), { n: bind.count("a", 3) }))).toBe("3 Befunde")
})

test("what chooses the plural can still be said in two pieces", () => {
  const text = ".input {$n :count} .match $n one {{{$n :plain} Fall ({$n :range})}} * {{{$n :plain} Fälle ({$n :range})}}"
  const n = { full: { kind: "text", text: "3 (2–4)" }, plain: { kind: "text", text: "3" }, range: { kind: "text", text: "2–4" }, count: 3 } as const
  expect(wordsOf(sayMessage("de", inAll(text), { n }))).toBe("3 Fälle (2–4)")
  expect(wordsOf(sayMessage("de", inAll(text), { n: { ...n, plain: { kind: "text", text: "1" }, count: 1 } }))).toBe("1 Fall (2–4)")
})

test.each([
  ["a slot without a value", "{$missing}"],
  ["an unknown function", "{$n :nothing}"],
  ["a text that is no message", "{$n"],
  ["a range of what has none", "{$n :range}"],
])("%s is an error, never a placeholder left in the text", (_, text) => {
  expect(() => sayMessage("de", inAll(text), { n: bind.count("a", 1) })).toThrow()
})

test("other people's words are no message: what looks like a slot stays as it is", () => {
  expect(sayMessage("de", inAll("„{$q}“"), { q: bind.quote("{$n} {{x}}", "plan") })).toEqual([
    { kind: "text", text: "„" },
    { kind: "quote", text: "{$n} {{x}}", origin: "plan" },
    { kind: "text", text: "“" },
  ])
})

test("words of ours that follow one another are one piece, as long as they are in one language", () => {
  const [one, other, foreign] = [{ kind: "text", text: "a " }, { kind: "text", text: "b" }, { kind: "text", text: "c", lang: "en" }] as const
  expect(joined([one, other, foreign, foreign, { kind: "quote", text: "d", origin: "plan" }, one])).toEqual([
    { kind: "text", text: "a b" }, { kind: "text", text: "cc", lang: "en" }, { kind: "quote", text: "d", origin: "plan" }, { kind: "text", text: "a " },
  ])
})

test("what a catalogue says wrongly is said in English, and marked as English; what ours say wrongly is an error", () => {
  const catalogue = (said: string) => ({ locale: "sv-SE", texts: { "One {$n}.": said } })
  const n = bind.count("a", 1)
  expect(wordsOf(sayMessage(catalogue("En {$n}."), inAll("One {$n}."), { n }))).toBe("En 1.")
  for (const wrong of ["En {$missing}.", "En {$n"]) {
    const said = sayMessage(catalogue(wrong), inAll("One {$n}."), { n })
    expect(wordsOf(said)).toBe("One 1.")
    expect(JSON.stringify(said)).toContain('"lang":"en"')
  }
})

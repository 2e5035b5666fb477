import type { Texts } from "@folkmoot/facts"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { about, allOf, countAtLeast, each, present } from "./parts.ts"
import { reasonOf, sayStatement, statementsOf, type Saying } from "./reason.ts"
import type { Filling, Statement } from "./verdict.ts"

const same = (text: string): Texts => ({ en: text, de: text, da: text })

/** A language that says every text of ours in brackets, so that what is said past it shows. */
const bracketed: Saying = { tag: "en-GB", text: ({ en }) => `⟦${en}⟧`, quoted: (words) => `“${words}”` }

const said = (text: string, slots: Readonly<Record<string, Filling>>): string => sayStatement({ text: same(text), slots }, bracketed)

test("each filling is written as what it is: a count, a text of ours, other people's words, a day, a statement, a list", () => {
  expect(said("{$a}", { a: 1200 })).toBe("⟦1,200⟧")
  expect(said("{$a}", { a: same("values") })).toBe("⟦⟦values⟧⟧")
  expect(said("{$a}", { a: { own: "community lead" } })).toBe("⟦community lead⟧")
  expect(said("{$a}", { a: { quote: "Write the guide" } })).toBe("⟦“Write the guide”⟧")
  expect(said("{$a}", { a: { day: "2026-03-01" } })).toBe("⟦1 March 2026⟧")
  expect(said("{$a}", { a: { day: "last spring" } })).toBe("⟦last spring⟧")
  expect(said("{$a}", { a: { says: { text: same("{$b} more"), slots: { b: 2 } } } })).toBe("⟦⟦2 more⟧⟧")
  expect(said("{$a}", { a: { all: [same("mission"), { quote: "A" }, 3] } })).toBe("⟦⟦mission⟧, “A” and 3⟧")
})

test("a slot that nothing stands in stays, and what stands in one is never read for slots", () => {
  expect(said("{$a} {$toString}", {})).toBe("⟦{$a} {$toString}⟧")
  fc.assert(
    fc.property(fc.string(), (words) => {
      expect(said("{$a}", { a: { own: words }, b: 1 })).toBe(`⟦${words}⟧`)
    }),
  )
  expect(said("{$a}", { a: { own: "{$b}" }, b: 1 })).toBe("⟦{$b}⟧")
})

test("a reason says each statement once, in their order, and keeps them where one holds a name or a count", () => {
  const [plain, counted]: readonly [Statement, Statement] = [{ text: same("Plain.") }, { text: same("So many: {$n}."), slots: { n: 2 } }]
  expect(reasonOf([plain, plain])).toEqual({ because: same("Plain.") })
  expect(reasonOf([counted, plain, { ...counted }])).toEqual({ because: same("So many: 2. Plain."), says: [counted, plain] })
})

test("whatever is taken apart says its own reason again, in each language", () => {
  const [mission, guides] = [{ en: "mission", de: "Leitbild", da: "mission" }, { en: "Guides", de: "Leitfäden", da: "Guider" }]
  const verdict = fc.oneof(
    fc.boolean().map((there) => present([mission, there ? "x" : ""])),
    fc.array(fc.string({ minLength: 1 }), { maxLength: 5 }).map((names) => each(names, guides, { holds: (name) => name < "a", name: (name) => name })),
    fc.nat({ max: 5 }).map((count) => countAtLeast(2, Array(count).fill(0), guides)),
  )
  fc.assert(
    fc.property(verdict, verdict, fc.boolean(), (one, other, isTogether) => {
      const given = isTogether ? allOf(one, about(mission, other)) : about(guides, one)
      expect(reasonOf(statementsOf(given)).because).toEqual(given.because)
      expect(reasonOf(statementsOf({ because: given.because })).because).toEqual(given.because)
    }),
  )
})

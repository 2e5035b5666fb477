import * as fc from "fast-check"
import { expect, test } from "vitest"
import { sharedNotes, withoutNotes } from "./notes.ts"
import type { ClaimNode, Phrase } from "./report.ts"

const note = (text: string): Phrase => [{ kind: "quote", text, origin: "definition" }]
const cases = (n: number): Phrase => [{ kind: "text", text: "n = " }, { kind: "value", text: String(n), ref: `n/${n}` }]
const claim = (...notes: readonly Phrase[]): ClaimNode => ({ kind: "claim", block: "any", parts: [], bound: [], notes })

const arbitraryClaims = fc.array(fc.subarray(["a", "b", "c"]).map((named) => claim(cases(5), ...named.map(note))), { maxLength: 12 })

test("what stands below more than half of the numbers is said once, and below none of them any more; all else stays where it is", () => {
  fc.assert(
    fc.property(arbitraryClaims, (nodes) => {
      const shared = sharedNotes(nodes)
      for (const text of ["a", "b", "c"]) {
        const count = nodes.filter(({ notes }) => notes.some(([piece]) => piece?.text === text)).length
        const isShared = nodes.length >= 3 && count > nodes.length / 2
        expect(shared.some(([piece]) => piece?.text === text)).toBe(isShared)
        const left = nodes.map((node) => withoutNotes(node, shared)).filter((node) => node.kind === "claim" && node.notes.some(([piece]) => piece?.text === text)).length
        expect(left).toBe(isShared ? 0 : count)
      }
    }),
  )
})

test("how many cases there are is never said for several numbers at once, even where they are equally many", () => {
  const nodes = [claim(cases(5)), claim(cases(5)), claim(cases(5))]
  expect(sharedNotes(nodes)).toEqual([])
  expect(sharedNotes([...nodes, claim()])).toEqual([])
})

test("the one said most often stands first, and sentences without notes count for nothing", () => {
  const nodes = [claim(note("a"), note("b")), claim(note("b"), note("a")), claim(note("b")), claim(), claim(), claim()]
  expect(sharedNotes(nodes)).toEqual([note("b"), note("a")])
  expect(sharedNotes(nodes.slice(0, 2))).toEqual([])
})

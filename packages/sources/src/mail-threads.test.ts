import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { MailThreads } from "./mail-threads.ts"

/** A letter and those it names, nearest first. */
type Letter = readonly [id: string, parents: readonly string[]]

const placed = (letters: readonly Letter[]): ReadonlyMap<string, string> => {
  const threads = new MailThreads<string>((id) => `the conversation of ${id}`)
  const roots = new Map<string, string>()
  for (const [id, parents] of letters) {
    const root = threads.place(id, parents, id)
    if (root !== undefined) roots.set(id, root)
  }
  for (const [root, id] of threads.rest()) roots.set(id, root)
  return roots
}

/** A forest of letters, each naming its ancestors as far back as its program cared to. */
const forest: fc.Arbitrary<readonly Letter[]> = fc
  .array(fc.record({ parent: fc.option(fc.nat()), kept: fc.integer({ min: 1, max: 4 }) }), { minLength: 1, maxLength: 20 })
  .map((all) => {
    const ancestors: string[][] = []
    return all.map(({ parent, kept }, index): Letter => {
      const above = parent === null || index === 0 ? undefined : parent % index
      ancestors.push(above === undefined ? [] : [`m${above}`, ...(ancestors[above] ?? [])])
      return [`m${index}`, (ancestors[index] ?? []).slice(0, kept)]
    })
  })

const shuffled = forest.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })))

describe("laws", () => {
  test("the order in which letters come does not matter", () => {
    fc.assert(fc.property(shuffled, ([all, other]) => void expect(placed(other)).toEqual(placed(all))))
  })

  test("every letter is in a conversation, and in the same as the one it answers", () => {
    fc.assert(
      fc.property(shuffled, ([, letters]) => {
        const roots = placed(letters)
        expect(roots.size).toBe(letters.length)
        for (const [id, [nearest = id]] of letters) expect(roots.get(id)).toBe(roots.get(nearest))
      }),
    )
  })

  test("letters that name each other in a circle end in one conversation", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 8 }), (size) => {
        const circle = Array.from({ length: size }, (_, index): Letter => [`m${index}`, [`m${(index + 1) % size}`]])
        expect(new Set(placed(circle).values()).size).toBe(1)
      }),
    )
  })
})

describe("examples", () => {
  test("a letter whose beginning is missing goes by the first it names", () => {
    expect(placed([["b", ["a2", "a"]], ["c", ["b", "a2", "a"]]])).toEqual(new Map([["b", "the conversation of a"], ["c", "the conversation of a"]]))
  })

  test("a letter that names itself begins a conversation", () => {
    expect(placed([["a", ["a"]]]).get("a")).toBe("the conversation of a")
  })
})

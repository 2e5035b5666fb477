import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { Closings, lastClosingOf, resolutionsOf, type Closing } from "./closings.ts"

const closings = fc
  .uniqueArray(fc.record({ solves: fc.boolean(), happenedAt: fc.integer({ min: 0, max: 1000 }) }), { selector: ({ happenedAt }) => happenedAt, maxLength: 12 })
  .map((all) => all.map((one): Closing => ({ ...one, id: `event-${one.happenedAt}`, position: "events.json#", by: null })))

const kindsOf = (all: readonly Closing[], undone = false) => resolutionsOf("1", all, undone).map(({ kind }) => kind)

describe("what closings say of a solution", () => {
  test("being solved and its being taken back take turns, solved first", () => {
    fc.assert(
      fc.property(closings, fc.boolean(), (all, undone) => {
        const kinds = kindsOf(all, undone)
        expect(kinds).toEqual(kinds.map((_, index) => (index % 2 === 0 ? "accepted" : "revoked")))
      }),
    )
  })

  test("what is said last is how the issue stands", () => {
    fc.assert(
      fc.property(closings, (all) => {
        const last = all.toSorted((one, other) => one.happenedAt - other.happenedAt).at(-1)
        expect(kindsOf(all).at(-1) === "accepted").toBe(last?.solves === true)
      }),
    )
  })

  test("an issue that stands closed unsolved ends unsolved, whatever its last closing says", () => {
    fc.assert(
      fc.property(closings, (all) => {
        const ending: Closing = { id: "event-last", position: "events.json#", by: null, solves: true, happenedAt: 2000 }
        expect(kindsOf([...all, ending], true).at(-1)).not.toBe("accepted")
      }),
    )
  })

  test("the order of the files does not matter", () => {
    fc.assert(
      fc.property(closings.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length }))), ([all, shuffled]) => {
        expect(resolutionsOf("1", shuffled)).toEqual(resolutionsOf("1", all))
      }),
    )
  })

  test("an event that stands in two files is one", () => {
    fc.assert(
      fc.property(closings, (all) => {
        const gathered = new Closings()
        for (const one of [...all, ...all]) gathered.add("1", one)
        expect(gathered.of("1")).toEqual(all)
        expect(gathered.threads()).toEqual(all.length === 0 ? [] : ["1"])
      }),
    )
  })

  test("where only the last closing is known, an issue closed unsolved has none", () => {
    const state = { position: "issues.json#/0", isClosed: true, closedAt: 5, undone: false }
    expect(lastClosingOf("1", state)).toEqual([{ says: "resolution", position: "issues.json#/0", id: "1/closed", thread: "1", kind: "accepted", happenedAt: 5 }])
    expect(lastClosingOf("1", { ...state, undone: true })).toEqual([])
    expect(lastClosingOf("1", { ...state, closedAt: undefined })).toEqual([])
  })
})

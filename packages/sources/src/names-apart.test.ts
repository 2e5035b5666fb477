import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { namesApart } from "./names-apart.ts"

const things = fc.uniqueArray(fc.record({ key: fc.stringMatching(/^[a-c]{1,3}$/), name: fc.constantFrom("tool", "Tool", "tool-2", "tool-2-2", "site") }), { selector: ({ key }) => key })

describe("names apart", () => {
  test("no two things share one, and each keeps its own", () => {
    fc.assert(
      fc.property(things, (all) => {
        const called = namesApart()
        const first = all.map(({ key, name }) => called(key, name))
        expect(new Set(first.map((name) => name.toLowerCase())).size).toBe(all.length)
        expect(all.map(({ key }) => called(key.toUpperCase(), "another"))).toEqual(first)
      }),
    )
  })

  test("whoever comes first has the plain one", () => {
    const called = namesApart()
    expect([called("acme/tool", "tool"), called("fork/tool", "tool"), called("Acme/Tool", "Tool"), called("acme/site", "site")]).toEqual(["tool", "tool-2", "tool", "site"])
  })
})

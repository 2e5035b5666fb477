import { fileURLToPath } from "node:url"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Seed } from "./fuzz-door.ts"
import { doors } from "./fuzz-doors.ts"
import { runDoors } from "./fuzz-run.ts"
import { bentText } from "./fuzz-texts.ts"
import { faultOf, inputFor, randomOf, shortened } from "./fuzz-try.ts"

const tries = 8

test("no door throws, hangs, ends its process or changes what all objects share, whatever comes in", async () => {
  const seed = fc.readConfigureGlobal().seed ?? 1
  const runs = await runDoors(doors.map(({ name }) => ({ door: name, seed, first: 0, tries })))
  expect(runs.flatMap(({ faults }) => faults)).toEqual([])
  expect(runs.map(({ door, tries: done }) => [door, done])).toEqual(doors.map(({ name }) => [name, tries]))
})

const seedOf = (give: (text: string) => unknown): Seed => ({ parts: { text: { content: "a: { b: [1, two, 3.5] }\nc: d\n", form: "yaml" } }, give: async ({ text }) => give(String(text)) })

describe("what goes wrong is noticed", () => {
  test("a throw, with the least input that still makes it", async () => {
    const seed = seedOf((text) => {
      if (text.includes("x")) throw new TypeError("no x")
    })
    expect(await faultOf(seed, { text: "abc" })).toBeUndefined()
    expect(await faultOf(seed, { text: "axc" })).toContain("no x")
    expect(await shortened(seed, { parts: { text: `${"a".repeat(300)}x${"b".repeat(200)}` }, name: "text" }, "TypeError: no x")).toBe("x")
  })

  test("a change of what all objects share", async () => {
    const shared = Object.prototype as { polluted?: boolean }
    try {
      expect(await faultOf(seedOf(() => (shared.polluted = true)), { text: "" })).toContain("share")
    } finally {
      delete shared.polluted
    }
  })

  test("a try that never ends, and one that takes the process with it; the others are tried all the same", async () => {
    const program = fileURLToPath(new URL("fuzz-broken.test-kit.ts", import.meta.url))
    const [run] = await runDoors([{ door: "broken", seed: 3, first: 0, tries: 4 }], { program, patience: 3000 })
    expect(run).toMatchObject({ door: "broken", tries: 4, largest: 10, faults: [{ index: 1, seed: 3, what: expect.stringContaining("not ended") as string }, { index: 2, what: expect.stringContaining("The process ended") as string }] })
  })
})

test("the same seed, door and number give the same try, and other numbers others", () => {
  const seed = seedOf(() => undefined)
  const inputs = (): readonly unknown[] => Array.from({ length: 60 }, (_, index) => inputFor(randomOf(5, "x", index), [seed], seed).parts["text"])
  expect(inputs()).toEqual(inputs())
  expect(new Set(inputs()).size).toBeGreaterThan(40)
})

test("what is bent by its own rules can mostly still be read", () => {
  const texts = Array.from({ length: 200 }, (_, index) => bentText(randomOf(7, "json", index), '{"a":{"b":[1,"two",3.5]},"c":"d"}', "{}", "json"))
  const readable = texts.filter((text) => {
    try {
      return JSON.parse(text) !== undefined
    } catch {
      return false
    }
  })
  expect(readable.length).toBeGreaterThan(100)
})

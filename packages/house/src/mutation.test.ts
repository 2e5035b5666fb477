import { describe, expect, test } from "vitest"
import { bodiesIn, drawn, isCounted, keyOf, sourcesOf, type ToldMutant } from "./mutation-mutants.ts"
import { mutationPage, type Figures, type Reason } from "./mutation-page.ts"
import { mutated } from "./mutation-types.ts"
import { textOf } from "./workspace.ts"

const figures = JSON.parse(textOf("packages/house/mutation/figures.json")) as readonly Figures[]
const reasons = JSON.parse(textOf("packages/house/mutation/reasons.json")) as readonly Reason[]

const mutantAt = (line: number, replacement = "0"): ToldMutant => ({
  fileName: "/somewhere/packages/x/src/a.ts", mutatorName: "ArithmeticOperator", replacement, location: { start: { line, column: 2 }, end: { line, column: 7 } },
})

describe("drawing", () => {
  const hundred = Array.from({ length: 100 }, (_, line) => mutantAt(line))

  test("a larger sample holds the smaller one first", () => {
    expect(drawn(hundred, 60, 1).slice(0, 20)).toEqual(drawn(hundred, 20, 1))
  })

  test("holds nobody twice, and everybody where as many are asked for", () => {
    expect(new Set(drawn(hundred, Infinity, 1)).size).toBe(100)
  })

  test("neither the order of the list nor where the project stands changes who is drawn", () => {
    const elsewhere = hundred.map((mutant) => ({ ...mutant, fileName: "C:\\project\\packages\\x\\src\\a.ts" })).toReversed()
    expect(drawn(elsewhere, 10, 1).map(keyOf)).toEqual(drawn(hundred, 10, 1).map(keyOf))
  })

  test("another seed draws others", () => {
    expect(drawn(hundred, 10, 2)).not.toEqual(drawn(hundred, 10, 1))
  })
})

describe("what counts", () => {
  test.each([
    ["StringLiteral", '"goal"', true],
    ["StringLiteral", '"mål"', false, '"Ziel", da: '],
    ["StringLiteral", '"Say by when."', false],
    ["StringLiteral", "`${a} of ${b}`", false],
    ["EqualityOperator", "a < b", true],
  ])("%s of %s: %s", (mutatorName, original, isSo, before = "") => {
    expect(isCounted({ mutatorName }, original, before)).toBe(isSo)
  })

  test("what stands within a function, whatever its form", () => {
    const text = 'const a = 1 + 2\nfunction b() { return () => 3 }\nconst c = { d: (x: number) => x + 1, e() { return 4 } }\nclass F { constructor() { this.g() } g(): void {} }\ndeclare function h(): void'
    expect(bodiesIn(text).map(([from, to]) => text.slice(from, to))).toEqual([
      "function b() { return () => 3 }", "(x: number) => x + 1", "e() { return 4 }", "constructor() { this.g() }", "g(): void {}",
    ])
  })

  test("sources that do something, and neither tests nor what tests are made with", () => {
    const files = sourcesOf("metrics").map(({ file }) => file.slice("packages/metrics/src/".length))
    expect(files).toEqual(expect.arrayContaining(["share.ts", "units/resolution-rate.ts"]))
    expect(files.filter((file) => /test|laws|arbitrary|catalogue/.test(file))).toEqual([])
  })
})

describe("a changed text", () => {
  const text = "const a = 1\nconst b = (\n  2\n)\nconst c = 3"

  test.each([
    [{ start: { line: 0, column: 10 }, end: { line: 0, column: 11 } }, "0", "const a = 0\nconst b = (\n  2\n)\nconst c = 3"],
    [{ start: { line: 1, column: 10 }, end: { line: 3, column: 1 } }, "2", "const a = 1\nconst b = 2\nconst c = 3"],
    [{ start: { line: 4, column: 11 }, end: { line: 4, column: 11 } }, "0", "const a = 1\nconst b = (\n  2\n)\nconst c = 30"],
  ])("is the text with something else from %o on", (location, replacement, expected) => {
    expect(mutated(text, location, replacement)).toBe(expected)
  })
})

describe("the page", () => {
  const survivor = (line: number, replacement: string) => ({ part: "rules", file: "packages/plan/src/a.ts", line, original: "a < b", replacement, isReached: line > 1 })
  const plan: Figures = {
    package: "plan",
    parts: [{ part: "rules", date: "2026-01-01", machine: "one", seed: 5, isAfresh: false, mutants: 1000, drawn: 130, refused: 10, killed: 88, byOwnTests: 80, ranOn: 2, timedOut: 4, atLoading: 18, notBegun: 2 }],
    survivors: [survivor(1, "true"), survivor(2, "a <= b"), survivor(3, "false"), survivor(3, "a > b")],
  }
  const became: readonly Reason[] = [
    { kind: "noticed", why: "An example.", survivors: [{ file: "packages/plan/src/a.ts", original: "a < b", replacement: "true" }] },
    { kind: "same", why: "They are never alike.", survivors: [{ file: "packages/plan/src/a.ts", original: "a < b", replacement: "a <= b" }] },
  ]
  const written = mutationPage([plan], became)

  test("counts what a test failed on or ran on in among what could be tried, running out of time not among it and then among it, and keeps the score where tests came later", () => {
    // Wilson for 90 and for 94 of 98, worked out apart: centres (90 + z²/2) / (98 + z²) and (94 + z²/2) / (98 + z²), z² = 3.841459.
    expect(written).toContain("| plan, rules | 130 of 1000 | 10 | 18 | 2 | 88 | 2 | 80 | 4 | 3 | 1 | 91.8 (84.7 to 95.8) | 95.9 (90.0 to 98.4) | 1 | 1 | 2 |")
  })

  test("says by which seed they were drawn, or that all were", () => {
    expect(written).toContain("- plan, rules: 2026-01-01, seed 5, in one process, one.")
    const whole = mutationPage([{ ...plan, parts: plan.parts.map((part) => ({ ...part, drawn: 1000, isAfresh: true })) }], became)
    expect(whole).toContain("- plan, rules: 2026-01-01, all, afresh, one.")
    // What was found of all needs no interval.
    expect(whole).toContain("| 91.8 | 95.9 | 1 | 1 | 2 |")
  })

  test("says of each survivor what became of it, or that nothing has", () => {
    expect(written).toContain("- An example. `a.ts:1` `a < b` → `true`.\n- They are never alike. `a.ts:2` `a < b` → `a <= b`.\n- Not dealt with: `a.ts:3` `a < b` → `false`; `a.ts:3` `a < b` → `a > b`.")
  })

  test("is what was found and said", () => {
    expect(textOf("docs/figures/mutation.md")).toBe(mutationPage(figures, reasons))
  })

  test("no reason is given for what did not survive", () => {
    const found = new Set(figures.flatMap(({ survivors }) => survivors.map(({ file, original, replacement }) => JSON.stringify([file, original, replacement]))))
    const given = reasons.flatMap(({ survivors }) => survivors.map(({ file, original, replacement }) => JSON.stringify([file, original, replacement])))
    expect(given.filter((one) => !found.has(one))).toEqual([])
  })
})

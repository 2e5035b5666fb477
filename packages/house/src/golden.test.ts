import { describe, expect, test } from "vitest"
import { differences } from "./golden-gate.ts"
import { filesIn, textOf } from "./workspace.ts"

/** Packages whose results are promised to be the same everywhere. */
const pure = "facts,statistics,metrics,plan,maturity,narrative"

/** What IEEE 754 leaves open, and so each engine does its own way. */
const open = /\bMath\.(?:a?cosh?|a?sinh?|a?tanh?|atan2|cbrt|expm?1?|hypot|log(?:10|1p|2)?|pow|random)\b/

/** A power that is not a whole power of two written out, which every engine has exactly. */
const power = /(?<!\b2) \*\*(?!\/)| \*\* (?!\d)|\*\*=/

const without = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, "")

const using = (pattern: RegExp): readonly string[] =>
  filesIn(`packages/{${pure}}/src/**/*.ts`).filter((file) => !/\.(test|test-d|test-kit)\.ts$|testing\.ts$|-laws\.ts$|\/laws\.ts$/.test(file) && pattern.test(without(textOf(file))))

describe("what is promised to be the same on every runtime", () => {
  test("uses no function that engines compute each their own way: statistics has exp, log, power and hypot", () => {
    expect(using(open)).toEqual([])
  })

  test("uses no power that engines compute each their own way", () => {
    expect(using(power)).toEqual([])
  })
})

describe("runtimes held against one another", () => {
  const line = (name: string, text: string): string => JSON.stringify([name, text])
  const expected = [line("a", "1.5"), line("b", "2.25"), line("c", "the same")]

  test("that say the same differ in nothing", () => {
    expect(differences("Elsewhere", expected, [...expected])).toEqual([])
  })

  test("that differ in a digit are shown where", () => {
    const [said = "", ...more] = differences("Elsewhere", expected, [line("a", "1.5"), line("b", "2.24"), line("c", "the same")])
    expect(said).toMatch(/^Elsewhere differs in b\n {2}here: {2}.*2\.25.*\n {2}there: .*2\.24/)
    expect(more).toEqual([])
  })

  test("that leave something out are told", () => {
    expect(differences("Elsewhere", expected, expected.slice(1))).toContain("Elsewhere told 2 vectors; expected 3.")
  })
})

import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { rules } from "./catalogue.ts"
import { compose } from "./compose.ts"
import { hostileTexts } from "./hostile-texts.ts"
import { lintPlan } from "./lint.ts"
import { parsePlan } from "./parse.ts"
import type { Located } from "./source.ts"
import { mostCharacters, mostParts, mostProblems } from "./limits.ts"

const mostTold = 500

const valuesIn = (root: Located): number => {
  let count = 0
  const open = [root]
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    count += 1
    for (const member of one.members.values()) open.push(member)
  }
  return count
}

/** Reads and lints a text, and says of it what must hold of any: bounds on what was made of it and told, which bound time and memory. */
const isBounded = (text: string): void => {
  const { documents, problems } = compose(text)
  expect(documents.length).toBeLessThanOrEqual(100)
  expect(documents.reduce((sum, { root }) => sum + valuesIn(root), 0)).toBeLessThanOrEqual(mostParts + 20_000)
  expect(problems.length).toBeLessThanOrEqual(2 * mostProblems + 3)
  const parsed = parsePlan(text)
  expect(parsed.plan.kind).toBe("StrategyPlan")
  const found = lintPlan(parsed, { extends: "strict", asOf: "2026-05-01" })
  const byRule = new Map<string, number>()
  for (const { rule } of found) byRule.set(rule, (byRule.get(rule) ?? 0) + 1)
  byRule.delete("document/more")
  expect(Math.max(0, ...byRule.values())).toBeLessThanOrEqual(mostTold)
  expect(byRule.size).toBeLessThanOrEqual(rules.length + 50)
  const lines = text.split("\n")
  const outside = found.filter(({ line, column, endLine, endColumn }) =>
    !(line >= 1 && column >= 1 && endLine >= line && endLine <= lines.length && column <= (lines[line - 1] as string).length + 1 && endColumn <= (lines[endLine - 1] as string).length + 1 && (endLine > line || endColumn >= column)))
  expect(outside).toEqual([])
  for (const { message, pointer } of found) expect(message.length).toBeLessThan(20_000 + pointer.length)
}

const texts = Object.entries(hostileTexts)

const names = fc.constantFrom(...Object.keys(hostileTexts))

const runs = fc.readConfigureGlobal().numRuns ?? 12

describe("reading and linting a text costs no more than its bounds allow", () => {
  test.each(texts)("%s", (_, make) => {
    const text = make(40_000)
    expect(text.length).toBeLessThanOrEqual(40_000)
    isBounded(text)
  })

  test("texts of any length", () => {
    fc.assert(fc.property(names, fc.nat(mostCharacters), (name, length) => isBounded((hostileTexts[name] as (length: number) => string)(length))), { numRuns: runs })
  }, 120_000)

  test("one text behind another", () => {
    fc.assert(fc.property(names, names, fc.nat(20_000), (a, b, length) => {
      isBounded((hostileTexts[a] as (length: number) => string)(length).slice(0, length) + (hostileTexts[b] as (length: number) => string)(length))
    }), { numRuns: 2 * runs })
  }, 120_000)

  test("thousands of files", () => {
    const part = (index: number): string => `apiVersion: folkmoot.dev/v1\nkind: StrategyPlanPart\nmetadata: { of: x }\nspec: { goals: [{ id: g${index}, title: G, titel: 1 }] }\n`
    const files = [{ file: "plan.folkmoot.yaml", text: "apiVersion: folkmoot.dev/v1\nkind: StrategyPlan\nmetadata: { name: x }\nspec: {}\n" }, ...Array.from({ length: 2_000 }, (_, index) => ({ file: `${index}.folkmoot.yaml`, text: part(index) }))]
    const parsed = parsePlan(files)
    expect(parsed.plan.spec.goals?.length).toBe(2_000)
    expect(lintPlan(parsed, { extends: [] }).filter(({ rule }) => rule === "shape/unknown-key")).toHaveLength(mostTold)
    expect(parsed.place(["spec", "goals", 1_999, "id"])).toMatchObject({ file: "1999.folkmoot.yaml", line: 4 })
  })
})

test("a plan of 8,000 lines is far from the bounds", () => {
  const goal = (index: number): string => `    - id: goal-${index} # one\n      title: "What the organisation wants, number ${index}"\n      priority: ${index + 1}\n      behaviours: [answer]\n`
  const text = `apiVersion: folkmoot.dev/v1\nkind: StrategyPlan\nmetadata: { name: x }\nspec:\n  goals:\n${Array.from({ length: 2_000 }, (_, index) => goal(index)).join("")}  behaviours: [{ id: answer, title: Answer }]\n`
  expect(text.split("\n").length).toBeGreaterThan(8_000)
  expect(parsePlan(text).valid).toBe(true)
})

test("what is beyond the findings told of one rule is counted", () => {
  const goals = Array.from({ length: 700 }, (_, index) => `    - { id: g${index}, title: G }\n`).join("")
  const found = lintPlan(parsePlan(`apiVersion: folkmoot.dev/v1\nkind: StrategyPlan\nmetadata: { name: x }\nspec:\n  goals:\n${goals}`), { extends: "strict" })
  expect(found.filter(({ rule }) => rule === "text/same")).toHaveLength(mostTold)
  const more = found.flatMap(({ rule, message }) => (rule === "document/more" ? [message] : []))
  expect(more).toEqual([expect.stringMatching(/^Further findings of text\/same: (199|200)\. They are shown once the first ones are solved\.$/)])
})

import * as fc from "fast-check"
import { expect, test } from "vitest"
import type { Finding } from "./finding.ts"
import { fixFiles } from "./fix-files.ts"
import { lintPlan } from "./lint.ts"
import { parsePlan, type PlanFile } from "./parse.ts"
import { arbitraryPlanText } from "./testing.ts"

const check = (files: readonly PlanFile[]): readonly Finding[] => lintPlan(parsePlan(files), { extends: "strict" })

test("whatever the plan, fixing leaves nothing to fix, and fixing again changes nothing", () => {
  fc.assert(
    fc.property(arbitraryPlanText(), (text) => {
      const { files, findings, fixed } = fixFiles([{ file: "plan.yaml", text }], check)
      expect(findings).toEqual(check(files))
      expect(findings.filter(({ fix }) => fix !== undefined)).toEqual([])
      expect(fixFiles(files, check)).toEqual({ files, findings, fixed: [] })
      if (fixed.length === 0) expect(files).toEqual([{ file: "plan.yaml", text }])
    }),
    { numRuns: 20 },
  )
})

test("each file of a plan is fixed for itself, and what was fixed is told once", () => {
  const plan = { file: "plan.yaml", text: "apiVersion: folkmoot.dev/v1\nkind: StrategyPlan\nmetadata: { name: forum }\nspec:\n  goals:\n    - { id: a, title: Lower CPC } # the board's\n" }
  const part = { file: "part.yaml", text: "apiVersion: folkmoot.dev/v1\nkind: StrategyPlanPart\nmetadata: { of: forum }\nspec:\n  goals:\n    - { id: b, title: Halve CPC }\n" }
  const { files, fixed } = fixFiles([plan, part], check)
  expect(files.map(({ text }) => /title: [^},]+/.exec(text)?.[0].trim())).toEqual(["title: Lower cost per conversion", "title: Halve cost per conversion"])
  expect(files[0]?.text).toContain("# the board's")
  expect(fixed.filter(({ rule }) => rule === "metric/ambiguous-abbreviation").map(({ file }) => file)).toEqual(["plan.yaml", "part.yaml"])
})

const goals = (...lines: readonly string[]): string => ["apiVersion: folkmoot.dev/v1", "kind: StrategyPlan", "metadata: { name: forum }", "spec:", "  goals:", ...lines, ""].join("\n")

test.each([
  { writing: "a name without a value", lines: ["    - { id: a, title: Lower cost, priority: 2 }", "    - { id: b, title: Win members, priority: }"] },
  { writing: "a name without a value, last in braces", lines: ["    - { id: a, title: Lower cost, priority: 2 }", "    - { id: b, title: }"] },
  { writing: "anchors on names", lines: ["    - &first id: a", "      &second title: Lower cost", "    - { id: b, title: Win members, priority: 2 }"] },
  { writing: "tags on names", lines: ["    - id: a", "      !!str title: Lower cost", "    - { id: b, title: Win members, priority: 2 }"] },
  { writing: "question marks before names", lines: ["    - ? id", "      : a", "      ? title", "      : Lower cost", "    - { id: b, title: Win members, priority: 2 }"] },
  { writing: "a block scalar at the end that keeps its empty lines", lines: ["    - id: a", "      title: Lower cost", "      behaviours:", "        - |+", "          answer", "", "    - { id: b, title: Win members, priority: 2 }"] },
])("a fix that cannot be written safely is not made: $writing", ({ lines }) => {
  const given = [{ file: "plan.yaml", text: goals(...lines) }]
  expect(fixFiles(given, check).files).toEqual(given)
})

test("a check that never is content ends after ten rounds", () => {
  let rounds = 0
  const restless = ([one]: readonly PlanFile[]): readonly Finding[] => {
    rounds += 1
    const [finding] = check([{ file: "plan.yaml", text: "a" }])
    return finding === undefined ? [] : [{ ...finding, file: "plan.yaml", fix: { edits: [{ start: 0, end: 0, text: `${one?.text.length} ` }] } }]
  }
  fixFiles([{ file: "plan.yaml", text: "a" }], restless)
  expect(rounds).toBe(11)
})

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

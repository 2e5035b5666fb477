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

test("what goes away beside what was fixed was not fixed", () => {
  const [like] = check([{ file: "plan.yaml", text: "a" }]) as [Finding]
  const both = ([one]: readonly PlanFile[]): readonly Finding[] => (one?.text === "a" ? [{ ...like, file: "p", fix: { edits: [{ start: 0, end: 1, text: "b" }] } }, { ...like, file: "p", fingerprint: "other" }] : [])
  const { files, fixed } = fixFiles([{ file: "p", text: "a" }], both)
  expect([files, fixed.map(({ fingerprint }) => fingerprint)]).toEqual([[{ file: "p", text: "b" }], [like.fingerprint]])
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

/** Finds each `a` of a text and offers `b`; all of them are alike. */
const eachA = (files: readonly PlanFile[]): readonly Finding[] => {
  const [like] = check([{ file: "plan.yaml", text: "a" }]) as [Finding]
  return files.flatMap(({ file, text }) => [...text.matchAll(/a/g)].map(({ index }) => ({ ...like, file, fingerprint: "a", fix: { edits: [{ start: index, end: index + 1, text: "b" }] } })))
}

test("of findings that are alike, those that are gone are told, each once", () => {
  const { files, fixed, findings } = fixFiles([{ file: "one", text: "aa" }, { file: "two", text: "b" }], eachA)
  expect(files).toEqual([{ file: "one", text: "bb" }, { file: "two", text: "b" }])
  expect(fixed.map(({ file }) => file)).toEqual(["one", "one"])
  expect(findings).toEqual([])
})

test("what is accepted is not fixed", () => {
  const accepted = (files: readonly PlanFile[]) => eachA(files).map((finding): Finding => ({ ...finding, suppressed: { by: "baseline" } }))
  expect(fixFiles([{ file: "one", text: "a" }], accepted)).toMatchObject({ files: [{ text: "a" }], fixed: [], findings: [{ file: "one" }] })
})

test.each<[string, unknown, readonly unknown[]]>([
  ["files as they are", [{ file: "one", text: "b" }], [[{ file: "one", text: "b" }]]],
  ["a text as a file", "b", [[{ file: "plan.folkmoot.yaml", text: "b" }]]],
  ["what is no file as it was given, so that it is told", [7, { file: "one", text: "b" }], [[7, { file: "one", text: "b" }]]],
])("what cannot be fixed is checked once: %s", (_, given, expected) => {
  const seen: unknown[] = []
  const { fixed } = fixFiles(given as readonly PlanFile[], (files) => {
    seen.push(files)
    return []
  })
  expect([seen, fixed]).toEqual([expected, []])
})

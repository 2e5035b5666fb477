import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { stringify } from "yaml"
import { applyFixes } from "./apply-fixes.ts"
import { arbitraryPlan } from "./arbitrary-plan.ts"
import { lintPlan } from "./lint.ts"
import type { StrategyPlan } from "./model.ts"
import { nodesOf } from "./nodes.ts"
import { parsePlan, type PlanFile } from "./parse.ts"
import { goalPriorityOrder } from "./units/goal-priority-order.ts"
import { idUnique } from "./units/id-unique.ts"

const root = (spec: object, name = "x"): string => stringify({ apiVersion: "folkmoot.dev/v1", kind: "StrategyPlan", metadata: { name }, spec })

const part = (spec: object, of = "x"): string => stringify({ apiVersion: "folkmoot.dev/v1", kind: "StrategyPlanPart", metadata: { of }, spec })

const heads = (files: readonly PlanFile[]): readonly string[] => lintPlan(parsePlan(files), { extends: [] }).map(({ rule, file, line, pointer }) => `${file}:${line} ${rule} ${pointer}`)

// Read once, so that numbers which no plan can keep exactly are not in it.
const wholes = arbitraryPlan().map((data) => parsePlan(JSON.stringify(data)).plan)

/** A plan taken apart: every part of its spec in a document of its own. */
const apart = ({ metadata, spec, ...envelope }: StrategyPlan): readonly object[] => [
  { ...envelope, metadata, spec: {} },
  ...Object.entries(spec).map(([name, value]) => ({ apiVersion: "folkmoot.dev/v1", kind: "StrategyPlanPart", metadata: { of: metadata.name }, spec: { [name]: value as unknown } })),
]

describe("laws of joining", () => {
  test("a plan that is taken apart, into files or into documents of one file, is the same plan", () => {
    fc.assert(fc.property(wholes, (whole) => {
      const documents = apart(whole).map((one) => stringify(one, { aliasDuplicateObjects: false }))
      expect(parsePlan(documents.map((text, index) => ({ file: `${index}.yaml`, text }))).plan).toEqual(whole)
      expect(parsePlan(documents.join("---\n")).plan).toEqual(whole)
    }), { numRuns: 25 })
  })

  test("every node is found at the place where it is written, in its own file", () => {
    fc.assert(fc.property(wholes, (whole) => {
      const files = apart(whole).map((one, index) => ({ file: `${index}.json`, text: JSON.stringify(one) }))
      const parsed = parsePlan(files)
      for (const { node, path } of nodesOf(parsed.plan)) {
        if (path.length === 0) continue
        const place = parsed.place(path)
        const text = files.find(({ file }) => file === place.file)?.text ?? ""
        expect(JSON.parse(text.slice(place.column - 1, place.endColumn - 1))).toEqual(node)
      }
    }), { numRuns: 25 })
  })

  test("the order in which the files of parts are given changes only the order of lists", () => {
    const files = [{ file: "a", text: root({}) }, { file: "b", text: part({ goals: [{ id: "b", title: "B" }] }) }, { file: "c", text: part({ goals: [{ id: "c", title: "C" }], community: { purpose: "C" } }) }]
    const ids = (list: readonly PlanFile[]) => parsePlan(list).plan.spec.goals?.map(({ id }) => id)
    expect(ids(files)).toEqual(["b", "c"])
    expect(ids(files.toReversed())).toEqual(["c", "b"])
    expect(parsePlan(files.toReversed()).plan.spec.community).toEqual({ purpose: "C" })
  })
})

test("a list without entries stands where it is written, and one that goes on where it begins", () => {
  const parsed = parsePlan([{ file: "a", text: root({ goals: [] }) }, { file: "b", text: part({ roles: [], goals: [{ id: "b", title: "B" }] }) }, { file: "c", text: part({ roles: [] }) }])
  expect(parsed.place(["spec", "roles"])).toMatchObject({ file: "b", line: 6 })
  expect(parsed.place(["spec", "goals"]).file).toBe("b")
  expect(parsed.place(["spec", "tactics"]).file).toBe("a")
})

describe("lists go on from file to file", () => {
  const files = [
    { file: "plan.yaml", text: root({ goals: [{ id: "a", title: "A", priority: 1 }] }) },
    { file: "goals.yaml", text: part({ goals: [{ id: "b", title: "B", priority: 2 }, { id: "a", title: "C", priority: 3 }] }) },
  ]
  test("a finding stands in the file of its node, and names another by its place there", () => {
    const [finding] = lintPlan(parsePlan(files), { extends: { name: "only", rules: [idUnique] } })
    expect(finding).toMatchObject({ file: "goals.yaml", pointer: "/spec/goals/1/id", node: "goal:a" })
    expect(finding?.message).toContain("spec.goals[0]")
  })
  test("a fix that would change two files is not offered, one within a file is", () => {
    const [plan, goals] = files as [PlanFile, PlanFile]
    const wrong = (...list: readonly PlanFile[]) => lintPlan(parsePlan(list), { extends: { name: "only", rules: [goalPriorityOrder] } })
    const both = wrong({ ...plan, text: plan.text.replace("priority: 1", "priority: 5") }, { ...goals, text: goals.text.replace("priority: 3", "priority: 9") })
    expect(both.map(({ fix }) => fix)).toEqual([undefined])
    const alone = { file: "plan.yaml", text: root({ goals: [{ id: "a", title: "A", priority: 4 }] }) }
    expect(parsePlan(applyFixes(alone.text, wrong(alone))).plan.spec.goals?.[0]?.priority).toBe(1)
  })
  test("what is wrong with the text of a later document is told of its own nodes", () => {
    const text = [root({ goals: [{ id: "a", title: "A" }] }), "apiVersion: folkmoot.dev/v1\nkind: StrategyPlanPart\nmetadata: { of: x }\nspec: { goals: [{ id: b, title: B, title: C }] }\n"].join("---\n")
    expect(lintPlan(parsePlan(text), { extends: [] })).toEqual([expect.objectContaining({ rule: "syntax/duplicate-key", node: "goal:b", pointer: "/spec/goals/0/title" })])
  })
  test("references reach from one file into another", () => {
    const split = [{ file: "plan.yaml", text: root({ goals: [{ id: "a", title: "A", behaviours: ["help"] }] }) }, { file: "behaviours.yaml", text: part({ behaviours: [{ id: "help", title: "Members help" }] }) }]
    expect(lintPlan(parsePlan(split)).filter(({ rule }) => rule === "reference/resolves")).toEqual([])
    expect(lintPlan(parsePlan(split.slice(0, 1))).map(({ rule }) => rule)).toContain("reference/resolves")
  })
})

describe("what does not belong together is told and left out", () => {
  test("a part of another plan", () => {
    const files = [{ file: "a", text: root({}) }, { file: "b", text: part({ goals: [{ id: "g", title: "G" }] }, "y") }]
    expect(heads(files)).toEqual(["b:4 document/other-plan /metadata/of"])
    expect(parsePlan(files).plan.spec).toEqual({})
  })
  test("a second plan", () => {
    const files = [{ file: "a", text: root({}) }, { file: "b", text: root({ goals: [{ id: "g", title: "G" }] }, "y") }]
    expect(heads(files)).toEqual(["b:2 document/second-plan /kind"])
    expect(parsePlan(files).plan.spec).toEqual({})
  })
  test("parts without their plan are read, and the plan is missed", () => {
    const files = [{ file: "a", text: part({ goals: [{ id: "g", title: "G" }] }) }]
    expect(heads(files)).toEqual(["a:2 document/no-plan /kind"])
    expect(parsePlan(files).plan.spec.goals).toEqual([{ id: "g", title: "G" }])
  })
  test("what there is one of is said once", () => {
    const files = [{ file: "a", text: root({ community: { purpose: "A" } }) }, { file: "b", text: part({ community: { purpose: "B" } }) }]
    expect(heads(files)).toEqual(["b:6 document/said-twice /spec/community"])
    expect(parsePlan(files).plan.spec.community).toEqual({ purpose: "A" })
  })
  test("a translation beside its plan is a matter of its own, and a lone one is no plan", () => {
    const translation = stringify({ apiVersion: "folkmoot.dev/v1", kind: "PlanTranslation", metadata: { of: "x", locale: "de" }, spec: {} })
    expect(heads([{ file: "a", text: root({}) }, { file: "b", text: translation }])).toEqual([])
    expect(heads([{ file: "b", text: translation }]).map((head) => head.split(" ")[1])).toContain("document/not-a-plan")
  })
  test("one unreadable file silences the rules for all, since what is missed may stand in it", () => {
    const files = [{ file: "a", text: root({}) }, { file: "b", text: "spec: [" }]
    expect(lintPlan(parsePlan(files), { extends: "strict" }).map(({ rule, file }) => `${file} ${rule}`)).toEqual(["b syntax/yaml"])
  })
  test("no file at all is a plan that says nothing", () => {
    expect(parsePlan([])).toMatchObject({ readable: false, plan: { spec: {} } })
    expect(lintPlan(parsePlan([]))).toEqual([])
  })
})

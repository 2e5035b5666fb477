import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { stringify } from "yaml"
import { arbitraryPlanText } from "./arbitrary-plan.ts"
import { lintPlan } from "./lint.ts"
import type { LintOptions } from "./lint-with.ts"
import type { PlanSpec, Suppression } from "./model.ts"
import { parsePlan } from "./parse.ts"
import type { RuleSet } from "./rule-set.ts"
import { baselineOf } from "./suppression.ts"
import { goalNamesBehaviour } from "./units/goal-names-behaviour.ts"
import { metricCadence } from "./units/metric-cadence.ts"
import { referenceResolves } from "./units/reference-resolves.ts"
import { textPlaceholder } from "./units/text-placeholder.ts"

const two: RuleSet = { name: "two", rules: [goalNamesBehaviour, metricCadence] }

const spec: PlanSpec = { goals: [{ id: "keep", title: "Keep customers" }, { id: "win", title: "Win customers" }], metrics: [{ metric: "resolution-rate" }] }

const textOf = (suppressions: readonly Suppression[], of: PlanSpec = spec): string => stringify({ apiVersion: "folkmoot.dev/v1", kind: "StrategyPlan", metadata: { name: "x", suppressions }, spec: of })

const told = (text: string, options: LintOptions = {}): readonly string[] => lintPlan(parsePlan(text), { extends: two, ...options }).map(({ rule, node }) => `${rule} ${node}`)

const all = ["goal/names-behaviour goal:keep", "goal/names-behaviour goal:win", "metric/cadence metric:resolution-rate"]

describe("suppressions in the plan", () => {
  test("one concerns a node, a kind of node, or the whole plan", () => {
    expect(told(textOf([]))).toEqual(all)
    expect(told(textOf([{ rule: "goal/names-behaviour", at: "goal:keep", reason: "settled in May" }]))).toEqual(all.slice(1))
    expect(told(textOf([{ rule: "goal/names-behaviour", at: "goal", reason: "settled in May" }]))).toEqual(all.slice(2))
    expect(told(textOf([{ rule: "goal/names-behaviour", reason: "settled in May" }]))).toEqual(all.slice(2))
  })
  test("it follows its node when lists are sorted", () => {
    const suppressions = [{ rule: "goal/names-behaviour", at: "goal:keep", reason: "settled in May" }]
    expect(told(textOf(suppressions, { ...spec, goals: (spec.goals ?? []).toReversed() }))).toEqual(all.slice(1))
  })
  test("it follows a node that has no id by what it says", () => {
    const gates = [{ title: "TBD: Für alle" }, { title: "The forum is set up" }]
    const left = (list: typeof gates) => lintPlan(parsePlan(textOf([{ rule: "text/placeholder", at: "gate:tbd-fur-alle", reason: "settled in May" }], { launch: { gates: list } })), { extends: { name: "one", rules: [textPlaceholder] }, showSuppressed: true })
    const found = [gates, gates.toReversed()].map((list) => left(list).map(({ node, fingerprint, suppressed }) => [node, fingerprint, suppressed?.by]))
    expect(found[0]).toEqual([["gate:tbd-fur-alle", "text/placeholder placeholder gate:tbd-fur-alle title", "plan"]])
    expect(found[1]).toEqual(found[0])
  })
  test("it holds until its last day, and then the finding is told again beside its expiry", () => {
    const text = textOf([{ rule: "metric/cadence", reason: "tool is being chosen", until: "2026-06-30" }])
    expect(told(text, { asOf: "2026-06-30" })).toEqual(all.slice(0, 2))
    expect(told(text)).toEqual(all.slice(0, 2))
    expect(told(text, { asOf: "2026-07-01" })).toEqual(["suppression/expired plan", ...all])
  })
  test("one that nothing needs any more is told, unless its rule did not run", () => {
    const text = textOf([{ rule: "metric/cadence", at: "metric:net-promoter-score", reason: "yearly survey" }])
    expect(told(text)).toEqual(["suppression/unused plan", ...all])
    expect(told(text, { rules: { "metric/cadence": "off" } })).toEqual(all.slice(0, 2))
    expect(told(text, { extends: { name: "one", rules: [goalNamesBehaviour] } })).toEqual(all.slice(0, 2))
  })
  test("a rule that does not exist is told with the nearest name", () => {
    const [finding] = lintPlan(parsePlan(textOf([{ rule: "metric/cadance", reason: "?" }])), { extends: two })
    expect(finding).toMatchObject({ rule: "suppression/unknown-rule", messageKey: "nearest", pointer: "/metadata/suppressions/0/rule" })
    expect(told(textOf([{ rule: "zzzzzzzzzz", reason: "?" }]))[0]).toBe("suppression/unknown-rule plan")
  })
  test("it does not reach what is wrong with the shape of another node that stands at the same place of its own file, or moved up in the list", () => {
    const envelope = { apiVersion: "folkmoot.dev/v1", metadata: { name: "x", suppressions: [{ rule: "shape/unknown-key", at: "goal:keep", reason: "settled in May" }] } }
    const [keep, win] = [{ id: "keep", title: "Keep customers", since: 2020 }, { id: "win", title: "Win customers", since: 2024 }]
    const nodes = (files: readonly object[]): readonly string[] => lintPlan(parsePlan(files.map((one, index) => ({ file: `${index}.yaml`, text: stringify(one) }))), { extends: [] }).map(({ rule, node }) => `${rule} ${node}`)
    const whole = { ...envelope, kind: "StrategyPlan" }
    expect(nodes([{ ...whole, spec: { goals: [keep] } }, { ...envelope, kind: "StrategyPlanPart", metadata: { of: "x" }, spec: { goals: [win] } }])).toEqual(["shape/unknown-key goal:win"])
    expect(nodes([{ ...whole, spec: { goals: [3, keep, win] } }])).toEqual(["shape/wrong-type plan", "shape/unknown-key goal:win"])
  })
  test("it needs a reason", () => {
    expect(told(textOf([{ rule: "metric/cadence" } as Suppression]), { extends: [] })).toContain("shape/missing plan")
  })
  test("suppressed findings are shown with their reason where they are asked for", () => {
    const found = lintPlan(parsePlan(textOf([{ rule: "metric/cadence", reason: "tool is being chosen", until: "2026-06-30" }])), { extends: two, showSuppressed: true })
    expect(found.map(({ suppressed }) => suppressed)).toEqual([undefined, undefined, { by: "plan", reason: "tool is being chosen", until: "2026-06-30" }])
  })
})

describe("baselines", () => {
  test("a plan linted against its own baseline has nothing to say, whatever the plan", () => {
    fc.assert(fc.property(arbitraryPlanText(), (text) => {
      const parsed = parsePlan(text)
      const options = { extends: "strict", asOf: "2026-05-01" } as const
      const baseline = baselineOf(lintPlan(parsed, options))
      expect(lintPlan(parsed, { ...options, baseline })).toEqual([])
      expect(lintPlan(parsed, { ...options, baseline, showSuppressed: true }).every(({ suppressed }) => suppressed !== undefined)).toBe(true)
    }), { numRuns: 25 })
  })
  test("what is new is told, and only that; a baseline survives JSON", () => {
    const baseline = JSON.parse(JSON.stringify(baselineOf(lintPlan(parsePlan(textOf([])), { extends: two })))) as ReturnType<typeof baselineOf>
    const more = { ...spec, goals: [{ id: "new", title: "Something new" }, ...(spec.goals ?? [])] }
    expect(told(textOf([], more), { baseline })).toEqual(["goal/names-behaviour goal:new"])
  })
  test("what is told in one is known entry by entry, so that a new entry is told", () => {
    const goals = ["a", "b", "c", "d", "e"].map((id) => ({ id, title: `Goal ${id}` }))
    const baseline = baselineOf(lintPlan(parsePlan(textOf([], { goals })), { extends: two }))
    expect(told(textOf([], { goals }), { baseline })).toEqual([])
    expect(told(textOf([], { goals: [...goals, { id: "f", title: "Goal f" }] }), { baseline })).toEqual(["goal/names-behaviour goal:f"])
    expect(told(textOf([], { goals: goals.slice(0, 2) }), { baseline })).toEqual(["baseline/stale plan"])
  })
  test("another broken reference in the same place is another finding", () => {
    const goals = (behaviour: string): PlanSpec => ({ goals: [{ id: "a", title: "A", behaviours: [behaviour] }] })
    const references = { name: "references", rules: [referenceResolves] }
    const baseline = baselineOf(lintPlan(parsePlan(textOf([], goals("nope"))), { extends: references }))
    expect(told(textOf([], goals("nope")), { extends: references, baseline })).toEqual([])
    expect(told(textOf([], goals("other")), { extends: references, baseline })).toContain("reference/resolves goal:a")
  })
  test("the same finding twice is known once where the baseline knows it once", () => {
    const baseline = baselineOf(lintPlan(parsePlan(textOf([])), { extends: two }))
    const twice = { ...spec, metrics: [{ metric: "resolution-rate" }, { metric: "resolution-rate", variant: "cohort" }] }
    expect(told(textOf([], twice), { baseline })).toEqual(["metric/cadence metric:resolution-rate"])
  })
  test("what was mended since is told, so that the baseline is written anew", () => {
    const baseline = baselineOf(lintPlan(parsePlan(textOf([])), { extends: two }))
    const found = lintPlan(parsePlan(textOf([], { goals: spec.goals ?? [] })), { extends: two, baseline })
    expect(found.map(({ rule, message }) => [rule, message])).toEqual([["baseline/stale", expect.stringContaining("1")]])
  })
})

import { describe, expect, test } from "vitest"
import { stringify } from "yaml"
import { chosenFrom, lintPlan } from "./lint.ts"
import type { LintOptions } from "./lint-with.ts"
import type { PlanSpec } from "./model.ts"
import { parsePlan } from "./parse.ts"
import { definePlanRule } from "./rule.ts"
import type { RuleSet, RuleSettings } from "./rule-set.ts"
import { goalCount } from "./units/goal-count.ts"

const envelope = { apiVersion: "folkmoot.dev/v1", kind: "StrategyPlan", metadata: { name: "x" } }

const spec: PlanSpec = { goals: [{ id: "keep", title: "Keep customers" }, { id: "win", title: "Win customers" }] }

/** A rule of somebody's own. */
const shortTitle = definePlanRule({
  id: "acme/short-title",
  since: "0.1.0",
  severity: "info",
  presets: ["strict"],
  why: { en: "Short.", de: "Kurz.", da: "Kort." },
  sources: ["concept:1"],
  options: { atMost: 5 },
  messages: { long: { en: "{title} is long.", de: "{title} ist lang.", da: "{title} er lang." } },
  visit: { goal: ({ title }, { options: { atMost }, report }) => (title.length > atMost ? report("long", { title }, ["title"]) : undefined) },
})

const acme: RuleSet = { name: "acme", rules: [shortTitle], settings: { "acme/short-title": "warning" } }

const heads = (options: LintOptions, files = [{ file: "plan.yaml", text: stringify({ ...envelope, spec }) }]): readonly string[] =>
  lintPlan(parsePlan(files), options).map(({ severity, rule, node }) => `${severity} ${rule} ${node}`)

describe("rule sets build on each other", () => {
  test("a set of one's own joins a preset, and what comes later is put on top", () => {
    expect(heads({ extends: acme })).toEqual(["warning acme/short-title goal:keep", "warning acme/short-title goal:win"])
    const stricter: RuleSet = { name: "stricter", extends: acme, settings: { "acme/short-title": { severity: "error", options: { atMost: 13 } } } }
    expect(heads({ extends: stricter })).toEqual(["error acme/short-title goal:keep"])
    expect(heads({ extends: [stricter, { name: "mute", settings: { "acme/short-title": "off" } }] })).toEqual([])
    expect(heads({ extends: ["recommended", acme] }).filter((head) => head.includes("acme"))).toHaveLength(2)
  })
  test("settings of the caller come last", () => {
    expect(heads({ extends: acme, rules: { "acme/short-title": { options: { atMost: 99 } } } })).toEqual([])
    expect(heads({ extends: acme, rules: { "acme/short-title": "error" } })[0]).toBe("error acme/short-title goal:keep")
  })
  test("a severity switches on a rule that no set brought", () => {
    expect(heads({ extends: [], rules: { "goal/names-behaviour": "error" } })).toHaveLength(2)
    expect(heads({ extends: [], rules: { "goal/names-behaviour": { options: {} } } })).toEqual([])
  })
  test("a set that builds on itself ends", () => {
    const ring: { name: string; extends?: RuleSet; rules: readonly [typeof shortTitle] } = { name: "ring", rules: [shortTitle] }
    ring.extends = ring
    expect(chosenFrom(ring).map(({ rule }) => rule.id)).toEqual(["acme/short-title"])
    expect(heads({ extends: ring })).toHaveLength(2)
  })
  test("a preset brings its own options, and another preset it builds on", () => {
    const optionsIn = (name: "one-goal" | "strict") => chosenFrom(name).find(({ rule }) => rule.id === "goal/capacity")?.options
    expect(optionsIn("one-goal")).toEqual({ goals: 1, tactics: 6, supposed: 1, hoursAWeek: 40 })
    expect(optionsIn("strict")).toEqual({ goals: 1, tactics: 6, supposed: 0, hoursAWeek: 40 })
    const ids = (name: "one-goal" | "recommended") => chosenFrom(name).map(({ rule }) => rule.id)
    expect(ids("one-goal")).toEqual(expect.arrayContaining(ids("recommended")))
    expect(ids("recommended")).not.toContain("goal/capacity")
  })
  test("a typing mistake in the settings of a set is told once, also in one that another builds on", () => {
    const base: RuleSet = { name: "base", settings: { "goal/cuont": "off", "goal/count": { options: { least: 1 } } } }
    expect(heads({ extends: [{ name: "acme", extends: base }, base] })).toEqual(["error settings/unknown-rule plan", "error settings/wrong-option plan"])
  })
  test("a set also says how grave what is wrong with shape is, and what is put on top of it goes first", () => {
    const quiet: RuleSet = { name: "quiet", settings: { "shape/unknown-key": "info" } }
    const files = [{ file: "plan.yaml", text: stringify({ ...envelope, spec: { extra: 1 } }) }]
    expect(heads({ extends: quiet }, files)).toEqual(["info shape/unknown-key plan"])
    expect(heads({ extends: { name: "loud", extends: quiet, settings: { "shape/unknown-key": "warning" } } }, files)).toEqual(["warning shape/unknown-key plan"])
    expect(heads({ extends: quiet, rules: { "shape/unknown-key": "off" } }, files)).toEqual([])
  })
  test("a preset that does not exist is told, also where a set names it", () => {
    expect(heads({ extends: { name: "acme", extends: "recomended" as "recommended" } })).toEqual(["error settings/unknown-preset plan"])
  })
})

describe("settings for some places only", () => {
  test("by node and by kind of node", () => {
    expect(heads({ extends: acme, overrides: [{ nodes: ["goal:win"], rules: { "acme/short-title": "off" } }] })).toEqual(["warning acme/short-title goal:keep"])
    expect(heads({ extends: acme, overrides: [{ nodes: ["goal"], rules: { "acme/short-title": { options: { atMost: 13 } } } }] })).toEqual(["warning acme/short-title goal:keep"])
  })
  test("by file, and later ones on top", () => {
    const parts = [
      { file: "plan.yaml", text: stringify({ ...envelope, spec: { goals: spec.goals?.slice(0, 1) } }) },
      { file: "more.yaml", text: stringify({ ...envelope, kind: "StrategyPlanPart", metadata: { of: "x" }, spec: { goals: spec.goals?.slice(1) } }) },
    ]
    const inMore = { files: (file: string) => file === "more.yaml" }
    expect(heads({ extends: acme, overrides: [{ ...inMore, rules: { "acme/short-title": "error" } }] }, parts)).toEqual(["warning acme/short-title goal:keep", "error acme/short-title goal:win"])
    expect(heads({ extends: acme, overrides: [{ ...inMore, rules: { "acme/short-title": "error" } }, { nodes: ["goal"], rules: { "acme/short-title": "info" } }] }, parts)).toEqual(["info acme/short-title goal:keep", "info acme/short-title goal:win"])
    expect(heads({ extends: acme, overrides: [{ ...inMore, nodes: ["goal:keep"], rules: { "acme/short-title": "off" } }] }, parts)).toHaveLength(2)
  })
  test("a rule about the whole plan goes by the node plan", () => {
    const options: LintOptions = { extends: { name: "count", rules: [goalCount] } }
    expect(heads(options)).toHaveLength(1)
    expect(heads({ ...options, overrides: [{ nodes: ["plan"], rules: { "goal/count": "off" } }] })).toEqual([])
    expect(heads({ ...options, overrides: [{ nodes: ["goal"], rules: { "goal/count": "off" } }] })).toHaveLength(1)
  })
  test("an override switches on a rule that no set brought, there alone, also one that is off everywhere else", () => {
    const there: LintOptions = { extends: [], overrides: [{ nodes: ["goal:win"], rules: { "goal/names-behaviour": "error" } }] }
    expect(heads(there)).toEqual(["error goal/names-behaviour goal:win"])
    expect(heads({ ...there, rules: { "goal/names-behaviour": "off" } })).toEqual(["error goal/names-behaviour goal:win"])
    expect(heads({ extends: [], overrides: [{ rules: { "goal/names-behaviour": { options: {} } } }] })).toEqual([])
  })
  test("what is wrong with shape can be set in some places, too", () => {
    const files = ["keep", "win"].map((id, index) => ({ file: `${id}.yaml`, text: stringify({ ...envelope, ...(index === 0 ? {} : { kind: "StrategyPlanPart", metadata: { of: "x" } }), spec: { goals: [{ id, title: "A", since: 2020 }] } }) }))
    const set = (override: Pick<NonNullable<LintOptions["overrides"]>[number], "files" | "nodes">, rules: RuleSettings = {}) => heads({ extends: [], rules, overrides: [{ ...override, rules: { "shape/unknown-key": "info" } }] }, files)
    expect(set({ nodes: ["goal:win"] })).toEqual(["error shape/unknown-key goal:keep", "info shape/unknown-key goal:win"])
    expect(set({ files: (file) => file === "keep.yaml" }, { "shape/unknown-key": "off" })).toEqual(["info shape/unknown-key goal:keep"])
  })
  test("a kind of node that does not exist is told, with the nearest one", () => {
    const found = lintPlan(parsePlan(stringify({ ...envelope, spec })), { extends: [], overrides: [{ nodes: ["gaol", "goal:win", "plan", "zzzzzzzzzz:win"], rules: {} }] })
    expect(found.map(({ rule, messageKey, message }) => [rule, messageKey, message.includes("goal")])).toEqual([["settings/unknown-node", "nearest", true], ["settings/unknown-node", "among", true]])
  })
  test("a typing mistake in an override is told", () => {
    expect(heads({ extends: [], overrides: [{ rules: { "goal/cuont": "off", "goal/count": { options: { least: 1 } } } }] })).toEqual(["error settings/unknown-rule plan", "error settings/wrong-option plan"])
  })
})

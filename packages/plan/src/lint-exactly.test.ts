import { describe, expect, test } from "vitest"
import { setValue } from "./edit.ts"
import type { Finding } from "./finding.ts"
import { lintPlan } from "./lint.ts"
import { lintWith, type LintOptions } from "./lint-with.ts"
import { parsePlan } from "./parse.ts"
import { definePlanRule, type AnyPlanRule, type ReportDetails } from "./rule.ts"
import { baselineOf } from "./suppression.ts"

const text = { en: "Look.", de: "Sehen Sie nach.", da: "Se efter." }

const base = { since: "0.1.0", severity: "warning", why: text, sources: ["our house"], presets: [], options: {} } as const

/** A rule that says of every goal that there is one. */
const everyGoal = (where: ReportDetails = {}): AnyPlanRule => definePlanRule({ ...base, id: "own/every-goal", messages: { one: text }, visit: { goal: (_, { report }) => report("one", {}, where) } })

const head = "apiVersion: folkmoot.dev/v1\nkind: StrategyPlan\nmetadata: { name: x }\n"

const goals = (count: number): string => `${head}spec:\n  goals:\n${Array.from({ length: count }, (_, index) => `    - { id: g${index}, title: G }\n`).join("")}`

const told = (given: string, options: LintOptions = {}, rule = everyGoal()): readonly Finding[] => lintWith([rule], parsePlan(given, { file: "a" }), options)

describe("a rule tells five hundred findings, and how many there are beyond", () => {
  test("as grave as the others", () => {
    expect(told(goals(500))).toHaveLength(500)
    const found = told(goals(503), { rules: { "own/every-goal": "info" } })
    expect(found).toHaveLength(501)
    const more = found.filter(({ rule }) => rule !== "own/every-goal")
    expect(more.map(({ rule, severity, pointer, message }) => [rule, severity, pointer, /own\/every-goal/.test(message), /\b3\b/.test(message)])).toEqual([["document/more", "info", "", true, true]])
  })

  test("of what is wrong with the text, too", () => {
    const found = lintPlan(parsePlan(`${head}spec:\n  goals:\n${Array.from({ length: 150 }, (_, index) => `    - { id: g${index}, id: b, title: A, title: B, code: A, code: B, aim: loyalty, aim: B }\n`).join("")}`), { extends: [] })
    expect(found.filter(({ rule }) => rule === "syntax/duplicate-key")).toHaveLength(200)
    const twice = `${head}spec:\n${Array.from({ length: 201 }, (_, index) => `  k${index}: 1\n  k${index}: 2\n`).join("")}`
    const several = lintPlan(parsePlan(["a", "b", "c"].map((file) => ({ file, text: twice }))), { extends: [], rules: { "syntax/duplicate-key": "warning" } })
    expect(several.filter(({ rule }) => rule === "syntax/duplicate-key")).toHaveLength(500)
    expect(several.filter(({ message }) => message.startsWith("Further findings")).map(({ severity, message }) => [severity, message])).toEqual([["error", "Further findings of syntax/duplicate-key: 100. They are shown once the first ones are solved."]])
  })
})

test("an option is a list where its default is one", () => {
  const listed: AnyPlanRule = definePlanRule({ ...base, id: "own/listed", options: { kinds: ["a"] as readonly string[] }, messages: { one: { en: "{kinds}", de: "{kinds}", da: "{kinds}" } }, visit: { plan: (_, { options: { kinds }, report }) => report("one", { kinds }) } })
  const kinds = (given: unknown) => told(goals(1), { rules: { "own/listed": { options: { kinds: given as readonly string[] } } } }, listed).map(({ rule, message }) => [rule, message.length < 5 && message])
  expect(kinds(["b", "c"])).toEqual([["own/listed", false]])
  for (const wrong of [{}, "b", 1]) expect(kinds(wrong)).toEqual([["settings/wrong-option", false], ["own/listed", "a"]])
})

describe("where a finding points, and what it offers", () => {
  const given = `${head}spec:\n  goals:\n    - id: a\n      title: A\n      priority: 2\n`
  const one = (where: ReportDetails): Finding => told(given, {}, everyGoal(where))[0] as Finding
  const edit = (value: string, start: number, end: number) => ({ edits: [{ start, end, text: value }] })
  const title = given.indexOf("A\n")
  const priority = given.indexOf("2\n")

  test("at the node unless said, at a name or a value, at what is written around what is not", () => {
    expect([one({}), one({ at: ["title"] }), one({ at: ["title"], on: "key" }), one({ at: ["code"] }), one({ at: ["code"], on: "key" })].map(({ line, column, endColumn, pointer }) => [line, column, endColumn, pointer])).toEqual([
      [6, 7, 18, "/spec/goals/0"], [7, 14, 15, "/spec/goals/0/title"], [7, 7, 12, "/spec/goals/0/title"], [6, 7, 7, "/spec/goals/0"], [6, 7, 7, "/spec/goals/0"],
    ])
  })

  test("a change is made at the place of the finding unless it names another", () => {
    expect(one({ at: ["title"], fix: setValue("B") }).fix).toEqual(edit("B", title, title + 1))
    expect(one({ fix: [setValue("B", ["title"]), setValue(1, ["priority"])] }).fix).toEqual({ edits: [...edit("B", title, title + 1).edits, ...edit("1", priority, priority + 1).edits] })
    expect(one({ at: ["title"], suggest: [setValue("B"), setValue(1, ["priority"])] }).suggestions).toEqual([{ message: "Write B.", ...edit("B", title, title + 1) }, { message: "Write 1.", ...edit("1", priority, priority + 1) }])
  })

  test("a change that cannot be made is not offered, nor is half of one", () => {
    const [nowhere, bad] = [setValue("B", ["behaviours", 0]), one({ fix: [setValue("B", ["title"]), setValue("B", ["behaviours", 0])] })]
    expect(["fix" in bad, "suggestions" in one({ suggest: nowhere }), one({ suggest: [nowhere, setValue("B", ["title"])] }).suggestions?.length]).toEqual([false, false, 1])
  })
})

describe("a plan in two files", () => {
  const files = [
    { file: "z", text: `${head}spec:\n  roles: []\n\n\n  goals:\n    - { id: a, title: A }\n` },
    { file: "a", text: `apiVersion: folkmoot.dev/v1\nkind: StrategyPlanPart\nmetadata: { of: x }\nspec: { goals: [{ id: b, title: A }, { id: a, title: B }] }\n` },
  ]
  const both = (visit: AnyPlanRule["visit"], options: LintOptions = {}) => lintWith([definePlanRule({ ...base, id: "own/rule", messages: { one: text }, visit })], parsePlan(files), options)

  test("findings stand file by file, in the order in which these were given", () => {
    expect(both({ goal: (_, { report }) => report("one", {}) }).map(({ file, line, pointer }) => [file, line, pointer])).toEqual([["z", 9, "/spec/goals/0"], ["a", 4, "/spec/goals/0"], ["a", 4, "/spec/goals/1"]])
  })

  test("so do those of several rules, whichever was asked first", () => {
    const only = (id: string, wanted: string) => definePlanRule({ ...base, id, messages: { one: text }, visit: { goal: (goal, { report }) => (goal.id === wanted ? report("one", {}) : undefined) } })
    expect(lintWith([only("own/second", "b"), only("own/first", "a")], parsePlan(files.map((one) => ({ ...one, text: one.text.replace("id: a, title: B", "id: c, title: B") })))).map(({ rule }) => rule)).toEqual(["own/first", "own/second"])
  })

  test("what was accepted without need stands among them", () => {
    const [first, second] = files as [{ file: string; text: string }, { file: string; text: string }]
    const accepting = ({ file, text: given }: { file: string; text: string }) => ({ file, text: given.replace(/metadata: \{ (\w+: x) \}/, "metadata: { $1, suppressions: [{ rule: own/rule, at: role, reason: r }] }") })
    const found = lintWith([definePlanRule({ ...base, id: "own/rule", messages: { one: text }, visit: { goal: (_, { report }) => report("one", {}) } })], parsePlan([accepting(first), accepting(second)]))
    expect(found.map(({ rule, file, line }) => `${rule} ${file}:${line}`)).toEqual(["suppression/unused z:3", "own/rule z:9", "suppression/unused a:3", "own/rule a:4", "own/rule a:4"])
  })

  test("a change is made in the file of the finding, or not at all", () => {
    const change = (index: number) => both({ plan: (_, { report }) => report("one", {}, { at: ["spec", "goals", 0, "title"], fix: setValue("C", ["spec", "goals", index, "title"]), suggest: setValue("C", ["spec", "goals", index, "title"]) }) })[0]
    const [first, second] = files as [{ file: string; text: string }, { file: string; text: string }]
    const alike = lintWith([definePlanRule({ ...base, id: "own/rule", messages: { one: text }, visit: { plan: (_, { report }) => report("one", {}, { at: ["spec", "goals", 1, "title"], fix: setValue("C", ["spec", "goals", 3, "title"]) }) } })], parsePlan([first, second, { ...second, file: "b" }]))
    expect(alike.map(({ file, fix }) => [file, fix])).toEqual([["a", undefined]])
    expect([0, 1, 2].map((index) => [change(index)?.fix !== undefined, change(index)?.suggestions?.length])).toEqual([[true, 1], [false, undefined], [false, undefined]])
  })

  test("what a baseline knew and is gone stands at the start of the first", () => {
    const baseline = { ...baselineOf([]), findings: { gone: 2 } }
    expect(both({}, { baseline }).map(({ rule, file, line, severity, message }) => [rule, file, line, severity, message.includes("2")])).toEqual([["baseline/stale", "z", 1, "info", true]])
  })
})

describe("rules, metrics, measures and the like that are none are told and count for nothing", () => {
  const good = everyGoal()
  const metric = { id: "ours", tier: "outcome", unit: "count", variants: [], tables: [] }
  const estimate = { metric: "resolution-rate@1", measured: true, value: 0.5, interval: { low: 0.4, high: 0.6 } }
  const wrong = (given: unknown, options: unknown = {}) => lintWith(given as readonly AnyPlanRule[], parsePlan(`${head}spec: {}\n`), options as LintOptions).map(({ message }) => message)

  test.each<[string, object]>([
    ["id", { id: 1 }], ["severity", { severity: 1 }], ["why", { why: "so" }], ["messages", { messages: 1 }], ["a message", { messages: { one: text, two: "so" } }], ["presets", { presets: "strict" }], ["options", { options: 1 }], ["visit", { visit: 1 }], ["a visitor", { visit: { goal: () => undefined, plan: 1 } }],
  ])("a rule whose %s is of another kind", (_, broken) => {
    expect(wrong([{ ...good, ...broken }])).toEqual(["“rules[0]” of lintWith is {…}, so it changed nothing; expected is PlanRule."])
    expect(wrong([], { extends: { name: "a", rules: [good, { ...good, ...broken }] } })).toEqual(["“extends” of lintWith is {…}, so it changed nothing; expected is PresetName | RuleSet | (PresetName | RuleSet)[]."])
  })

  test.each<[string, unknown, string]>([
    ["no rules", 7, "lintWith was given 7; expected is PlanRule[]."],
    ["no list of rules", good, "lintWith was given {…}; expected is PlanRule[]."],
  ])("%s", (_, given, message) => {
    expect(wrong(given)).toEqual([message])
  })

  test.each<[string, unknown]>([
    ["extends", [{ name: "a" }, 7]], ["extends", { name: "a", rules: good }], ["extends", { name: "a", settings: 1 }], ["extends", { name: "a", extends: [7] }],
    ["overrides", [{}]], ["overrides", [{ rules: 1 }]], ["overrides", [{ rules: {}, nodes: "goal" }]], ["overrides", [{ rules: {}, nodes: ["goal", 1] }]], ["overrides", [{ rules: {}, files: "a" }]], ["overrides", [{ rules: {}, file: "a" }]],
    ["metrics", [{ ...metric, id: 1 }]], ["metrics", [{ ...metric, unit: 1 }]], ["metrics", [{ ...metric, variants: 1 }]], ["metrics", [{ ...metric, tables: 1 }]], ["metrics", [{ ...metric, units: 1 }]],
    ["measures", [{ ...estimate, metric: 1 }]], ["measures", [{ ...estimate, window: 1 }]], ["measures", [{ ...estimate, asOf: 1 }]], ["measures", [{ ...estimate, measured: 1 }]], ["measures", [{ ...estimate, value: "1" }]], ["measures", [{ ...estimate, interval: 1 }]], ["measures", [{ ...estimate, interval: { low: 1 } }]], ["measures", [{ ...estimate, interval: { high: 1 } }]],
    ["baseline", 1], ["baseline", {}], ["baseline", { findings: 1 }], ["baseline", { findings: { a: 1, b: "1" } }],
    ["showSuppressed", 1], ["asOf", 1], ["rules", []],
  ])("%s: %j", (option, value) => {
    expect(wrong([], { [option]: value })).toEqual([expect.stringMatching(new RegExp(`^“${option}(?:\\[0\\])?” of lintWith is `))])
  })

  test("those that are some are not", () => {
    expect(wrong([good], { extends: [], metrics: [metric, { ...metric, units: { net: "ratio" } }], measures: [estimate, { metric: "a@1", measured: false, asOf: "2026-01-01", window: {} }], baseline: { findings: {} }, overrides: [{ rules: {} }, { rules: {}, nodes: ["goal"], files: () => true }], locale: "de", showSuppressed: true })).toEqual([])
  })
})

import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { applyFixes } from "./apply-fixes.ts"
import { dayMeant } from "./days-meant.ts"
import type { Finding } from "./finding.ts"
import { lintPlan } from "./lint.ts"
import { fromOkr } from "./okr-crosswalk.ts"
import { okrInText } from "./okr-text.ts"
import { otherWord, wordMeant } from "./other-words.ts"
import { parsePlan } from "./parse.ts"

const plan = (spec: string): string => `apiVersion: folkmoot.dev/v1\nkind: StrategyPlan\nmetadata: { name: x }\nspec:\n${spec}`

const shape = (text: string): readonly Finding[] => lintPlan(parsePlan(text)).filter(({ rule }) => rule.startsWith("shape/"))

const errors = (text: string): readonly string[] => lintPlan(parsePlan(text)).filter(({ severity }) => severity === "error").map(({ rule, message }) => `${rule} ${message}`)

/** The text after the suggestion of each finding that has one was taken. */
const taken = (text: string, findings: readonly Finding[]): string => applyFixes(text, findings.map(({ suggestions, ...finding }) => (suggestions?.[0] === undefined ? finding : { ...finding, fix: { edits: suggestions[0].edits } })))

const rightKeys = plan(`  roles: [{ id: manager, title: Manager, share: 0.5 }]
  goals: [{ id: g, title: Grow, owner: manager, behaviours: [answer] }]
  behaviours: [{ id: answer, title: Members answer, metric: resolution-rate }]
  objectives: [{ id: o, title: More solved, goal: g, metric: resolution-rate, due: 2026-Q3, owner: manager }]
  actions: [{ id: a, title: Ask, due: 2026-05, owner: manager, start: 2026-04, state: done }, { id: b, title: Tell, after: [a], effort: { amount: 2, upTo: 4, unit: hours } }]
  risks: [{ id: r, title: Nobody comes, likelihood: high, impact: low, response: Ask again }]
  platforms: [{ id: p, title: Forum, kind: forum }]
  definitions: [{ id: d, title: Share, unit: ratio, means: How many of all, better: higher }]
  feedback: [{ id: f, kind: meeting, on: 2026-05 }]
`)

const asWritten: readonly (readonly [right: string, written: string])[] = [
  ["share: 0.5", "fte: 0.5"], ["title: Grow, owner", "name: Grow, responsible"], ["title: Members answer, metric", "summary: Members answer, kpi"], ["title: More solved", "label: More solved"],
  ["metric: resolution-rate, due: 2026-Q3, owner", "KPI: resolution-rate, deadline: 2026-Q3, lead"], ["title: Ask, due: 2026-05, owner", "task: Ask, dueDate: 2026-05, assignee"], ["start: 2026-04, state", "start_date: 2026-04, status"],
  ["after: [a]", "depends-on: [a]"], ["likelihood: high, impact: low, response", "probability: high, severity: low, mitigation"], ["title: Forum, kind", "name: Forum, type"], ["means: How many", "description: How many"], ["better: higher", "direction: higher"],
  ["effort: { amount", "hours: { amount"], ["on: 2026-05", "date: 2026-05"],
]

describe("names of fields", () => {
  test.each(asWritten)("%s written as %s is told at the name alone, says the same, and is what the suggestion writes", (right, written) => {
    const text = rightKeys.replace(right, written)
    const found = shape(text)
    const renamed = written.split(/[,:]/).length > 2 ? written.split(",").length : 1
    expect(found.map(({ rule, messageKey, suggestions }) => [rule, messageKey, suggestions?.length])).toEqual(Array.from({ length: renamed }, () => ["shape/unknown-key", "nearest", 1]))
    expect(parsePlan(text).plan).toEqual(parsePlan(rightKeys).plan)
    expect(taken(text, found)).toBe(rightKeys)
  })

  test("what rules say of a value points at where it was written", () => {
    expect(lintPlan(parsePlan(rightKeys.replace("metric: resolution-rate, due", "kpi: resolution-rat, due"))).find(({ rule }) => rule === "reference/resolves")).toMatchObject({ pointer: "/spec/objectives/0/kpi", line: 8 })
  })

  test.each([
    ["  goals: [{ id: g, title: Grow, deadline: 2026-Q3 }]\n", "its place is spec.objectives[].due, spec.actions[].due, and spec.decisions[].due"],
    ["  tactics: [{ id: t, title: Ask, cost: 500 }]\n", "its place is spec.costs[].amount, spec.platformOptions[].cost, and spec.tools[].cost"],
    ["  vision: All ride\n", "its place is spec.organisation.vision"],
    ["  metrics: [{ metric: resolution-rate, target: 0.6 }]\n", "its place is spec.objectives[].target"],
    ["  objectives: [{ id: o, title: O, progress: half }]\n", "Write checkIns: [{ on: 2026-03-01, … }]"],
    ["  objectives: [{ id: o, title: O, deadline: Q3 2026 }]\n", "Write due: 2026-Q3"],
    ["  objectives: [{ id: o, title: O, goals: [a, b] }]\n", "Write goal: <id>"],
    ["  tactics: [{ id: t, title: T, goal: g, status: in progress }]\n", "Write serves: [g]"],
    ["  tactics: [{ id: t, title: T, status: In progress }]\n", "Write state: running"],
    ["  budget: 50000 EUR\n", "Write costs: [{ kind: tools | staff | hiring | content | incentives | overhead, amount: …, currency: EUR, … }]"],
    ["  timeline: { duration: a year }\n", "Write lasts: 90 d"],
  ])("%s is told where it goes and how it is written", (spec, said) => {
    expect(shape(plan(spec)).map(({ message }) => message).join(" ")).toContain(said)
  })

  test("a name that is said twice in two ways is not to be renamed, and the one that is right counts", () => {
    const text = plan("  goals: [{ id: g, title: Grow, name: Shrink }]\n")
    expect(shape(text).map(({ messageKey, suggestions }) => [messageKey, suggestions])).toEqual([["nearest", undefined]])
    expect(parsePlan(text).plan.spec.goals).toEqual([{ id: "g", title: "Grow" }])
  })

  test("an owner in OKRs is told with the form of owners, which holds", () => {
    const okrs = (own: string): ReturnType<typeof okrInText> => okrInText(`apiVersion: folkmoot.dev/v1\nkind: ObjectivesAndKeyResults\nname: x\nobjectives: [{ title: A, keyResults: [{ title: B, ${own} }] }]\n`)
    const told = okrs("owner: lead")
    expect(told.kind === "neither" && told.findings.map(({ message }) => message)).toEqual(["“owner” is not a field of objectives[0].keyResults[0]. Did you mean “owners”? Write owners: [{ owner: lead, … }]."])
    expect(okrs("owners: [{ owner: lead }]").kind).toBe("StrategyPlan")
  })
})

test("a field of OKRs that says nothing, such as a function of a program, is left out", () => {
  expect(fromOkr({ apiVersion: "folkmoot.dev/v1", kind: "ObjectivesAndKeyResults", name: "x", objectives: [{ title: "A", keyResults: (() => 1) as never }] })).toMatchObject({ plan: { spec: { goals: [{ id: "a", title: "A" }] } }, left: [] })
})

describe("values", () => {
  test.each([
    ["Q3 2026", "2026-Q3"], ["q3/2026", "2026-Q3"], ["2026 Q3", "2026-Q3"], ["2026-h1", "2026-H1"], ["31.12.2026", "2026-12-31"], ["1. 2. 2026", "2026-02-01"], ["2026/03/05", "2026-03-05"], ["May 2026", "2026-05"], ["Mai 2026", "2026-05"], ["Dez. 2026", "2026-12"], ["oktober 2026", "2026-10"], ["März 2026", "2026-03"],
    ["03/04/2026", undefined], ["Q5 2026", undefined], ["31.13.2026", undefined], ["summer 2026", undefined], ["end of year", undefined], ["FY26", undefined],
  ])("%s is the day %s", (text, day) => {
    expect(dayMeant(text)).toBe(day)
  })

  test("a day that can only be meant in one way counts, and is written by a fix", () => {
    const text = plan("  objectives: [{ id: o, title: O, metric: resolution-rate, baseline: 0.4, target: 0.5, due: Q3 2026 }]\n")
    expect(parsePlan(text).plan.spec.objectives?.[0]?.due).toBe("2026-09-30")
    const found = shape(text)
    expect(found.map(({ messageKey }) => messageKey)).toEqual(["dayOrStretch"])
    expect(applyFixes(text, found)).toBe(text.replace("Q3 2026", '"2026-Q3"'))
  })

  test("a word that others use for one of ours is told with it, and counts as it", () => {
    const text = plan("  definitions: [{ id: d, title: D, unit: percent, better: higher }]\n  objectives: [{ id: o, title: O, metric: d, baseline: 0.4, target: 0.5 }]\n")
    expect(errors(text)).toEqual([expect.stringContaining("Did you mean “ratio”?") as string])
    expect(parsePlan(text).plan.spec.definitions?.[0]?.unit).toBe("ratio")
    expect(errors(taken(text, shape(text)))).toEqual([])
  })

  test("a definition of a unit that there is none of stays, and what names it is not told", () => {
    const text = plan("  definitions: [{ id: d, title: D, unit: bananas, parts: [{ metric: e }] }, { id: e, title: E, unit: count }]\n  objectives: [{ id: o, title: O, metric: d, baseline: many, target: 5 bananas, goal: g }]\n  goals: [{ id: g, title: G }]\n")
    expect(parsePlan(text).plan.spec.definitions?.map(({ id }) => id)).toEqual(["d", "e"])
    expect(errors(text)).toEqual([expect.stringContaining("shape/not-one-of spec.definitions[0].unit cannot be “bananas”") as string])
  })

  test("a word that is only like one of ours, or means two things, counts as none of them", () => {
    const text = plan("  timeline: { reviews: monthli }\n  content: { schedule: [{ kind: blog post, cadence: bi-weekly }] }\n  definitions: [{ id: d, title: D, unit: ratios }]\n")
    expect(shape(text).map(({ messageKey, suggestions }) => [messageKey, suggestions?.[0]?.message])).toEqual([["nearest", "Write monthly."], ["nearest", "Write blog."], ["among", undefined], ["nearest", "Write ratio."]])
    const { timeline, content, definitions } = parsePlan(text).plan.spec
    expect([timeline, content?.schedule, definitions?.[0]?.unit]).toEqual([{}, [{ kind: "other", cadence: "bi-weekly" }], "ratios"])
  })

  test("a share in per cent and one entry for a list are told with what to write", () => {
    expect(shape(plan("  roles: [{ id: r, title: R, share: 50 % }]\n")).map(({ suggestions }) => suggestions?.map(({ message }) => message))).toEqual([["Write 0.5."]])
    expect(lintPlan(parsePlan(plan("  objectives: [{ id: o, title: O, metric: active-members, target: 15+ }]\n"))).find(({ rule }) => rule === "objective/target-unit")?.suggestions?.map(({ message }) => message)).toEqual(["Write 15."])
  })

  test.each([["nps", "net-promoter-score"], ["CSAT", "customer-satisfaction"], ["ROI", "return-on-investment"], ["frt", "first-response-time"]])("%s is told to be %s", (short, id) => {
    expect(errors(plan(`  objectives: [{ id: o, title: O, metric: ${short} }]\n`))).toEqual([`reference/resolves There is no metric “${short}”. Did you mean “${id}”?`])
  })

  test.each(["ta", "x", "resolve", "a-b-c"])("%s could be several metrics or none", (short) => {
    expect(errors(plan(`  objectives: [{ id: o, title: O, metric: ${short} }]\n`))).toEqual([expect.stringContaining("Choose one") as string])
  })

  test("lengths of time are told in the words of plans", () => {
    expect(errors(plan("  timeline: { lasts: 18 months, phases: [{ id: p, title: P, lasts: 6 weeks }] }\n"))).toEqual([])
    expect(errors(plan("  timeline: { lasts: half a year }\n"))).toEqual([expect.stringContaining("min, h, d, weeks, months or years") as string])
  })

  test("what belongs to a phase whose days are not known yet lacks no day", () => {
    const missing = (lasts: string): number => lintPlan(parsePlan(plan(`  timeline: { phases: [{ id: p, title: P${lasts} }] }\n  objectives: [{ id: o, title: O, phase: p }]\n  actions: [{ id: a, title: A, phase: p }]\n`))).filter(({ rule }) => rule === "objective/smart-timebound" || rule === "action/due").length
    expect([missing(""), missing(", lasts: 6 weeks")]).toEqual([2, 0])
  })

  test("an amount in a currency that is none is told once", () => {
    expect(errors(plan("  costs: [{ kind: tools, amount: \"5,000\", currency: € }, { kind: staff, amount: \"1,5\" }]\n")).map((one) => one.split(" ")[0])).toEqual(["shape/wrong-format", "shape/missing"])
  })
})

describe("words", () => {
  test("what is ours is what is meant, however it is joined; a word like none of ours means nothing", () => {
    fc.assert(fc.property(fc.constantFrom("fortnightly", "half-yearly", "social-network", "coOwners"), fc.constantFrom("", "-", "_", " "), (word, joint) => {
      const given = word.replace(/-|(?=[A-Z])/g, joint)
      expect(otherWord(given.toUpperCase(), ["id", word])).toBe(word)
    }))
    expect([otherWord("zebra", ["id", "title"]), wordMeant("tilte", ["id", "title"]), otherWord("toString", ["id"]), otherWord("constructor", ["title"])]).toEqual([undefined, "title", undefined, undefined])
  })

  test("no kind and no name of a field, whatever it is, makes a rule fall", () => {
    const word = fc.oneof(fc.constantFrom("instagram", "percent", "constructor", "toString", "__proto_", "nps", "weekly", "Q3 2026"), fc.string({ maxLength: 8 }))
    const parts = ["definitions", "costs", "feedback", "platforms", "platformOptions", "objectives", "pilots", "stakeholders", "actions"]
    fc.assert(fc.property(fc.constantFrom(...parts), fc.dictionary(fc.constantFrom("id", "title", "kind", "unit", "name", "kpi", "deadline", "amount", "currency", "cadence", "status", "decision", "decisionRule", "criteria", "type"), fc.oneof(word, fc.integer(), fc.array(word, { maxLength: 2 }), fc.record({ on: word, outcome: word, go: fc.integer(), otherwise: word, metric: word, target: word }, { requiredKeys: [] })), { maxKeys: 8 }), (part, node) => {
      const text = JSON.stringify({ apiVersion: "folkmoot.dev/v1", kind: "StrategyPlan", metadata: { name: "x" }, spec: { [part]: [node, node] } })
      expect(() => lintPlan(parsePlan(text), { extends: "strict", asOf: "2026-05-01", locale: "da" })).not.toThrow()
    }), { numRuns: 300 })
  })
})

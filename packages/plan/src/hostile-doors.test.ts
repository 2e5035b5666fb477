/** What the doors of this package are given by programs that no compiler has looked at. */
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { rules } from "./catalogue.ts"
import * as catalogue from "./catalogue.ts"
import * as everything from "./index.ts"
import { emptyPlan } from "./empty-plan.ts"
import type { StrategyPlan } from "./model.ts"
import { knownMetrics } from "./known-metrics.ts"

const { chosenFrom, lintPlan, okrSchema, parsePlan, valueChain, withDays } = everything

const plan: StrategyPlan = {
  ...emptyPlan("x"),
  spec: {
    goals: [{ id: "a", title: "A", serves: "a", behaviours: ["b"], owner: "lead" }],
    behaviours: [{ id: "b", title: "B" }],
    objectives: [{ id: "o", title: "O", goal: "a", behaviour: "b", metric: "resolution-rate", baseline: 0.4, change: "+10%", stretch: "+20%", due: "2026-Q3", grade: 0.5, weight: 1, checkIns: [{ on: "2026-03-01", confidence: 0.5, by: ["lead"] }] }],
    strategy: [{ id: "s", title: "S", objectives: ["o"] }],
    tactics: [{ id: "t", title: "T", strategy: "s", behaviours: ["b"], serves: ["a"] }],
    pilots: [{ id: "p", title: "P", criteria: [{ metric: "resolution-rate", baseline: 0.4, change: "+10%" }], decisionRule: { go: 1, otherwise: "no-go" } }],
  },
}
const [pilot, tactic] = [plan.spec.pilots?.[0], plan.spec.tactics?.[0]]
const okrs = { apiVersion: "folkmoot.dev/v1", kind: "ObjectivesAndKeyResults", name: "q1", objectives: [{ id: "a", title: "A", commitment: "aspirational", keyResults: [{ id: "k", title: "K", grade: 0.5, weight: 1, unit: "%", target: 60, stretch: 70, checkIns: [{ on: "2026-03-01", confidence: 0.5 }] }] }] }
const text = JSON.stringify(plan)
const parsed = parsePlan(text)
const found = lintPlan(parsed)
const translation = { apiVersion: "folkmoot.dev/v1", kind: "PlanTranslation", metadata: { of: "x", locale: "de" }, spec: { goals: { a: { title: "Ziel" } } } }
const fixed = { ...found[0], fix: { edits: [{ start: 0, end: 1, text: "{" }] } }

/** Each function with arguments that it takes; any of them, or anything in them, is put in something hostile's place. */
const doors: Readonly<Record<string, readonly [call: (...given: never[]) => unknown, ...given: unknown[]]>> = {
  applyFixes: [everything.applyFixes, text, [fixed]],
  baselineOf: [everything.baselineOf, found],
  chainName: [everything.chainName, "goal", "a"],
  changedFrom: [everything.changedFrom, "money", 1250, "+5 EUR", "EUR"],
  checkDocument: [everything.checkDocument, text, okrSchema, { file: "okrs.yaml", locale: "de", written: (data: unknown) => data }],
  chosenFrom: [chosenFrom, ["recommended"], { "goal/count": { severity: "off", options: {} } }],
  emptyPlan: [everything.emptyPlan, "x"],
  fixFiles: [everything.fixFiles, [{ file: "a", text }], () => [fixed]],
  formatFindings: [everything.formatFindings, found, { locale: "da" }],
  freezeInText: [everything.freezeInText, [{ file: "a", text }], "p", "2026-01-01"],
  freezePilot: [everything.freezePilot, pilot, "2026-01-01"],
  fromOkr: [everything.fromOkr, okrs, { metrics: knownMetrics, locale: "da" }],
  isDropped: [everything.isDropped, tactic],
  isOpen: [everything.isOpen, tactic],
  isPlaceholder: [everything.isPlaceholder, "TBD"],
  isPreset: [everything.isPreset, "recommended"],
  lintPlan: [lintPlan, parsed, { extends: ["strict"], rules: {}, asOf: "2026-01-01", metrics: knownMetrics, measures: [], overrides: [], baseline: everything.baselineOf(found), showSuppressed: true }],
  lintTranslation: [everything.lintTranslation, everything.parseTranslation(JSON.stringify(translation)), plan, { locale: "de" }],
  lintWith: [everything.lintWith, rules.slice(0, 1), parsed, { locale: "de" }],
  migratePlan: [everything.migratePlan, text, { locale: "de" }],
  namedMetrics: [everything.namedMetrics, plan],
  nearestFigures: [everything.nearestFigures, { id: "c", says: "C", value: 33, unit: "percent", n: 7 }],
  nodesOf: [everything.nodesOf, plan],
  okrInText: [everything.okrInText, text, { metrics: knownMetrics, locale: "de" }],
  okrScore: [everything.okrScore, okrs.objectives[0]],
  parsePlan: [parsePlan, [{ file: "a", text }], { file: "a" }],
  parseTranslation: [everything.parseTranslation, JSON.stringify(translation), { file: "a" }],
  pilotHash: [everything.pilotHash, pilot],
  planFromData: [everything.planFromData, plan],
  planGraph: [everything.planGraph, plan, { format: "dot", locale: "de" }],
  planJsonSchema: [everything.planJsonSchema, { draft: "draft-07", metrics: knownMetrics }],
  planStandard: [(given: unknown, data: unknown) => everything.planStandard(given as never)["~standard"].validate(data), { extends: "strict" }, plan],
  planStandardWith: [(known: unknown, given: unknown, data: unknown) => everything.planStandardWith(known as never, given as never)["~standard"].validate(data), rules.slice(0, 1), {}, plan],
  plansAmong: [everything.plansAmong, [{ file: "a", text }]],
  presetOf: [everything.presetOf, "strict"],
  reachedFrom: [everything.reachedFrom, valueChain(plan), "tactic"],
  renameKey: [everything.renameKey, "title", ["spec"]],
  rulePage: [everything.rulePage, "goal/count"],
  setValue: [everything.setValue, 1, ["spec"]],
  starterPlan: [everything.starterPlan, { name: "x", type: "support", locale: "da", preset: "strict" }],
  toOkr: [everything.toOkr, plan, { metrics: knownMetrics, locale: "de" }],
  translatePlan: [everything.translatePlan, plan, translation],
  unconnected: [everything.unconnected, valueChain(plan)],
  valueChain: [valueChain, plan],
  withDays: [withDays, plan],
}

/** Made for those who write rules and metrics: what they are given comes from a rule's visit, or from `defineMetric`. */
const forAuthors = ["definePlanRule", "fill", "knownMetricOf"]

test("every export is a rule, a function that is tried here, or for those who write rules and metrics", () => {
  const functions = Object.entries(everything).filter(([name, value]) => typeof value === "function" && !(name in catalogue)).map(([name]) => name)
  expect(functions.toSorted()).toEqual([...Object.keys(doors), ...forAuthors].toSorted())
})

const cycle: Record<string, unknown> = { id: "a", title: "A" }
cycle["spec"] = cycle
cycle["goals"] = [cycle]
cycle["criteria"] = cycle["keyResults"] = cycle["edges"] = [cycle]

const hostile: readonly unknown[] = [undefined, null, Number.NaN, Infinity, -1, 2 ** 53, "", "x", true, Symbol("s"), 3n, [], [null], [undefined, "x"], {}, { a: null }, Object.create(null), () => 1, cycle, [cycle], new Map(), new Date(0)]

/** A value with something in place of one thing in it, as deep as that may lie; what a function of ours has read, and a schema of zod, are taken as a whole. */
const spoiled = (value: unknown, by: unknown, way: readonly number[]): unknown => {
  const [step, ...rest] = way
  if (step === undefined || typeof value !== "object" || value === null || "read" in value || "safeParse" in value) return by
  const entries = Object.entries(value)
  const [key] = entries[step % Math.max(1, entries.length)] ?? []
  if (key === undefined) return by
  const inner = spoiled((value as Readonly<Record<string, unknown>>)[key], by, rest)
  return Array.isArray(value) ? value.with(Number(key), inner) : { ...value, [key]: inner }
}

describe.each(Object.entries(doors))("%s", (_, [call, ...given]) => {
  test("does without what is hostile, or says so, wherever it stands", () => {
    for (const by of hostile) for (const place of given.keys()) call(...(given.with(place, by) as never[]))
    fc.assert(fc.property(fc.nat(given.length - 1), fc.array(fc.nat(20), { maxLength: 7 }), fc.constantFrom(...hostile), (place, way, by) => {
      call(...(given.with(place, spoiled(given[place], by, way)) as never[]))
    }), { numRuns: 60 })
  })

  test("does without what is missing, or says so", () => {
    for (let count = 0; count < given.length; count++) call(...(given.slice(0, count) as never[]))
  })
})

test.each<[string, unknown, unknown]>([
  ["fixes of no text", everything.applyFixes(7 as never, [fixed] as never), ""],
  ["fixes that are none", everything.applyFixes("{}", [null, { fix: { edits: [{ start: "0" }] } }] as never), "{}"],
  ["a baseline of no findings", everything.baselineOf([null, { fingerprint: 5 }] as never).findings, {}],
  ["a check that finds nothing", everything.fixFiles([{ file: "a", text: "x" }], undefined as never), { files: [{ file: "a", text: "x" }], fixed: [], findings: [] }],
  ["no plan has no nodes but itself", everything.nodesOf(null as never), [{ kind: "plan", node: null, path: [] }]],
  ["a node that is none is passed over, and the others keep their places", everything.nodesOf({ spec: { goals: [null, { id: "a", title: "A" }] } } as never).slice(1), [{ kind: "goal", node: { id: "a", title: "A" }, path: ["spec", "goals", 1] }]],
  ["no plan has no value chain", valueChain(undefined as never), { nodes: [], edges: [] }],
  ["no chain leads anywhere", everything.reachedFrom({ edges: 1 } as never, "tactic"), new Set()],
  ["a key result that is none does not count", everything.okrScore({ title: "A", keyResults: [null, { title: "K", grade: 0.5, weight: 1 }] } as never), { scored: true, score: 0.5, of: 1 }],
  ["a grade that is no number is out of range", everything.okrScore({ title: "A", keyResults: [{ title: "K", grade: true, weight: 1 }] } as never), { scored: false, why: "out-of-range", keyResults: ["K"] }],
  ["a pilot that is none has the fingerprint of one without criteria", everything.pilotHash(null as never), everything.pilotHash({})],
  ["work that is none is neither open nor dropped", [everything.isOpen(undefined as never), everything.isDropped(null as never)], [false, false]],
  ["no text is no placeholder", everything.isPlaceholder(5 as never), false],
  ["a unit there is none of", everything.changedFrom("constructor" as never, 1, 2), undefined],
  ["a claim that is none", everything.nearestFigures("claim" as never), undefined],
  ["what is no plan is not translated", everything.translatePlan("plan" as never, translation as never), "plan"],
  ["no names choose no rules", chosenFrom({ extends: 5 } as never), []],
  ["a preset there is none of", everything.presetOf("constructor" as never).rules, []],
])("%s", (_, said, expected) => {
  expect(said).toEqual(expected)
})

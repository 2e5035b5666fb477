import { expect, test } from "vitest"
import { applyFixes } from "./apply-fixes.ts"
import { emptyPlan } from "./empty-plan.ts"
import { lintPlan } from "./lint.ts"
import type { LintOptions } from "./lint-with.ts"
import type { PlanSpec } from "./model.ts"
import { parsePlan } from "./parse.ts"
import type { AnyPlanRule } from "./rule.ts"
import { goalCapacity } from "./units/goal-capacity.ts"
import { examples as ofDetectable, objectiveDetectable } from "./units/objective-detectable.ts"
import { feedbackNpsScale } from "./units/feedback-nps-scale.ts"
import { knowledgeBasePlanned } from "./units/knowledge-base-planned.ts"
import { examples as ofPace, objectivePace } from "./units/objective-pace.ts"
import { objectiveTargetUnit } from "./units/objective-target-unit.ts"
import { referenceResolves } from "./units/reference-resolves.ts"

const textOf = (spec: PlanSpec): string => JSON.stringify({ ...emptyPlan(), spec })

const findings = (rule: AnyPlanRule, spec: PlanSpec, more: LintOptions = {}) => lintPlan(parsePlan(textOf(spec)), { ...more, extends: { name: "one", rules: [rule] } })

/** What becomes of a plan with each suggestion of the first finding, taken by itself. */
const taken = (rule: AnyPlanRule, spec: PlanSpec, more: LintOptions = {}): readonly PlanSpec[] =>
  (findings(rule, spec, more)[0]?.suggestions ?? []).map((fix) => parsePlan(applyFixes(textOf(spec), [{ fix }])).plan.spec)

test("a survey is asked on the scale of the score", () => {
  const survey = { id: "nps", kind: "survey", metric: "net-promoter-score" } as const
  expect(taken(feedbackNpsScale, { feedback: [{ ...survey, scale: "1..10" }] })).toEqual([{ feedback: [{ ...survey, scale: "0..10" }] }])
})

test("an objective that is too steep is due on the day by which its pace is enough", () => {
  const [example] = ofPace
  const [objective, ...others] = example?.spec.objectives ?? []
  // As in the test beside the rule: 295 days at the fastest pace that was measured.
  expect(taken(objectivePace, { ...example?.spec }, { measures: example?.measures ?? [] })).toEqual([{ ...example?.spec, objectives: [{ ...objective, due: "2027-02-20" }, ...others] }])
})

test("an objective that cannot be told is due later, or aims higher", () => {
  const example = ofDetectable.find(({ title }) => title.startsWith("from 60 to 70 per cent with 355"))
  const [objective] = example?.spec.objectives ?? []
  const [later, bolder] = taken(objectiveDetectable, { ...example?.spec }, { rules: { [objectiveDetectable.id]: { options: { years: 1 } } } })
  expect(later).toEqual({ objectives: [{ ...objective, due: "2027-01-01" }] })
  expect(bolder?.objectives?.[0]).toMatchObject({ due: "2026-06-30", target: expect.closeTo(0.74, 1) as number })
})

test("the nearest name is looked for fifty times, and among three hundred", () => {
  const goals = Array.from({ length: 301 }, (_, index) => ({ id: index === 300 ? "trust" : `goal-${index}`, title: `Goal ${index}` }))
  const meant = (list: PlanSpec): readonly (string | undefined)[] => findings(referenceResolves, list).map(({ messageKey }) => messageKey)
  const objectives = (count: number, goal: string) => Array.from({ length: count }, (_, index) => ({ id: `o-${index}`, title: `Objective ${index}`, goal }))
  expect(meant({ goals, objectives: objectives(1, "trsut") })).toEqual(["unknown"])
  expect(meant({ goals: goals.slice(1), objectives: objectives(1, "trsut") })).toEqual(["nearest"])
  const many = meant({ goals: goals.slice(300), objectives: objectives(51, "trsut") })
  expect([many.filter((key) => key === "nearest").length, many.filter((key) => key === "unknown").length]).toEqual([50, 1])
  const metrics = meant({ objectives: Array.from({ length: 51 }, (_, index) => ({ id: `o-${index}`, title: `Objective ${index}`, metric: `resolution-rat${"e".repeat(1 + (index % 2))}${index}` })) })
  expect([metrics.filter((key) => key === "metricNearest").length, metrics.filter((key) => key === "metric").length]).toEqual([50, 1])
})

test("what a reference may name is told by its kind, in the words of the language", () => {
  const spec: PlanSpec = { optimisation: [{ id: "slow", finding: "Answers are slow", evidence: "survey-of-spring" }] }
  const said = (["en", "de", "da"] as const).map((locale) => findings(referenceResolves, spec, { locale })[0]?.message ?? "")
  expect(said).toEqual([
    expect.stringContaining("objective or feedback activity or pilot"),
    expect.stringContaining("Zielvorgabe oder Rückmeldung oder Pilotprojekt"),
    expect.stringContaining("delmål eller feedbackaktivitet eller pilotprojekt"),
  ])
})

test("what is missing is known by its name, and has the same fingerprint wherever it would be written", () => {
  expect(findings(knowledgeBasePlanned, { community: { type: "support" } })[0]?.fingerprint).toMatch(/knowledgeBase$/)
})

test("a name of two to eight letters may stand for the one metric whose words it begins", () => {
  const metrics = ["calm", "net-promoter", "new-rate", "member-churn", "member-calls", "customer-satisfaction-of-newcomers"].map((id) => ({ id, tier: "outcome", unit: "count", variants: [], tables: [] }) as const)
  const meant = (metric: string): string | undefined => /Did you mean “(.*)”/.exec(findings(referenceResolves, { metrics: [{ metric }] }, { metrics })[0]?.message ?? "")?.[1]
  expect(Object.fromEntries(["nr", "n.r", "mch", "mc", "c", "net", "custsaon", "custsaton"].map((short) => [short, meant(short)]))).toEqual({
    nr: "new-rate", "n.r": "new-rate", mch: "member-churn", mc: undefined, c: undefined, net: undefined, custsaon: "customer-satisfaction-of-newcomers", custsaton: undefined,
  })
})

test("what stands around a value is left away, as long as a value is left", () => {
  const objective = { id: "a", title: "A" }
  const suggested = (metric: string, target: string) => taken(objectiveTargetUnit, { objectives: [{ ...objective, metric, target }] }).map(({ objectives }) => objectives?.[0]?.target)
  expect(suggested("first-response-time", "at least 2 d")).toEqual(["2 d"])
  expect(suggested("active-members", ">= 200")).toEqual([200])
  expect(suggested("active-members", ">=")).toEqual([])
})

test("where no tactic is to be carried out, a plan without any has none too many", () => {
  const spec: PlanSpec = { roles: [{ id: "manager", title: "Community manager", kind: "community-manager" }] }
  const none = { rules: { [goalCapacity.id]: { options: { tactics: 0 } } } }
  expect(findings(goalCapacity, spec, none)).toEqual([])
  expect(findings(goalCapacity, { ...spec, tactics: [{ id: "welcome", title: "Welcome" }] }, none)).toMatchObject([{ messageKey: "tactics" }])
})

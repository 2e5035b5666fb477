import type { StrategyPlan } from "@folkmoot/plan"
import { expect, test } from "vitest"
import { nextStep, problemsOf } from "./problems.ts"

const today = "2026-01-01"
const planWith = (spec: StrategyPlan["spec"]): StrategyPlan => ({ apiVersion: "folkmoot.dev/v1", kind: "StrategyPlan", metadata: { name: "harbour" }, spec })

const answering = { id: "answer", title: "Answer", metric: "member-answer-share" }
const solved = { id: "solved", title: "Solved", goal: "relief", behaviour: "answer", metric: "resolution-rate", variant: "by-community" }
const plan = planWith({ behaviours: [answering], objectives: [solved, { id: "later", title: "Later", metric: "member-churn", start: "2027-01-01" }] })
const troubled = (...metrics: readonly string[]) => [{ id: "one", role: "One", painPoints: [{ title: "Pain", metrics }] }]

test("a problem leads to the objective in force that is judged by its metric, and on to its behaviour", () => {
  expect(problemsOf(plan, troubled("resolution-rate"), today)).toEqual([{ pain: "Pain", objective: solved, behaviour: answering, numbers: [{ metric: "resolution-rate", variant: "by-community" }] }])
})

test("without an objective, a behaviour that has its metric is what is done about it", () => {
  expect(problemsOf(plan, troubled("member-answer-share"), today)).toEqual([{ pain: "Pain", behaviour: answering, numbers: [{ metric: "member-answer-share" }] }])
})

test("what the plan does not say is left out, and an objective that has not begun is not taken for an answer", () => {
  expect(problemsOf(plan, troubled("member-churn"), today)).toEqual([{ pain: "Pain", numbers: [{ metric: "member-churn" }] }])
  expect(problemsOf(plan, troubled(), today)).toEqual([{ pain: "Pain", numbers: [] }])
})

test("where nobody names a problem, the objective in force that weighs most stands for it", () => {
  const goals = [{ id: "growth", title: "Growth", priority: 2 }, { id: "relief", title: "Relief", priority: 1 }]
  const objectives = [
    { id: "more", title: "More", goal: "growth", priority: 1 },
    { id: "second", title: "Second", goal: "relief", priority: 2 },
    { id: "top", title: "Top", goal: "relief", priority: 1 },
    { id: "later", title: "Later", goal: "relief", priority: 0, start: "2027-01-01" },
  ]
  expect(problemsOf(planWith({ goals, objectives }), [{ id: "one", role: "One" }], today).map(({ objective }) => objective?.id)).toEqual(["top"])
  expect(problemsOf(planWith({}), [], today)).toEqual([])
})

test("the next step is the open action due soonest that leads to the objective: by what it serves, its tactic, or the tactic’s strategy", () => {
  const problem = { objective: solved, behaviour: answering, numbers: [] }
  const step = (spec: StrategyPlan["spec"]) => nextStep(planWith(spec), problem)?.id
  const action = { id: "step", title: "Step" }
  expect(step({ actions: [{ ...action, serves: ["solved"] }] })).toBe("step")
  expect(step({ actions: [{ ...action, serves: ["relief"] }] })).toBe("step")
  expect(step({ tactics: [{ id: "t", title: "T", behaviours: ["answer"] }], actions: [{ ...action, tactic: "t" }] })).toBe("step")
  expect(step({ tactics: [{ id: "t", title: "T", serves: ["solved"] }], actions: [{ ...action, tactic: "t" }] })).toBe("step")
  expect(step({ strategy: [{ id: "s", title: "S", objectives: ["solved"] }], tactics: [{ id: "t", title: "T", strategy: "s" }], actions: [{ ...action, tactic: "t" }] })).toBe("step")
  expect(step({ actions: [action, { ...action, id: "other", serves: ["elsewhere"] }] })).toBeUndefined()
  // A strategy has tactics for all of its objectives: one that says what it is for is not for another.
  const strategy = [{ id: "s", title: "S", objectives: ["solved", "elsewhere"] }]
  for (const own of [{ behaviours: ["share"] }, { serves: ["elsewhere"] }]) expect(step({ strategy, tactics: [{ id: "t", title: "T", strategy: "s", ...own }], actions: [{ ...action, tactic: "t" }] })).toBeUndefined()
  expect(step({ strategy, tactics: [{ id: "t", title: "T", strategy: "s", behaviours: ["share", "answer"] }], actions: [{ ...action, tactic: "t" }] })).toBe("step")
  const serves = ["solved"]
  expect(step({ actions: [{ ...action, serves }, { id: "late", title: "Late", serves, due: "2026-05-01" }, { id: "soon", title: "Soon", serves, due: "2026-02-01" }, { id: "done", title: "Done", serves, due: "2026-01-01", doneOn: "2025-12-01" }] })).toBe("soon")
})

import type { Objective, StrategyPlan } from "@folkmoot/plan"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { movesIn, onlyIn } from "./plan-difference.ts"

const planWith = (spec: StrategyPlan["spec"]): StrategyPlan => ({ apiVersion: "folkmoot.dev/v1", kind: "StrategyPlan", metadata: { name: "harbour" }, spec })
const always = (): boolean => true

const arbitraryObjective: fc.Arbitrary<Objective> = fc.record(
  { id: fc.constantFrom("a", "b", "c"), title: fc.constant("T"), target: fc.constantFrom(0.1, 0.2, 0.3), due: fc.constantFrom("2026-01-01", "2026-02-01"), baseline: fc.constantFrom(0, 0.05) },
  { requiredKeys: ["id", "title"] },
)
const arbitraryPlan = fc.uniqueArray(arbitraryObjective, { selector: ({ id }) => id }).map((objectives) => planWith({ objectives }))

test("between a plan and itself nothing moved, came or went", () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      expect(movesIn(plan, always, structuredClone(plan))).toEqual([])
      expect(onlyIn(plan, plan)).toEqual({ goals: [], objectives: [] })
    }),
  )
})

test("what moved from one plan to another moved back from the other to the one", () => {
  fc.assert(
    fc.property(arbitraryPlan, arbitraryPlan, (one, other) => {
      const told = (from: StrategyPlan, to: StrategyPlan) => movesIn(to, always, from).map(({ of, what, before, after }) => [of.id, what, before, after])
      const back = told(other, one).map(([id, what, before, after]) => [id, what, after, before])
      expect(told(one, other).map(String).toSorted()).toEqual(back.map(String).toSorted())
    }),
  )
})

test("without an earlier plan and without revisions, nothing is told", () => {
  fc.assert(fc.property(arbitraryPlan, (plan) => void expect(movesIn(plan, always)).toEqual([])))
})

const revised = planWith({
  objectives: [
    {
      id: "one", title: "One", target: 0.4,
      revisions: [
        { on: "2025-03-01", why: "second", target: 0.6, by: ["host"] },
        { on: "2025-01-01", why: "first", target: 0.5 },
        { on: "2025-02-01", why: "the day", due: "2025-06-01" },
      ],
    },
  ],
})

test("each revision leads to the one after it, in the order of time, and the last to what the plan says now", () => {
  expect(movesIn(revised, always).map(({ on, what, before, after, why }) => [on, what, before, after, why])).toEqual([
    ["2025-01-01", "target", 0.5, 0.6, "first"],
    ["2025-03-01", "target", 0.6, 0.4, "second"],
  ])
})

test("only revisions within the days asked for are told", () => {
  expect(movesIn(revised, (day) => day >= "2025-02-01").map(({ on }) => on)).toEqual(["2025-03-01"])
})

test("a move that is on record is not told again as one without a reason, and one that is not is", () => {
  const before = planWith({ objectives: [{ id: "one", title: "One", target: 0.6, baseline: 0.1 }], actions: [{ id: "a", title: "A", due: "2025-05-01" }] })
  const after = planWith({ objectives: [{ ...(revised.spec.objectives?.[0] as Objective), baseline: 0.2 }], actions: [{ id: "a", title: "A", due: "2025-06-01" }] })
  expect(movesIn(after, (day) => day >= "2025-02-15", before).map(({ of, what, on }) => [of.id, what, on])).toEqual([["one", "target", "2025-03-01"], ["one", "baseline", undefined], ["a", "due", undefined]])
})

test("an action that stays due when it was has not moved", () => {
  const plan = planWith({ actions: [{ id: "a", title: "A", due: "2025-05-01" }, { id: "b", title: "B" }] })
  expect(movesIn(plan, always, structuredClone(plan))).toEqual([])
})

test("what came and went is told apart, goals from objectives", () => {
  const [one, other] = [planWith({ goals: [{ id: "g", title: "G" }] }), planWith({ objectives: [{ id: "g", title: "O" }] })]
  expect(onlyIn(one, other)).toEqual({ goals: [{ id: "g", title: "G" }], objectives: [] })
  expect(onlyIn(other, one)).toEqual({ goals: [], objectives: [{ id: "g", title: "O" }] })
})

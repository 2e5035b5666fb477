import { expect, test } from "vitest"
import { lintPlan } from "./lint.ts"
import { fromOkr } from "./okr-crosswalk.ts"
import type { KeyResult } from "./okr.ts"
import { parsePlan } from "./parse.ts"

const taken = (keyResult: Partial<KeyResult>) => {
  const { plan, left } = fromOkr({ apiVersion: "folkmoot.dev/v1", kind: "ObjectivesAndKeyResults", name: "q3", objectives: [{ title: "Objective", keyResults: [{ title: "Key result", metric: "own-metric", ...keyResult }] }] })
  const [objective] = plan.spec.objectives ?? []
  const errors = lintPlan(parsePlan(JSON.stringify(plan))).filter(({ severity }) => severity === "error")
  return { values: [objective?.baseline, objective?.target], unit: plan.spec.definitions?.[0]?.unit, left: left.map(({ path }) => path.at(-1)), errors: errors.map(({ message }) => message) }
}

test.each([
  ["min", { baseline: 40, target: 20 }, ["40 min", "20 min"], "milliseconds"],
  ["minutes", { baseline: 40, target: 20 }, ["40 min", "20 min"], "milliseconds"],
  ["hours", { baseline: 4, target: 2 }, ["4 h", "2 h"], "milliseconds"],
  ["weeks", { baseline: 3, target: 2 }, ["21 d", "14 d"], "milliseconds"],
  ["%", { baseline: 45, target: 100 }, [0.45, 1], "ratio"],
  ["%", { baseline: 98, target: 110 }, [0.98, 1.1], "quotient"],
  ["percent", { baseline: 104 }, [1.04, undefined], "quotient"],
])("what others call %s is written in our units, and nothing is wrong with it: %j", (unit, said, values, ours) => {
  expect(taken({ unit, ...said })).toEqual({ values, unit: ours, left: [], errors: [] })
})

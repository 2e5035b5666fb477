import type { Assessment } from "@folkmoot/sdk"
import { expect, test } from "vitest"
import { stepsText } from "./assessment-text.ts"

const step = (criterion: string, reaches: Assessment["steps"][number]["reaches"]): Assessment["steps"][number] => ({ criterion, level: 2, effort: "days", alsoDecides: [], reaches })

const assessed = (level: Assessment["level"], steps: Assessment["steps"]): Assessment => ({
  asOf: "2026-07-01T00:00:00.000Z", level, couldBe: 3, declaredLevel: level, rubric: "0123456789abcdef", standings: [], steps, inTheWay: [], criteria: [], notInModel: [],
})

test("a level is said with the first step that reaches it, and not again with those behind", () => {
  expect(stepsText(assessed(1, [step("schedule", 2), step("informed", 2), step("pains", 3)]), "en").split("\n")).toEqual([
    "Next:",
    "  1. schedule (schedule, a matter of days; then level 2)",
    "  2. informed (informed, a matter of days)",
    "  3. pains (pains, a matter of days; then level 3)",
  ])
})

test("steps that leave the level where it is name none", () => {
  for (const locale of ["en", "de", "da"] as const) expect(stepsText(assessed(1, [step("schedule", 1), step("informed", 1)]), locale)).not.toMatch(/(?:level|Stufe|niveau) 1/)
})

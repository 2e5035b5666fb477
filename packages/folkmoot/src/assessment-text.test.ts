import { formatEstimate, type Assessment, type AssessmentChange, type Estimate } from "@folkmoot/sdk"
import { expect, test } from "vitest"
import { changesText, stepsText } from "./assessment-text.ts"

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

test("why a criterion is judged otherwise is said with what the number was and is", () => {
  const solved = (value: number, low: number, high: number): Estimate => ({
    metric: "resolution-rate@1", variant: "matured-cohort", measured: true, value, unit: "ratio", interval: { low, high, level: 0.95, method: "wilson" }, n: 200, assumptions: [], caveats: [], exclusions: [],
  })
  const named = { name: "solved", metric: "resolution-rate" }
  const told = (locale: "en" | "de" | "da", ...because: AssessmentChange["criteria"][number]["because"]) =>
    changesText({
      level: { from: 1, to: 1 }, declaredLevel: { from: 1, to: 1 }, rubricChanged: false,
      criteria: [{ criterion: "questions-get-solved", level: 2, asks: { en: "Solved?", de: "Gelöst?", da: "Løst?" }, from: "undecided", to: "met", because }],
    }, locale, { formatEstimate }).split("\n").at(-1)?.replaceAll("\u00a0", " ")
  const measure = { cause: "measure" as const, ...named, from: solved(0.45, 0.38, 0.52), to: solved(0.75, 0.69, 0.8) }
  expect(told("en", measure)).toBe("  undecided -> met: Solved? (because of: resolution-rate, 45% (38–52%) -> 75% (69–80%))")
  expect(told("de", measure)).toBe("  noch offen -> erfüllt: Gelöst? (wegen: resolution-rate, 45 % (38–52 %) -> 75 % (69–80 %))")
  expect(told("en", { cause: "measure", ...named, to: solved(0.75, 0.69, 0.8) }, { cause: "plan", name: "part" })).toBe("  undecided -> met: Solved? (because of: resolution-rate, not measured -> 75% (69–80%); the plan)")
  expect(told("da", { cause: "out-of-date", ...named, stale: true })).toContain("(på grund af: resolution-rate er forældet)")
  expect(told("de", { cause: "out-of-date", ...named, stale: false })).toContain("(wegen: resolution-rate wurde neu gemessen)")
})

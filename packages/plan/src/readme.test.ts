import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { lintPlan } from "./lint.ts"
import { parsePlan } from "./parse.ts"

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8")

const plan = /```yaml\n([\s\S]+?)```/.exec(readme)?.[1] ?? ""

test("the README's complete plan passes what it says it passes, on a day within its month", () => {
  const parsed = parsePlan(plan)
  expect(parsed.valid).toBe(true)
  expect(lintPlan(parsed, { asOf: "2026-01-31" })).toEqual([])
})

test("two months later the actions of the README's complete plan are late, and in the next quarter it is overdue for an update", () => {
  const told = (asOf: string): readonly string[] => [...new Set(lintPlan(parsePlan(plan), { asOf }).map(({ rule }) => rule))]
  expect(told("2026-03-20")).toEqual(["action/overdue"])
  expect(told("2026-04-20")).toContain("plan/update-overdue")
})

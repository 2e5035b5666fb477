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

test("two months later the README's complete plan is overdue for an update, and its actions are late", () => {
  expect([...new Set(lintPlan(parsePlan(plan), { asOf: "2026-03-20" }).map(({ rule }) => rule))]).toEqual(["plan/update-overdue", "action/overdue"])
})

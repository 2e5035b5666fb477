import { lintPlan, lintTranslation, parsePlan, parseTranslation } from "@folkmoot/plan"
import { expect, test } from "vitest"
import { textOf } from "./workspace.ts"

const parsed = parsePlan(textOf("packages/house/sample/plan.folkmoot.yaml"))

test("the sample plan has the right shape, and four things are left for the linter to find", () => {
  expect(parsed.valid).toBe(true)
  expect(lintPlan(parsed, { asOf: "2026-06-30" }).map(({ rule }) => rule)).toEqual(["metric/ambiguous-abbreviation", "action/overdue", "stakeholder/cadence", "metric/no-source"])
})

test.each(["de", "da"])("every text of the sample plan is said in %s, and nothing else is", (locale) => {
  const file = `packages/house/sample/plan.${locale}.folkmoot.yaml`
  const translation = parseTranslation(textOf(file), { file })
  expect(translation.translation.metadata.locale).toBe(locale)
  expect(lintTranslation(translation, parsed.plan)).toEqual([])
})

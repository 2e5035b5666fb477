import { describe, expect, test } from "vitest"
import { scaffold } from "./scaffold.ts"

const refusalOf = (kind?: string, id?: string): string => {
  const made = scaffold(kind, id)
  return "refused" in made ? made.refused : ""
}

describe("npm run new", () => {
  test("makes two files, named by the id", () => {
    const made = scaffold("rule", "goal/has-a-colour")
    expect(Object.keys("files" in made ? made.files : {})).toEqual(["packages/plan/src/units/goal-has-a-colour.ts", "packages/plan/src/units/goal-has-a-colour.test.ts"])
    expect(JSON.stringify(made)).toContain("goalHasAColour")
    expect(JSON.stringify(made)).not.toMatch(/unit-id|unit-file|unitName|0\.0\.0/)
  })

  test("says what it takes when told nothing", () => {
    expect(refusalOf()).toContain("metric|rule|criterion|block|source")
    expect(refusalOf("metric")).toContain("npm run new metric <id>")
  })

  test("guesses what a misspelt kind was meant to be", () => {
    expect(refusalOf("metrik", "reply-rate")).toContain("Did you mean metric?")
  })

  test("refuses what is no id, saying what one looks like", () => {
    expect(refusalOf("metric", "Reply Rate")).toContain("lower-case words joined by hyphens")
    expect(refusalOf("metric", "__proto__")).toContain("is no id")
    expect(refusalOf("metric", "../reply")).toContain("is no id")
    expect(refusalOf("rule", "has-a-colour")).toContain("goal/has-a-colour")
    expect(refusalOf("metric", "goal/colour")).toContain("goal-colour")
  })

  test("overwrites nothing", () => {
    expect(refusalOf("metric", "resolution-rate")).toContain("packages/metrics/src/units/resolution-rate.ts is there already")
  })
})

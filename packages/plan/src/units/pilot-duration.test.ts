import { expect, test } from "vitest"
import { emptyPlan } from "../empty-plan.ts"
import { lintPlan } from "../lint.ts"
import { parsePlan } from "../parse.ts"
import { ruleTester } from "../testing.ts"
import { examples, pilotDuration } from "./pilot-duration.ts"

ruleTester(pilotDuration, examples)

test("names only the days that are missing", () => {
  const spec = { pilots: [{ id: "a", title: "A" }, { id: "b", title: "B", start: "2026-04-01" }, { id: "c", title: "C", end: "2026-04-01" }] }
  const found = lintPlan(parsePlan(JSON.stringify({ ...emptyPlan(), spec })), { extends: { name: "one", rules: [pilotDuration] } }).filter(({ rule }) => rule === pilotDuration.id)
  expect(found.map(({ message }) => message.split("Add: ")[1])).toEqual(["start and end.", "end.", "start."])
})

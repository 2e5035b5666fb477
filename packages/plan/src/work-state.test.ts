import { expect, test } from "vitest"
import { workStates } from "./vocabulary.ts"
import { isDropped, isOpen } from "./work-state.ts"

test("work is open while it is planned or running, and where nothing is said", () => {
  expect([{}, ...workStates.map((state) => ({ state }))].filter(isOpen)).toEqual([{}, { state: "planned" }, { state: "running" }])
})

test("a day on which it was done or given up ends work, whatever its state", () => {
  for (const state of workStates) for (const ended of [{ doneOn: "2026-01-01" }, { droppedOn: "2026-01-01" }]) expect(isOpen({ state, ...ended })).toBe(false)
})

test("work is given up by its state or by the day", () => {
  expect([{}, { doneOn: "2026-01-01" }, { droppedOn: "2026-01-01" }, ...workStates.map((state) => ({ state }))].filter(isDropped)).toEqual([{ droppedOn: "2026-01-01" }, { state: "dropped" }])
})

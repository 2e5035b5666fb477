import { expect, test } from "vitest"
import { lawRunsIn, lawsPage, type LawRun } from "./laws-page.ts"

const runs: readonly LawRun[] = [
  { name: "schemas", what: "zod and JSON Schema agree", tests: 12, tries: 100_000, times: 1, seed: 7, failed: 0, minutes: 12.5, date: "2026-03-01" },
  { name: "engines", what: "engines agree", tests: 104, tries: 2000, times: 20, seed: 8, failed: 2, minutes: 60, date: "2026-03-02" },
]

test("what a page says can be read back, so that a set that was not run keeps its row", () => {
  expect(lawRunsIn("")).toEqual([])
  expect(lawRunsIn(lawsPage(runs))).toEqual(runs)
})

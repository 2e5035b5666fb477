import { expect, test } from "vitest"
import { groupable, groupColumns } from "./groups.ts"
import { resolutionRate } from "./units/resolution-rate.ts"

test("rows are told apart by what is open about them, neither by their names nor by moments", () => {
  const columns = groupColumns(resolutionRate, "cohort")
  expect(columns).toEqual(expect.arrayContaining(["source", "kind", "channel"]))
  for (const name of ["id", "openedAt", "solvedAt", "author"]) expect(columns).not.toContain(name)
})

test("a metric can be grouped by columns where it can be by each of them", () => {
  expect([[], ["channel"], ["channel", "kind"], ["channel", "openedAt"], ["hlep"]].map((by) => groupable(resolutionRate, by, "cohort"))).toEqual([true, true, true, false, false])
})

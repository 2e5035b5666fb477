import { expect, test } from "vitest"
import { likelyCells, tablesOf } from "./likely.ts"
import { resolutionRate } from "./units/resolution-rate.ts"

test("the tables of a metric are those any of its variants reads, each once", () => {
  expect(tablesOf(resolutionRate)).toEqual(["thread", "resolution"])
})

test("cells that matter to a metric are those its conditions name and those its examples hold, neither names nor moments", () => {
  const { thread = {} } = likelyCells(resolutionRate, [{ facts: { thread: [{ id: "t1", openedAt: 5, channel: "help" }] } }])
  expect(thread["kind"]).toContain("question")
  expect(thread["affiliation"]).toEqual(expect.arrayContaining(["staff", "bot"]))
  expect(thread["channel"]).toEqual(["help"])
  for (const name of ["id", "openedAt", "solvedAt"]) expect(thread).not.toHaveProperty(name)
})

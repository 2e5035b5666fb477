import type { ExternalClaim } from "@folkmoot/plan"
import { expect, test } from "vitest"
import { sourcedFigure } from "./claim-figure.ts"

const claim: ExternalClaim = { id: "trust", says: "People trust people", value: 66.8, unit: "percent", source: "A market study", year: 2012, n: 1000 }

test("a figure is repeated only with its source and its year, in a unit of its own", () => {
  expect(sourcedFigure(claim)).toEqual({ unit: "ratio", low: 0.668, high: 0.668, source: "A market study", year: 2012 })
  expect(sourcedFigure({ ...claim, upTo: 70 })).toEqual({ unit: "ratio", low: 0.668, high: 0.7, source: "A market study", year: 2012 })
  const { source: _, ...unsourced } = claim
  const { year: __, ...undated } = claim
  for (const one of [unsourced, undated, { ...claim, source: " " }, { ...claim, unit: "money" as const }]) expect(sourcedFigure(one)).toBeUndefined()
})

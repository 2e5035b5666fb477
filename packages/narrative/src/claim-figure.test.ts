import type { ExternalClaim } from "@folkmoot/plan"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { isImpossible, sourcedFigure } from "./claim-figure.ts"

const claim: ExternalClaim = { id: "trust", says: "People trust people", value: 66.8, unit: "percent", source: "A market study", year: 2012, n: 1000 }

test("a percentage of so many answers is never impossible when that many answers gave it", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat({ max: 5000 }), fc.integer({ min: 0, max: 2 }), (n, yes, decimals) => {
      const value = Number(((100 * Math.min(yes, n)) / n).toFixed(decimals))
      // A zero at the end is lost in a plan, and a figure with fewer decimals is the more lenient one.
      expect(isImpossible({ ...claim, value, n })).toBe(false)
    }),
  )
})

test.each([
  ["a net score that ninety-seven answers cannot give", { value: 57.8, unit: "nps-points", n: 97 }, true],
  ["a share of eight people that is no eighth", { value: 0.31, unit: "ratio", n: 8 }, true],
  ["a share of eight people, rounded", { value: 0.38, unit: "ratio", n: 8 }, false],
  ["a percentage above all of them", { value: 101, unit: "percent", n: 1000 }, true],
  ["nobody says how many were asked", { value: 66.8, unit: "percent", n: undefined }, false],
  ["a unit that no count of answers gives", { value: 3.7, unit: "quotient", n: 5 }, false],
  ["no whole number of answers", { value: 66.8, unit: "percent", n: 0.5 }, false],
] as const)("%s", (_, { n, ...figure }, impossible) => {
  const { n: __, ...rest } = claim
  expect(isImpossible({ ...rest, ...figure, ...(n === undefined ? {} : { n }) })).toBe(impossible)
})

test("a figure is repeated only with its source and its year, in a unit of its own", () => {
  expect(sourcedFigure(claim)).toEqual({ unit: "ratio", low: 0.668, high: 0.668, source: "A market study", year: 2012 })
  expect(sourcedFigure({ ...claim, upTo: 70 })).toEqual({ unit: "ratio", low: 0.668, high: 0.7, source: "A market study", year: 2012 })
  const { source: _, ...unsourced } = claim
  const { year: __, ...undated } = claim
  for (const one of [unsourced, undated, { ...claim, source: " " }, { ...claim, unit: "money" as const }]) expect(sourcedFigure(one)).toBeUndefined()
})

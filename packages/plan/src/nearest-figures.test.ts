import * as fc from "fast-check"
import { expect, test } from "vitest"
import type { ExternalClaim } from "./model.ts"
import { nearestFigures } from "./nearest-figures.ts"

const claim: ExternalClaim = { id: "trust", says: "People trust people", value: 66.8, unit: "percent", n: 1000 }

test("a percentage is possible where so many answers gave it", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat({ max: 5000 }), fc.integer({ min: 0, max: 2 }), (n, yes, decimals) => {
      const value = Number(((100 * Math.min(yes, n)) / n).toFixed(decimals))
      // A zero at the end is lost in a plan, and a figure with fewer decimals is the more lenient one.
      expect(nearestFigures({ ...claim, value, n })).toBeUndefined()
    }),
  )
})

test.each([
  ["a net score that ninety-seven answers cannot give", { value: 57.8, unit: "nps-points", n: 97 }, [57.7, 58.8]],
  ["a share of eight people that is no eighth", { value: 0.31, unit: "ratio", n: 8 }, [0.25, 0.38]],
  ["a share of eight people, rounded", { value: 0.38, unit: "ratio", n: 8 }, undefined],
  ["a percentage above all of them", { value: 101, unit: "percent", n: 1000 }, [100]],
  ["nobody says how many were asked", { value: 66.8, unit: "percent", n: undefined }, undefined],
  ["a unit that no count of answers gives", { value: 3.7, unit: "quotient", n: 5 }, undefined],
  ["no whole number of answers", { value: 66.8, unit: "percent", n: 0.5 }, undefined],
] as const)("%s", (_, { n, ...figure }, nearest) => {
  const { n: __, ...rest } = claim
  expect(nearestFigures({ ...rest, ...figure, ...(n === undefined ? {} : { n }) })).toEqual(nearest)
})

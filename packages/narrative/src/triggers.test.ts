import { metricById, resolutionRate } from "@folkmoot/metrics"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { exampleMeasure } from "./example-measures.ts"
import { triggersSeen } from "./triggers.ts"

const measure = exampleMeasure(resolutionRate, { value: 0.7, low: 0.57, high: 0.8, n: 60 })
const known = { metric: metricById, measureOf: () => measure }
const stateOf = (limit: { readonly below?: number | string; readonly above?: number | string }) => triggersSeen([{ when: "W", metric: "resolution-rate", ...limit }], known).map(({ state }) => state)

test("a trigger is pulled only when the whole range lies beyond the limit, and quiet only when all of it lies within", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }).filter((limit) => limit !== 0.57 && limit !== 0.8), (limit) => {
      const within = limit > 0.57 && limit < 0.8
      expect(stateOf({ below: limit })).toEqual([within ? "open" : limit > 0.8 ? "pulled" : "quiet"])
      expect(stateOf({ above: limit })).toEqual([within ? "open" : limit < 0.57 ? "pulled" : "quiet"])
    }),
  )
})

test("a trigger without a metric, a limit in its unit or a measurement is for people to watch", () => {
  expect(triggersSeen([{ when: "W", below: 0.9 }], known)).toEqual([])
  expect(stateOf({})).toEqual([])
  expect(stateOf({ below: "5 h" })).toEqual([])
  expect(triggersSeen([{ when: "W", metric: "resolution-rate", below: 0.9 }], { ...known, measureOf: () => exampleMeasure(resolutionRate, { why: "no-data" }) })).toEqual([])
})

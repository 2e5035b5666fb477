import { advocates } from "@folkmoot/metrics/advocates"
import { netPromoterScore } from "@folkmoot/metrics/net-promoter-score"
import { expect, test } from "vitest"
import { knownMetricOf } from "./metric-catalogue.ts"

test("a metric is known with the unit of each variant that is in another, and without any where none is", () => {
  expect(knownMetricOf(advocates)).toMatchObject({ id: "advocates", unit: "count", units: { share: "ratio" } })
  expect(knownMetricOf(netPromoterScore)).not.toHaveProperty("units")
})

import { expect, test } from "vitest"
import { metricLaws } from "../testing.ts"
import { examples, netPromoterScore } from "./net-promoter-score.ts"

metricLaws(netPromoterScore, examples)

test("a score names the scale it was asked on, where that is known", () => {
  const totals = { promoters: 3, passives: 2, detractors: 1 }
  const scopeOf = (options: Parameters<typeof netPromoterScore>[1]) => {
    const estimate = netPromoterScore(totals, options)
    return estimate.measured && estimate.scope
  }
  expect(scopeOf({ variant: "zero-to-ten" })).toEqual({ scale: "0..10" })
  expect(scopeOf({ variant: "one-to-ten" })).toEqual({ scale: "1..10" })
  expect(scopeOf({})).toBeUndefined()
})

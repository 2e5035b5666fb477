import { existsSync, readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { netPromoterScore, resolutionRate, costPerConversion } from "./index.ts"

const data = new URL("../../../../shared/data/", import.meta.url)

const truth = (folder: string): Readonly<Record<string, Readonly<Record<string, number & readonly number[]>>>> =>
  JSON.parse(readFileSync(new URL(`${folder}/truth.json`, data), "utf8"))

describe("published reference values", () => {
  test.skipIf(!existsSync(data))("a survey of three thousand answers has the score its publisher gives, and its interval", () => {
    const { promoters, passives, detractors, n, nps, tangoScore95 } = truth("r-survey-2018")["nps_Qrecommend"] as Record<string, number & readonly number[]>
    const estimate = netPromoterScore({ promoters: Number(promoters), passives: Number(passives), detractors: Number(detractors) }, { variant: "one-to-ten" })
    if (!estimate.measured) expect.fail(estimate.detail)
    expect(estimate.n).toBe(n)
    expect(estimate.value).toBeCloseTo(72.13386348575216, 10)
    expect(estimate.value).toBeCloseTo(Number(nps), 10)
    expect(Math.abs(estimate.interval.low - Number(tangoScore95?.[0]))).toBeLessThan(1e-6)
    expect(Math.abs(estimate.interval.high - Number(tangoScore95?.[1]))).toBeLessThan(1e-6)
    expect(estimate.caveats.map(({ id }) => id)).toEqual(["one-to-ten"])
  })

  test.skipIf(!existsSync(data))("eleven accepted answers to fifty-four questions give the limits statsmodels gives", () => {
    const { x, n, p, wilson95 } = truth("se-conlang-meta")["resolutionRate_accepted"] as Record<string, number & readonly number[]>
    const estimate = resolutionRate({ resolved: Number(x), opened: Number(n) })
    if (!estimate.measured) expect.fail(estimate.detail)
    expect(estimate).toMatchObject({ numerator: 11, denominator: 54, n: 54 })
    expect(estimate.value).toBeCloseTo(Number(p), 12)
    expect(estimate.interval.low).toBeCloseTo(Number(wilson95?.[0]), 10)
    expect(estimate.interval.high).toBeCloseTo(Number(wilson95?.[1]), 10)
  })

  test.skipIf(!existsSync(data))("costs divided by R's exact limits for five conversions are the limits of what one costs", () => {
    const rows = readFileSync(new URL("stats-given/poisson_count_ci_R.csv", data), "utf8").trim().split("\n").map((line) => line.split(",").map(Number))
    const [, lower = 0, upper = 0] = rows.find(([count]) => count === 5) ?? []
    const estimate = costPerConversion({ costs: [{ kind: "tools", amount: 100_000, currency: "EUR" }], conversions: 5 })
    if (!estimate.measured) expect.fail(estimate.detail)
    expect(estimate.interval.low).toBeCloseTo(100_000 / upper, 6)
    expect(estimate.interval.high).toBeCloseTo(100_000 / lower, 6)
  })
})

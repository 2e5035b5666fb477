import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { referenceDataIsPresent, referenceText } from "./reference-data.test-kit.ts"
import { hitsUpTo } from "./samples.test-kit.ts"
import { shareIntervalLaws } from "./share-laws.test-kit.ts"
import { wilsonCorrected } from "./wilson-corrected.ts"
import { wilson } from "./wilson.ts"

describe("wilsonCorrected", () => {
  shareIntervalLaws({ interval: wilsonCorrected, method: "wilson-corrected", most: 10 ** 9, within: 1e-13 })

  test("holds Wilson's interval inside it", () => {
    fc.assert(
      fc.property(hitsUpTo(10 ** 9), ({ hits, trials }) => {
        const [corrected, plain] = [wilsonCorrected(hits, trials), wilson(hits, trials)]
        expect(corrected.low).toBeLessThanOrEqual(plain.low)
        expect(corrected.high).toBeGreaterThanOrEqual(plain.high)
      }),
    )
  })

  // R 4.2.2, prop.test(hits, trials, conf.level = level)$conf.int; the first four are Newcombe's examples.
  test.each([
    [81, 263, 0.95, 0.253508682295185, 0.368176201043004],
    [15, 148, 0.95, 0.0597782084284981, 0.164449779364837],
    [0, 20, 0.95, 0, 0.200453345013487],
    [1, 29, 0.95, 0.00180264021327967, 0.196281751009759],
    [15, 148, 0.99, 0.0512741583277186, 0.187345012190903],
    [0, 1, 0.95, 0, 0.945379244471148],
    [1, 1, 0.99, 0.033893130087151, 1],
    [5, 5, 0.95, 0.462943982532477, 1],
    [1, 1e6, 0.95, 5.22001477767605e-8, 6.49501431029744e-6],
    [999_999, 1e6, 0.99, 0.999990604645797, 0.999999967113962],
  ])("%d of %d at %d agrees with R's prop.test", (hits, trials, level, low, high) => {
    const interval = wilsonCorrected(hits, trials, level)
    expect(Math.abs(interval.low - low)).toBeLessThan(1e-13)
    expect(Math.abs(interval.high - high)).toBeLessThan(1e-13)
  })

  test.skipIf(!referenceDataIsPresent)("agrees with R's binom package (needs ../shared/data)", () => {
    const published = JSON.parse(referenceText("stats-given/published_proportions.json")) as {
      binom_R: Record<string, { "prop.test": [number, number] }>
    }
    const entries = Object.entries(published.binom_R)
    expect(entries.length).toBeGreaterThan(0)
    // Some of these were printed with seven digits only.
    for (const [sample, { "prop.test": limits }] of entries) {
      const [hits = NaN, trials = NaN] = sample.split("/").map(Number)
      const { low, high } = wilsonCorrected(hits, trials)
      expect(Math.abs(low - limits[0]), sample).toBeLessThan(5e-8)
      expect(Math.abs(high - limits[1]), sample).toBeLessThan(5e-8)
    }
  })
})

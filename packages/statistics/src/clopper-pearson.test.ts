import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { clopperPearson } from "./clopper-pearson.ts"
import { referenceDataIsPresent, referenceRates } from "./reference-data.test-kit.ts"
import { shareIntervalLaws } from "./share-laws.test-kit.ts"

/** P(X = k) for X binomial, term by term: nothing shared with the code under test. */
function binomial(k: number, n: number, p: number): number {
  let term = (1 - p) ** (n - k) * p ** k
  for (let i = 1; i <= k; i++) term *= (n - k + i) / i
  return term
}

describe("clopperPearson", () => {
  shareIntervalLaws({ interval: clopperPearson, method: "clopper-pearson", most: 10 ** 6, within: 1e-12, inR: "exact" })

  test("at each limit the data are exactly as unlikely as the level says", () => {
    const small = fc
      .integer({ min: 2, max: 40 })
      .chain((trials) => fc.record({ trials: fc.constant(trials), hits: fc.integer({ min: 1, max: trials - 1 }) }))
    fc.assert(
      fc.property(small, fc.double({ min: 0.5, max: 0.999, noNaN: true }), ({ hits, trials }, level) => {
        const { low, high } = clopperPearson(hits, trials, level)
        let atLeast = 0
        let atMost = 0
        for (let k = hits; k <= trials; k++) atLeast += binomial(k, trials, low)
        for (let k = 0; k <= hits; k++) atMost += binomial(k, trials, high)
        expect(atLeast).toBeCloseTo((1 - level) / 2, 12)
        expect(atMost).toBeCloseTo((1 - level) / 2, 12)
      }),
    )
  })

  test.skipIf(!referenceDataIsPresent)("agrees with the rates of a real community (needs ../shared/data)", () => {
    for (const { x, n, clopperPearson95 } of referenceRates()) {
      const { low, high } = clopperPearson(x, n)
      expect(Math.abs(low - clopperPearson95[0]), `${x}/${n}`).toBeLessThan(1e-9)
      expect(Math.abs(high - clopperPearson95[1]), `${x}/${n}`).toBeLessThan(1e-9)
    }
  })
})

import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { clopperPearson } from "./clopper-pearson.ts"
import { intervalLaws } from "./laws.test-kit.ts"
import { referenceDataIsPresent, referenceRates, referenceRows } from "./reference-data.test-kit.ts"

const samples = fc
  .tuple(fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 10 ** 6 })), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([trials, share]) => ({ hits: Math.round(trials * share), trials }))

/** P(X = k) for X binomial, term by term: nothing shared with the code under test. */
function binomial(k: number, n: number, p: number): number {
  let term = (1 - p) ** (n - k) * p ** k
  for (let i = 1; i <= k; i++) term *= (n - k + i) / i
  return term
}

describe("clopperPearson", () => {
  intervalLaws({
    samples,
    value: ({ hits, trials }) => hits / trials,
    interval: ({ hits, trials }, level) => clopperPearson(hits, trials, level),
    range: [0, 1],
    repeated: ({ hits, trials }, times, level) => clopperPearson(times * hits, times * trials, level),
  })

  test("mirrors under success<->failure", () => {
    fc.assert(
      fc.property(samples, ({ hits, trials }) => {
        const successes = clopperPearson(hits, trials)
        const failures = clopperPearson(trials - hits, trials)
        expect(failures.low).toBeCloseTo(1 - successes.high, 12)
        expect(failures.high).toBeCloseTo(1 - successes.low, 12)
      }),
    )
  })

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

  test("says what it is", () => {
    expect(clopperPearson(1, 2, 0.9)).toMatchObject({ level: 0.9, method: "clopper-pearson" })
    expect(clopperPearson(0, 3)).toMatchObject({ low: 0, level: 0.95 })
    expect(clopperPearson(3, 3).high).toBe(1)
  })

  test.skipIf(!referenceDataIsPresent)("agrees with R's binom package (needs ../shared/data)", () => {
    const rows = referenceRows("stats-given/proportion_ci_R.csv").filter((row) => row.method === "exact")
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      const { low, high } = clopperPearson(Number(row.x), Number(row.n), Number(row.conf))
      expect(Math.abs(low - Number(row.lower)), `${row.x}/${row.n}`).toBeLessThan(1e-9)
      expect(Math.abs(high - Number(row.upper)), `${row.x}/${row.n}`).toBeLessThan(1e-9)
    }
  })

  test.skipIf(!referenceDataIsPresent)("agrees with the rates of a real community (needs ../shared/data)", () => {
    for (const { x, n, clopperPearson95 } of referenceRates()) {
      const { low, high } = clopperPearson(x, n)
      expect(Math.abs(low - clopperPearson95[0]), `${x}/${n}`).toBeLessThan(1e-9)
      expect(Math.abs(high - clopperPearson95[1]), `${x}/${n}`).toBeLessThan(1e-9)
    }
  })
})

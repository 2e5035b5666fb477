import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { compareShares, compareSharesExactly } from "./compare-shares.ts"
import { referenceDataIsPresent, referenceRows } from "./reference-data.test-kit.ts"

const side = (max: number) =>
  fc.integer({ min: 1, max }).chain((trials) => fc.tuple(fc.integer({ min: 0, max: trials }), fc.constant(trials)))

/** All ways to choose, as the definition of Fisher's test has them; nothing shared with the code under test. */
function choose(n: number, k: number): number {
  return k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k
}

describe.each([
  ["compareShares", compareShares, 10 ** 6],
  ["compareSharesExactly", compareSharesExactly, 3000],
])("%s", (_name, compare, max) => {
  test("is the same whichever side comes first, and for misses as for hits", () => {
    fc.assert(
      fc.property(side(max), side(max), ([hitsA, trialsA], [hitsB, trialsB]) => {
        const { pValue } = compare(hitsA, trialsA, hitsB, trialsB)
        expect(pValue).toBeGreaterThanOrEqual(0)
        expect(pValue).toBeLessThanOrEqual(1)
        const scale = 1e-9 * pValue
        expect(Math.abs(compare(hitsB, trialsB, hitsA, trialsA).pValue - pValue)).toBeLessThanOrEqual(scale)
        expect(Math.abs(compare(trialsA - hitsA, trialsA, trialsB - hitsB, trialsB).pValue - pValue)).toBeLessThanOrEqual(scale)
      }),
    )
  })

  test("equal shares are never surprising", () => {
    fc.assert(
      fc.property(side(100), fc.integer({ min: 1, max: 20 }), ([hits, trials], times) => {
        expect(compare(hits, trials, times * hits, times * trials).pValue).toBeCloseTo(1, 14)
      }),
    )
  })

  test("the same difference surprises more when it is seen more often", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 15 }), fc.integer({ min: 2, max: 9 }), (gap, times) => {
        const once = compare(20 - gap, 40, 20 + gap, 40).pValue
        expect(compare(times * (20 - gap), times * 40, times * (20 + gap), times * 40).pValue).toBeLessThan(once)
      }),
    )
  })

  test("of nothing nothing can be said", () => {
    expect(compare(0, 0, 3, 5).pValue).toBeNaN()
    expect(compare(3, 5, 0, 0).pValue).toBeNaN()
  })
})

describe("compareShares", () => {
  test("says what it is", () => {
    expect(compareShares(1, 2, 1, 2)).toEqual({ pValue: 1, method: "score" })
  })

  // R 4.2.2, prop.test(c(hitsA, hitsB), c(trialsA, trialsB), correct = FALSE).
  test.each([
    [1, 10, 9, 12, 0.0022978014107260022],
    [0, 20, 6, 25, 0.018602929901135767],
    [50000, 100000, 50500, 100000, 0.025345488077531262],
    [900, 1000, 500, 1000, 7.7199345942956328e-85],
  ])("of %d/%d and %d/%d is %d", (hitsA, trialsA, hitsB, trialsB, p) => {
    expect(Math.abs(compareShares(hitsA, trialsA, hitsB, trialsB).pValue / p - 1)).toBeLessThan(1e-10)
  })

  test.skipIf(!referenceDataIsPresent)("agrees with R's prop.test (needs ../shared/data)", () => {
    const rows = referenceRows("stats-given/two_proportions_R.csv")
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      const { pValue } = compareShares(Number(row.x1), Number(row.n1), Number(row.x2), Number(row.n2))
      expect(Math.abs(pValue - Number(row.p)), row.x1).toBeLessThan(1e-12)
    }
  })
})

describe("compareSharesExactly", () => {
  test("adds up all tables that are no likelier than the one seen", () => {
    fc.assert(
      fc.property(side(25), side(25), ([hitsA, trialsA], [hitsB, trialsB]) => {
        const hits = hitsA + hitsB
        const ways = Array.from({ length: hits + 1 }, (_, k) =>
          k > trialsA || hits - k > trialsB ? 0 : choose(trialsA, k) * choose(trialsB, hits - k),
        )
        const seen = ways[hitsA] ?? NaN
        const unlikely = ways.filter((way) => way <= seen * (1 + 1e-7)).reduce((sum, way) => sum + way, 0)
        expect(compareSharesExactly(hitsA, trialsA, hitsB, trialsB).pValue).toBeCloseTo(unlikely / choose(trialsA + trialsB, hits), 12)
      }),
    )
  })

  test.each([
    [0.5, 3, 0, 2],
    [1, 1.5, 1, 2],
    [-1, 3, 1, 2],
    [4, 3, 1, 2],
    [NaN, 3, 1, 2],
    [1, Infinity, 1, 2],
  ])("%d of %d beside %d of %d are no counts, and nothing is said of them", (hitsA, trialsA, hitsB, trialsB) => {
    expect(compareSharesExactly(hitsA, trialsA, hitsB, trialsB).pValue).toBeNaN()
    expect(compareSharesExactly(hitsB, trialsB, hitsA, trialsA).pValue).toBeNaN()
  })

  test("says what it is", () => {
    expect(compareSharesExactly(0, 5, 0, 7)).toEqual({ pValue: 1, method: "fisher-exact" })
  })

  // R 4.2.2, fisher.test(matrix(c(hitsA, trialsA - hitsA, hitsB, trialsB - hitsB), 2)).
  test.each([
    [1, 10, 9, 12, 0.0036913550845439408],
    [0, 20, 6, 25, 0.026501953331221621],
    [300, 1000, 350, 1000, 0.019284321614513638],
    [3, 4, 1, 4, 0.48571428571428582],
    [10, 10, 0, 12, 1.546441174924147e-6],
    [12, 400, 3, 37, 0.1251127074203438],
    [900, 1000, 500, 1000, 5.1250285125272113e-90],
    [50000, 100000, 50500, 100000, 0.025639596624963124],
  ])("of %d/%d and %d/%d is %d", (hitsA, trialsA, hitsB, trialsB, p) => {
    expect(Math.abs(compareSharesExactly(hitsA, trialsA, hitsB, trialsB).pValue / p - 1)).toBeLessThan(1e-9)
  })

  test.skipIf(!referenceDataIsPresent)("agrees with R's fisher.test (needs ../shared/data)", () => {
    const rows = referenceRows("stats-given/two_proportions_R.csv")
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      const { pValue } = compareSharesExactly(Number(row.x1), Number(row.n1), Number(row.x2), Number(row.n2))
      expect(Math.abs(pValue - Number(row.fisher_p)), row.x1).toBeLessThan(1e-12)
    }
  })
})

import { describe, expect, test } from "vitest"
import { jeffreys } from "./jeffreys.ts"
import { shareIntervalLaws } from "./share-laws.test-kit.ts"

describe("jeffreys", () => {
  shareIntervalLaws({ interval: jeffreys, method: "jeffreys", most: 10 ** 6, within: 1e-12, inR: "jeffreys" })

  // R 4.2.2, qbeta((1 - level) / 2, hits + .5, trials - hits + .5) and qbeta((1 + level) / 2, …), the ends set to 0 and 1.
  test.each([
    [81, 263, 0.95, 0.254521934991023, 0.365647499174082],
    [15, 148, 0.99, 0.0500984791195839, 0.177703514561406],
    [0, 20, 0.95, 0, 0.116638982904875],
    [1, 29, 0.99, 0.0012466372380502, 0.200143120876769],
    [0, 1, 0.99, 0, 0.948763454424565],
    [5, 5, 0.95, 0.620622857700961, 1],
    [3, 1e6, 0.95, 8.44935289550684e-7, 8.00636009424322e-6],
    [1, 1e6, 0.99, 3.586089561547e-8, 6.41905923582157e-6],
  ])("%d of %d at %d agrees with R's qbeta", (hits, trials, level, low, high) => {
    const interval = jeffreys(hits, trials, level)
    expect(Math.abs(interval.low - low)).toBeLessThan(1e-13)
    expect(Math.abs(interval.high - high)).toBeLessThan(1e-13)
  })
})

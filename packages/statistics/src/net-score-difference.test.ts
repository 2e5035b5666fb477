import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { intervalLaws } from "./laws.test-kit.ts"
import { netScoreDifference } from "./net-score-difference.ts"
import { answersTimes, exchanged, netCountsUpTo, netScoreByDefinition } from "./samples.test-kit.ts"

const side = netCountsUpTo(10 ** 6)

describe("netScoreDifference", () => {
  intervalLaws({
    samples: fc.record({ a: side, b: side }),
    value: ({ a, b }) => netScoreByDefinition(a) - netScoreByDefinition(b),
    interval: ({ a, b }, level) => netScoreDifference(a, b, level),
    method: "mover-score",
    range: [-2, 2],
    // The limits of either score are found to 1e-15, however near to 0 the difference lies.
    step: () => 4e-15,
    repeated: ({ a, b }, times, level) => netScoreDifference(answersTimes(a, times), answersTimes(b, times), level),
    mirrored: [exchanged, 1e-14],
  })

  // Tango's limits of each score by bisection and their combination, all with mpmath at 30 digits.
  test.each([
    [[70, 20, 10], [61, 29, 5], -0.1711497602558864, 0.1848571103379905],
    [[5, 0, 0], [1, 2, 3], 0.2515012842191389, 1.75395666356387],
    [[5, 0, 0], [0, 0, 5], 0.771098011380687, 2],
    [[1, 0, 0], [0, 1, 0], -0.7742096698463123, 1.793450685622763],
    [[400_000, 500_000, 100_000], [3, 10, 2], -0.0686909560177117, 0.5470124428812339],
  ] as const)("%j against %j agrees with its definition", ([p1, u1, n1], [p2, u2, n2], low, high) => {
    const interval = netScoreDifference({ positive: p1, neutral: u1, negative: n1 }, { positive: p2, neutral: u2, negative: n2 })
    expect(Math.abs(interval.low - low)).toBeLessThan(1e-12)
    expect(Math.abs(interval.high - high)).toBeLessThan(1e-12)
  })
})

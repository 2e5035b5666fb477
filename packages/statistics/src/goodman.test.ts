import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { goodman } from "./goodman.ts"
import { intervalLaws } from "./laws.test-kit.ts"
import { added, countsUpTo } from "./samples.test-kit.ts"
import { wilson } from "./wilson.ts"

const count = countsUpTo(10 ** 6)
const samples = fc
  .record({ counts: fc.array(count, { minLength: 2, maxLength: 8 }), pick: fc.nat() })
  .filter(({ counts }) => counts.some((n) => n > 0))
  .map(({ counts, pick }) => ({ counts, i: pick % counts.length }))

describe("goodman", () => {
  intervalLaws({
    samples,
    value: ({ counts, i }) => (counts[i] ?? NaN) / added(counts),
    interval: ({ counts, i }, level) => goodman(counts, level)[i],
    method: "goodman",
    range: [0, 1],
    repeated: ({ counts, i }, times, level) => goodman(counts.map((n) => times * n), level)[i],
  })

  test("keeps the order of the classes", () => {
    fc.assert(
      fc.property(samples, ({ counts }) => {
        expect(goodman(counts.toReversed())).toEqual(goodman(counts).toReversed())
      }),
    )
  })

  test("all at once reach further than each alone", () => {
    fc.assert(
      fc.property(samples, ({ counts, i }) => {
        const [one, alone] = [goodman(counts)[i], wilson(counts[i] ?? NaN, added(counts))]
        expect((one?.high ?? NaN) - (one?.low ?? NaN)).toBeGreaterThan(alone.high - alone.low)
      }),
    )
  })

  // statsmodels 0.13.5, multinomial_proportions_confint(counts, alpha, "goodman").
  test.each([
    [[276, 380, 118], 0.95, [0.316564289631, 0.448163005806, 0.124085912989], [0.39872218693, 0.53388208731, 0.185932665344]],
    [[500, 300, 200], 0.99, [0.453789057327, 0.259320892024, 0.165505080662], [0.546210942673, 0.344095829932, 0.239620002273]],
    [[3, 2, 0], 0.95, [0.18461524498, 0.0914284943728, 0], [0.908571505627, 0.81538475502, 0.534066246963]],
  ])("of %j at %d agrees with statsmodels", (counts, level, lows, highs) => {
    goodman(counts, level).forEach(({ low, high }, i) => {
      expect(Math.abs(low - (lows[i] ?? NaN))).toBeLessThan(1e-11)
      expect(Math.abs(high - (highs[i] ?? NaN))).toBeLessThan(1e-11)
    })
  })
})

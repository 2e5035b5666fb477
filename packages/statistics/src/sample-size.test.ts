import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { netScoreDesign, rateDesign, shareDesign, type Design } from "./design.ts"
import { meanDesign } from "./mean-design.ts"
import { referenceDataIsPresent, referenceRows } from "./reference-data.test-kit.ts"
import { detectableTargets, powerOf, sampleSize } from "./sample-size.ts"
import { eventShareDesign, hazardRatioDesign } from "./survival-design.ts"

const power = fc.double({ min: 0.55, max: 0.99, noNaN: true })
const level = fc.constantFrom(0.8, 0.95, 0.99)
const size = fc.integer({ min: 20, max: 2000 })
const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })

const designs: [string, fc.Arbitrary<{ design: Design; target: number }>][] = [
  ["shares", fc.record({ design: between(0.1, 0.9).map(shareDesign), target: between(0.1, 0.9) })],
  ["rates", fc.record({ design: between(0.5, 5).map(rateDesign), target: between(0.5, 5) })],
  [
    "net scores",
    fc.record({
      design: fc.tuple(between(0.1, 0.5), between(0.1, 0.5)).map((shares) => netScoreDesign(...shares)),
      target: between(-0.9, 0.9),
    }),
  ],
  ["means", fc.record({ design: fc.tuple(between(-3, 3), between(0.5, 3)).map((both) => meanDesign(...both)), target: between(-3, 3) })],
  ["hazard ratios", fc.record({ design: fc.constant(hazardRatioDesign), target: between(0.3, 3) })],
  [
    "shares of what ends",
    fc
      .tuple(between(0.1, 0.7), between(0.5, 2))
      .map(([baseline, ratio]) => ({ design: eventShareDesign(baseline), target: 1 - (1 - baseline) ** ratio })),
  ],
]

describe.each(designs)("of %s", (_name, plans) => {
  const plan = plans.filter(({ design, target }) => Math.abs(target - design.baseline) > 0.05)
  const numRuns = 15
  /** What is left of the difference where power is all but 1. */
  const rounding = 1e-12

  test("the sample size has just the power it was asked for", () => {
    fc.assert(
      fc.property(plan, power, level, ({ design, target }, wanted, sure) => {
        const n = sampleSize(design, target, { power: wanted, level: sure }) ?? NaN
        fc.pre(n > 3)
        expect(powerOf(design, target, n, { level: sure })).toBeCloseTo(wanted, 8)
        expect(powerOf(design, target, 0.999 * n, { level: sure })).toBeLessThan(wanted)
      }),
      { numRuns },
    )
  })

  test("the detectable targets lie around the baseline and have just the power asked for", () => {
    fc.assert(
      fc.property(plan, size, power, level, ({ design }, n, wanted, sure) => {
        const { low, high } = detectableTargets(design, n, { power: wanted, level: sure })
        expect(low ?? -Infinity).toBeLessThan(design.baseline)
        expect(high ?? Infinity).toBeGreaterThan(design.baseline)
        for (const target of [low, high].filter((end) => end !== undefined)) {
          expect(powerOf(design, target, n, { level: sure })).toBeCloseTo(wanted, 8)
          expect(sampleSize(design, target, { power: wanted, level: sure })).toBeCloseTo(n, 2)
        }
      }),
      { numRuns },
    )
  })

  test("power grows with observations on either side, and falls with the level", () => {
    fc.assert(
      fc.property(plan, size, ({ design, target }, n) => {
        const base = powerOf(design, target, n)
        expect(powerOf(design, target, n + 10)).toBeGreaterThanOrEqual(base - rounding)
        expect(powerOf(design, target, n, { level: 0.99 })).toBeLessThanOrEqual(base + rounding)
        fc.pre(base > 0.5 && base < 0.999)
        expect(powerOf(design, target, n, { baselineSize: Infinity })).toBeGreaterThan(base)
      }),
      { numRuns },
    )
  })

  test("what is further from the baseline is easier to notice", () => {
    fc.assert(
      fc.property(plan, size, between(1, 1.5), ({ design, target }, n, stretch) => {
        const further = design.baseline + stretch * (target - design.baseline)
        const base = powerOf(design, target, n)
        fc.pre(further > design.range[0] && further < design.range[1] && base > 0.5)
        expect(powerOf(design, further, n)).toBeGreaterThanOrEqual(base - rounding)
      }),
      { numRuns },
    )
  })

  test("a baseline known for certain is the limit of a large one", () => {
    fc.assert(
      fc.property(plan, size, ({ design, target }, n) => {
        const certain = powerOf(design, target, n, { baselineSize: Infinity })
        // A large baseline also shows how far single values differ, which a baseline that is only known does not: for means that is worth
        // up to 0.91 / n of power from twenty values on, and nothing elsewhere.
        const more = powerOf(design, target, n, { baselineSize: 1e12 }) - certain
        expect(more).toBeGreaterThan(-1e-4)
        expect(more).toBeLessThan(1 / n + 1e-4)
      }),
      { numRuns },
    )
  })

  test("no number of observations tells the baseline from itself, or reaches outside what is possible", () => {
    fc.assert(
      fc.property(plan, size, ({ design }, n) => {
        expect(sampleSize(design, design.baseline)).toBeUndefined()
        // Less than what is found where nothing is: even then there is nothing to notice.
        expect(sampleSize(design, design.baseline, { power: 0.01 })).toBeUndefined()
        expect(powerOf(design, design.baseline, n)).toBeCloseTo(0.025, 3)
        expect(powerOf(design, design.range[0] - 1, n)).toSatisfy((p: number) => Number.isNaN(p) || design.range[0] === -Infinity)
      }),
      { numRuns },
    )
  })
})

describe("of shares", () => {
  test("what lies above a baseline below zero is looked for as far as the range goes", () => {
    const { low, high } = detectableTargets(netScoreDesign(0.1, 0.8), 12)
    expect(low).toBeUndefined()
    expect(high).toBeGreaterThan(-0.1)
    expect(powerOf(netScoreDesign(0.1, 0.8), high ?? NaN, 12)).toBeCloseTo(0.8, 9)
  })

  test("a baseline seen too rarely sets a bound that no number of observations overcomes", () => {
    expect(sampleSize(shareDesign(0.5), 0.52, { baselineSize: 100 })).toBeUndefined()
    expect(sampleSize(shareDesign(0.5), 1.2)).toBeUndefined()
    expect(detectableTargets(shareDesign(0.95), 20)).toMatchObject({ high: undefined })
  })

  test.skipIf(!referenceDataIsPresent)("agrees with R's power.prop.test (needs ../shared/data)", () => {
    const rows = referenceRows("stats-given/sample_size_two_prop_R.csv")
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      const n = sampleSize(shareDesign(Number(row.p1)), Number(row.p2), { power: Number(row.power), level: 1 - Number(row.sig) }) ?? NaN
      expect(Math.abs(n / Number(row.n) - 1), row.p1).toBeLessThan(1e-6)
    }
  })

  // R 4.2.2: power.prop.test(n, p1, p2, sig.level), and solved for n and p2 with tol = 1e-14.
  test("agrees with R's power.prop.test, solved for each of the three", () => {
    expect(sampleSize(shareDesign(0.5), 0.75, { power: 0.9 })).toBeCloseTo(76.706928451777443, 9)
    expect(sampleSize(shareDesign(0.1), 0.12)).toBeCloseTo(3840.8474824362738, 7)
    expect(powerOf(shareDesign(0.5), 0.75, 50)).toBeCloseTo(0.74016590133138793, 12)
    expect(powerOf(shareDesign(0.05), 0.1, 200, { level: 0.99 })).toBeCloseTo(0.24806675963219962, 12)
    expect(detectableTargets(shareDesign(0.5), 50, { power: 0.9 }).high).toBeCloseTo(0.80263058170389467, 12)
    expect(detectableTargets(shareDesign(0.1), 200).high).toBeCloseTo(0.19970111500043949, 12)
  })

  // Power of the score test itself, all pairs of binomial outcomes added up with scipy 1.10.1 stats.binom.pmf.
  test.each([
    [0.5, 0.75, 77, 77, 0.9062616406299366, 0.006],
    [0.6, 0.7, 400, 100, 0.45622540099819, 0.006],
    [0.1, 0.25, 200, 60, 0.8119847507496167, 0.007],
    [0.05, 0.2, 100, 100, 0.9211788817931016, 0.03],
    [0.02, 0.08, 250, 250, 0.8952727386436712, 0.03],
  ])("from %d to %d with %d and %d trials the approximation is near the exact %d", (baseline, target, baselineSize, n, exact, off) => {
    expect(Math.abs(powerOf(shareDesign(baseline), target, n, { baselineSize }) - exact)).toBeLessThan(off)
  })
})

describe("of means", () => {
  // R 4.2.2: power.t.test(n, delta, sd, sig.level), type = "one.sample" where the baseline is certain; solved with tol = 1e-14.
  test("agrees with R's power.t.test", () => {
    expect(powerOf(meanDesign(0, 1), 1, 20)).toBeCloseTo(0.86895280169249778, 10)
    expect(powerOf(meanDesign(3, 1), 1, 3)).toBeCloseTo(0.46260812864823009, 10)
    expect(powerOf(meanDesign(5, 1), 6, 2, { level: 0.99 })).toBeCloseTo(0.019043670954081549, 10)
    expect(powerOf(meanDesign(0, 1.5), -0.2, 500, { level: 0.99 })).toBeCloseTo(0.31876777579389126, 10)
    expect(powerOf(meanDesign(0, 1), 0.5, 12, { baselineSize: Infinity })).toBeCloseTo(0.35263574317403223, 10)
    expect(sampleSize(meanDesign(0, 1), 1, { power: 0.9 })).toBeCloseTo(22.021095570093877, 8)
    expect(sampleSize(meanDesign(0, 1), 0.1)).toBeCloseTo(1570.7368880117838, 6)
    expect(sampleSize(meanDesign(0, 1), 0.5, { power: 0.9, baselineSize: Infinity })).toBeCloseTo(43.995495223012007, 8)
    expect(detectableTargets(meanDesign(7, 1), 20, { power: 0.9 }).high).toBeCloseTo(8.0519931266583282, 9)
  })

  // J. Cohen, "A Power Primer", Psychological Bulletin 112(1), 1992, table 2: small, medium and large effects.
  test.each([
    [0.2, 393],
    [0.5, 64],
    [0.8, 26],
  ])("an effect of %d deviations needs %d on each side", (effect, n) => {
    expect(Math.ceil(sampleSize(meanDesign(0, 1), effect) ?? NaN)).toBeGreaterThanOrEqual(n)
    expect(Math.ceil(sampleSize(meanDesign(0, 1), effect) ?? NaN)).toBeLessThanOrEqual(n + 1)
  })

  test("one value on each side compares nothing, two against what is certain a little", () => {
    expect(powerOf(meanDesign(0, 1), 1, 1)).toBeNaN()
    // The mean of Φ(10√2 − 12.7062·w) over half-normal w, mpmath 1.3.0 at 30 digits.
    expect(powerOf(meanDesign(0, 1), 10, 2, { baselineSize: Infinity })).toBeCloseTo(0.732819589805711971, 12)
    expect(detectableTargets(meanDesign(0, 1), 1)).toEqual({ low: undefined, high: undefined })
  })
})

describe("of rates", () => {
  // Power of the score test itself, all pairs of Poisson outcomes added up with scipy 1.10.1 stats.poisson.pmf.
  test.each([
    [1, 2, 20, 20, 0.7415729610401811, 0.01],
    [1, 1.5, 60, 60, 0.6895800215426318, 0.01],
    [1, 1.5, 200, 40, 0.7605118373080513, 0.01],
    [4, 5, 100, 100, 0.9158563259893577, 0.01],
    [0.5, 2, 10, 10, 0.8874686455950052, 0.04],
  ])("from %d to %d in %d and %d the approximation is near the exact %d", (baseline, target, baselineSize, n, exact, off) => {
    expect(Math.abs(powerOf(rateDesign(baseline), target, n, { baselineSize }) - exact)).toBeLessThan(off)
  })
})

describe("of net scores", () => {
  test("a net score is a mean of answers that are -1, 0 or 1", () => {
    const [promoters, detractors] = [0.5, 0.2]
    const deviation = Math.sqrt(promoters + detractors - 0.3 ** 2)
    const likeMean = powerOf(meanDesign(0.3, deviation), 0.4, 800)
    expect(powerOf(netScoreDesign(promoters, detractors), 0.4, 800)).toBeCloseTo(likeMean, 2)
  })

  // Of answers whose mean is m none vary less than |m|(1 − |m|); the root by scipy 1.10.1 optimize.brentq.
  test("from a score of 100 answers can only spread", () => {
    expect(sampleSize(netScoreDesign(1, 0), 0.9)).toBeCloseTo(73.37427304669808, 8)
  })

  test("of net scores without neutral answers is of shares, for targets further out than the baseline", () => {
    fc.assert(
      fc.property(between(0.5, 0.9), between(0.01, 0.99), between(5, 500), (share, further, n) => {
        const target = share + further * (1 - share)
        const ofScores = powerOf(netScoreDesign(share, 1 - share), 2 * target - 1, n)
        expect(ofScores).toBeCloseTo(powerOf(shareDesign(share), target, n), 9)
      }),
    )
  })

  // R 4.2.2: (qnorm(0.975) + qnorm(0.8))^2 * 2 * 0.61 / 0.1^2.
  test("ten points at a score of 30 take 958 answers on each side", () => {
    expect(sampleSize(netScoreDesign(0.5, 0.2), 0.4)).toBeCloseTo(957.5633276, 6)
  })
})

describe("of survival", () => {
  // D. Collett, "Modelling Survival Data in Medical Research", 2nd edition, 2003, section 10.2: 133 deaths for a ratio of 0.57 at
  // power 0.9; its decimals from scipy 1.10.1 stats.norm.ppf, 4 (z(0.975) + z(0.9))² / (ln 0.57)².
  test("a hazard ratio of 0.57 takes 133 events", () => {
    expect(2 * (sampleSize(hazardRatioDesign, 0.57, { power: 0.9 }) ?? NaN)).toBeCloseTo(133.01475120760904, 6)
  })

  // How often R 4.2.2's survival::survdiff finds p < 0.05 in 1500 simulated pairs of exponential samples: standard error 0.01.
  test.each([
    [0.4, 0.25, 150, 150, 0.787],
    [0.1, 0.19, 200, 200, 0.737],
    [0.4, 0.25, 600, 150, 0.929],
    [0.7, 0.45, 50, 50, 0.763],
    [0.2, 0.38, 400, 60, 0.864],
  ])("from %d to %d ended with %d and %d followed it is near the simulated %d", (baseline, target, baselineSize, n, simulated) => {
    expect(Math.abs(powerOf(eventShareDesign(baseline), target, n, { baselineSize }) - simulated)).toBeLessThan(0.04)
  })

  // Roots of the formula found by scipy 1.10.1 optimize.brentq.
  test("looks as far as a drop to a seventh of the hazard", () => {
    const { low, high } = detectableTargets(eventShareDesign(0.2), 100)
    expect(low).toBeCloseTo(0.057597320808569094, 9)
    expect(high).toBeCloseTo(0.3832525724974892, 9)
    expect(powerOf(eventShareDesign(0.2), 0.02, 100)).toBeNaN()
  })

  test("followed people count by the events they are to have", () => {
    const ratio = Math.log(1 - 0.25) / Math.log(1 - 0.4)
    expect(powerOf(eventShareDesign(0.4), 0.25, 160, { baselineSize: 300 })).toBeCloseTo(
      powerOf(hazardRatioDesign, ratio, 40, { baselineSize: 120 }),
      12,
    )
  })
})

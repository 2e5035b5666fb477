import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { intervalLaws } from "./laws.test-kit.ts"
import { roganGladen } from "./rogan-gladen.ts"
import { hitsTimes, hitsUpTo, missesOf } from "./samples.test-kit.ts"
import { wilson } from "./wilson.ts"

const share = (least: number) => hitsUpTo(10 ** 5, least)
const samples = fc.record({ found: share(0), sensitivity: share(0.4), specificity: share(0.4) })
type Sample = typeof samples extends fc.Arbitrary<infer T> ? T : never
const correct = ({ found, sensitivity, specificity }: Sample, level?: number) => roganGladen(found, sensitivity, specificity, level)

describe("roganGladen", () => {
  intervalLaws({
    samples,
    // Whatever is given at some level is given at a higher one.
    value: (sample) => correct(sample, 0.99999)?.value ?? NaN,
    interval: correct,
    method: "mover-score",
    range: [0, 1],
    repeated: ({ found, sensitivity, specificity }, n, level) =>
      correct({ found: hitsTimes(found, n), sensitivity: hitsTimes(sensitivity, n), specificity: hitsTimes(specificity, n) }, level),
    mirrored: [({ found, sensitivity, specificity }) => ({ found: missesOf(found), sensitivity: specificity, specificity: sensitivity }), 1e-9],
  })

  test("a test that never errs, as far as anyone can know, leaves Wilson's interval", () => {
    const sure = { hits: 1e14, trials: 1e14 }
    fc.assert(
      fc.property(share(0), (found) => {
        const [corrected, plain] = [roganGladen(found, sure, sure), wilson(found.hits, found.trials)]
        expect(corrected?.value).toBe(found.hits / found.trials)
        expect(corrected?.low).toBeCloseTo(plain.low, 11)
        expect(corrected?.high).toBeCloseTo(plain.high, 11)
      }),
    )
  })

  test("refuses where nothing was tested or validated", () => {
    const [some, none] = [{ hits: 9, trials: 10 }, { hits: 0, trials: 0 }]
    expect(roganGladen(none, some, some)).toBeUndefined()
    expect(roganGladen(some, none, some)).toBeUndefined()
    expect(roganGladen(some, some, none)).toBeUndefined()
  })

  test("refuses where the test knows no more than chance", () => {
    const found = { hits: 30, trials: 100 }
    expect(roganGladen(found, { hits: 5, trials: 10 }, { hits: 5, trials: 10 })).toBeUndefined()
    expect(roganGladen(found, { hits: 3, trials: 10 }, { hits: 5, trials: 10 })).toBeUndefined()
  })

  test("refuses where fewer, or more, were found than any true share lets the test find", () => {
    const often = { hits: 9000, trials: 10_000 }
    expect(roganGladen({ hits: 10, trials: 1000 }, often, often)).toBeUndefined()
    expect(roganGladen({ hits: 990, trials: 1000 }, often, often)).toBeUndefined()
  })

  test("clips what is below 0 by chance, and keeps a width", () => {
    const result = roganGladen({ hits: 1, trials: 30 }, { hits: 90, trials: 100 }, { hits: 95, trials: 100 })
    expect(result).toMatchObject({ value: 0, low: 0 })
    expect(result?.high).toBeGreaterThan(0.05)
  })

  test("with both rates known it agrees with R's RSurveillance package", () => {
    // The example of its manual: tp(20, 120, se = 0.9, sp = 0.99, type = "wilson").
    const result = roganGladen({ hits: 20, trials: 120 }, { hits: 9e13, trials: 1e14 }, { hits: 99e12, trials: 1e14 })
    expect(result?.value).toBeCloseTo(0.17603, 6)
    expect(result?.low).toBeCloseTo(0.1129887, 7)
    expect(result?.high).toBeCloseTo(0.2623065, 7)
  })

  // Wilson's limits of the three parts and their combination with mpmath at 30 digits.
  test.each([
    [30, 200, 90, 100, 95, 100, 0.1176470588235294, 0.0358526216963811, 0.1906378662449597],
    [120, 200, 45, 50, 38, 40, 0.6470588235294118, 0.5433572982583146, 0.7637774544007826],
    [300, 1000, 180, 200, 285, 300, 0.2941176470588235, 0.2510926885161606, 0.3356822968411545],
    [5, 5, 5, 5, 5, 5, 1, 0.5655175352168252, 1],
  ])("%d of %d found, %d of %d and %d of %d right, agrees with its definition", (found, n, hits, ill, cleared, well, value, low, high) => {
    const result = roganGladen({ hits: found, trials: n }, { hits, trials: ill }, { hits: cleared, trials: well })
    expect(Math.abs((result?.value ?? NaN) - value)).toBeLessThan(1e-12)
    expect(Math.abs((result?.low ?? NaN) - low)).toBeLessThan(1e-12)
    expect(Math.abs((result?.high ?? NaN) - high)).toBeLessThan(1e-12)
  })
})

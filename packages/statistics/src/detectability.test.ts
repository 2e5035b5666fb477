import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { shareDesign } from "./design.ts"
import { detectability } from "./detectability.ts"

const share = fc.integer({ min: 5, max: 95 }).map((percent) => percent / 100)
const volume = fc.integer({ min: 1, max: 500 })
const periods = fc.integer({ min: 1, max: 36 })

describe("detectability", () => {
  test("says yes exactly when the power asked for is reached", () => {
    fc.assert(
      fc.property(share, share, volume, periods, (baseline, target, perPeriod, left) => {
        const { detectable, power } = detectability(shareDesign(baseline), target, perPeriod, left)
        expect(detectable).toBe(power >= 0.8)
      }),
    )
  })

  test("the volume or the periods it names would do, and less would not", () => {
    fc.assert(
      fc.property(share, share, volume, periods, (baseline, target, perPeriod, left) => {
        fc.pre(baseline !== target)
        const ask = (more: number, longer: number) => detectability(shareDesign(baseline), target, more, longer)
        const { needed, volume: enough, periods: long } = ask(perPeriod, left)
        expect(ask(needed ?? NaN, 1).detectable).toBe(true)
        expect(ask((enough ?? NaN) * 1.0001, left).detectable).toBe(true)
        expect(ask((enough ?? NaN) * 0.9999, left).detectable).toBe(false)
        expect(ask(perPeriod, long ?? NaN).detectable).toBe(true)
        expect(ask(perPeriod, (long ?? NaN) - 1).detectable).toBe(false)
      }),
    )
  })

  // R 4.2.2, power.prop.test(p1 = 0.5, p2 = 0.75, power = 0.9): n = 76.71.
  test("a share from 0.5 to 0.75 with 20 a month for three months: too few, four months would do", () => {
    const answer = detectability(shareDesign(0.5), 0.75, 20, 3, { power: 0.9 })
    expect(answer).toMatchObject({ detectable: false, periods: 4 })
    expect(answer.needed).toBeCloseTo(76.7069, 4)
    expect(answer.volume).toBeCloseTo(25.569, 3)
  })

  test("where nothing would do it says so", () => {
    const nothing = { detectable: false, needed: undefined, volume: undefined, periods: undefined }
    expect(detectability(shareDesign(0.5), 0.5, 100, 12)).toMatchObject(nothing)
    expect(detectability(shareDesign(0.5), 0.55, 1e6, 12, { baselineSize: 50 })).toMatchObject(nothing)
  })
})

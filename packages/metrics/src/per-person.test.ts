import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { perPerson } from "./per-person.ts"

const acts = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 12 })

const of = (amounts: readonly number[], idle: number) => {
  const outcome = perPerson(amounts.map((n, index) => ({ member: String(index), n })), "active", amounts.length + idle, 0.95)
  if (!outcome.measured) expect.fail(outcome.detail)
  return outcome
}

describe("acts for each active person", () => {
  test("do not depend on the pieces in which a person's acts are told, nor on whether who did nothing is told", () => {
    fc.assert(
      fc.property(acts, fc.integer({ min: 1, max: 20 }), (amounts, idle) => {
        const whole = amounts.map((n, index) => ({ member: String(index), n }))
        const pieces = amounts.flatMap((n, index) => [{ member: String(index), n: Math.floor(n / 2) }, { member: String(index), n: Math.ceil(n / 2) }])
        const active = amounts.length + idle
        expect(perPerson(pieces, "active", active, 0.95)).toEqual(perPerson(whole, "active", active, 0.95))
        expect(perPerson([...whole, { member: "idle", n: 0 }], "active", active, 0.95)).toEqual(perPerson(whole, "active", active, 0.95))
      }),
    )
  })

  test("are the fewer the more do nothing", () => {
    fc.assert(
      fc.property(acts, fc.integer({ min: 1, max: 20 }), (amounts, idle) => {
        fc.pre(amounts.some((n) => n > 0))
        expect(of(amounts, idle + 1).value).toBeLessThan(of(amounts, idle).value)
      }),
    )
  })

  test("are less certain where people differ, and never more certain than chance allows", () => {
    const even = of([5, 5, 5, 5, 5, 5], 0)
    const uneven = of([30, 0, 0, 0, 0, 0], 0)
    expect(uneven.value).toBe(even.value)
    expect(uneven.interval.low).toBeLessThan(even.interval.low)
    expect(uneven.interval.high).toBeGreaterThan(even.interval.high)
    // R 4: poisson.test(30)$conf.int/6
    expect(even.interval.low).toBeCloseTo(3.37347900357, 9)
    expect(even.interval.high).toBeCloseTo(7.13781089913, 9)
  })
})

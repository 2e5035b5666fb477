import { days, type Facts } from "@folkmoot/facts"
import { goodman } from "@folkmoot/statistics"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { measure } from "../measure.ts"
import { metricLaws } from "../testing.ts"
import { examples, shareOfVoice } from "./share-of-voice.ts"

metricLaws(shareOfVoice, examples)

const market = fc.record({ own: fc.nat(500), acme: fc.nat(500), beta: fc.nat(500) }).filter(({ own, acme, beta }) => own + acme + beta > 0)

const measured = (amounts: Readonly<Record<string, number>>, authors: readonly number[] = []) => {
  const brands = Object.entries(amounts).map(([brand, n]) => ({ brand, n }))
  const estimate = shareOfVoice({ brands, authors: authors.map((n, index) => ({ author: `a${index}`, n })) })
  if (!estimate.measured) expect.fail(estimate.detail)
  return estimate
}

describe("shares of voice", () => {
  test("of all brands sum to one, each within its range, the own one among them", () => {
    fc.assert(
      fc.property(market, (amounts) => {
        const { value, parts = [] } = measured(amounts)
        expect(parts.reduce((sum, part) => sum + part.value, 0)).toBeCloseTo(1, 12)
        expect(parts.find(({ of }) => of === "own")?.value).toBe(value)
        for (const { value: share, low = 1, high = 0 } of parts) expect(low <= share && share <= high).toBe(true)
      }),
    )
  })

  test("have the simultaneous limits of as many mentions as there are, where each said one thing", () => {
    fc.assert(
      fc.property(market, (amounts) => {
        const { parts = [] } = measured(amounts)
        const limits = goodman(["acme", "beta", "own"].map((brand) => amounts[brand as keyof typeof amounts]), 0.95)
        for (const [index, { low, high }] of parts.entries()) {
          expect(low).toBeCloseTo(limits[index]?.low as number, 12)
          expect(high).toBeCloseTo(limits[index]?.high as number, 12)
        }
        expect(parts).toHaveLength(3)
      }),
    )
  })

  test("do not depend on what the competitors are called or in which order they are told", () => {
    fc.assert(
      fc.property(market, ({ own, acme, beta }) => {
        const { scope: _, parts: __, ...one } = measured({ own, acme, beta })
        const { scope: ___, parts: ____, ...other } = measured({ omega: beta, zeta: acme, own })
        expect(other).toEqual(one)
      }),
    )
  })

  test("do not change when a competitor is named of whom nobody speaks, but what they are compared with does", () => {
    fc.assert(
      fc.property(market, (amounts) => {
        const [before, after] = [measured(amounts), measured({ ...amounts, silent: 0 })]
        expect([after.value, after.interval]).toEqual([before.value, before.interval])
        expect(after.scope).not.toEqual(before.scope)
      }),
    )
  })

  test("are less certain the fewer people said it, and as certain as mentions are where each said one thing", () => {
    fc.assert(
      fc.property(market, fc.double({ min: 0, max: 1, noNaN: true }), (amounts, part) => {
        const total = amounts.own + amounts.acme + amounts.beta
        const [singly, byFan] = [measured(amounts), measured(amounts, [Math.floor(part * total)])]
        const width = ({ interval: { low, high } }: typeof singly) => high - low
        expect(width(byFan)).toBeGreaterThanOrEqual(width(singly) - 1e-12)
        expect(byFan.value).toBe(singly.value)
      }),
    )
  })

  test("keep a brand that fell silent in every later period", () => {
    const mention = [
      { id: "1", brand: "own", day: 1 }, { id: "2", brand: "acme", day: 2 }, { id: "3", brand: "own", day: 40 },
    ].map(({ id, brand, day }) => ({ id, brand, basis: "mention", mentionedAt: days(day), amount: 1, affiliation: "unknown" }) as const)
    const facts: Facts = { mention }
    const months = measure(shareOfVoice, facts, { asOf: days(100), window: { from: 0, to: days(59) }, step: "month", smallestCell: 1, variants: ["mention"] })
    expect(months.map(({ estimate }) => estimate.measured && [estimate.value, estimate.scope])).toEqual([
      [0.5, { competitors: "acme" }],
      [1, { competitors: "acme" }],
    ])
  })
})

import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { deflectionQuestions } from "../deflection.ts"
import { metricLaws } from "../testing.ts"
import { deflectedContacts, examples } from "./deflected-contacts.ts"

interface Input {
  readonly visits: number
}

metricLaws(deflectedContacts, examples, {
  scalings: [
    {
      title: "twice the visits at the same shares are twice the contacts",
      scaled: (input: Input, by) => ({ ...input, visits: input.visits * by }),
      value: (value, by) => value * by,
    },
  ],
})

const share = fc.tuple(fc.nat(200), fc.nat(200))
const answersOf = (shares: readonly (readonly [yes: number, no: number])[]) =>
  shares.flatMap(([yes, no], index) => [true, false].map((said) => ({ question: deflectionQuestions[index] ?? "found-answer", yes: said, n: said ? yes : no })))

describe("contacts that visits took the place of", () => {
  test("are no number where nobody visited", () => {
    expect(deflectedContacts({ visits: 0, answers: answersOf([[1, 1], [1, 1], [1, 1]]) })).toMatchObject({ measured: false, why: "no-data" })
  })

  test("are never more than the visits, and are the product of the shares shown as parts", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), share, share, share, (visits, ...shares) => {
        const estimate = deflectedContacts({ visits, answers: answersOf(shares) })
        expect(estimate.measured).toBe(shares.every(([yes, no]) => yes + no > 0))
        if (!estimate.measured) return
        expect(estimate.interval.high).toBeLessThanOrEqual(visits)
        expect(estimate.parts?.map(({ of }) => of)).toEqual([...deflectionQuestions])
        expect(estimate.value).toBeCloseTo((estimate.parts ?? []).reduce((product, part) => product * part.value, visits), 6)
        for (const { value, low = value, high = value } of estimate.parts ?? []) {
          expect(low).toBeLessThanOrEqual(value)
          expect(high).toBeGreaterThanOrEqual(value)
        }
        expect(estimate.n).toBe(Math.min(...shares.map(([yes, no]) => yes + no)))
      }),
    )
  })

  test("are known no better than the share that was asked of the fewest", () => {
    const width = (asked: number) => {
      const estimate = deflectedContacts({ visits: 1000, answers: answersOf([[500, 500], [500, 500], [asked, asked]]) })
      return estimate.measured ? estimate.interval.high - estimate.interval.low : 0
    }
    expect(width(5)).toBeGreaterThan(width(50))
    expect(width(50)).toBeGreaterThan(width(500))
  })
})

import { days } from "@folkmoot/facts"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { measure } from "../measure.ts"
import { metricLaws } from "../testing.ts"
import { examples, newTieRate } from "./new-tie-rate.ts"

metricLaws(newTieRate, examples)

test("every tie is two people's: the ties of all of them are twice as many as there are", () => {
  const ties = fc.uniqueArray(fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 9 })), { selector: ([one, step]) => `${Math.min(one, (one + step) % 10)}-${Math.max(one, (one + step) % 10)}`, minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(ties, (pairs) => {
      const tie = pairs.map(([one, step], index) => ({ id: String(index), tiedAt: index, member: `m${one}`, other: `m${(one + step) % 10}` }))
      const [only] = measure(newTieRate, { tie, activity: [] }, { asOf: days(1), variants: ["met"] })
      const people = new Set(tie.flatMap(({ member, other }) => [member, other])).size
      expect(only?.estimate).toMatchObject({ measured: true, numerator: 2 * pairs.length, denominator: people, n: people })
    }),
  )
})

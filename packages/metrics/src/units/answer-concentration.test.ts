import * as fc from "fast-check"
import { expect, test } from "vitest"
import { metricLaws } from "../testing.ts"
import { answerConcentration, examples } from "./answer-concentration.ts"

const times = (answers: readonly { readonly member: string; readonly n: number }[], by: number) => answers.map(({ member, n }) => ({ member, n: n * by }))

metricLaws(answerConcentration, examples, {
  scalings: [{ title: "everybody answering several times as much changes nothing", scaled: ({ answers }, by) => ({ answers: times(answers, by) }), value: (value) => value }],
})

const answers = fc.uniqueArray(fc.record({ member: fc.string({ minLength: 1 }), n: fc.integer({ min: 1, max: 99 }) }), { selector: ({ member }) => member, minLength: 2, maxLength: 20 })

test("those who gave no answer raise it, the more of them the more", () => {
  fc.assert(
    fc.property(answers, fc.nat(50), fc.integer({ min: 1, max: 50 }), (list, idle, more) => {
      const among = (active: number) => answerConcentration({ answers: list, active }, { variant: "gini-of-active" })
      const [fewer, most] = [among(list.length + idle), among(list.length + idle + more)]
      if (!fewer.measured || !most.measured) expect.fail("somebody answered")
      expect(most.value).toBeGreaterThan(fewer.value)
      const alone = answerConcentration({ answers: list })
      expect(among(list.length)).toMatchObject({ measured: true, value: alone.measured && alone.value })
    }),
  )
})

test("as many places as there are people hold all answers, and each place more holds no less", () => {
  fc.assert(
    fc.property(answers, (list) => {
      const held = list.map((_, index) => answerConcentration({ answers: list }, { variant: "top-share", options: { places: index + 1 } }))
      const values = held.map((estimate) => (estimate.measured ? estimate.value : Number.NaN))
      expect(values.at(-1)).toBe(1)
      expect(values).toEqual(values.toSorted((a, b) => a - b))
    }),
  )
})

import * as fc from "fast-check"
import { expect, test } from "vitest"
import { deriveSuperseded, type Answer } from "./derive-superseded.ts"

const answer: fc.Arbitrary<Answer> = fc.record({
  id: fc.stringMatching(/^[a-z]{1,3}$/),
  instrument: fc.constant("spring"),
  question: fc.constantFrom("recommend", "effort"),
  wave: fc.constantFrom("one", "two", null),
  answeredAt: fc.option(fc.integer({ min: 0, max: 5 })),
  member: fc.constantFrom("a", "b", null),
  score: fc.option(fc.nat(10)),
})
const answers = fc.uniqueArray(answer, { maxLength: 20, selector: ({ id }) => id })

const placeOf = ({ question, wave, member }: Answer): string => JSON.stringify([question, wave, member])

test("of the answers of one person to one question in one wave, just one is left standing, and no answer is later", () => {
  fc.assert(
    fc.property(answers, (all) => {
      const superseded = deriveSuperseded(all)
      const whole = all.filter(({ wave, answeredAt, member, score }) => wave !== null && answeredAt !== null && member !== null && score !== null)
      for (const one of whole) {
        const rivals = whole.filter((other) => placeOf(other) === placeOf(one))
        const standing = rivals.filter(({ id }) => !superseded.has(id))
        expect(standing).toHaveLength(1)
        expect(standing[0]?.answeredAt).toBe(Math.max(...rivals.map(({ answeredAt }) => answeredAt ?? 0)))
      }
    }),
  )
})

test("what is replaced is replaced at the moment of a later answer of the same person, question and wave", () => {
  fc.assert(
    fc.property(answers, (all) => {
      for (const [id, at] of deriveSuperseded(all)) {
        const one = all.find((other) => other.id === id) as Answer
        expect(all.some((other) => other.id !== id && placeOf(other) === placeOf(one) && other.score !== null && other.answeredAt === at && at >= (one.answeredAt ?? at))).toBe(true)
      }
    }),
  )
})

test("three answers and an empty one: each is replaced by the next, and the empty one replaces nothing", () => {
  const told = (id: string, answeredAt: number, score: number | null): Answer => ({ id, instrument: "spring", question: "recommend", wave: "one", member: "a", answeredAt, score })
  expect(Object.fromEntries(deriveSuperseded([told("c", 30, 9), told("a", 10, 2), told("d", 40, null), told("b", 20, 5), told("a", 50, 1)]))).toEqual({ a: 20, b: 30 })
})

test("of what is told under one id the first counts, be it that it names nobody", () => {
  const told = (id: string, answeredAt: number, who: string | null): Answer => ({ id, instrument: "spring", question: "recommend", wave: "one", member: who, answeredAt, score: 5 })
  expect(deriveSuperseded([told("a", 10, "m"), told("b", 20, null), told("b", 20, "m")])).toEqual(new Map())
  expect(deriveSuperseded([told("a", 10, "m"), told("b", 20, "m"), told("b", 20, null)])).toEqual(new Map([["a", 20]]))
})

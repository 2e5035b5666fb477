import { affiliations } from "@folkmoot/facts"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { deriveTies, type Answering } from "./derive-ties.ts"

const person = fc.constantFrom("a", "b", "b/c", "c", null)
const answering: fc.Arbitrary<Answering> = fc.record(
  { by: person, to: person, at: fc.integer({ min: 0, max: 9 }), byAffiliation: fc.constantFrom(...affiliations), toAffiliation: fc.constantFrom(...affiliations) },
  { requiredKeys: ["by", "to", "at"] },
)
/** Two people, whoever is named first. */
const pairOf = (a: string | null, b: string | null): string => JSON.stringify(String(a) < String(b) ? [a, b] : [b, a])
const answers = fc.array(answering, { maxLength: 20 })

test("the order of the answers, and answers given twice, change nothing", () => {
  fc.assert(
    fc.property(answers.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))), ([all, shuffled]) => {
      expect(deriveTies([...shuffled, ...shuffled.slice(0, 3)])).toEqual(deriveTies(all))
    }),
  )
})

test("two people have one tie, which began with the first answer and was returned with the first the other way", () => {
  fc.assert(
    fc.property(answers, (all) => {
      const ties = deriveTies(all)
      const times = (by: string | null, to: string | null): readonly number[] => all.filter((one) => one.by === by && one.to === to).map(({ at }) => at)
      expect(new Set(ties.map(({ member, other }) => pairOf(member, other))).size).toBe(ties.length)
      expect(new Set(ties.map(({ id }) => id)).size).toBe(ties.length)
      for (const { member, other, tiedAt, answeredAt } of ties) {
        expect(member).not.toBe(other)
        expect(tiedAt).toBe(Math.min(...times(member, other)))
        expect(answeredAt).toBe(times(other, member).length === 0 ? null : Math.min(...times(other, member)))
        expect(answeredAt === null || answeredAt >= tiedAt).toBe(true)
      }
    }),
  )
})

test("another answer never takes a tie away, nor makes it later", () => {
  fc.assert(
    fc.property(answers, answering, (all, more) => {
      const after = new Map(deriveTies([...all, more]).map((tie) => [pairOf(tie.member, tie.other), tie]))
      for (const { member, other, tiedAt } of deriveTies(all)) expect(after.get(pairOf(member, other))?.tiedAt).toBeLessThanOrEqual(tiedAt)
    }),
  )
})

test("who answers themselves, and who is not told, meets nobody", () => {
  expect(deriveTies([{ by: "a", to: "a", at: 1 }, { by: null, to: "a", at: 1 }, { by: "a", to: null, at: 1 }])).toEqual([])
})

test("a tie says what both were when they met, and unknown where nobody said", () => {
  const later = { by: "b", to: "a", at: 2, byAffiliation: "staff", toAffiliation: "customer" } as const
  expect(deriveTies([later, { by: "a", to: "b", at: 1, byAffiliation: "mentor" }])).toMatchObject([{ member: "a", memberAffiliation: "mentor", other: "b", otherAffiliation: "unknown", answeredAt: 2 }])
})

import * as fc from "fast-check"
import { expect, test } from "vitest"
import { metricLaws } from "../testing.ts"
import { examples, memberAnswerShare } from "./member-answer-share.ts"
import { ownerPostShare } from "./owner-post-share.ts"

metricLaws(memberAnswerShare, examples)

test("what members do not answer, staff do: the two shares and their intervals add up to one", () => {
  const posts = fc.array(fc.record({ author: fc.constantFrom("a", "b", "c", "d"), by: fc.constantFrom("staff", "member", "unknown"), n: fc.nat(50) }), { maxLength: 8 })
  fc.assert(
    fc.property(posts, (list) => {
      const [members, staff] = [memberAnswerShare({ answers: list }), ownerPostShare({ posts: list })]
      expect(members.measured).toBe(staff.measured)
      if (!members.measured || !staff.measured) return
      expect(members.value + staff.value).toBeCloseTo(1, 12)
      expect(members.interval.low + staff.interval.high).toBeCloseTo(1, 12)
      expect(members.interval.high + staff.interval.low).toBeCloseTo(1, 12)
      expect((members.numerator ?? 0) + (staff.numerator ?? 0)).toBe(staff.denominator)
    }),
  )
})

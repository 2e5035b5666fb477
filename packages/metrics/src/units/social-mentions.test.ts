import * as fc from "fast-check"
import { expect, test } from "vitest"
import { metricLaws } from "../testing.ts"
import { examples, socialMentions } from "./social-mentions.ts"

metricLaws(socialMentions, examples)

const limits = (amounts: readonly number[], level = 0.95) => {
  const mentions = amounts.reduce((sum, n) => sum + n, 0)
  const estimate = socialMentions({ mentions, authors: amounts.map((n, index) => ({ author: `a${index}`, n })) }, { level })
  if (!estimate.measured) expect.fail(estimate.detail)
  return { ...estimate.interval, value: estimate.value, n: estimate.n }
}

test("where everybody speaks once, knowing who spoke changes nothing", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), (mentions) => {
      const known = limits(Array.from({ length: mentions }, () => 1))
      const unknown = socialMentions({ mentions })
      if (!unknown.measured) expect.fail(unknown.detail)
      expect(known.low).toBeCloseTo(unknown.interval.low, 9)
      expect(known.high).toBeCloseTo(unknown.interval.high, 9)
      expect(known.n).toBe(unknown.n)
    }),
  )
})

test("the more of it two people say instead of one each, the wider the range and the same the count", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 2, maxLength: 20 }), (amounts) => {
      const [first = 1, second = 1, ...rest] = amounts
      const [apart, together] = [limits(amounts), limits([first + second, ...rest])]
      expect(together.value).toBe(apart.value)
      expect(together.low).toBeLessThanOrEqual(apart.low)
      expect(together.high).toBeGreaterThanOrEqual(apart.high)
    }),
  )
})

test("the limits are those of the gamma distributions they are defined by", () => {
  // scipy 1.10.1: y = sum n, v = sum n^2, m = max n; gamma.ppf(0.025, y*y/v, scale=v/y), gamma.ppf(0.975, (y+m)**2/(v+m*m), scale=(v+m*m)/(y+m)).
  const { low, high } = limits([30, 5, 5])
  expect(low).toBeCloseTo(3.6120288766986484, 9)
  expect(high).toBeCloseTo(176.0105073028156, 8)
})

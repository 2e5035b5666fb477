import * as fc from "fast-check"
import { expect, test } from "vitest"
import { metricLaws } from "../testing.ts"
import { examples, profileCompleteness } from "./profile-completeness.ts"

metricLaws(profileCompleteness, examples)

const profiles = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 12 }), fc.nat(12), fc.integer({ min: 1, max: 30 })).map(([fields, filled, n]) => ({ fields, filled: Math.min(fields, filled), n })),
  { minLength: 1, maxLength: 8 },
)

test("the more has to be filled in, the fewer have done so; nothing has been filled in by everybody", () => {
  fc.assert(
    fc.property(profiles, fc.nat(100), fc.nat(100), (list, a, b) => {
      const share = (percent: number) => {
        const estimate = profileCompleteness({ profiles: list }, { options: { percent } })
        return estimate.measured ? estimate.value : Number.NaN
      }
      expect(share(Math.max(a, b))).toBeLessThanOrEqual(share(Math.min(a, b)))
      expect(share(0)).toBe(1)
    }),
  )
})

test("where a profile is one field, the mean is the share of those who filled it in, and so is its interval", () => {
  fc.assert(
    fc.property(fc.nat(200), fc.nat(200), (filled, blank) => {
      fc.pre(filled + blank > 0)
      const list = [{ fields: 1, filled: 1, n: filled }, { fields: 1, filled: 0, n: blank }]
      const [mean, share] = [profileCompleteness({ profiles: list }, { variant: "mean" }), profileCompleteness({ profiles: list })]
      if (!mean.measured || !share.measured) expect.fail("there are members")
      expect(mean.value).toBeCloseTo(share.value, 12)
      expect(mean.interval.low).toBeCloseTo(share.interval.low, 6)
      expect(mean.interval.high).toBeCloseTo(share.interval.high, 6)
    }),
  )
})

test("more than a hundred of a hundred cannot be asked", () => {
  expect(profileCompleteness({ profiles: [] }, { options: { percent: 101 } })).toMatchObject({ why: "invalid-input", field: "options.percent" })
})

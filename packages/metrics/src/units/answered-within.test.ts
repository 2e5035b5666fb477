import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { realDataIsPresent, truthOf, waitsOfDump, waitsOfTopics } from "../real-waits.test-kit.ts"
import type { Wait } from "../statistic.ts"
import { metricLaws } from "../testing.ts"
import { answeredWithin, examples } from "./answered-within.ts"

metricLaws(answeredWithin, examples)

const day = 86_400_000
const wait = fc.record({ after: fc.integer({ min: 0, max: 3 * day }), observed: fc.boolean() })
const valueOf = (waits: readonly Wait[], variant?: "matured-cohort" | "of-answered"): number | undefined => {
  const estimate = answeredWithin({ waits }, variant === undefined ? {} : { variant })
  return estimate.measured ? estimate.value : undefined
}

describe("the share answered in time", () => {
  test("is one number by all three definitions where every thread was answered", () => {
    fc.assert(
      fc.property(fc.array(wait, { minLength: 1, maxLength: 20 }), (waits) => {
        const answered = waits.map(({ after }) => ({ after, observed: true }))
        const share = answered.filter(({ after }) => after <= day).length / answered.length
        expect(valueOf(answered, "of-answered")).toBe(share)
        expect(valueOf(answered, "matured-cohort")).toBe(share)
        expect(valueOf(answered) ?? share).toBeCloseTo(share, 12)
      }),
    )
  })

  test("is the same by the curve and by the cohort where all were followed for the whole horizon", () => {
    fc.assert(
      fc.property(fc.array(wait, { minLength: 1, maxLength: 20 }), (waits) => {
        const followed = waits.map(({ after, observed }) => ({ after: observed ? after : Math.max(after, day), observed }))
        expect(valueOf(followed) ?? 1).toBeCloseTo(valueOf(followed, "matured-cohort") ?? 1, 12)
      }),
    )
  })

  test("rises with the horizon", () => {
    fc.assert(
      fc.property(fc.array(wait, { minLength: 1, maxLength: 20 }), fc.nat(3 * day), fc.nat(3 * day), (waits, a, b) => {
        const [sooner, later] = [Math.min(a, b), Math.max(a, b)].map((horizon) => answeredWithin({ waits }, { options: { horizon } }))
        if (sooner?.measured && later?.measured) expect(later.value).toBeGreaterThanOrEqual(sooner.value)
      }),
    )
  })

  // R 4.2.2, survival 3.5.3: summary(survfit(Surv(t, e) ~ 1, conf.type = "log-log"), times = 24 h)
  const stored = [
    ["se-beer", [0.704374057315233, 0.669335517832065, 0.738679216295142]],
    ["zulip-lean-is-there-code", [0.906106730240235, 0.898181620377194, 0.913663483955143]],
  ] as const
  test.skipIf(!realDataIsPresent).each(stored)("of %s within a day has the limits R gives (needs ../shared/data)", (community, [value, low, high]) => {
    const { answered } = community === "se-beer" ? waitsOfDump(community) : waitsOfTopics()
    const estimate = answeredWithin({ waits: answered })
    if (!estimate.measured) expect.fail(estimate.detail)
    expect(estimate.value).toBeCloseTo(value, 12)
    expect(estimate.interval.low).toBeCloseTo(low, 12)
    expect(estimate.interval.high).toBeCloseTo(high, 12)
  })

  test.skipIf(!realDataIsPresent).each(["se-beer", "se-coffee", "se-conlang-meta"])("of %s is what its published truth says at every horizon (needs ../shared/data)", (community) => {
    const { answered } = waitsOfDump(community)
    const told = Object.entries<number>(truthOf(community)["hoursToFirstAnswer_KaplanMeier_censoredAtLastPost"]?.["shareAnsweredWithin"] ?? {})
    expect(told.length).toBe(6)
    for (const [hours, share] of told) {
      const estimate = answeredWithin({ waits: answered }, { options: { horizon: Number.parseInt(hours) * 3_600_000 } })
      if (!estimate.measured) expect.fail(estimate.detail)
      expect(estimate.value).toBeCloseTo(share, 12)
    }
  })
})

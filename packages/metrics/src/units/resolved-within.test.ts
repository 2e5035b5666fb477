import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { realDataIsPresent, truthOf, waitsOfDump, waitsOfIssues, waitsOfTopics } from "../real-waits.test-kit.ts"
import { metricLaws } from "../testing.ts"
import { resolutionRate } from "./resolution-rate.ts"
import { examples, resolvedWithin } from "./resolved-within.ts"

metricLaws(resolvedWithin, examples)

const day = 86_400_000

describe("the share solved in time", () => {
  test("is the resolution rate of the matured cohort where every question was followed for the horizon", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }), (solved, open) => {
        const waits = [...Array(solved).keys()].map((index) => ({ after: index, observed: true }))
        const estimate = resolvedWithin({ waits: [...waits, ...Array.from({ length: open }, () => ({ after: 15 * day, observed: false }))] })
        const rate = resolutionRate({ resolved: solved, opened: solved + open })
        if (!estimate.measured || !rate.measured) expect.fail("both have a number")
        expect(estimate.value).toBeCloseTo(rate.value, 12)
        expect(estimate.n).toBe(rate.n)
      }),
    )
  })

  test("where the horizon was not reached the bound grows with every question solved", () => {
    const bound = (solved: number) => {
      const waits = Array.from({ length: 10 }, (_, index) => ({ after: day, observed: index < solved }))
      const estimate = resolvedWithin({ waits })
      return !estimate.measured && "bound" in estimate ? estimate.bound?.value : undefined
    }
    expect(bound(0)).toBeUndefined()
    expect(bound(5)).toBeGreaterThan(bound(2) ?? 1)
    expect(resolvedWithin({ waits: Array.from({ length: 10 }, () => ({ after: day, observed: true })) })).toMatchObject({ measured: true, value: 1 })
  })

  // R 4.2.2, survival 3.5.3: summary(survfit(Surv(t, e) ~ 1, conf.type = "log-log"), times = horizon)
  const communities = [
    ["se-beer", 7, () => waitsOfDump("se-beer").solved, [0.538159450457709, 0.500658226590457, 0.576576888484428]],
    ["github-opaque", 30, () => waitsOfIssues("github-opaque").closed, [0.544554455445545, 0.477569121989043, 0.614299946754257]],
    ["zulip-lean-is-there-code", 30, () => waitsOfTopics().resolved, [0.160914637536605, 0.150619028531036, 0.17184029137095]],
  ] as const
  test.skipIf(!realDataIsPresent).each(communities)("of %s within %d days has the limits R gives (needs ../shared/data)", (_, horizon, waits, [value, low, high]) => {
    const estimate = resolvedWithin({ waits: waits() }, { options: { horizon: horizon * day } })
    if (!estimate.measured) expect.fail(estimate.detail)
    expect(estimate.value).toBeCloseTo(value, 12)
    expect(estimate.interval.low).toBeCloseTo(low, 12)
    expect(estimate.interval.high).toBeCloseTo(high, 12)
  })

  const truths = [
    ["github-opaque", "daysToClose_KM", "within", day, () => waitsOfIssues("github-opaque").closed],
    ["github-cbor-packed", "daysToClose_KM", "within", day, () => waitsOfIssues("github-cbor-packed").closed],
    ["zulip-lean-is-there-code", "hoursToFirstResolvedEvent_KM_cohort", "within", 3_600_000, () => waitsOfTopics().resolved],
    ["se-coffee", "hoursToAcceptedAnswerCreation_KaplanMeier", "shareWithin", 3_600_000, () => waitsOfDump("se-coffee").solved],
  ] as const
  test.skipIf(!realDataIsPresent).each(truths)("of %s is what its published truth says (%s, needs ../shared/data)", (community, entry, field, unit, waits) => {
    const told = Object.entries<number>(truthOf(community)[entry]?.[field] ?? {})
    expect(told.length).toBeGreaterThan(2)
    for (const [horizon, share] of told) {
      const estimate = resolvedWithin({ waits: waits() }, { options: { horizon: Number.parseInt(horizon) * unit } })
      if (!estimate.measured) expect.fail(estimate.detail)
      expect(estimate.value).toBeCloseTo(share, 12)
    }
  })
})
